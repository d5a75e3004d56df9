import { nearest } from '#diagnostics/nearest.ts';
import { writtenLine } from './line-map.ts';

export interface SyntaxProblem {
  /** Counted from 1 in the Mermaid text. */
  readonly line: number;
  /** One sentence for the editor. */
  readonly message: string;
}

/** What Mermaid's parsers throw, as far as it is read here: Jison's, Langium's, and errors of the diagrams' own. */
interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly reason?: string;
  readonly mark?: { readonly line: number };
  readonly hash?: {
    readonly text?: string;
    readonly token?: unknown;
    readonly line?: unknown;
    readonly loc?: { readonly first_line: number };
    readonly expected?: readonly string[];
  };
  readonly result?: {
    readonly lexerErrors: readonly { readonly line?: number; readonly message: string }[];
    readonly parserErrors: readonly {
      readonly message: string;
      readonly token: { readonly image: string; readonly startLine?: number };
      readonly previousToken?: { readonly startLine?: number };
    }[];
  };
}

export function syntaxProblem(error: unknown, source: string, type: string | null): SyntaxProblem {
  const thrown = error as Thrown;
  const lineOf = writtenLine(source, type);
  if (thrown.name === 'UnknownDiagramError') return unknownKind(source, lineOf(1));
  if (thrown.name === 'YAMLException') {
    const start = source.slice(0, source.indexOf('---')).split('\n').length;
    return {
      line: start + 1 + (thrown.mark?.line ?? 0),
      message: '図のはじめの「---」から「---」までが、YAMLとして読めません。',
    };
  }
  if (thrown.result !== undefined) return langium(thrown.result, lineOf, source);
  if (thrown.hash !== undefined && typeof thrown.hash.line === 'number') return jison(thrown, lineOf, source);
  return semantic(thrown, source, lineOf);
}

const kinds = [
  'flowchart',
  'graph',
  'sequenceDiagram',
  'gantt',
  'mindmap',
  'pie',
  'timeline',
  'stateDiagram-v2',
  'classDiagram',
  'erDiagram',
  'quadrantChart',
  'journey',
  'gitGraph',
  'kanban',
  'xychart-beta',
  'block-beta',
  'requirementDiagram',
  'radar-beta',
  'packet-beta',
  'architecture-beta',
  'treemap-beta',
  'sankey-beta',
  'C4Context',
];

function unknownKind(source: string, line: number): SyntaxProblem {
  const word = /^\S+/.exec(source.split('\n')[line - 1]?.trim() ?? '')?.[0];
  if (word === undefined) return { line: 1, message: '図が空です。' };
  const near = nearest(word, kinds);
  const hint =
    near === null ? '最初の行に「flowchart TB」などと書いてください。' : `「${near}」ではありませんか。`;
  return { line, message: `「${word}」という種類の図はありません。${hint}` };
}

function jison(
  { message, hash = {} }: Thrown,
  lineOf: (counted: number) => number,
  source: string,
): SyntaxProblem {
  const { text = '', token, loc, expected = [] } = hash;
  const counted = Number(hash.line) + 1;
  const [, shown = '', arrow = ''] = message.split('\n');
  if (token === null) {
    return { line: lineOf(counted), message: cannotStand([...shown.slice(arrow.indexOf('^'))][0] ?? '', []) };
  }
  const isEnd = token === 1 || token === 'EOF' || token === 'EOF_IN_STRUCT';
  if (isEnd) return unfinished(source, lineOf(loc?.first_line ?? counted), expected);
  const isLineEnd = text.trim() === '' && text.includes('\n');
  if (isLineEnd) return { line: lineOf(loc?.first_line ?? counted), message: lineEnds(wanted(expected)) };
  return {
    line: lineOf(counted - (text.match(/\n/g)?.length ?? 0)),
    message: cannotStand(text.trim().split('\n')[0] ?? '', wanted(expected)),
  };
}

function langium(
  { lexerErrors, parserErrors }: NonNullable<Thrown['result']>,
  lineOf: (counted: number) => number,
  source: string,
): SyntaxProblem {
  const [lexer] = lexerErrors;
  const [parser] = parserErrors;
  const expected = langiumExpected(parser?.message ?? '');
  if (lexer !== undefined) {
    const found = /->([\s\S]*?)<-/.exec(lexer.message)?.[1] ?? '';
    return { line: lineOf(lexer.line ?? 1), message: cannotStand(found, expected) };
  }
  const image = parser?.token.image ?? '';
  const startLine = parser?.token.startLine;
  if (startLine === undefined || Number.isNaN(startLine)) {
    return unfinished(source, lineOf(parser?.previousToken?.startLine ?? Number.POSITIVE_INFINITY), []);
  }
  return {
    line: lineOf(startLine),
    message: image.trim() === '' ? lineEnds(expected) : cannotStand(image.trim(), expected),
  };
}

function langiumExpected(message: string): readonly string[] {
  if (/\[(?:REFERENCE|STRING|ID)\]/.test(message)) return ['名前'];
  const one = /token of type '([^']+)'/.exec(message)?.[1];
  return one === undefined ? [] : wanted([one]);
}

