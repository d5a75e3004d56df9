// One sentence for a set of changes.
import type { Verb } from '#org/change.ts';
import type { Line } from '../inline.ts';
import type { Clause } from './clause.ts';
import { tell } from './clauses.ts';
import { type Deed, deedsWith } from './deeds.ts';
import { amongOthers, type Form, finished, fitting, followedBy, type Mood } from './predicate.ts';

/**
 * Tells the one or two most important things: the largest units first; among equals, beginnings and ends,
 * then mergers and splits, then moves and renamings. Duties and posts appear if no unit changed. The sentence
 * says if there are more changes.
 */
export function sentenceOf(deeds: readonly Deed[], mood: Mood, taken = 0): Line {
  const clauses = order
    .flatMap((verb) => {
      const own = deeds.filter(({ change }) => change.verb === verb);
      return own.length > 0
        ? tell[verb](own).flatMap((one) => (one.forms.length > 0 ? [{ ...one, verb, deeds: own }] : []))
        : [];
    })
    .toSorted((a, b) => a.rank - b.rank);
  const [first, second] = clauses;
  if (!first) return [];
  const endOf = (clauses: readonly VerbClause[]) => {
    const isAll = isWhole(deeds, clauses);
    return (form: Form) =>
      (isAll ? [form] : amongOthers(form, deeds.length)).map((one) => finished(one, mood));
  };
  const alone = first.forms.flatMap(endOf([first]));
  if (!second || !isWorthHalf(first, second)) return fitting(alone, taken);
  const ends = second.forms.flatMap(endOf([first, second]));
  const together = first.forms.flatMap((form) => ends.map((end) => followedBy(form, end)));
  return fitting([...together, ...alone], taken);
}

/**
 * Whether the clauses cover all changes. A unit that begins or ends with its parent is covered by the parent.
 */
function isWhole(deeds: readonly Deed[], clauses: readonly VerbClause[]): boolean {
  const named = new Set(
    clauses.flatMap(({ parties, deeds }) => (parties === undefined ? deeds : deedsWith(deeds, parties))),
  );
  const tops = [...named].flatMap(({ change }) =>
    sidesOf(change).map((path) => ({ verb: change.verb, path })),
  );
  return deeds.every((deed) => {
    const { verb } = deed.change;
    if (named.has(deed)) return true;
    if (verb !== 'establish' && verb !== 'abolish') return false;
    return sidesOf(deed.change).every((path) =>
      tops.some((top) => top.verb === verb && path.startsWith(`${top.path}/`)),
    );
  });
}

function sidesOf({ from, to }: Deed['change']): readonly string[] {
  return [...from, ...to].map(({ path }) => path);
}

/** A second clause about units of a lower rank than this is left out, unless the first is as low. */
const LOWEST_BESIDE = 2;

/** The clause of all changes of one verb. */
type VerbClause = Clause & { readonly verb: Verb; readonly deeds: readonly Deed[] };

/** A beginning and an end belong together, whatever their ranks. */
function isWorthHalf(first: VerbClause, second: VerbClause): boolean {
  const isPair = [first, second].every(({ verb }) => verb === 'establish' || verb === 'abolish');
  return isPair || second.rank <= Math.max(first.rank, LOWEST_BESIDE);
}

/** Order of clauses with equal rank. */
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
  'release',
];
