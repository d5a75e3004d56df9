import { existsSync, readFileSync } from 'node:fs';
import { withinSite } from '#archive/4-link/urls.ts';
import { sitePictureToDraw } from '#pictures/cards.ts';
import { drawPictures } from '#pictures/draw.ts';
import { type Findable, findableOf, nothing } from '#search/index/findable.ts';
import { recordsOfAll } from '#search/records/all.ts';
import type { Gist } from '../gist.ts';
import { type OpenSite, siteOf } from '../open.ts';
import { isLookedAt, scopeOfRoute } from '../scopes.ts';
import type { EveryoneSound } from './everyone.ts';
import { digestOf, onShelf, type Shelf } from './files.ts';
import { type Helpers, madeByAll } from './helpers.ts';
import type { MadeOthers } from './made.ts';
import { makePages } from './pages.ts';
import { ABOUT, joined, type MadeShare, pagesIn, type Share, whole } from './share.ts';
import type { Workshop } from './workshop.ts';

/** No municipality can be called so. `site`: what every site has, and what tells of all of it. */
export const names = { all: '@all', guide: '@guide', site: '@site' } as const;

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
    lookedInto: new Map(),
  };
  return keepWhole(shop, names.guide, made);
}

/** What is told of municipalities where all are told of: in the order of their ids, with the key of each. */
export type Told = ReadonlyMap<string, { readonly key: string; readonly gist: Gist }>;

/** The name under which it is left for helpers. */
export const TOLD = 'told';

/** The pages and files across municipalities, once the guide is there: it is found like they are. */
export async function makeAll(
  shop: Workshop,
  everyone: EveryoneSound,
  helpers: Helpers | null,
): Promise<MadeOthers> {
  const { store, shared } = shop;
  const digests = [...everyone].map(([id, { digests }]) => [id, digests.gist]);
  const key = digestOf(JSON.stringify([shared, digests]));
  const kept = store.read<MadeOthers>(names.all);
  const isAsItWas = ([id, before]: readonly [string, string]) => everyone.get(id)?.key === before;
  if (kept?.key === key && [...kept.lookedInto].every(isAsItWas)) return kept;
  const told: Told = new Map([...everyone].map(([id, { key, gist }]) => [id, { key, gist }]));
  const withKey = (share: ShareOfOthers) => ({ ...share, key });
  store.makeRoom(names.all);
  if (helpers !== null) {
    store.leave(names.all, TOLD, told);
    const shares = await madeByAll<ShareOfOthers>(store, helpers, names.all);
    const made = keepOthers(shop, names.all, shares.map(withKey));
    if (made !== null) return made;
    // A process ended in the midst of it.
    store.makeRoom(names.all);
  }
  return keepWhole(shop, names.all, withKey(await makeShareOfAll(shop, told, whole())));
}

/** What can be found of it is found out once. */
export interface ShareOfOthers extends MadeShare<Findable> {
  readonly lookedInto: MadeOthers['lookedInto'];
}

export async function makeShareOfAll(shop: Workshop, told: Told, share: Share): Promise<ShareOfOthers> {
  const { archive, store } = shop;
  const lookedInto = new Map<string, string>();
  const site = noting(
    siteOf(
      archive,
      [...told.values()].map(({ gist }) => gist),
    ),
    (id) => lookedInto.set(id, told.get(id)?.key ?? ''),
  );
  const shelf = store.shelf(names.all);
  const isOwn = (route: string) => scopeOfRoute(route) === 'all';
  const make = (isOurs: (path: string) => boolean) => makePages(shop.pages, site, isOwn, shelf, isOurs);
  const looked = share.takes(ABOUT) ? await make(isLookedAt) : null;
  const about = looked && (await aboutAll(shop, site, shelf, looked.htmlOf));
  const others = await make(pagesIn(share));
  const pages = [...(looked?.pages ?? []), ...others.pages];
  return { key: '', pages, files: shelf.files(), madeOf: null, about, counted: share.counted(), lookedInto };
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

/** A site that notes which municipalities are looked into beside what is told of them. */
function noting(site: OpenSite, note: (id: string) => void): OpenSite {
  const noted =
    <T>(ask: (id: string) => T) =>
    (id: string) => {
      note(id);
      return ask(id);
    };
  return {
    ...site,
    archiveOf: noted(site.archiveOf),
    historyOf: noted(site.historyOf),
    keptCopies: noted(site.keptCopies),
  };
}

/** Null where the shares are not all. */
function keepOthers({ store }: Workshop, name: string, shares: readonly ShareOfOthers[]): MadeOthers | null {
  const all = joined(shares);
  if (all === null) return null;
  const { key, files, pages, about, ...aside } = all;
  const lookedInto = new Map(shares.flatMap((share) => [...share.lookedInto]));
  const made = { key, files, pages, lookedInto };
  store.finish(name, made, { ...aside, findable: about });
  return made;
}

function keepWhole(shop: Workshop, name: string, share: ShareOfOthers): MadeOthers {
  const made = keepOthers(shop, name, [share]);
  if (made === null) throw new Error(`${name} is not whole`);
  return made;
}

function guideHtml({ store }: Workshop, url: string): string | null {
  const file = onShelf(store.folderOf(names.guide), `${withinSite(url)}index.html`);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
