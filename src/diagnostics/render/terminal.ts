import type { Diagnostic, Severity } from '../diagnostic.ts';
import { countOf, severityName } from '../severity.ts';
import { excerpt } from './excerpt.ts';
import { visible } from './visible.ts';

export interface TerminalOptions {
  /** The text of a file, or null when it cannot be read. */
  readonly source: (file: string) => string | null;
  readonly color: boolean;
}

type Paint = (style: keyof typeof STYLES, text: string) => string;

const STYLES = { error: '1;31', warning: '1;33', code: '1', place: '36', quiet: '2' } as const;

/** For a person at a terminal: each problem with its line, in the order given, and how many there are. */
export function renderTerminal(
  diagnostics: readonly Diagnostic[],
  { source, color }: TerminalOptions,
): string {
  const paint: Paint = (style, text) =>
    color && text !== '' ? `\u001B[${STYLES[style]}m${text}\u001B[0m` : text;
  const linesOf = linesOnce(source);
  const blocks = diagnostics.map((each) => {
    const line = linesOf(each.position.file)[each.position.line - 1];
    return [
      headline(each, paint),
      `  ${visible(each.message)}`,
      ...(line === undefined ? [] : quotation(each, line, paint)),
      `  直し方: ${visible(each.hint)}`,
    ].join('\n');
  });
  return `${[...blocks, summary(diagnostics)].join('\n\n')}\n`;
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

/** Lines of files, each read and split once. A byte order mark is not part of the first line. */
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
