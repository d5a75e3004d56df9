import { kindOf } from '#org/unit.ts';
import type { PlainChange } from '../write/add-changes.ts';
import { endsOf, type Reading } from './reading.ts';
import { pathText, type Seat } from './seats.ts';

type Ref = string | { readonly unit: string; readonly parent: string };

/** Where children of a unit go if nothing is said about them; null if the unit ends without a successor. */
export type Heir = (parent: Seat | null) => { readonly seat: Seat | null; readonly isSame: boolean } | null;

/** The successor of each unit before, for readings by which children follow. */
export function heirsIn(readings: Iterable<Reading>): Map<Seat, { seat: Seat; isSame: boolean }> {
  const heirs = new Map<Seat, { seat: Seat; isSame: boolean }>();
  for (const reading of readings) {
    if (reading.kind === 'same') heirs.set(reading.from, { seat: reading.to, isSame: true });
    if (reading.kind === 'merge')
      for (const from of reading.from) heirs.set(from, { seat: reading.to, isSame: false });
  }
  return heirs;
}

/** Whether a unit only follows its parent under its own name, so that no change needs to be written. */
export function follows(
  { from, to }: { readonly from: Seat; readonly to: Seat },
  heir: Heir,
  isQuiet: (to: Seat) => boolean,
): boolean {
  const above = heir(from.parent);
  if (above === null || above.seat !== to.parent || from.name !== to.name) return false;
  // If the parent merged and something else changed below the unit, the file must say how the unit got there.
  return above.isSame || isQuiet(to);
}

/** The change to write; null if the unit stays as it is. */
export function changeOf(
  reading: Reading,
  { heir, followers }: { readonly heir: Heir; readonly followers: ReadonlySet<Seat> },
): PlainChange | null {
  if (reading.kind === 'same') return placing(reading, heir);
  const children = endsOf(reading).from.some((seat) => seat.children.some((child) => followers.has(child)))
    ? { children: 'follow' }
    : {};
  switch (reading.kind) {
    case 'merge': {
      const { from, to } = reading;
      return { merge: from.map(pathText), into: beside(to, from), ...children, ...kindOfNew(to) };
    }
    case 'absorb':
      return { absorb: reading.from.map(pathText), into: beside(reading.into, reading.from) };
    case 'split': {
      const { from, to } = reading;
      return { split: pathText(from), into: to.map((one) => beside(one, [from])) };
    }
    case 'reorganize': {
      const { from, to } = reading;
      return { reorganize: from.map(pathText), into: to.map((one) => beside(one, from)) };
    }
    case 'detach':
      return { detach: pathText(reading.to), from: pathText(reading.from), ...kindOfNew(reading.to) };
    case 'end':
      return { abolish: pathText(reading.from) };
    case 'begin':
      return { establish: pathText(reading.to), ...kindOfNew(reading.to) };
  }
}

function placing({ from, to }: { readonly from: Seat; readonly to: Seat }, heir: Heir): PlainChange | null {
  const above = heir(from.parent);
  const keepsParent = above?.isSame === true && above.seat === to.parent;
  if (!keepsParent) return { move: pathText(from), to: pathText(to) };
  return from.name === to.name ? null : { rename: pathText(from), to: to.name };
}

/**
 * A bare name stands beside its origin; a unit directly below the municipality needs `parent: top` if the
 * origin was deeper.
 */
function beside(seat: Seat, from: readonly Seat[]): Ref {
  const isTop = seat.parent === null && from.some(({ parent }) => parent !== null);
  return isTop ? { unit: seat.name, parent: 'top' } : pathText(seat);
}

function kindOfNew({ name, kind }: Seat): { readonly kind?: string } {
  const kindInName = kindOf({ name, kind: null, sort: 'unit' });
  return kind === null || kind === kindInName || name.endsWith(kind) ? {} : { kind };
}
