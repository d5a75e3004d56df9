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
import { type Change, type Step, stepsOf, takeBack, takeSteps } from './steps.ts';

/** Stands in every folder that a build made, and lists what the build put beside it. */
const MARK = '.hensen';
const MARK_TITLE = 'このフォルダーは Hensen が作りました。次の作成で、下にあるものは置き換えられます。';
/** What file managers leave in any folder that they show. */
const LITTER: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
/** Together they are in every site that was built without a mark. */
const UNMARKED = ['_astro', '404.html', 'data', 'index.html', 'robots.txt'];

/** Where a site is built, and where it goes once it is whole. */
export interface Output extends Change {
  /** Beside the folder, so that what is new takes its place without being copied. */
  readonly work: string;
}

/** `out` as an editor gives it. */
export function outputAt(out: string): Output {
  const folder = resolve(out);
  const work = `${folder}.next`;
  return { folder, work, fresh: join(work, 'site'), last: join(work, 'last') };
}

/**
 * Why a site may not be put there, as a sentence for whoever asked for it; null where nothing is lost by it.
 * Only what a build made, or nothing, is ever replaced. `roots`: projects that the site must not take the place of.
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

/** Brings the last site back, if a build was stopped while it put another one in its place. */
export function bringBack(output: Output): void {
  if (readMark(output.work) !== null) takeBack(output);
}

/** An empty folder for what is new. What an interrupted build left there is taken away. */
export function makeRoom({ work, fresh }: Output): void {
  takeAway(work);
  // Whoever is stopped here leaves a folder that is empty, or that has a mark.
  makeFolder(work);
  writeMark(work, ['site', 'last']);
  mkdirSync(fresh);
}

/** One after the other: of what keeps it from making several at once Node says that they are not there, as on a disk for reading alone. */
function makeFolder(folder: string): void {
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Puts what is new in the place of all that is there. */
export function replaceAll(output: Output): void {
  writeMark(output.fresh, readdirSync(output.fresh));
  replace(output, [{ path: '', was: existsSync(output.folder), comes: true }]);
}

/** Puts what is new into what is there, and takes these paths out of it. */
export function replaceParts(output: Output, gone: readonly string[]): void {
  const { folder, fresh } = output;
  const goes = new Set(gone);
  const stay = existsSync(folder) ? readdirSync(folder).filter((name) => !goes.has(name)) : [];
  writeMark(fresh, [...stay, ...readdirSync(fresh)]);
  replace(output, stepsOf(output, gone));
}

function replace(output: Output, steps: readonly Step[]): void {
  takeSteps(output, steps);
  try {
    takeAway(output.work);
  } catch {
    // The new site stands. What is left beside it the next build takes away.
  }
}

/** The mark goes last: as long as anything is left, it says whose that is. */
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

/** The first thing in a folder that no build put there. */
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
  // Whoever was stopped while writing it put nothing beside it yet.
  if (MARK_TITLE.startsWith(text)) return new Set([MARK]);
  const [title, ...names] = text.trimEnd().split('\n');
  return title === MARK_TITLE ? new Set(names) : null;
}

/** Where a path leads, its last parts perhaps not there yet. */
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
