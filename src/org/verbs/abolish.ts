import type { DefinitionOf } from './definition.ts';
import { ending } from './ending.ts';

/** A unit ends and has no heir. */
export const abolish: DefinitionOf<'abolish'> = {
  ...ending,
  understand: (_, { leaving: ids }) => ({ verb: 'abolish', ids }),
  identify: (change, by) => ({ ...change, ids: change.ids.map(by.id) }),
};
