import type { Nodes } from 'mdast';

// The nodes of a text are needed often, and its tree never changes.
const known = new WeakMap<Nodes, readonly Nodes[]>();

/** A node and all nodes below it, in document order. */
export function nodesIn(tree: Nodes): readonly Nodes[] {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const found: Nodes[] = [];
  gather(tree, found);
  if (tree.type === 'root') known.set(tree, found);
  return found;
}

export function nodesOf<Type extends Nodes['type']>(
  tree: Nodes,
  type: Type,
): readonly Extract<Nodes, { readonly type: Type }>[] {
  return nodesIn(tree).filter((node): node is Extract<Nodes, { readonly type: Type }> => node.type === type);
}

function gather(node: Nodes, into: Nodes[]): void {
  into.push(node);
  if ('children' in node) for (const child of node.children) gather(child, into);
}
