// Sentences about a change from the point of view of one of its units.

import type { LinkedChange, LinkedUnit } from '#archive/4-link/types.ts';
import type { Verb } from '#org/change.ts';
import { lastName, pathAbove } from '#org/path.ts';
import { dateAsKnown } from '../dates.ts';
import { type Line, text } from '../inline.ts';
import { unitName } from '../names.ts';
import { counted } from '../sentences/counting.ts';
import { cargoWords, type Deed, dutyWords, gradesOf } from '../sentences/deeds.ts';
import { allNamed, isRenamed, named, type Party, placeOfMove, waysToName } from '../sentences/party.ts';
import * as predicate from '../sentences/predicate.ts';
import { type Form, form } from '../sentences/predicate.ts';

type UnitForms = (deed: Deed, unit: LinkedUnit) => readonly Form[];

/** The name of the replaced unit. If it had the same name, it is called 以前の商工観光係. */
function replacedName(path: string, unit: LinkedUnit): string {
  const name = lastName(path);
  if (!unit.names.some((one) => one.name === name)) return name;
  const above = lastName(pathAbove(path));
  const isBesides = unit.names.every((one) => lastName(pathAbove(one.path)) === above);
  return isBesides || above === '' || above === '?' ? `以前の${name}` : `${above}にあった${name}`;
}

/** The forms of the sentence for each verb. */
export const formsByVerb = {
  establish: ({ to, change }, unit) => {
    const born = selfIn(to, unit, 'begins');
    const instead = change.replaces && replacedName(change.replaces.path, unit);
    return [form(predicate.begin, born, `は、${instead ? `${instead}に代わって` : `${dayOf(change)}に`}`)];
  },
  abolish: ({ from, change }, unit) => [
    form(predicate.end, selfIn(from, unit, 'ends'), `は、${dayOf(change)}に`),
  ],
  rename: (deed, unit) => {
    const after = deed.to.find(({ id }) => id === unit.id);
    const before = deed.from.find(({ id }) => id === unit.id);
    // A change of all units of a kind names none of them.
    if (!before || !after) return renamedWithAll(unit);
    return [form(predicate.become, own(before, 'ends'), 'は、', own(after, 'begins'), 'に')];
  },
  move: ({ from: [before], to: [after] }, unit) => {
    if (!before || !after) return [form(predicate.move, selfNow(unit), 'は、')];
    const isOther = isRenamed(before, after);
    const place = placeOfMove(before, after);
    const who = own(before, isOther ? 'ends' : 'none');
    if (isOther) {
      const way = place === '' ? `${before.above}を離れ、` : `${place}へ移り、`;
      const how = before.above === after.above ? '' : way;
      return [form(predicate.become, who, `は、${how}`, own(after, 'begins'), 'に')];
    }
    if (place === '')
      return [form(predicate.leave, who, before.above === '' ? 'は、元の位置を' : `は、${before.above}を`)];
    const origin = before.above === '' || before.above === after.above ? '' : `${before.above}から`;
    return [
      form(predicate.move, who, `は、${origin}${place}へ`),
      form(predicate.move, who, `は、${place}へ`),
    ];
  },
  merge: ({ from, to, leaving }, unit) => {
    const [into] = to;
    const others = from.filter(({ id }) => id !== unit.id || id === null);
    if (into && from.some(({ id }) => id === into.id)) {
      const isInto = into.id === unit.id;
      const self = isInto ? own(into, 'none') : selfIn(leaving, unit, 'ends');
      return waysToName(isInto ? leaving : [into], isInto ? 'ends' : 'none').map((who) =>
        form(predicate.become, self, 'は、', who, 'と一つに'),
      );
    }
    if (into?.id === unit.id)
      return waysToName(from, 'ends').map((who) =>
        form(predicate.begin, own(into, 'begins'), 'は、', who, 'が一つになって'),
      );
    if (!into) return [form(predicate.merge, selfIn(from, unit, 'ends'), 'は、')];
    if (others.length === 0)
      return [form(predicate.become, selfIn(from, unit, 'ends'), 'は、', named(into, 'begins'), 'に')];
    return waysToName(others, 'ends').map((who) =>
      form(
        predicate.become,
        selfIn(from, unit, 'ends'),
        'は、',
        who,
        'と一つになり、',
        named(into, 'begins'),
        'に',
      ),
    );
  },
  absorb: ({ leaving, to: [into] }, unit) => {
    if (into?.id === unit.id)
      return waysToName(leaving, 'ends').map((who) =>
        form(predicate.takeIn, own(into, 'none'), 'は、', who, 'を'),
      );
    return [
      form(
        predicate.absorb,
        selfIn(leaving, unit, 'ends'),
        'は、',
        ...(into ? [named(into, 'none'), 'に'] : []),
      ),
    ];
  },
  split: ({ from, to, coming }, unit) => {
    const [origin] = from;
    const isOrigin = origin?.id === unit.id;
    if (isOrigin && to.some(({ id }) => id === unit.id)) return wentOut(own(origin, 'none'), coming);
    if (isOrigin)
      return [
        form(predicate.part, own(origin, 'ends'), 'は、', allNamed(to, 'begins'), 'に'),
        ...waysToName(to, 'begins').map((who) =>
          form(predicate.part, own(origin, 'ends'), 'は、', who, 'に'),
        ),
      ];
    return cameOut(selfIn(to, unit, 'begins'), from, 'が分かれて');
  },
  detach: ({ from, to }, unit) =>
    from.some(({ id }) => id === unit.id)
      ? wentOut(selfIn(from, unit, 'none'), to)
      : cameOut(selfIn(to, unit, 'begins'), from, 'から分かれて'),
  reorganize: ({ from, to }, unit) => {
    const wasThere = from.some(({ id }) => id === unit.id);
    if (!wasThere) return cameOut(selfIn(to, unit, 'begins'), from, 'の再編で');
    if (to.some(({ id }) => id === unit.id))
      return [form(predicate.goOn, selfIn(from, unit, 'none'), 'は、再編のあとも')];
    const others = from.filter(({ id }) => id !== unit.id || id === null);
    const together =
      others.length === 0
        ? [[]]
        : waysToName(others, 'ends').map((who): Line => [...who, text('とともに、')]);
    return together.flatMap((who) =>
      waysToName(to, 'begins').map((into) =>
        form(predicate.reorganize, selfIn(from, unit, 'ends'), 'は、', who, into, 'に'),
      ),
    );
  },
  lose: ({ from }, unit) => [
    form({ ...predicate.unknown, did: '分からない' }, selfIn(from, unit, 'none'), 'のその後は、資料からは'),
  ],
  regrade: (deed, unit) => [form(predicate.become, selfIn(deed.to, unit, 'none'), `は、${gradesOf(deed)}に`)],
  assign: (deed, unit) => [
    form(predicate.join, selfNow(unit), `に、${dutyWords(deed)}が`),
    form(predicate.join, selfNow(unit), 'に、新しい仕事が'),
  ],
  transfer: (deed, unit) => {
    const what = dutyWords(deed);
    const isGiver = deed.from.some(({ id }) => id === unit.id);
    return isGiver
      ? [
          ...waysToName(deed.to, 'none').map((who) =>
            form(predicate.handOn, selfNow(unit), 'は、', who, `へ${what}を`),
          ),
          form(predicate.handOn, selfNow(unit), `は、${cargoWords([deed.change])}をほかへ`),
        ]
      : [
          ...waysToName(deed.from, 'none').map((who) =>
            form(predicate.receive, selfNow(unit), 'は、', who, `から${what}を`),
          ),
          form(predicate.receive, selfNow(unit), `は、${what}を`),
          form(predicate.receive, selfNow(unit), `は、${cargoWords([deed.change])}を`),
        ];
  },
  hold: (deed, unit) => heldWith(deed, unit, predicate.holdToo),
  release: (deed, unit) => heldWith(deed, unit, predicate.holdNoMore),
} satisfies Readonly<Record<Verb, UnitForms>>;

