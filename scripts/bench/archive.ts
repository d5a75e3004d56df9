import { spawnSync } from 'node:child_process';
import type { Files } from '#archive/1-read/files.ts';
import { readMunicipality } from '#archive/1-read/read.ts';
import { derive } from '#archive/2-derive/derive.ts';
import { checkMunicipality } from '#archive/3-check/check.ts';
import { link } from '#archive/4-link/link.ts';
import { summarize } from '#archive/4-link/overview/summary.ts';
import { type OpenArchive, openArchive } from '#archive/archive.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { madeUpArchive } from '../../tests/support/made-up-archive.ts';

const STEPS = ['read', 'derive', 'check', 'link'] as const;
type Steps = Record<(typeof STEPS)[number], number>;

interface Row {
  readonly name: string;
  readonly files: Files;
  /** How often a round repeats it, so that small archives are measured as long as large ones. */
  readonly repeats: number;
}

interface Cost {
  /** CPU ms of one municipality; unlike clock time, this does not include other processes. */
  readonly steps: Steps;
  /** The most heap in MB while one municipality is open. */
  readonly held: number;
  /** The heap in KB that remains per municipality afterwards: its summary. */
  readonly left: number;
}

const asOf = '2026-11-21';
const ROUNDS = 3;

/** Time and memory of 1, 20 and 200 municipalities with twenty years, of one that grows, and of content/. */
export async function bench(): Promise<void> {
  const made = (
    name: string,
    municipalities: number,
    years: number,
    teams: number,
    repeats: number,
  ): Row => ({
    name,
    files: madeUpArchive({ seed: 1, municipalities, years, teams }),
    repeats,
  });
  const rows: readonly Row[] = [
    made('1 × 20 years', 1, 20, 3, 20),
    made('20 × 20 years', 20, 20, 3, 2),
    made('200 × 20 years', 200, 20, 3, 1),
    made('1 × 40 years', 1, 40, 3, 6),
    made('1 × 80 years', 1, 80, 3, 3),
    made('1 × 20 years, 300 係', 1, 20, 6, 8),
    made('1 × 20 years, 600 係', 1, 20, 12, 5),
    { name: 'content/', files: filesOnDisk('.'), repeats: 10 },
  ];
  for (const { files } of rows.slice(0, 2)) measure(files);

  // The rows take turns, so that other processes affect all alike; each shows its median round.
  const rounds = Array.from({ length: ROUNDS }, () =>
    rows.map(({ files, repeats }) => average(Array.from({ length: repeats }, () => measure(files)))),
  );
  const costs = rows.map((_, at) => median(rounds.flatMap((round) => round[at] ?? [])));

  print(['CPU ms a municipality', 'files', 'KB', ...STEPS, 'all', 'held MB', 'left KB']);
  for (const [at, { name, files }] of rows.entries()) {
    const cost = costs[at];
    if (!cost) continue;
    const { municipalities } = openArchive(files, asOf).shelf;
    const entries = [...municipalities.values()].flat();
    const kb = entries.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
    print([
      name,
      (entries.length / municipalities.size).toFixed(0),
      (kb / municipalities.size).toFixed(0),
      ...STEPS.map((step) => cost.steps[step].toFixed(1)),
      total(cost).toFixed(1),
      cost.held.toFixed(1),
      cost.left.toFixed(0),
    ]);
  }
  const each = new Map(rows.map(({ name }, at) => [name, costs[at] ? total(costs[at]) : Number.NaN]));
  const ratio = (a: string, b: string) => ((each.get(a) ?? 0) / (each.get(b) ?? 0)).toFixed(2);
  console.log(
    [
      '',
      `per municipality, 200 to 20: ${ratio('200 × 20 years', '20 × 20 years')} (goal: at most 1.3)`,
      `years × 2: ${ratio('1 × 40 years', '1 × 20 years')}, × 4: ${ratio('1 × 80 years', '1 × 20 years')}`,
      `teams × 2: ${ratio('1 × 20 years, 300 係', '1 × 20 years')}, × 4: ${ratio('1 × 20 years, 600 係', '1 × 20 years')}`,
    ].join('\n'),
  );

  const whole = Array.from({ length: 9 }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, ['scripts/check.ts', '--as-of', asOf], {
      stdio: 'ignore',
    });
    if (status === null) throw new Error('npm run check did not finish');
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(
    `npm run check on content/, whole process: ${whole[4]?.toFixed(0)} ms (${whole[0]?.toFixed(0)}–${whole[8]?.toFixed(0)})`,
  );
}

function measure(files: Files): Cost {
  const archive = openArchive(files, asOf);
  const steps: Steps = { read: 0, derive: 0, check: 0, link: 0 };
  const summaries: unknown[] = [];
  const before = heap();
  let held = 0;
  for (const [index, id] of [...archive.shelf.municipalities.keys()].entries()) {
    // The heap is measured for the first three only: a garbage collection takes longer than a municipality.
    summaries.push(
      open(archive, id, steps, () => {
        if (index < 3) held = Math.max(held, heap() - before);
      }),
    );
  }
  const { size } = archive.shelf.municipalities;
  for (const step of STEPS) steps[step] /= size;
  return { steps, held: held / 1024 / 1024, left: Math.max(0, (heap() - before) / 1024 / summaries.length) };
}

/** A separate function, so that everything of the municipality can be collected when it returns. */
function open(archive: OpenArchive, id: string, steps: Steps, whileHeld: () => void): unknown {
  const { files, shelf, shared } = archive;
  const timed = <T>(step: keyof Steps, work: () => T): T => {
    const start = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(start);
    steps[step] += (user + system) / 1000;
    return result;
  };
  const entries = shelf.municipalities.get(id) ?? [];
  // Read before the clock starts: files of a made-up archive are generated on first read.
  for (const entry of entries) files.read(entry.path);
  const { source } = timed('read', () => readMunicipality(files, id, entries));
  const derived = timed('derive', () => derive(source, asOf));
  const found = timed('check', () => checkMunicipality({ source, shared, derived, asOf }));
  const linked = timed('link', () => link(source, shared, derived, asOf));
  whileHeld();
  // Uses the results, so that they are not collected before `whileHeld`.
  if (found.length > 0 && linked.id !== source.id) throw new Error('another municipality');
  return summarize(linked);
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function total({ steps }: Cost): number {
  return STEPS.reduce((sum, step) => sum + steps[step], 0);
}

function average(costs: readonly Cost[]): Cost {
  const mean = (of: (cost: Cost) => number) => costs.reduce((sum, cost) => sum + of(cost), 0) / costs.length;
  const steps: Steps = { read: 0, derive: 0, check: 0, link: 0 };
  for (const step of STEPS) steps[step] = mean((cost) => cost.steps[step]);
  return { steps, held: mean(({ held }) => held), left: mean(({ left }) => left) };
}

function median(costs: readonly Cost[]): Cost | undefined {
  return costs.toSorted((a, b) => total(a) - total(b))[Math.floor(costs.length / 2)];
}

function print([name = '', ...cells]: readonly string[]): void {
  console.log(name.padEnd(24) + cells.map((cell) => cell.padStart(9)).join(''));
}
