import type {
  Change,
  ChangeOf,
  Children,
  Duty,
  Every,
  Extent,
  GoingOn,
  Newborn,
  Outcome,
  Verb,
  WrittenOf,
} from '../change.ts';
import type { Effect, Handover } from '../effect.ts';
import type { Name } from '../name.ts';
import type { Field } from '../problem.ts';
import type { Parent, Unit, UnitId } from '../unit.ts';

/** All that is particular to a verb. What is done with changes of any verb reads it here. */
export interface Definition<
  Done extends { readonly verb: string },
  Written extends { readonly verb: string },
> {
  /** Whether something begins by it, something ends by it, or what there is changes. */
  readonly tone: 'begins' | 'ends' | 'changes';
  readonly about: 'units' | 'duties' | 'grades';
  /** Some of what stood below those whom it comes out of may stand below who begins, without a word of it. */
  readonly takesAlong?: true;
  /** Every name that an editor writes with it, by what it is looked up for. */
  readonly names: (written: Written) => Names;
  /** The change, once all its names are found; null where one is missing that it cannot do without. */
  readonly understand: (written: Written, found: Found) => Done | null;
  readonly effect: (change: Done) => Effect;
  /** What undoes it to the units. Duties are undone by what the chart before says of them. */
  readonly undo: (change: Done, was: (id: UnitId) => Unit) => readonly Change[];
  /** The same with other ids. */
  readonly identify: (change: Done, by: Identify) => Done;
  readonly sides: (change: Done) => Sides;
  /** Where those stand in the written change whom the effect names, if not in `unit` (`to`, for a place). */
  readonly fields: Partial<Readonly<Record<Role, Pointer>>>;
  /** Who stands in the fields that hold lists, in the order in which they are written. */
  readonly listed?: (change: Done) => Partial<Readonly<Record<Field, readonly UnitId[]>>>;
}

export type DefinitionOf<V extends Verb> = Definition<ChangeOf<V>, WrittenOf<V>>;

/** What is said of somebody in an effect; `place` is that to which a `placed` one comes. */
export type Role = 'ends' | 'begins' | 'placed' | 'stood' | 'goesOn' | 'replaced' | 'graded' | 'place';

/** A field, or each part of a field that holds a list. */
export type Pointer = Field | `${Field}[]`;

/** A name, and the part of the change that holds it. */
export interface Mention {
  readonly name: Name;
  readonly field: Field;
  readonly index?: number;
  /** A name alone may stand beside those who leave, as well as at the top. */
  readonly isBeside?: boolean;
}

export interface Names {
  /** In the chart before: who ends or goes elsewhere. */
  readonly leaving?: readonly Mention[];
  /** In the chart before: who is spoken of and stays. */
  readonly staying?: readonly Mention[];
  /** In the chart before, or in any earlier one. */
  readonly former?: readonly Mention[];
  /** In the chart after: places at which somebody begins, and what else is said of those. */
  readonly beginning?: readonly Mention[];
  readonly born?: Newborn;
  /**
   * Those who begin come out of those who leave: a name alone stands beside them, and whoever of them has the
   * name and the place goes on there.
   */
  readonly isFromLeaving?: boolean;
  /** What becomes of all that stands below those who end, where nothing else is said of it. */
  readonly children?: Children | undefined;
  /** In the chart after: the place to which the one who leaves comes, or below which all of a kind do. */
  readonly arriving?: Mention & {
    /** It keeps its parent, whatever the path to that is. */
    readonly isBeside?: boolean;
  };
  /** All of a kind are meant, besides those who are named: who leaves only if nothing else is said of it. */
  readonly sweeping?: {
    readonly all: Every;
    readonly as: 'leaving' | 'staying';
    /** The ending of the name that each of them gets in its place. */
    readonly to?: string;
  };
  /** In the chart after: who stands there, whoever brought it. */
  readonly standing?: readonly Mention[];
}

/** One name, several, or all of a kind. */
export type Whom = Name | readonly Name[] | Every;

export function isEvery(whom: Whom): whom is Every {
  // Every list has a method of that name.
  return !Array.isArray(whom) && 'every' in whom;
}

/** Who leaves by a change, by name or as all of a kind. */
export function whoLeaves(field: 'unit' | 'units', whom: Whom): Pick<Names, 'leaving' | 'sweeping'> {
  if (isEvery(whom)) return { sweeping: { all: whom, as: 'leaving' } };
  return { leaving: 'path' in whom ? mention(field, whom) : mentions(field, whom) };
}

/** What the names turned out to be, in the order of `Names`; all of a kind follow those who are named. */
interface Found {
  readonly leaving: readonly UnitId[];
  readonly staying: readonly UnitId[];
  readonly beginning: readonly Outcome[];
  readonly former: readonly UnitId[];
  /** Those who leave for a place, each with that place. */
  readonly arriving: readonly { readonly id: UnitId; readonly parent: Parent; readonly name: string }[];
  readonly standing: readonly UnitId[];
  readonly swept: readonly { readonly id: UnitId; readonly to: string }[];
}

export function goingOn(id: UnitId): GoingOn {
  return { id, goesOn: true };
}

export function isBorn(outcome: Outcome): outcome is Unit {
  return !('goesOn' in outcome);
}

export function identified(outcome: Outcome, by: Identify): Outcome {
  return isBorn(outcome) ? by.unit(outcome) : goingOn(by.id(outcome.id));
}

interface Identify {
  readonly id: <I extends Parent>(id: I) => I;
  readonly unit: (unit: Unit) => Unit;
}

/** Who stands left and who right where a change is told, and whom it is about. */
export interface Sides {
  readonly subject: UnitId;
  readonly from: readonly UnitId[];
  readonly to: readonly { readonly id: UnitId; readonly extent: Extent | null }[];
}

export function mention(field: Field, name: Name): readonly Mention[] {
  return [{ field, name }];
}

export function mentions(field: Field, names: readonly Name[]): readonly Mention[] {
  return names.map((name, index) => ({ field, name, index }));
}

/** A side without extents. */
export function plain(...ids: readonly UnitId[]): Sides['to'] {
  return ids.map((id) => ({ id, extent: null }));
}

/** For a verb to say only what it does. */
export const nothing: Effect = {
  ends: [],
  begins: [],
  placed: [],
  stood: [],
  goesOn: [],
  replaced: [],
  holds: [],
  released: [],
  heirs: [],
  graded: [],
  duties: [],
};

/** A duty without an identity is told and has no effect. */
export function handover(duty: Duty, rest: Omit<Handover, 'duty'>): readonly Handover[] {
  return 'id' in duty ? [{ duty: duty.id, ...rest }] : [];
}
