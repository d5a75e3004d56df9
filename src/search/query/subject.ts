import type { Fold } from '../text/fold.ts';
import { normalize } from '../text/normalize.ts';
import type { Term } from './term.ts';
import { UNIT_KINDS } from './unit-kinds.ts';

const UNIT = new RegExp(`^(?<subject>.{2,}?)(?:${UNIT_KINDS})$`);

/**
 * For the name of a unit that no text holds, its subject, which texts may well hold: 危機管理 for 危機管理課. Returns the
 * term itself if it does not end like a unit.
 */
export function withSubject(term: Term, fold: Fold): Term {
  const subject = UNIT.exec(term.typed)?.groups?.subject;
  if (subject === undefined || term.isExact || term.isWeak || term.date !== null || term.places.length > 0)
    return term;
  const normal = normalize(subject);
  const form = { normal: normal.text, folded: fold(normal).text, standsFor: term.typed, isInflected: false };
  return { ...term, typed: subject, forms: [form], reading: null };
}
