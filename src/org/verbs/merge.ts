import type { Name } from '../name.ts';
import type { UnitId } from '../unit.ts';
import {
  type Children,
  type Definition,
  type Every,
  goingOn,
  identified,
  type Joined,
  mention,
  type Newborn,
  type Outcome,
  plain,
  whoLeaves,
} from './definition.ts';
import { becoming } from './outcomes.ts';

interface Merge extends Joined {
  readonly verb: 'merge';
  readonly ids: readonly UnitId[];
  readonly into: Outcome;
}

interface Written extends Newborn, Joined {
  readonly verb: 'merge';
  readonly units: readonly Name[] | Every;
  readonly into: Name;
  readonly children?: Children | undefined;
}

/** Several units end and one begins, or one of them goes on. */
export const merge: Definition<Merge, Written> = {
  tone: 'changes',
  about: 'units',
  names: (written) => ({
    ...whoLeaves('units', written.units),
    beginning: mention('into', written.into),
    born: written,
    isFromLeaving: true,
    children: written.children,
  }),
  understand: ({ isJoined }, { leaving: ids, beginning: [into] }) =>
    into ? { verb: 'merge', ids, into, isJoined } : null,
  effect: ({ ids, into }) => becoming(ids, [into]),
  undo: ({ ids, into }, was) => {
    const back = ids.map((id) => (id === into.id ? goingOn(id) : was(id)));
    return [{ verb: 'split', id: into.id, into: back }];
  },
  identify: (change, by) => ({
    ...change,
    ids: change.ids.map(by.id),
    into: identified(change.into, by),
  }),
  sides: ({ ids, into }) => ({ subject: into.id, from: ids, to: plain(into.id) }),
  fields: { ends: 'units[]', begins: 'into', stood: 'units[]', goesOn: 'into' },
  listed: ({ ids }) => ({ units: ids }),
};
