import type { LinkedDuty } from '#archive/4-link/types.ts';
import type { ISODate } from '#calendar/date.ts';

type Tenure = LinkedDuty['tenures'][number];

/** A tenure with its position on the time axis, in per cent, as far as it is known. */
interface Held {
  readonly tenure: Tenure;
  readonly from: number;
  readonly to: number;
  /** Whether the beginning is unknown, so that the line starts at the left edge. */
  readonly isOpen: boolean;
}

/** Per cent left of the first known day, for tenures with an unknown beginning. */
const BEFORE = 20;
const DAY = 86_400_000;

/** The tenures up to `until`, oldest first. */
export function heldThrough(tenures: readonly Tenure[], until: ISODate): readonly Held[] {
  const days = [...tenures.flatMap(({ from, to, unsureFrom }) => [from, to, unsureFrom]), until]
    .filter((day) => day !== null)
    .toSorted();
  const [first, last] = [days[0] ?? until, days.at(-1) ?? until];
  const span = Math.max(1, daysBetween(first, last));
  const at = (day: ISODate) => BEFORE + ((100 - BEFORE) * daysBetween(first, day)) / span;
  return tenures
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    .map((tenure) => {
      const end = tenure.unsureFrom ?? tenure.to;
      return {
        tenure,
        from: tenure.from === null ? 0 : round(at(tenure.from)),
        to: end === null ? 100 : round(at(end)),
        isOpen: tenure.from === null,
      };
    });
}

function daysBetween(from: ISODate, to: ISODate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
