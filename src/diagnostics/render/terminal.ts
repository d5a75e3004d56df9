import { type Code, messages } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Message, Severity } from '../message.ts';
import { countOf, severityName } from '../severity.ts';
import { excerpt } from './excerpt.ts';
import { visible } from './visible.ts';

interface TerminalOptions {
  /** Returns the text of a file, or null if it cannot be read. */
  readonly source: (file: string) => string | null;
  readonly color: boolean;
  /** Whether to show every diagnostic, however many of one code there are. */
  readonly all?: boolean;
}

type Paint = (style: keyof typeof STYLES, text: string) => string;

const STYLES = { error: '1;31', warning: '1;33', code: '1', place: '36', quiet: '2' } as const;

/** The output for a terminal: each problem with its line, in the order given, then the counts. */
export function renderTerminal(
  diagnostics: readonly Diagnostic[],
  { source, color, all = false }: TerminalOptions,
): string {
  const paint: Paint = (style, text) =>
    color && text !== '' ? `\u001B[${STYLES[style]}m${text}\u001B[0m` : text;
  const linesOf = linesOnce(source);
  const kinds = Map.groupBy(diagnostics, kindKey);
  const kindOf = (each: Diagnostic) => kinds.get(kindKey(each)) ?? [];
  const isFolded = (each: Diagnostic) => !all && kindOf(each).length > (isMendedTogether(each) ? 1 : MANY);
  const shown = diagnostics.filter((each) => !isFolded(each) || kindOf(each)[0] === each);
  const blocks = shown.map((each) => {
    const line = linesOf(each.position.file)[each.position.line - 1];
    return [
      headline(each, paint),
      `  ${visible(each.message)}`,
      ...(line === undefined ? [] : quotation(each, line, paint)),
      `  直し方: ${visible(each.hint)}`,
      ...(isFolded(each) ? [paint('quiet', others(each.code, kindOf(each)))] : []),
    ].join('\n');
  });
  return `${[...blocks, summary(diagnostics)].join('\n\n')}\n`;
}

/** With more diagnostics of a code than this, only the first is shown. */
const MANY = 10;

/** The code; if one command fixes all of that code, also the hint, which names the command. */
function kindKey({ code, hint }: Diagnostic): string {
  return isMendedTogether({ code }) ? `${code} ${hint}` : code;
}

function isMendedTogether({ code }: Pick<Diagnostic, 'code'>): boolean {
  return (messages[code] as Message<never>).mendedTogether ?? false;
}

function others(code: Code, kind: readonly Diagnostic[]): string {
  const files = new Set(kind.map(({ position }) => position.file)).size;
  return `  同じ種類（${code} ${messages[code].title}）が、ほかに ${kind.length - 1}件あります（合わせて ${files}ファイル）。一つずつ見るには: npm run check -- --all`;
}

function headline({ severity, code, position }: Diagnostic, paint: Paint): string {
  const place = `${visible(position.file)}:${position.line}:${position.column}`;
  return `${paint(severity, severityName[severity])} ${paint('code', visible(code))} ${paint('place', place)}`;
}

function quotation({ severity, position }: Diagnostic, line: string, paint: Paint): readonly string[] {
  const { before, span, after, caret } = excerpt(line, position.column, position.length);
  const number = String(position.line);
  const gutter = paint('quiet', `  ${number} |`);
  const empty = paint('quiet', `  ${' '.repeat(number.length)} |`);
  return [
    `${gutter} ${before}${paint(severity, span)}${after}`.trimEnd(),
    `${empty} ${paint(severity, caret)}`,
  ];
}

/** 「エラー 2件、注意 1件（3ファイル）」 */
function summary(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '問題は見つかりませんでした。';
  const counts = (['error', 'warning'] satisfies readonly Severity[])
    .map((severity) => ({ severity, count: countOf(severity, diagnostics) }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${severityName[severity]} ${count}件`);
  const files = new Set(diagnostics.map((each) => each.position.file)).size;
  return `${counts.join('、')}（${files}ファイル）`;
}

/** Returns the lines of a file, read and split once, without a byte order mark. */
function linesOnce(source: TerminalOptions['source']): (file: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    const lines =
      known.get(file) ??
      source(file)
        ?.replace(/^\uFEFF/, '')
        .split(/\r?\n/) ??
      [];
    known.set(file, lines);
    return lines;
  };
}
