import type { DutyId, Parent, Sort, Unit, UnitId } from './unit.ts';

export const VERBS = [
  'establish',
  'abolish',
  'rename',
  'move',
  'merge',
  'absorb',
  'split',
  'detach',
  'transfer',
  'regrade',
  'assign',
] as const;
export type Verb = (typeof VERBS)[number];

/** How much of a duty a destination takes. */
export type Extent = 'whole' | 'part' | 'unknown';

/** A duty by its identity, or only by what the source calls it (業務), which makes no identity. */
export type Duty = { readonly id: DutyId } | { readonly unnamed: string };

/** A change with every unit known by identity. The charts before and after need no names to agree on it. */
export type Change =
  | { readonly verb: 'establish'; readonly unit: Unit }
  | { readonly verb: 'abolish'; readonly id: UnitId }
  | { readonly verb: 'rename'; readonly id: UnitId; readonly to: string }
  | { readonly verb: 'move'; readonly id: UnitId; readonly parent: Parent; readonly name: string }
  | { readonly verb: 'merge'; readonly ids: readonly UnitId[]; readonly into: Unit }
  | { readonly verb: 'absorb'; readonly id: UnitId; readonly into: UnitId }
  | { readonly verb: 'split'; readonly id: UnitId; readonly into: readonly Unit[] }
  | { readonly verb: 'detach'; readonly unit: Unit; readonly from: UnitId }
  | {
      readonly verb: 'transfer';
      readonly duty: Duty;
      readonly from: UnitId;
      /** Nobody, where the duty ends. */
      readonly to: readonly { readonly id: UnitId; readonly extent: Extent }[];
    }
  | {
      readonly verb: 'regrade';
      readonly id: UnitId;
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly verb: 'assign'; readonly duty: Duty; readonly to: UnitId };

/** A unit or post as an editor names it. */
export interface Name {
  readonly sort: Sort;
  /** From the top of the municipality, or from an unknown parent. */
  readonly path: readonly string[];
  readonly parentUnknown?: boolean;
  readonly unnamed?: number;
  readonly kind?: string;
  readonly collective?: boolean;
}

type Newborn = { readonly kind?: string; readonly grade?: string; readonly supervisedBy?: readonly string[] };

/** A change as an editor writes it: "before" names belong to the chart before, "after" names to the chart after. */
export type WrittenChange =
  | ({ readonly verb: 'establish'; readonly unit: Name } & Newborn)
  | { readonly verb: 'abolish'; readonly unit: Name }
  | { readonly verb: 'rename'; readonly unit: Name; readonly to: string }
  | { readonly verb: 'move'; readonly unit: Name; readonly to: Name }
  | ({ readonly verb: 'merge'; readonly units: readonly Name[]; readonly into: Name } & Newborn)
  | { readonly verb: 'absorb'; readonly unit: Name; readonly into: Name }
  | ({ readonly verb: 'split'; readonly unit: Name; readonly into: readonly Name[] } & Newborn)
  | ({ readonly verb: 'detach'; readonly unit: Name; readonly from: Name } & Newborn)
  | {
      readonly verb: 'transfer';
      readonly duty: Duty;
      readonly from: Name;
      readonly to: readonly { readonly unit: Name; readonly extent: Extent }[];
    }
  | { readonly verb: 'regrade'; readonly unit: Name; readonly from: string; readonly to: string }
  | { readonly verb: 'assign'; readonly duty: Duty; readonly to: Name };
