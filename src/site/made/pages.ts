import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { withoutBasePath } from '#archive/4-link/addresses/urls.ts';
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

/** The key of a page's inspection: a digest of the page, the site's address and the program. */
export type InspectionKey = (file: string, digest: string) => string;

export function inspectionKeys({ engine }: Pages, { url }: OpenSite['settings']): InspectionKey {
  const begins = addressOf(url);
  return (file, digest) => digestOf([digest, file, begins, engine].join('\n'));
}

function addressOf(url: string): URL {
  return new URL(url.replace(/\/?$/, '/'));
}

interface MadePages {
  readonly pages: readonly InspectedPage[];
  /** The inputs of each file, where reads were recorded. */
  readonly madeOf: ReadonlyMap<string, FileMadeOf>;
  /** The HTML of a made page by its address; null if there is none. */
  readonly htmlOf: (url: string) => string | null;
}

/**
 * Makes the files of the wanted routes that fall to this process. A file whose recorded inputs are unchanged is left as it is; a page
 * that changed is inspected before it is stored. `reads`: records the inputs of each file.
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
  const begins = addressOf(site.settings.url);
  const inspectionKey = inspectionKeys(pages, site.settings);
  const before = shelf.before();
  const sameAs = unchanged(before.madeOf, reads);
  const facts: InspectedPage[] = [];
  const madeOf = new Map<string, FileMadeOf>();
  const own = new Set<string>();
  const elsewhere = new Set<string>();
  const add = (file: string, { digest, read, given }: Made, html: () => string) => {
    // Without recorded inputs the file is made again next time.
    if (read !== null) madeOf.set(file, { digest, read, given });
    if (!file.endsWith('.html')) return;
    own.add(file);
    const from = inspectionKey(file, digest);
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
    // Yields, so that a worker notices when its parent has gone.
    await yieldToEvents();
    const made = { digest: shelf.put(file, body), ...madeFrom(read, given) };
    add(file, made, () => new TextDecoder().decode(body));
  }
  return {
    pages: facts,
    madeOf,
    htmlOf: (url) => {
      const file = `${withoutBasePath(url)}index.html`;
      if (elsewhere.has(file)) throw new Error(`${file} is made elsewhere`);
      return own.has(file) ? shelf.read(file) : null;
    },
  };
}

/** `read` is null if reads were not recorded. */
type Made = Omit<FileMadeOf, 'read'> & Pick<Rendered, 'read'>;

/** If the props have a digest, what they were computed from need not be recorded. */
function madeFrom(read: Read | null, given: Given | undefined): Omit<Made, 'digest'> {
  const digest = givenDigest(given);
  if (read === null || digest !== null || !given?.read.size) return { read, given: digest };
  return { read: new Set([...read, given.read]), given: digest };
}

/** Looks up a file's record of the last build, and returns it if all its inputs are unchanged. */
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
