// The commands `npm run build` and `npm run merge`.
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { BuildEffects } from '#site/build.ts';
import { compiledPages } from '#site/compiled/compiled.ts';
import { openPages } from '#site/compiled/pages.ts';
import { commitAsItLies } from '#site/files-in-git.ts';
import { helpersIn, jobIn } from '#site/made/helpers.ts';
import { keptFor } from '#site/made/kept-for.ts';
import type { WorkshopPlan } from '#site/made/workshop.ts';
import { oneAtATime } from '#site/one-at-a-time.ts';
import { poolOf } from '#site/processes.ts';
import { shardCalled } from '#site/shard.ts';
import { argumentsOf } from '../arguments.ts';
import { asOfOption } from '../as-of.ts';
import { ENGINE } from '../engine.ts';
import { startAhead, startWorker } from '../start-worker.ts';
import { isColored } from '../terminal.ts';

const OPTIONS = `  --as-of     「今日」とみなす日（例: 2026-04-01）
  --root      content/ のあるフォルダー
  --out       作るフォルダー（はじめは dist）
  --jobs      いちどに動かす処理の数（はじめは、この機械の CPU の数）`;

const USAGE = {
  build: `使い方: npm run build -- [--as-of 日付] [--root フォルダー] [--out フォルダー] [--jobs 数] [--shard 何番目/いくつ]
${OPTIONS}
  --shard     市区町村をいくつかに分けた、その何番目かだけを作る（例: 2/8）。全部そろったら npm run merge で一つにする`,
  merge: `使い方: npm run merge -- フォルダー… [--as-of 日付] [--root フォルダー] [--out フォルダー] [--jobs 数]
  フォルダー  npm run build -- --shard で作ったもの
${OPTIONS}`,
};

export async function runBuild(command: keyof typeof USAGE): Promise<void> {
  const known = {
    'as-of': { type: 'string' },
    root: { type: 'string', default: '.' },
    out: { type: 'string', default: 'dist' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    shard: { type: 'string' },
  } as const;
  const most = command === 'merge' ? undefined : 0;
  const { values, positionals } = argumentsOf(USAGE[command], known, most);
  const jobs = Number(values.jobs);
  const shard = values.shard === undefined ? undefined : shardCalled(values.shard);
  const refuse = (why: string) => {
    console.error(`${why}\n${USAGE[command]}`);
    process.exit(2);
  };
  // The bundler treats module paths as URLs.
  if (/[#?%]/.test(process.cwd()))
    refuse(
      `このフォルダーの場所（${process.cwd()}）には「#」「?」「%」のどれかが入っていて、サイトを作れません。これらの記号のない場所に移してください。`,
    );
  if (!Number.isSafeInteger(jobs) || jobs < 1)
    refuse(`--jobs には、1 以上の数を書いてください（いまは「${values.jobs}」）。`);
  if (shard === null)
    refuse(`--shard は「2/8」（8つに分けた2番目）のように書いてください（いまは「${values.shard}」）。`);
  if (command === 'merge' && positionals.length === 0)
    refuse('分けて作ったフォルダーを、一つ以上書いてください。');
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const plan = { root: values.root, asOf: asOfOption(values['as-of']), kept: keptFor(values.root) };
  const options = { ...plan, out: values.out, shards: command === 'merge' ? positionals : [] };
  // A worker process loads the program while this one does.
  const effects = effectsOf(plan, jobs, jobs === 1 ? null : startAhead('make'));
  const { buildShard, buildSite } = await import('#site/build.ts');
  const isBuilt = shard
    ? await buildShard({ ...options, shard }, effects)
    : await buildSite(options, effects);
  process.exitCode = isBuilt ? 0 : 1;
}

function effectsOf(plan: WorkshopPlan, jobs: number, ahead: ChildProcess | null): BuildEffects {
  // Memoized: finding the compiled program reads all sources of the engine.
  let compiled: ReturnType<typeof compiledFor> | undefined;
  const compiledOnce = (home: string) => {
    compiled ??= compiledFor(home);
    return compiled;
  };
  return {
    openPages: async (home) => openPages(await compiledOnce(home)),
    helpers:
      jobs === 1
        ? null
        : async (home, make) => {
            const start = startWorker('make', { plan, compiled: await compiledOnce(home) }, ahead);
            return helpersIn(
              poolOf(jobs, start, (text) => make(jobIn(text))),
              jobs,
            );
          },
    takeTurn: () =>
      oneAtATime('.astro/building.lock', () => console.error('ほかのサイトの作成が終わるのを待っています。')),
    origin: () => ({ engine: `${name} ${version}`, commit: commitAsItLies(plan.root) }),
    progress: progressOn(process.stderr),
    say: console.log,
    complain: console.error,
    color: isColored(process.stderr),
  };
}

const { name, version } = JSON.parse(readFileSync(join(ENGINE, 'package.json'), 'utf8'));

const compiledFor = (home: string) =>
  compiledPages(ENGINE, home, '.astro/pages', async (folder) => {
    // Imported only if needed: loading Astro takes as long as building a small site.
    const { compilePages } = await import('./compile.ts');
    await compilePages(ENGINE, home, folder);
  });

/** Shows the progress of a build on a terminal, in a line that overwrites itself. */
function progressOn(stream: NodeJS.WriteStream): (done: number, all: number) => void {
  return (done, all) => {
    if (!stream.isTTY || all < 2) return;
    stream.write(`\r${done}/${all} 市区町村${done === all ? '\n' : ''}`);
  };
}
