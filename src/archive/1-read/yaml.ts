import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic, Position } from '#diagnostics/diagnostic.ts';
import { shownCharacter } from './decode.ts';
import { limits } from './files.ts';
import { listOf, lostWords, nodesOf, yamlProblem } from './yaml-problem.ts';

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
    return nowhere(
      diagnose('H014', { ...top, line: firstLine + depth }, { what: 'levels', limit: limits.depth }),
    );

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

  const diagnostics: Diagnostic[] = [
    ...wrongWidths(lines, document.contents, counter, file, firstLine),
    ...curlyQuotes(document.contents, position),
  ].slice(0, limits.diagnosticsPerFile);
  // What follows a wide colon or space is read wrongly because of it.
  if (diagnostics.length > 0) return { data: undefined, at: () => top, diagnostics };
  const told = new Set<number>();
  const errors = [...document.errors, ...document.warnings].slice(0, limits.diagnosticsPerFile);
  const problems = [
    ...errors.map((error) => yamlProblem(error, text, document.contents)),
    ...(errors.length === 0 ? lostWords(document.contents, text).slice(0, limits.diagnosticsPerFile) : []),
  ];
  for (const { code, problem, remedy, from, to, isLocal } of problems) {
    const place = position(from, to);
    // One slip of the pen makes several errors on its line, and often one on the next: the first says it.
    if (told.has(place.line) || told.has(place.line - 1)) continue;
    told.add(place.line);
    diagnostics.push(
      code === 'H008' ? diagnose(code, place, { problem, remedy }) : diagnose(code, place, {}),
    );
    if (!isLocal) break;
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
      // An object would take it for something else, and what stands there would be lost without a word.
      if (key === '__proto__') diagnostics.push(diagnose('H101', place, { key, nearest: null, known: [] }));
      else result[key] = convert(pair.value as Node | null, level + 1);
    }
    return result;
  };

  let data: unknown;
  try {
    data = convert(document.contents as Node | null, 0);
  } catch (error) {
    if (!(error instanceof Bound)) throw error;
    const bound =
      error.code === 'H013'
        ? diagnose('H013', error.position, { limit: limits.aliases })
        : diagnose('H014', error.position, { what: 'levels', limit: limits.depth });
    return { data: undefined, at: () => top, diagnostics: [...diagnostics, bound] };
  }

  const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  /** The first of a key, found without walking past all the others each time. */
  const pairOf = (map: YAMLMap, key: string): Pair | undefined => {
    const known = pairs.get(map) ?? new Map(map.items.toReversed().map((pair) => [keyOf(pair), pair]));
    pairs.set(map, known);
    return known.get(key);
  };

  const at: Tree['at'] = (keys, part = 'value') => {
    let node: Node | null | undefined = document.contents as Node | null;
    let best: Position = top;
    for (const [depth, key] of keys.entries()) {
      if (isAlias(node)) node = aliases.resolve(node);
      const isLast = depth === keys.length - 1;
      if (isMap(node)) {
        const pair = pairOf(node, String(key));
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
      } else {
        // One value may stand for a list of one, or for what is read out of it.
        const isWritten = isScalar(node) && node.range && node.range[1] > node.range[0];
        return isWritten ? position(...rangeOf(node)) : best;
      }
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
    for (const node of nodesOf(root))
      if ('anchor' in node && node.anchor) listOf(this.anchors, node.anchor).push(node);
  }

  resolve(alias: Alias): Node | null {
    const start = alias.range?.[0] ?? Number.POSITIVE_INFINITY;
    return this.anchors.get(alias.source)?.findLast((node) => (node.range?.[0] ?? 0) < start) ?? null;
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

/** Spaces that look like the one that YAML knows. */
const SPECIAL_SPACE = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\uFEFF]/;
const INDENT = new RegExp(
  `^[ ]*(?:- +)*(?:-?(?=WIDE)|[^\\s:#'"[\\]{},]+:(?=WIDE))`.replaceAll(
    'WIDE',
    `[\u3000${SPECIAL_SPACE.source.slice(1)}`,
  ),
);

/** Colons and spaces that are not those that YAML needs, outside quotes and blocks of prose. */
function wrongWidths(
  lines: readonly string[],
  root: unknown,
  counter: LineCounter,
  file: string,
  firstLine: number,
): readonly Diagnostic[] {
  const suspects = lines.flatMap((line, index): { index: number; column: number; key: string | null }[] => {
    const colon = /^[ ]*(?:- +)*([A-Za-z][A-Za-z0-9_-]*|[^\s:#'"[\]{},：]+(?=：\s*(?:$|[[{])))：/.exec(line);
    if (colon) return [{ index, column: colon[0].length, key: colon[1] ?? '' }];
    const space = INDENT.exec(line);
    return space ? [{ index, column: space[0].length + 1, key: null }] : [];
  });
  if (suspects.length === 0) return [];
  const prose = proseRanges(root);
  return suspects.flatMap(({ index, column, key }) => {
    const offset = (counter.lineStarts[index] ?? 0) + column - 1;
    if (isWithin(prose, offset)) return [];
    const position: Position = { file, line: index + firstLine, column, length: 1 };
    if (key !== null) return [diagnose('H009', position, { key })];
    const space = lines[index]?.[column - 1] ?? '';
    return [
      SPECIAL_SPACE.test(space)
        ? diagnose('H026', position, { shown: shownCharacter(space) })
        : diagnose('H010', position, {}),
    ];
  });
}

/** A value between curly quotes: they are letters, and would stand on the page. */
function curlyQuotes(root: unknown, position: (from: number, to: number) => Position): readonly Diagnostic[] {
  return [...nodesOf(root)].flatMap((node) => {
    if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return [];
    const quote = /^(?:[“”„‟].*[“”„‟"]|[‘’].*[‘’']|＂.*＂)$/su.exec(String(node.value))?.[0]?.[0];
    return quote === undefined ? [] : [diagnose('H111', position(node.range[0], node.range[1]), { quote })];
  });
}

/** Where quoted text and blocks of text stand, in the order of the file. */
function proseRanges(root: unknown): readonly (readonly [number, number])[] {
  return [...nodesOf(root)].flatMap((node) =>
    isScalar(node) && node.type !== 'PLAIN' && node.range ? [[node.range[0], node.range[1]] as const] : [],
  );
}

function isWithin(ranges: readonly (readonly [number, number])[], offset: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return offset < (ranges[low - 1]?.[1] ?? 0);
}
