import { acrossOf } from '#archive/archive.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { picturesOf } from '#pictures/cards.ts';
import { drawPictures } from '#pictures/draw.ts';
import { bytesOf, digestOfFindable, type Findable, findableOf, nothing } from '#search/index/findable.ts';
import { recordsOfMunicipality } from '#search/records/all.ts';
import { writtenProblems } from '../check-content.ts';
import { listOf, listText } from '../digests.ts';
import { digestsOf, type Gist } from '../gist.ts';
import { outlineOf } from '../inspect/outline.ts';
import { siteOfOne } from '../open.ts';
import { notingReads } from '../reads.ts';
import { isLookedAt, scopeOfRoute } from '../scopes.ts';
import { keyOfMunicipality } from './key.ts';
import type { Brief, MadeMunicipality } from './made.ts';
import { makePages } from './pages.ts';
import { ABOUT, joined, type MadeShare, pagesIn, picturesIn, type Share, whole } from './share.ts';
import type { Workshop } from './workshop.ts';

/** What is known of a municipality but its files and pages, and what can be found of it. */
type About = Omit<MadeMunicipality, 'key' | 'files' | 'outline' | 'brief'> & {
  readonly gist: Gist | null;
  readonly prepared: Findable;
};
export type ShareOfMunicipality = MadeShare<About>;

/** Reads a municipality, checks it and, where nothing is wrong, makes all that is its own and keeps it. */
export async function makeMunicipality(shop: Workshop, id: string): Promise<MadeMunicipality> {
  shop.store.makeRoom(id);
  const share = await makeShareOfMunicipality(shop, id, whole());
  const made = keepMunicipality(shop, id, [share]);
  if (made === null) throw new Error(`${id} is not whole`);
  return made;
}

/** Keeps what was made of all shares; null where they are not of the same texts, or not all. */
export function keepMunicipality(
  { store }: Workshop,
  id: string,
  shares: readonly ShareOfMunicipality[],
): MadeMunicipality | null {
  const all = joined(shares);
  if (all === null) return null;
  const { key, pages, ids, inspected, madeOf } = all;
  const { prepared, gist, ...about } = all.about;
  const shelf = store.shelf(id);
  if (gist !== null) shelf.put(listOf(id), listText(all.files.map(({ path, digest }) => [path, digest])));
  const files = [...all.files, ...shelf.files()];
  const made: MadeMunicipality = { ...about, brief: briefOf(gist), key, files, outline: outlineOf(pages) };
  if (gist === null) store.finishWithout(id, made);
  else store.finish(id, made, { ids, findable: prepared, pages, gist, inspected, madeOf });
  return made;
}

function briefOf(gist: Gist | null): Brief | null {
  if (gist === null) return null;
  const { summary, lastAdded } = gist;
  const { id, name, reading, prefecture } = summary;
  return { summary: { id, name, reading, prefecture }, lastAdded };
}

/** The room for it is there. Where something is wrong with the municipality, nothing is made but known. */
export async function makeShareOfMunicipality(
  shop: Workshop,
  id: string,
  share: Share,
): Promise<ShareOfMunicipality> {
  const opened = await openOne(shop, id);
  const { key, diagnostics } = opened;
  const findsOut = share.takes(ABOUT);
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    const about = findsOut ? unsound(shop, opened) : null;
    return { key, files: [], pages: [], madeOf: null, about, counted: share.counted() };
  }
  const shelf = shop.store.shelf(id);
  const isOwn = (route: string) => scopeOfRoute(route) === 'municipality';
  const { site, reads } = notingReads(opened.site, id, { files: key, engine: shop.pages.engine });
  const make = (isOurs: (path: string) => boolean) =>
    makePages(shop.pages, site, isOwn, shelf, isOurs, reads);
  const looked = findsOut ? await make(isLookedAt) : null;
  const about = looked && aboutOne(shop, id, opened, looked.htmlOf);
  const others = await make(pagesIn(share));
  const pictures = picturesIn(picturesOf(site.settings, site.archiveOf(id)), share);
  await drawPictures(pictures, shop.pictures, shelf.put, shop.pixels);
  const pages = [...(looked?.pages ?? []), ...others.pages];
  const { frame, texts } = reads;
  const madeOf = { frame, texts, files: new Map([...(looked?.madeOf ?? []), ...others.madeOf]) };
  return { key, files: shelf.files(), pages, madeOf, about, counted: share.counted() };
}

interface Opened extends ReturnType<typeof siteOfOne> {
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
}

async function openOne({ archive, shared }: Workshop, id: string): Promise<Opened> {
  archive.files.forget();
  const key = keyOfMunicipality(archive, shared, id);
  const one = siteOfOne(archive, id);
  const diagnostics = [...one.checked.diagnostics, ...(await writtenProblems(one.checked.source))];
  return { ...one, key, diagnostics };
}

function found({ archive, shared }: Workshop, { checked, diagnostics }: Opened) {
  return { shared, diagnostics, across: acrossOf(checked, archive.shared) };
}

function unsound(shop: Workshop, opened: Opened): About {
  const digests = { gist: new Map(), records: '' };
  return { ...found(shop, opened), gist: null, digests, findable: 0, prepared: nothing };
}

function aboutOne(shop: Workshop, id: string, opened: Opened, htmlOf: (url: string) => string | null): About {
  const { shared } = shop.archive;
  const records = recordsOfMunicipality(opened.site.archiveOf(id), shared, htmlOf);
  const before = shop.store.foundOut(id, 'findable');
  const words = shared.search?.data ?? null;
  const prepared = findableOf(records, words, { key: JSON.stringify([shop.pages.engine, words]), before });
  const gist = opened.gist();
  return {
    ...found(shop, opened),
    gist,
    digests: { gist: digestsOf(gist), records: digestOfFindable(prepared) },
    findable: bytesOf(prepared),
    prepared,
  };
}
