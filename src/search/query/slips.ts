// What a typing hand gets wrong in a name: 企画調整化, マネージメント, 総務科.
import { editDistance } from '#diagnostics/edit-distance.ts';
import { fold as lookalikes } from '#diagnostics/fold.ts';
import type { SuggestedName } from '../index/names.ts';
import type { Fold } from '../text/fold.ts';
import { normalize } from '../text/normalize.ts';
import type { Form, Term } from './term.ts';

/** 都市計画局 is no slip for 都市計画部, nor 第3係 for 第2係. */
const KIND = /(?:[部課係室局班区職]|支所|センター|グループ)$/;
const DISTINGUISHING = /[^0-9一二三四五六七八九十東西南北上下]/g;

/** Whether a term is long and plain enough to be somebody's slip. */
export function mayBeSlip({ forms, isExact, isWeak, date }: Term): boolean {
  return !isExact && !isWeak && date === null && (forms[0]?.folded ?? '').length >= 3;
}

/** A term that nothing holds, with the one name that it was probably meant for; the term itself where none is near. */
export function withNearestName(term: Term, names: readonly SuggestedName[], fold: Fold): Term {
  const typed = term.forms[0]?.folded ?? '';
  const near = new Map<string, string>();
  for (const { text } of names) {
    const name = text.split('/').at(-1) ?? text;
    const folded = fold(normalize(name)).text;
    if (isSlip(typed, folded)) near.set(folded, name);
  }
  const [only, other] = [...near];
  if (!only || other) return term;
  const [folded, name] = only;
  const form: Form = { normal: normalize(name).text, folded, standsFor: term.typed, isInflected: true };
  return { ...term, forms: [...term.forms, form] };
}

function isSlip(typed: string, name: string): boolean {
  if (Math.abs(typed.length - name.length) > 2 || typed === name) return false;
  if (lookalikes(typed) === lookalikes(name)) return true;
  // 職員化: only what kind of unit it is was converted wrongly.
  if (!KIND.test(typed) && KIND.test(name) && typed.slice(0, -1) === name.slice(0, -1)) return true;
  const slips = typed.length < 5 ? 0 : typed.length < 10 ? 1 : 2;
  if (slips === 0 || typed.replace(DISTINGUISHING, '') !== name.replace(DISTINGUISHING, '')) return false;
  const [kind, own] = [KIND.exec(typed)?.[0], KIND.exec(name)?.[0]];
  return (kind === undefined || kind === own) && editDistance(typed, name, slips) <= slips;
}
