import { type PlainText, printedPart } from './plain-text.ts';
import type { ProblemKind, Refusal } from './problem.ts';

/** A problem between two positions of the plain text. */
interface PlainProblem {
  readonly kind: ProblemKind;
  readonly from: number;
  readonly to: number;
}

/** A value and the position after it, or a problem, or null if nothing of the kind stands here. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly next: number }
  | { readonly ok: false; readonly problem: PlainProblem }
  | null;

const VAGUE =
  /(?:早|初|晩)?[春夏秋冬]|半ば|なかば|中頃|中ごろ|中盤|前後|初頭|当初|初め|はじめ|始め|年初|年明け|年央|月初|近いうち|近年|将来|いずれ|(?:今|本|来|再来|昨|前)(?:年度|年|月)|数(?:年|[かカヶヵケ箇]月)/y;

export function read<T>(value: T, next: number): Reading<T> {
  return { ok: true, value, next };
}

export function problem(kind: ProblemKind, from: number, to: number): { ok: false; problem: PlainProblem } {
  return { ok: false, problem: { kind, from, to } };
}

/** The match of a sticky pattern at exactly this position. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The problem with unknown words: `vague` for known vague words, otherwise `unreadable`. */
export function unreadable(text: string, at: number): { ok: false; problem: PlainProblem } {
  const vague = matchAt(VAGUE, text, at);
  return vague ? problem('vague', at, at + vague[0].length) : problem('unreadable', at, text.length);
}

export function refuse(plain: PlainText, { kind, from, to }: PlainProblem): Refusal {
  return { ok: false, reason: { kind, ...printedPart(plain, from, to) } };
}

export function refuseTooLong(printed: string): Refusal {
  return { ok: false, reason: { kind: 'too-long', text: printed.slice(0, 40), at: 0 } };
}
