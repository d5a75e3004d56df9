import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node as LibraryNode,
  type Scalar as LibraryScalar,
  parseDocument,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { List, Node, Scalar } from './nodes.ts';

/** The nodes that the library parses, and its errors and warnings. */
export interface Parsed {
  readonly root: Node | null;
  readonly errors: readonly YAMLError[];
}

/** Null if the library throws. */
export function parseYamlWithLibrary(text: string): Parsed | null {
  const document = parsed(text);
  if (document === null) return null;
  return { root: nodeOf(document.contents), errors: [...document.errors, ...document.warnings] };
}

function parsed(text: string): Document.Parsed | null {
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      prettyErrors: false,
      // Checked by our own reader in one pass: the library compares every key with every other.
      uniqueKeys: false,
      stringKeys: true,
    });
  } catch {
    return null;
  }
}

function nodeOf(node: LibraryNode | null): Node | null {
  const [from, to] = node?.range ?? [0, 1];
  if (isAlias(node)) return { kind: 'alias', from, to, anchor: null, name: node.source };
  if (isScalar(node))
    return {
      kind: 'scalar',
      from,
      to,
      ...anchorOf(node),
      value: String(node.value ?? ''),
      style: styleOf(node),
    };
  if (isSeq<LibraryNode>(node))
    return { kind: 'list', from, to, ...inBrackets(node), items: node.items.map(nodeOf) };
  if (isMap<LibraryNode, LibraryNode | null>(node)) {
    const pairs = node.items.map(({ key, value }) => ({ key: nodeOf(key), value: nodeOf(value) }));
    return { kind: 'fields', from, to, ...inBrackets(node), pairs };
  }
  return null;
}

function inBrackets(node: YAMLMap | YAMLSeq): Pick<List, 'anchor' | 'isInBrackets'> {
  return { ...anchorOf(node), isInBrackets: node.flow === true };
}

function anchorOf({ anchor }: { readonly anchor?: string }): Pick<Node, 'anchor'> {
  return { anchor: anchor ?? null };
}

function styleOf({ type }: LibraryScalar): Scalar['style'] {
  if (type === 'PLAIN') return 'plain';
  return type?.startsWith('QUOTE') ? 'quoted' : 'block';
}
