import { parseYear } from '#calendar/era.ts';

/** Splits a heading that begins with a year: 令和8年度, R8, 令和8年度の取組. Null if there is no year. */
export function yearHeading(words: string): { readonly year: number; readonly rest: string } | null {
  const plain = words.normalize('NFKC').replace(/\s/g, '');
  const [, written = '', rest = ''] = /^((?:令和|平成|[RH])?(?:\d{1,4}|元)年?)度?の?(.*)$/i.exec(plain) ?? [];
  // A bare number is the number of an item.
  if (written === '' || /^\d{1,3}年?$/.test(written)) return null;
  const year = parseYear(written.endsWith('年') ? written : `${written}年`);
  if (year === null) return null;
  // 平成31年度（令和元年度） and H31/R1 are one year.
  const [again = '', other = ''] = /^[(/・]((?:令和|平成|[RH])(?:元|\d{1,2}))(?:年度?)?\)?/i.exec(rest) ?? [];
  return { year, rest: parseYear(`${other}年`) === year ? rest.slice(again.length) : rest };
}
