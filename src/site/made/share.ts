import type { PageFacts } from '../inspect/inspect-page.ts';
import { targetIn } from '../inspect/target.ts';
import { isLookedAt } from '../scopes.ts';
import type { Inspected, InspectedPage, Made } from './made.ts';

/** Of what is made under one name, what one process makes while others make the rest. From 1. */
export interface Share {
  readonly number: number;
  readonly of: number;
}

export const whole: Share = { number: 1, of: 1 };

/** Whoever makes the first finds out what there is to be known once, as what can be found by searching. */
export function isFirst({ number }: Share): boolean {
  return number === 1;
}

/** Everything that falls to one of several when it is dealt out one after the other. */
export function dealt<T>(all: readonly T[], { number, of }: Share): readonly T[] {
  return all.filter((_, at) => at % of === number - 1);
}

/**
 * Which pages fall to a share. Pages about the same (2015-04-01/, 2015-04-01/charts/ and 2015-04-01.md) fall to one, for
 * much is found out once for all of them; and those that are looked at once they are made, to the first.
 */
export function falling({ number, of }: Share): (path: string) => boolean {
  if (of === 1) return () => true;
  const owners = new Map<string, number>();
  return (path) => {
    if (isLookedAt(path)) return number === 1;
    const subject = path
      .split('/')
      .slice(1, 4)
      .join('/')
      .replace(/\.\w+$/, '');
    const owner = owners.get(subject) ?? 2 + (owners.size % (of - 1));
    owners.set(subject, owner);
    return owner === number;
  };
}

/** What was made of a share: its pages with all their ids and targets. */
export interface MadeShare<About> extends Made {
  readonly pages: readonly InspectedPage[];
  /** What was found out once; null but for the first. */
  readonly about: About | null;
}

/** Pages that were made together, their ids apart from them and without the links that lead to something of their own. */
export interface Joined<About> extends Made {
  readonly ids: ReadonlyMap<string, string>;
  readonly inspected: Inspected;
  readonly about: About;
}

/** Null where they are not of the same: somebody wrote meanwhile. */
export function joined<About>(shares: readonly MadeShare<About>[]): Joined<About> | null {
  const [first] = shares;
  if (!first?.about || shares.some(({ key }) => key !== first.key)) return null;
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
  const alone = ({ from: _from, written: _written, ...page }: InspectedPage): PageFacts => ({
    ...page,
    ids: '',
    targets: page.targets.filter((target) => !isOwn(target)),
  });
  return { key: first.key, files, pages: pages.map(alone), ids, inspected, about: first.about };
}
