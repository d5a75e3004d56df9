import type { z } from 'zod';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import type { CalendarProblem } from '#calendar/problem.ts';
import { type Diagnostic, diagnose, type Position } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { isRecord } from '../../is-record.ts';
import { calendarReason, calendarRemedy } from '../calendar-reason.ts';
import { valueMeant } from '../meant.ts';
import { printedQuantity, scaleOf } from '../printed-quantity.ts';
import { schemaTextAt } from '../schema/field-at.ts';
import type { Keys } from '../yaml/places.ts';
import type { Tree } from '../yaml.ts';
import { formAt, isPeriodAt, keysOf, unitAround, valueAt } from './at.ts';
import { both, called, namesAt, nearestOf } from './names.ts';
import {
  expected,
  listed,
  misshapen,
  misspelt,
  notANumber,
  periodIn,
  shape,
  shorten,
} from './wrong-value.ts';

type Issue = z.core.$ZodIssue;

/** The diagnostic for an issue raised by one of our own schema checks. */
export function custom(
  issue: Issue & { code: 'custom' },
  path: Keys,
  tree: Tree,
  place: Position,
  schema: z.ZodType,
): Diagnostic {
  const params = issue.params ?? {};
  const value = valueAt(tree.data, path);
  if (Array.isArray(params.oneKeyOf)) {
    const kinds = {
      keys: params.oneKeyOf as readonly string[],
      present: params.present as readonly string[],
    };
    return notOneKind(value, kinds, path, tree, place, schema);
  }
  if (typeof params.least === 'number') return tooFew(path, params.least, tree, place);
  if (params.calendar) {
    const isSchedule = namesAt(schema, path, value).has('stages');
    const around = isPeriodAt(schema, path.slice(0, -1)) ? String(path.at(-2)) : null;
    return noDate(value, params.calendar as CalendarProblem, place, isSchedule, around);
  }
  if (params.expected === 'number') {
    const beside = namesAt(schema, path.slice(0, -1), valueAt(tree.data, path.slice(0, -1)));
    const unit = unitAround(tree.data, path);
    return notANumber(value, schemaTextAt(schema, path, 'description'), place, {
      unit,
      mayBeRange: beside.has('upTo'),
    });
  }
  if (typeof params.moreThan === 'number')
    return diagnose('H118', place, { found: shorten(value), low: String(params.moreThan) });
  if (params.from !== undefined)
    return diagnose('H408', place, { from: String(params.from), to: String(params.to), of: 'reports' });
  if (params.expected === 'one word')
    return misspelt(value, formAt(schema, path), place, typeof path.at(-1) === 'number');
  if (params.expected === 'year')
    return diagnose('H114', place, { found: shorten(value), years: String(params.years) });
  if (params.meant !== undefined) {
    const words = typeof value === 'string' ? value : '';
    const unit = unitAround(tree.data, path);
    const meant = valueMeant(words, unit) ?? (params.meant as string | null);
    const scale = unit === null ? scaleOf(words) : null;
    return diagnose('H430', place, {
      found: shorten(value),
      meant,
      scale,
      units: unit === null ? null : unitsApart(words, unit),
      isReported: path[0] === 'results',
    });
  }
  if (params.expected === 'day' && typeof value === 'string') {
    const read = parsePrintedDate(value);
    if (!read.ok && NO_SUCH_DAY.has(read.reason.kind)) return unread(value, read.reason, place);
  }
  return misspelt(value, formAt(schema, path), place);
}

/** The printed unit of a number and that of its indicator, if they differ. */
function unitsApart(words: string, own: string): { readonly printed: string; readonly own: string } | null {
  const read = printedQuantity(words, own);
  return read === null || read.isOfUnit ? null : { printed: read.rest, own };
}

export function tooFew(path: Keys, least: number, tree: Tree, place: Position): Diagnostic {
  const beside = keysOf(valueAt(tree.data, path.slice(0, -1)));
  const value = valueAt(tree.data, path);
  const [only, another] = Array.isArray(value) ? value : [];
  const isJoined = another === undefined && typeof only === 'string' && /[、，]/.test(only);
  const apart = isJoined ? listed(only) : null;
  return diagnose('H110', place, { key: String(path.at(-1)), least, beside, apart });
}

