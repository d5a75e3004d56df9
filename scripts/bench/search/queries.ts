import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface BenchQuery {
  readonly kind: string;
  readonly query: string;
  /** The addresses that answer the query; empty if nothing may be found. */
  readonly want: readonly string[];
}

type Written = Readonly<Record<string, readonly { readonly q: string; readonly want: readonly string[] }[]>>;

/** The queries in a YAML file of this folder. */
export function queriesOf(name: string): readonly BenchQuery[] {
  const text = readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8');
  return Object.entries(parse(text) as Written).flatMap(([kind, list]) =>
    list.map(({ q, want }) => ({ kind, query: String(q), want })),
  );
}
