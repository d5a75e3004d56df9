import type { Desk } from '../desk.ts';
import { NO_TABLE, pastedAs } from '../pasted.ts';
import type { Planning } from '../views/plan-table.ts';
import { lookingAt, rewrite } from './editing.ts';
import { reading } from './reading.ts';

/** What is done with a table that becomes the measures of the edition that is open. */
export function planningOf(desk: Desk): Planning {
  return {
    read: async (table, said = {}) => {
      const looking = lookingAt(desk);
      if (looking === null) return;
      await reading(
        desk,
        () => desk.ask('readPlan', looking, table, said),
        (found) => ({ of: 'plan', table, said, found }),
      );
    },
    take: async () => {
      const pasted = pastedAs(desk.state.pasted, 'plan');
      if (!pasted?.found.read.ok) return;
      const plan = pasted.found.read.value;
      const isIn = await rewrite(desk, `${plan.measures.length}件の取組を書き込みました。`, (path, text) =>
        desk.ask('withPlan', path, text, plan),
      );
      if (isIn) desk.set(NO_TABLE);
    },
    forget: () => desk.set(NO_TABLE),
  };
}
