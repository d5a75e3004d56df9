import { type Sort, unnamedName } from './unit.ts';

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

/** `{ unnamed: 5, kind: 係, in: P }` as a name with a path. */
export function unnamedUnit(count: number, kind: string, within: readonly string[]): Name {
  return { sort: 'unit', path: [...within, unnamedName(count, kind)], unnamed: count, kind };
}

/** What the unit itself is called, without all that stands above it. */
export function ownName(name: Name): string {
  return name.path.at(-1) ?? '';
}

export function isNameless(name: Name): boolean {
  return ownName(name) === '';
}
