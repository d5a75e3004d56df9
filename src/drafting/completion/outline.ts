// Finds the position of the cursor in YAML that is being typed and may be invalid, by indents and brackets
// alone.

export type Keys = readonly (string | number)[];

/** A key, or a scalar list item. */
export interface Entry {
  readonly path: Keys;
  /** The scalar, or the rest of the line after the colon. */
  readonly value: string;
}

export interface Outline {
  readonly entries: readonly Entry[];
  readonly end: End;
}

interface End {
  /** The path of the mapping, list or key that contains the cursor. */
  readonly path: Keys;
  /** Null in prose and comments; `either` if the text may become a key or a value. */
  readonly part: 'key' | 'value' | 'either' | null;
  readonly written: string;
}

/** An open block or flow collection. */
interface Frame {
  readonly kind: 'map' | 'list' | 'braces' | 'brackets';
  readonly indent: number;
  at: string | number | null;
}

interface Walk {
  readonly frames: Frame[];
  readonly entries: Entry[];
  /** Indent of the key whose value is a block scalar. */
  prose: number | null;
  end: End;
}

export function outlineOf(text: string): Outline {
  const walk: Walk = { frames: [], entries: [], prose: null, end: { path: [], part: 'key', written: '' } };
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    // The indent of an empty last line tells where the cursor is.
    if (line.trim() !== '' || index === lines.length - 1) walkLine(walk, line);
  }
  return walk;
}

function walkLine(walk: Walk, line: string): void {
  const indent = indentOf(line);
  if (walk.prose !== null && indent > walk.prose) {
    walk.end = nowhere(walk);
    return;
  }
  walk.prose = null;
  if (isOutside(walk, line)) {
    while (isInBrackets(walk)) walk.frames.pop();
  }
  if (isInBrackets(walk)) between(walk, line, 0, walk.frames.at(-1)?.indent ?? 0);
  else inLines(walk, line);
}

