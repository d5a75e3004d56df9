// Years without an era: 6年度, or 6 in a row of years.
import { parseYear } from '#calendar/era.ts';

const WHOLE = /(?:令和|平成)(?:元|\d{1,2})年|(?:19|20)\d\d年|[RH](?:元|\d{1,2})(?=[年度.~〜～)）]|$)/g;

/** The years that a cell prints in full. */
export function yearsIn(cell: string): readonly number[] {
  const words = cell.normalize('NFKC').match(WHOLE) ?? [];
  return words.flatMap((one) => parseYear(one.endsWith('年') ? one : `${one}年`) ?? []);
}

/** The year that a number of an era is, if it is possible in only one era. */
export function onlyYear(count: string, isPossible: (year: number) => boolean): number | null {
  const possible = ['令和', '平成'].flatMap((era) => parseYear(`${era}${count}年`) ?? []).filter(isPossible);
  const [year = null, another] = possible;
  return another === undefined ? year : null;
}

/** What an editor is told of years whose era comes from others. */
export function erasNote(read: ReadonlyMap<string, string>): string {
  const pairs = [...read].map(([bare, words]) => `「${bare}」は「${words}」`).join('、');
  return `元号のない年度を、ほかの年度から補いました（${pairs}）。`;
}
