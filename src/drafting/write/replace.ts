import { isMap, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { entryLines, flowText } from './layout.ts';
import { entry, type Piece } from './piece.ts';
import { isSafePlain } from './plain.ts';
import { quoted } from './scalar.ts';
import {
  afterColon,
  columnOf,
  dashOf,
  endOf,
  isBlock,
  isWritten,
  lineEnd,
  lineStart,
  pairStart,
  startOf,
} from './source.ts';
import type { Splice } from './splice.ts';

/** Replaces an existing value. */
export function replacement(
  collection: YAMLMap | YAMLSeq,
  which: Pair | number,
  piece: Piece,
  yaml: string,
): readonly Splice[] {
  const old = (typeof which === 'number' ? collection.items[which] : which.value) as Node | null;
  const made = likeOld(piece, old);
  if (!isBlock(collection)) return inFlow(which, old, flowText(made));
  const lead = typeof which === 'number' ? dashOf(collection as YAMLSeq, which) : pairStart(which);
  const after = typeof which === 'number' ? lead + 1 : afterColon(which);
  const [head = '', ...rest] = entryLines(
    entry(typeof which === 'number' ? null : '', made),
    columnOf(yaml, lead),
  );
  return inLines(old, after, { head: head.trimStart().slice(1).trimStart(), rest }, yaml);
}

function inFlow(which: Pair | number, old: Node | null, text: string): readonly Splice[] {
  if (isWritten(old)) return [{ from: startOf(old), to: old.range?.[1] ?? 0, text }];
  if (typeof which === 'number') return [];
  const place = afterColon(which);
  const hasColon = which.srcToken?.sep?.some(({ type }) => type === 'map-value-ind') === true;
  return [{ from: place, to: place, text: hasColon ? ` ${text}` : `: ${text}` }];
}

interface Lines {
  /** The text on the line of the key or dash. */
  readonly head: string;
  readonly rest: readonly string[];
}

function inLines(old: Node | null, after: number, { head, rest }: Lines, yaml: string): readonly Splice[] {
  const below = rest.length === 0 ? '' : `\n${rest.join('\n')}`;
  const first = head === '' ? '' : ` ${head}`;
  if (!isWritten(old)) return inPlace({ from: after, to: after, text: first }, below, yaml);
  const [from, to] = [startOf(old), endOf(old, yaml)];
  const isBelow = lineStart(yaml, from) > after;
  if (!isBelow && !isBlock(old) && !isOfLines(old)) {
    const start = head === '' ? after + yaml.slice(after, from).trimEnd().length : from;
    return inPlace({ from: start, to, text: head }, below, yaml);
  }
  if (!isBelow)
    return [{ from, to: isBlock(old) ? lineEnd(yaml, to) : to, text: `${head}${below}`.replace(/^\n/, '') }];
  // Removes the lines of the value; comments and an anchor above it stay.
  const gone = { from: lineStart(yaml, from) - 1, to: lineEnd(yaml, to), text: below };
  return [{ from: after, to: after, text: first }, gone];
}

/** Keeps a trailing comment on the first line. */
function inPlace(splice: Splice, below: string, yaml: string): readonly Splice[] {
  if (below === '') return [splice];
  const end = lineEnd(yaml, splice.to);
  if (end === splice.to) return [{ ...splice, text: `${splice.text}${below}` }];
  return [splice, { from: end, to: end, text: below }];
}

function isOfLines(node: Node): boolean {
  return isScalar(node) && /^BLOCK_/.test(node.type ?? '');
}

/** Keeps quotes if the old value had unnecessary ones, and block style if the old value had it. */
function likeOld(piece: Piece, old: Node | null): Piece {
  if (piece.kind !== 'word')
    return isMap(old) && piece.kind === 'map' && isBlock(old) ? { ...piece, isFlow: false } : piece;
  if (!isScalar(old) || !/^QUOTE_/.test(old.type ?? '') || piece.lines.length > 0) return piece;
  if (!isSafePlain(String(old.value), { inFlow: true, isToken: false })) return piece;
  const text = piece.text === piece.inFlow && /^["']/.test(piece.text) ? piece.text : quoted(piece.text);
  return { ...piece, text, inFlow: text };
}
