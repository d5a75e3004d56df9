import { yearCalled } from '#calendar/era-table.ts';
import { parseNumeral } from '#calendar/numeral.ts';

/** Enclose numbers, so that 5 does not match in 15, and a short number forms a piece of its own. */
export const NUMBER_MARKS = ['⟦', '⟧'] as const;
/** Follows the ending of unit names, so that 秘書課 is long enough for a piece. */
export const UNIT_MARK = '¶';

const KANJI = '[〇一二三四五六七八九十]{1,3}';
const COUNT = `(?:元|\\d{1,2}(?!\\d)|${KANJI})`;
const ERAS = '明治|大正|昭和|平成|令和';
const OTHER_RECKONING = `(?:\\((?:西暦)?(?:\\d{4}|(?:${ERAS})${COUNT})年?\\))?`;
const YEAR = `(?:(?<era>${ERAS}|(?<![A-Za-z])[MTSHR](?=\\d))(?<count>${COUNT})|(?:西暦)?(?<western>(?<!\\d)\\d{4}(?!\\d)))${OTHER_RECKONING}`;
const IN_WORDS = `${YEAR}年(?<fiscal>度)?(?:(?<month>\\d{1,2}|${KANJI})月(?:(?<day>\\d{1,2}|${KANJI})日)?)?`;
const SHORT =
  '(?:(?<![A-Za-z])(?<shortEra>[MTSHR])(?<shortCount>\\d{1,2})\\.|(?<![\\d-])(?<shortYear>\\d{4})[-/.])(?<shortMonth>1[0-2]|0?[1-9])(?:[-/.](?<shortDay>3[01]|[12]\\d|0?[1-9]))?(?![\\d-])';
const COUNTED = `(?<![\\p{sc=Han}])(?<kanji>${KANJI})(?=[年月日件人名回課係部室局か箇ヶ])`;
const NUMBER = '(?<number>\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?)';
const PRINTED = new RegExp([IN_WORDS, SHORT, COUNTED, NUMBER].join('|'), 'gu');

/** Matches the dates in a normal form. */
export const NORMAL_DATE = /\d{4}年(?:度|\d{1,2}月(?:\d{1,2}日)?)?/g;
export const NORMAL_NUMBER = /⟦([\d.]+)⟧/g;

/**
 * The common form of everything that is printed in different ways: half-width, without spaces, dates in the
 * western calendar (令和八年四月一日, R8.4.1 and 2026-04-01 become 2026年4月1日), numbers without commas and in marks,
 * and a mark after the endings of unit names.
 */
export function normalForm(text: string): string {
  return plain(text)
    .replace(PRINTED, (...found) => {
      const groups = found.at(-1) as Readonly<Record<string, string | undefined>>;
      return dateIn(groups) ?? numberIn(groups, String(found[0]));
    })
    .replace(/[部課係室局所班館]/g, (end) => `${end}${UNIT_MARK}`);
}

/** Half-width text without spaces. ① stays distinct from 1. */
export function plain(text: string): string {
  return text
    .replace(/[^\u2460-\u24ff]+/g, (part) => part.normalize('NFKC'))
    .replace(/(?<=\d)\s+(?=\d)/g, '|')
    .replace(/\s+|[\u200b-\u200d\u2060]/g, '')
    .replace(/[‐‑‒–—―−─━ー]/g, '-')
    .replace(/[、，]/g, ',')
    .replace(/[〔［【[｛{]/g, '(')
    .replace(/[〕］】\]｝}]/g, ')')
    .replace(/[･·•‧∙]/g, '・')
    .replace(/[○◯]/g, '〇');
}

function dateIn(groups: Readonly<Record<string, string | undefined>>): string | null {
  const era = groups.era ?? groups.shortEra;
  const western = groups.western ?? groups.shortYear;
  const year = era === undefined ? Number(western) : yearCalled(era, groups.count ?? groups.shortCount ?? '');
  if ((era ?? western) === undefined || year === null) return null;
  const month = partIn(groups.month ?? groups.shortMonth, '月');
  const day = partIn(groups.day ?? groups.shortDay, '日');
  return `${year}年${groups.fiscal ?? ''}${month}${day}`;
}

function partIn(printed: string | undefined, unit: string): string {
  const read = printed === undefined ? null : parseNumeral(printed);
  return read === null ? (printed ?? '') && `${printed}${unit}` : `${read}${unit}`;
}

function numberIn({ kanji, number }: Readonly<Record<string, string | undefined>>, printed: string): string {
  const read = kanji === undefined ? null : parseNumeral(kanji);
  const digits = read === null ? number?.replaceAll(',', '') : String(read);
  return digits === undefined ? printed : `${NUMBER_MARKS[0]}${digits}${NUMBER_MARKS[1]}`;
}
