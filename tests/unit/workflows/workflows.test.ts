// Finds workflows that GitHub would refuse or that would be unsafe, before they are pushed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { keptFor } from '#site/made/kept-for.ts';
import { sharedFolder } from '../../support/folder.ts';
import { commandsWith, jobsOf, stepsOf, workflows } from './read.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const [node] = JSON.parse(readFileSync('scripts/node/package.json', 'utf8')).version.split('.');

describe.each(workflows)('$file', (file) => {
  const { workflow, text } = file;

  test('is valid for the parser of GitHub', async () => {
    expect(await problemsOf(text)).toEqual([]);
  });

  test('pins actions to a commit, with the version in a comment', () => {
    const lines = text.split('\n').filter((line) => line.includes('uses:') && !line.trim().startsWith('#'));
    expect(lines.length).toBe(stepsOf(file).filter(({ uses }) => uses !== undefined).length);
    for (const line of lines)
      expect(line).toMatch(/uses: [\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('uses one version of each action', () => {
    const pins = new Set(stepsOf(file).flatMap(({ uses }) => uses ?? []));
    const actions = new Set([...pins].map((pin) => pin.split('@')[0]));
    expect(pins.size).toBe(actions.size);
  });

  test('grants permissions per job only', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobsOf(file)) expect(job.permissions, job.id).toBeDefined();
  });

  test('runs no code of the repository in jobs with write permission', () => {
    for (const job of jobsOf(file)) {
      if (!Object.values(job.permissions ?? {}).includes('write')) continue;
      expect(
        job.steps.filter(({ uses, run }) => uses?.startsWith('actions/checkout@') || run?.includes('npm ')),
        job.id,
      ).toEqual([]);
    }
  });

  test('has a timeout for every job and a concurrency group', () => {
    for (const job of jobsOf(file)) expect(job['timeout-minutes'], job.id).toBeGreaterThan(0);
    expect(workflow.concurrency).toBeDefined();
  });

  test('runs no foreign code with our rights, and puts no expression into a command', () => {
    expect(workflow.on).not.toHaveProperty('pull_request_target');
    expect(workflow.on).not.toHaveProperty('workflow_run');
    for (const { run } of stepsOf(file)) expect(run ?? '').not.toContain('${{');
    for (const { uses, with: settings } of stepsOf(file))
      if (uses?.startsWith('actions/checkout@')) expect(settings?.['persist-credentials']).toBe(false);
  });

  test('runs only scripts of package.json', () => {
    const named = stepsOf(file).flatMap(({ run }) => namedScripts(run ?? ''));
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('sets up the Node version that builds the site', () => {
    for (const { uses, with: settings } of stepsOf(file))
      if (uses?.startsWith('actions/setup-node@')) {
        expect(String(settings?.['node-version'])).toBe(node);
        expect(settings?.cache).toBe('npm');
      }
  });
});

const city = sharedFolder();

test('a new municipality repository has the same workflows and all scripts they run', () => {
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
});

test('a mistake in a workflow is found', async () => {
  const text = workflows.find(({ file }) => file.endsWith('site.yml'))?.text ?? '';
  expect(await problemsOf(text.replace('runs-on:', 'run-on:'))).not.toEqual([]);
  expect(await problemsOf(text.replace('needs: site', 'needs: sight'))).not.toEqual([]);
  expect(await problemsOf(text.replace('github.event_name ==', 'github.event_name is'))).not.toEqual([]);
});

describe.each(
  workflows.flatMap(jobsOf).filter(({ steps }) => steps.some(({ run }) => run?.includes('npm run build'))),
)('$name', ({ steps }) => {
  test('caches the store for the next run', () => {
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

test('only the default branch saves the cache', () => {
  const site = workflows.find(({ file }) => file.endsWith('site.yml'));
  const saved = site && stepsOf(site).find(({ uses }) => uses?.includes('cache/save@'));
  expect(saved?.if).toBe("steps.branch.outputs.is-default == 'true'");
});

test('the matrix has every shard once', () => {
  const shards = workflows.find(({ file }) => file.endsWith('shards.yml'))?.text ?? '';
  const numbers: readonly number[] = parse(shards).jobs.shard.strategy.matrix.shard;
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(commandsWith('--shard')).toContain(`"$SHARD/${numbers.length}"`);
  // Each shard restores its own cache, because it makes the same municipalities again.
  expect(shards).toMatch(/restore-keys: shard-\$\{\{ matrix\.shard \}\}-/);
});

describe('the sample for GitLab', () => {
  const text = readFileSync('scripts/init/city/dot-gitlab-ci.yml', 'utf8');
  const { default: common, stages, workflow, ...jobs } = parse(text);

  test('uses existing stages, scripts and the right Node version', () => {
    for (const { stage } of Object.values<{ stage: string }>(jobs)) expect(stages).toContain(stage);
    expect(workflow.rules).not.toEqual([]);
    expect(namedScripts(text).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(common.image).toMatch(new RegExp(`^node:${node}-`));
  });

  test('caches the store for the next run', () => {
    const folders = common.cache.flatMap(({ paths }: { paths: readonly string[] }) => paths);
    expect(keptFor('.').startsWith(folders.at(-1))).toBe(true);
  });

  test('publishes only the default branch, from the folder that GitLab expects', () => {
    expect(jobs.pages.rules).toEqual([{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }]);
    expect(jobs.pages.artifacts.paths).toEqual(['public']);
  });
});

/** The messages of the parser of GitHub. */
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
