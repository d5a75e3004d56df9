import { nearest } from '#diagnostics/nearest.ts';
import { done, type Outcome, refused, type Sheet } from './table.ts';

/** The sheets that may be meant: all of them, or the one of that name. */
export function sheetsNamed(sheets: readonly Sheet[], wanted: string | undefined): Outcome<readonly Sheet[]> {
  if (wanted === undefined) return done(sheets);
  const found = sheets.filter(({ name }) => name === wanted);
  if (found.length > 0) return done(found);
  const names = sheets.flatMap(({ name }) => (name === '' ? [] : [name]));
  if (names.length === 0)
    return refused('CSV やタブ区切りのテキストに、シートはありません。シートの名前を外してください。');
  const near = nearest(wanted, names);
  const known = names.map((name) => `「${name}」`).join('、');
  return refused(
    `「${wanted}」という、何か書かれたシートがありません（${near === null ? `あるのは${known}` : `「${near}」ではありませんか`}）。`,
  );
}

/** The only sheet, or the only one of those that fit. */
export function onlySheet(sheets: readonly Sheet[]): Outcome<Sheet> {
  const [first, another] = sheets;
  if (first !== undefined && another === undefined) return done(first);
  const names = sheets.map(({ name }) => `「${name}」`).join('、');
  return refused(`表のあるシートがいくつもあります（${names}）。どのシートかを、名前で選んでください。`);
}
