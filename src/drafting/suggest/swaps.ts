import { ask } from './decide.ts';
import type { Reading } from './reading.ts';
import { pathText, type Seat } from './seats.ts';
import { isOpen, type State } from './state.ts';

/** A unit, and the unit with the same path after. */
interface Place {
  readonly from: Seat;
  readonly to: Seat;
}

/**
 * Asks about two sibling units that exchanged all their children: either the names or the children were
 * exchanged, which the charts cannot tell.
 */
export function askSwaps(state: State): void {
  const after = new Map(state.after.all.map((seat) => [pathText(seat), seat]));
  const places = state.before.all.flatMap((from): readonly Place[] => {
    const to = after.get(pathText(from));
    return to && from.children.length > 0 && isChangedBelow({ from, to }) ? [{ from, to }] : [];
  });
  const groups = [...Map.groupBy(places, ({ from }) => from.parent).values()];
  for (const [one, other] of groups.flatMap(pairsOf)) {
    const namesakes = swapped(one, other);
    if (namesakes && isOpen(state, one.from) && isOpen(state, other.from))
      askSwap(state, one, other, namesakes);
  }
}

function askSwap(
  state: State,
  one: Place,
  other: Place,
  namesakes: readonly (readonly [Place, Place])[],
): void {
  for (const { from, to } of namesakes.flat()) {
    state.heirs.set(from, [to]);
    state.accounted.add(to);
  }
  const crossed = (a: Place, b: Place): readonly Reading[] => [
    { kind: 'same', from: a.from, to: b.to },
    { kind: 'same', from: b.from, to: a.to },
  ];
  const kept = (a: Place, b: Place) => [a, b].map(({ from, to }): Reading => ({ kind: 'same', from, to }));
  const pairs = [[one, other] as const, ...namesakes];
  const names = `「${one.from.name}」と「${other.from.name}」`;
  ask(state, {
    from: [one.from, other.from],
    to: [one.to, other.to],
    asks: `${names}は、下にある組織が互いに入れ替わっている。どうなったか。`,
    choices: [
      {
        label: `${names}が、名前を入れ替えた`,
        readings: pairs.flatMap(([a, b]) => crossed(a, b)),
      },
      {
        label: `名前はそのままで、${names}の下の組織が入れ替わった`,
        readings: pairs.flatMap(([a, b]) => kept(a, b)),
      },
    ],
  });
}

function isChangedBelow({ from, to }: Place): boolean {
  const there = new Set(to.children.map(({ key }) => key));
  return from.children.some(({ key }) => !there.has(key));
}

/** The children that both have under the same name, before and after; null if the two were not exchanged. */
function swapped(one: Place, other: Place): readonly (readonly [Place, Place])[] | null {
  const [left, right] = [keysBelow(one.from), keysBelow(other.from)];
  const [leftAfter, rightAfter] = [keysBelow(one.to), keysBelow(other.to)];
  const ownLeft = [...left].filter((key) => !right.has(key));
  const ownRight = [...right].filter((key) => !left.has(key));
  if (ownLeft.length === 0 || ownRight.length === 0 || ownLeft.length + ownRight.length < 3) return null;
  if (!ownLeft.every((key) => rightAfter.has(key) && !leftAfter.has(key))) return null;
  if (!ownRight.every((key) => leftAfter.has(key) && !rightAfter.has(key))) return null;
  const both = [...left]
    .filter((key) => right.has(key))
    .map((key) => [placeBelow(one, key), placeBelow(other, key)] as const);
  return both.every((pair): pair is readonly [Place, Place] =>
    pair.every((place) => place !== null && isLeaf(place)),
  )
    ? both
    : null;
}

function placeBelow({ from, to }: Place, key: string): Place | null {
  const [before, after] = [from, to].map(({ children }) => children.find((child) => child.key === key));
  return before && after ? { from: before, to: after } : null;
}

function isLeaf({ from, to }: Place): boolean {
  return from.children.length + to.children.length === 0;
}

function keysBelow({ children }: Seat): Set<string> {
  return new Set(children.map(({ key }) => key));
}

function pairsOf(places: readonly Place[]): readonly (readonly [Place, Place])[] {
  return places.flatMap((one, at) => places.slice(at + 1).map((other) => [one, other] as const));
}
