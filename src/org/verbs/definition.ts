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

/** Everything specific to one verb. Code that handles changes of any verb reads it here. */
export interface Definition<
  Done extends { readonly verb: string },
  Written extends { readonly verb: string },
> {
  /** Whether the verb begins something, ends something, or changes what exists. */
  readonly tone: 'begins' | 'ends' | 'changes';
  readonly about: 'units' | 'duties' | 'grades';
  /** Whether units below the old unit may stand below the new one without being mentioned. */
  readonly takesAlong?: true;
  /** Every name in the written change, grouped by how it is looked up. */
  readonly names: (written: Written) => Names;
  /** The change with all names resolved; null if a required name is missing. */
  readonly understand: (written: Written, found: Found) => Done | null;
  readonly effect: (change: Done) => Effect;
  /** The changes that undo the effect on units. Duties are restored from the chart before. */
  readonly undo: (change: Done, was: (id: UnitId) => Unit) => readonly Change[];
  /** The same change with other ids. */
  readonly identify: (change: Done, by: Identify) => Done;
  readonly sides: (change: Done) => Sides;
  /**
   * The field of the written change that holds the units of each role; by default `unit`, and `to` for
   * `place`.
   */
  readonly fields: Partial<Readonly<Record<Role, Pointer>>>;
  /** The units of each field that holds a list, in the order in which they are written. */
  readonly listed?: (change: Done) => Partial<Readonly<Record<Field, readonly UnitId[]>>>;
}

export type DefinitionOf<V extends Verb> = Definition<ChangeOf<V>, WrittenOf<V>>;

/** The role of a unit in an effect. `place` is the place that a `placed` unit comes to. */
export type Role = 'ends' | 'begins' | 'placed' | 'stood' | 'goesOn' | 'replaced' | 'graded' | 'place';

/** A field, or each element of a field that holds a list. */
export type Pointer = Field | `${Field}[]`;

/** A name and the field of the change that holds it. */
export interface Mention {
  readonly name: Name;
  readonly field: Field;
  readonly index?: number;
  /** Whether a bare name may stand beside the leaving units as well as at the top. */
  readonly isBeside?: boolean;
}

export interface Names {
  /** In the chart before: units that end or get another place or name. */
  readonly leaving?: readonly Mention[];
  /** In the chart before: units that are mentioned and stay. */
  readonly staying?: readonly Mention[];
  /** In the chart before, or in any earlier chart. */
  readonly former?: readonly Mention[];
  /** In the chart after: the places of units that begin. `born` holds their other attributes. */
  readonly beginning?: readonly Mention[];
  readonly born?: Newborn;
  /**
   * Whether the units that begin come from those that leave: a bare name stands beside them, and a leaving
   * unit with the same name and place goes on there.
   */
  readonly isFromLeaving?: boolean;
  /** What becomes of units below an ending unit that no change mentions. */
  readonly children?: Children | undefined;
  /**
   * In the chart after: the place that the leaving unit comes to, or the new parent of all units of an
   * `Every`.
   */
  readonly arriving?: Mention & {
    /** Whether the unit keeps its parent, whatever the path to that parent is. */
    readonly isBeside?: boolean;
  };
  /** An `Every`, in addition to named units. As `leaving`, it skips units that other changes make leave. */
  readonly sweeping?: {
    readonly all: Every;
    readonly as: 'leaving' | 'staying';
    /** What replaces the ending `every` in the name of each unit. */
    readonly to?: string;
  };
  /** In the chart after: units that stand there, whichever change brings them. */
  readonly standing?: readonly Mention[];
}

/** One name, several names, or an `Every`. */
export type Whom = Name | readonly Name[] | Every;

export function isEvery(whom: Whom): whom is Every {
  // Arrays have a method named `every`.
  return !Array.isArray(whom) && 'every' in whom;
}

/** The units that leave by a change: by name, or as an `Every`. */
export function whoLeaves(field: 'unit' | 'units', whom: Whom): Pick<Names, 'leaving' | 'sweeping'> {
  if (isEvery(whom)) return { sweeping: { all: whom, as: 'leaving' } };
  return { leaving: 'path' in whom ? mention(field, whom) : mentions(field, whom) };
}

/** What the names of `Names` resolved to. The units of an `Every` follow the named ones. */
interface Found {
  readonly leaving: readonly UnitId[];
  readonly staying: readonly UnitId[];
  readonly beginning: readonly Outcome[];
  readonly former: readonly UnitId[];
  /** Units that move, each with its new place. */
  readonly arriving: readonly { readonly id: UnitId; readonly parent: Parent; readonly name: string }[];
  readonly standing: readonly UnitId[];
  readonly swept: readonly { readonly id: UnitId; readonly to: string }[];
  /** The heirs that renamed units follow. */
  readonly followed: ReadonlyMap<UnitId, UnitId>;
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

/** The units on the left and right when a change is shown, and the unit that the change is about. */
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

/** One side, without extents. */
export function plain(...ids: readonly UnitId[]): Sides['to'] {
  return ids.map((id) => ({ id, extent: null }));
}

/** An effect that does nothing. A verb overrides only the fields that it uses. */
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

/** A duty without an id is shown but has no effect. */
export function handover(duty: Duty, rest: Omit<Handover, 'duty'>): readonly Handover[] {
  return 'id' in duty ? [{ duty: duty.id, ...rest }] : [];
}
