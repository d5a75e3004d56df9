// Values from a source: numbers, words, and illegible text.
import type { Figure } from '#archive/1-read/schema/figure.ts';
import type { Legible } from '#archive/1-read/schema/scalar.ts';

export const ILLEGIBLE = '判読不能';

export function legible(text: Legible): string {
  return typeof text === 'string' ? text : `（${ILLEGIBLE}）`;
}

export function valueWords(value: number | Legible): string {
  return typeof value === 'number' ? value.toLocaleString('ja-JP') : legible(value);
}

/** For example 申請件数: 約1,200件, or 減らす職員: 25〜30人. */
export function figureWords({ label, value, upTo, unit, about }: Figure): string {
  const range = upTo === undefined ? '' : `〜${valueWords(upTo)}`;
  return `${label}: ${about ? '約' : ''}${valueWords(value)}${range}${unit}`;
}

/** The figure with its place in the source. */
export function figureWithRef(figure: Figure): string {
  return figureWords(figure) + (figure.ref ? `（${refWords(figure.ref)}）` : '');
}

/** For example 回答数 555、説明会 3. */
export function countsWords(counts: Readonly<Record<string, number>> | undefined): string {
  return Object.entries(counts ?? {})
    .map(([label, count]) => `${label} ${valueWords(count)}`)
    .join('、');
}

/** The place in a source: 出典の箇所: 1(1)①、図1. */
export function refWords(ref: readonly string[] | string | undefined): string {
  const refs = ref === undefined ? [] : typeof ref === 'string' ? [ref] : ref;
  return refs.length === 0 ? '' : `出典の箇所: ${refs.join('、')}`;
}
