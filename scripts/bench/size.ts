import { rmSync } from 'node:fs';
import { type ArchiveRun, runOfArchive, STAGES } from './size/archives.ts';
import { circumstances } from './size/machine.ts';
import { measured } from './size/measured.ts';
import { writePage } from './size/page.ts';
import { writeResults } from './size/results.ts';
import { printTable } from './size/table.ts';

const MUNICIPALITIES = [1, 5, 20, 60, 200];
/** Of one municipality, besides the twenty that the others have. */
const YEARS = [10, 40];
const TWENTY = 20;
/** As many as a country has, and on the way there. */
const SMALL = [200, 600, 2000];
const YEARS_OF_SMALL = 2;

/**
 * What archives cost, by stage, as they grow in municipalities (those that are named, else 1 to 200) and in years; written
 * with where it was measured to docs/benchmarks/archives.json. `small`: of many municipalities that have little, to small.json.
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
  // The largest come last, so that most is known where they do not come to an end.
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
    // What was measured is not lost where a larger one does not come to an end.
    writeResults('archives', { ...where, compile, runs });
    writePage();
  }
}

/** The same of municipalities that have little, of which there may be as many as in a country. */
async function benchSmall(counts: readonly number[]): Promise<void> {
  const where = circumstances();
  // Their pages are compiled before the first is measured.
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

/** What the pages cost as a program, which is made once for a version of the engine. */
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
