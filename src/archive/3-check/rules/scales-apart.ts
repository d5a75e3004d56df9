import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Edition } from '../../1-read/schema/edition.ts';
import type { Context } from '../rule.ts';

/** Checks that the ranges of the grades of a scale do not overlap. */
export function* scalesApart({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.editions)
    for (const [index, { labels }] of file.data.scales.entries())
      for (const [at, label] of labels.entries()) {
        const keys = ['scales', index, 'labels', at] as const;
        const range = rangeOf(label);
        if (range === null) continue;
        const other = labels.slice(0, at).find((one) => meets(rangeOf(one), range));
        if (!meets(range, range)) yield diagnose('H467', file.at(keys), { label: label.text, other: null });
        else if (other) yield diagnose('H467', file.at(keys), { label: label.text, other: other.text });
      }
}

type Label = Edition['scales'][number]['labels'][number];

/** `isWithin`: whether the value itself belongs to the range. */
interface Bound {
  readonly value: number;
  readonly isWithin: boolean;
}

interface Range {
  readonly low: Bound;
  readonly high: Bound;
}

/** Null if the grade has no numeric bounds. */
function rangeOf({ from, above, below, upTo }: Label): Range | null {
  if ([from, above, below, upTo].every((bound) => bound === undefined)) return null;
  return {
    low: { value: from ?? above ?? Number.NEGATIVE_INFINITY, isWithin: from !== undefined },
    high: { value: upTo ?? below ?? Number.POSITIVE_INFINITY, isWithin: upTo !== undefined },
  };
}

/** Whether the ranges have a value in common. With the same range twice: whether it is not empty. */
function meets(one: Range | null, other: Range): boolean {
  if (one === null) return false;
  const low = strictest(one.low, other.low, Math.max(one.low.value, other.low.value));
  const high = strictest(one.high, other.high, Math.min(one.high.value, other.high.value));
  return low.value < high.value || (low.value === high.value && low.isWithin && high.isWithin);
}

function strictest(one: Bound, other: Bound, value: number): Bound {
  return { value, isWithin: [one, other].every((bound) => bound.value !== value || bound.isWithin) };
}
