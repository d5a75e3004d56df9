import type { UnitId } from './unit.ts';

/** The fields of a change that hold names. */
export type Field = 'unit' | 'units' | 'to' | 'into' | 'from' | 'replaces' | 'also' | 'in' | 'except';

/** A part of a change, such as its field `from` or the second name in `into`. */
export interface Part {
  readonly change: number;
  readonly field: Field;
  readonly index?: number;
}

/** Why a change set cannot take effect. `change` is the index of the change that an editor should look at. */
export type Problem = Part &
  (
    | {
        readonly kind: 'no-such-unit';
        readonly path: readonly string[];
        readonly side: 'before' | 'after';
        readonly sort: 'unit' | 'post';
      }
    | { readonly kind: 'two-fates'; readonly unit: UnitId; readonly other: number }
    | { readonly kind: 'begins-twice'; readonly path: readonly string[]; readonly other: number }
    | { readonly kind: 'name-taken'; readonly path: readonly string[] }
    | { readonly kind: 'child-without-fate'; readonly unit: UnitId; readonly child: UnitId }
    | { readonly kind: 'does-not-go-on'; readonly unit: UnitId; readonly other: number }
    | { readonly kind: 'holds-itself'; readonly unit: UnitId }
    | { readonly kind: 'still-there'; readonly unit: UnitId }
    | { readonly kind: 'beside-whom'; readonly path: readonly string[] }
    | { readonly kind: 'follows-whom'; readonly unit: UnitId }
    | { readonly kind: 'below-itself'; readonly unit: UnitId }
    | { readonly kind: 'below-a-post'; readonly path: readonly string[] }
    | { readonly kind: 'changes-nothing'; readonly unit: UnitId }
    | { readonly kind: 'other-grade'; readonly unit: UnitId; readonly grade: string }
  );
