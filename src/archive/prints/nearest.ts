import { nearest } from '#diagnostics/nearest.ts';
import type { Claim } from './claims.ts';
import { verdictOn } from './held.ts';
import { normalForm } from './normal-form.ts';
import { placeOf } from './outline.ts';
import type { Print } from './print.ts';

/**
 * The nearest text to a claim that the source does print. A fingerprint cannot be read, so likely candidates
 * are tried.
 */
export function nearestPrinted(
  prints: readonly Print[],
  claim: Claim,
  names: readonly string[],
): string | null {
  const isThere = (form: string) =>
    prints.some((print) => verdictOn(print, { ...claim, words: form, forms: [form] }) === 'there');
  if (claim.kind === 'date') {
    const [form = ''] = claim.forms;
    return datesNear(form).find(isThere) ?? null;
  }
  if (claim.kind === 'number') {
    const found = numbersNear(claim.words).find((number) => isThere(`⟦${number}⟧`));
    return found ?? null;
  }
  if (claim.kind === 'code') {
    const labels = prints.flatMap(({ paragraphs }) => paragraphs.flatMap(({ labels }) => labels));
    return nearest(placeOf(claim.words), labels);
  }
  const there = names.filter(
    (name) => name !== claim.words && prints.some((print) => isPrinted(print, claim, name)),
  );
  return nearest(claim.words, there);
}

function isPrinted(print: Print, claim: Claim, name: string): boolean {
  return verdictOn(print, { ...claim, words: name, forms: [normalForm(name)] }) === 'there';
}

/** Dates with another day, month or year, nearest first. */
function datesNear(form: string): readonly string[] {
  const [, year, rest = ''] = /^(\d{4})年(.*)$/.exec(form) ?? [];
  if (year === undefined) return [];
  const [, month, day] = /^(\d{1,2})月(?:(\d{1,2})日)?$/.exec(rest) ?? [];
  const days =
    day === undefined ? [] : around(Number(day), 1, 31).map((one) => `${year}年${month}月${one}日`);
  const months =
    month === undefined
      ? []
      : around(Number(month), 1, 12).map((one) => `${year}年${one}月${day === undefined ? '' : `${day}日`}`);
  const years = around(Number(year), Number(year) - 12, Number(year) + 12).map((one) => `${one}年${rest}`);
  return [...days, ...months, ...years];
}

function around(value: number, least: number, most: number): readonly number[] {
  return Array.from({ length: most - least + 1 }, (_, at) => least + at)
    .filter((one) => one !== value)
    .sort((a, b) => Math.abs(a - value) - Math.abs(b - value));
}

// Longer numbers are not printed, and each digit adds about twenty candidates.
const MOST_DIGITS = 30;

/** Numbers with one digit changed, two digits swapped, or one digit added or removed. */
function numbersNear(words: string): readonly string[] {
  if (words.length > MOST_DIGITS) return [];
  const digits = [...words];
  const put = (at: number, length: number, text: string) =>
    `${words.slice(0, at)}${text}${words.slice(at + length)}`;
  return digits
    .flatMap((digit, at) => {
      const next = digits[at + 1];
      const swapped = next === undefined || next === digit ? [] : [put(at, 2, `${next}${digit}`)];
      return [
        ...swapped,
        put(at, 1, ''),
        ...'0123456789'.split('').flatMap((one) => [put(at, 1, one), put(at, 0, one)]),
      ];
    })
    .filter(
      (number) => number !== words && number.length > words.length / 2 && /^\d+(?:\.\d+)?$/.test(number),
    );
}
