import { existsSync, readFileSync } from 'node:fs';
import { withoutBasePath } from '#archive/4-link/addresses/urls.ts';
import { withReads } from '#archive/once.ts';
import { sitePictureToDraw } from '#pictures/cards.ts';
import { drawPictures } from '#pictures/draw.ts';
import { type Findable, findableOf, nothing } from '#search/index/findable.ts';
import { recordsOfAll } from '#search/records/all.ts';
import type { Gist } from '../gist.ts';
import { outlineOf } from '../inspect/outline.ts';
import { type OpenSite, settingsOf, siteOf } from '../open.ts';
import { archivesReadIn, type DigestedGist, notingGists } from '../reads.ts';
import { isReadForSearch, scopeOfRoute } from '../scopes.ts';
import { type MadeFor, madeForAll } from './day.ts';
import type { EveryoneSound } from './everyone.ts';
import { digestOf, pathOnShelf, type Shelf } from './files.ts';
import { type Helpers, madeByAll } from './helpers.ts';
import type { MadeOthers } from './made.ts';
import { inspectionKeys, makePages } from './pages.ts';
import { redateEntry } from './redate.ts';
import { ABOUT, joined, type MadeShare, pagesIn, type Share, whole } from './share.ts';
import type { Workshop } from './workshop.ts';

/**
 * Store names of entries that are not municipalities; no municipality's id contains an @. `site`: files that every site has;
 * `targets`: link targets that were verified.
 */
export const names = { all: '@all', guide: '@guide', site: '@site', targets: '@targets' } as const;

/** The pages of the guide, which depend on no content. */
export async function makeGuide(shop: Workshop, helpers: Helpers | null): Promise<MadeOthers> {
  const { store, shared: key } = shop;
  const kept = store.read<MadeOthers>(names.guide);
  if (kept?.key === key) return kept;
  if (helpers !== null) {
    await helpers.make(names.guide, null);
    return store.readMade<MadeOthers>(names.guide);
  }
  const shelf = store.begin(names.guide);
  const site = siteOf(shop.archive, []);
  const isOwn = (route: string) => scopeOfRoute(route) === 'guide';
  const share = whole();
  share.takes(ABOUT);
  const { pages } = await makePages(shop.pages, site, isOwn, shelf, share.takes);
  const made = {
    key,
    pages,
    files: shelf.files(),
    madeOf: null,
    about: nothing,
    counted: share.counted(),
    archivesRead: new Set<string>(),
  };
  return sound(keepOthers(shop, names.guide, [made], new Map()), names.guide);
}

/** The key and gist digests of each municipality. The gists themselves are in the store. */
export type Inputs = ReadonlyMap<string, Omit<DigestedGist, 'gist'>>;

/** The name under which `Inputs` is left in the store for helpers. */
export const INPUTS = 'inputs';

interface KeptOfAll extends MadeOthers {
  readonly day: MadeFor;
}

/** Makes the pages and files across municipalities. The guide must be made already, because its pages are searched too. */
export async function makeAll(
  shop: Workshop,
  everyone: EveryoneSound,
  helpers: Helpers | null,
): Promise<MadeOthers> {
  const { archive, store, shared } = shop;
  const inputs: Inputs = new Map(
    [...everyone].map(([id, { key, digests }]) => [id, { key, digests: digests.gist }]),
  );
  const key = digestOf(JSON.stringify([shared, [...inputs].map(([id, { digests }]) => [id, [...digests]])]));
  const day = madeForAll(
    archive.asOf,
    [...everyone.values()].map((one) => one.day),
  );
  const kept = keptOfAll(shop);
  const isUnchanged = ([id, before]: readonly [string, string]) => everyone.get(id)?.key === before;
  if (kept?.key === key && [...kept.archivesRead].every(isUnchanged)) return kept;
  const keep = (shares: readonly ShareOfOthers[]) =>
    keepOthers(
      shop,
      names.all,
      shares.map((share) => ({ ...share, key })),
      inputs,
      day,
    );
  store.makeRoom(names.all);
  if (helpers !== null) {
    store.leave(names.all, INPUTS, inputs);
    const made = keep(await madeByAll<ShareOfOthers>(store, helpers, names.all));
    if (made !== null) return made;
    // A process ended before its share was done: make all of it here.
    store.makeRoom(names.all);
  }
  return sound(keep([await makeShareOfAll(shop, inputs, whole())]), names.all);
}

