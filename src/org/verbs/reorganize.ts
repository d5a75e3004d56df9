import { type DefinitionOf, goingOn, identified, isBorn, mentions, plain, whoLeaves } from './definition.ts';
import { becoming, comingOut } from './outcomes.ts';

/**
 * Several units become several others, and the source does not say which became which. Units with equal names
 * go on.
 */
export const reorganize: DefinitionOf<'reorganize'> = {
  tone: 'changes',
  about: 'units',
  names: (written) => ({
    ...whoLeaves('units', written.units),
    beginning: mentions('into', written.into),
    ...comingOut(written),
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
