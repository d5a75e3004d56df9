import { headingsOf, type Mapping, type TableKind } from '#drafting/tables/columns.ts';
import { normal } from '#drafting/tables/same-words.ts';
import type { Sheet } from '#drafting/tables/table.ts';

/** What to do about columns that were not read. */
export const READ_ASIDE = '読むなら、--column 列=見出し のように、何の列かを指定して、やり直してください。';

/** The column of each heading that was given with --column. */
export type ColumnAnswers<Column> = ReadonlyMap<string, Column>;

/**
 * Parses answers such as 順調=進行中: the meanings of words of a table, by the words. `side` is where the words stand;
 * they may contain the sign. Null if an answer cannot be read.
 */
export function answersIn<Meaning>(
  given: readonly string[],
  side: 'left' | 'right',
  meaningOf: (word: string) => Meaning | null,
): ReadonlyMap<string, Meaning> | null {
  const answers = new Map<string, Meaning>();
  for (const one of given) {
    const signs = [...one.matchAll(/[=＝]/g)].map(({ index }) => index);
    const at = signs.at(side === 'left' ? -1 : 0) ?? 0;
    const parts = [one.slice(0, at).trim(), one.slice(at + 1).trim()];
    const [words = '', word = ''] = side === 'left' ? parts : parts.toReversed();
    const meaning = word === '' ? null : meaningOf(word);
    if (words === '' || meaning === null) return null;
    answers.set(words, meaning);
  }
  return answers;
}

/** Parses 「担当課=推進担当」: the heading that a column has in the table. Returns an error message if invalid. */
export function columnAnswers<Column extends string>(
  given: readonly string[],
  columns: Readonly<Record<Column, readonly [string, ...string[]]>>,
): ColumnAnswers<Column> | string {
  const known = Object.keys(columns) as Column[];
  const columnOf = (name: string) => known.find((key) => key === name || columns[key].includes(name)) ?? null;
  return (
    answersIn(given, 'right', columnOf) ??
    `--column は「列=表の見出し」の形で書いてください（例: --column ${columns[known[0] as Column][0]}=見出し）。左に書けるのは、${known.map((key) => columns[key][0]).join('、')} です。`
  );
}

export function mappingOf<Column extends string>(said: ColumnAnswers<Column>): Mapping<Column> {
  return { headings: Object.fromEntries([...said].map(([heading, column]) => [normal(heading), column])) };
}

/** Says which given heading the table does not have; null if it has all. */
export function missingHeading<Column extends Role, Role extends string>(
  sheet: Sheet,
  kind: TableKind<Column, Role>,
  said: ColumnAnswers<Column>,
): string | null {
  const there = headingsOf(sheet, kind, mappingOf(said))?.columns.map(({ heading }) => normal(heading)) ?? [];
  const missing = [...said.keys()].find((heading) => !there.includes(normal(heading)));
  return missing === undefined ? null : `「${missing}」という見出しの列がありません。`;
}
