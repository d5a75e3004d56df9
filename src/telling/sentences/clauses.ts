// What a set of changes did, as the clauses of one sentence: one for each verb, the largest of its units named.
import type { Archive, LinkedChange } from '#archive/4-link/types.ts';
import type { Verb } from '#org/change.ts';
import { type Line, text } from '../inline.ts';
import { counted, things } from './counting.ts';
import {
  allNamed,
  howMany,
  leading,
  named,
  type Party,
  POST_RANK,
  partiesOf,
  ranked,
  waysToName,
} from './party.ts';
import * as predicate from './predicate.ts';
import { type Form, finished, fitting, followedBy, type Mood, type Predicate } from './predicate.ts';

/** A change with those whom it names. */
export interface Deed {
  readonly change: LinkedChange;
  readonly from: readonly Party[];
  readonly to: readonly Party[];
  /** Of `from` those who end, or leave their place or name; of `to` those who begin, or come to one. */
  readonly leaving: readonly Party[];
  readonly coming: readonly Party[];
}

/** What was done by one verb, in several ways to say it, the fullest first. */
interface Clause {
  readonly rank: number;
  readonly forms: readonly Form[];
}

export function deedsOf(archive: Pick<Archive, 'units'>, changes: readonly LinkedChange[]): readonly Deed[] {
  const party = partiesOf(archive);
  const isKnown = ({ path }: { readonly path: string }) => path !== '?';
  return changes.map((change) => ({
    change,
    from: change.from.filter(isKnown).map(party),
    to: change.to.filter(isKnown).map(party),
    leaving: change.from.filter(({ leaves }) => leaves).map(party),
    coming: change.to.filter(({ comes }) => comes).map(party),
  }));
}

/**
 * The one or two things that weigh most: what is largest first; of equals what began and what ended, then what was
 * merged or split, then what moved or was renamed. Duties and posts are told where no unit changed.
 */
export function sentenceOf(deeds: readonly Deed[], mood: Mood): Line {
  const clauses = order
    .flatMap((verb) => {
      const own = deeds.filter(({ change }) => change.verb === verb);
      return own.length > 0 ? tell[verb](own).map((one) => ({ ...one, verb })) : [];
    })
    .toSorted((a, b) => a.rank - b.rank);
  const [first, second] = clauses;
  if (!first) return [];
  const alone = first.forms.map((form) => finished(form, mood));
  if (!second || !isWorthHalf(first, second)) return fitting(alone);
  const ends = second.forms.map((form) => finished(form, mood));
  const together = first.forms.flatMap((form) => ends.map((end) => followedBy(form, end)));
  return fitting([...together, ...alone]);
}

/** What is smaller than this is not worth half of a sentence about something larger. */
const LOWEST_BESIDE = 2;

type Told = Clause & { readonly verb: Verb };

/** A beginning and an end belong together, whatever they are. */
function isWorthHalf(first: Told, second: Told): boolean {
  const isPair = [first, second].every(({ verb }) => verb === 'establish' || verb === 'abolish');
  return isPair || second.rank <= Math.max(first.rank, LOWEST_BESIDE);
}

/** Duties and the ranks of posts come after everything that is somebody. */
const DUTY_RANK = POST_RANK + 1;

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

type Tell = (deeds: readonly Deed[]) => readonly Clause[];

