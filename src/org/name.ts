import { type Sort, unnamedName } from './unit.ts';

/** A unit or post as an editor names it. */
export interface Name {
  readonly sort: Sort;
  /** From the top of the municipality, or from below an unknown parent. */
  readonly path: readonly string[];
  readonly parentUnknown?: boolean;
  /**
   * Whether the unit stands directly below the municipality, where a bare name would stand beside the unit
   * that it comes from.
   */
  readonly isTop?: boolean;
  readonly unnamed?: number;
  readonly kind?: string;
  readonly collective?: boolean;
}

/** `{ unnamed: 5, kind: 係, in: P }` as a name with a path. Without `in` the parent is unknown. */
export function unnamedUnit(count: number, kind: string, within: Name | null): Name {
  return {
    sort: 'unit',
    path: [...(within?.path ?? []), unnamedName(count, kind)],
    parentUnknown: within === null || within.parentUnknown === true,
    unnamed: count,
    kind,
  };
}

/** The last part of the path. */
export function ownName(name: Name): string {
  return name.path.at(-1) ?? '';
}

export function isNameless(name: Name): boolean {
  return ownName(name) === '';
}

/** Whether the name is a single part that does not say where the unit stands. */
export function isBare({ path, parentUnknown, isTop }: Name): boolean {
  return path.length === 1 && !parentUnknown && !isTop;
}
