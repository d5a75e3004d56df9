export type Interval = readonly [from: number, to: number];

/** Things whose intervals overlap, or lie no farther apart than `gap`, in groups from the lowest to the highest. */
export function overlapping<T>(
  things: readonly T[],
  intervalOf: (thing: T) => Interval,
  gap = 0,
): readonly { readonly things: readonly T[]; readonly interval: Interval }[] {
  const groups: { readonly things: T[]; interval: Interval }[] = [];
  for (const thing of things.toSorted((a, b) => intervalOf(a)[0] - intervalOf(b)[0])) {
    const [from, to] = intervalOf(thing);
    const last = groups.at(-1);
    if (last && from - last.interval[1] <= gap) {
      last.things.push(thing);
      last.interval = [last.interval[0], Math.max(last.interval[1], to)];
    } else groups.push({ things: [thing], interval: [from, to] });
  }
  return groups;
}
