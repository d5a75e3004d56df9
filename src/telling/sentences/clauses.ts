// What was done by each verb, as clauses of which a sentence is made: the largest of its units by name.
import type { Verb } from '#org/change.ts';
import { type Line, text } from '../inline.ts';
import { type Clause, clause, type Tell } from './clause.ts';
import { assign, hold, regrade, release, transfer } from './clauses-of-duties.ts';
import { things } from './counting.ts';
import { type Deed, deedsWith } from './deeds.ts';
import { allNamed, howMany, isEvery, leading, named, type Party, ranked, waysToName } from './party.ts';
import * as predicate from './predicate.ts';
import { form, type Predicate } from './predicate.ts';

export const tell = {
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
          waysToName(only.to.map(ofEvery), 'begins')[0],
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
    const all = deeds.flatMap(({ from }) => from);
    const results = deeds.flatMap(({ to }) => to);
    if (deeds.length > 1) return tellReorganizedApart(deeds, all, results);
    const taken = deeds.flatMap(whoIsTakenIn);
    const [parties, tone] = taken.length > 0 ? ([taken, 'none'] as const) : ([all, 'begins'] as const);
    const target = results.length === 1 ? waysToName(results, tone) : [];
    return [
      clause(leading(parties), [
        ...(parties.length <= 3 && results.length <= 3
          ? [form(predicate.reorganize, allNamed(parties, 'ends'), 'が', allNamed(results, tone), 'に')]
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
  regrade,
  transfer,
  assign,
  hold,
  release,
} satisfies Readonly<Record<Verb, Tell>>;

/** すべての班 become 係: what they are called afterwards needs no すべて. */
function ofEvery(party: Party): Party {
  return isEvery(party) ? { ...party, name: party.name.replace(/^すべての/, '') } : party;
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

/** The others, where one of several goes on alone: nobody is told to become itself. */
function whoIsTakenIn({ from, to, leaving }: Deed): readonly Party[] {
  const [only, another] = to;
  const goesOn = another === undefined && from.some(({ id }) => id !== null && id === only?.id);
  return goesOn ? leaving : [];
}

/** Each with what came of it, or only who: what came of several apart is no one number. */
function tellReorganizedApart(
  deeds: readonly Deed[],
  parties: readonly Party[],
  results: readonly Party[],
): readonly Clause[] {
  const each = deeds.flatMap(
    ({ from, to }, at): Line => [
      ...(at === 0 ? [] : [text('、')]),
      ...allNamed(from, 'ends'),
      text('が'),
      ...allNamed(to, 'begins'),
      text('に'),
    ],
  );
  return [
    clause(leading(parties), [
      ...(parties.length <= 3 && results.length <= 3 ? [form(predicate.reorganize, each)] : []),
      ...waysToName(ranked(parties), 'ends').map((who) => form(predicate.reorganize, who, 'が')),
    ]),
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
          before.above === place ? 'が' : place === '' ? `が${before.above}を離れ、` : `が${place}へ移り、`,
          named(after, 'begins'),
          'に',
        ),
        ...(before.above === place ? [] : [plain]),
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
