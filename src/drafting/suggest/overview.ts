import { sharesWord } from './names.ts';
import { endsOf, type Reading } from './reading.ts';
import type { Seat } from './seats.ts';
import { nearness, type State } from './state.ts';

/** What two charts show, once every unit has been read or is asked about. */
export interface Overview {
  readonly state: State;
  /** Units of which it is not known that they go on as others, and units not known to come from others. */
  readonly gone: readonly Seat[];
  readonly fresh: readonly Seat[];
  readonly begun: ReadonlySet<Seat>;
  /** Who a unit after was, and who a unit before is. */
  readonly was: ReadonlyMap<Seat, Seat>;
  readonly is: ReadonlyMap<Seat, Seat>;
  /** Pairs that are the same under another name, but not surely. */
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

/** Who else may have had part in what became of a unit, or in how it came to be. */
interface Rivals {
  /** Below the same unit. */
  readonly isBeside: boolean;
  /** With a word of its name, anywhere. */
  readonly isAlike: boolean;
  /** As deep in the chart, within the department or anywhere. */
  readonly isLevelNear: boolean;
  readonly isLevel: boolean;
  /** Within the department. */
  readonly isNear: boolean;
}

/** Those who are gone and may be a unit that is not known to come from others, or the other way about. */
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

/** Below which units before stood what stands below a unit after; those below it that are new are left out. */
export function sourcesOf({ was }: Overview, to: Seat): readonly (Seat | null)[] {
  return to.children.flatMap((child) => {
    const origin = was.get(child);
    return origin ? [origin.parent] : [];
  });
}

/** Below which units after stands what stood below a unit before; what ended is left out. */
export function goalsOf({ is }: Overview, from: Seat): readonly (Seat | null)[] {
  return from.children.flatMap((child) => {
    const heir = is.get(child);
    return heir ? [heir.parent] : [];
  });
}
