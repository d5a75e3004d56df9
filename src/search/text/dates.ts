import { isDay } from '#calendar/date.ts';
import { yearCalled } from '#calendar/era-table.ts';
import { parseNumeral } from '#calendar/numeral.ts';

/** A date as written: a calendar or fiscal year, with month and day if given. */
export interface WrittenDate {
  readonly year: number;
  readonly isFiscal: boolean;
  /** Whether the words leave open if it is a calendar or a fiscal year: R8, 2026. */
  readonly isPlain: boolean;
  readonly month: number | null;
  readonly day: number | null;
}

export interface FoundDate extends WrittenDate {
  readonly start: number;
  readonly end: number;
}

const COUNT = '元|\\d{1,2}|[〇一二三四五六七八九十]{1,3}';
const ERA = `(?<era>明治|大正|昭和|平成|令和|(?<![一-鿿])[明大昭平令](?=\\d))(?<count>${COUNT})(?!\\d)`;
const LETTER = '(?<![a-z0-9.])(?<letter>[mtshr])(?<short>\\d{1,2})(?![\\da-z])';
const WESTERN = '(?<![\\d.,-])(?:西暦|fy)?(?<western>18[7-9]\\d|19\\d{2}|20\\d{2})(?!\\d|,\\d|\\.\\d{3})';
const OTHER = `(?:\\((?:(?:明治|大正|昭和|平成|令和)(?:${COUNT})|[mtshr]?\\d{1,4})(?:年度?)?\\))?`;
const REST =
  '(?:(?<fiscal>年度)|(?:年|(?<mark>[-/.])(?=\\d))(?:(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})(?:月|\\k<mark>(?=\\d)|(?!\\d))(?:(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|(?!\\d)))?)?)?';
const DATE = new RegExp(`(?:${ERA}|${LETTER}|${WESTERN})${OTHER}${REST}`, 'g');

/**
 * All dates in a text in its normal form: 令和8年4月1日, R8.4.1, 2026-04-01, 令和8年度, R8. A western year without 年
 * counts only in parentheses or if `alone` is set, because in a text it may be any number.
 */
