import type { Keeping } from './check-everyone.ts';
import type { Compiled } from './compiled/compiled.ts';
import { jobIn } from './made/helpers.ts';
import { openContent, type WorkshopPlan } from './made/workshop.ts';
import { plainEnvironment } from './plain-environment.ts';
import type { Report } from './processes.ts';

/** What such a process is started with. */
export interface Order {
  readonly plan: WorkshopPlan;
  readonly task: { readonly make: Compiled } | { readonly check: Keeping };
}

/** Does the jobs that the process which started this one names, one after the other. */
export async function work(order: Order): Promise<void> {
  plainEnvironment();
  const say = (report: Report) => process.send?.(report);
  const job = await jobOf(order);
  process.on('message', async ({ job: what }: { readonly job: string }) => {
    try {
      await job(what);
      say({ done: what });
    } catch (problem) {
      say({
        failed: what,
        why: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem),
      });
    }
  });
  process.once('disconnect', () => process.exit());
  // Whoever asked for it may be gone by now.
  if (!process.connected) process.exit();
}

/** Only what is needed is loaded: the pages are more than half of the program. */
async function jobOf({ plan, task }: Order): Promise<(job: string) => Promise<unknown>> {
  const content = openContent(plan);
  if ('check' in task) {
    const { findingsIn } = await import('./check-everyone.ts');
    return findingsIn(content, task.check).anew;
  }
  const [{ openPages }, { openWorkshop }, { makeShare }] = await Promise.all([
    import('./compiled/pages.ts'),
    import('./made/open-workshop.ts'),
    import('./made/make-share.ts'),
  ]);
  const shop = openWorkshop(content, openPages(task.make), plan.kept);
  return (job) => makeShare(shop, jobIn(job));
}
