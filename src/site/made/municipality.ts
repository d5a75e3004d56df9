import { serialize } from 'node:v8';
import { acrossOf } from '#archive/archive.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { picturesOf } from '#pictures/cards.ts';
import { drawPictures } from '#pictures/draw.ts';
import { bytesOf, type Findable, findableOf, nothing } from '#search/index/findable.ts';
import { recordsOfMunicipality } from '#search/records/all.ts';
import { writtenProblems } from '../check-content.ts';
import { listOf, listText } from '../digests.ts';
import { siteOfOne } from '../open.ts';
import { scopeOfRoute } from '../scopes.ts';
import { digestOf } from './files.ts';
import { keyOfMunicipality } from './key.ts';
import type { MadeMunicipality } from './made.ts';
import { makePages } from './pages.ts';
import { dealt, isFirst, joined, type MadeShare, type Share, whole } from './share.ts';
import type { Workshop } from './workshop.ts';

/** What is known of a municipality but its files and pages, and what can be found of it. */
type About = Omit<MadeMunicipality, 'key' | 'files' | 'pages'> & { readonly prepared: Findable };
export type ShareOfMunicipality = MadeShare<About>;

/** Reads a municipality, checks it and, where nothing is wrong, makes all that is its own and keeps it. */
export async function makeMunicipality(shop: Workshop, id: string): Promise<MadeMunicipality> {
  shop.store.makeRoom(id);
  const share = await makeShareOfMunicipality(shop, id, whole);
  // The next one has need of the memory.
  openedLast.delete(shop);
  const made = keepMunicipality(shop, id, [share]);
  if (made === null) throw new Error(`${id} is not whole`);
  return made;
}

/** Keeps what was made of all shares; null where they are not of the same texts. */
export function keepMunicipality(
  { store }: Workshop,
  id: string,
  shares: readonly ShareOfMunicipality[],
): MadeMunicipality | null {
  const all = joined(shares);
  if (all === null) return null;
  const { key, pages, ids, inspected } = all;
  const { prepared, ...about } = all.about;
  const shelf = store.shelf(id);
  if (about.gist !== null)
    shelf.put(listOf(id), listText(all.files.map(({ path, digest }) => [path, digest])));
  const files = [...all.files, ...shelf.files()];
  const made: MadeMunicipality = { ...about, key, files, pages };
  store.finish(id, made, { ids, findable: prepared, inspected });
  return made;
}

/** The room for it is there. Where something is wrong with the municipality, nothing is made but known. */
export async function makeShareOfMunicipality(
  shop: Workshop,
  id: string,
  share: Share,
): Promise<ShareOfMunicipality> {
  const opened = await openOne(shop, id);
  const { key, diagnostics, site } = opened;
  if (diagnostics.some(({ severity }) => severity === 'error'))
    return { key, files: [], pages: [], about: isFirst(share) ? unsound(shop, opened) : null };
  const shelf = shop.store.shelf(id);
  const isOwn = (route: string) => scopeOfRoute(route) === 'municipality';
  const { pages, htmlOf } = await makePages(shop.pages, site, isOwn, shelf, share);
  const pictures = dealt(picturesOf(site.settings, site.archiveOf(id)), share);
  await drawPictures(pictures, shop.pictures, shelf.put, shop.pixels);
  const about = isFirst(share) ? aboutOne(shop, id, opened, htmlOf) : null;
  return { key, files: shelf.files(), pages, about };
}

interface Opened extends ReturnType<typeof siteOfOne> {
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whoever makes one share of a municipality is likely to make the next. */
const openedLast = new WeakMap<Workshop, Opened>();

async function openOne(shop: Workshop, id: string): Promise<Opened> {
  const { archive } = shop;
  archive.files.forget();
  const key = keyOfMunicipality(archive, shop.shared, id);
  const last = openedLast.get(shop);
  if (last?.key === key) return last;
  openedLast.delete(shop);
  const one = siteOfOne(archive, id);
  const diagnostics = [...one.checked.diagnostics, ...(await writtenProblems(one.checked.source))];
  const opened = { ...one, key, diagnostics };
  openedLast.set(shop, opened);
  return opened;
}

function found({ archive, shared }: Workshop, { checked, diagnostics }: Opened) {
  return { shared, diagnostics, across: acrossOf(checked, archive.shared) };
}

function unsound(shop: Workshop, opened: Opened): About {
  const digests = { gist: '', records: '' };
  return { ...found(shop, opened), gist: null, digests, findable: 0, prepared: nothing };
}

function aboutOne(shop: Workshop, id: string, opened: Opened, htmlOf: (url: string) => string | null): About {
  const { shared } = shop.archive;
  const records = recordsOfMunicipality(opened.site.archiveOf(id), shared, htmlOf);
  const prepared = findableOf(records, shared.search?.data ?? null);
  const gist = opened.gist();
  return {
    ...found(shop, opened),
    gist,
    digests: { gist: digestOf(serialize(gist)), records: digestOf(JSON.stringify(prepared)) },
    findable: bytesOf(prepared),
    prepared,
  };
}
