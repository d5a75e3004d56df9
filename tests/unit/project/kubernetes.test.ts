// The jobs for Kubernetes. Their commands are run here with a replaced npm.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { sharedFolder } from '../../support/folder.ts';

interface Container {
  readonly name: string;
  readonly image: string;
  readonly env?: readonly { readonly name: string; readonly value: string }[];
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly volumeMounts: readonly { readonly name: string }[];
}

interface Job {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly completionMode?: string;
    readonly completions?: number;
    readonly parallelism?: number;
    readonly backoffLimitPerIndex?: number;
    readonly template: {
      readonly spec: {
        readonly restartPolicy: string;
        readonly initContainers?: readonly Container[];
        readonly containers: readonly Container[];
        readonly volumes: readonly { readonly name: string }[];
      };
    };
  };
}

const text = readFileSync('docs/kubernetes/indexed-job.yaml', 'utf8');
const jobs = parseAllDocuments(text).map((document) => document.toJS() as Job);
const [shards, merge] = jobs as [Job, Job];
const containersOf = ({ spec }: Job) => [
  ...(spec.template.spec.initContainers ?? []),
  ...spec.template.spec.containers,
];
const shardContainer = containersOf(shards)[0] as Container;
const [waitContainer, mergeContainer] = containersOf(merge) as [Container, Container];

const folder = sharedFolder();
beforeAll(() => {
  for (const name of ['parcels', 'work']) mkdirSync(join(folder, name));
  // It records its arguments and creates the requested folder.
  const npm = `#!/usr/bin/env bash\necho "$*" >> '${folder}/asked'\nmkdir -p "\${@: -1}"; echo made > "\${@: -1}/file"\n`;
  writeFileSync(join(folder, 'npm'), npm);
  chmodSync(join(folder, 'npm'), 0o755);
});

test('the jobs are valid and mount only defined volumes', () => {
  for (const { apiVersion, kind, spec } of jobs) {
    expect([apiVersion, kind, spec.template.spec.restartPolicy]).toEqual(['batch/v1', 'Job', 'Never']);
    const volumes = spec.template.spec.volumes.map(({ name }) => name);
    for (const { volumeMounts } of containersOf({ spec } as Job))
      for (const { name } of volumeMounts) expect(volumes).toContain(name);
  }
  expect(new Set(jobs.flatMap(containersOf).map(({ image }) => image)).size).toBe(1);
});

test('the number of shards is the same everywhere, and each shard is retried separately', () => {
  const { completionMode, completions, parallelism, backoffLimitPerIndex } = shards.spec;
  expect(completionMode).toBe('Indexed');
  expect(backoffLimitPerIndex).toBeGreaterThan(0);
  expect(parallelism).toBe(completions);
  for (const { env } of [shardContainer, waitContainer])
    expect(env).toEqual([{ name: 'SHARDS', value: String(completions) }]);
});

test('every index makes its shard, and the merge uses all shards', () => {
  const count = shards.spec.completions ?? 0;
  for (let index = 0; index < count; index++) {
    runs(shardContainer, { JOB_COMPLETION_INDEX: String(index), SHARDS: String(count) });
    rmSync(join(folder, 'work/parcel'), { recursive: true });
  }
  runs(waitContainer, { SHARDS: String(count) });
  runs(mergeContainer, {});
  const asked = readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n');
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const work = join(folder, 'work');
  expect(asked).toEqual([
    ...numbers.map(
      (one) => `run build -- --shard ${one}/${count} --as-of 2026-11-26 --jobs 4 --out ${work}/parcel`,
    ),
    `run merge -- ${numbers.map((one) => `${work}/parcel-${one}`).join(' ')} --as-of 2026-11-26 --jobs 4 --out ${work}/dist`,
  ]);
  expect(existsSync(join(folder, 'parcels/a/site.tar.gz'))).toBe(true);
});

function runs({ command, args }: Container, environment: Readonly<Record<string, string>>): void {
  const [program = '', ...options] = command;
  const commands = args.map((one) => one.replaceAll(/(?<=["\s])\/(parcels|work)/g, `${folder}/$1`));
  const { status, stderr } = spawnSync(program, [...options, ...commands], {
    encoding: 'utf8',
    // With a socket as standard input, bash takes itself for a remote shell and reads the machine's bashrc.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${folder}${delimiter}${process.env.PATH}`,
      RUN: 'a',
      AS_OF: '2026-11-26',
      ...environment,
    },
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
}
