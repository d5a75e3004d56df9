import type { Change, Newborn, WrittenChange } from '../change.ts';
import type { Draft } from '../chart.ts';
import { type Name, ownName } from '../name.ts';
import type { Part, Problem } from '../problem.ts';
import { type Parent, placeOf, type Sort, type Unit, type UnitId } from '../unit.ts';
import type { Mention, Names } from '../verbs/definition.ts';
import { definitionOf } from '../verbs/verbs.ts';

export type Side = 'before' | 'after';

export interface Resolving {
  /** The chart before. Units that a change names and that may be assumed are added to it. */
  readonly draft: Draft;
  /** The id of the unit that begins by a part of a change. */
  readonly newborn: (part: Part) => UnitId;
  /** The id of a unit that is assumed to stand in a place. */
  readonly standing: (parent: Parent, sort: Sort, name: string) => UnitId;
  /** Whether a unit that is not in the chart may exist, because no chart covers its place. */
  readonly mayAssume: (parent: Parent, path: readonly string[], sort: Sort) => boolean;
  /** The unit that is meant by the name of a place where none stands; null if there is none. */
  readonly recalled: (parent: Parent, sort: Sort, name: string) => UnitId | null;
  /** Called with each assumed unit: it existed before, or exists only after. */
  readonly assumed: (unit: Unit, side: Side) => void;
  /** The unit that ended last under that path, with each parent under its last known name. */
  readonly formerly: (name: Name) => UnitId | null;
  /** Places a unit whose parent was unknown below `parent`; false if it cannot stand there. */
  readonly placed: (id: UnitId, parent: Parent) => boolean;
}

/**
 * What is known so far about the names in a change set. Each phase adds to it and reads what earlier phases
 * found.
 */
export interface State {
  readonly world: Resolving;
  readonly changes: readonly ChangeUnderWay[];
  readonly problems: Problem[];
  /** Units that leave their place in the chart before. */
  readonly leaves: Set<UnitId>;
  /** Units that have another place or name after. */
  readonly moved: Set<UnitId>;
  /** The new names of units that keep their parent, by a name of their own or by an `Every`. */
  readonly renamed: Map<UnitId, { readonly to: string; readonly isSwept: boolean }>;
  /** The heirs that renamed units follow, because their parent ends. */
  readonly followed: Map<UnitId, UnitId>;
  /** The units that come to each place, keyed by `placeOf`. The first unit keeps the place. */
  readonly arrivals: Map<string, UnitId>;
  /** Places that a change would fill if its names could be resolved, keyed by `placeKey`. */
  readonly unsettled: Set<string>;
  readonly born: Map<UnitId, Unit>;
  /** Names not found in the chart before that may belong to the chart after. */
  readonly pending: Pending[];
  /** The units that postponed names mean, keyed by mention; null if no change gives the name. */
  readonly otherNames: ReadonlyMap<string, UnitId | null>;
  /** The mentions that make a unit leave, keyed by the path written there. */
  readonly leavers: ReadonlyMap<string, readonly string[]>;
  /** The names that changes give to existing units. */
  readonly given: ReadonlySet<string>;
  /** Units that are to follow their parent, which has no heir or several. */
  readonly unled: Set<UnitId>;
  /** Changes that follow from the written ones. */
  readonly implied: Implied[];
  /** Units that do not begin because their change could not be resolved. */
  readonly unborn: Set<Parent>;
}

export interface Pending {
  readonly key: string;
  readonly name: Name;
  /**
   * Whether the mention ends or moves the unit. Such a unit gets no other name, so it is not one that another
   * change moves.
   */
  readonly isLeaving: boolean;
}

/** A change that follows from the written change at `index`. */
export interface Implied {
  readonly change: Change;
  readonly index: number;
}

/** A written change with the ids of its names, null for a name that could not be resolved. */
export interface ChangeUnderWay {
  readonly written: WrittenChange;
  readonly index: number;
  readonly names: Names;
  leaving: readonly (UnitId | null)[];
  staying: readonly (UnitId | null)[];
  former: readonly (UnitId | null)[];
  places: readonly Place[];
  standing: readonly (UnitId | null)[];
  /** For an `Every`: the unit below which it applies, and the units that it excludes. */
  within: readonly (UnitId | null)[];
  spared: readonly (UnitId | null)[];
  swept: readonly { readonly id: UnitId; readonly to: string }[];
}

/** A place in the chart after that a change fills. */
export interface Place {
  readonly name: Name;
  readonly part: Part;
  readonly id: UnitId;
  /** Attributes of the unit that begins there, or null if an existing unit moves there. */
  readonly born: Newborn | null;
  /** The units that the new unit comes from. */
  readonly sources: readonly UnitId[];
  /** The source that has this place already and goes on, or null. */
  stays: UnitId | null;
  /** Null if it could not be resolved, undefined before the lookup. */
  parent: Parent | null | undefined;
}

export function begin(
  written: readonly WrittenChange[],
  world: Resolving,
  otherNames: State['otherNames'],
): State {
  const changes = written.map(underWay);
  return {
    world,
    changes,
    leavers: leaversOf(changes),
    given: new Set(changes.flatMap(({ names: { arriving } }) => (arriving ? [ownName(arriving.name)] : []))),
    problems: [],
    leaves: new Set(),
    moved: new Set(),
    renamed: new Map(),
    followed: new Map(),
    pending: [],
    otherNames,
    unled: new Set(),
    implied: [],
    arrivals: new Map(),
    unsettled: new Set(),
    born: new Map(),
    unborn: new Set(),
  };
}

function underWay(change: WrittenChange, index: number): ChangeUnderWay {
  return {
    written: change,
    index,
    names: definitionOf(change).names(change),
    leaving: [],
    staying: [],
    former: [],
    places: [],
    standing: [],
    within: [],
    spared: [],
    swept: [],
  };
}

function leaversOf(changes: readonly ChangeUnderWay[]): State['leavers'] {
  const leaving = changes.flatMap((change) =>
    (change.names.leaving ?? []).map((mention) => ({
      place: placeKey(mention.name),
      key: mentionKey(change, mention),
    })),
  );
  const byPlace = Map.groupBy(leaving, ({ place }) => place);
  return new Map([...byPlace].map(([place, all]) => [place, all.map(({ key }) => key)]));
}

/** A change of which all units that must exist before were found. */
interface WithSubjects extends ChangeUnderWay {
  readonly leaving: readonly UnitId[];
  readonly staying: readonly UnitId[];
  readonly former: readonly UnitId[];
}

export function hasSubjects(change: ChangeUnderWay): change is WithSubjects {
  const { leaving, staying, former, within, spared } = change;
  return ![...leaving, ...staying, ...former, ...within, ...spared].includes(null);
}

export function isSettled(state: State, { places }: ChangeUnderWay): boolean {
  return places.every(({ parent }) => parent !== null && (parent === undefined || !state.unborn.has(parent)));
}

export function mentionKey({ index }: ChangeUnderWay, { field, index: at }: Mention): string {
  return `${index} ${field} ${at}`;
}

export function partOf({ index: change }: ChangeUnderWay, { field, index }: Mention): Part {
  return index === undefined ? { change, field } : { change, field, index };
}

export function arrive(state: State, parent: Parent, sort: Sort, name: string, id: UnitId): void {
  const place = placeOf(parent, sort, name);
  if (!state.arrivals.has(place)) state.arrivals.set(place, id);
}

/** A key of the first `length` parts of a path, as written. */
export function placeKey(name: Name, length: number = name.path.length): string {
  return JSON.stringify([name.parentUnknown === true, ...name.path.slice(0, length)]);
}
