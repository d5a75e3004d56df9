// The reader passes every scalar as a string or null, so that `2.0` and `0123` stay as printed. Fields that
// hold numbers or dates convert these strings with the schemas below.

import { z } from 'zod';
import { isISODate, partsOf } from '#calendar/date.ts';
import { FIRST_FISCAL_YEAR, isYearWithin, LAST_YEAR } from '#calendar/era-table.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import type { Refusal } from '#calendar/problem.ts';
import { parseDeadline, parseSchedule } from '#calendar/schedule.ts';
import { ID, isNameOfPage, MOST_LETTERS } from '../names.ts';

/** Non-empty text. */
export const text = z.string().trim().min(1);

// A field that the source leaves empty is written `null`, one that cannot be read `{ illegible: true }`.
export const illegible = z.strictObject({ illegible: z.literal('true').transform(() => true as const) });
export const legible = z.union([text, illegible]);
export type Legible = z.infer<typeof legible>;

/** The number of digits that a JavaScript number always keeps. */
export const MOST_DIGITS = 15;

/** Whether a number has more digits than can be kept. */
export function isTooLong(written: string): boolean {
  return /^-?[\d,]+(?:\.\d+)?$/.test(written) && written.replace(/\D/g, '').length > MOST_DIGITS;
}

/** A number with commas before every third digit, or none: 1,5 does not mean 15. */
export const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

/**
 * Whether the text looks like a number but has misplaced commas or points, or letters for digits (O for 0).
 */
export function isMisgrouped(written: string): boolean {
  return /^-?\d[\d,.OoIl]*$/.test(written) && /[.,]|[OoIl]\d|[Oo]$/.test(written) && !NUMBER.test(written);
}

export const number = z
  .string()
  .transform((value, context) => {
    if (NUMBER.test(value) && !isTooLong(value)) return Number(value.replaceAll(',', ''));
    context.issues.push({ code: 'custom', input: value, params: { expected: 'number' } });
    return z.NEVER;
  })
  .meta({ written: '数', like: { type: ['number', 'string'], pattern: '^-?[\\d,]+(?:\\.\\d+)?$' } });

export const wholeNumber = number
  .refine((value) => Number.isInteger(value) && value >= 0)
  .meta({ written: '整数', like: { type: ['integer', 'string'], minimum: 0, pattern: '^[\\d,]+$' } });

const YEARS = `${FIRST_FISCAL_YEAR} から ${LAST_YEAR} まで`;

/** A fiscal year. The limits catch extra digits, which would create pages for thousands of years. */
export const fiscalYear = number
  .refine((year) => Number.isInteger(year) && year >= FIRST_FISCAL_YEAR && year <= LAST_YEAR, {
    params: { expected: 'year', years: YEARS },
  })
  .meta({
    written: `年度（西暦の4桁、${YEARS}）`,
    like: {
      type: ['integer', 'string'],
      minimum: FIRST_FISCAL_YEAR,
      maximum: LAST_YEAR,
      pattern: '^\\d{4}$',
    },
  });

// A permanent id in URLs. `constructor` is excluded because every object has a property of that name.
export const id = z
  .string()
  .regex(new RegExp(`^(?!.{${MOST_LETTERS + 1}}|constructor$)${ID.source}$`))
  .meta({ written: `半角の英小文字・数字・ハイフン（${MOST_LETTERS}字まで）` });

/** The id of something that has its own page. */
export const pageId = id.refine(isNameOfPage).meta({
  written: `半角の英小文字・数字・ハイフン（${MOST_LETTERS}字まで。「index」と、「.html」のような終わり方を除く）`,
});

export const url = z
  .string()
  .regex(/^https?:\/\/[^\s<>"\\]+$/)
  .refine(isAddress)
  .meta({ written: 'https:// で始まり、空白のないアドレス' });

/**
 * Whether a site can be published at this URL: HTTP, no credentials, query or hash, and a path of plain
 * characters.
 */
function isPlaceOfSite(written: string): boolean {
  const at = URL.parse(written);
  if (at === null || !/^https?:$/.test(at.protocol) || at.username !== '' || at.password !== '') return false;
  return !/[?#]/.test(written) && /^(?:\/[\w.~-]+)*\/?$/.test(at.pathname);
}

export const placeOfSite = z.string().refine(isPlaceOfSite).meta({
  written:
    'https:// で始まり、? や # がなく、パスが半角の英数字だけのアドレス（https://example.jp/kaikaku/ など）',
});

/** Whether a browser accepts the URL, and it has no user name or password, which would be published. */
function isAddress(text: string): boolean {
  const read = URL.parse(text);
  return read !== null && read.username === '' && read.password === '';
}

/** An exact date. */
export const day = z
  .string()
  .refine((text) => isISODate(text) && isYearWithin(partsOf(text).year), { params: { expected: 'day' } })
  .meta({
    written: '年月日（2026-04-01 の形）',
    like: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  });

type Parsed<T> = { readonly ok: true; readonly value: T } | Refusal;

/** Applies a parser of printed dates and reports why it refuses. */
function printed<T>(parse: (text: string) => Parsed<T>) {
  return z.string().transform((text, context): T => {
    const read = parse(text);
    if (read.ok) return read.value;
    context.issues.push({ code: 'custom', input: text, params: { calendar: read.reason } });
    return z.NEVER;
  });
}

/** A date or a period, which may have a first and a last day, as printed, with its interval. */
export const whenOrRange = printed((text) => {
  const read = parsePrintedDate(text);
  return read.ok ? { ok: true, value: { text, interval: read.value } } : read;
}).meta({ written: '日付か期間（令和8年4月1日、令和7年6月27日〜7月11日 など）' });

/** One date, or one period of the calendar, as printed, with its interval. */
export const when = printed((text) => {
  const read = parsePrintedDate(text);
  if (!read.ok) return read;
  if (read.isRange) return { ok: false, reason: { kind: 'range', text, at: 0 } };
  return { ok: true, value: { text, interval: read.value } };
}).meta({ written: '日付か期間（令和8年4月1日、令和7年度、2026-04-01 など）' });
export type When = z.infer<typeof when>;

export const deadline = printed(parseDeadline).meta({
  written: '期限（令和8年度末、令和8年9月まで など）',
});

export const printedStages = printed(parseSchedule).meta({
  written: '期限（いくつかの段階があるときは「 / 」で区切る）',
});

/** A list, or a single value that stands for a list of one. */
export function many<T extends z.ZodType>(item: T) {
  return z.union([z.array(item), item.transform((one) => [one])]);
}

/** Places in the source as printed, such as 1(1)②a. */
export const refs = many(text).meta({ written: '出典の箇所（1(1)②a など）' });

export function flag() {
  return z
    .union([
      z.literal('true').transform(() => true as const),
      z.literal('false').transform(() => false as const),
    ])
    .meta({ written: 'true か false のどちらか' });
}
