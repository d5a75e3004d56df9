import type { Desk } from '../desk.ts';
import { byHeading, keepTables, keptTables } from '../kept-tables.ts';
import { NO_TABLE, type PastedPlan, pastedAs } from '../pasted.ts';
import type { Planning } from '../views/plan-table.ts';
import { lookingAt, rewrite } from './editing.ts';
import { reading } from './reading.ts';

/** What is done with a table that becomes the measures of the edition that is open. */
export function planningOf(desk: Desk): Planning {
  return {
    read: async (table, given, isTaken = false) => {
      const looking = lookingAt(desk);
      if (looking === null) return;
      const kept = keptTables(looking.municipality);
      const said = given ?? { remembered: kept.plan };
      // What is said next adds to it, even while this is read.
      const before = pastedAs(desk.state.pasted, 'plan');
      if (given !== undefined && before !== null) desk.set({ pasted: { ...before, said } });
      await reading(
        desk,
        () => desk.ask('readPlan', looking, table, said),
        (found): PastedPlan => ({ of: 'plan', table, said, found, isTaken }),
      );
      const columns = pastedAs(desk.state.pasted, 'plan')?.found.headings?.columns ?? [];
      if (said.shown !== undefined && desk.state.trial === null)
        keepTables(looking.municipality, {
          plan: { ...kept.plan, ...byHeading(columns, said.shown.places) },
        });
    },
    take: async () => {
      const pasted = pastedAs(desk.state.pasted, 'plan');
      if (!pasted?.found.read.ok) return;
      const plan = pasted.found.read.value;
      const isIn = await rewrite(desk, `${plan.measures.length}件の取組を書き込みました。`, (path, text) =>
        desk.ask('withPlan', path, text, plan),
      );
      // What was left of it stays to be seen.
      if (isIn)
        desk.set(plan.rows.length === 0 ? NO_TABLE : { ...NO_TABLE, pasted: { ...pasted, isTaken: true } });
    },
    forget: () => desk.set(NO_TABLE),
  };
}
