import type { Field } from '#archive/1-read/schema/field.ts';
import { type Named, namedKeys } from '#archive/1-read/schema/named.ts';
import { fieldSets, type Ways, waysInList } from '#archive/1-read/schema/walk.ts';
import { widthOf } from './layout.ts';
import { entry, group, type Piece, word } from './piece.ts';
import { scalarText } from './scalar.ts';
import { mayBeToken } from './tokens.ts';

/** A YAML value as plain data. Undefined fields are left out. */
export type Value =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Value[]
  | { readonly [key: string]: Value };

/** Maximum width of a flow mapping in a list (or of a value in flow style), and of one value in it. */
const SHORT_LINE = 100;
const SHORT_VALUE = 60;
/** Mappings with at most this many possible fields are written in flow style after a key. */
const FEW = 3;

/** A value in the default style. */
export function pieceFrom(value: Value, ways: Ways, isInList = false): Piece {
  if (value === null || value === undefined) return word('null');
  if (isList(value)) return listFrom(value, ways);
  if (typeof value === 'object') return mapFrom(value, ways, isInList);
  if (typeof value !== 'string') return word(String(value));
  return wordFrom(value, ways);
}

function wordFrom(value: string, ways: Ways): Piece {
  const isToken = mayBeToken(ways);
  const text = (inFlow: boolean) => scalarText(value, { inFlow, isToken });
  if (!/\n./.test(value) || !isBlock(value)) return word(text(false), text(true));
  const lines = value.replace(/\n$/, '').split('\n');
  return { ...word(value.endsWith('\n') ? '|' : '|-', text(true)), lines };
}

/** Whether a multi-line text survives in a block scalar. */
function isBlock(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  return !/^\s|[ \t]\n|\s\n$|[ \t]$|\n\n$|\t|[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/.test(
    value,
  );
}

function listFrom(values: readonly Value[], ways: Ways): Piece {
  const inner = waysInList(ways);
  const entries = values.filter(isDefined).map((value) => entry(null, pieceFrom(value, inner, true)));
  const isFlow = entries.every(({ value }) => value.kind === 'word' && value.lines.length === 0);
  return group('list', isFlow, entries);
}

function mapFrom(map: { readonly [key: string]: Value }, ways: Ways, isInList: boolean): Piece {
  const keys = orderedNames(namedKeys(ways, Object.keys(map)), ways).filter(({ written }) =>
    isDefined(map[written]),
  );
  const entries = keys.map(({ written, key, ways: inner }) =>
    entry(keyText(written), pieceFrom(map[written], inner, isNamed(ways, inner)), keyText(key)),
  );
  const isSmall = entries.every(({ value }) => isShort(value));
  const made = group('map', isSmall, entries);
  const hasRoom = isInList
    ? lineWidth(made) <= SHORT_LINE
    : isOfFew(
        ways,
        keys.map(({ key }) => key),
      );
  return { ...made, isFlow: isSmall && hasRoom };
}

/**
 * Whether the value is an item under a key chosen by the editor; such an item is written like a list item.
 */
export function isNamed(ways: Ways, inner: Ways): boolean {
  return fieldSets(ways, []).length === 0 && fieldSets(inner, []).length > 0;
}

function lineWidth({
  entries,
}: {
  readonly entries: readonly { key: string | null; value: Piece }[];
}): number {
  return entries.reduce((width, { key, value }) => width + widthOf(key ?? '') + 4 + shortWidth(value), 0);
}

function isShort(value: Piece): boolean {
  return value.kind === 'word'
    ? value.lines.length === 0 && widthOf(value.inFlow) <= SHORT_VALUE && !value.inFlow.includes('。')
    : value.isFlow && shortWidth(value) <= SHORT_LINE;
}

function shortWidth(value: Piece): number {
  return value.kind === 'word' ? widthOf(value.inFlow) : lineWidth(value);
}

function isOfFew(ways: Ways, keys: readonly string[]): boolean {
  const sets = fieldSets(ways, keys);
  return sets.length > 0 ? sets.every(({ size }) => size <= FEW) : keys.length === 0;
}

export function keyText(key: string): string {
  return scalarText(key, { inFlow: true, isToken: true });
}

/** Keys (in either language) in schema order. */
function orderedNames(named: readonly Named[], ways: Ways): readonly Named[] {
  const order = new Map(
    ordered(
      named.map(({ key }) => key),
      ways,
    ).map((key, at) => [key, at]),
  );
  return named.toSorted((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
}

/** Keys in schema order. Unknown keys stay after the key that they followed. */
export function ordered(keys: readonly string[], ways: Ways): readonly string[] {
  const sets = fieldSets(ways, keys);
  const fields =
    sets.find((set) => keys.every((key) => set.has(key))) ??
    sets.toSorted((a, b) => known(b, keys) - known(a, keys))[0];
  if (fields === undefined) return keys;
  const order = [...fields.keys()];
  let last = -1;
  const placed = keys.map((key) => {
    const at = order.indexOf(key);
    if (at >= 0) last = at;
    return { key, at: at >= 0 ? at : last };
  });
  return placed.toSorted((a, b) => a.at - b.at).map(({ key }) => key);
}

function known(fields: ReadonlyMap<string, Field>, keys: readonly string[]): number {
  return keys.filter((key) => fields.has(key)).length;
}

function isDefined(value: Value): boolean {
  return value !== undefined;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
