import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nodesIn, partOfName } from '../../1-read/chart-nodes.ts';
import type { Context } from '../rule.ts';

/** Checks that no two units of the same name have the same parent in a chart. */
export function* chartSiblings({ source }: Context): Iterable<Diagnostic> {
  for (const chart of source.charts) {
    const { units } = chart.data;
    const below = Array.from(nodesIn(units), ({ node, path }) => ({ siblings: node.children, parent: path }));
    for (const { siblings, parent } of [{ siblings: units, parent: '' }, ...below]) {
      const seen = new Set<string>();
      for (const node of siblings) {
        const { name, at } = node;
        if (seen.has(name)) yield diagnose('H220', chart.at(at, partOfName(node)), { name, parent });
        seen.add(name);
      }
    }
  }
}
