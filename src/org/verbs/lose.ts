import type { DefinitionOf } from './definition.ts';
import { ending } from './ending.ts';

/** The source tells no more of a unit: it stands in no chart from then on, and what became of it is not known. */
export const lose: DefinitionOf<'lose'> = {
  ...ending,
  understand: (_, { leaving: ids }) => ({ verb: 'lose', ids }),
  identify: (change, by) => ({ ...change, ids: change.ids.map(by.id) }),
};
