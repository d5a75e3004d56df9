import type { Name } from './name.ts';
import type { DutyId, Parent, Unit, UnitId } from './unit.ts';

/** How much of a duty a destination takes. */
export type Extent = 'whole' | 'part' | 'unknown';

/**
 * A duty by its id, or by the generic word that the source uses for it (業務). A duty without an id is not
 * tracked.
 */
export type Duty = { readonly id: DutyId } | { readonly unnamed: string };

/** A unit that results from a change: a new unit, or an existing unit that goes on. */
export type Outcome = Unit | GoingOn;

export interface GoingOn {
  readonly id: UnitId;
  readonly goesOn: true;
}

/**
 * All units whose name ends with `every`, except those in `except`: in the whole municipality, or below the
 * unit `in`.
 */
export interface Every {
  readonly every: string;
  readonly in: Name | null;
  readonly except: readonly Name[];
}

/**
 * `follow`: units below an ending unit move to its only heir. `merge`: the same, and units of one name become
 * one. `unknown`: the source does not say what became of them.
 */
export type Children = 'follow' | 'merge' | 'unknown';

/**
 * `isJoined`: a unit of another municipality takes part. It is not in the chart before, so the effect does
 * not contain it.
 */
interface Joined {
  readonly isJoined?: boolean | undefined;
}

/** Optional attributes of a unit that begins. */
export interface Newborn {
  readonly kind?: string;
  readonly grade?: string;
  readonly supervisedBy?: readonly string[];
}

/** The fields of each verb, with every name resolved to an id. */
interface Changes {
  establish: { readonly unit: Unit; readonly replaces: UnitId | null };
  abolish: { readonly ids: readonly UnitId[] };
  /**
   * One unit, or every known unit that an `Every` covers. `parent` is the heir that the unit follows; null if it
   * keeps its parent.
   */
  rename: {
    readonly named: readonly { readonly id: UnitId; readonly to: string; readonly parent: UnitId | null }[];
  };
  move: {
    readonly moved: readonly { readonly id: UnitId; readonly parent: Parent; readonly name: string }[];
  };
  merge: Joined & { readonly ids: readonly UnitId[]; readonly into: Outcome };
  absorb: Joined & { readonly ids: readonly UnitId[]; readonly into: UnitId };
  split: { readonly id: UnitId; readonly into: readonly Outcome[] };
  detach: { readonly unit: Unit; readonly from: UnitId };
  reorganize: Joined & { readonly ids: readonly UnitId[]; readonly into: readonly Outcome[] };
  lose: { readonly ids: readonly UnitId[] };
  transfer: Joined & {
    readonly duty: Duty;
    /** Empty if the previous holder is unknown. */
    readonly from: readonly UnitId[];
    /** Empty if the duty ends or the new holder is unknown. */
    readonly to: readonly { readonly id: UnitId; readonly extent: Extent }[];
    /** How much goes to holders that are unknown or stand in no chart; null if nothing does. */
    readonly elsewhere: Extent | null;
  };
  regrade: { readonly id: UnitId; readonly from: string | null; readonly to: string | null };
  assign: { readonly duty: Duty; readonly to: UnitId };
  hold: { readonly id: UnitId; readonly also: readonly UnitId[] };
  release: { readonly id: UnitId; readonly from: readonly UnitId[] };
}

/**
 * The fields of each verb as an editor writes them. "Before" names are looked up in the chart before, "after"
 * names in the chart after.
 */
interface WrittenChanges {
  establish: Newborn & { readonly unit: Name; readonly replaces?: Name | undefined };
  abolish: Ended & { readonly unit: Name | Every };
  rename: { readonly unit: Name | Every; readonly to: string };
  /** `to` is the new path of a single unit, or the new parent of all units that an `Every` covers. */
  move: { readonly unit: Name | Every; readonly to: Name };
  merge: Newborn & Joined & Ended & { readonly units: readonly Name[] | Every; readonly into: Name };
  absorb: Joined & Ended & { readonly units: readonly Name[] | Every; readonly into: Name };
  split: Newborn & Ended & { readonly unit: Name; readonly into: readonly Name[] };
  detach: Newborn & { readonly unit: Name; readonly from: Name };
  reorganize: Newborn &
    Joined &
    Ended & { readonly units: readonly Name[] | Every; readonly into: readonly Name[] };
  lose: Ended & { readonly unit: Name | Every };
  transfer: Joined & {
    readonly duty: Duty;
    readonly from: readonly Name[] | Every;
    readonly to: readonly { readonly unit: Name; readonly extent: Extent }[];
    readonly elsewhere?: Extent | null | undefined;
  };
  regrade: { readonly unit: Name; readonly from: string; readonly to: string };
  assign: { readonly duty: Duty; readonly to: Name };
  hold: { readonly unit: Name; readonly also: readonly Name[] };
  release: { readonly unit: Name; readonly from: readonly Name[] };
}

/** `children` applies to units below an ending unit that no change mentions. */
interface Ended {
  readonly children?: Children | undefined;
}

export type Verb = keyof Changes;
export type ChangeOf<V extends Verb> = { readonly verb: V } & Readonly<Changes[V]>;
export type WrittenOf<V extends Verb> = { readonly verb: V } & Readonly<WrittenChanges[V]>;
export type Change = { [V in Verb]: ChangeOf<V> }[Verb];
export type WrittenChange = { [V in Verb]: WrittenOf<V> }[Verb];
