import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { ChartNode } from '../../1-read/schema/chart.ts';
import type { Context } from '../rule.ts';

/** Checks that no two units of the same name have the same parent in a chart. */
export function* chartSiblings({ source }: Context): Iterable<Diagnostic> {
  for (const chart of source.charts) {
    const stack: { nodes: readonly ChartNode[]; parent: string }[] = [
      { nodes: chart.data.units, parent: '' },
    ];
    for (let level = stack.pop(); level; level = stack.pop()) {
      const seen = new Set<string>();
      for (const node of level.nodes) {
        const name = node.name.trim();
        if (seen.has(name)) {
          const part = typeof node.at.at(-1) === 'string' ? 'key' : 'value';
          yield diagnose('H220', chart.at(node.at, part), { name, parent: level.parent });
        }
        seen.add(name);
        stack.push({ nodes: node.children, parent: level.parent ? `${level.parent}/${name}` : name });
      }
    }
  }
}
