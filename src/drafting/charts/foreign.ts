import type { DraftTree } from './tree.ts';

/** So few tell nothing. */
const FEW = 5;
/** Of the units of the smaller chart; even a large reorganization leaves more of its names. */
const LEAST = 0.2;

/** Why two charts are hardly of one municipality, or null. Names are looked at wherever they stand. */
export function foreignChart(before: DraftTree, after: DraftTree): string | null {
  const found = new Set(namesOf(after));
  const shared = fewShared(new Set(namesOf(before)), found);
  if (shared === null) return null;
  return `二つの組織図に同じ名前の組織がほとんどありません（${found.size}のうち${shared}）。別の市区町村の組織図ではありませんか。`;
}

/** How many names two sets share, where that is too few for both to be of one municipality; else null. */
export function fewShared(known: ReadonlySet<string>, found: ReadonlySet<string>): number | null {
  if (known.size < FEW || found.size < FEW) return null;
  const shared = [...found].filter((name) => known.has(name)).length;
  return shared >= Math.min(known.size, found.size) * LEAST ? null : shared;
}

function namesOf(tree: DraftTree): readonly string[] {
  return tree.flatMap(({ name, children }) => [name, ...namesOf(children)]);
}
