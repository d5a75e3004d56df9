import { formatFiscalYear, formatYear, parseYear } from '#calendar/era.ts';

/** Vague words for a part of a year, and the month in which that part begins. */
const MONTHS: readonly (readonly [words: RegExp, month: number])[] = [
  [/早い|早期|早々/, 6],
  [/年度(?:当初|初め|はじめ|始め)/, 4],
  [/年明け|年初|年の?(?:初め|はじめ|始め)/, 1],
  [/年度末/, 3],
  [/年末/, 12],
  [/春/, 4],
  [/夏/, 7],
  [/秋/, 10],
  [/冬/, 12],
  [/半ば|なかば|中頃|中ごろ/, 9],
];

const LATER: readonly (readonly [words: RegExp, years: number])[] = [
  [/再来年/, 2],
  [/来年|翌年/, 1],
  [/今年|本年/, 0],
];

/**
 * Two deadlines in a readable form that come close to vague words. `year` is the year in which the words were
 * written.
 */
export function nearDeadlines(words: string, year: number | null): readonly string[] {
  const printedYear = /(?:(?:令和|平成)(?:元|\d{1,2})|\d{4})年/.exec(words.normalize('NFKC'))?.[0];
  const later = LATER.find(([one]) => one.test(words))?.[1];
  const meant = (printedYear === undefined ? null : parseYear(printedYear)) ?? (year ?? 2026) + (later ?? 1);
  const month = MONTHS.find(([one]) => one.test(words))?.[1] ?? 9;
  const fiscal = /年度/.test(words) || month > 3 ? meant : meant - 1;
  const calendar = /年度/.test(words) && month <= 3 ? meant + 1 : meant;
  return [`${formatYear(calendar)}${month}月頃`, `${formatFiscalYear(fiscal)}末`];
}
