import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic, Position } from '#diagnostics/diagnostic.ts';
import { limits } from './files.ts';

export type Keys = readonly (string | number)[];

/** YAML as plain data in which every scalar is a string or null, and where each piece of it stands. */
export interface Tree {
  /** Undefined when the text could not be understood. */
  readonly data: unknown;
  /** Where a value stands; where a key is missing, the nearest thing above it. */
  readonly at: (keys: Keys, part?: 'key' | 'value') => Position;
  readonly diagnostics: readonly Diagnostic[];
}

/** `firstLine`: the line of the file on which the YAML begins. */
export function readYaml(text: string, file: string, firstLine = 1): Tree {
  const counter = new LineCounter();
  const lines = text.split('\n');
  const position = (from: number, to: number): Position => {
    const start = counter.linePos(from);
    const line = Math.max(start.line, 1);
    const rest = (lines[line - 1]?.length ?? 0) - (start.col - 1);
    return {
      file,
      line: line - 1 + firstLine,
      column: Math.max(start.col, 1),
      length: Math.max(1, Math.min(to - from, rest)),
    };
  };
  const top: Position = { file, line: firstLine, column: 1, length: 1 };
  const nowhere = (diagnostic: Diagnostic): Tree => ({
    data: undefined,
    at: () => top,
    diagnostics: [diagnostic],
  });

  const depth = deepLine(lines);
  if (depth !== null)
    return nowhere(diagnose('H014', { ...top, line: firstLine + depth }, { limit: limits.depth }));

  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(text, {
      schema: 'failsafe',
      lineCounter: counter,
      prettyErrors: false,
      // Told below, in one pass over the keys: the library compares every key with every other.
      uniqueKeys: false,
      stringKeys: true,
    });
  } catch {
    return nowhere(diagnose('H021', top, { name: 'YAML' }));
  }

  const diagnostics: Diagnostic[] = [];
  diagnostics.push(...fullWidth(lines, document.contents, counter, file, firstLine));
  const told = new Set(diagnostics.map((diagnostic) => diagnostic.position.line));
  for (const error of [...document.errors, ...document.warnings].slice(0, limits.diagnosticsPerFile)) {
    const place = position(error.pos[0], error.pos[1]);
    // One slip of the pen makes several errors on its line, and often one on the next: the first says it.
    if (told.has(place.line) || told.has(place.line - 1)) continue;
    told.add(place.line);
    diagnostics.push(yamlDiagnostic(error, place));
  }
  if (diagnostics.length > 0) return { data: undefined, at: () => top, diagnostics };

  const aliases = new Aliases(document.contents);
  const convert = (node: Node | null | undefined, level: number): unknown => {
    if (level > limits.depth) throw new Bound('H014', position(...rangeOf(node)));
    if (node === null || node === undefined) return null;
    if (isAlias(node)) {
      if (++aliases.expansions > limits.aliases) throw new Bound('H013', position(...rangeOf(node)));
      return convert(aliases.resolve(node), level + 1);
    }
    if (isScalar(node)) {
      const value = String(node.value ?? '');
      return node.type === 'PLAIN' && (value === '' || value === 'null' || value === '~') ? null : value;
    }
    if (isSeq(node)) return node.items.map((item) => convert(item as Node, level + 1));
    if (!isMap(node)) return null;
    const result: Record<string, unknown> = {};
    const seen = new Map<string, number>();
    for (const pair of node.items) {
      const key = keyOf(pair);
      const keyNode = pair.key as Node | null;
      const place = position(...rangeOf(keyNode));
      const first = seen.get(key);
      if (first !== undefined) {
        diagnostics.push(diagnose('H012', place, { key, first }));
        continue;
      }
      seen.set(key, place.line);
      // `__proto__` as an own key, so that it is told like any other unknown key.
      Object.defineProperty(result, key, {
        value: convert(pair.value as Node | null, level + 1),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return result;
  };

  let data: unknown;
  try {
    data = convert(document.contents as Node | null, 0);
  } catch (error) {
    if (!(error instanceof Bound)) throw error;
    const limit = error.code === 'H013' ? limits.aliases : limits.depth;
    return {
      data: undefined,
      at: () => top,
      diagnostics: [...diagnostics, diagnose(error.code, error.position, { limit })],
    };
  }

  const at: Tree['at'] = (keys, part = 'value') => {
    let node: Node | null | undefined = document.contents as Node | null;
    let best: Position = top;
    for (const [depth, key] of keys.entries()) {
      if (isAlias(node)) node = aliases.resolve(node);
      const isLast = depth === keys.length - 1;
      if (isMap(node)) {
        const pair = node.items.find((item) => keyOf(item) === String(key));
        if (!pair) return best;
        const value = pair.value as Node | null;
        best = position(...rangeOf(pair.key as Node | null));
        if (isLast && part === 'value' && isScalar(value) && value.range && value.range[1] > value.range[0]) {
          return position(value.range[0], value.range[1]);
        }
        node = value;
      } else if (isSeq(node)) {
        const item = node.items[Number(key)] as Node | undefined;
        if (!item) return best;
        best = position(...rangeOf(item));
        node = item;
      } else return best;
    }
    return best;
  };
  return { data, at, diagnostics };
}

class Bound extends Error {
  readonly code: 'H013' | 'H014';
  readonly position: Position;
  constructor(code: 'H013' | 'H014', position: Position) {
    super(code);
    this.code = code;
    this.position = position;
  }
}

/** Anchors by name, as they stand where an alias asks: the last one before it. */
class Aliases {
  expansions = 0;
  private readonly anchors = new Map<string, Node[]>();

  constructor(root: unknown) {
    const stack: unknown[] = [root];
    while (stack.length > 0) {
      const node = stack.pop();
      if (isPair(node)) stack.push(node.value, node.key);
      else if (isMap(node) || isSeq(node) || isScalar(node)) {
        if (node.anchor) this.anchors.set(node.anchor, [...(this.anchors.get(node.anchor) ?? []), node]);
        if (isMap(node) || isSeq(node)) stack.push(...node.items.toReversed());
      }
    }
  }

  resolve(alias: Alias): Node | null {
    const start = alias.range?.[0] ?? Number.POSITIVE_INFINITY;
    const before = (this.anchors.get(alias.source) ?? []).filter((node) => (node.range?.[0] ?? 0) < start);
    return before.at(-1) ?? null;
  }
}

function rangeOf(node: Node | null | undefined): [number, number] {
  const range = node?.range;
  return range ? [range[0], range[1]] : [0, 1];
}

function keyOf(pair: Pair): string {
  const key = pair.key;
  return isScalar(key) ? String(key.value ?? '') : String(key ?? '');
}

/** The index of the first line that opens more brackets than anybody needs, before the parser recurses into it. */
function deepLine(lines: readonly string[]): number | null {
  let open = 0;
  for (const [index, line] of lines.entries()) {
    for (const character of line) {
      if (character === '[' || character === '{') open++;
      else if ((character === ']' || character === '}') && open > 0) open--;
      if (open > 200) return index;
    }
    const dashes = /^[ ]*(?:- )+/.exec(line)?.[0].length ?? 0;
    if (dashes > 400) return index;
  }
  return null;
}

const yamlProblems: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: '字下げがそろっていません。',
  MISSING_CHAR: '閉じる記号（" や ] や }）か、コロンのあとの空白が足りません。',
  BLOCK_AS_IMPLICIT_KEY:
    '一行の中に「: 」が二つあります。文に「: 」を含むときは、全体を "" で囲んでください。',
  MULTILINE_IMPLICIT_KEY: '「項目: 値」の形になっていない行があります。',
  UNEXPECTED_TOKEN: 'ここに書けない記号があります。',
  BAD_SCALAR_START: 'この記号で始まる文は "" で囲んでください。',
  BAD_ALIAS: '「*」で始まる言葉は参照として扱われます。文として書くときは "" で囲んでください。',
  TAG_RESOLVE_FAILED: '「!」で始まる言葉は特別な意味を持ちます。文として書くときは "" で囲んでください。',
  BAD_DQ_ESCAPE: '"" の中の「\\」は特別な意味を持ちます。「\\\\」と書いてください。',
  BLOCK_IN_FLOW: '[ ] や { } の中に、行を分けた書き方が混ざっています。',
  NON_STRING_KEY: '項目の名前は言葉で書いてください。',
};

function yamlDiagnostic(error: YAMLError, place: Position): Diagnostic {
  if (error.code === 'TAB_AS_INDENT') return diagnose('H011', place, {});
  if (error.code === 'MULTIPLE_DOCS') return diagnose('H018', place, {});
  return diagnose('H008', place, { problem: yamlProblems[error.code] ?? '' });
}

/** Full-width colons and spaces where YAML needs half-width ones, outside quotes and blocks of prose. */
function fullWidth(
  lines: readonly string[],
  root: unknown,
  counter: LineCounter,
  file: string,
  firstLine: number,
): readonly Diagnostic[] {
  const suspects = lines.flatMap((line, index): { index: number; column: number; key: string | null }[] => {
    const colon = /^[ ]*(?:- +)*([A-Za-z][A-Za-z0-9_-]*|[^\s:#'"[\]{},：]+(?=：\s*(?:$|[[{])))：/.exec(line);
    if (colon) return [{ index, column: colon[0].length, key: colon[1] ?? '' }];
    const space = /^[ ]*(?:- +)*(?:\u3000|[^\s:#'"[\]{},]+:\u3000)/.exec(line);
    return space ? [{ index, column: space[0].length, key: null }] : [];
  });
  if (suspects.length === 0) return [];
  const prose = proseRanges(root);
  return suspects.flatMap(({ index, column, key }) => {
    const offset = (counter.lineStarts[index] ?? 0) + column - 1;
    if (prose.some(([from, to]) => from <= offset && offset < to)) return [];
    const position: Position = { file, line: index + firstLine, column, length: 1 };
    return [key === null ? diagnose('H010', position, {}) : diagnose('H009', position, { key })];
  });
}

function proseRanges(root: unknown): readonly [number, number][] {
  const ranges: [number, number][] = [];
  const stack: unknown[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (isPair(node)) stack.push(node.key, node.value);
    else if (isMap(node) || isSeq(node)) stack.push(...node.items);
    else if (isScalar(node) && node.type !== 'PLAIN' && node.range)
      ranges.push([node.range[0], node.range[1]]);
  }
  return ranges;
}
