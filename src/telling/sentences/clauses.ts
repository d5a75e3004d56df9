// The clause of each verb; the largest units are named.
import type { Verb } from '#org/change.ts';
import { joined, type Line, type Tone, text } from '../inline.ts';
import { type Clause, clause, type Tell } from './clause.ts';
import { assign, hold, regrade, release, transfer } from './clauses-of-duties.ts';
import { things } from './counting.ts';
import { type Deed, deedsWith } from './deeds.ts';
import {
  allNamed,
  howMany,
  isEvery,
  isRenamed,
  leading,
  named,
  type Party,
  placeOfMove,
  ranked,
  waysToName,
} from './party.ts';
import * as predicate from './predicate.ts';
import { type Form, form, type Predicate } from './predicate.ts';

export const tell = {
  establish: (deeds) => aboutAll(after(deeds), 'begins', predicate.begin),
  abolish: (deeds) => aboutAll(before(deeds), 'ends', predicate.end),
  rename: (deeds) => {
    const top = leading(after(deeds));
    const [only] = deedsWith(deeds, top);
    if (top.length > 1 || !only) return aboutAll(before(deeds), 'none', predicate.rename);
    const [who] = waysToName(only.from, 'ends');
    const [what] = waysToName(only.to.map(ofEvery), 'begins');
    return [clause(top, [form(predicate.become, who, 'が', what, 'に')])];
  },
  move: tellMoves,
  merge: (deeds) => {
    const top = leading(after(deeds));
    const own = deedsWith(deeds, top);
    const sources = before(own);
    const [first] = top;
    if (!first) return [];
    const taken = own.flatMap(takenIn);
    if (top.length === 1 && taken.length > 0)
      return inEachWay(top, ranked(taken), 'ends', (who) =>
        form(predicate.become, who, 'が', named(first, 'none'), 'と一つに'),
      );
    if (top.length > 1)
      return [clause(top, [form(predicate.merge, `${howMany(sources)}が${things(top.length)}に`)])];
    return inEachWay(top, ranked(sources), 'ends', (who) =>
      form(predicate.become, who, 'が', named(first, 'begins'), 'に'),
    );
  },
  absorb: (deeds) => {
    const top = leading(deeds.flatMap(({ leaving }) => leaving));
    const [target, ...others] = after(deedsWith(deeds, top));
    const where = others.length > 0 || !target ? [] : [named(target, 'none'), 'に'];
    return inEachWay(top, top, 'ends', (who) => form(predicate.absorb, who, 'が', ...where));
  },
  split: (deeds) => {
    const top = leading(before(deeds));
    const [first] = top;
    const [only] = deedsWith(deeds, top);
    if (!first || !only || top.length > 1) return aboutAll(top, 'ends', predicate.part);
    const goesOn = only.to.some(({ id }) => id === first.id);
    if (goesOn) return tellDetached([only], only.coming, first);
    const who = named(first, 'ends');
    const many = things(only.to.length, only.to[0]?.kind ?? '組織');
    return [
      clause(top, [
        form(predicate.part, who, 'が', allNamed(only.to, 'begins'), 'に'),
        form(predicate.part, who, `が${many}に`),
      ]),
    ];
  },
  detach: (deeds) => tellDetached(deeds, after(deeds), null),
  reorganize: (deeds) => {
    const [all, results] = [before(deeds), after(deeds)];
    if (deeds.length > 1) return tellReorganizedApart(deeds, all, results);
    const taken = deeds.flatMap(takenIn);
    const [parties, tone] = taken.length > 0 ? ([taken, 'none'] as const) : ([all, 'begins'] as const);
    const target = results.length === 1 ? waysToName(results, tone)[0] : things(results.length);
    return [
      clause(leading(parties), [
        ...(parties.length <= 3 && results.length <= 3
          ? [form(predicate.reorganize, allNamed(parties, 'ends'), 'が', allNamed(results, tone), 'に')]
          : []),
        ...waysToName(ranked(parties), 'ends').map((who) =>
          form(predicate.reorganize, who, 'が', target, 'に'),
        ),
      ]),
    ];
  },
  lose: (deeds) => aboutAll(before(deeds), 'none', predicate.unknown, 'のその後が'),
  regrade,
  transfer,
  assign,
  hold,
  release,
} satisfies Readonly<Record<Verb, Tell>>;

