import type { DraftTree } from './tree.ts';

/** Charts with fewer names are not compared. */
const FEW = 5;
/** Share of names, relative to the smaller chart. Even a large reorganization keeps more names than this. */
const LEAST = 0.2;

/**
 * Warns if two charts seem to be of different municipalities, else null. Compares names
 * without their positions.
 */
export function foreignChart(before: DraftTree, after: DraftTree): string | null {
  const found = new Set(namesOf(after));
  const shared = fewShared(new Set(namesOf(before)), found);
  if (shared === null) return null;
  return `二つの組織図に同じ名前の組織がほとんどありません（${found.size}のうち${shared}）。別の市区町村の組織図ではありませんか。`;
}

/** The number of shared names if too small for one municipality, else null. */
export function fewShared(known: ReadonlySet<string>, found: ReadonlySet<string>): number | null {
  if (known.size < FEW || found.size < FEW) return null;
  const shared = [...found].filter((name) => known.has(name)).length;
  return shared >= Math.min(known.size, found.size) * LEAST ? null : shared;
}

function namesOf(tree: DraftTree): readonly string[] {
  return tree.flatMap(({ name, children }) => [name, ...namesOf(children)]);
}