const tell = {
  establish: (deeds) =>
    aboutAll(
      deeds.flatMap(({ to }) => to),
      'begins',
      predicate.begin,
    ),
  abolish: (deeds) =>
    aboutAll(
      deeds.flatMap(({ from }) => from),
      'ends',
      predicate.end,
    ),
  rename: (deeds) => {
    const top = leading(deeds.flatMap(({ to }) => to));
    const [only] = deedsWith(deeds, top);
    if (top.length > 1 || !only)
      return aboutAll(
        deeds.flatMap(({ from }) => from),
        'none',
        predicate.rename,
      );
    return [
      clause(top, [
        form(
          predicate.become,
          waysToName(only.from, 'ends')[0],
          'が',
          waysToName(only.to, 'begins')[0],
          'に',
        ),
      ]),
    ];
  },
  move: tellMoves,
  merge: (deeds) => {
    const top = leading(deeds.flatMap(({ to }) => to));
    const own = deedsWith(deeds, top);
    const sources = own.flatMap(({ from }) => from);
    const [first] = top;
    if (!first) return [];
    if (top.length > 1)
      return [clause(top, [form(predicate.merge, `${howMany(sources)}が${things(top.length)}に`)])];
    return [
      clause(
        top,
        waysToName(ranked(sources), 'ends').map((who) =>
          form(predicate.become, who, 'が', named(first, 'begins'), 'に'),
        ),
      ),
    ];
  },
  absorb: (deeds) => {
    const all = deeds.flatMap(({ leaving }) => leaving);
    const top = leading(all);
    const targets = deedsWith(deeds, top).flatMap(({ to }) => to);
    const [target, ...others] = targets;
    return [
      clause(
        top,
        waysToName(top, 'ends').map((who) =>
          others.length > 0 || !target
            ? form(predicate.absorb, who, 'が')
            : form(predicate.absorb, who, 'が', named(target, 'none'), 'に'),
        ),
      ),
    ];
  },
  split: (deeds) => {
    const top = leading(deeds.flatMap(({ from }) => from));
    const [first] = top;
    const [only] = deedsWith(deeds, top);
    if (!first || !only || top.length > 1)
      return [
        clause(
          top,
          waysToName(top, 'ends').map((who) => form(predicate.part, who, 'が')),
        ),
      ];
    const goesOn = only.to.some(({ id }) => id === first.id);
    if (goesOn) return tellDetached([only], only.coming, first);
    return [
      clause(top, [
        form(predicate.part, named(first, 'ends'), 'が', allNamed(only.to, 'begins'), 'に'),
        form(
          predicate.part,
          named(first, 'ends'),
          `が${things(only.to.length, only.to[0]?.kind ?? '組織')}に`,
        ),
      ]),
    ];
  },
  detach: (deeds) =>
    tellDetached(
      deeds,
      deeds.flatMap(({ to }) => to),
      null,
    ),
  reorganize: (deeds) => {
    const parties = deeds.flatMap(({ from }) => from);
    const results = deeds.flatMap(({ to }) => to);
    const target = results.length === 1 ? waysToName(results, 'begins') : [];
    return [
      clause(leading(parties), [
        ...(parties.length <= 3 && results.length <= 3
          ? [form(predicate.reorganize, allNamed(parties, 'ends'), 'が', allNamed(results, 'begins'), 'に')]
          : []),
        ...waysToName(ranked(parties), 'ends').map((who) =>
          form(
            predicate.reorganize,
            who,
            'が',
            ...target.slice(0, 1),
            target.length > 0 ? '' : things(results.length),
            'に',
          ),
        ),
      ]),
    ];
  },
  lose: (deeds) => {
    const top = leading(deeds.flatMap(({ from }) => from));
    return [
      clause(
        top,
        waysToName(top, 'none').map((who) => form(predicate.unknown, who, 'のその後が')),
      ),
    ];
  },
  regrade: (deeds) => {
    const [only, ...others] = deeds;
    const post = only?.to[0] ?? only?.from[0];
    if (!only || !post) return [];
    if (others.length > 0)
      return [{ rank: DUTY_RANK, forms: [form(predicate.alter, `${counted(deeds.length, '職')}の職位が`)] }];
    return [
      { rank: DUTY_RANK, forms: [form(predicate.become, named(post, 'none'), 'が', gradesOf(only), 'に')] },
    ];
  },
  transfer: tellTransfers,
  assign: (deeds) => {
    const [only, ...others] = deeds;
    const targets = [...new Map(deeds.flatMap(({ to }) => to).map((one) => [one.name, one])).values()];
    if (!only) return [];
    const what = others.length > 0 ? [counted(deeds.length, '仕事')] : [dutyWords(only), '新しい仕事'];
    return [
      {
        rank: DUTY_RANK,
        forms: what.flatMap((words) =>
          targets.length === 1
            ? waysToName(targets, 'none').map((who) => form(predicate.join, who, `に${words}が`))
            : [form(predicate.join, `${words}が`)],
        ),
      },
    ];
  },
  hold: (deeds) => {
    const [only, ...others] = deeds;
    const [who, ...also] = only?.to ?? [];
    if (!who || others.length > 0)
      return [
        { rank: DUTY_RANK, forms: [form(predicate.holdToo, `${counted(deeds.length, '職')}がほかの職を`)] },
      ];
    return [
      {
        rank: DUTY_RANK,
        forms: waysToName(also, 'none').map((what) =>
          form(predicate.holdToo, named(who, 'none'), 'が', what, 'を'),
        ),
      },
    ];
  },
} satisfies Readonly<Record<Verb, Tell>>;

/** A and B in the changes that name one of these. */
function deedsWith(deeds: readonly Deed[], parties: readonly Party[]): readonly Deed[] {
  const names = new Set(parties);
  return deeds.filter(({ from, to, leaving, coming }) =>
    [...from, ...to, ...leaving, ...coming].some((one) => names.has(one)),
  );
}