/** The kept entry, redated to this day if need be; null if there is none, or more than the printed day differs. */
function keptOfAll({ archive, pages, store }: Workshop): KeptOfAll | null {
  const { asOf } = archive;
  const kept = store.read<KeptOfAll>(names.all);
  if (kept?.day.asOf === asOf) return kept;
  return redateEntry(store, names.all, asOf, inspectionKeys(pages, settingsOf(archive)));
}

/** A share of the pages across municipalities. One of the shares prepares the search records. */
export interface ShareOfOthers extends MadeShare<Findable> {
  /** The municipalities whose archives were read for the search records. Those read for files are noted with the files. */
  readonly archivesRead: ReadonlySet<string>;
}

export async function makeShareOfAll(shop: Workshop, inputs: Inputs, share: Share): Promise<ShareOfOthers> {
  const { archive, store, shared } = shop;
  const gists = new Map(
    [...inputs].map(([id, one]) => [id, { ...one, gist: soundGist(store.readPart(id, 'gist')) }]),
  );
  const { site, reads } = notingGists((all) => siteOf(archive, all), gists, shared);
  const shelf = store.shelf(names.all);
  const isOwn = (route: string) => scopeOfRoute(route) === 'all';
  const make = (isOurs: (path: string) => boolean) =>
    makePages(shop.pages, site, isOwn, shelf, isOurs, reads);
  const looked = share.takes(ABOUT) ? await make(isReadForSearch) : null;
  const [about, readForIt] = await withReads(
    async () => looked && aboutAll(shop, site, shelf, looked.htmlOf),
  );
  const others = await make(pagesIn(share));
  const { frame, asOf, texts } = reads;
  return {
    key: '',
    pages: [...(looked?.pages ?? []), ...others.pages],
    files: shelf.files(),
    madeOf: { frame, asOf, texts, files: new Map([...(looked?.madeOf ?? []), ...others.madeOf]) },
    about,
    counted: share.counted(),
    archivesRead: new Set(archivesReadIn(readForIt)),
  };
}

function soundGist(gist: Gist | null): Gist {
  if (gist === null) throw new Error('a municipality has no gist because it was not made');
  return gist;
}

async function aboutAll(
  shop: Workshop,
  site: OpenSite,
  shelf: Shelf,
  htmlOf: (url: string) => string | null,
): Promise<Findable> {
  const { shared } = shop.archive;
  const gists = site.gists();
  const summaries = gists.map(({ summary }) => summary);
  const picture = sitePictureToDraw(site.settings, summaries, site.archiveOf);
  await drawPictures([picture], shop.pictures, shelf.put, shop.pixels);
  const found = gists.map((gist) => gist.found);
  const records = recordsOfAll(found, shared, (url) => htmlOf(url) ?? guideHtml(shop, url));
  return findableOf(records, shared.search?.data ?? null);
}

/** Keeps the entry that these shares make up; null if a share is missing. */
function keepOthers(
  { store }: Workshop,
  name: string,
  shares: readonly ShareOfOthers[],
  inputs: Inputs,
  day?: MadeFor,
): MadeOthers | null {
  const all = joined(shares);
  if (all === null) return null;
  const { key, files, pages, ids, inspected, madeOf, about } = all;
  const into = [
    ...shares.flatMap(({ archivesRead }) => [...archivesRead]),
    ...[...(madeOf?.files.values() ?? [])].flatMap(({ read }) => archivesReadIn(read)),
  ];
  const archivesRead = new Map(into.map((id) => [id, inputs.get(id)?.key ?? '']));
  const made = { key, files, outline: outlineOf(pages), archivesRead, ...(day && { day }) };
  store.finish(name, made, { ids, pages, gist: null, inspected, madeOf, findable: about });
  return made;
}

function sound(made: MadeOthers | null, name: string): MadeOthers {
  if (made === null) throw new Error(`${name} is not whole`);
  return made;
}

function guideHtml({ store }: Workshop, url: string): string | null {
  const file = pathOnShelf(store.folderOf(names.guide), `${withoutBasePath(url)}index.html`);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
