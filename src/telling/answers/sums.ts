// Numbers of units that began, ended, disappeared from the sources, moved or were renamed, each
// with the names.
import { keysOf } from '#archive/keys-of.ts';
import type { Verb } from '#org/change.ts';
import type { Sum } from '../answer.ts';
import { movedOrRenamed } from '../glance.ts';
import { type Line, lineText, note, type Tone, text } from '../inline.ts';
import { counted } from '../sentences/counting.ts';
import { cargoWords, type Deed } from '../sentences/deeds.ts';
import { commonKind, isEvery, leading, named, type Party, POST_RANK, ranked } from '../sentences/party.ts';

/** Up to this many changes are named in the sentence, without sums. */
const FEW = 3;

/** Empty for few changes; sums of zero are left out. */
export function sumsOf(deeds: readonly Deed[]): readonly Sum[] {
  if (deeds.length <= FEW) return [];
  const begun = parts(deeds, beginnings, ({ coming }) => coming);
  const ended = parts(deeds, endings, ({ leaving }) => leaving);
  const lost = parts(deeds, losses, ({ leaving }) => leaving);
  const moved = parts(deeds, moves, ({ from }) => from);
  const sums = [
    sum('begins', '組織が始まった', begun),
    sum('ends', '組織が終わった', ended),
    sum('none', '組織のその後が不明', lost),
    sum('none', movedLabel(moved), moved),
  ].filter(({ count }) => count > 0);
  const others = besides(deeds);
  return sums.map((one, at) =>
    at === sums.length - 1 ? { ...one, sentence: [...one.sentence, ...others] } : one,
  );
}

/** Not every moved unit is renamed, and not every renamed unit moved. */
function movedLabel(moved: readonly Part[]): string {
  if (moved.length > 1) return `組織の${movedOrRenamed}`;
  return moved[0]?.and === moves.rename.and ? '組織が名を変えた' : '組織が移った';
}

interface Part {
  readonly parties: readonly Party[];
  /** Verb before 、 and at the end of a sentence: が新設され, が新設された. */
  readonly and: string;
  readonly did: string;
}

const passive = (stem: string) => ({ and: `が${stem}`, did: `が${stem}た` });

const beginnings: Partial<Readonly<Record<Verb, Pick<Part, 'and' | 'did'>>>> = {
  establish: passive('新設され'),
  merge: passive('統合で生まれ'),
  split: passive('分割で生まれ'),
  detach: passive('分離で生まれ'),
  reorganize: passive('再編で生まれ'),
};

const endings: typeof beginnings = {
  abolish: passive('廃止され'),
  merge: passive('統合され'),
  absorb: passive('編入され'),
  split: passive('分割され'),
  reorganize: passive('再編され'),
};

/** Units that the sources stop mentioning; whether they ended is unknown. */
const losses: typeof beginnings = {
  lose: { and: 'のその後が分からなくなり', did: 'のその後が分からなくなった' },
};

const moves = {
  move: { and: 'が移り', did: 'が移った' },
  rename: { and: 'が改称し', did: 'が改称した' },
} satisfies typeof beginnings;

function parts(
  deeds: readonly Deed[],
  verbs: typeof beginnings,
  who: (deed: Deed) => readonly Party[],
): readonly Part[] {
  return keysOf(verbs).flatMap((verb) => {
    const words = verbs[verb];
    // Several units may become the same several units, in a change each.
    const parties = eachOnce(deeds.filter(({ change }) => change.verb === verb).flatMap(who)).filter(
      (one) => !isPost(one),
    );
    return words && parties.length > 0 ? [{ ...words, parties }] : [];
  });
}

function sum(tone: Tone, label: string, all: readonly Part[]): Sum {
  const parties = all.flatMap((part) => part.parties);
  return { tone, count: parties.length, label, sentence: sentence(all, tone) };
}

function sentence(all: readonly Part[], tone: Tone): Line {
  return all.flatMap(({ parties, and, did }, at): Line => {
    const isLast = at === all.length - 1;
    const words = [...inKinds(parties, tone), text(isLast ? did : and), ...countedAsOne(parties)];
    return [...words, text(isLast ? '。' : '、')];
  });
}

/** The largest unit by name, the rest counted: 市長戦略部と2課・5係. */
function inKinds(parties: readonly Party[], tone: Tone): Line {
  const [first, second] = ranked(parties);
  if (!first) return [];
  if (!second) return named(first, tone);
  if (parties.length === 2) return [...named(first, tone), text('と'), ...named(second, tone)];
  const top = leading(parties);
  const rest = parties.filter((one) => one !== first);
  if (top.length === 1) return [...named(first, tone), text(`と${kinds(rest)}`)];
  const isOneKind = commonKind(parties) !== '組織' && !parties.some(isEvery);
  return [
    ...named(first, tone),
    text(`など${isOneKind ? counted(parties.length, commonKind(parties)) : kinds(parties)}`),
  ];
}

/** For example 2課・5係, largest kind first; also 2部とすべての班, where the number is unknown. */
function kinds(parties: readonly Party[]): string {
  const several = ranked(parties.filter((one) => !isEvery(one)));
  const byKind = Map.groupBy(several, ({ kind }) => kind ?? '組織');
  const numbers =
    byKind.size > 3
      ? `${several.length}組織`
      : [...byKind].map(([kind, { length }]) => `${length}${kind}`).join('・');
  return [numbers, ...parties.filter(isEvery).map((one) => lineText(named(one, 'none')))]
    .filter((words) => words !== '')
    .join('と');
}

/** Duties and posts are not units, so they are counted separately. */
function besides(deeds: readonly Deed[]): Line {
  const number = (...verbs: readonly Verb[]) =>
    deeds.filter(({ change }) => verbs.includes(change.verb)).length;
  const ofPosts = deeds.filter(({ change, from, to }) => {
    const all = [...from, ...to];
    return (
      change.verb in { ...beginnings, ...endings, ...losses, ...moves } && all.length > 0 && all.every(isPost)
    );
  });
  const [duties, posts] = [
    number('transfer', 'assign'),
    number('regrade', 'hold', 'release') + ofPosts.length,
  ];
  const words = [
    ...(duties > 0 ? [counted(duties, cargoWords(deeds.map(({ change }) => change)))] : []),
    ...(posts > 0 ? [counted(posts, '職')] : []),
  ].join('と');
  return words === '' ? [] : [text(`ほかに${words}が変わった。`)];
}

function eachOnce(parties: readonly Party[]): readonly Party[] {
  return [...new Map(parties.map((one) => [one.id ?? one, one])).values()];
}

function isPost({ rank }: Party): boolean {
  return rank === POST_RANK;
}

function countedAsOne(parties: readonly Party[]): Line {
  const nameless = parties.filter((one) => one.unnamed !== null || isEvery(one));
  return nameless.length === 0
    ? []
    : [note(`${nameless.map((one) => lineText(named(one, 'none'))).join('、')}は一つと数えた`)];
}
