import { nearest } from '#diagnostics/nearest.ts';
import type { KeptLines } from './kept-lines.ts';

export interface SyntaxProblem {
  /** Counted from 1 in the Mermaid text. */
  readonly line: number;
  /** One sentence for the editor. */
  readonly message: string;
}

/**
 * The errors of Mermaid's parsers, as far as they are read here: those of Jison, of Langium, and of the
 * diagrams themselves.
 */
interface Thrown {
  readonly name: string;
  readonly message: string;
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

/**
 * The text found where something else is expected. Null is the end of the diagram, white space the end of a
 * line.
 */
interface Finding {
  readonly found: string | null;
  readonly line: number;
  /** The parsers' names of the expected tokens. */
  readonly expected: readonly string[];
}

export function syntaxProblem(error: unknown, { text, above }: KeptLines): SyntaxProblem {
  const thrown = error as Thrown;
  const lines = text.split('\n');
  const { line, message } = problemIn(thrown, lines);
  return { line: above + Math.min(line, lines.length), message };
}

/** Null for an error that is not in the frontmatter. */
export function frontmatterProblem(error: unknown, source: string): SyntaxProblem | null {
  const { name, mark } = error as Thrown;
  if (name !== 'YAMLException') return null;
  const start = source.slice(0, source.indexOf('---')).split('\n').length;
  const message = '図のはじめの「---」から「---」までが、YAMLとして読めません。';
  return { line: start + 1 + (mark?.line ?? 0), message };
}

function problemIn(thrown: Thrown, lines: readonly string[]): SyntaxProblem {
  if (thrown.name === 'UnknownDiagramError') return unknownKind(lines);
  if (thrown.result !== undefined) return problemOf(langium(thrown.result), lines);
  if (typeof thrown.hash?.line === 'number') return problemOf(jison(thrown.message, thrown.hash), lines);
  return semantic(thrown, lines);
}

const kinds =
  'flowchart graph sequenceDiagram gantt mindmap pie timeline stateDiagram-v2 classDiagram erDiagram quadrantChart journey gitGraph kanban xychart-beta block-beta requirementDiagram radar-beta packet-beta architecture-beta treemap-beta sankey-beta C4Context'.split(
    ' ',
  );

function unknownKind([first = '']: readonly string[]): SyntaxProblem {
  const [word = ''] = first.split(/\s/);
  if (word === '') return { line: 1, message: '図が空です。' };
  const near = nearest(word, kinds);
  const hint =
    near === null ? '最初の行に「flowchart TB」などと書いてください。' : `「${near}」ではありませんか。`;
  return { line: 1, message: `「${word}」という種類の図はありません。${hint}` };
}

function jison(
  message: string,
  { text = '', token, loc, line, expected = [] }: NonNullable<Thrown['hash']>,
): Finding {
  const counted = Number(line) + 1;
  if (token === null) {
    const [, shown = '', arrow = ''] = message.split('\n');
    return { found: shown.slice(arrow.indexOf('^')).slice(0, 1), line: counted, expected: [] };
  }
  const isEnd = token === 1 || token === 'EOF' || token === 'EOF_IN_STRUCT';
  const began = isEnd || text.trim() === '' ? loc?.first_line : undefined;
  return { found: isEnd ? null : text, line: began ?? counted - (text.split('\n').length - 1), expected };
}

function langium({ lexerErrors: [lexer], parserErrors: [parser] }: NonNullable<Thrown['result']>): Finding {
  const { message = '', token, previousToken } = parser ?? {};
  const isName = /\[(?:REFERENCE|STRING|ID)\]/.test(message);
  const one = isName ? 'ID' : /token of type '([^']+)'/.exec(message)?.[1];
  const expected = one === undefined ? [] : [one];
  if (lexer !== undefined) {
    const found = /->([\s\S]*?)<-/.exec(lexer.message)?.[1] ?? '';
    return { found, line: lexer.line ?? 1, expected };
  }
  if (token?.startLine) return { found: token.image, line: token.startLine, expected };
  return { found: null, line: previousToken?.startLine ?? Number.POSITIVE_INFINITY, expected: [] };
}

