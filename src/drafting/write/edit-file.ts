import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { type Named, namedKeys } from '#archive/1-read/schema/named.ts';
import { fieldSets, type Ways, waysAt, waysInList, waysOfFile } from '#archive/1-read/schema/walk.ts';
import { schemaAt } from '#archive/1-read/schema-at.ts';
import { inJapanese, keyIn } from '../keys/in-japanese.ts';
import { entryLines, flowText, linesOf } from './layout.ts';
import { joinParts, parsedYaml, partsOf } from './parts.ts';
import { entry, type Piece } from './piece.ts';
import { replacement } from './replace.ts';
import { entryRange, isBlock, isWritten, startOf } from './source.ts';
import { indentOf, insertion, removal, type Splice, spliced } from './splice.ts';
import { isNamed, keyText, ordered, pieceFrom, type Value } from './to-piece.ts';

type Keys = readonly (string | number)[];

export type Edit =
  /** Sets a value. Missing parents are created. */
  | { readonly at: Keys; readonly set: Value }
  /** Inserts a list item, at the end if there is no index. */
  | { readonly at: Keys; readonly insert: Value; readonly index?: number }
  | { readonly at: Keys; readonly remove: true }
  /** Moves a list item to another index. */
  | { readonly at: Keys; readonly move: number };

/**
 * Edits values of a file. Everything else stays unchanged to the letter: comments, order, quotes, empty
 * lines. Null if the YAML cannot be parsed or an edit does not apply. `path` selects the schema.
 */
export function editFile(text: string, edits: readonly Edit[], path: string): string | null {
  const parts = partsOf(text);
  let yaml: string | null = parts.yaml;
  for (let at = 0; yaml !== null && at < edits.length; ) {
    const names = newNames(edits, at);
    const together: string | null = names.length > 1 ? named(yaml, names, path) : null;
    yaml = together ?? edited(yaml, edits[at] as Edit, path);
    at += together === null ? 1 : names.length;
  }
  return yaml === null ? null : joinParts(parts, yaml);
}

/** Appends items to a list of a file. */
export function appended(text: string, at: Keys, values: readonly Value[], path: string): string | null {
  const parts = partsOf(text);
  const document = parsedYaml(parts.yaml);
  if (document === null) return null;
  const root = document.contents as Node | null;
  const splices = inserting({ yaml: parts.yaml, root, ways: waysOfFile(schemaAt(path)) }, at, values);
  return splices && joinParts(parts, spliced(parts.yaml, splices));
}

type Setting = Extract<Edit, { readonly set: Value }>;

/** The run of edits from `from` on that set keys of the same mapping. */
function newNames(edits: readonly Edit[], from: number): readonly Setting[] {
  const [first] = edits.slice(from, from + 1);
  if (first === undefined || !('set' in first)) return [];
  const above = JSON.stringify(first.at.slice(0, -1));
  const isAlike = (edit: Edit): edit is Setting =>
    'set' in edit && JSON.stringify(edit.at.slice(0, -1)) === above;
  const end = edits.findIndex((edit, at) => at > from && !isAlike(edit));
  return edits.slice(from, end < 0 ? undefined : end).filter(isAlike);
}

/**
 * Adds many keys to a mapping at once, because parsing the text again for each key is slow. Null unless all
 * keys are new and chosen by the editor.
 */
function named(yaml: string, edits: readonly Setting[], path: string): string | null {
  const document = parsedYaml(yaml);
  const root = (document?.contents ?? null) as Node | null;
  const editing = { yaml, root, ways: waysOfFile(schemaAt(path)) };
  const { node, ways } = spotAt(editing, edits[0]?.at.slice(0, -1) ?? []);
  const keys = edits.map(({ at }) => String(at.at(-1)));
  const known = new Set([...keysOf(node), ...fieldSets(ways, []).flatMap((fields) => [...fields.keys()])]);
  const areNew = new Set(keys).size === keys.length && !keys.some((key) => known.has(key));
  if (document === null || !areNew || !isMap(node) || node.items.length === 0 || !isBlock(node)) return null;
  const indent = indentOf(node, yaml);
  const lines = edits.flatMap(({ set }, at) => {
    const key = keys[at] ?? '';
    const inner = waysBelow({ node, ways }, key);
    const made = piece(set, inner, editing, isNamed(ways, inner));
    return entryLines(entry(keyText(key), made), indent);
  });
  return spliced(yaml, [insertion(node, node.items.length, lines, yaml)]);
}

