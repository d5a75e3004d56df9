import type { Fields, List, Node, Pair, Scalar } from './nodes.ts';

/**
 * A fast parser for the common subset of YAML: nested fields and lists, flow collections, one-line scalars
 * and comments. Its nodes equal those of the library (a property test compares them). Null if the text uses
 * anything else or has an error: then the library parses all of it.
 */
export function parsePlainYaml(text: string): Node | null {
  if (UNUSUAL.test(text)) return null;
  const reading: Reading = { text, at: 0, line: 0, column: 0, end: 0 };
  toWritten(reading, 0);
  const root = reading.column === 0 ? block(reading, 0) : null;
  return reading.column === NOTHING ? root : null;
}

interface Reading {
  readonly text: string;
  at: number;
  line: number;
  /** The column at which the text of the current line begins. */
  column: number;
  /** The end of the line that was read last. */
  end: number;
}

// Tabs, carriage returns, BOMs, document markers and directives.
const UNUSUAL = /[\t\r\uFEFF]|^(?:---|\.\.\.|%)/m;
// The column at the end of the text.
const NOTHING = -1;
// Deeper nesting is left to the library.
const MOST_LEVELS = 40;
// The library requires a colon within 1,024 characters.
const LONGEST_KEY = 1000;

/** Reads block fields or a block list, whose entries begin at the current column. */
function block(reading: Reading, level: number): Node | null {
  return isDash(reading) ? list(reading, level, false) : fields(reading, level, null);
}

/** `begun`: the first key, if it has been read already. */
function fields(reading: Reading, level: number, begun: Scalar | null): Fields | null {
  const from = begun?.from ?? reading.at;
  const column = from - reading.line;
  const pairs: Pair[] = [];
  let key = begun ?? word(reading, false);
  while (key !== null && isColon(reading) && key.to - key.from < LONGEST_KEY) {
    reading.at++;
    const value = valueBehind(reading, column, level, true);
    if (value === null) return null;
    pairs.push({ key, value });
    if (reading.column < column)
      return { kind: 'fields', from, to: reading.end, anchor: null, pairs, isInBrackets: false };
    key = word(reading, false);
  }
  return null;
}

/** `endsAtKey`: whether the list stands at the column of its key, so that the next key ends it. */
function list(reading: Reading, level: number, endsAtKey: boolean): List | null {
  const from = reading.at;
  const column = from - reading.line;
  const items: Node[] = [];
  while (isDash(reading)) {
    reading.at++;
    const item = valueBehind(reading, column, level, false);
    if (item === null) return null;
    items.push(item);
    if (reading.column < column || (endsAtKey && !isDash(reading)))
      return { kind: 'list', from, to: reading.end, anchor: null, items, isInBrackets: false };
  }
  return null;
}

/**
 * Reads the value after the colon of a key or the dash of an item, on the same line or below, and moves to
 * the next text.
 */
function valueBehind(reading: Reading, column: number, level: number, isOfKey: boolean): Node | null {
  if (level > MOST_LEVELS) return null;
  passSpaces(reading);
  const value = isAtEndOfLine(reading)
    ? valueBelow(reading, column, level, isOfKey)
    : valueBeside(reading, column, level, isOfKey);
  // A deeper line would continue the value.
  return reading.column > column ? null : value;
}

function valueBelow(reading: Reading, column: number, level: number, isOfKey: boolean): Node | null {
  const from = reading.at;
  toNextLine(reading);
  if (reading.column > column) return block(reading, level + 1);
  if (isOfKey && reading.column === column && isDash(reading)) return list(reading, level + 1, true);
  return { kind: 'scalar', from, to: from, anchor: null, value: '', style: 'plain' };
}

function valueBeside(reading: Reading, column: number, level: number, isOfKey: boolean): Node | null {
  if (isOpening(reading)) return atEndOfLine(reading, inBrackets(reading, column, level + 1));
  if (!isOfKey && isDash(reading)) return list(reading, level + 1, false);
  const value = word(reading, false);
  return value !== null && !isOfKey && isColon(reading)
    ? fields(reading, level + 1, value)
    : atEndOfLine(reading, value);
}

/** The node, if nothing but a comment follows on its line. */
function atEndOfLine(reading: Reading, node: Node | null): Node | null {
  const { at } = reading;
  passSpaces(reading);
  const isNote = reading.text.charCodeAt(reading.at) === NUMBER_SIGN;
  if (!isAtEndOfLine(reading) || (isNote && reading.at === at)) return null;
  toNextLine(reading);
  return node;
}

/** `column`: continuation lines must be indented deeper than this. */
function inBrackets(reading: Reading, column: number, level: number): List | Fields | null {
  const { text, at: from } = reading;
  const isList = text[from] === '[';
  const [items, pairs]: [Node[], Pair[]] = [[], []];
  let isFirst = true;
  if (level > MOST_LEVELS) return null;
  do {
    reading.at++;
    passLines(reading, column);
    if (isFirst && isClosing(reading, isList)) break;
    isFirst = false;
    const key = isList ? null : keyInBrackets(reading, column);
    if (!isList && key === null) return null;
    const value = isOpening(reading) ? inBrackets(reading, column, level + 1) : word(reading, true);
    if (value === null) return null;
    if (isList) items.push(value);
    else pairs.push({ key, value });
    passLines(reading, column);
  } while (text[reading.at] === ',');
  if (!isClosing(reading, isList)) return null;
  const place = { from, to: ++reading.at, anchor: null, isInBrackets: true };
  return isList ? { kind: 'list', ...place, items } : { kind: 'fields', ...place, pairs };
}

