/**
 * Groups things in their order; `isTooMuch` decides from the group's weight with the next thing whether to
 * start a new group.
 */
export function filled<T>(
  things: Iterable<T>,
  weigh: (thing: T) => number,
  isTooMuch: (weight: number, last: readonly T[], next: T) => boolean,
): readonly (readonly T[])[] {
  const all: T[][] = [];
  let held = 0;
  for (const thing of things) {
    const own = weigh(thing);
    const last = all.at(-1);
    if (!last || isTooMuch(held + own, last, thing)) {
      all.push([thing]);
      held = own;
    } else {
      last.push(thing);
      held += own;
    }
  }
  return all;
}
