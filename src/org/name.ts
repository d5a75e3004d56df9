import { type Sort, unnamedName } from './unit.ts';

/** A unit or post as an editor names it. */
export interface Name {
  readonly sort: Sort;
  /** From the top of the municipality, or from an unknown parent. */
  readonly path: readonly string[];
  readonly parentUnknown?: boolean;
  /** Directly below the municipality, where a name alone would stand beside whom it comes from. */
  readonly isTop?: boolean;
  readonly unnamed?: number;
  readonly kind?: string;
  readonly collective?: boolean;
}

/** `{ unnamed: 5, kind: 係, in: P }` as a name with a path; nobody knows what stands above where `in` is left out. */
export function unnamedUnit(count: number, kind: string, within: Name | null): Name {
  return {
    sort: 'unit',
    path: [...(within?.path ?? []), unnamedName(count, kind)],
    parentUnknown: within === null || within.parentUnknown === true,
    unnamed: count,
    kind,
  };
}

/** What the unit itself is called, without all that stands above it. */
export function ownName(name: Name): string {
  return name.path.at(-1) ?? '';
}

export function isNameless(name: Name): boolean {
  return ownName(name) === '';
}

/** A name alone, that does not say where it stands. */
export function isBare({ path, parentUnknown, isTop }: Name): boolean {
  return path.length === 1 && !parentUnknown && !isTop;
}
