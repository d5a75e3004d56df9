import type { Deadline } from './deadline.ts';
import type { Period } from './period.ts';
import { isSpacedBefore, type PlainText, plainText, printedPart } from './plain-text.ts';
import type { Refusal } from './problem.ts';
import { type ReadDeadline, readDeadline } from './read-deadline.ts';
import { matchAt, problem, type Reading, read, refuse, refuseTooLong, unreadable } from './reading.ts';

export type { Deadline } from './deadline.ts';

/** One step of a measure, with its deadline. */
export interface Stage {
  /** The label beside the deadline: 説明 in 令和7年9月(説明). */
  readonly for: string | null;
  /** The stage as printed, label included. */
  readonly text: string;
  readonly deadline: Deadline;
}

const SEPARATOR = /[/;, ・]|及び|および|並びに/y;
const LABEL_BEFORE = /([^:()/;,]{1,60}):/y;

/** Reads a text that is one deadline, without labels or stages. Empty text is `none`. */
export function parseDeadline(text: string): { readonly ok: true; readonly value: Deadline } | Refusal {
  const plain = plainText(text);
  if (plain === null) return refuseTooLong(text);
  if (plain.text === '') return { ok: true, value: nothing(text) };
  const reading = readDeadline(plain.text, 0, null) ?? unreadable(plain.text, 0);
  if (!reading.ok) return refuse(plain, reading.problem);
  if (reading.next < plain.text.length) return refuse(plain, unreadable(plain.text, reading.next).problem);
  return { ok: true, value: deadlineOf(plain, reading.value, 0, reading.next) };
}

/**
 * Reads the stages in one cell, in printed order. An empty cell has one stage without a deadline. A stage may
 * leave out its year if the stage before it settles the year.
 */
export function parseSchedule(
  text: string,
): { readonly ok: true; readonly value: readonly Stage[] } | Refusal {
  const plain = plainText(text);
  if (plain === null) return refuseTooLong(text);
  if (plain.text === '') return { ok: true, value: [{ for: null, text, deadline: nothing(text) }] };
  const stages: Stage[] = [];
  let before: Period | null = null;
  for (let at = 0; ; ) {
    const stage = readStage(plain, at, before);
    if (!stage.ok) return refuse(plain, stage.problem);
    stages.push(stage.value.stage);
    before = stage.value.period ?? before;
    if (stage.next === plain.text.length) return { ok: true, value: stages };
    const separator = matchAt(SEPARATOR, plain.text, stage.next);
    const next: number = stage.next + (separator?.[0].length ?? 0);
    // The text breaks off after a separator, as in 令和7年9月及び.
    if (next === plain.text.length) return refuse(plain, problem('unreadable', stage.next, next).problem);
    // A space or the end of a label also separates two stages.
    const isParted = separator || stage.value.labelled || isSpacedBefore(plain, next);
    if (!isParted) return refuse(plain, unreadable(plain.text, next).problem);
    at = next;
  }
}

interface ReadStage {
  readonly stage: Stage;
  readonly labelled: boolean;
  readonly period: Period | null;
}

function readStage(plain: PlainText, from: number, before: Period | null): NonNullable<Reading<ReadStage>> {
  const { text } = plain;
  const direct = readDeadline(text, from, before);
  const first = direct ? null : matchAt(LABEL_BEFORE, text, from);
  const at = from + (first?.[0].length ?? 0);
  const reading = direct ?? readDeadline(text, at, before) ?? unreadable(text, at);
  if (!reading.ok) return reading;
  const after = first ? null : readLabel(text, reading.next, reading.value.period ?? before);
  if (after && !after.ok) return after;
  const next = after?.next ?? reading.next;
  const label = first
    ? printedPart(plain, from, at - 1).text
    : after && printedPart(plain, reading.next + 1, next - 1).text;
  const stage: Stage = {
    for: label,
    text: printedPart(plain, from, next).text,
    deadline: deadlineOf(plain, reading.value, at, reading.next),
  };
  return { ok: true, value: { stage, labelled: after !== null, period: reading.value.period }, next };
}

/** Reads the parenthesis after a deadline, including parentheses inside it. */
function readLabel(text: string, at: number, period: Period | null): Reading<true> {
  if (text.charAt(at) !== '(') return null;
  const end = closing(text, at);
  if (end === null || end === at + 1) return problem('unreadable', at, text.length);
  // 令和8年度(第2四半期) and 令和7年度から(5年間) give a time, not a label.
  const date = readDeadline(text, at + 1, period);
  const isBadDate = date?.ok === false && date.problem.to === end;
  const isDate = date?.ok && date.next === end && date.value.period && date.value.remarks.length === 0;
  if (isBadDate || isDate) return problem('unreadable', at, end + 1);
  return read(true, end + 1);
}

function closing(text: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (depth === 0) return at;
  }
  return null;
}

function deadlineOf(plain: PlainText, read: ReadDeadline, from: number, to: number): Deadline {
  const { kind, interval, approximate, pastEra } = read;
  const { start, end, precision } = interval;
  const remarks = read.remarks.map(([first, last]) => printedPart(plain, first, last).text);
  return {
    text: printedPart(plain, from, to).text,
    kind,
    interval: { start, end, precision },
    approximate,
    remark: remarks.length > 0 ? remarks.join('、') : null,
    pastEra,
  };
}

function nothing(text: string): Deadline {
  const interval = { start: null, end: null, precision: 'year' } as const;
  return { text, kind: 'none', interval, approximate: false, remark: null, pastEra: false };
}
