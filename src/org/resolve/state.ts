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
  /** The identity of whoever begins by a part of a change. */
  readonly newborn: (part: Part) => UnitId;
  /** The identity of whoever is taken to stand in a place. */
  readonly standing: (parent: Parent, sort: Sort, name: string) => UnitId;
  /** Whether a unit that is not in the chart may exist all the same: because the chart does not cover it. */
  readonly mayAssume: (parent: Parent, path: readonly string[], sort: Sort) => boolean;
  /** It is taken to have stood before, or only to stand after. */
  readonly assumed: (unit: Unit, side: Side) => void;
  /** The last unit of that name that has ended, whatever its parents are called by then. */
  readonly formerly: (name: Name) => UnitId | null;
  /** A unit whose parent was not known turns out to stand in a place, if it can. */
  readonly placed: (id: UnitId, parent: Parent) => boolean;
}

/** What is known so far of the names in a change set. Each phase adds to it and reads what those before it found. */
export interface State {
  readonly world: Resolving;
  readonly changes: readonly ChangeUnderWay[];
  readonly problems: Problem[];
  /** Who leaves the place in which it stands before. */
  readonly leaves: Set<UnitId>;
  /** Who stands elsewhere after, or under another name. */
  readonly moved: Set<UnitId>;
  /** Who comes to a place, by parent and name. Who is first has it. */
  readonly arrivals: Map<string, UnitId>;
  /** Places that would be taken if the change that names them were understood. */
  readonly unsettled: Set<string>;
  readonly born: Map<UnitId, Unit>;
  /** Names that lead nowhere before and may be those of the chart after. */
  readonly pending: Pending[];
  /** Whom such names turned out to mean, by the mention; null where nobody has them after either. */
  readonly otherNames: ReadonlyMap<string, UnitId | null>;
  /** By the name under which somebody leaves, the mentions that say so. */
  readonly leavers: ReadonlyMap<string, readonly string[]>;
  /** The names that changes give to who stood before. */
  readonly given: ReadonlySet<string>;
  /** Who is said to follow, and nobody knows whom. */
  readonly unled: Set<UnitId>;
  /** What follows from changes, and is not written. */
  readonly implied: Implied[];
  /** Who begins by a change that cannot be understood, and so does not begin. */
  readonly unborn: Set<Parent>;
}

export interface Pending {
  readonly key: string;
  readonly name: Name;
  /** Whether it is somebody who ends or goes elsewhere, and so has no other name by that. */
  readonly isLeaving: boolean;
}

/** A change that follows from the written one with that index. */
export interface Implied {
  readonly change: Change;
  readonly index: number;
}

/** A written change with what its names lead to; null is a name that leads nowhere. */
export interface ChangeUnderWay {
  readonly written: WrittenChange;
  readonly index: number;
  readonly names: Names;
  leaving: readonly (UnitId | null)[];
  staying: readonly (UnitId | null)[];
  former: readonly (UnitId | null)[];
  places: readonly Place[];
  standing: readonly (UnitId | null)[];
  /** Below whom all of a kind are meant, and who of them is not. */
  within: readonly (UnitId | null)[];
  spared: readonly (UnitId | null)[];
  swept: readonly { readonly id: UnitId; readonly to: string }[];
}

/** A place in the chart after that a change gives to somebody. */
export interface Place {
  readonly name: Name;
  readonly part: Part;
  readonly id: UnitId;
  /** What is said of whoever begins there, or null where somebody comes from elsewhere. */
  readonly born: Newborn | null;
  /** Those from whom whoever begins there comes. */
  readonly sources: readonly UnitId[];
  /** Which of them has the place already and goes on. */
  stays: UnitId | null;
  /** Null where it leads nowhere, undefined as long as nobody has looked. */
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
  const said = changes.flatMap((change) =>
    (change.names.leaving ?? []).map((mention) => ({
      place: placeKey(mention.name),
      key: mentionKey(change, mention),
    })),
  );
  const byPlace = Map.groupBy(said, ({ place }) => place);
  return new Map([...byPlace].map(([place, all]) => [place, all.map(({ key }) => key)]));
}

/** Whether all who must stand before were found. */
export function hasSubjects({ leaving, staying, former, within, spared }: ChangeUnderWay): boolean {
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

/** A path, or the beginning of one, as it is written. */
export function placeKey(name: Name, length: number = name.path.length): string {
  return JSON.stringify([name.parentUnknown === true, ...name.path.slice(0, length)]);
}