function heldWith({ from, to }: Deed, unit: LinkedUnit, held: predicate.Predicate): readonly Form[] {
  const [who, ...also] = [...from, ...to];
  return who?.id === unit.id
    ? waysToName(also, 'none').map((what) => form(held, selfNow(unit), 'は、', what, 'を'))
    : [form(held, selfNow(unit), 'は、', ...(who ? [named(who, 'none'), 'が'] : []))];
}

function renamedWithAll(unit: LinkedUnit): readonly Form[] {
  const now = unitName(unit);
  const before = unit.names.findLast(({ name }) => name !== now);
  const self: Line = [{ kind: 'name', text: before?.name ?? '', url: null, tone: 'ends' }];
  return before
    ? [form(predicate.become, self, 'は、', [{ kind: 'name', text: now, url: null, tone: 'begins' }], 'に')]
    : [form(predicate.rename, selfNow(unit), 'は、')];
}

function wentOut(origin: Line, born: readonly Party[]): readonly Form[] {
  return waysToName(born, 'begins').map((who) => form(predicate.part, origin, 'から、', who, 'が'));
}

function cameOut(self: Line, origins: readonly Party[], how: string): readonly Form[] {
  return waysToName(origins, 'ends').map((who) => form(predicate.begin, self, 'は、', who, how));
}

/** The unit of the page, without its parent and without a link. */
function own(party: Party, tone: 'begins' | 'ends' | 'none'): Line {
  return named({ ...party, isShared: false, url: null }, tone);
}

function selfIn(side: readonly Party[], unit: LinkedUnit, tone: 'begins' | 'ends' | 'none'): Line {
  const found = side.find(({ id }) => id === unit.id);
  return found ? own(found, tone) : selfNow(unit);
}

export function selfNow(unit: LinkedUnit): Line {
  return [{ kind: 'name', text: unitName(unit), url: null, tone: 'none' }];
}

export function dayOf({ date, datePrecision }: LinkedChange): string {
  return dateAsKnown(date, datePrecision);
}

/** Several duties received or given at once. */
export function formsOfDuties(deeds: readonly Deed[], unit: LinkedUnit): readonly Form[] {
  const isGiver = deeds.every(({ from }) => from.some(({ id }) => id === unit.id));
  const self = selfNow(unit);
  if (deeds[0]?.change.verb === 'assign')
    return [form(predicate.join, self, `に、${counted(deeds.length, '仕事')}が`)];
  return [
    form(
      isGiver ? predicate.handOn : predicate.receive,
      self,
      `は、${counted(deeds.length, cargoWords(deeds.map(({ change }) => change)))}を`,
    ),
  ];
}
