import type { DutyId, Parent, Unit, UnitId } from './unit.ts';

/**
 * What a change does to identities, in one form for all verbs: who ends, who begins, who stands elsewhere,
 * who must have been there, who must go on, who is heir to whom, who gets which grade, and which duties pass.
 * Everything that replays, checks or follows changes reads this.
 */
export interface Effect {
  readonly ends: readonly UnitId[];
  readonly begins: readonly Unit[];
  /** A null parent means: where it stood. */
  readonly placed: readonly { readonly id: UnitId; readonly parent: Parent | null; readonly name: string }[];
  /** Those who must stand before, besides those who end or are placed. */
  readonly stood: readonly UnitId[];
  readonly goesOn: readonly UnitId[];
  readonly heirs: readonly { readonly from: UnitId; readonly to: UnitId }[];
  /** Whom somebody stands for who begins; they are gone by then. */
  readonly replaced: readonly UnitId[];
  readonly graded: readonly {
    readonly id: UnitId;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  /** Posts of which whoever has the one has the other. */
  readonly holds: readonly { readonly id: UnitId; readonly held: UnitId }[];
  /** Posts of which whoever has the one has the other no longer. */
  readonly released: readonly { readonly id: UnitId; readonly held: UnitId }[];
  readonly duties: readonly Handover[];
}

/** A duty that comes to some, from one who had it or from nobody. */
export interface Handover {
  readonly duty: DutyId;
  readonly from: UnitId | null;
  /** Whether something of it stays with the one who hands it on. */
  readonly keeps: boolean;
  readonly to: readonly UnitId[];
}