/** すべての班 become 係: the new name does not need すべて. */
function ofEvery(party: Party): Party {
  return isEvery(party) ? { ...party, name: party.name.replace(/^すべての/, '') } : party;
}

/** The units before the changes. */
function before(deeds: readonly Deed[]): readonly Party[] {
  return deeds.flatMap(({ from }) => from);
}

function after(deeds: readonly Deed[]): readonly Party[] {
  return deeds.flatMap(({ to }) => to);
}

/** A clause about some units, in each way to name `parties`. */
function inEachWay(
  about: readonly Party[],
  parties: readonly Party[],
  tone: Tone,
  tell: (who: Line) => Form,
): readonly Clause[] {
  return [clause(about, waysToName(parties, tone).map(tell))];
}

function aboutAll(parties: readonly Party[], tone: Tone, verb: Predicate, joint = 'が'): readonly Clause[] {
  const top = leading(parties);
  return inEachWay(top, top, tone, (who) => form(verb, who, joint));
}

/** If one of several units goes on alone, only the others are mentioned: no unit becomes itself. */
function takenIn({ from, to, leaving }: Deed): readonly Party[] {
  const [only, another] = to;
  const goesOn = another === undefined && from.some(({ id }) => id !== null && id === only?.id);
  return goesOn ? leaving : [];
}

/**
 * Several separate reorganizations: each with its result if short, else only the units before, because
 * results cannot be added up.
 */
function tellReorganizedApart(
  deeds: readonly Deed[],
  parties: readonly Party[],
  results: readonly Party[],
): readonly Clause[] {
  const each = joined(
    deeds.map(({ from, to }) => [
      ...allNamed(from, 'ends'),
      text('が'),
      ...allNamed(to, 'begins'),
      text('に'),
    ]),
  );
  return [
    clause(leading(parties), [
      ...(parties.length <= 3 && results.length <= 3 ? [form(predicate.reorganize, each)] : []),
      ...waysToName(ranked(parties), 'ends').map((who) => form(predicate.reorganize, who, 'が')),
    ]),
  ];
}

/** Adds the destination if there is only one, and the origin if a single unit moves. */
function tellMoves(deeds: readonly Deed[]): readonly Clause[] {
  const top = leading(before(deeds));
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
  const [was] = only?.from ?? [];
  const [is] = only?.to ?? [];
  if (others.length > 0 || !was || !is) return [clause(top, where(waysToName(top, 'none')))];
  const who = named(was, 'none');
  // The words around it name the unit above.
  const alone = isEvery(was) ? named({ ...was, within: '' }, 'none') : who;
  const to = placeOfMove(was, is);
  const plain =
    place === ''
      ? form(
          predicate.leave,
          was.above === '' ? who : alone,
          was.above === '' ? 'が元の位置を' : `が${was.above}を`,
        )
      : form(predicate.move, who, `が${to}へ`);
  if (isRenamed(was, is))
    return [
      clause(top, [
        form(
          predicate.become,
          named(was, 'ends'),
          was.above === place ? 'が' : place === '' ? `が${was.above}を離れ、` : `が${to}へ移り、`,
          named(is, 'begins'),
          'に',
        ),
        ...(was.above === place ? [] : [plain]),
      ]),
    ];
  const full =
    place !== '' && was.above !== '' && was.above !== place
      ? [form(predicate.move, alone, `が${was.above}から${to}へ`)]
      : [];
  return [clause(top, [...full, plain])];
}

/** New units that split off from a continuing one. */
function tellDetached(
  deeds: readonly Deed[],
  born: readonly Party[],
  origin: Party | null,
): readonly Clause[] {
  const top = leading(born);
  const origins = origin ? [origin] : before(deedsWith(deeds, top));
  const [first, ...others] = new Map(origins.map((one) => [one.id, one])).values();
  return inEachWay(top, top, 'begins', (who) =>
    first && others.length === 0
      ? form(predicate.part, named(first, 'none'), 'から', who, 'が')
      : form(predicate.begin, who, 'が分かれて'),
  );
}
