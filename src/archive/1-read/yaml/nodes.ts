import { type Alias, isScalar, type Node, type Pair } from 'yaml';
import { listOf, nodesOf } from '../yaml-problem.ts';

/** Anchors by name, as they stand where an alias asks: the last one before it. */
export class Aliases {
  expansions = 0;
  private readonly anchors = new Map<string, Node[]>();

  constructor(root: unknown) {
    for (const node of nodesOf(root))
      if ('anchor' in node && node.anchor) listOf(this.anchors, node.anchor).push(node);
  }

  resolve(alias: Alias): Node | null {
    const start = alias.range?.[0] ?? Number.POSITIVE_INFINITY;
    return this.anchors.get(alias.source)?.findLast((node) => (node.range?.[0] ?? 0) < start) ?? null;
  }
}

export function rangeOf(node: Node | null | undefined): [number, number] {
  const range = node?.range;
  return range ? [range[0], range[1]] : [0, 1];
}

export function keyOf(pair: Pair): string {
  const key = pair.key;
  return isScalar(key) ? String(key.value ?? '') : String(key ?? '');
}