export function findDates(normal: string, alone = false): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of normal.matchAll(DATE)) {
    const { era, count, letter, short, western, fiscal, month: m, day: d } = match.groups ?? {};
    const isBare = fiscal === undefined && !/[年/.-]/.test(match[0]);
    if (western !== undefined && isBare && !alone && !isInParentheses(normal, match)) continue;
    const year =
      western === undefined ? yearCalled(era ?? letter ?? '', count ?? short ?? '') : Number(western);
    if (year === null) continue;
    const month = m === undefined ? null : parseNumeral(m);
    const day = d === undefined ? null : parseNumeral(d);
    if (month !== null && !isDay(year, month, day ?? 1)) continue;
    found.push({
      year,
      isFiscal: fiscal !== undefined,
      isPlain: isBare,
      month,
      day,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

function isInParentheses(normal: string, match: RegExpExecArray): boolean {
  return normal[match.index - 1] === '(' && normal[match.index + match[0].length] === ')';
}

/** The fiscal year of a date: 令和8年3月 is in 令和7年度. A year without a month is taken as the fiscal year. */
export function fiscalYearOfWritten({ year, month }: Pick<WrittenDate, 'year' | 'month'>): number {
  return month !== null && month < 4 ? year - 1 : year;
}

const MONTH = '(?:\\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3})月';
const RELATIVE_YEAR = new RegExp(
  `(?<!将)(?:(?:今|本|来|昨|去)年度|今年|ことし|来年|昨年|去年)(?!度)(?:の?(?<month>${MONTH}))?`,
  'g',
);
const RELATIVE_MONTH = /(?<![一-鿿])(?:今月|来月|先月)/g;
/** 令和9年の4月 is 令和9年4月. */
const OF_YEAR = new RegExp(`(?<=[\\d０-９元一二三四五六七八九十]年)の(?=${MONTH})`, 'g');

const ERA_OF: Readonly<Record<string, string>> = {
  めいじ: '明治',
  たいしょう: '大正',
  しょうわ: '昭和',
  へいせい: '平成',
  れいわ: '令和',
};
/** れいわ8ねんど, typed without conversion to kanji. */
const ERA_IN_KANA = new RegExp(`(${Object.keys(ERA_OF).join('|')})([\\d０-９]{1,2})(?:ねん(ど)?)?`, 'g');

/** Replaces relative dates by absolute ones: 今年度 by 2026年度, 来年の4月 by 2027年4月. */
export function withDates(question: string, asOf: string): string {
  const today = { year: Number(asOf.slice(0, 4)), month: Number(asOf.slice(5, 7)) };
  return question
    .replace(
      ERA_IN_KANA,
      (_, era: string, count: string, fiscal = '') => `${ERA_OF[era]}${count}年${fiscal && '度'}`,
    )
    .replace(RELATIVE_YEAR, (word, month: string | undefined) => {
      const isFiscal = word.includes('度');
      const year = (isFiscal ? fiscalYearOfWritten(today) : today.year) + offsetOf(word);
      if (month === undefined) return `${year}${isFiscal ? '年度' : '年'}`;
      const number = parseNumeral(month.normalize('NFKC').slice(0, -1)) ?? 0;
      return `${isFiscal && number < 4 ? year + 1 : year}年${month}`;
    })
    .replace(RELATIVE_MONTH, (word) => {
      const months = today.year * 12 + today.month - 1 + offsetOf(word);
      return `${Math.floor(months / 12)}年${(months % 12) + 1}月`;
    })
    .replace(OF_YEAR, '');
}

function offsetOf(word: string): number {
  if (word.startsWith('来')) return 1;
  return /^[昨去先]/.test(word) ? -1 : 0;
}

/** How well a date in a text matches the date asked for, from 0 to 1. */
export function closeness(asked: WrittenDate, written: WrittenDate): number {
  if (asked.month === null) return closenessOfYear(asked, written);
  const isSameFiscal = fiscalYearOfWritten(asked) === fiscalYearOfWritten(written);
  if (written.month === null) {
    // The text gives only the year, which contains the date asked for.
    const isIn = written.isFiscal ? isSameFiscal : written.year === asked.year;
    return isIn ? 0.3 : 0;
  }
  if (written.year !== asked.year || written.month !== asked.month) return 0;
  if (asked.day === null || written.day === asked.day) return 1;
  return written.day === null ? 0.6 : 0;
}

function closenessOfYear(asked: WrittenDate, written: WrittenDate): number {
  const isCalendar = written.year === asked.year;
  const isFiscal = fiscalYearOfWritten(written) === asked.year;
  if (!isCalendar && !isFiscal) return 0;
  if (asked.isPlain) return isCalendar && isFiscal ? 1 : 0.7;
  if (asked.isFiscal) return isFiscal ? (written.isFiscal || written.month !== null ? 1 : 0.8) : 0.4;
  return isCalendar ? (written.isFiscal ? 0.8 : 1) : 0.4;
}

/** Whether a date in a text is the date asked for, at the precision of the latter. */
export function isOnDate(asked: WrittenDate, written: WrittenDate): boolean {
  return closeness(asked, written) > (asked.month === null ? 0.4 : 0.3);
}

/** The distance of two dates in months. */
export function monthsBetween(a: WrittenDate, b: WrittenDate): number {
  return Math.abs(monthsOf(a) - monthsOf(b));
}

/** A year without a month starts in January, a fiscal year in April. */
function monthsOf({ year, isFiscal, month, day }: WrittenDate): number {
  return year * 12 + (month ?? (isFiscal ? 4 : 1)) + ((day ?? 1) - 1) / 31;
}
