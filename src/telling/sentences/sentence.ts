// What a set of changes did, in one sentence.
import type { Verb } from '#org/change.ts';
import type { Line } from '../inline.ts';
import type { Clause } from './clause.ts';
import { tell } from './clauses.ts';
import type { Deed } from './deeds.ts';
import { finished, fitting, followedBy, type Mood } from './predicate.ts';

/**
 * The one or two things that weigh most: what is largest first; of equals what began and what ended, then what was
 * merged or split, then what moved or was renamed. Duties and posts are told where no unit changed.
 */
export function sentenceOf(deeds: readonly Deed[], mood: Mood, taken = 0): Line {
  const clauses = order
    .flatMap((verb) => {
      const own = deeds.filter(({ change }) => change.verb === verb);
      return own.length > 0
        ? tell[verb](own).flatMap((one) => (one.forms.length > 0 ? [{ ...one, verb }] : []))
        : [];
    })
    .toSorted((a, b) => a.rank - b.rank);
  const [first, second] = clauses;
  if (!first) return [];
  const alone = first.forms.map((form) => finished(form, mood));
  if (!second || !isWorthHalf(first, second)) return fitting(alone, taken);
  const ends = second.forms.map((form) => finished(form, mood));
  const together = first.forms.flatMap((form) => ends.map((end) => followedBy(form, end)));
  return fitting([...together, ...alone], taken);
}

/** What is smaller than this is not worth half of a sentence about something larger. */
const LOWEST_BESIDE = 2;

type Told = Clause & { readonly verb: Verb };

/** A beginning and an end belong together, whatever they are. */
function isWorthHalf(first: Told, second: Told): boolean {
  const isPair = [first, second].every(({ verb }) => verb === 'establish' || verb === 'abolish');
  return isPair || second.rank <= Math.max(first.rank, LOWEST_BESIDE);
}

/** Of equal rank in this order. */
const order: readonly Verb[] = [
  'establish',
  'abolish',
  'split',
  'merge',
  'reorganize',
  'detach',
  'absorb',
  'move',
  'rename',
  'lose',
  'regrade',
  'transfer',
  'assign',
  'hold',
];