/** An error that a diagram found after reading says what it is about, and seldom where that is. */
function semantic(
  { message, hash }: Thrown,
  source: string,
  lineOf: (counted: number) => number,
): SyntaxProblem {
  const named = /[("“'](?:branch )?["']?([^"”')]+?)["']?[)"”']/.exec(message)?.[1];
  const value = /Invalid date:\s*(.+)$/.exec(message)?.[1];
  const word = [value, hash?.text, named]
    .map((one) => one?.trim() ?? '')
    .find((one) => one !== '' && source.includes(one));
  const lines = source.split('\n');
  const at =
    word === undefined ? -1 : lines.findLastIndex((line) => line.includes(word) && !/^\s*%%/.test(line));
  const line = at === -1 ? lineOf(1) : at + 1;
  const about = semanticMessages.find(([pattern]) => pattern.test(message))?.[1];
  if (about !== undefined) return { line, message: word === undefined ? about : `「${word}」: ${about}` };
  return {
    line,
    message:
      word === undefined ? 'この図は書き方が正しくありません。' : `「${word}」の書き方が正しくありません。`,
  };
}

const semanticMessages: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/Invalid date/, '日付として読めません。'],
  [/only one root/, '根は一つだけなので、二つめ以降は字下げしてください。'],
  [/inactivate an inactive/, 'activate していないものを終わらせることはできません。'],
  [/Negative values/, '負の数は書けません。'],
  [/not yet created/, 'まだ作られていない枝です。'],
  [/duplicate|already|more than once/i, '同じ名前が二度使われています。'],
];

/** A block or a bracket that nothing closes: the place to mend is where it was opened. */
function unfinished(source: string, line: number, expected: readonly string[]): SyntaxProblem {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const bracket = openBracket(lines[line - 1] ?? '');
  if (bracket !== null) return { line, message: `「${bracket}」で閉じないまま、終わっています。` };
  if (expected.includes("'end'") || expected.includes("'STRUCT_STOP'")) {
    const opened = openBlock(lines);
    if (opened !== null)
      return { line: opened.line, message: `「${opened.close}」で閉じないまま、図が終わっています。` };
  }
  return { line, message: lineEnds(wanted(expected), '図') };
}

const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '"': '"' };

function openBracket(line: string): string | null {
  const open: string[] = [];
  for (const character of line) {
    const inQuote = open.at(-1) === '"';
    if (character === '"') {
      if (inQuote) open.pop();
      else open.push(character);
    } else if (!inQuote && character in closers) open.push(character);
    else if (!inQuote && closers[open.at(-1) ?? ''] === character) open.pop();
  }
  const last = open.at(-1);
  // A brace at the end of a line opens a block, and its end is on another line.
  return last === undefined || (last === '{' && line.trimEnd().endsWith('{'))
    ? null
    : (closers[last] ?? null);
}

function openBlock(lines: readonly string[]): { readonly line: number; readonly close: string } | null {
  const open: { line: number; close: string }[] = [];
  for (const [index, line] of lines.entries()) {
    if (/^\s*(?:subgraph|alt|opt|loop|par|par_over|rect|critical|break|box)\b/.test(line)) {
      open.push({ line: index + 1, close: 'end' });
    } else if (/\{\s*$/.test(line)) open.push({ line: index + 1, close: '}' });
    else if (/^\s*(?:end|\})\s*$/.test(line)) open.pop();
  }
  return open.at(-1) ?? null;
}

/** The parsers' names of what they wait for, in the order in which they help most. */
const names: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/^TXT$/, '「:」とその後の言葉'],
  [/^taskData$/, '「:」とその後の日付'],
  [/^(?:START_LINK|LINK|ARROW)$/, '「-->」などの矢印'],
  [/^(?:SQE|\])$/, '「]」'],
  [/^(?:PE|\))$/, '「)」'],
  [/^(?:DIAMOND_STOP|STRUCT_STOP|BLOCK_STOP|\})$/, '「}」'],
  [/^(?:DQUOTE|")$/, '「"」'],
  [/^(?:NODE_STRING|ID|ACTOR|EDGE_STATE|ENTITY_NAME|STRING|REFERENCE|ALPHA|UNICODE_TEXT)$/, '名前'],
  [/^(?:COLON|:)$/, '「:」'],
  [/^(?:PIPE|\|)$/, '「|」'],
  [/^(?:NUM|NUMBER|NUMBER_PIE|INT|FLOAT)$/, '数'],
];

function wanted(expected: readonly string[]): readonly string[] {
  const tokens = expected.map((token) => token.replace(/^'|'$/g, ''));
  return names
    .filter(([pattern]) => tokens.some((token) => pattern.test(token)))
    .map(([, word]) => word)
    .slice(0, 1);
}

function cannotStand(found: string, expected: readonly string[]): string {
  const half = found.length === 1 ? found.normalize('NFKC') : found;
  if (half !== found && /^[!-~]$/.test(half))
    return `全角の「${found}」は使えないので、半角の「${half}」で書いてください。`;
  const [word] = expected;
  if (word !== undefined && word !== '名前') return `「${found}」のところに、${word}が要ります。`;
  if (/^[\u0080-\uffff]/.test(found)) return `「${found}」から始まる言葉は、半角の「"」で囲んでください。`;
  return word === undefined
    ? `「${found}」は、ここには書けません。`
    : `「${found}」のところに、${word}が要ります。`;
}

function lineEnds([word]: readonly string[], what = '行'): string {
  return word === undefined
    ? `この${what}は途中で終わっています。`
    : `この${what}は途中で終わっていて、${word}が足りません。`;
}