/** Whether a key or list item starts at or left of the opening bracket: the bracket was never closed. */
function isOutside({ frames }: Walk, line: string): boolean {
  const opened = frames.find(({ kind }) => BRACKETS.has(kind))?.indent ?? 0;
  return indentOf(line) <= opened && /^\s*(?:- |[^\s[\]{},#]+:(?:\s|$))/.test(line);
}

const BRACKETS: ReadonlySet<Frame['kind']> = new Set(['braces', 'brackets']);

function isInBrackets({ frames }: Walk): boolean {
  const top = frames.at(-1);
  return top !== undefined && BRACKETS.has(top.kind);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function pathOf({ frames }: Walk): Keys {
  return frames.flatMap(({ at }) => at ?? []);
}

function nowhere(walk: Walk): End {
  return { path: pathOf(walk), part: null, written: '' };
}

const DASH = /^-(?:\s+|$)/;
const BLOCK_KEY = /^("[^"]*"|'[^']*'|[^\s#[\]{},"'&*!|>%@`-][^#:]*?|-[^\s#:]+?)\s*:(?=\s|$)/;

function inLines(walk: Walk, line: string): void {
  let column = indentOf(line);
  leave(walk, column, DASH.test(line.slice(column)));
  for (let dash = DASH.exec(line.slice(column)); dash; dash = DASH.exec(line.slice(column))) {
    nextItem(walk, column);
    column += dash[0].length;
    leave(walk, column, DASH.test(line.slice(column)));
  }
  const rest = line.slice(column);
  const key = BLOCK_KEY.exec(rest);
  if (key) {
    const name = unquoted(key[1] ?? '');
    const top = walk.frames.at(-1);
    if (top?.kind === 'map' && top.indent === column) top.at = name;
    else walk.frames.push({ kind: 'map', indent: column, at: name });
    walk.entries.push({ path: pathOf(walk), value: rest.slice(key[0].length).trim() });
    valueOfKey(walk, line, column + key[0].length, column);
  } else if (/^[[{]/.test(rest)) between(walk, line, column, column);
  else begun(walk, rest, column);
}

/** Closes the frames that end before this column. */
function leave({ frames }: Walk, column: number, isItem: boolean): void {
  for (let top = frames.at(-1); top; top = frames.at(-1)) {
    if (top.indent < column || (top.indent === column && (top.kind === 'map' || isItem))) return;
    frames.pop();
  }
}

function nextItem({ frames }: Walk, column: number): void {
  const top = frames.at(-1);
  if (top?.kind === 'list' && top.indent === column) top.at = Number(top.at) + 1;
  else frames.push({ kind: 'list', indent: column, at: 0 });
}

/** A scalar on its own, or a key without a colon so far. */
function begun(walk: Walk, written: string, column: number): void {
  const top = walk.frames.at(-1);
  const path = pathOf(walk);
  if (top?.kind === 'list' && written !== '') walk.entries.push({ path, value: unquoted(written.trim()) });
  if (written.startsWith('#')) walk.end = nowhere(walk);
  else if (top?.kind === 'map' && top.indent === column)
    walk.end = { path: path.slice(0, -1), part: 'key', written };
  else walk.end = { path, part: walk.frames.length === 0 ? 'key' : 'either', written };
}

function valueOfKey(walk: Walk, line: string, start: number, indent: number): void {
  const rest = line.slice(start);
  const written = rest.trimStart();
  if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(written)) walk.prose = indent;
  if (/^[[{]/.test(written)) between(walk, line, start + rest.length - written.length, indent);
  else if (/^#|\s#/.test(written)) walk.end = nowhere(walk);
  else walk.end = { path: pathOf(walk), part: 'value', written };
}

/** Reads a flow collection up to its end or the end of the line. */
function between(walk: Walk, line: string, start: number, indent: number): void {
  let from = start;
  let quote: string | null = null;
  for (let at = start; at < line.length; at++) {
    const letter = line[at] ?? '';
    const isFirst = line.slice(from, at).trim() === '';
    if (quote !== null) {
      if (letter === quote) quote = null;
    } else if (/["']/.test(letter) && isFirst) quote = letter;
    else if (/^\s#/.test(line.slice(at))) {
      walk.end = nowhere(walk);
      return;
    } else if (isMark(line, at)) {
      passMark(walk, line, from, at, indent);
      from = at + 1;
      if (/[}\]]/.test(letter) && !isInBrackets(walk)) {
        walk.end = nowhere(walk);
        return;
      }
    }
  }
  const top = walk.frames.at(-1);
  const part = top?.kind === 'braces' && top.at === null ? 'key' : 'value';
  walk.end = { path: pathOf(walk), part, written: line.slice(from).trimStart() };
}

function isMark(line: string, at: number): boolean {
  return /[[\]{},]/.test(line[at] ?? '') || /^:(?:\s|$)/.test(line.slice(at, at + 2));
}

function passMark(walk: Walk, line: string, from: number, at: number, indent: number): void {
  const { frames, entries } = walk;
  const top = frames.at(-1);
  const word = unquoted(line.slice(from, at).trim());
  const mark = line[at];
  if ((mark === ',' || mark === ']') && top?.kind === 'brackets' && word !== '')
    entries.push({ path: pathOf(walk), value: word });
  if (mark === '{') frames.push({ kind: 'braces', indent, at: null });
  else if (mark === '[') frames.push({ kind: 'brackets', indent, at: 0 });
  else if (mark === '}' || mark === ']') frames.pop();
  else if (mark === ',' && top) top.at = top.kind === 'brackets' ? Number(top.at) + 1 : null;
  else if (mark === ':' && top?.kind === 'braces') {
    top.at = word;
    const value = /^[^,{}[\]]*/.exec(line.slice(at + 1))?.[0].trim() ?? '';
    entries.push({ path: pathOf(walk), value });
  }
}

function unquoted(word: string): string {
  return /^(["']).*\1$/.test(word) ? word.slice(1, -1) : word;
}
