import type { Country } from './country.ts';

/** The limits of a host for a site, and where they are documented. Null: no limit is stated. */
export interface Host {
  readonly name: string;
  readonly files: number | null;
  readonly bytes: number | null;
  readonly more: string;
  readonly source: string;
}

const GB = 1_000_000_000;

export const HOSTS: readonly Host[] = [
  {
    name: 'GitHub Pages',
    files: null,
    bytes: GB,
    more: 'a deployment of at most 10 minutes; about 100 GB of transfer a month',
    source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
  },
  {
    name: 'GitLab.com Pages',
    files: 200_000,
    bytes: GB,
    more: 'a self-hosted GitLab may allow more',
    source: 'https://gitlab.com/gitlab-org/gitlab/-/issues/405048',
  },
  {
    name: 'Cloudflare Pages, free',
    files: 20_000,
    bytes: null,
    more: '25 MiB per file',
    source: 'https://developers.cloudflare.com/changelog/post/2026-01-23-pages-file-limit-increase/',
  },
  {
    name: 'Cloudflare Pages, paid',
    files: 100_000,
    bytes: null,
    more: '25 MiB per file',
    source: 'https://developers.cloudflare.com/changelog/post/2026-01-23-pages-file-limit-increase/',
  },
  {
    name: 'Cloudflare Workers, static assets, paid',
    files: 100_000,
    bytes: null,
    more: '25 MiB per file; 20,000 files in the free plan',
    source: 'https://developers.cloudflare.com/workers/platform/limits/',
  },
  {
    name: 'Cloudflare R2',
    files: null,
    bytes: null,
    more: 'billed by storage and writes; transfer to readers is free; needs a rule that turns `/a/` into `/a/index.html`',
    source: 'https://developers.cloudflare.com/r2/pricing/',
  },
  {
    name: 'Amazon S3 with a website endpoint',
    files: null,
    bytes: null,
    more: '3,500 writes per second under one prefix',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html',
  },
  {
    name: 'your own nginx or Apache',
    files: null,
    bytes: null,
    more: 'as many files as the file system has inodes (`df -i`)',
    source: 'hosting.md',
  },
];

/** The resources of a CI job, and the number of jobs that run in parallel. */
export interface Engine {
  readonly name: string;
  readonly jobs: number;
  readonly cores: number;
  readonly memoryMB: number;
  readonly diskBytes: number;
  readonly hours: number;
  readonly source: string;
}

export const ENGINES: readonly Engine[] = [
  {
    name: 'GitHub Actions, standard runner, one job',
    jobs: 1,
    cores: 4,
    memoryMB: 16_000,
    diskBytes: 14 * GB,
    hours: 6,
    source: 'https://docs.github.com/en/actions/reference/runners/github-hosted-runners',
  },
  {
    name: 'GitHub Actions, standard runners, 8 shards (`shards.yml`)',
    jobs: 8,
    cores: 4,
    memoryMB: 16_000,
    diskBytes: 14 * GB,
    hours: 6,
    source: 'https://docs.github.com/en/actions/reference/limits',
  },
  {
    name: 'Kubernetes, Indexed Job of 8 (`kubernetes/indexed-job.yaml`)',
    jobs: 8,
    cores: 4,
    memoryMB: 8192,
    diskBytes: 60 * GB,
    hours: 12,
    source: 'https://kubernetes.io/docs/tasks/job/indexed-parallel-processing-static',
  },
  {
    name: 'one machine of 8 cores, 16 GB and 200 GB',
    jobs: 1,
    cores: 8,
    memoryMB: 16_000,
    diskBytes: 200 * GB,
    hours: Number.POSITIVE_INFINITY,
    source: '',
  },
];

/** Clock hours if all cores build shards and one core merges them. */
export function hoursOn({ jobs, cores }: Engine, country: Country): number {
  return country.makeHours / (jobs * cores) + country.mergeHours;
}

/** The resources that a CI engine lacks for the whole country; empty if it has enough. */
export function lacksOf(engine: Engine, country: Country): readonly string[] {
  const shard = country.makeHours / (engine.jobs * engine.cores);
  const longest = engine.jobs === 1 ? hoursOn(engine, country) : Math.max(shard, country.mergeHours);
  // Each core runs one process that builds municipalities; a single process merges.
  const memory = Math.max((country.makeMB ?? 0) * engine.cores, country.mergeMB ?? 0);
  return [
    ...(longest > engine.hours ? ['time'] : []),
    ...(memory > engine.memoryMB ? ['memory'] : []),
    ...(country.workBytes > engine.diskBytes ? ['disk'] : []),
  ];
}

/** The number of municipalities of twenty years that fit a host; null without limits. */
export function carriedBy(host: Host, country: Country, all: number): number | null {
  const least = Math.min(
    host.files === null ? Number.POSITIVE_INFINITY : host.files / (country.files / all),
    host.bytes === null ? Number.POSITIVE_INFINITY : host.bytes / (country.bytes / all),
  );
  return Number.isFinite(least) ? Math.floor(least) : null;
}
