import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { namedKeys, wordNamed } from '#archive/1-read/schema/named.ts';
import { type Ways, waysInList } from '#archive/1-read/schema/walk.ts';
import { type Entry, type Group, type Piece, word } from './piece.ts';
import { isSafePlain } from './plain.ts';
import { quoted, scalarText } from './scalar.ts';
import { lineEnd, lineStart } from './source.ts';
import { keyText, ordered } from './to-piece.ts';
import { isAlwaysToken } from './tokens.ts';

export interface Reading {
  readonly yaml: string;
  /** Whether keys may be sorted. Not with aliases, because an anchor must come before its alias. */
  readonly isSorted: boolean;
}

/** A value, and the comments that do not fit inside it. */
interface Found {
  readonly piece: Piece;
  /** Comments between the key and the value. */
  readonly above: readonly string[];
  /** Comments below the value that do not belong to it. */
  readonly below: readonly string[];
}

/** Thrown for YAML that cannot be normalized without loss (tags, complex keys). */
export class Unusual extends Error {}

export function pieceOf(node: Node | null | undefined, ways: Ways, reading: Reading): Found {
  if (node === null || node === undefined) return { piece: word('null'), above: [], below: [] };
  if ('tag' in node && node.tag !== undefined && /^!/.test(tagWritten(node, reading))) throw new Unusual();
  if (isMap(node)) return collection(node, mapEntries(node, ways, reading), reading);
  if (isSeq(node)) return collection(node, listEntries(node, ways, reading), reading);
  const { after, below } = commentsAfter(node, reading);
  const above = lines(node.commentBefore);
  if (isAlias(node)) return { piece: { ...word(`*${node.source}`), after }, above, below };
  if (!isScalar(node)) throw new Unusual();
  return { piece: { ...wordOf(node, ways, reading), after }, above, below };
}

function tagWritten({ range, srcToken }: Node, { yaml }: Reading): string {
  const from = range?.[0] ?? 0;
  const line = yaml.slice(lineStart(yaml, from), from);
  return srcToken === undefined ? '' : (/(!\S*)\s+(?:&\S+\s+)?$/.exec(line)?.[1] ?? '');
}

function wordOf(node: Scalar, ways: Ways, { yaml }: Reading): ReturnType<typeof word> {
  const anchor = node.anchor === undefined ? '' : `&${node.anchor} `;
  const value = String(node.value ?? '');
  const [from = 0, to = 0] = node.range ?? [];
  const source = yaml.slice(from, to);
  if (node.type === 'PLAIN') {
    if (value === '' || value === '~' || value === 'null') {
      const text = value === '' ? '' : 'null';
      return word(`${anchor}${text}`.trimEnd(), `${anchor}null`);
    }
    const measured = anchor + (wordNamed(value, ways) ?? value);
    if (source === value) return word(anchor + value, undefined, measured);
  }
  if (/^BLOCK_/.test(node.type ?? '')) return blockOf(node, source, anchor);
  const isBare = node.type === 'PLAIN' || LETTERS.test(value) || isAlwaysToken(ways);
  const written = (inFlow: boolean) =>
    isBare ? scalarText(value, { inFlow, isToken: true }) : quoted(value);
  return word(anchor + written(false), anchor + written(true));
}

/** Texts that need no quotes: letters only. */
const LETTERS = /^[\p{L}\p{No}・ー]+$/u;

