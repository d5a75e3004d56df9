import { setImmediate as turn } from 'node:timers/promises';
import { withinSite } from '#archive/4-link/addresses/urls.ts';
import type { Read } from '#archive/once.ts';
import type { Given, Pages, Rendered } from '../compiled/pages.ts';
import { inspectPage } from '../inspect/inspect-page.ts';
import type { OpenSite } from '../open.ts';
import type { Reads } from '../reads.ts';
import { takeForThisBuild } from '../this-build.ts';
import { digestOf } from './files.ts';
import { givenDigest } from './given.ts';
import type { FileMadeOf, InspectedPage, MadeOf } from './made.ts';
import type { ShelfOfPages } from './store.ts';

/** How what is found of a page is called: by all that is looked at, and who looks. */
export type LookedAtAs = (file: string, digest: string) => string;

export function lookedAtAs({ engine }: Pages, { url }: OpenSite['settings']): LookedAtAs {
  const begins = beginsAt(url);
  return (file, digest) => digestOf([digest, file, begins, engine].join('\n'));
}

function beginsAt(url: string): URL {
  return new URL(url.replace(/\/?$/, '/'));
}

interface MadePages {
  readonly pages: readonly InspectedPage[];
  /** What each file was made of, where that was noted. */
  readonly madeOf: ReadonlyMap<string, FileMadeOf>;
  /** A page that was made, by its address; null where there is none. */
  readonly htmlOf: (url: string) => string | null;
}

/**
 * Makes the files of these routes that are not left to others. One of what it was made of before is not made again; a page that is
 * not the same as before is inspected on its way to the shelf. `reads`: notes what files are made of.
 */
export async function makePages(
  pages: Pages,
  site: OpenSite,
  isWanted: (route: string) => boolean,
  shelf: ShelfOfPages,
  falls: (path: string) => boolean,
  reads: Reads | null = null,
): Promise<MadePages> {
  takeForThisBuild(site);
  const begins = beginsAt(site.settings.url);
  const lookedAt = lookedAtAs(pages, site.settings);
  const before = shelf.before();
  const sameAs = unchanged(before.madeOf, reads);
  const facts: InspectedPage[] = [];
  const madeOf = new Map<string, FileMadeOf>();
  const own = new Set<string>();
  const elsewhere = new Set<string>();
  const add = (file: string, { digest, read, given }: Made, html: () => string) => {
    // What nobody noted is not known to be the same the next time.
    if (read !== null) madeOf.set(file, { digest, read, given });
    if (!file.endsWith('.html')) return;
    own.add(file);
    const from = lookedAt(file, digest);
    facts.push(before.inspected.get(from) ?? { ...inspectPage(html(), file, begins), from });
  };
  const isToBeMade = (path: string, file: string, given?: Given) => {
    if (!falls(path)) {
      elsewhere.add(file);
      return false;
    }
    const same = sameAs(file, () => givenDigest(given));
    if (same === null || !shelf.leave(file, same.digest)) return true;
    add(file, same, () => shelf.read(file));
    return false;
  };
  for await (const { file, body, read, given } of pages.render(isWanted, isToBeMade, reads?.noting)) {
    // Whoever works for a process that was stopped is told so between two pages.
    await turn();
    const made = { digest: shelf.put(file, body), ...madeFrom(read, given) };
    add(file, made, () => new TextDecoder().decode(body));
  }
  return {
    pages: facts,
    madeOf,
    htmlOf: (url) => {
      const file = `${withinSite(url)}index.html`;
      if (elsewhere.has(file)) throw new Error(`${file} is made elsewhere`);
      return own.has(file) ? shelf.read(file) : null;
    },
  };
}

/** A file, and what was read for it; null where nobody noted that. */
type Made = Omit<FileMadeOf, 'read'> & Pick<Rendered, 'read'>;

/** Where what a page was given can be told, it does not matter of what that was found out. */
function madeFrom(read: Read | null, given: Given | undefined): Omit<Made, 'digest'> {
  const digest = givenDigest(given);
  if (read === null || digest !== null || !given?.read.size) return { read, given: digest };
  return { read: new Set([...read, given.read]), given: digest };
}

/** What a file was made of before, if that is still the same. */
function unchanged(
  before: MadeOf | null,
  reads: Reads | null,
): (file: string, given: () => string | null) => FileMadeOf | null {
  if (before === null || before.frame !== reads?.frame || before.asOf !== reads.asOf) return () => null;
  const { texts } = reads;
  const known = new Map<string | Read, boolean>();
  const isSame = (one: string | Read): boolean => {
    const same =
      known.get(one) ??
      (typeof one === 'string'
        ? texts.has(one) && texts.get(one) === before.texts.get(one)
        : [...one].every(isSame));
    known.set(one, same);
    return same;
  };
  return (file, given) => {
    const made = before.files.get(file);
    return made && isSame(made.read) && made.given === given() ? made : null;
  };
}
