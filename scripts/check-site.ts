// node scripts/check-site.ts [DIR]: reports the problems of a built or downloaded site.
import { reportOfSite } from '#site/inspect/problem.ts';
import { inspectSite } from '#site/inspect.ts';

const { problems } = inspectSite(process.argv[2] ?? 'dist');
if (problems.length > 0) console.error(reportOfSite(problems));
process.exitCode = problems.length > 0 ? 1 : 0;
