import { type Era, eraCalled, FIRST_YEAR, LAST_YEAR, yearOfEra } from './era-table.ts';
import { NUMERAL, parseNumeral } from './numeral.ts';
import { matchAt, problem, type Reading, read } from './reading.ts';

export interface PrintedYear {
  readonly year: number;
  /** The eras in which it is printed: none for 2026年, two for 平成31（令和元）年. */
  readonly eras: readonly Era[];
  /** Null if the text does not say, as in R8. */
  readonly unit: YearUnit | null;
}

export type YearUnit = '年' | '年度';

const ERA = '明治|大正|昭和|平成|令和|[明大昭平令MTSHRmtshr]';
const WESTERN = '(?:西暦)?(\\d{4}|[一二][〇一二三四五六七八九]{3})(?!\\d)';

const YEAR = new RegExp(`(${ERA})(元|${NUMERAL})|${WESTERN}`, 'y');
const UNIT = /(年度|年)/y;
// 令和7〜11年度: the year before the dash takes its unit from the year after it.
const UNIT_AHEAD = new RegExp(
  `(?=(?:[~,・-]|から|及び)(?:${ERA})?(?:元|\\d{1,4}|[〇一二三四五六七八九十]{1,4})(?:\\([^()]{1,12}\\))?(年度|年))`,
  'y',
);

/** Reads a year with or without 年 or 年度, in one or more reckonings that must agree: 令和７（2025）年度. */
export function readYear(text: string, at: number): Reading<PrintedYear> {
  const first = readOneYear(text, at);
  if (!first?.ok) return first;
  const { year } = first.value;
  const eras = first.value.era ? [first.value.era] : [];
  const own = unitAt(text, first.next);
  let next = first.next + (own?.length ?? 0);
  let unit = own;

  const others = readOthers(text, next);
  if (others && !others.ok) return others;
  if (others) {
    const [outer, after] = unitAround(text, own, others.next);
    // 令和7年度(2025年) states two units, so the parenthesis is left to other readers.
    if (others.value.every((other) => other.unit === null || other.unit === outer || other.unit === own)) {
      if (others.value.some((other) => other.year !== year)) return problem('era-mismatch', at, others.next);
      for (const { era } of others.value) if (era) eras.push(era);
      unit = outer;
      next = after;
    }
  }
  return read({ year, eras, unit: unit ?? unitAt(text, next, UNIT_AHEAD) }, next);
}

interface OneYear {
  readonly year: number;
  readonly era: Era | null;
  readonly unit: YearUnit | null;
}

function readOneYear(text: string, at: number): Reading<OneYear> {
  const match = matchAt(YEAR, text, at);
  if (!match) return null;
  const [printed, name, count, western] = match;
  const next = at + printed.length;
  const era = name === undefined ? null : eraCalled(name);
  const number = count === '元' ? 1 : parseNumeral(count ?? western ?? '');
  if (number === null) return null;
  if (era === null) return checked(number, null, at, next);
  const year = yearOfEra(era, number);
  return year === null ? problem('no-such-date', at, next) : checked(year, era, at, next);
}

function checked(year: number, era: Era | null, at: number, next: number): Reading<OneYear> {
  if (year < FIRST_YEAR) return problem('before-calendar', at, next);
  if (year > LAST_YEAR) return problem('too-far', at, next);
  return read({ year, era, unit: null }, next);
}

/** Reads a parenthesis that contains only years: (2025), (令和7年度), (平成31年/令和元年). */
function readOthers(text: string, at: number): Reading<readonly OneYear[]> {
  if (text.charAt(at) !== '(') return null;
  const years: OneYear[] = [];
  for (let next = at + 1; ; next++) {
    const other = readOneYear(text, next);
    if (!other?.ok) return other && text.includes(')', next) && isYearsOnly(text, at) ? other : null;
    const unit = unitAt(text, other.next);
    years.push({ ...other.value, unit });
    next = other.next + (unit?.length ?? 0);
    const after = text.charAt(next);
    if (after === ')') return read(years, next + 1);
    if (after !== '/' && after !== '・') return null;
  }
}

/**
 * Whether the parenthesis has the form of a year, whatever its number: (令和0年) does, the label
 * (令和0年に検討) does not.
 */
function isYearsOnly(text: string, at: number): boolean {
  const year = matchAt(YEAR, text, at + 1);
  if (!year) return false;
  const next = at + 1 + year[0].length;
  return text.charAt(next + (unitAt(text, next)?.length ?? 0)) === ')';
}

/** Reads the unit, which may stand before the parenthesis, after it, or around it: 令和7年（2025年）度. */
function unitAround(text: string, before: YearUnit | null, at: number): readonly [YearUnit | null, number] {
  if (before === null) {
    const unit = unitAt(text, at);
    return [unit, at + (unit?.length ?? 0)];
  }
  return before === '年' && text.charAt(at) === '度' ? ['年度', at + 1] : [before, at];
}

function unitAt(text: string, at: number, pattern = UNIT): YearUnit | null {
  const unit = matchAt(pattern, text, at)?.[1];
  return unit === '年' || unit === '年度' ? unit : null;
}
