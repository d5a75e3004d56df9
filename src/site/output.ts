import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type Change, isHalfTaken, type Step, stepsOf, takeBack, takeSteps } from './steps.ts';

/** A file in every folder that a build made. It lists the entries that the build put there. */
const MARK = '.hensen';
const MARK_TITLE = 'このフォルダーは Hensen が作りました。次の作成で、下にあるものは置き換えられます。';
/** Files that file managers leave in any folder that they show. */
const LITTER: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
/** Entries that identify a site built before there was a mark. */
const UNMARKED = ['_astro', '404.html', 'data', 'index.html', 'robots.txt'];

/** The folders of a build: the published site, and the working folder in which the next one is put together. */
export interface Output extends Change {
  /** Beside `folder`, and so on the same disk: new files can be renamed into place. */
  readonly work: string;
}

/** `out`: as given on the command line. */
export function outputAt(out: string): Output {
  const folder = resolve(out);
  const work = `${folder}.next`;
  return { folder, work, fresh: join(work, 'site'), last: join(work, 'last') };
}

/**
 * Explains in a Japanese sentence why a site may not replace the folder; null if nothing would be lost. Only a folder that a build made,
 * or an empty one, is ever replaced. `roots`: projects that must not be overwritten.
 */
export function whyNotReplaced({ folder, work }: Output, roots: readonly string[]): string | null {
  const real = realPath(folder);
  const contents = roots.map((root) => join(root, 'content'));
  const lost = [...roots, ...contents].find((one) => isWithin(realPath(one), real));
  if (lost !== undefined) {
    return `${folder} には ${resolve(lost)} が入っていて、そこにサイトを作ると消えてしまいます。--out には、空のフォルダーか、まだないフォルダーを書いてください。`;
  }
  const around = contents.find((one) => isWithin(real, realPath(one)));
  if (around !== undefined) {
    return `${folder} は、原稿を置く ${resolve(around)} の中です。--out には、その外のフォルダーを書いてください。`;
  }
  return whyNotOurs(folder) ?? whyNotOurs(work);
}

/** Restores the previous site, if a build was killed while it put the next one in its place. */
export function bringBack(output: Output): void {
  if (readMark(output.work) !== null) takeBack(output);
}

/** Makes the working folder anew. Removes what an interrupted build left there. */
export function makeRoom({ work, fresh }: Output): void {
  takeAway(work);
  // In this order, so that a build killed here leaves a folder that is empty or marked as ours.
  makeFolder(work);
  writeMark(work, ['site', 'last']);
  mkdirSync(fresh);
}

/** Not `recursive`: with it, Node reports ENOENT on a read-only disk, where one level at a time reports EROFS. */
function makeFolder(folder: string): void {
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Replaces the whole folder by the fresh one. */
export function replaceAll(output: Output): void {
  writeMark(output.fresh, readdirSync(output.fresh));
  replace(output, [{ path: '', was: existsSync(output.folder), comes: true }]);
}

/** Moves fresh files into the folder and removes the paths in `gone`. */
export function replaceParts(output: Output, gone: readonly string[]): void {
  const { folder, fresh } = output;
  const goes = new Set(gone);
  const stay = existsSync(folder) ? readdirSync(folder).filter((name) => !goes.has(name)) : [];
  writeMark(fresh, [...stay, ...readdirSync(fresh)]);
  replace(output, stepsOf(output, gone));
}

function replace(output: Output, steps: readonly Step[]): void {
  takeSteps(output, steps);
  tidy(output);
}

/** Removes the working folder of a build that has ended, unless it still holds parts of the previous site. */
export function tidy(output: Output): void {
  try {
    if (whyNotOurs(output.work) === null && !isHalfTaken(output)) takeAway(output.work);
  } catch {
    // The published site is whole without it. The next build removes it.
  }
}

/** Removes the mark last: while anything is left, it shows that the folder is ours. */
function takeAway(work: string): void {
  if (!existsSync(work)) return;
  for (const name of readdirSync(work))
    if (name !== MARK) rmSync(join(work, name), { recursive: true, force: true });
  rmSync(work, { recursive: true, force: true });
}

function whyNotOurs(folder: string): string | null {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (!found.isDirectory()) {
    return `${folder} は${kindOf(found)}です。サイトを置くフォルダーとして、ほかの名前を --out に書いてください。`;
  }
  const foreign = foreignIn(folder);
  if (foreign === undefined) return null;
  return `${folder} には、このコマンドが作ったのではないもの（${foreign}）があり、サイトを作ると消えてしまいます。中身を確かめて、要るものを移し、フォルダーごと消してからやり直すか、ほかのフォルダーを --out に書いてください。`;
}

function kindOf(found: Stats): string {
  return found.isSymbolicLink() ? 'リンク' : found.isFile() ? 'ファイル' : 'フォルダーではないもの';
}

/** The first entry of a folder that no build put there. */
function foreignIn(folder: string): string | undefined {
  const names = readdirSync(folder)
    .filter((name) => !LITTER.has(name))
    .sort();
  const listed = readMark(folder);
  if (listed !== null) return names.find((name) => !listed.has(name));
  if (UNMARKED.every((name) => names.includes(name))) return names.find((name) => name.startsWith('.'));
  return names[0];
}

function writeMark(folder: string, names: readonly string[]): void {
  const lines = [MARK_TITLE, ...new Set([MARK, ...names.toSorted()])];
  writeFileSync(join(folder, MARK), `${lines.join('\n')}\n`);
}

function readMark(folder: string): ReadonlySet<string> | null {
  const file = join(folder, MARK);
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  const text = readFileSync(file, 'utf8');
  // A partly written mark: the build was killed before it put anything beside it.
  if (MARK_TITLE.startsWith(text)) return new Set([MARK]);
  const [title, ...names] = text.trimEnd().split('\n');
  return title === MARK_TITLE ? new Set(names) : null;
}

/** `realpathSync` for paths whose last parts may not exist yet. */
function realPath(path: string): string {
  const full = resolve(path);
  try {
    return realpathSync(full);
  } catch {
    const above = dirname(full);
    return above === full ? full : join(realPath(above), basename(full));
  }
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`));
}
