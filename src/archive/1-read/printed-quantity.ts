// Numbers as printed: ▲3.2, 約１，２００件, 70万, 1億2千万円, 百二十人, 6割.
import { AFTER_NUMBER, BEFORE_NUMBER, type Sense, senseOfWord } from './senses.ts';

/** A printed number. `isOfUnit`: whether the text after it is the requested unit or empty. */
export interface PrintedQuantity {
  readonly sense: Sense;
  /** -3.2, 1200, 700000. */
  readonly digits: string;
  /** The text after the number: 件, 課程度. */
  readonly rest: string;
  readonly isOfUnit: boolean;
}

const SMALL: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const LARGE: Readonly<Record<string, number>> = { 万: 4, 億: 8, 兆: 12 };
// Marked as pure, so that scripts which read no quantity leave it out.
const FORM = /* @__PURE__ */ new RegExp(
  `^(${BEFORE_NUMBER})?([▲△−‐–-]?)([\\d.〇零一二三四五六七八九十百千万億兆]+)(.*?)(${AFTER_NUMBER})?$`,
  's',
);
const COUNTED = /^(?:%|割|ポイント|件|人|円|か所|回|社|台|枚|時間|日|年|か月)$/;

// Counters with the same meaning: 12名 is 12人, 3箇所 is 3か所.
const SAME_COUNTER: Readonly<Record<string, string>> = { 名: '人', 箇所: 'か所', 箇月: 'か月' };

function counter(unit: string): string {
  const plain = unit.replace(/^[ヶヵカケ](?=[所月])/, 'か');
  return SAME_COUNTER[plain] ?? plain;
}

/** 一 alone may be the number one or a misread dash; only the source can tell. */
export function isOneOrDash(printed: string): boolean {
  return plainly(printed) === '一';
}

/** Whether the text is a common unit of numbers. */
export function isCounted(words: string): boolean {
  return COUNTED.test(counter(words));
}

/**
 * The number that a text consists of, converted to `unit`: 70万円 is 700000 in 円, 700 in 千円 and 70 in 万円. Null
 * for other text.
 */
export function printedQuantity(printed: string, unit: string | null = null): PrintedQuantity | null {
  const [, before = '', sign = '', amount = '', rest = '', after = ''] = FORM.exec(plainly(printed)) ?? [];
  if (amount === '' || isOneOrDash(printed)) return null;
  const wanted = unit === null ? '' : plainly(unit);
  const read = inWanted(amount, rest, wanted);
  if (read === null) return null;
  // 一部実施 and 十分 are words; 〇 alone is a mark.
  if (!/\d/.test(amount) && rest !== '' && !isCounted(rest) && rest !== wanted) return null;
  const isZero = !/[1-9]/.test(read.digits);
  return {
    sense: senseOfWord(before || after) ?? 'exact',
    digits: `${sign !== '' && !isZero ? '-' : ''}${read.digits}`,
    rest,
    isOfUnit: read.isOfUnit,
  };
}

// The lookbehind keeps the match from starting again within the same number.
const SCALED = /(?<![\d.十百千万億兆])[.十百千万億兆]*\d([\d.十百千万億兆]*[十百千万億兆])(\D*)$/;

/**
 * The multiplier or unit printed with a number, if its value depends on the unit of the indicator: 万円 of
 * 70万円, 円 of 1億2千万円, 割 of 6割, 万 of 70万. Null otherwise.
 */
export function scaleOf(printed: string): string | null {
  const plain = plainly(printed);
  const [, scaled = '', unit = ''] = SCALED.exec(plain) ?? [];
  const words = unit.replace(new RegExp(`(?:${AFTER_NUMBER})$`), '');
  const [, scale] = /^[\d.]*([十百千万億兆]+)$/.exec(scaled) ?? [];
  if (scale !== undefined) return scale + words;
  return scaled === '' ? (/\d割/.test(plain) ? '割' : null) : words || scaled.slice(-1);
}

/** Whether it is a multiplier without a unit: 万, but not 万人. */
export function isBareScale(scale: string): boolean {
  return /^[十百千万億兆]+$/.test(scale);
}

function plainly(words: string): string {
  return words.normalize('NFKC').replace(/[\s,]/g, '');
}

function inWanted(
  amount: string,
  rest: string,
  wanted: string,
): { readonly digits: string; readonly isOfUnit: boolean } | null {
  const [, figures = '', own = ''] = /^(\d+(?:\.\d+)?)(.*)$/s.exec(amount + rest) ?? [];
  if (figures !== '' && counter(own) === counter(wanted)) return { digits: figures, isOfUnit: true };
  const whole = inDigits(amount);
  if (whole === null) return null;
  if (rest === '割' && wanted === '%') return { digits: shifted(whole, 1), isOfUnit: true };
  const [, scale = '', base = ''] = /^([十百千万億兆]*)(.*)$/s.exec(wanted) ?? [];
  const isOfUnit = rest === '' || (counter(rest) === counter(base) && wanted !== '');
  // 百二十 in 万人 is 120万人, whereas 百二十万 and 百二十人 are counted in ones.
  const isInOnes = isOfUnit && scale !== '' && (rest !== '' || /[万億兆]/.test(amount));
  const power = isInOnes ? (inDigits(`1${scale}`)?.length ?? 1) - 1 : 0;
  return { digits: shifted(whole, -power), isOfUnit };
}

// Decimal places kept during the calculation.
const PLACES = 12;

/** Converts 70万, 1億2千万, 1.2億 or 百二十 to digits. A number of digits only stays as printed, zeros included. */
function inDigits(printed: string): string | null {
  const figures = printed.replace(/[〇零一二三四五六七八九]/g, (one) =>
    String(Math.max(0, '〇一二三四五六七八九'.indexOf(one))),
  );
  if (/^\d+(?:\.\d+)?$/.test(figures)) return /^[〇零]+$/.test(printed) ? null : figures;
  const parts = figures.match(/\d+(?:\.\d+)?|[^\d.]/g) ?? [];
  if (parts.join('') !== figures) return null;
  let [sum, section] = [0n, 0n];
  let figure: bigint | null = null;
  let [large, small] = [16, 4];
  for (const part of parts) {
    const place = SMALL[part];
    const place4 = LARGE[part];
    if (place !== undefined) {
      if (place >= small) return null;
      section += (figure ?? scaled('1')) * 10n ** BigInt(place);
      [figure, small] = [null, place];
    } else if (place4 !== undefined) {
      const group: bigint = section + (figure ?? 0n);
      if (place4 >= large || group === 0n) return null;
      sum += group * 10n ** BigInt(place4);
      [figure, section, large, small] = [null, 0n, place4, 4];
    } else {
      figure = scaled(part);
      // 1千2000 is not a number.
      const isFirst = small === 4 && large === 16;
      if (!isFirst && figure >= 10n ** BigInt(PLACES + Math.min(small, large))) return null;
    }
  }
  return shifted(String(sum + section + (figure ?? 0n)), -PLACES);
}

function scaled(figures: string): bigint {
  return BigInt(shifted(figures, PLACES).split('.')[0] ?? '0');
}

/**
 * Shifts the decimal point to the right, or to the left if `power` is negative. With 0, the number stays as
 * printed.
 */
function shifted(figures: string, power: number): string {
  if (power === 0) return figures;
  const [whole = '', places = ''] = figures.split('.');
  const all = `${whole}${places}`.padStart(Math.max(0, -power) + whole.length + places.length + 1, '0');
  const point = all.length - places.length + power;
  const long = all.padEnd(Math.max(point, all.length), '0');
  const left = long.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = long.slice(point).replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}
