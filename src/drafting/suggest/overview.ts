import { sharesWord } from './names.ts';
import { endsOf, type Reading } from './reading.ts';
import type { Seat } from './seats.ts';
import { nearness, type State } from './state.ts';

/** The state of all units once each has a reading or a question. */
export interface Overview {
  readonly state: State;
  /** Units before without a certain successor, and units after without a certain origin. */
  readonly gone: readonly Seat[];
  readonly fresh: readonly Seat[];
  readonly begun: ReadonlySet<Seat>;
  /** Unit after → unit before, and unit before → unit after. */
  readonly was: ReadonlyMap<Seat, Seat>;
  readonly is: ReadonlyMap<Seat, Seat>;
  /** Uncertain pairs with different names. */
  readonly doubtful: readonly Same[];
}

export type Same = Extract<Reading, { readonly kind: 'same' }>;

export function overviewOf(state: State): Overview {
  const { decided, open } = state;
  const ended = decided.flatMap(({ reading }) => (reading.kind === 'end' ? [reading.from] : []));
  const begun = decided.flatMap(({ reading }) => (reading.kind === 'begin' ? [reading.to] : []));
  const sames = decided.flatMap(({ reading, sureness }) =>
    reading.kind === 'same' ? [{ reading, sureness }] : [],
  );
  const unsure = decided.filter(({ sureness }) => sureness === 'likely').map(({ reading }) => reading);
  const several = unsure.filter(({ kind }) => kind === 'merge' || kind === 'split').map(endsOf);
  return {
    state,
    gone: [...ended, ...[...open, ...several].flatMap(({ from }) => from)],
    fresh: [...begun, ...[...open, ...several].flatMap(({ to }) => to)],
    begun: new Set(begun),
    was: new Map(sames.map(({ reading: { from, to } }) => [to, from])),
    is: new Map(sames.map(({ reading: { from, to } }) => [from, to])),
    doubtful: unsure.filter(
      (reading) => reading.kind === 'same' && reading.from.key !== reading.to.key,
    ) as readonly Same[],
  };
}

/** Other units that may have been involved in the end or the beginning of a unit. */
interface Rivals {
  /** A rival below the same parent. */
  readonly isBeside: boolean;
  /** A rival that shares a word of the name, anywhere. */
  readonly isAlike: boolean;
  /** A rival at the same level, within the department (`isLevelNear`) or anywhere (`isLevel`). */
  readonly isLevelNear: boolean;
  readonly isLevel: boolean;
  /** A rival within the department. */
  readonly isNear: boolean;
}

/** Compares a new unit with removed units (`after`), or a removed unit with new units (`before`). */
export function rivalsOf(overview: Overview, seat: Seat, side: 'before' | 'after'): Rivals {
  const { state, gone, fresh, doubtful } = overview;
  const nearOf = (other: Seat) =>
    side === 'after' ? nearness(state, other, seat) : nearness(state, seat, other);
  const found = (side === 'after' ? gone : fresh).map((other) => ({
    near: nearOf(other),
    isAlike: sharesWord(other.stem, seat.stem),
    isLevel: other.path.length === seat.path.length,
  }));
  return {
    isBeside:
      found.some(({ near }) => near === 'beside') ||
      doubtful.some((same) => nearOf(side === 'after' ? same.from : same.to) === 'beside'),
    isAlike: found.some(({ isAlike }) => isAlike),
    isLevelNear: found.some(({ near, isLevel }) => isLevel && near !== 'elsewhere'),
    isLevel: found.some(({ isLevel }) => isLevel),
    isNear: found.some(({ near }) => near !== 'elsewhere'),
  };
}

/** The parents before of each child that existed before. */
export function sourcesOf({ was }: Overview, to: Seat): readonly (Seat | null)[] {
  return to.children.flatMap((child) => {
    const origin = was.get(child);
    return origin ? [origin.parent] : [];
  });
}

/** The parents after of each child that still exists. */
export function goalsOf({ is }: Overview, from: Seat): readonly (Seat | null)[] {
  return from.children.flatMap((child) => {
    const heir = is.get(child);
    return heir ? [heir.parent] : [];
  });
}
