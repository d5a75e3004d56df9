import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withinSite } from '#archive/4-link/urls.ts';
import { sitePictureToDraw } from '#pictures/cards.ts';
import { drawPictures } from '#pictures/draw.ts';
import { findableOf, nothing } from '#search/index/findable.ts';
import { recordsOfAll } from '#search/records/all.ts';
import { siteOf } from '../open.ts';
import { scopeOfRoute } from '../scopes.ts';
import type { EveryoneSound } from './everyone.ts';
import { digestOf } from './files.ts';
import type { MadeOthers } from './made.ts';
import { makePages } from './pages.ts';
import type { Workshop } from './workshop.ts';

/** No municipality can be called so. */
export const names = { all: '@all', guide: '@guide' } as const;

/** The pages of the guide, which depend on no content. */
export async function makeGuide(shop: Workshop): Promise<MadeOthers> {
  const key = shop.shared;
  const kept = shop.store.read<MadeOthers>(names.guide);
  if (kept?.key === key) return kept;
  const shelf = shop.store.begin(names.guide);
  const site = siteOf(shop.archive, []);
  const { pages, ids } = await makePages(shop.pages, site, (route) => scopeOfRoute(route) === 'guide', shelf);
  const made = { key, pages, files: shelf.files(), lookedInto: new Map() };
  shop.store.finish(names.guide, made, { ids, findable: nothing });
  return made;
}

/** The pages and files across municipalities, once the guide is there: it is found like they are. */
export async function makeAll(shop: Workshop, everyone: EveryoneSound): Promise<MadeOthers> {
  const { store, archive } = shop;
  const key = digestOf(
    JSON.stringify([shop.shared, [...everyone].map(([id, { digests }]) => [id, digests.gist])]),
  );
  const kept = store.read<MadeOthers>(names.all);
  const isAsItWas = ([id, before]: readonly [string, string]) => everyone.get(id)?.key === before;
  if (kept?.key === key && [...kept.lookedInto].every(isAsItWas)) return kept;

  const gists = [...everyone.values()].map(({ gist }) => gist);
  const lookedInto = new Map<string, string>();
  const whole = siteOf(archive, gists);
  const noted =
    <T>(ask: (id: string) => T) =>
    (id: string) => {
      lookedInto.set(id, everyone.get(id)?.key ?? '');
      return ask(id);
    };
  const site = {
    ...whole,
    archiveOf: noted(whole.archiveOf),
    historyOf: noted(whole.historyOf),
    keptCopies: noted(whole.keptCopies),
  };
  const shelf = store.begin(names.all);
  const { pages, ids, htmlOf } = await makePages(
    shop.pages,
    site,
    (route) => scopeOfRoute(route) === 'all',
    shelf,
  );
  const summaries = gists.map(({ summary }) => summary);
  const picture = sitePictureToDraw(site.settings, summaries, site.archiveOf);
  await drawPictures([picture], shop.pictures, shelf.put, shop.pixels);
  const found = gists.map((gist) => gist.found);
  const records = recordsOfAll(found, archive.shared, (url) => htmlOf(url) ?? guideHtml(shop, url));
  const made = { key, pages, files: shelf.files(), lookedInto };
  const findable = findableOf(records, archive.shared.search?.data ?? null);
  store.finish(names.all, made, { ids, findable });
  return made;
}

function guideHtml({ store }: Workshop, url: string): string | null {
  const file = join(store.folderOf(names.guide), withinSite(url), 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
