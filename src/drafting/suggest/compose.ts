import { decide } from './decide.ts';
import type { Likeness } from './likeness.ts';
import { isCommon, pieceIn } from './names.ts';
import type { Sureness } from './reading.ts';
import type { Seat } from './seats.ts';
import type { State } from './state.ts';
import { whyChildren, whyPieces, whySameName } from './why.ts';

/** A unit on one side that is composed of several units on the other side. */
interface Composed {
  readonly whole: Seat;
  readonly parts: readonly Seat[];
  readonly sureness: Sureness;
  readonly why: string;
}

/** Finds mergers and splits by their names or children. */
export function matchCompositions(state: State, found: readonly Likeness[]): void {
  const near = found.filter(({ near }) => near !== 'elsewhere');
  const merges = [...Map.groupBy(near, ({ to }) => to)].flatMap(([to, all]) =>
    composed(
      state,
      to,
      all.map(({ from }) => from),
      all,
    ),
  );
  const splits = [...Map.groupBy(near, ({ from }) => from)].flatMap(([from, all]) =>
    composed(
      state,
      from,
      all.map(({ to }) => to),
      all,
    ).filter(({ parts }) => parts.every(({ key }) => key !== from.key)),
  );
  const count = new Map<Seat, number>();
  for (const { whole, parts } of [...merges, ...splits])
    for (const seat of [whole, ...parts]) count.set(seat, (count.get(seat) ?? 0) + 1);
  // A unit that occurs in two compositions is left to the questions.
  const isAlone = ({ whole, parts }: Composed) => [whole, ...parts].every((seat) => count.get(seat) === 1);
  for (const { whole, parts, sureness, why } of merges.filter(isAlone))
    decide(state, { reading: { kind: 'merge', from: parts, to: whole }, sureness, why });
  for (const { whole, parts, sureness, why } of splits.filter(isAlone))
    decide(state, { reading: { kind: 'split', from: whole, to: parts }, sureness, why });
}

function composed(
  state: State,
  whole: Seat,
  others: readonly Seat[],
  found: readonly Likeness[],
): readonly Composed[] {
  const isBeside = new Set(
    found.filter(({ near }) => near === 'beside').flatMap(({ from, to }) => [from, to]),
  );
  const same = others.filter((one) => one.key === whole.key && isBeside.has(one));
  // One of them may have been renamed or moved.
  if (same.length > 1) return [{ whole, parts: same, sureness: 'likely', why: whySameName(whole, same) }];
  const parts = partsByName(whole, others);
  if (parts.length > 1) {
    // Other removed units in the same place may be part of it too, although the name does not show it.
    const isAll = [...isBeside].every((seat) => seat === whole || parts.includes(seat));
    const isPlain = parts.every((part) => isBeside.has(part) && isPlainPart(state, part, whole));
    const sureness = isAll && isPlain ? 'sure' : 'likely';
    return [{ whole, parts, sureness, why: whyPieces(whole, parts) }];
  }
  const givers = others.filter((part) => shareBelow(state, part, whole) >= 0.6);
  if (givers.length > 1)
    return [{ whole, parts: givers, sureness: 'likely', why: whyChildren(whole, givers) }];
  return [];
}

/** The units whose names add up to the whole name without a rest. */
function partsByName(whole: Seat, others: readonly Seat[]): readonly Seat[] {
  const pieces = others
    .flatMap((part) => {
      const piece = pieceIn(whole.stem, part.stem);
      return piece && part.ending === whole.ending ? [{ part, ...piece }] : [];
    })
    .toSorted((a, b) => b.to - b.from - (a.to - a.from));
  const taken: typeof pieces = [];
  for (const piece of pieces)
    if (taken.every(({ from, to }) => piece.to <= from || piece.from >= to)) taken.push(piece);
  const covered = taken.reduce((sum, { from, to }) => sum + to - from, 0);
  const distinctive = taken.filter(({ from, to }) => !isCommon(whole.stem.slice(from, to)));
  return covered === whole.stem.length && distinctive.length > 1 ? taken.map(({ part }) => part) : [];
}

/**
 * Whether the part has a unique name, contributes a word at the start or end of it, and keeps most of
 * its children together.
 */
function isPlainPart(state: State, part: Seat, whole: Seat): boolean {
  const piece = pieceIn(whole.stem, part.stem);
  const word = piece ? whole.stem.slice(piece.from, piece.to) : '';
  const isAtEnd = part.stem.startsWith(word) || part.stem.endsWith(word);
  const isOnly = state.frequency.get(part.key) === 1;
  return isAtEnd && isOnly && (part.children.length === 0 || shareBelow(state, part, whole) >= 0.6);
}

/** The share of the children of `part` that stand below `whole`; rare names count more. */
function shareBelow({ frequency }: State, part: Seat, whole: Seat): number {
  const there = new Set(whole.children.map(({ key }) => key));
  const weight = ({ key }: Seat) => 2 / Math.max(2, frequency.get(key) ?? 2);
  const all = part.children.reduce((sum, child) => sum + weight(child), 0);
  const shared = part.children
    .filter(({ key }) => there.has(key))
    .reduce((sum, child) => sum + weight(child), 0);
  return all === 0 ? 0 : shared / all;
}
