import type { PageFacts } from '../inspect/inspect-page.ts';
import { targetIn } from '../inspect/target.ts';
import { sharedReads } from '../reads.ts';
import { isReadForSearch } from '../scopes.ts';
import type { MadeFile } from './files.ts';
import type { FileMadeOf, Inspected, InspectedPage, MadeOf } from './made.ts';

/**
 * The pieces of an entry that one process makes while others make the rest. A piece belongs to the first process that asks for it, so
 * no process waits while pieces are left.
 */
export interface Share {
  /** Whether this process is to make the piece. */
  readonly takes: (piece: string) => boolean;
  readonly counted: () => Counted;
}

/** How many pieces one process took, of all that it asked for. */
interface Counted {
  readonly taken: number;
  readonly of: number;
}

/** `isFirst`: claims a piece among all processes. */
export function shareOf(isFirst: (piece: string) => boolean): Share {
  const asked = new Map<string, boolean>();
  return {
    takes(piece) {
      const falls = asked.get(piece) ?? isFirst(piece);
      asked.set(piece, falls);
      return falls;
    },
    counted: () => ({ taken: [...asked.values()].filter((falls) => falls).length, of: asked.size }),
  };
}

/** The share of a process that works alone. */
export function whole(): Share {
  return shareOf(() => true);
}

/** The piece that stands for what only one process has to find out, such as the search records. */
export const ABOUT = 'about';

/** Subjects claimed at once: each claim creates a file on disk. */
const SUBJECTS = 4;

/**
 * Whether a page belongs to a share. Pages about one subject (2015-04-01/, 2015-04-01/charts/ and 2015-04-01.md) go to one process,
 * because they share most of their work. Pages that the search records are read from belong to `ABOUT` instead.
 */
export function pagesIn(share: Share): (path: string) => boolean {
  const numbers = new Map<string, number>();
  return (path) => {
    if (isReadForSearch(path)) return false;
    const subject = path
      .split('/')
      .slice(1, 4)
      .join('/')
      .replace(/\.\w+$/, '');
    const number = numbers.get(subject) ?? numbers.size;
    numbers.set(subject, number);
    return share.takes(`pages-${Math.floor(number / SUBJECTS)}`);
  };
}

/** The pictures of a share. Lazy, so that a picture is claimed only when the one before it is drawn. */
export function* picturesIn<T>(pictures: readonly T[], share: Share): Iterable<T> {
  for (const [at, picture] of pictures.entries()) if (share.takes(`picture-${at}`)) yield picture;
}

/** A finished share: its pages with all their ids and link targets. */
export interface MadeShare<About> {
  /** Digest of everything that it depends on. */
  readonly key: string;
  readonly files: readonly MadeFile[];
  readonly pages: readonly InspectedPage[];
  /** Null if reads were not recorded. */
  readonly madeOf: MadeOf | null;
  /** Null in all shares but the one that took `ABOUT`. */
  readonly about: About | null;
  readonly counted: Counted;
}

/** All shares of an entry together. Ids are kept apart from pages, and links within the entry are verified and dropped. */
export interface Joined<About> extends Pick<MadeShare<About>, 'key' | 'files'> {
  readonly pages: readonly PageFacts[];
  readonly ids: ReadonlyMap<string, string>;
  readonly inspected: Inspected;
  readonly madeOf: MadeOf | null;
  readonly about: About;
}

/** Null if files were edited between shares (their keys differ), or a process ended before its share was done. */
export function joined<About>(all: readonly MadeShare<About>[]): Joined<About> | null {
  const shares = all.filter(({ counted }) => counted.of > 0);
  const [first] = shares;
  const about = shares.find((one) => one.about !== null)?.about;
  const taken = shares.reduce((sum, { counted }) => sum + counted.taken, 0);
  if (!first || !about || taken !== first.counted.of || shares.some(({ key }) => key !== first.key))
    return null;
  const files = shares.flatMap((one) => one.files).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const made = new Set(files.map(({ path }) => path));
  if (made.size < files.length) throw new Error('a file is made twice');
  const pages = shares.flatMap((one) => one.pages);
  const ids = new Map(pages.map(({ file, ids }) => [file, ids]));
  const isOwn = (target: string) => {
    const { path, anchor } = targetIn(target);
    if (!made.has(path)) return false;
    return anchor === '' || !path.endsWith('.html') || ids.get(path)?.includes(`\n${anchor}\n`) === true;
  };
  const inspected = new Map(pages.map((page) => [page.from, page]));
  const alone = ({ from: _, ...page }: InspectedPage): PageFacts => ({
    ...page,
    ids: '',
    targets: page.targets.filter((target) => !isOwn(target)),
  });
  const sharing = sharedReads();
  const shared = ([file, made]: readonly [string, FileMadeOf]) =>
    [file, { ...made, read: sharing(made.read) }] as const;
  const notes = shares.flatMap(({ madeOf }) => madeOf ?? []);
  const madeOf = notes[0]
    ? { ...notes[0], files: new Map(notes.flatMap(({ files }) => [...files].map(shared))) }
    : null;
  return { key: first.key, files, pages: pages.map(alone), ids, inspected, madeOf, about };
}
