import { middlesOf, type Slot, type Trial } from './slots.ts';

/** Sorts one side by where its lines end on the other; what has no lines keeps its height. */
export function sweep(trial: Trial, side: 'before' | 'after'): void {
  const own = middlesOf(trial[side]);
  const other = middlesOf(trial[side === 'before' ? 'after' : 'before']);
  const ends = new Map<number, number[]>();
  for (const { from, to } of trial.ties) {
    const [here, there] = side === 'before' ? [from, to] : [to, from];
    const list = ends.get(here);
    if (list) list.push(other[there] ?? 0);
    else ends.set(here, [other[there] ?? 0]);
  }
  const endsBelow = (slot: Slot): readonly number[] => [
    ...(ends.get(slot.index) ?? []),
    ...slot.below.flatMap(endsBelow),
  ];
  const sort = (slot: Slot) => {
    const keys = new Map(slot.below.map((one) => [one, mean(endsBelow(one)) ?? own[one.index] ?? 0]));
    slot.below.sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
    for (const one of slot.below) sort(one);
  };
  for (const { head } of trial[side]) sort(head);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
}
