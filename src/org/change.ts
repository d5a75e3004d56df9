import type { Name } from './name.ts';
import type { DutyId, Parent, Unit, UnitId } from './unit.ts';

/** How much of a duty a destination takes. */
export type Extent = 'whole' | 'part' | 'unknown';

/** A duty by its identity, or only by what the source calls it (業務), which makes no identity. */
export type Duty = { readonly id: DutyId } | { readonly unnamed: string };

/** Who comes out of a change: a unit that begins, or one that was there and goes on. */
export type Outcome = Unit | GoingOn;

export interface GoingOn {
  readonly id: UnitId;
  readonly goesOn: true;
}

/** All units whose name ends so, in the whole municipality or below one of its units. */
export interface Every {
  readonly every: string;
  readonly in: Name | null;
  readonly except: readonly Name[];
}

/** `follow`: it goes along to the one heir. `unknown`: the source tells no more of it. */
export type Children = 'follow' | 'unknown';

/** Somebody of another municipality takes part. It is no unit of this one before, and so no part of the effect. */
export interface Joined {
  readonly isJoined?: boolean | undefined;
}

/** What may be said of a unit that begins. */
export interface Newborn {
  readonly kind?: string;
  readonly grade?: string;
  readonly supervisedBy?: readonly string[];
}

/** What changes say with every unit known by identity. The charts before and after need no names to agree on it. */
interface Changes {
  establish: { readonly unit: Unit; readonly replaces: UnitId | null };
  abolish: { readonly ids: readonly UnitId[] };
  /** One, or all that the statement is about as far as they are known. */
  rename: { readonly named: readonly { readonly id: UnitId; readonly to: string }[] };
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
    /** Nobody, where it is not known who had it. */
    readonly from: readonly UnitId[];
    /** Nobody, where the duty ends or nobody knows who takes it. */
    readonly to: readonly { readonly id: UnitId; readonly extent: Extent }[];
    /** How much goes to those whom nobody knows or who stand in no chart; null where nothing does. */
    readonly elsewhere: Extent | null;
  };
  regrade: { readonly id: UnitId; readonly from: string | null; readonly to: string | null };
  assign: { readonly duty: Duty; readonly to: UnitId };
  hold: { readonly id: UnitId; readonly also: readonly UnitId[] };
  release: { readonly id: UnitId; readonly from: readonly UnitId[] };
}

/** The same as an editor writes it: "before" names belong to the chart before, "after" names to the chart after. */
interface WrittenChanges {
  establish: Newborn & { readonly unit: Name; readonly replaces?: Name | undefined };
  abolish: Ended & { readonly unit: Name | Every };
  rename: { readonly unit: Name | Every; readonly to: string };
  /** `to`: the place and name of the one, or the parent of all of a kind. */
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

/** What may be said of all that stands below those who end, where nothing else is said of it. */
interface Ended {
  readonly children?: Children | undefined;
}

export type Verb = keyof Changes;
export type ChangeOf<V extends Verb> = { readonly verb: V } & Readonly<Changes[V]>;
export type WrittenOf<V extends Verb> = { readonly verb: V } & Readonly<WrittenChanges[V]>;
export type Change = { [V in Verb]: ChangeOf<V> }[Verb];
export type WrittenChange = { [V in Verb]: WrittenOf<V> }[Verb];
