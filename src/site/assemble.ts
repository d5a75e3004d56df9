import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { urls } from '#archive/4-link/addresses/urls.ts';
import { compareTexts } from '#archive/compare-texts.ts';
import { sitemapFiles } from '#feeds/sitemap.ts';
import { cachingLast } from './caching-last.ts';
import { DIGESTS, digestsText, listOf, type Origin } from './digests.ts';
import { filesForHosts } from './for-hosts.ts';
import { areSound, problemsBetween } from './inspect/between.ts';
import type { PageFacts } from './inspect/inspect-page.ts';
import { linesOf, type Outline } from './inspect/outline.ts';
import { byPlace, type Problem } from './inspect/problem.ts';
import type { EveryoneSound } from './made/everyone.ts';
import type { MadeFile } from './made/files.ts';
import { type Made, noPages, noParts } from './made/made.ts';
import { names } from './made/others.ts';
import type { Kept } from './made/store.ts';
import type { Workshop } from './made/workshop.ts';
import type { NextSite } from './next-site.ts';
import { settingsOf } from './open.ts';

/**
 * Puts the next site together from everything in the store. Files that the published folder lacks are placed in the fresh folder
 * beside it.
 *
 * `search` resolves to the store names of the search index's parts. `site` already knows the files that stay where they are.
 * Returns the published paths that have to go, and every broken link between parts of the site.
 */
export async function assemble(
  shop: Workshop,
  everyone: EveryoneSound,
  search: Promise<readonly string[]>,
  origin: () => Origin,
  site: NextSite,
): Promise<{ readonly gone: readonly string[]; readonly problems: readonly Problem[] }> {
  const { store } = shop;
  const known = new Map<string, string>();
  const add = (name: string) => {
    const made = store.readMade<Made>(name);
    site.add(store.folderOf(name), made.files);
    if (!everyone.has(name)) for (const { path, digest } of made.files) known.set(path, digest);
    return made.outline;
  };
  // One at a time, because file lists are large. Yields before each, because the processes that build the search index meanwhile
  // get their jobs from this one.
  const addMost = async () => {
    for (const [id, { isInPlace }] of everyone) {
      if (isInPlace) continue;
      await yieldToEvents();
      add(id);
    }
    await yieldToEvents();
    return { ofOthers: others.map(add), from: origin() };
  };
  const added = addMost();
  // Settle both before failing: otherwise the other would still write into the folder after the build has ended.
  await Promise.allSettled([search, added]);
  const [parts, { ofOthers, from }] = [await search, await added];
  for (const name of parts) add(name);
  const outlines = [...[...everyone.values()].map(({ outline }) => outline), ...ofOthers];
  const listed = outlines.flatMap((one) => linesOf(one.listed)).sort();
  site.add(store.folderOf(names.site), makeRest(shop, everyone, listed, from, known));

  return { gone: site.gone(), problems: brokenLinks(shop, everyone, outlines, site) };
}

/** Entries of the store that are not municipalities and have pages. */
const others = [names.guide, names.all];

/** Every broken link between parts of the site. */
function brokenLinks(
  shop: Workshop,
  everyone: EveryoneSound,
  outlines: readonly Outline[],
  site: NextSite,
): readonly Problem[] {
  const { archive, store } = shop;
  const ids = (name: string) => store.readPart(name, 'ids');
  const [idsOfOne, idsOfOthers] = [cachingLast(ids, 1), cachingLast(ids, others.length)];
  const built = {
    has: site.has,
    idsOf: (path: string) => {
      const [first = ''] = path.split('/', 1);
      if (everyone.has(first)) return idsOfOne(first).get(path);
      return others.map((name) => idsOfOthers(name).get(path)).find((ids) => ids !== undefined);
    },
    html: site.read,
    begins: new URL(settingsOf(archive).url.replace(/\/?$/, '/')),
  };
  const targets = foundTargets(shop, everyone);
  if (areSound(outlines, built, targets.isKnown)) {
    targets.keep(outlines);
    return [];
  }
  const shared = sharing();
  const pages = [...everyone.keys(), ...others].flatMap((name) =>
    store.readPart(name, 'pages').map((page): PageFacts => ({ ...page, targets: page.targets.map(shared) })),
  );
  pages.sort((a, b) => compareTexts(a.file, b.file));
  return [...pages.flatMap(({ problems }) => problems), ...problemsBetween(pages, built)].toSorted(byPlace);
}

