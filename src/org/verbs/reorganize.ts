import type { Name } from '../name.ts';
import type { UnitId } from '../unit.ts';
import {
  type Children,
  type Definition,
  type Every,
  goingOn,
  identified,
  isBorn,
  type Joined,
  mentions,
  type Newborn,
  type Outcome,
  plain,
  whoLeaves,
} from './definition.ts';
import { becoming } from './outcomes.ts';

interface Reorganize extends Joined {
  readonly verb: 'reorganize';
  readonly ids: readonly UnitId[];
  readonly into: readonly Outcome[];
}

interface Written extends Newborn, Joined {
  readonly verb: 'reorganize';
  readonly units: readonly Name[] | Every;
  readonly into: readonly Name[];
  readonly children?: Children | undefined;
}

/** Several units become several others, and nobody says which became which. Equal names go on. */
export const reorganize: Definition<Reorganize, Written> = {
  tone: 'changes',
  about: 'units',
  names: (written) => ({
    ...whoLeaves('units', written.units),
    beginning: mentions('into', written.into),
    born: written,
    isFromLeaving: true,
    children: written.children,
  }),
  understand: ({ isJoined }, { leaving: ids, beginning: into }) => ({
    verb: 'reorganize',
    ids,
    into,
    isJoined,
  }),
  effect: ({ ids, into }) => becoming(ids, into),
  undo: ({ ids, into }, was) => {
    const stayed = new Set(into.filter((one) => !isBorn(one)).map(({ id }) => id));
    const back = ids.map((id) => (stayed.has(id) ? goingOn(id) : was(id)));
    return [{ verb: 'reorganize', ids: into.map(({ id }) => id), into: back }];
  },
  identify: (change, by) => ({
    ...change,
    ids: change.ids.map(by.id),
    into: change.into.map((one) => identified(one, by)),
  }),
  sides: ({ ids, into }) => ({
    subject: ids[0] ?? into[0]?.id ?? '',
    from: ids,
    to: plain(...into.map(({ id }) => id)),
  }),
  fields: { ends: 'units[]', begins: 'into[]', stood: 'units[]', goesOn: 'into[]' },
  listed: ({ ids, into }) => ({ units: ids, into: into.map(({ id }) => id) }),
};
