import { sourceText } from '#archive/1-read/files.ts';
import { lullOf } from '#archive/2-derive/lull.ts';
import { acrossOf, type Checked } from '#archive/archive.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { picturesOf } from '#pictures/cards.ts';
import { drawPictures } from '#pictures/draw.ts';
import { bytesOf, digestOfFindable, type Findable, findableOf, nothing } from '#search/index/findable.ts';
import { recordsOfMunicipality } from '#search/records/all.ts';
import { writtenProblems } from '../check-content.ts';
import { listOf, listText } from '../digests.ts';
import { digestsOf, type Gist } from '../gist.ts';
import { outlineOf } from '../inspect/outline.ts';
import { settingsOf, siteOfOne } from '../open.ts';
import { notingReads } from '../reads.ts';
import { isReadForSearch, scopeOfRoute } from '../scopes.ts';
import { canRedate, type MadeFor, madeFor, madeForOneDay, prints } from './day.ts';
import { differsInTexts, keyOfMunicipality } from './key.ts';
import type { Brief, MadeMunicipality } from './made.ts';
import { inspectionKeys, makePages } from './pages.ts';
import { redateEntry } from './redate.ts';
import { ABOUT, joined, type MadeShare, pagesIn, picturesIn, type Share, whole } from './share.ts';
import type { Content, Workshop } from './workshop.ts';

/** What one process finds out about a municipality for all shares: findings, gist and search records. */
type About = Omit<MadeMunicipality, 'key' | 'files' | 'outline' | 'brief'> & {
  readonly gist: Gist | null;
  readonly prepared: Findable;
};
export type ShareOfMunicipality = MadeShare<About>;

/**
 * Reads and checks a municipality and, if it has no errors, makes and keeps all its pages and files. An entry that was made for
 * another day is redated to this one first, so that only what changed besides is made.
 */
export async function makeMunicipality(shop: Workshop, id: string): Promise<MadeMunicipality> {
  const redated = redatedMunicipality(shop, id);
  if (redated !== null) return redated;
  shop.store.makeRoom(id);
  const share = await makeShareOfMunicipality(shop, id, whole());
  const made = keepMunicipality(shop, id, [share]);
  if (made === null) throw new Error(`${id} is not whole`);
  return made;
}

/** Keeps the municipality that these shares make up; null if one is missing, or files changed between them. */
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

/** Whether only texts or the day changed since the entry was kept, so that few of its pages are made again. */
export function differsLittle({ archive, store }: Workshop, id: string, key: string): boolean {
  const before = store.known(id);
  return before !== null && differsInTexts(before.key, key) && canRedate(before.day, archive.asOf);
}

/**
 * The kept entry redated to this day; null if more than the day changed. The redated files stay in the store even then, so that
 * unchanged pages need not be made again.
 */
function redatedMunicipality(shop: Workshop, id: string): MadeMunicipality | null {
  const { archive, pages, shared, store } = shop;
  archive.files.forget();
  const key = keyOfMunicipality(archive, shared, id);
  const isOfThisDay = store.known(id)?.day?.asOf === archive.asOf;
  if (isOfThisDay || !differsLittle(shop, id, key)) return null;
  const redated = redateEntry<MadeMunicipality>(
    store,
    id,
    archive.asOf,
    inspectionKeys(pages, settingsOf(archive)),
  );
  return redated?.key === key ? redated : null;
}

function briefOf(gist: Gist | null): Brief | null {
  if (gist === null) return null;
  const { summary, lastAdded } = gist;
  const { id, name, reading, prefecture } = summary;
  return { summary: { id, name, reading, prefecture }, lastAdded };
}

/** Makes a share of a municipality for which the store has room. If it has errors, only they are recorded. */
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
  const looked = findsOut ? await make(isReadForSearch) : null;
  const about = looked && aboutOne(shop, id, opened, looked.htmlOf);
  const others = await make(pagesIn(share));
  const pictures = picturesIn(picturesOf(site.settings, site.archiveOf(id)), share);
  await drawPictures(pictures, shop.pictures, shelf.put, shop.pixels);
  const pages = [...(looked?.pages ?? []), ...others.pages];
  const { frame, asOf, texts } = reads;
  const madeOf = { frame, asOf, texts, files: new Map([...(looked?.madeOf ?? []), ...others.madeOf]) };
  return { key, files: shelf.files(), pages, madeOf, about, counted: share.counted() };
}

interface Opened extends ReturnType<typeof siteOfOne> {
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly day: MadeFor;
}

async function openOne({ archive, shared }: Workshop, id: string): Promise<Opened> {
  archive.files.forget();
  const key = keyOfMunicipality(archive, shared, id);
  const one = siteOfOne(archive, id);
  const diagnostics = [...one.checked.diagnostics, ...(await writtenProblems(one.checked.source))];
  return { ...one, key, diagnostics, day: dayOf(archive, id, one.checked, diagnostics) };
}

/** Diagnostics may depend on the day or print it, so a municipality with errors is valid for one day only. */
function dayOf(
  { asOf, files, shared, shelf }: Content,
  id: string,
  { source }: Checked,
  diagnostics: readonly Diagnostic[],
): MadeFor {
  const isWrong = diagnostics.some(({ severity }) => severity === 'error');
  if (isWrong || prints(JSON.stringify(diagnostics), asOf)) return madeForOneDay(asOf);
  const entries = [...shelf.shared, ...(shelf.municipalities.get(id) ?? [])];
  const text = sourceText(files);
  const texts = entries.flatMap(({ path }) => [path, text(path) ?? '']);
  return madeFor(asOf, lullOf(source, shared, asOf), texts);
}

function found({ archive, shared }: Workshop, { checked, diagnostics, day }: Opened) {
  return { shared, day, diagnostics, across: acrossOf(checked, archive.shared) };
}

function unsound(shop: Workshop, opened: Opened): About {
  const digests = { gist: new Map(), records: '' };
  return { ...found(shop, opened), gist: null, digests, findable: 0, prepared: nothing };
}

function aboutOne(shop: Workshop, id: string, opened: Opened, htmlOf: (url: string) => string | null): About {
  const { shared } = shop.archive;
  const records = recordsOfMunicipality(opened.site.archiveOf(id), shared, htmlOf);
  const before = shop.store.reusable(id, 'findable');
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