/** A record whose kind is given by one of several keys has none of them, or more than one. */
function notOneKind(
  value: unknown,
  { keys, present }: { readonly keys: readonly string[]; readonly present: readonly string[] },
  path: Keys,
  tree: Tree,
  place: Position,
  schema: z.ZodType,
): Diagnostic {
  const names = namesAt(schema, path, value);
  // In file order, so that the second key is reported.
  const written = keysOf(value).filter((key) => present.includes(key));
  if (written.length > 1)
    return diagnose('H109', tree.at([...path, written[1] ?? ''], 'key'), {
      present: written.map((key) => both(key, names)),
    });
  if (!isRecord(value)) return notAKind(value, keys, path, place, schema);
  const known = new Map(keys.map((one) => [one, names.get(one) ?? null]));
  const meant = Object.keys(value)
    .map((key) => ({ key, near: nearestOf(key, known) ?? sameAs(key, known) }))
    .find(({ near }) => near !== null);
  const at = meant ? tree.at([...path, meant.key], 'key') : place;
  const near = meant?.near ?? null;
  const facts = { keys: keys.map((key) => both(key, names)), nearest: near, called: called(near, names) };
  return diagnose('H108', at, facts);
}

/** The kind for which editors also have this word. */
function sameAs(key: string, known: ReadonlyMap<string, string | null>): string | null {
  const kind = OTHER_WORDS[key];
  return kind !== undefined && known.has(kind) ? kind : null;
}

const OTHER_WORDS: Readonly<Record<string, string>> = {
  設置: 'establish',
  創設: 'establish',
  閉鎖: 'abolish',
  改名: 'rename',
  名称変更: 'rename',
  移動: 'move',
  所管替え: 'move',
  合併: 'merge',
  統廃合: 'merge',
};

/**
 * Marks only the unreadable part of a date, if its text is on the line as printed. `around`: the key whose
 * beginning or end it is.
 */
function noDate(
  value: unknown,
  problem: CalendarProblem,
  place: Position,
  isSchedule: boolean,
  around: string | null,
): Diagnostic {
  const printed = String(value ?? '');
  const period = problem.kind === 'range' && around !== null ? periodIn(printed) : null;
  if (period !== null) return unread(printed, problem, place, isSchedule, `${around}: ${period}`);
  const isInside = problem.text !== '' && printed.startsWith(problem.text, problem.at);
  if (!isInside || place.length < printed.length) return unread(printed, problem, place, isSchedule);
  const isQuoted = place.length > printed.length;
  const at = {
    ...place,
    column: place.column + (isQuoted ? 1 : 0) + problem.at,
    length: Math.max(1, problem.text.length),
  };
  return unread(printed, problem, at, isSchedule);
}

/** `isSchedule`: whether free text is allowed in place of a date. `period`: how to write a range. */
function unread(
  printed: string,
  problem: CalendarProblem,
  place: Position,
  isSchedule = false,
  period: string | null = null,
): Diagnostic {
  return diagnose('H107', place, {
    printed: shorten(printed),
    reason: calendarReason(problem),
    remedy: period === null ? calendarRemedy(problem) : `初めと終わりを分けて、${period} と書いてください。`,
    isSayable: isSchedule && NO_SLIPS.has(problem.kind),
  });
}

/** `- establish 危機管理課`: the colon is missing. */
function notAKind(
  value: unknown,
  keys: readonly string[],
  path: Keys,
  place: Position,
  schema: z.ZodType,
): Diagnostic {
  const [, word = '', rest] = /^(\S+?)[ 　]+(.+)$/.exec(typeof value === 'string' ? value : '') ?? [];
  const key = keys.find((one) => one === word) ?? nearest(word, keys);
  if (rest === undefined || key === null) return misshapen('object', value, path, place, schema);
  const example = shorten(`${key}: ${rest}`);
  return diagnose('H103', place, { expected: expected('object'), found: shape(value), example });
}

// Problems of texts that a source may well print.
const NO_SLIPS: ReadonlySet<CalendarProblem['kind']> = new Set(['vague', 'unreadable', 'no-year']);

// Reasons why a date of the right format is not a date.
const NO_SUCH_DAY: ReadonlySet<CalendarProblem['kind']> = new Set([
  'no-such-date',
  'before-calendar',
  'too-far',
]);
