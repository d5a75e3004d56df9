import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { urls } from '#archive/4-link/urls.ts';
import { sitemapFiles } from '#feeds/sitemap.ts';
import { DIGESTS, digestsText, listOf, type Origin } from './digests.ts';
import { filesForHosts } from './for-hosts.ts';
import { problemsBetween } from './inspect/between.ts';
import type { PageFacts } from './inspect/inspect-page.ts';
import { byPlace, type Problem } from './inspect/problem.ts';
import type { EveryoneSound } from './made/everyone.ts';
import type { MadeFile } from './made/files.ts';
import { type Made, nothingAside } from './made/made.ts';
import { names } from './made/others.ts';
import type { Workshop } from './made/workshop.ts';
import { nextSite } from './next-site.ts';
import { settingsOf } from './open.ts';
import type { Output } from './output.ts';

/**
 * Puts a site together from what was made: what is not in its folder as it is to be, beside it. What is to go, and what is
 * wrong between its parts. `search`: the names under which the parts of the search are kept, once they are.
 */
export async function assemble(
  shop: Workshop,
  everyone: EveryoneSound,
  search: Promise<readonly string[]>,
  origin: () => Origin,
  { folder, fresh }: Output,
): Promise<{ readonly gone: readonly string[]; readonly problems: readonly Problem[] }> {
  const { archive, store } = shop;
  const site = nextSite(folder, fresh);
  const [lists, known] = [new Map<string, string>(), new Map<string, string>()];
  const pages: PageFacts[] = [];
  const shared = sharing();
  const add = (name: string) => {
    const made = store.readMade<Made>(name);
    site.add(store.folderOf(name), made.files);
    for (const { path, digest } of made.files) {
      if (!everyone.has(name)) known.set(path, digest);
      else if (path === listOf(name)) lists.set(path, digest);
    }
    for (const page of made.pages) pages.push({ ...page, targets: page.targets.map(shared) });
  };
  const others = [names.guide, names.all];
  // One after the other, for the lists of all files are large; and while others make the search, who ask for more to do.
  const addMost = async () => {
    for (const name of [...everyone.keys(), ...others]) {
      add(name);
      await turn();
    }
    return origin();
  };
  const added = addMost();
  // Where one of them fails, nobody goes on writing after the end.
  await Promise.allSettled([search, added]);
  const [parts, from] = [await search, await added];
  for (const name of parts) add(name);
  pages.sort(byFile);
  site.add(store.folderOf(names.site), makeRest(shop, everyone, pages, from, { lists, known }));

  const ids = (name: string) => store.readAside(name, 'ids');
  const [idsOfOne, idsOfOthers] = [remembering(ids, 1), remembering(ids, others.length)];
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
  const problems = [...pages.flatMap(({ problems }) => problems), ...problemsBetween(pages, built)];
  return { gone: site.gone(), problems: problems.toSorted(byPlace) };
}

/** Keeps what every site has, and what tells of all of it. `lists`, `known`: digests of what was made, by its path. */
function makeRest(
  { archive, store, pages: { assets } }: Workshop,
  everyone: EveryoneSound,
  pages: readonly PageFacts[],
  origin: Origin,
  { lists, known }: Record<'lists' | 'known', ReadonlyMap<string, string>>,
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
  const listed = pages.filter(({ isListed }) => isListed).map(({ file }) => file.replace(/index\.html$/, ''));
  const addresses = listed.map((path) => `${urls.home}${path}`);
  for (const { path, text } of sitemapFiles(settings, addresses, lastAdded(everyone))) put(path, text);
  const { url, asOf } = settings;
  put(DIGESTS, digestsText({ site: url, asOf, ...origin }, digests, lists));
  const files = shelf.files();
  store.finish(names.site, { key: '', files }, nothingAside);
  return files;
}

/** Pages lead to the same places, whose addresses need not be held for each. */
function sharing(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const one = known.get(text) ?? text;
    known.set(one, one);
    return one;
  };
}

function byFile(a: PageFacts, b: PageFacts): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

/** Of the pages of all municipalities, and of the home page, which is as new as the newest of them. */
function lastAdded(everyone: EveryoneSound): ReadonlyMap<string, string> {
  const dates = new Map([...everyone.values()].flatMap(({ gist }) => [...gist.lastAdded]));
  const newest = [...dates.values()].toSorted().at(-1);
  return newest === undefined ? dates : dates.set(urls.home, newest);
}

/** So many answers, the last ones. */
function remembering<T>(ask: (name: string) => T, most: number): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const answer = known.get(name) ?? ask(name);
    known.set(name, answer);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return answer;
  };
}