function keyInBrackets(reading: Reading, column: number): Scalar | null {
  const key = word(reading, true);
  if (!isColon(reading)) return null;
  reading.at++;
  passLines(reading, column);
  return key;
}

function word(reading: Reading, isInBrackets: boolean): Scalar | null {
  const mark = reading.text[reading.at];
  return mark === '"' || mark === "'" ? quoted(reading, mark) : plain(reading, isInBrackets);
}

function quoted(reading: Reading, mark: '"' | "'"): Scalar | null {
  const { text, at: from } = reading;
  let to = text.indexOf(mark, from + 1) + 1;
  while (mark === "'" && to > 0 && text[to] === mark) to = text.indexOf(mark, to + 1) + 1;
  const inner = text.slice(from + 1, to - 1);
  if (to === 0 || inner.includes('\n') || (mark === '"' && inner.includes('\\'))) return null;
  reading.at = to;
  const value = mark === "'" ? inner.replaceAll("''", "'") : inner;
  return { kind: 'scalar', from, to, anchor: null, value, style: 'quoted' };
}

function plain(reading: Reading, isInBrackets: boolean): Scalar | null {
  const { text, at: from } = reading;
  const first = text[from] ?? '\n';
  if (first === '-' ? isEnd(text, from + 1, isInBrackets) : BEGINS_OTHERWISE.includes(first)) return null;
  let to = from;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_END) break;
    if (code === SPACE) {
      if (text.charCodeAt(at + 1) === NUMBER_SIGN) break;
      continue;
    }
    if (isInBrackets && isOfBrackets(code)) break;
    if (code === COLON && isEnd(text, at + 1, isInBrackets)) break;
    to = at + 1;
  }
  reading.at = to;
  return { kind: 'scalar', from, to, anchor: null, value: text.slice(from, to), style: 'plain' };
}

const LINE_END = 10;
const SPACE = 32;
const NUMBER_SIGN = 35;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const BRACKET = 91;
const BRACKET_CLOSED = 93;
const BRACE = 123;
const BRACE_CLOSED = 125;
// Characters that cannot begin a plain scalar.
const BEGINS_OTHERWISE = ' \n?:,[]{}#&*!|>\'"%@`';

/** Whether a colon or dash before this position is an indicator rather than part of a word. */
function isEnd(text: string, at: number, isInBrackets: boolean): boolean {
  const code = text.charCodeAt(at);
  return code === SPACE || code === LINE_END || at >= text.length || (isInBrackets && isOfBrackets(code));
}

function isOfBrackets(code: number): boolean {
  return (
    code === COMMA || code === BRACKET || code === BRACKET_CLOSED || code === BRACE || code === BRACE_CLOSED
  );
}

function isDash({ text, at }: Reading): boolean {
  return text.charCodeAt(at) === DASH && isEnd(text, at + 1, false);
}

function isColon({ text, at }: Reading): boolean {
  return text.charCodeAt(at) === COLON && isEnd(text, at + 1, false);
}

function isOpening({ text, at }: Reading): boolean {
  const code = text.charCodeAt(at);
  return code === BRACKET || code === BRACE;
}

function isClosing({ text, at }: Reading, isList: boolean): boolean {
  return text.charCodeAt(at) === (isList ? BRACKET_CLOSED : BRACE_CLOSED);
}

function isAtEndOfLine({ text, at }: Reading): boolean {
  const code = text.charCodeAt(at);
  return code === LINE_END || code === NUMBER_SIGN || at >= text.length;
}

function passSpaces(reading: Reading): void {
  while (reading.text.charCodeAt(reading.at) === SPACE) reading.at++;
}

/**
 * Skips spaces and line ends up to text deeper than `column`. Does not move if the next text is not deeper.
 */
function passLines(reading: Reading, column: number): void {
  let { at, line } = reading;
  for (; ; at++) {
    const code = reading.text.charCodeAt(at);
    if (code === LINE_END) line = at + 1;
    else if (code !== SPACE) break;
  }
  if (line !== reading.line && at - line <= column) return;
  reading.at = at;
  reading.line = line;
}

function toNextLine(reading: Reading): void {
  const end = reading.text.indexOf('\n', reading.at);
  reading.end = end < 0 ? reading.text.length : end;
  toWritten(reading, reading.end + 1);
}

/** Moves to the next text at or below the line that begins at `line`, skipping comments. */
function toWritten(reading: Reading, line: number): void {
  const { text } = reading;
  reading.line = line;
  reading.at = line;
  passSpaces(reading);
  while (isAtEndOfLine(reading) && reading.at < text.length) {
    const end = text.indexOf('\n', reading.at);
    reading.line = end < 0 ? text.length : end + 1;
    reading.at = reading.line;
    passSpaces(reading);
  }
  reading.column = reading.at < text.length ? reading.at - reading.line : NOTHING;
}
