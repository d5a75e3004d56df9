import { spawnSync } from 'node:child_process';
import { filesOnDisk } from '#archive/1-read/disk.ts';
import type { Files } from '#archive/1-read/files.ts';
import { readMunicipality } from '#archive/1-read/read.ts';
import { checkMunicipality } from '#archive/2-check/check.ts';
import { link, summarize } from '#archive/3-link/link.ts';
import { openArchive } from '#archive/archive.ts';
import { derive } from '#archive/derive.ts';
import { madeUpArchive } from '../../tests/support/made-up-archive.ts';

interface Cost {
  readonly municipalities: number;
  readonly steps: Readonly<Record<'read' | 'derive' | 'check' | 'link', number>>;
  /** MB held at most while one municipality was open, and after all of them were let go. */
  readonly peak: number;
  readonly left: number;
}

const asOf = '2026-11-21';

/** Time and memory at 1, 20 and 200 municipalities of twenty years, and of one that grows. */
export async function bench(): Promise<void> {
  measure(madeUpArchive({ seed: 9, municipalities: 3, years: 20 }));
  const sizes = [1, 20, 200].map((municipalities) => ({
    name: `${municipalities} × 20 years`,
    files: madeUpArchive({ seed: 1, municipalities, years: 20 }),
  }));
  const growing = [
    { name: '1 × 20 years, 150 係', files: madeUpArchive({ seed: 2, municipalities: 1, years: 20 }) },
    { name: '1 × 40 years, 150 係', files: madeUpArchive({ seed: 2, municipalities: 1, years: 40 }) },
    { name: '1 × 80 years, 150 係', files: madeUpArchive({ seed: 2, municipalities: 1, years: 80 }) },
    {
      name: '1 × 20 years, 300 係',
      files: madeUpArchive({ seed: 2, municipalities: 1, years: 20, teams: 6 }),
    },
    {
      name: '1 × 20 years, 600 係',
      files: madeUpArchive({ seed: 2, municipalities: 1, years: 20, teams: 12 }),
    },
  ];
  const rows = [...sizes, ...growing, { name: 'content/', files: filesOnDisk('.') }];
  console.log('ms per municipality (the best of the runs)');
  console.log(
    ['archive'.padEnd(24), 'KB', 'read', 'derive', 'check', 'link', 'all', 'peak MB', 'left MB']
      .map(cell)
      .join(''),
  );
  const all = new Map<string, number>();
  for (const { name, files } of rows) {
    const runs = Array.from({ length: files.entries.length > 5000 ? 2 : 5 }, () => measure(files));
    const best = runs.toSorted((a, b) => total(a) - total(b))[0];
    if (!best) continue;
    all.set(name, total(best));
    const kb = files.entries.reduce((sum, entry) => sum + entry.bytes, 0) / 1024 / best.municipalities;
    const steps = Object.values(best.steps).map((ms) => (ms / best.municipalities).toFixed(1));
    console.log(
      [
        name.padEnd(24),
        kb.toFixed(0),
        ...steps,
        total(best).toFixed(1),
        best.peak.toFixed(0),
        best.left.toFixed(0),
      ]
        .map(cell)
        .join(''),
    );
  }
  const ratio = (all.get('200 × 20 years') ?? 0) / (all.get('20 × 20 years') ?? 1);
  console.log(`\ncost per municipality at 200 to that at 20: ${ratio.toFixed(2)} (goal: at most 1.3)`);

  const whole = Array.from({ length: 5 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, ['scripts/check.ts', '--as-of', asOf], { stdio: 'ignore' });
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(
    `npm run check on content/, whole process: ${(whole[2] ?? 0).toFixed(0)} ms (goal: under 2,000)`,
  );
}

function total({ steps, municipalities }: Cost): number {
  return Object.values(steps).reduce((sum, ms) => sum + ms, 0) / municipalities;
}

function measure(files: Files): Cost {
  const steps = { read: 0, derive: 0, check: 0, link: 0 };
  const timed = <T>(step: keyof typeof steps, work: () => T): T => {
    const start = performance.now();
    const result = work();
    steps[step] += performance.now() - start;
    return result;
  };
  const archive = openArchive(files, asOf);
  const summaries: unknown[] = [];
  const heap = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 1024 / 1024;
  };
  const before = heap();
  let peak = 0;
  for (const [index, [id, entries]] of [...archive.shelf.municipalities].entries()) {
    // Made before the clock starts: the files of a made-up city are written when they are first asked for.
    for (const entry of entries) files.read(entry.path);
    const { source } = timed('read', () => readMunicipality(files, id, entries));
    const derived = timed('derive', () => derive(source));
    timed('check', () => checkMunicipality({ source, shared: archive.shared, derived, asOf }));
    const linked = timed('link', () => link(source, archive.shared, derived, asOf));
    summaries.push(summarize(linked));
    if (index < 3) peak = Math.max(peak, heap() - before);
  }
  return { municipalities: archive.shelf.municipalities.size, steps, peak, left: heap() - before };
}

function cell(text: string): string {
  return text.padStart(10);
}
