import { serialize } from 'node:v8';
import { acrossOf } from '#archive/archive.ts';
import { picturesOf } from '#pictures/cards.ts';
import { drawPictures } from '#pictures/draw.ts';
import { bytesOf, findableOf, nothing } from '#search/index/findable.ts';
import { recordsOfMunicipality } from '#search/records/all.ts';
import { writtenProblems } from '../check-content.ts';
import { listOf, listText } from '../digests.ts';
import { siteOfOne } from '../open.ts';
import { scopeOfRoute } from '../scopes.ts';
import { digestOf } from './files.ts';
import { keyOfMunicipality } from './key.ts';
import type { MadeMunicipality } from './made.ts';
import { makePages } from './pages.ts';
import type { Workshop } from './workshop.ts';

/** Reads a municipality, checks it and, where nothing is wrong, makes all that is its own and keeps it. */
export async function makeMunicipality(shop: Workshop, id: string): Promise<MadeMunicipality> {
  const { archive, store } = shop;
  archive.files.forget();
  const key = keyOfMunicipality(archive, shop.shared, id);
  const { checked, site, gist } = siteOfOne(archive, id);
  const diagnostics = [...checked.diagnostics, ...(await writtenProblems(checked.source))];
  const found = { key, shared: shop.shared, diagnostics, across: acrossOf(checked, archive.shared) };
  const shelf = store.begin(id);
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    const none = {
      ...found,
      gist: null,
      digests: { gist: '', records: '' },
      findable: 0,
      files: [],
      pages: [],
    };
    store.finish(id, none, { ids: new Map(), findable: nothing });
    return none;
  }
  const { pages, ids, htmlOf } = await makePages(
    shop.pages,
    site,
    (route) => scopeOfRoute(route) === 'municipality',
    shelf,
  );
  const own = site.archiveOf(id);
  await drawPictures(picturesOf(site.settings, own), shop.pictures, shelf.put, shop.pixels);
  const records = recordsOfMunicipality(own, archive.shared, htmlOf);
  const findable = findableOf(records, archive.shared.search?.data ?? null);
  const told = gist();
  const digests = { gist: digestOf(serialize(told)), records: digestOf(JSON.stringify(findable)) };
  shelf.put(listOf(id), listText(shelf.files().map(({ path, digest }) => [path, digest])));
  const made: MadeMunicipality = {
    ...found,
    gist: told,
    digests,
    findable: bytesOf(findable),
    files: shelf.files(),
    pages,
  };
  store.finish(id, made, { ids, findable });
  return made;
}
