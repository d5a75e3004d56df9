import type { PageFacts } from '../inspect/inspect-page.ts';
import { targetIn } from '../inspect/target.ts';
import { sharedReads } from '../reads.ts';
import { isLookedAt } from '../scopes.ts';
import type { MadeFile } from './files.ts';
import type { FileMadeOf, Inspected, InspectedPage, MadeOf } from './made.ts';

/**
 * Of what is made under one name, what one process makes while others make the rest: every piece falls to whoever is the
 * first to ask for it, so that nobody waits while there is something left.
 */
export interface Share {
  /** Whether a piece falls to whoever asks. */
  readonly takes: (piece: string) => boolean;
  readonly counted: () => Counted;
}

/** How many pieces fell to one, of all that it asked for. */
interface Counted {
  readonly taken: number;
  readonly of: number;
}

/** `isFirst`: whether nobody asked for a piece before. */
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

/** Of whoever makes it alone. */
export function whole(): Share {
  return shareOf(() => true);
}

/** Whoever takes it finds out what there is to be known once, as what can be found by searching. */
export const ABOUT = 'about';

/** Asking takes time as well. */
const SUBJECTS = 4;

/**
 * Which pages fall to a share. Pages about the same (2015-04-01/, 2015-04-01/charts/ and 2015-04-01.md) fall to one, for
 * much is found out once for all of them; but those that are looked at once they are made are of what is found out once.
 */
export function pagesIn(share: Share): (path: string) => boolean {
  const numbers = new Map<string, number>();
  return (path) => {
    if (isLookedAt(path)) return false;
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

/** Which pictures fall to it, each asked for when the one before it is there. */
export function* picturesIn<T>(pictures: readonly T[], share: Share): Iterable<T> {
  for (const [at, picture] of pictures.entries()) if (share.takes(`picture-${at}`)) yield picture;
}

/** What was made of a share: its pages with all their ids and targets. */
export interface MadeShare<About> {
  /** Of all that it depends on. */
  readonly key: string;
  readonly files: readonly MadeFile[];
  readonly pages: readonly InspectedPage[];
  /** Null where it was not noted. */
  readonly madeOf: MadeOf | null;
  /** What was found out once; null but for one of them. */
  readonly about: About | null;
  readonly counted: Counted;
}

/** Pages that were made together, their ids apart from them and without the links that lead to something of their own. */
export interface Joined<About> extends Pick<MadeShare<About>, 'key' | 'files'> {
  readonly pages: readonly PageFacts[];
  readonly ids: ReadonlyMap<string, string>;
  readonly inspected: Inspected;
  readonly madeOf: MadeOf | null;
  readonly about: About;
}

/**
 * Null where they are not of the same, because somebody wrote meanwhile, or are not all, because a process that ended
 * had taken some.
 */
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
