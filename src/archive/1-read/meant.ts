// Guesses what an editor meant by a value that cannot be read.
import { parseYear } from '#calendar/era.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { slugOf } from './places.ts';
import { isBareScale, isCounted, printedQuantity, scaleOf } from './printed-quantity.ts';
import { isMisgrouped } from './schema/scalar.ts';
import { writtenInSense } from './senses.ts';

/** 2026/4/1, 令和8年4月1日 and R8.4.1 are 2026-04-01. */
function dayMeant(found: string): string | null {
  const read = parsePrintedDate(found);
  return read.ok && read.value.precision === 'day' && read.value.start === read.value.end
    ? read.value.start
    : null;
}

/** ▲18 is -18, １８ is 18, 約1,200件 is 1200, 70万 is 700000, and 令和8年度 is 2026. */
export function numberMeant(found: string, unit: string | null = null): string | null {
  if (isMisgrouped(found.normalize('NFKC').trim())) return null;
  const plain = found.normalize('NFKC').replace(/[\s,]/g, '');
  const year = /^[^\d]*(?:\d+|元)年度?$|^[^\d]+\d+$/.test(plain) ? parseYear(plain.replace(/度$/, '')) : null;
  if (year !== null) return String(year);
  const read = printedQuantity(found, unit);
  if (read === null || !/^[^\d]{0,6}$/.test(read.rest)) return null;
  return unit === null && scaleOf(found) !== null ? null : read.digits;
}

/** The two ends of 25～30人. */
export function rangeMeant(found: string): readonly [low: string, high: string] | null {
  const plain = found.normalize('NFKC').replace(/[\s,]/g, '');
  const [, low, high] =
    /^[^\d]*(\d+(?:\.\d+)?)[^\d]{0,6}(?:[~〜–—―‐-]|から)[^\d]{0,2}(\d+(?:\.\d+)?)[^\d]{0,6}$/.exec(plain) ??
    [];
  return low === undefined || high === undefined ? null : [low, high];
}

const NONE = /^(?:(?:設定|目標|実績|該当)?(?:なし|無し)|無|ナシ|[-－―—‐–−ー])$/;
const UNPUBLISHED =
  /^(?:未公表|非公表|公表(?:前|待ち)|未(?:集計|確定|算定)|(?:集計|調査|算定|精査)中|…+|・{3})$/;
const ILLEGIBLE = /^(?:判読(?:不能|不可|できない)|読めない|読み取れない)$/;

/**
 * The proper form of an indicator value that was written in words: なし is none, 未公表 is null, 約1,200件 is {
 * about: 1200 }, 70万人 is 700000, or 70 if the unit is 万人. Null for other words.
 */
export function valueMeant(found: string, unit: string | null = null): string | null {
  if (NONE.test(found)) return 'none';
  if (UNPUBLISHED.test(found)) return 'null';
  if (ILLEGIBLE.test(found)) return '{ illegible: true }';
  const scale = scaleOf(found);
  // Without a known unit, the printed one applies: 70 for 70万円.
  const read = printedQuantity(found, unit ?? (scale === null || isBareScale(scale) ? null : scale));
  if (read === null || !(read.isOfUnit || isCounted(read.rest))) return null;
  const written = writtenInSense(read.sense, read.digits);
  return typeof written === 'string' ? written : `{ ${Object.entries(written).flat().join(': ')} }`;
}

/**
 * The allowed word that resembles `found`, or whose explanation in the field's description contains it: 施行 is
 * `in force`.
 */
export function choiceMeant(found: string, allowed: readonly string[], about: string | null): string | null {
  const near = nearest(found, allowed);
  // 未達成 does not mean 達成.
  if (near !== null || about === null || found.length < 2 || /^[未不非無]/.test(found)) return near;
  const explained = about.split(/[。、（]/).flatMap((part) => {
    const choice = allowed.find((one) => part.startsWith(`${one} は`));
    return choice === undefined ? [] : [{ choice, words: part.slice(choice.length + 2) }];
  });
  const [only, another] = explained.filter(({ words }) => words.includes(found) || found.includes(words));
  return another === undefined ? (only?.choice ?? null) : null;
}

/**
 * A readable form of `found` for the format that the schema describes as `written`; null if there is none.
 */
export function wordsMeant(found: string, written: string): string | null {
  if (/2026-04-01 の形/.test(written)) return dayMeant(found);
  if (/^https:/.test(written)) return addressMeant(found.normalize('NFKC').trim());
  if (/半角の英小文字/.test(written)) return slugOf(found);
  if (/年度（西暦/.test(written)) return numberMeant(found);
  if (/上位の組織と/.test(written)) return found.split('/').at(-1)?.trim() || null;
  return null;
}

/** Completes an address without `https://`, or returns one whose full-width characters were normalized. */
function addressMeant(found: string): string | null {
  if (/^https?:\/\/[^\s<>"\\]+$/.test(found) && URL.canParse(found)) return found;
  return /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(found) ? `https://${found}` : null;
}
