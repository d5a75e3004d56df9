// What GitHub would refuse, and what would be unsafe, is told before a workflow is pushed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { keptFor } from '#site/made/kept-for.ts';
import { commandsWith, jobsOf, stepsOf, workflows } from './read.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const [node] = JSON.parse(readFileSync('scripts/node/package.json', 'utf8')).version.split('.');

describe.each(workflows)('$file', (file) => {
  const { workflow, text } = file;

  test('GitHub understands it', async () => {
    expect(await problemsOf(text)).toEqual([]);
  });

  test('an action is pinned to a commit, and says of which version', () => {
    const lines = text.split('\n').filter((line) => line.includes('uses:') && !line.trim().startsWith('#'));
    expect(lines.length).toBe(stepsOf(file).filter(({ uses }) => uses !== undefined).length);
    for (const line of lines)
      expect(line).toMatch(/uses: [\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('one action is everywhere of one version', () => {
    const pins = new Set(stepsOf(file).flatMap(({ uses }) => uses ?? []));
    const actions = new Set([...pins].map((pin) => pin.split('@')[0]));
    expect(pins.size).toBe(actions.size);
  });

  test('a job may do what it says that it needs, and nothing is granted to all', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobsOf(file)) expect(job.permissions, job.id).toBeDefined();
  });

  test('whatever may write runs nothing of the repository', () => {
    for (const job of jobsOf(file)) {
      if (!Object.values(job.permissions ?? {}).includes('write')) continue;
      expect(
        job.steps.filter(({ uses, run }) => uses?.startsWith('actions/checkout@') || run?.includes('npm ')),
        job.id,
      ).toEqual([]);
    }
  });

  test('a job ends by itself, and runs do not pile up', () => {
    for (const job of jobsOf(file)) expect(job['timeout-minutes'], job.id).toBeGreaterThan(0);
    expect(workflow.concurrency).toBeDefined();
  });

  test('what others propose is not run with our rights, nor put into a command', () => {
    expect(workflow.on).not.toHaveProperty('pull_request_target');
    expect(workflow.on).not.toHaveProperty('workflow_run');
    for (const { run } of stepsOf(file)) expect(run ?? '').not.toContain('${{');
    for (const { uses, with: settings } of stepsOf(file))
      if (uses?.startsWith('actions/checkout@')) expect(settings?.['persist-credentials']).toBe(false);
  });

  test('a script that is run is one of package.json', () => {
    const named = stepsOf(file).flatMap(({ run }) => namedScripts(run ?? ''));
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('the Node that carries npm is of the version that builds', () => {
    for (const { uses, with: settings } of stepsOf(file))
      if (uses?.startsWith('actions/setup-node@')) {
        expect(String(settings?.['node-version'])).toBe(node);
        expect(settings?.cache).toBe('npm');
      }
  });
});

test('a city begins with the same workflows, and has the scripts that they run', () => {
  const city = mkdtempSync(join(tmpdir(), 'hensen-city-'));
  expect(spawnSync('node', ['scripts/init.ts', city], { stdio: 'ignore' }).status).toBe(0);
  const own = JSON.parse(readFileSync(join(city, 'package.json'), 'utf8')).scripts;
  for (const file of workflows) {
    expect(readFileSync(join(city, file.file), 'utf8')).toBe(file.text);
    const named = stepsOf(file).flatMap(({ run }) => namedScripts(run ?? ''));
    expect(named.filter((name) => !Object.hasOwn(own, name))).toEqual([]);
  }
  for (const form of ['merge_request_templates/Default.md', 'issue_templates/誤りの知らせ.md'])
    expect(readFileSync(join(city, '.gitlab', form), 'utf8')).toBe(
      readFileSync(join('.gitlab', form), 'utf8'),
    );
  rmSync(city, { recursive: true });
});

test('a slip in a workflow is told', async () => {
  const text = workflows.find(({ file }) => file.endsWith('site.yml'))?.text ?? '';
  expect(await problemsOf(text.replace('runs-on:', 'run-on:'))).not.toEqual([]);
  expect(await problemsOf(text.replace('needs: site', 'needs: sight'))).not.toEqual([]);
  expect(await problemsOf(text.replace('github.event_name ==', 'github.event_name is'))).not.toEqual([]);
});

describe.each(
  workflows.flatMap(jobsOf).filter(({ steps }) => steps.some(({ run }) => run?.includes('npm run build'))),
)('$name', ({ steps }) => {
  test('what was made is there for the next run', () => {
    const at = (part: string) => steps.findIndex(({ uses, run }) => (uses ?? run)?.includes(part));
    const [restored, saved] = [steps[at('cache/restore@')], steps[at('cache/save@')]];
    expect(at('npm ci')).toBeLessThan(at('cache/restore@'));
    expect(at('cache/restore@')).toBeLessThan(at('npm run'));
    expect(at('npm run build')).toBeLessThan(at('cache/save@'));
    expect({ ...restored?.with, 'restore-keys': undefined }).toEqual(saved?.with);
    const key = String(saved?.with?.key);
    expect(key.startsWith(String(restored?.with?.['restore-keys']))).toBe(true);
    for (const folder of [keptFor('.'), '.astro/pages'])
      expect(folder).toMatch(new RegExp(`^${saved?.with?.path}/`));
  });
});

test('only what the default branch made is handed on', () => {
  const site = workflows.find(({ file }) => file.endsWith('site.yml'));
  const saved = site && stepsOf(site).find(({ uses }) => uses?.includes('cache/save@'));
  expect(saved?.if).toBe("steps.branch.outputs.is-default == 'true'");
});

test('the shards are those of a whole, each once', () => {
  const shards = workflows.find(({ file }) => file.endsWith('shards.yml'))?.text ?? '';
  const numbers: readonly number[] = parse(shards).jobs.shard.strategy.matrix.shard;
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(commandsWith('--shard')).toContain(`"$SHARD/${numbers.length}"`);
  // A machine makes the same municipalities again.
  expect(shards).toMatch(/restore-keys: shard-\$\{\{ matrix\.shard \}\}-/);
});

describe('the sample for GitLab', () => {
  const text = readFileSync('scripts/init/city/dot-gitlab-ci.yml', 'utf8');
  const { default: common, stages, workflow, ...jobs } = parse(text);

  test('its stages, scripts and Node exist', () => {
    for (const { stage } of Object.values<{ stage: string }>(jobs)) expect(stages).toContain(stage);
    expect(workflow.rules).not.toEqual([]);
    expect(namedScripts(text).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(common.image).toMatch(new RegExp(`^node:${node}-`));
  });

  test('what was made is there for the next run', () => {
    const folders = common.cache.flatMap(({ paths }: { paths: readonly string[] }) => paths);
    expect(keptFor('.').startsWith(folders.at(-1))).toBe(true);
  });

  test('only the default branch is published, from the folder that GitLab looks for', () => {
    expect(jobs.pages.rules).toEqual([{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }]);
    expect(jobs.pages.artifacts.paths).toEqual(['public']);
  });
});

/** In the words of GitHub's own reader. */
async function problemsOf(content: string): Promise<readonly string[]> {
  const read = parseWorkflow({ name: 'workflow.yml', content }, new NoOperationTraceWriter());
  if (read.value === undefined) return read.context.errors.getErrors().map(String);
  const { errors } = await convertWorkflowTemplate(read.context, read.value);
  return (errors ?? []).map(({ Message }) => Message);
}

function namedScripts(commands: string): readonly string[] {
  return [...commands.matchAll(/npm run((?: --[\w-]+)*) (\w+)/g)].flatMap(([, options, name]) =>
    options?.includes('--if-present') || name === undefined ? [] : [name],
  );
}
