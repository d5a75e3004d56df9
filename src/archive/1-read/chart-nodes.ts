// The units of a chart as published.
import { type Parent, ROOT, type UnitId } from '#org/unit.ts';
import type { ChartNode } from './schema/chart.ts';

/** Every unit with its path, each before those below it. */
export function* nodesIn(
  nodes: readonly ChartNode[],
  above = '',
): Iterable<{ readonly node: ChartNode; readonly path: string }> {
  for (const node of nodes) {
    const path = `${above}${node.name}`;
    yield { node, path };
    yield* nodesIn(node.children, `${path}/`);
  }
}

export function pathsIn(nodes: readonly ChartNode[]): readonly string[] {
  return Array.from(nodesIn(nodes), ({ path }) => path);
}

/** Every unit that `find` knows, with its id. Skips the units below an unknown one. */
export function* knownNodesIn(
  nodes: readonly ChartNode[],
  find: (parent: Parent, name: string) => UnitId | null,
  parent: Parent = ROOT,
): Iterable<{ readonly node: ChartNode; readonly id: UnitId }> {
  for (const node of nodes) {
    const id = find(parent, node.name);
    if (id === null) continue;
    yield { node, id };
    yield* knownNodesIn(node.children, find, id);
  }
}

/** Whether the name stands in its file as a key or as a value. */
export function partOfName({ at, name }: ChartNode): 'key' | 'value' {
  return at.at(-1) === name ? 'key' : 'value';
}
