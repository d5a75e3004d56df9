import { messages } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { isMendedTogether, kindOf } from '../kind.ts';
import type { Severity } from '../message.ts';
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
  const kinds = Map.groupBy(diagnostics, kindOf);
  const sameAs = (each: Diagnostic) => kinds.get(kindOf(each)) ?? [];
  const isFolded = (each: Diagnostic) => !all && sameAs(each).length > (isMendedTogether(each) ? 1 : MANY);
  const shown = diagnostics.filter((each) => !isFolded(each) || sameAs(each)[0] === each);
  const blocks = shown.map((each) => {
    const line = linesOf(each.position.file)[each.position.line - 1];
    return [
      headline(each, paint),
      `  ${visible(each.message)}`,
      ...(line === undefined ? [] : quotation(each, line, paint)),
      `  直し方: ${visible(each.hint)}`,
      ...(isFolded(each) ? [paint('quiet', others(sameAs(each)))] : []),
    ].join('\n');
  });
  return `${[...blocks, summary(diagnostics)].join('\n\n')}\n`;
}

/** With more diagnostics of a code than this, only the first is shown. */
const MANY = 10;

/** The further places that are named of problems shown by the first one. */
const NAMED = 3;

function others(kind: readonly Diagnostic[]): string {
  const [first, ...rest] = kind;
  if (first === undefined) return '';
  const { code } = first;
  const files = new Set(kind.map(({ position }) => position.file)).size;
  const places = [...new Set(rest.map(({ position }) => `${visible(position.file)}:${position.line}`))];
  const and = places.length > NAMED ? ' など' : '';
  return `  同じ種類（${code} ${messages[code].title}）が、ほかに ${rest.length}件あります（${places.slice(0, NAMED).join('、')}${and}。合わせて ${files}ファイル）。一つずつ見るには: npm run check -- --all`;
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
