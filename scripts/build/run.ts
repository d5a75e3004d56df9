// What `npm run build` does.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite } from '#site/build.ts';
import { compiledPages } from '#site/compiled/compiled.ts';
import { openPages } from '#site/compiled/pages.ts';
import { commitAsItLies } from '#site/files-in-git.ts';
import { keptFor } from '#site/made/kept-for.ts';
import { oneAtATime } from '#site/one-at-a-time.ts';
import { inProcesses } from '#site/processes.ts';
import type { Order } from '#site/worker.ts';
import { argumentsOf } from '../arguments.ts';
import { asOfOption } from '../as-of.ts';
import { isColored } from '../terminal.ts';
import { progressOn } from './progress.ts';

/** Where the pages are: beside the content, or in a package of it. */
const ENGINE = fileURLToPath(new URL('../..', import.meta.url));
const WORKER = fileURLToPath(new URL('../worker.mjs', import.meta.url));

const { values } = argumentsOf(
  `使い方: npm run build -- [--as-of 日付] [--root フォルダー] [--out フォルダー] [--jobs 数]
  --as-of     「今日」とみなす日（例: 2026-04-01）
  --root      content/ のあるフォルダー
  --out       サイトを作るフォルダー（はじめは dist）
  --jobs      いちどに動かす処理の数（はじめは、この機械の CPU の数）`,
  {
    'as-of': { type: 'string' },
    root: { type: 'string', default: '.' },
    out: { type: 'string', default: 'dist' },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
);
// The bundler takes the path of a module for an address.
if (/[#?%]/.test(process.cwd())) {
  console.error(
    `このフォルダーの場所（${process.cwd()}）には「#」「?」「%」のどれかが入っていて、サイトを作れません。これらの記号のない場所に移してください。`,
  );
  process.exit(2);
}
const jobs = Number(values.jobs);
if (!Number.isSafeInteger(jobs) || jobs < 1) {
  console.error(`--jobs には、1 以上の数を書いてください（いまは「${values.jobs}」）。`);
  process.exit(2);
}
const { name, version } = JSON.parse(readFileSync(join(ENGINE, 'package.json'), 'utf8'));
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const plan = {
  root: values.root,
  asOf: asOfOption(values['as-of']),
  kept: keptFor(values.root),
};
const compiledFor = (home: string) =>
  compiledPages(ENGINE, home, '.astro/pages', async (folder) => {
    // Loading Astro takes as long as a small site.
    const { compilePages } = await import('./compile.ts');
    await compilePages(ENGINE, home, folder);
  });
const startWorker = (order: Order) => () => fork(WORKER, [JSON.stringify(order)], { stdio: 'inherit' });
const isBuilt = await buildSite(
  { ...plan, out: values.out },
  {
    openPages: async (home) => openPages(await compiledFor(home)),
    makeElsewhere:
      jobs === 1
        ? null
        : async (home, ids, done) => {
            const compiled = await compiledFor(home);
            await inProcesses(ids, jobs, startWorker({ plan, compiled }), done);
          },
    takeTurn: () =>
      oneAtATime('.astro/building.lock', () => console.error('ほかのサイトの作成が終わるのを待っています。')),
    origin: () => ({ engine: `${name} ${version}`, commit: commitAsItLies(values.root) }),
    progress: progressOn(process.stderr),
    say: console.log,
    complain: console.error,
    color: isColored(process.stderr),
  },
);
process.exitCode = isBuilt ? 0 : 1;