/** Link targets inside municipalities, all of which existed when this was kept. */
interface FoundTargets extends Kept {
  readonly targets: ReadonlySet<string>;
  /** The key of each municipality at that time, with the first of the days on which it has the same pages. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Remembers verified link targets between builds, because reading the ids of every municipality is slow when there are many. */
function foundTargets({ store }: Workshop, everyone: EveryoneSound) {
  const before = store.read<FoundTargets>(names.targets);
  const keys = new Map([...everyone].map(([id, { key, day }]) => [id, `${key} ${day.lull.first}`]));
  const municipalityOf = (target: string) => target.slice(0, target.indexOf('/'));
  const isKnown = (target: string) => {
    const key = keys.get(municipalityOf(target));
    return (
      key !== undefined && before?.keys.get(municipalityOf(target)) === key && before.targets.has(target)
    );
  };
  return {
    isKnown,
    keep(outlines: readonly Outline[]) {
      const targets = new Set(
        outlines.flatMap((one) => [...one.targets].filter((target) => keys.has(municipalityOf(target)))),
      );
      if ([...targets].every(isKnown)) return;
      store.makeRoom(names.targets);
      const found: FoundTargets = { key: '', files: [], targets, keys };
      store.finish(names.targets, found, noParts);
    },
  };
}

/**
 * Stores the files that every site has: assets, files for hosts, sitemaps and the list of digests. `listed`: the canonical
 * pages; `known`: digests by path of the files that belong to no single municipality.
 */
function makeRest(
  { archive, store, pages: { assets } }: Workshop,
  everyone: EveryoneSound,
  listed: readonly string[],
  origin: Origin,
  known: ReadonlyMap<string, string>,
): readonly MadeFile[] {
  const settings = settingsOf(archive);
  const shelf = store.begin(names.site);
  const digests = new Map(known);
  const put = (path: string, body: Uint8Array | string) => digests.set(path, shelf.put(path, body));
  for (const entry of readdirSync(assets, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) put(relative(assets, file).split(sep).join('/'), readFileSync(file));
  }
  for (const [path, text] of filesForHosts({ settings })) put(path, text);
  const addresses = listed.map((file) => `${urls.home}${file.replace(/index\.html$/, '')}`);
  for (const { path, text } of sitemapFiles(settings, addresses, lastAdded(everyone))) put(path, text);
  const { url, asOf } = settings;
  const lists = new Map(
    [...everyone].flatMap(([id, { list }]) => (list === null ? [] : [[listOf(id), list] as const])),
  );
  put(DIGESTS, digestsText({ site: url, asOf, ...origin }, digests, lists));
  const files = shelf.files();
  const made: Made = { key: '', files, outline: noPages };
  store.finish(names.site, made, noParts);
  return files;
}

/** Interns strings: pages share most link targets, and separate copies would take a lot of memory. */
function sharing(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const one = known.get(text) ?? text;
    known.set(one, one);
    return one;
  };
}

/** When each municipality's pages were last added to; the home page is as new as the newest of them. */
function lastAdded(everyone: EveryoneSound): ReadonlyMap<string, string> {
  const dates = new Map([...everyone.values()].flatMap(({ brief }) => [...brief.lastAdded]));
  const newest = [...dates.values()].toSorted().at(-1);
  return newest === undefined ? dates : dates.set(urls.home, newest);
}
