import { rmSync } from 'node:fs';
import { type ArchiveRun, runOfArchive, STAGES } from './size/archives.ts';
import { circumstances } from './size/machine.ts';
import { measured } from './size/measured.ts';
import { writePage } from './size/page.ts';
import { writeResults } from './size/results.ts';
import { printTable } from './size/table.ts';

const MUNICIPALITIES = [1, 5, 20, 60, 200];
/** Years of a single municipality, besides twenty. */
const YEARS = [10, 40];
const TWENTY = 20;
/** Numbers of small municipalities, up to a whole country. */
const SMALL = [200, 600, 2000];
const YEARS_OF_SMALL = 2;

/**
 * Measures the stages of building archives that grow in municipalities (1 to 200, or the given numbers) and
 * in years. Writes docs/benchmarks/archives.json. With `small` it measures many small municipalities and
 * writes small.json.
 */
export async function bench(): Promise<void> {
  const words = process.argv.slice(3);
  const isSmall = words[0] === 'small';
  const named = words.slice(isSmall ? 1 : 0).map(Number);
  if (named.some((count) => !Number.isSafeInteger(count) || count < 1))
    throw new Error('usage: npm run bench -- size [small] [NUMBER OF MUNICIPALITIES]…');
  if (isSmall) return benchSmall(named.length > 0 ? named : SMALL);
  const where = circumstances();
  const compile = await compileTime();
  // The largest come last, so that an aborted run still has the others.
  const sizes = [
    ...(named.length > 0 ? named : MUNICIPALITIES.slice(0, 3)).map((municipalities) => ({
      municipalities,
      years: TWENTY,
    })),
    ...YEARS.map((years) => ({ municipalities: 1, years })),
    ...(named.length > 0 ? [] : MUNICIPALITIES.slice(3)).map((municipalities) => ({
      municipalities,
      years: TWENTY,
    })),
  ];
  const runs: ArchiveRun[] = [];
  for (const { municipalities, years } of sizes) {
    const run = await runOfArchive(municipalities, years);
    runs.push(run);
    print(run);
    // Written after each size, so that results survive an aborted run.
    writeResults('archives', { ...where, compile, runs });
    writePage();
  }
}

/** Measures many small municipalities, up to as many as a country has. */
async function benchSmall(counts: readonly number[]): Promise<void> {
  const where = circumstances();
  // Compiles the pages before the first measurement.
  await runOfArchive(1, YEARS_OF_SMALL, 'small');
  const runs: ArchiveRun[] = [];
  for (const count of counts) {
    const run = await runOfArchive(count, YEARS_OF_SMALL, 'small');
    runs.push(run);
    print(run);
    writeResults('small', { ...where, runs });
    writePage();
  }
}

/** The cost of compiling the pages, which happens once per version of the engine. */
async function compileTime() {
  const folder = '.astro/bench/compiled';
  rmSync(folder, { recursive: true, force: true });
  const program = `const { compilePages } = await import('./scripts/build/compile.ts'); await compilePages(process.cwd(), '/', '${folder}');`;
  return measured([process.execPath, '--input-type=module', '--eval', program]);
}

function print({ municipalities, years, stages, output }: ArchiveRun): void {
  const mb = (output.bytes / 1_000_000).toFixed(0);
  console.log(
    `\n${municipalities} × ${years} years: ${output.pages} pages, ${output.files} files, ${mb} MB\n`,
  );
  printTable(
    ['', 'CPU s', 's', 'largest MB', 'all MB'],
    Object.entries(STAGES).map(([stage, name]) => {
      const cost = stages[stage as keyof typeof STAGES];
      return [
        name,
        cost.cpuSeconds.toFixed(1),
        cost.seconds.toFixed(1),
        cost.peakMB ?? '',
        cost.treeMB ?? '',
      ];
    }),
  );
}
