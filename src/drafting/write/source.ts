// Offsets of the parts of a YAML text.
import { type CST, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

export function lineStart(text: string, offset: number): number {
  // `lastIndexOf` with a negative position still looks at index 0.
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at;
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

export function isBlock(node: unknown): node is YAMLMap | YAMLSeq {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Whether the node has any text: a key may have no value. */
export function isWritten(node: unknown): node is Node {
  const range = (node as Node | null)?.range;
  return range !== null && range !== undefined && range[1] > range[0];
}

/** The end of the node without trailing comments and blank lines. */
export function endOf(node: Node, text: string): number {
  if (isBlock(node)) {
    const last = node.items.length - 1;
    return isMap(node) ? pairEnd(node.items[last] as Pair, text) : itemEnd(node, last, text);
  }
  const [from, to] = node.range ?? [0, 0];
  if (isScalar(node) && /^BLOCK_/.test(node.type ?? '')) {
    const written = text.slice(from, to);
    return /^[|>]\d?\+/.test(written) ? to - 1 : from + written.trimEnd().length;
  }
  return to;
}

export function pairStart(pair: Pair): number {
  return startOf(pair.key as Node);
}

function pairEnd(pair: Pair, text: string): number {
  return isWritten(pair.value) ? endOf(pair.value, text) : afterColon(pair);
}

/** After the colon, or after the key if there is no colon. */
export function afterColon(pair: Pair): number {
  const colon = pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  return colon === undefined ? ((pair.key as Node).range?.[1] ?? 0) : colon.offset + 1;
}

export function dashOf(seq: YAMLSeq, index: number): number {
  const item = (seq.srcToken as CST.BlockSequence | undefined)?.items[index];
  return item?.start.find(({ type }) => type === 'seq-item-ind')?.offset ?? startOf(seq.items[index] as Node);
}

function itemEnd(seq: YAMLSeq, index: number, text: string): number {
  const item = seq.items[index];
  return isWritten(item) ? endOf(item, text) : dashOf(seq, index) + 1;
}

/** The range of an entry, from its key or dash. */
export function entryRange(
  collection: YAMLMap | YAMLSeq,
  index: number,
  text: string,
): readonly [from: number, to: number] {
  if (isMap(collection)) {
    const pair = collection.items[index] as Pair;
    return [pairStart(pair), pairEnd(pair, text)];
  }
  const item = collection.items[index] as Node;
  if (collection.flow === true) return [startOf(item), endOf(item, text)];
  return [dashOf(collection, index), itemEnd(collection, index, text)];
}
