import type { DefinitionOf } from './definition.ts';
import { ending } from './ending.ts';

/** The source says no more about a unit. It is in no later chart, and what became of it is unknown. */
export const lose: DefinitionOf<'lose'> = {
  ...ending,
  understand: (_, { leaving: ids }) => ({ verb: 'lose', ids }),
  identify: (change, by) => ({ ...change, ids: change.ids.map(by.id) }),
};
