import type { Name } from '../name.ts';
import type { UnitId } from '../unit.ts';
import {
  type Children,
  type Definition,
  goingOn,
  identified,
  isBorn,
  mention,
  mentions,
  type Newborn,
  type Outcome,
  plain,
} from './definition.ts';
import { becoming } from './outcomes.ts';

interface Split {
  readonly verb: 'split';
  readonly id: UnitId;
  readonly into: readonly Outcome[];
}

interface Written extends Newborn {
  readonly verb: 'split';
  readonly unit: Name;
  readonly into: readonly Name[];
  readonly children?: Children | undefined;
}

/** A unit ends and several begin, or goes on as one of them. */
export const split: Definition<Split, Written> = {
  tone: 'changes',
  about: 'units',
  names: (written) => ({
    leaving: mention('unit', written.unit),
    beginning: mentions('into', written.into),
    born: written,
    isFromLeaving: true,
    children: written.children,
  }),
  understand: (_, { leaving: [id], beginning: into }) => (id ? { verb: 'split', id, into } : null),
  effect: ({ id, into }) => becoming([id], into),
  undo: ({ id, into }, was) => {
    const born = into.filter(isBorn).map((unit) => unit.id);
    return born.length === into.length
      ? [{ verb: 'merge', ids: born, into: was(id) }]
      : [{ verb: 'merge', ids: [id, ...born], into: goingOn(id) }];
  },
  identify: (change, by) => ({
    ...change,
    id: by.id(change.id),
    into: change.into.map((one) => identified(one, by)),
  }),
  sides: ({ id, into }) => ({ subject: id, from: [id], to: plain(...into.map((unit) => unit.id)) }),
  fields: { begins: 'into[]', goesOn: 'into[]' },
  listed: ({ into }) => ({ into: into.map(({ id }) => id) }),
};