function aboutAll(
  parties: readonly Party[],
  tone: 'begins' | 'ends' | 'none',
  verb: Predicate,
): readonly Clause[] {
  const top = leading(parties);
  return [
    clause(
      top,
      waysToName(top, tone).map((who) => form(verb, who, 'が')),
    ),
  ];
}

/** To where they move, if it is one place; and from where, if it is one that moves. */
function tellMoves(deeds: readonly Deed[]): readonly Clause[] {
  const top = leading(deeds.flatMap(({ from }) => from));
  const own = deedsWith(deeds, top);
  const places = new Set(own.flatMap(({ to }) => to.map(({ above }) => above)));
  const [place = ''] = places;
  const where = (forms: readonly Line[]) =>
    forms.flatMap((who) =>
      places.size === 1 && place !== ''
        ? [form(predicate.move, who, `が${place}へ`)]
        : [form(predicate.move, who, 'が')],
    );
  const [only, ...others] = own;
  const [before] = only?.from ?? [];
  const [after] = only?.to ?? [];
  if (others.length > 0 || !before || !after) return [clause(top, where(waysToName(top, 'none')))];
  const who = named(before, 'none');
  const plain =
    place === ''
      ? form(predicate.leave, who, before.above === '' ? 'が元の位置を' : `が${before.above}を`)
      : form(predicate.move, who, `が${place}へ`);
  if (before.name !== after.name)
    return [
      clause(top, [
        form(
          predicate.become,
          named(before, 'ends'),
          `が${place === '' ? '' : `${place}へ`}移り、`,
          named(after, 'begins'),
          'に',
        ),
        plain,
      ]),
    ];
  const full =
    place !== '' && before.above !== '' && before.above !== place
      ? [form(predicate.move, who, `が${before.above}から${place}へ`)]
      : [];
  return [clause(top, [...full, plain])];
}

/** Who comes out of somebody who goes on. */
function tellDetached(
  deeds: readonly Deed[],
  born: readonly Party[],
  origin: Party | null,
): readonly Clause[] {
  const top = leading(born);
  const origins = origin
    ? [origin]
    : [
        ...new Map(
          deedsWith(deeds, top)
            .flatMap(({ from }) => from)
            .map((one) => [one.id, one]),
        ).values(),
      ];
  const [first, ...others] = origins;
  return [
    clause(
      top,
      waysToName(top, 'begins').map((who) =>
        first && others.length === 0
          ? form(predicate.part, named(first, 'none'), 'から', who, 'が')
          : form(predicate.begin, who, 'が分かれて'),
      ),
    ),
  ];
}

function tellTransfers(deeds: readonly Deed[]): readonly Clause[] {
  const [only, ...others] = deeds;
  if (!only) return [];
  const many = form(predicate.move, `${counted(deeds.length, '事務')}が`);
  if (others.length > 0) return [{ rank: DUTY_RANK, forms: [many] }];
  const from = waysToName(only.from, 'none')[0] ?? [];
  const to = waysToName(only.to, 'none').slice(0, 2);
  const what = dutyWords(only);
  const isNamed = only.change.duty?.id != null || only.from.length === 0;
  return [
    {
      rank: DUTY_RANK,
      forms: [
        ...(to.length === 0
          ? [form(predicate.leave, what, 'が', from, 'を')]
          : to.flatMap((target) => [
              isNamed
                ? form(predicate.move, what, 'が', ...(from.length > 0 ? [from, 'から'] : []), target, 'へ')
                : form(predicate.move, from, `の${what}が`, target, 'へ'),
              form(predicate.move, isNamed ? `${what}が` : [...from, text(`の${what}が`)], target, 'へ'),
            ])),
        many,
      ],
    },
  ];
}

/** The duty as a source names it, with 一部 where only a part of it is meant. */
export function dutyWords({ change }: Deed): string {
  const name = change.duty?.name ?? '事務';
  const isPart = change.to.length > 0 && change.to.every(({ extent }) => extent === 'part');
  return `${name}${isPart ? 'の一部' : ''}`;
}

/** 部長級から副部長級 */
export function gradesOf({ change: { grade } }: Deed): string {
  if (!grade) return '別の職位';
  return grade.from === '' ? grade.to : `${grade.from}から${grade.to}`;
}

function clause(parties: readonly Party[], forms: readonly Form[]): Clause {
  return { rank: Math.min(...parties.map(({ rank }) => rank)), forms };
}

export function form(verb: Predicate, ...parts: readonly (Line | string | undefined)[]): Form {
  const before = parts.flatMap((part): Line => {
    if (part === undefined || part === '') return [];
    return typeof part === 'string' ? [text(part)] : part;
  });
  return { before, predicate: verb };
}
