/** A node of YAML with its range in the text, from either parser. */
export type Node = Scalar | List | Fields | Alias;

interface Piece {
  readonly from: number;
  readonly to: number;
  /** The anchor name by which aliases refer to it. */
  readonly anchor: string | null;
}

export interface Scalar extends Piece {
  readonly kind: 'scalar';
  readonly value: string;
  readonly style: 'plain' | 'quoted' | 'block';
}

export interface List extends Piece {
  readonly kind: 'list';
  readonly items: readonly (Node | null)[];
  readonly isInBrackets: boolean;
}

export interface Fields extends Piece {
  readonly kind: 'fields';
  readonly pairs: readonly Pair[];
  readonly isInBrackets: boolean;
}

/** `value` is null if no colon follows the key. */
export interface Pair {
  readonly key: Node | null;
  readonly value: Node | null;
}

export interface Alias extends Piece {
  readonly kind: 'alias';
  readonly name: string;
}

/** Resolves aliases: an alias refers to the last anchor of that name before it. */
export class Aliases {
  expansions = 0;
  private readonly anchors = new Map<string, Node[]>();

  constructor(root: Node | null, text: string) {
    if (!text.includes('&')) return;
    for (const node of nodesOf(root)) if (node.anchor) listOf(this.anchors, node.anchor).push(node);
  }

  resolve(alias: Alias): Node | null {
    return this.anchors.get(alias.name)?.findLast((node) => node.from < alias.from) ?? null;
  }
}

export function rangeOf(node: Node | null): [number, number] {
  return node === null ? [0, 1] : [node.from, node.to];
}

export function keyOf({ key }: Pair): string {
  return key?.kind === 'scalar' ? key.value : '';
}

/** All keys and values below a node, in document order. */
export function* nodesOf(root: Node | null): Iterable<Node> {
  const stack: (Node | null)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (!node) continue;
    yield node;
    if (node.kind === 'list') for (const item of node.items.toReversed()) stack.push(item);
    if (node.kind === 'fields') for (const { key, value } of node.pairs.toReversed()) stack.push(value, key);
  }
}

export function listOf<K, V>(map: Map<K, V[]>, key: K): V[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
