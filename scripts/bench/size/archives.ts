import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keptFor } from '#site/made/kept-for.ts';
import { type MadeUp, madeUpArchive } from '../../../tests/support/made-up-archive.ts';
import { type Cost, measured } from './measured.ts';
import { type Output, outputOf } from './output.ts';

/** The measured stages, in order. */
export const STAGES = {
  check: '`check`, cold',
  checkAgain: '`check`, nothing changed',
  make: 'all municipalities (`build --shard 1/1`), cold',
  merge: 'pages across municipalities, search index, assembly (`merge`), cold',
  unchanged: '`build`, nothing changed',
  search: '`build`, search index deleted',
  edited: '`build`, one reorganization edited',
  written: '`build`, the text of one document edited',
  turned: '`build`, on another day',
} as const;

type Stage = keyof typeof STAGES;

/**
 * The sizes of a municipality. A small one has two charts, one reorganization and one document, as many sites
 * do at first.
 */
const SIZES = {
  usual: {},
  small: { departments: 2, sections: 2, teams: 2, changes: 3 },
} as const satisfies Record<string, Partial<MadeUp>>;
type Size = keyof typeof SIZES;

/** The cost of a made-up archive of this size. */
export interface ArchiveRun {
  readonly municipalities: number;
  readonly years: number;
  readonly contentBytes: number;
  readonly stages: Readonly<Record<Stage, Cost>>;
  readonly output: Output;
  /** The disk space used at the end by content, the shard, the cache and the site. */
  readonly workBytes: number;
}

/**
 * Two days after the last year of an archive, which starts in 2006: later reorganizations would have to be
 * planned.
 */
function daysFor(years: number): readonly [day: string, another: string] {
  const month = `${Math.max(2026, 2006 + years)}-11`;
  return [`${month}-16`, `${month}-18`];
}

export async function runOfArchive(
  municipalities: number,
  years: number,
  size: Size = 'usual',
): Promise<ArchiveRun> {
  const root = mkdtempSync(join(tmpdir(), 'hensen-bench-'));
  const kept = keptFor(root);
  const [out, parcel] = [join(root, 'dist'), join(root, 'parcel')];
  const [day, another] = daysFor(years);
  const hensenOn = (asOf: string, script: string, ...words: readonly string[]) =>
    measured([process.execPath, `scripts/${script}.ts`, ...words, '--root', root, '--as-of', asOf]);
  const hensen = hensenOn.bind(null, day);
  try {
    const contentBytes = writeArchive(root, { municipalities, years, ...SIZES[size] });
    const check = await hensen('check');
    const checkAgain = await hensen('check');
    const make = await hensen('build', '--shard', '1/1', '--out', parcel);
    const merge = await hensen('merge', parcel, '--out', out);
    const unchanged = await hensen('build', '--out', out);
    throwAwaySearch(join(kept, 'made'));
    const search = await hensen('build', '--out', out);
    edit(join(root, 'content/mihon-0001/reorganizations/2007-04-01.md'));
    const edited = await hensen('build', '--out', out);
    edit(join(root, 'content/mihon-0001/documents/manifesto/2007.md'));
    const written = await hensen('build', '--out', out);
    const turned = await hensenOn(another, 'build', '--out', out);
    const stages = { check, checkAgain, make, merge, unchanged, search, edited, written, turned };
    return {
      municipalities,
      years,
      contentBytes,
      stages,
      output: outputOf(out),
      workBytes: onDisk(root, kept),
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
    rmSync(kept, { recursive: true, force: true });
  }
}

/** Deletes the search index; its cache entries start with `@search`, as no municipality does. */
function throwAwaySearch(made: string): void {
  const parts = readdirSync(made).filter((name) => name.startsWith('@search'));
  if (parts.length === 0) throw new Error(`there is no search index in ${made}`);
  for (const part of parts) rmSync(join(made, part), { recursive: true });
}

/** Returns the number of bytes written. */
function writeArchive(root: string, options: Omit<MadeUp, 'seed'>): number {
  const { entries, read } = madeUpArchive({ seed: 1, ...options });
  let bytes = 0;
  for (const { path } of entries) {
    const file = join(root, path);
    const text = read(path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    bytes += text.length;
  }
  return bytes;
}

/** `du` counts a file with several hard links once. */
function onDisk(...folders: readonly string[]): number {
  const told = execFileSync('du', ['-sk', '--', ...folders], { encoding: 'utf8' });
  return told
    .trim()
    .split('\n')
    .reduce((sum, line) => sum + Number.parseInt(line, 10) * 1024, 0);
}

function edit(file: string): void {
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n一文を書き足す。\n`);
}