interface Editing {
  readonly yaml: string;
  readonly root: Node | null;
  readonly ways: Ways;
}

function edited(yaml: string, edit: Edit, path: string): string | null {
  const document = parsedYaml(yaml);
  if (document === null) return null;
  const root = document.contents as Node | null;
  const editing = { yaml, root, ways: waysOfFile(schemaAt(path)) };
  if ('move' in edit) return moved(editing, edit.at, edit.move, path);
  const splices = splicesOf(editing, edit);
  return splices && spliced(yaml, splices);
}

function splicesOf(
  editing: Editing,
  edit: Exclude<Edit, { readonly move: number }>,
): readonly Splice[] | null {
  if ('set' in edit) return setting(editing, edit.at, edit.set);
  if ('insert' in edit) return inserting(editing, edit.at, [edit.insert], edit.index);
  return removing(editing, edit.at);
}

/** The node at a path, with the schema that applies there. */
interface Spot {
  readonly node: Node | null | undefined;
  readonly ways: Ways;
}

function spotAt({ root, ways }: Pick<Editing, 'root' | 'ways'>, at: Keys): Spot {
  return at.reduce<Spot>((spot, key) => ({ node: below(spot, key), ways: waysBelow(spot, key) }), {
    node: root,
    ways,
  });
}

function below({ node, ways }: Spot, key: string | number): Node | null | undefined {
  if (isMap(node)) return node.items[pairAt(node, ways, String(key))]?.value as Node | null | undefined;
  return isSeq(node) ? (node.items[Number(key)] as Node | undefined) : undefined;
}

function waysBelow({ node, ways }: Spot, key: string | number): Ways {
  return typeof key === 'number'
    ? waysInList(ways)
    : waysAt(ways, [...namesIn(node, ways).map((one) => one.key), key], key);
}

/** Finds a key in either language. */
function pairAt(map: YAMLMap, ways: Ways, asked: string): number {
  const named = namesIn(map, ways);
  const [name] = namedKeys(ways, [...named.map(({ written }) => written), asked]).slice(-1);
  return named.findIndex(({ written, key }) => written === asked || key === name?.key);
}

function namesIn(node: unknown, ways: Ways): readonly Named[] {
  return namedKeys(ways, keysOf(node));
}

/** Whether most keys of the file are Japanese, so that added keys are too. */
function isJapanese({ root, ways }: Pick<Editing, 'root' | 'ways'>): boolean {
  const named = namesIn(root, ways);
  return named.filter(({ written, key }) => written !== key).length * 2 > named.length;
}

function piece(value: Value, ways: Ways, editing: Editing, isInList: boolean): Piece {
  return pieceFrom(isJapanese(editing) ? inJapanese(value, ways) : value, ways, isInList);
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value ?? '') : String(key ?? '');
}

function keysOf(node: unknown): readonly string[] {
  return isMap(node) ? node.items.map(keyOf) : [];
}

function setting(editing: Editing, at: Keys, value: Value): readonly Splice[] | null {
  const { yaml } = editing;
  const above = at.slice(0, -1);
  const key = at.at(-1);
  if (key === undefined) return null;
  const { node, ways } = spotAt(editing, above);
  if (isMap(node) && typeof key === 'string') {
    const pair = node.items[pairAt(node, ways, key)];
    const inner = waysBelow({ node, ways }, key);
    const made = piece(value, inner, editing, isNamed(ways, inner));
    return pair === undefined
      ? [adding(node, key, made, ways, editing)]
      : replacement(node, pair, made, yaml);
  }
  if (isSeq(node) && typeof key === 'number') {
    if (key >= node.items.length) return inserting(editing, above, [value]);
    return replacement(node, key, piece(value, waysInList(ways), editing, true), yaml);
  }
  if (isWritten(node)) return null;
  // Nothing is there yet: create the parent together with the value.
  const whole = typeof key === 'number' ? [value] : { [key]: value };
  if (above.length > 0) return setting(editing, above, whole);
  const made = pieceFrom(whole, ways);
  if (made.kind === 'word') return null;
  const text = `${linesOf({ ...made, isFlow: false }, 0).join('\n')}\n`;
  return [
    { from: yaml.length, to: yaml.length, text: yaml === '' || yaml.endsWith('\n') ? text : `\n${text}` },
  ];
}

