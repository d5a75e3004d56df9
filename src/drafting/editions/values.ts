// Values of indicators, in cells of tables and in files.
import { valueMeant } from '#archive/1-read/meant.ts';
import { isOneOrDash, printedQuantity, scaleOf } from '#archive/1-read/printed-quantity.ts';
import type { IndicatorValue, Quantity } from '#archive/1-read/schema/indicator.ts';
import { isMisgrouped, MOST_DIGITS } from '#archive/1-read/schema/scalar.ts';
import { AFTER_NUMBER, BEFORE_NUMBER, numberInSense, writtenInSense } from '#archive/1-read/senses.ts';
import { normal } from '../tables/same-words.ts';
import { oneOrDashFault } from '../tables/table.ts';
import type { Value } from '../write/to-piece.ts';

/** A value cannot have two qualifiers: 約95以上. */
const TWO_SENSES = new RegExp(`^(?:${BEFORE_NUMBER}).*(?:${AFTER_NUMBER})$`, 's');

/** The value of an indicator in a cell, or why it cannot be read. */
export function parseValue(cell: string, unit: string | null): IndicatorValue | string {
  const plain = cell.normalize('NFKC').trim();
  const meant = valueMeant(cell.trim()) ?? valueMeant(plain);
  if (meant === 'none') return { kind: 'none' };
  if (meant === 'null') return { kind: 'unpublished' };
  if (meant === '{ illegible: true }') return { kind: 'illegible' };
  if (isMisgrouped(/[\d.,]+/.exec(plain)?.[0] ?? '')) return lost(cell);
  // 3百万円 is not converted to 3000千円: that would claim more digits than the source prints.
  if (isOneOrDash(plain)) return oneOrDashFault(cell);
  const scale = scaleOf(plain);
  const isOfAnother = scale !== null && /[円割]$/.test(scale) && normal(scale) !== normal(unit ?? '');
  const read = TWO_SENSES.test(plain) || isOfAnother ? null : printedQuantity(plain, unit);
  if (read !== null && (read.isOfUnit || normal(read.rest) === normal(unit ?? ''))) {
    const number = quantityOf(read.digits.replace('-', ''), read.digits.startsWith('-'));
    if (number === null) return `「${cell}」は桁が多すぎて、正しく保てません`;
    return { kind: 'number', ...number, sense: read.sense };
  }
  if (meant === null) return LOST.test(plain) ? lost(cell) : { kind: 'words', words: cell.trim() };
  return unit === null
    ? `「${cell}」に単位が付いていますが、指標に単位がありません`
    : `「${cell}」の単位が、指標の単位「${unit}」と違います`;
}

/** Values that programs leave in broken cells, and symbols without words. */
const LOST =
  /^(?:null|nil|none|true|false|nan|undefined|n\/a|#(?:n\/a|ref!|value!|div\/0!|name\?|num!|null!|spill!|calc!)|[-+]?inf(?:inity)?|[[{].*|[^\p{L}\p{N}]*)$/isu;

function lost(cell: string): string {
  return `「${cell.trim()}」が何を表すか分かりません。数か言葉で書いてください（まだ公表されていなければ「未公表」、目標や実績がなければ「なし」、およその数なら「約5」）`;
}

/** The text after every number (950人, 948人; 0.5億円, 1.2億円), if all agree. */
export function unitAfterNumbers(cells: readonly string[]): string | null {
  const units = cells.flatMap((cell) => {
    const read = printedQuantity(cell);
    const scale = scaleOf(cell);
    // An amount of money stays in the unit that the source prints.
    return read === null ? [] : [scale?.endsWith('円') ? scale : read.rest];
  });
  const [unit = '', another] = new Set(units);
  return unit === '' || another !== undefined ? null : unit;
}

/** Why a value stays as it is printed. */
export function staysInWords(cell: string): string {
  const [, mark] =
    /^[\d.,]+\s*([※＊*][\d０-９]*|[(（]?注[\d０-９]*[)）]?)$/.exec(cell.normalize('NFKC').trim()) ?? [];
  return mark === undefined
    ? '数として読めないので、言葉のまま載せます'
    : `数に注の印「${mark}」が付いているので、言葉のまま載せます。数として載せるなら、印を除き、注を備考に書いてください`;
}

function quantityOf(digits: string, isNegative: boolean): Quantity | null {
  const plain = digits.replaceAll(',', '');
  if (plain.replace('.', '').length > MOST_DIGITS) return null;
  const value = Number(plain);
  return { value: isNegative && value !== 0 ? -value : value, decimals: plain.split('.')[1]?.length ?? 0 };
}

/** A printed rate, with or without %. */
export function parseRate(cell: string): Quantity | null {
  const [, sign = '', digits] =
    /^([▲△−‐–-]?)(\d[\d,]*(?:\.\d+)?)\s*%?$/.exec(cell.normalize('NFKC').trim()) ?? [];
  return digits === undefined ? null : quantityOf(digits, sign !== '');
}

export function quantityWords({ value, decimals }: Quantity): string {
  return value.toFixed(decimals);
}

export function valueWords(value: IndicatorValue): string {
  switch (value.kind) {
    case 'words':
      return value.words;
    case 'none':
      return 'なし';
    case 'unpublished':
      return '未公表';
    case 'illegible':
      return '判読不能';
    case 'number':
      return numberInSense(value.sense, quantityWords(value));
  }
}

/** Keeps the printed number of decimals. */
export function writtenValue(value: IndicatorValue): Value {
  switch (value.kind) {
    case 'words':
      return value.words;
    case 'none':
      return 'none';
    case 'unpublished':
      return { unpublished: true };
    case 'illegible':
      return { illegible: true };
    case 'number':
      return writtenInSense(value.sense, quantityWords(value));
  }
}
