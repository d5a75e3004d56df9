import type { Keeping } from './check-everyone.ts';
import type { Compiled } from './compiled/compiled.ts';
import { jobIn } from './made/helpers.ts';
import { openContent, type WorkshopPlan } from './made/workshop.ts';
import { plainEnvironment } from './plain-environment.ts';
import type { Report } from './processes.ts';

/** The first message that a worker process receives, by its task. */
export interface Orders {
  readonly make: { readonly plan: WorkshopPlan; readonly compiled: Compiled };
  readonly check: { readonly plan: WorkshopPlan; readonly keeping: Keeping };
}

export type Task = keyof Orders;

/** Turns this process into a worker: does the jobs that its parent names, one at a time. */
export async function work<One extends Task>(task: One): Promise<void> {
  plainEnvironment();
  process.once('disconnect', () => process.exit());
  // The parent may have exited before the listener was there.
  if (!process.connected) process.exit();
  const ordered = new Promise<Orders[One]>((hear) => {
    process.once('message', (order) => hear(order as Orders[One]));
  });
  const begin = await TASKS[task]();
  const job = begin(await ordered);
  const report = (report: Report) => process.send?.(report);
  process.on('message', async ({ job: what }: { readonly job: string }) => {
    try {
      await job(what);
      report({ done: what });
    } catch (problem) {
      report({
        failed: what,
        why: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem),
      });
    }
  });
}

/** Each task loads its own modules, and before the first message arrives: the pages are more than half of the program. */
const TASKS: {
  readonly [One in Task]: () => Promise<(order: Orders[One]) => (job: string) => Promise<unknown>>;
} = {
  make: async () => {
    const [{ openPages }, { openWorkshop }, { makeShare }] = await Promise.all([
      import('./compiled/pages.ts'),
      import('./made/open-workshop.ts'),
      import('./made/make-share.ts'),
    ]);
    return ({ plan, compiled }) => {
      const shop = openWorkshop(openContent(plan), openPages(compiled), plan.kept);
      return (job) => makeShare(shop, jobIn(job));
    };
  },
  check: async () => {
    const { findingsIn } = await import('./check-everyone.ts');
    return ({ plan, keeping }) => findingsIn(openContent(plan), keeping).anew;
  },
};
