// Typing errors in names: 企画調整化, マネージメント, 総務科.
import { editDistance } from '#diagnostics/edit-distance.ts';
import { fold as lookalikes } from '#diagnostics/fold.ts';
import { anyOf } from '#reading/any-of.ts';
import type { SuggestedName } from '../index/names.ts';
import type { Fold } from '../text/fold.ts';
import { normalize } from '../text/normalize.ts';
import { dutyNames } from './called.ts';
import type { Form, Term } from './term.ts';
import { UNIT_KINDS } from './unit-kinds.ts';

/**
 * Units of different kinds are not slips of each other, such as 都市計画局 and 都市計画部, nor are numbered ones, such
 * as 第3係 and 第2係.
 */
const KIND = new RegExp(`(?:${UNIT_KINDS}|職)$`);
const DISTINGUISHING = /[^0-9一二三四五六七八九十東西南北上下]/g;

/** Whether a term is long enough to be a misspelt name. */
export function mayBeSlip({ forms, isExact, isWeak, date }: Term): boolean {
  return !isExact && !isWeak && date === null && (forms[0]?.folded ?? '').length >= 3;
}

/** Whether a term may abbreviate a name: kanji, possibly with katakana after the first. */
export function mayBeShort({ forms, isExact, isWeak, date }: Term): boolean {
  return !isExact && !isWeak && date === null && /^[一-鿿][一-鿿ァ-ヺー]+$/.test(forms[0]?.folded ?? '');
}

/** Adds to a term the one name that is close to it; returns the term itself if none or several are. */
export function withNearestName(term: Term, names: readonly SuggestedName[], fold: Fold): Term {
  return withOnlyMatch(term, names, fold, isSlip);
}

/** Adds to a term the one name that it may abbreviate. */
export function withNameInFull(term: Term, names: readonly SuggestedName[], fold: Fold): Term {
  return withOnlyMatch(term, names, fold, isShortFor);
}

function withOnlyMatch(
  term: Term,
  names: readonly SuggestedName[],
  fold: Fold,
  isMeant: (typed: string, name: string) => boolean,
): Term {
  const typed = term.forms[0]?.folded ?? '';
  const meant = new Map<string, string>();
  for (const { type, text } of names) {
    const name = text.split('/').at(-1) ?? text;
    // Readers call a duty by its subject: 電子地域通貨 for 電子地域通貨（ISECA）に関する事務.
    for (const one of type === 'duty' ? [name, ...dutyNames(name.normalize('NFKC'))] : [name]) {
      const folded = fold(normalize(one)).text;
      if (isMeant(typed, folded)) meant.set(folded, one);
    }
  }
  const [only, other] = [...meant];
  if (!only || other) return term;
  const [folded, name] = only;
  const form: Form = { normal: normalize(name).text, folded, standsFor: term.typed, isInflected: true };
  return { ...term, forms: [...term.forms, form] };
}

/**
 * Whether `typed` consists of beginnings of all words of the name, with or without the kind of unit: 企調課 and
 * 企調 for 企画調整課.
 */
function isShortFor(typed: string, name: string): boolean {
  const [kind, own] = [name.slice(-1), name.slice(0, -1)];
  const words = own.match(/[一-鿿]{1,2}[ぁ-ゖ]*|[ァ-ヺー]+/g) ?? [];
  if (words.length < 2 || words.join('') !== own) return false;
  const beginnings = words.map(([first = '', ...others]) =>
    others.reduceRight((rest, letter) => `(?:${letter}${rest})?`, '').replace(/^/, first),
  );
  return new RegExp(`^${beginnings.join('')}(?:${anyOf([kind])})?$`).test(typed);
}

function isSlip(typed: string, name: string): boolean {
  if (Math.abs(typed.length - name.length) > 2 || typed === name) return false;
  if (lookalikes(typed) === lookalikes(name)) return true;
  // 職員化: only the kind of unit was converted to the wrong kanji.
  if (!KIND.test(typed) && KIND.test(name) && typed.slice(0, -1) === name.slice(0, -1)) return true;
  const slips = typed.length < 5 ? 0 : typed.length < 10 ? 1 : 2;
  if (slips === 0 || typed.replace(DISTINGUISHING, '') !== name.replace(DISTINGUISHING, '')) return false;
  const [kind, own] = [KIND.exec(typed)?.[0], KIND.exec(name)?.[0]];
  return (kind === undefined || kind === own) && editDistance(typed, name, slips) <= slips;
}
