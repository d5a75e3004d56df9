import type { z } from 'zod';
import { type Diagnostic, diagnose, type Position } from '#diagnostics/diagnostic.ts';
import type { IdMeant } from '../id-meant.ts';
import { numberMeant, rangeMeant, wordsMeant } from '../meant.ts';
import { isTooLong, MOST_DIGITS } from '../schema/scalar.ts';
import type { Keys } from '../yaml/places.ts';
import { isPeriodAt, neededKeysAt } from './at.ts';

export function misshapen(
  wanted: string,
  value: unknown,
  path: Keys,
  place: Position,
  schema: z.ZodType,
): Diagnostic {
  const word = typeof value === 'string' ? value : null;
  const keys = neededKeysAt(schema, wanted === 'array' ? [...path, 0] : path);
  const period = word !== null && keys.length > 0 && isPeriodAt(schema, path) ? periodIn(word) : null;
  // With several keys, nobody but the editor knows which one the word is for.
  const only = keys.length < 2 ? word : null;
  const fields =
    keys.length === 0 ? null : `{ ${keys.map((key) => `${key}: ${shorten(only ?? '…')}`).join(', ')} }`;
  const list = only === null ? fields && `- ${fields}` : `[${fields ?? listed(only)}]`;
  const example = wanted === 'array' ? list : (period ?? fields);
  const whole = period === null ? only : word;
  const isWhole = whole !== null && whole.length <= LONGEST_SHOWN && !/[:#"'{}[\]]/.test(whole);
  return diagnose('H103', place, { expected: expected(wanted), found: shape(value), example, isWhole });
}

/**
 * `isInList`: whether a value that must be one word is an item of a list; null if several words are allowed.
 */
export function misspelt(
  value: unknown,
  written: string,
  place: Position,
  isInList: boolean | null = null,
): Diagnostic {
  if (typeof value === 'string' && value.trim() === '')
    return diagnose('H103', place, { expected: expected('string'), found: shape(null), example: null });
  const meant = typeof value === 'string' ? wordsMeant(value, written) : null;
  const nearest = meant === value ? null : meant;
  const apart = isInList === null || typeof value !== 'string' ? null : { words: listed(value), isInList };
  return diagnose('H105', place, { found: shorten(value), written, nearest, apart });
}

/** Japanese words in place of an id. */
export function notAnId(
  value: unknown,
  written: string,
  place: Position,
  { id, isReference }: IdMeant,
): Diagnostic {
  const facts = { found: shorten(value), written, nearest: id, id: isReference ? 'known' : 'new' } as const;
  return diagnose('H105', place, facts);
}

/**
 * `unit`: the unit of the number. `mayBeRange`: whether sibling fields allow a range or an inexact number.
 */
export function notANumber(
  value: unknown,
  about: string | null,
  place: Position,
  { unit = null, mayBeRange = false }: { readonly unit?: string | null; readonly mayBeRange?: boolean } = {},
): Diagnostic {
  const found = shorten(value);
  return typeof value === 'string' && isTooLong(value.trim())
    ? diagnose('H115', place, { found, most: MOST_DIGITS })
    : diagnose('H106', place, {
        found,
        about,
        nearest: numberMeant(found, unit),
        range: mayBeRange ? rangeMeant(found) : null,
        roundIn: mayBeRange ? 'about' : null,
      });
}

/** 令和7年度〜令和11年度 as `{ from: 令和7年度, to: 令和11年度 }`; null without a sign between two ends. */
export function periodIn(value: string): string | null {
  const signs = [...value.matchAll(/[~〜～–—―]/g)];
  const [sign, another] = signs.length > 0 ? signs : [...value.matchAll(/から/g)].slice(0, 1);
  if (sign === undefined || another !== undefined) return null;
  const from = value.slice(0, sign.index).trim();
  const to = value
    .slice(sign.index + sign[0].length)
    .trim()
    .replace(/まで$/, '');
  if (from === '') return null;
  return to === '' ? `{ from: ${shorten(from)} }` : `{ from: ${shorten(from)}, to: ${shorten(to)} }`;
}

/** Several words in one value, separated as in a list. */
export function listed(value: string): string {
  return shorten(
    value
      .replace(/^[［【〔\s]+|(?<![］】〕\s])[］】〕\s]+$/g, '')
      .split(/[、，,]/)
      .map((item) => item.trim())
      .join(', '),
  );
}

export function expected(type: string): string {
  return (
    {
      string: '文や言葉',
      array: '「- 」で始まる行の一覧',
      object: '「項目: 値」の組',
      record: '「項目: 値」の組',
      null: '空',
    }[type] ?? '別の形の値'
  );
}

export function shape(value: unknown): string {
  if (value === null || value === undefined) return '空';
  if (Array.isArray(value)) return '一覧';
  return typeof value === 'object' ? '「項目: 値」の組' : '一つの文';
}

const LONGEST_SHOWN = 40;

export function shorten(value: unknown): string {
  const words = typeof value === 'string' ? value.replaceAll('\n', ' ') : shape(value);
  return words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
}
