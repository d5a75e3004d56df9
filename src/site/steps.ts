import { linkSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from './made/sealed.ts';

/** Updates `folder` with the entries of `fresh`: file by file, or a whole folder where it is new. */
export interface Change {
  readonly folder: string;
  /** New entries, at the paths that they will have in `folder`. On the same disk, so that they can be renamed. */
  readonly fresh: string;
  /** Holds replaced and removed entries, and the list of steps, until all steps are done. */
  readonly last: string;
}

/** The change of one path. An empty path means the whole folder. */
export interface Step {
  readonly path: string;
  /** Whether the path exists before the step. */
  readonly was: boolean;
  /** Whether the path exists after the step. */
  readonly comes: boolean;
}

const LIST = 'steps';

/**
 * The steps that bring in everything in `fresh` and remove the paths in `gone`. New files come first, then replaced ones, then
 * removals, so that no page links to a missing file meanwhile.
 */
export function stepsOf(change: Change, gone: readonly string[]): readonly Step[] {
  const coming = [...comingIn(change, '')];
  const taken = new Set(coming.map(({ path }) => path));
  return [
    ...coming.filter(({ was }) => !was),
    ...coming.filter(({ was }) => was),
    ...gone.flatMap((path) => (taken.has(path) ? [] : [{ path, was: true, comes: false }])),
  ];
}

function* comingIn(change: Change, path: string): Iterable<Step> {
  const there = lstatSync(join(change.folder, path), { throwIfNoEntry: false });
  const fresh = join(change.fresh, path);
  if (there?.isDirectory() && lstatSync(fresh).isDirectory())
    for (const name of readdirSync(fresh)) yield* comingIn(change, path === '' ? name : `${path}/${name}`);
  else yield { path, was: there !== undefined, comes: true };
}

/** Takes all steps or none. A process that is killed on the way leaves a list from which `takeBack` undoes them. */
export function takeSteps(change: Change, steps: readonly Step[]): void {
  mkdirSync(change.last);
  writeSealed(join(change.last, LIST), steps);
  try {
    for (const [at, step] of steps.entries()) take(change, step, keptAt(change, at));
    rmSync(join(change.last, LIST));
  } catch (problem) {
    takeBack(change);
    throw problem;
  }
}

/** Undoes the steps of a process that was stopped before its last step. */
export function takeBack(change: Change): void {
  const steps = readSealed<readonly Step[]>(join(change.last, LIST)) ?? [];
  for (const [at, { path, was }] of [...steps.entries()].reverse()) {
    const [there, kept] = [join(change.folder, path), keptAt(change, at)];
    // This step was never taken, or has been undone already.
    if (was && !isThere(kept)) continue;
    rmSync(there, { recursive: true, force: true });
    if (was) renameSync(kept, there);
  }
  rmSync(join(change.last, LIST), { force: true });
}

/** Whether steps were taken that `takeBack` has not undone. */
export function isHalfTaken({ last }: Change): boolean {
  return isThere(join(last, LIST));
}

function keptAt({ last }: Change, at: number): string {
  return join(last, String(at));
}

function take({ folder, fresh }: Change, { path, was, comes }: Step, kept: string): void {
  const [from, there] = [join(fresh, path), join(folder, path)];
  if (was && !(comes && isKeptBeside(there, kept, from))) renameSync(there, kept);
  if (comes) renameSync(from, there);
}

/**
 * Gives a file that is about to be replaced a hard link as `kept`, so that its path is never empty. False for folders, and on
 * disks without hard links.
 */
function isKeptBeside(there: string, kept: string, from: string): boolean {
  try {
    if (!lstatSync(from).isFile()) return false;
    linkSync(there, kept);
    return true;
  } catch {
    return false;
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
