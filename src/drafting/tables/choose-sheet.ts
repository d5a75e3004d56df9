import { nearest } from '#diagnostics/nearest.ts';
import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import type { Sheet } from './table.ts';

/**
 * The sheet with the wanted name, otherwise the only one that fits; if none fits, the only one that there is.
 */
export function sheetMeant(
  sheets: readonly Sheet[],
  wanted: string | undefined,
  fits: (sheet: Sheet) => boolean = () => true,
): Outcome<Sheet> {
  const named = sheetsNamed(sheets, wanted);
  if (!named.ok) return named;
  const fitting = named.value.filter(fits);
  return onlySheet(fitting.length > 0 ? fitting : named.value);
}

function sheetsNamed(sheets: readonly Sheet[], wanted: string | undefined): Outcome<readonly Sheet[]> {
  if (wanted === undefined) return done(sheets);
  const found = sheets.filter(({ name }) => name === wanted);
  if (found.length > 0) return done(found);
  const names = sheets.flatMap(({ name }) => (name === '' ? [] : [name]));
  if (names.length === 0)
    return refused('CSV やタブ区切りのテキストに、シートはありません。シートの名前を外してください。');
  const near = nearest(wanted, names);
  const known = names.map((name) => `「${name}」`).join('、');
  return refused(
    `「${wanted}」という名前の、何か書かれた表がありません（${near === null ? `あるのは${known}` : `「${near}」ではありませんか`}）。`,
  );
}

function onlySheet(sheets: readonly Sheet[]): Outcome<Sheet> {
  const [first, another] = sheets;
  if (first !== undefined && another === undefined) return done(first);
  const names = sheets.map(({ name }) => `「${name}」`).join('、');
  return refused(`表がいくつもあります（${names}）。どれかを、名前で選んでください。`);
}