/** A block scalar with its indentation removed. */
function blockOf(node: Scalar, source: string, anchor: string): ReturnType<typeof word> {
  const [header = '', ...rest] = source.replace(/\n+$/, '').split('\n');
  const style = /^[|>]-?/.exec(header)?.[0] ?? '|';
  const indent = /^ */.exec(rest.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
  const isPlainHeader = /^[|>]-?[ \t]*(?:#.*)?$/.test(header) && rest.some((line) => line.trim() !== '');
  if (!isPlainHeader || indent === 0) {
    const text = anchor + quoted(String(node.value ?? ''));
    return word(text);
  }
  const body = rest.map((line) => line.slice(indent));
  return { ...word(`${anchor}${style}`), lines: body };
}

function mapEntries(map: YAMLMap, ways: Ways, reading: Reading): EntryList {
  const named = namedKeys(ways, map.items.map(keyOf));
  const keys = named.map(({ key }) => key);
  const list = map.items.map((pair, at): FoundEntry => {
    const { key = '', ways: inner = [] } = named[at] ?? {};
    const found = pieceOf(pair.value as Node | null, inner, reading);
    const node = pair.key as Scalar;
    if (!isScalar(node) || node.anchor !== undefined) throw new Unusual();
    const before = [...aboveOf(node, reading), ...lines(node.comment)];
    return { key, name: keyAsWritten(node), before, found };
  });
  if (!reading.isSorted || new Set(keys).size < keys.length) return { list };
  const order = new Map(ordered(keys, ways).map((key, at) => [key, at]));
  return { list: list.toSorted((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0)), first: list[0] };
}

/** Keys need quotes under the same conditions as values. */
function keyAsWritten(node: Scalar): string {
  const value = String(node.value ?? '');
  return node.type === 'PLAIN' && isSafePlain(value, { inFlow: true, isToken: true })
    ? value
    : keyText(value);
}

interface FoundEntry {
  readonly key: string;
  /** As written; null in a list. */
  readonly name: string | null;
  readonly before: readonly string[];
  readonly found: Found;
}

interface EntryList {
  readonly list: readonly FoundEntry[];
  /** The entry that was first before sorting. */
  readonly first?: FoundEntry | undefined;
}

function listEntries(seq: YAMLSeq, ways: Ways, reading: Reading): EntryList {
  const inner = waysInList(ways);
  return {
    list: seq.items.map((item): FoundEntry => {
      const node = item as Node | null;
      const before = node === null ? [] : aboveOf(node, reading);
      if (node) node.commentBefore = null;
      const found = pieceOf(node, inner, reading);
      return { key: '', name: null, before, found };
    }),
  };
}

function collection(node: YAMLMap | YAMLSeq, { list, first }: EntryList, reading: Reading): Found {
  const isFlow = node.flow === true;
  const { after, below } = isFlow ? commentsAfter(node, reading) : { after: null, below: [] };
  const isInLines = !isFlow && list.length > 0;
  const leading = isInLines && node.commentBefore ? aboveOf(node, reading) : [];
  const entries: Entry[] = [];
  let carried: readonly string[] = [];
  for (const one of list) {
    const { piece, above, below: spilt } = one.found;
    const isFirst = first === undefined ? one === list[0] : one === first;
    const before = [...carried, ...(isFirst ? leading : []), ...one.before, ...above];
    const measured = one.name === null ? null : keyText(one.key);
    entries.push({ before: tidy(before, entries.length === 0), key: one.name, measured, value: piece });
    carried = spilt;
  }
  const end = isFlow ? [] : lines(node.comment);
  const piece: Group = {
    kind: isMap(node) ? 'map' : 'list',
    isFlow,
    anchor: node.anchor ?? null,
    entries,
    after,
    end: tidy([...carried, ...end], true),
  };
  return { piece, above: isInLines ? [] : lines(node.commentBefore), below };
}

/**
 * The comment at the end of a value's last line, and the comments below it, which the
 * library returns together.
 */
function commentsAfter(
  { comment, range }: Node,
  { yaml }: Reading,
): { readonly after: string | null; readonly below: readonly string[] } {
  const all = lines(comment);
  if (all.length === 0) return { after: null, below: [] };
  const end = range?.[1] ?? 0;
  const from = /\n$/.test(yaml.slice(0, end)) ? (range?.[0] ?? 0) : end;
  const isBeside = yaml.slice(from, lineEnd(yaml, from)).includes('#');
  return isBeside ? { after: all[0] ?? null, below: all.slice(1) } : { after: null, below: all };
}

/** Comments above a key or item, with blank lines as in the text. */
function aboveOf(node: Node, { yaml }: Reading): readonly string[] {
  const own = lines(node.commentBefore);
  const comments = own.slice(0, own.findLastIndex((line) => line !== '') + 1);
  let row = lineStart(yaml, node.range?.[0] ?? 0);
  const gap = rowAbove(yaml, row) === '' ? [''] : [];
  let left = comments.filter((line) => line !== '').length;
  for (; left > 0 && row > 0; row = lineStart(yaml, row - 1))
    if (rowAbove(yaml, row)?.startsWith('#')) left--;
  const above = comments.length > 0 && rowAbove(yaml, row) === '' ? [''] : [];
  return [...above, ...comments, ...gap];
}

/** The previous line, trimmed; null at the start of the text. */
function rowAbove(yaml: string, row: number): string | null {
  return row === 0 ? null : yaml.slice(lineStart(yaml, row - 1), row - 1).trim();
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value ?? '') : '';
}

/** Comment lines with `#`; blank lines stay empty. */
export function lines(comment: string | null | undefined): readonly string[] {
  if (!comment) return [];
  return comment.split('\n').map((line) => (line === '' ? '' : `#${line === ' ' ? '' : line}`.trimEnd()));
}

/** Collapses consecutive blank lines into one, and removes them at the start. */
export function tidy(comments: readonly string[], isFirst: boolean): readonly string[] {
  return comments.filter((line, at) => line !== '' || (comments[at - 1] !== '' && !(isFirst && at === 0)));
}
