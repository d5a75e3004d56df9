import { middlesOf, type Slot, type Trial } from './slots.ts';

/** Sorts one side by where its lines end on the other. A row without lines is sorted by its own height. */
export function sweep(trial: Trial, side: 'before' | 'after'): void {
  const own = middlesOf(trial, side);
  const other = middlesOf(trial, side === 'before' ? 'after' : 'before');
  const ends = trial.ends[side];
  const keys = new Float64Array(own.length);
  /**
   * The sum of the heights at which the lines of a row and of all rows below it end, and the number of these
   * lines. Heights are multiples of a half, so sums are exact.
   */
  const note = ({ index, below }: Slot): readonly [sum: number, count: number] => {
    let sum = 0;
    let count = 0;
    for (const end of ends[index] ?? []) {
      sum += other[end] ?? 0;
      count++;
    }
    for (const one of below) {
      const [more, many] = note(one);
      sum += more;
      count += many;
    }
    keys[index] = count === 0 ? (own[index] ?? 0) : sum / count;
    return [sum, count];
  };
  const sort = ({ below }: Slot) => {
    if (below.length > 1) below.sort((a, b) => (keys[a.index] ?? 0) - (keys[b.index] ?? 0));
    for (const one of below) sort(one);
  };
  for (const { head } of trial[side]) {
    note(head);
    sort(head);
  }
}