/** Adds a key at its position in the schema order. */
function adding(map: YAMLMap, key: string, value: Piece, ways: Ways, editing: Editing): Splice {
  const { yaml } = editing;
  const keys = namesIn(map, ways).map((one) => one.key);
  const order = ordered([...keys, key], ways);
  const before = order.slice(0, order.indexOf(key));
  const index = keys.findLastIndex((one) => before.includes(one)) + 1;
  const japanese = isJapanese(editing) ? keyIn(key, [...keys, key], ways) : null;
  const made = entry(keyText(japanese ?? key), value);
  if (keys.length === 0)
    return { from: startOf(map), to: map.range?.[1] ?? 0, text: `{ ${made.key}: ${flowText(value)} }` };
  const written = isBlock(map) ? entryLines(made, indentOf(map, yaml)) : [`${made.key}: ${flowText(value)}`];
  return insertion(map, index, written, yaml);
}

/** Inserts several items into a list. */
function inserting(
  editing: Editing,
  at: Keys,
  values: readonly Value[],
  index?: number,
): readonly Splice[] | null {
  const { node, ways } = spotAt(editing, at);
  if (isMap(node)) return null;
  if (!isSeq(node) || node.items.length === 0) {
    // A single value may stand in place of a list with one item.
    const only = isScalar(node) && isWritten(node) ? [String(node.value)] : [];
    return setting(editing, at, [...only.slice(0, index ?? 1), ...values, ...only.slice(index ?? 1)]);
  }
  const inner = waysInList(ways);
  const place = Math.min(Math.max(index ?? node.items.length, 0), node.items.length);
  const beside = node.items[Math.min(place, node.items.length - 1)];
  const pieces = values.map((value) => likeBeside(piece(value, inner, editing, true), beside));
  const written = isBlock(node)
    ? pieces.flatMap((piece) => entryLines(entry(null, piece), indentOf(node, editing.yaml)))
    : pieces.map((piece) => flowText(piece));
  return [insertion(node, place, written, editing.yaml)];
}

/** A block mapping if the neighbouring item is one. */
function likeBeside(piece: Piece, beside: unknown): Piece {
  return piece.kind === 'map' && isMap(beside) && beside.flow !== true ? { ...piece, isFlow: false } : piece;
}

function removing(editing: Editing, at: Keys): readonly Splice[] | null {
  const key = at.at(-1);
  const { node, ways } = spotAt(editing, at.slice(0, -1));
  const index = indexIn(node, ways, key);
  if (index === null || !(isMap(node) || isSeq(node))) return null;
  if (node.items.length > 1 || node === editing.root) return [removal(node, index, editing.yaml)];
  return at.length > 1 ? setting(editing, at.slice(0, -1), isMap(node) ? {} : []) : null;
}

function indexIn(node: unknown, ways: Ways, key: string | number | undefined): number | null {
  const index = isMap(node) ? pairAt(node, ways, String(key)) : isSeq(node) ? Number(key) : -1;
  return (isMap(node) || isSeq(node)) && index >= 0 && index < node.items.length ? index : null;
}

function moved(editing: Editing, at: Keys, to: number, path: string): string | null {
  const { node, ways } = spotAt(editing, at.slice(0, -1));
  const from = indexIn(node, ways, at.at(-1));
  if (from === null || !isSeq(node)) return null;
  const { length } = node.items;
  const place = Math.min(Math.max(to, 0), length - 1);
  if (length === 1 || place === from) return editing.yaml;
  const [start, end] = entryRange(node, from, editing.yaml);
  const eol = isBlock(node) ? editing.yaml.indexOf('\n', end) : end;
  const own = editing.yaml.slice(start, eol < 0 ? undefined : eol);
  const pad = isBlock(node) ? ' '.repeat(indentOf(node, editing.yaml)) : '';
  const without = spliced(editing.yaml, [removal(node, from, editing.yaml)]);
  const root = (parsedYaml(without)?.contents ?? null) as Node | null;
  const rest = spotAt({ root, ways: waysOfFile(schemaAt(path)) }, at.slice(0, -1)).node;
  return isSeq(rest) ? spliced(without, [insertion(rest, place, [`${pad}${own}`], without)]) : null;
}
