import type { DutyId, Parent, Unit, UnitId } from './unit.ts';

/**
 * What a change does to units and duties, in one form for all verbs. Code that replays, checks or follows
 * changes reads effects instead of asking for the verb.
 */
export interface Effect {
  readonly ends: readonly UnitId[];
  readonly begins: readonly Unit[];
  /** Units with a new parent or name. A null `parent` keeps the current parent. */
  readonly placed: readonly { readonly id: UnitId; readonly parent: Parent | null; readonly name: string }[];
  /** Units that must exist before, in addition to `ends` and `placed`. */
  readonly stood: readonly UnitId[];
  /** Units that must exist after. */
  readonly goesOn: readonly UnitId[];
  /** `to` continues the identity of `from`. */
  readonly heirs: readonly { readonly from: UnitId; readonly to: UnitId }[];
  /** Ended units in whose place a new unit stands. They must not exist after. */
  readonly replaced: readonly UnitId[];
  readonly graded: readonly {
    readonly id: UnitId;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  /** Pairs of posts: the holder of `id` also holds `held`. */
  readonly holds: readonly { readonly id: UnitId; readonly held: UnitId }[];
  /** Pairs of posts: the holder of `id` no longer holds `held`. */
  readonly released: readonly { readonly id: UnitId; readonly held: UnitId }[];
  readonly duties: readonly Handover[];
}

/**
 * A duty that passes to the units in `to`. `from` is null if no unit had it or the previous holder is
 * unknown.
 */
export interface Handover {
  readonly duty: DutyId;
  readonly from: UnitId | null;
  /** Whether `from` keeps a part of the duty; null if unknown. */
  readonly keeps: boolean | null;
  readonly to: readonly UnitId[];
}
