import { linkSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from './made/sealed.ts';

/** A folder that is changed by parts of another one, file by file or a whole folder at once. */
export interface Change {
  readonly folder: string;
  /** On the same disk: what comes, by the paths that it is to have. */
  readonly fresh: string;
  /** Where what goes lies until all is done, with the list of the steps. */
  readonly last: string;
}

/** One path, which is the whole folder where it is empty. */
export interface Step {
  readonly path: string;
  /** Whether something is there before. */
  readonly was: boolean;
  /** Whether something comes. */
  readonly comes: boolean;
}

const LIST = 'steps';

/**
 * What brings all of the fresh folder, and takes these paths away: first what is nowhere yet, then what takes the place
 * of something, and in the end what goes, so that meanwhile nothing leads to what is not there.
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

/** Takes all steps, or none. Whoever is stopped on the way leaves a list by which they can be taken back. */
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

/** Takes back the steps that somebody took who was stopped before the last of them. */
export function takeBack(change: Change): void {
  const steps = readSealed<readonly Step[]>(join(change.last, LIST)) ?? [];
  for (const [at, { path, was }] of [...steps.entries()].reverse()) {
    const [there, kept] = [join(change.folder, path), keptAt(change, at)];
    // It was not taken, or is taken back.
    if (was && !isThere(kept)) continue;
    rmSync(there, { recursive: true, force: true });
    if (was) renameSync(kept, there);
  }
  rmSync(join(change.last, LIST), { force: true });
}

function keptAt({ last }: Change, at: number): string {
  return join(last, String(at));
}

function take({ folder, fresh }: Change, { path, was, comes }: Step, kept: string): void {
  const [from, there] = [join(fresh, path), join(folder, path)];
  if (was && !(comes && isKeptBeside(there, kept, from))) renameSync(there, kept);
  if (comes) renameSync(from, there);
}

/** A file stays where it is until another takes its name. No folder can, nor what lies on a disk that knows no second names. */
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
