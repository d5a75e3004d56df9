import type { Compiled } from './compiled/compiled.ts';
import { openPages } from './compiled/pages.ts';
import { makeMunicipality } from './made/municipality.ts';
import { openContent, openWorkshop, type WorkshopPlan } from './made/workshop.ts';
import type { Report } from './processes.ts';

/** What such a process is started with. */
export interface Order {
  readonly plan: WorkshopPlan;
  readonly compiled: Compiled;
}

/** Makes the municipalities that the process which started this one names, one after the other. */
export async function work({ plan, compiled }: Order) {
  const say = (report: Report<string>) => process.send?.(report);
  const pages = await openPages(compiled);
  const shop = openWorkshop(openContent(plan), pages, plan.kept);
  process.on('message', async ({ job }: { readonly job: string }) => {
    try {
      await makeMunicipality(shop, job);
      say({ done: job });
    } catch (problem) {
      say({
        failed: job,
        why: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem),
      });
    }
  });
  process.once('disconnect', () => process.exit());
  say({ ready: true });
}