/** An error found after parsing says what it is about, but seldom where that is. */
function semantic({ message, hash }: Thrown, lines: readonly string[]): SyntaxProblem {
  const named = /[("“'](?:branch )?["']?([^"”')]+?)["']?[)"”']/.exec(message)?.[1];
  const value = /Invalid date:\s*(.+)$/.exec(message)?.[1];
  const word = [value, hash?.text, named]
    .map((one) => one?.trim() ?? '')
    .find((one) => one !== '' && lines.some((line) => line.includes(one)));
  const about = semanticMessages.find(([pattern]) => pattern.test(message))?.[1];
  if (word === undefined) return { line: 1, message: about ?? 'この図は書き方が正しくありません。' };
  const line = lines.findLastIndex((one) => one.includes(word)) + 1;
  return { line, message: about ? `「${word}」: ${about}` : `「${word}」の書き方が正しくありません。` };
}

const semanticMessages: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/Invalid date/, '日付として読めません。'],
  [/only one root/, '根は一つだけなので、二つめ以降は字下げしてください。'],
  [/inactivate an inactive/, 'activate していないものを終わらせることはできません。'],
  [/Negative values/, '負の数は書けません。'],
  [/not yet created/, 'まだ作られていない枝です。'],
  [/duplicate|already|more than once/i, '同じ名前が二度使われています。'],
];

function problemOf(finding: Finding, lines: readonly string[]): SyntaxProblem {
  const { found, line, expected } = finding;
  const wanted = wordFor(expected);
  if (found !== null) {
    const isLineEnd = found.trim() === '' && !/^[^\S\n]+$/.test(found);
    return { line, message: isLineEnd ? ends('行', wanted) : cannotStand(found, wanted) };
  }
  // For a block or bracket that is never closed, the place to mend is where it was opened.
  const bracket = openBracket(lines[line - 1] ?? '');
  if (bracket !== null) return { line, message: `「${bracket}」で閉じないまま、終わっています。` };
  const isInBlock = expected.includes("'end'") || expected.includes("'STRUCT_STOP'");
  const block = isInBlock ? openBlock(lines) : undefined;
  if (block !== undefined)
    return { line: block.line, message: `「${block.close}」で閉じないまま、図が終わっています。` };
  return { line, message: ends('図', wanted) };
}

const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '"': '"' };

function openBracket(line: string): string | null {
  const open: string[] = [];
  for (const character of line) {
    const awaited = closers[open.at(-1) ?? ''];
    if (character === awaited) open.pop();
    else if (awaited !== '"' && character in closers) open.push(character);
  }
  const last = open.at(-1) ?? '';
  // A brace at the end of a line opens a block that ends on another line.
  return last === '{' && line.trimEnd().endsWith('{') ? null : (closers[last] ?? null);
}

function openBlock(lines: readonly string[]): { readonly line: number; readonly close: string } | undefined {
  const open: { line: number; close: string }[] = [];
  for (const [index, line] of lines.entries()) {
    if (/^\s*(?:subgraph|alt|opt|loop|par|par_over|rect|critical|break|box)\b/.test(line)) {
      open.push({ line: index + 1, close: 'end' });
    } else if (/\{\s*$/.test(line)) open.push({ line: index + 1, close: '}' });
    else if (/^\s*(?:end|\})\s*$/.test(line)) open.pop();
  }
  return open.at(-1);
}

/** The parsers' names of tokens, the most helpful ones first. */
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

function wordFor(expected: readonly string[]): string | undefined {
  const tokens = expected.map((token) => token.replace(/^'|'$/g, ''));
  return names.find(([pattern]) => tokens.some((token) => pattern.test(token)))?.[1];
}

function cannotStand(text: string, wanted: string | undefined): string {
  const found = text.trim().split('\n')[0] || '空白';
  const half = found.length === 1 ? found.normalize('NFKC') : found;
  if (half !== found && /^[!-~]$/.test(half))
    return `全角の「${found}」は使えないので、半角の「${half}」で書いてください。`;
  if (/^\s*[\u0080-\uffff]/.test(text) && (wanted === undefined || wanted === '名前'))
    return `「${found}」から始まる言葉は、半角の「"」で囲んでください。`;
  return wanted === undefined
    ? `「${found}」は、ここには書けません。`
    : `「${found}」のところに、${wanted}が要ります。`;
}

function ends(what: string, wanted: string | undefined): string {
  return wanted === undefined
    ? `この${what}は途中で終わっています。`
    : `この${what}は途中で終わっていて、${wanted}が足りません。`;
}
