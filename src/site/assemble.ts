import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { files as addresses, urls, withinSite } from '#archive/4-link/urls.ts';
import { sitemapFiles } from '#feeds/sitemap.ts';
import { listOf, type Origin, writeDigests } from './digests.ts';
import { writeForHosts } from './for-hosts.ts';
import { problemsBetween } from './inspect/between.ts';
import type { PageFacts } from './inspect/inspect-page.ts';
import { byPlace, type Problem } from './inspect/problem.ts';
import type { EveryoneSound } from './made/everyone.ts';
import { fill } from './made/files.ts';
import type { Made } from './made/made.ts';
import type { Store } from './made/store.ts';
import type { Workshop } from './made/workshop.ts';
import { settingsOf } from './open.ts';

/** Puts a site together from what was made. What is wrong between its parts. */
export function assemble(
  { archive, store, pages }: Workshop,
  everyone: EveryoneSound,
  others: ReadonlyMap<string, Made>,
  origin: Origin,
  folder: string,
): readonly Problem[] {
  const settings = settingsOf(archive);
  const [lists, known] = [new Map<string, string>(), new Map<string, string>()];
  const all: PageFacts[] = [];
  const shared = sharing();
  const note = ({ files, pages }: Made, of: string) => {
    for (const { path, digest } of files) {
      if (!everyone.has(of)) known.set(path, digest);
      else if (path === listOf(of)) lists.set(path, digest);
    }
    for (const page of pages) all.push({ ...page, targets: page.targets.map(shared) });
  };
  fill(folder, partsOf(store, [...everyone.keys(), ...others.keys()], note));
  cpSync(pages.assets, folder, { recursive: true, preserveTimestamps: true });
  writeForHosts({ settings }, folder);

  all.sort(byFile);
  const listed = all.filter(({ isListed }) => isListed).map(({ file }) => file.replace(/index\.html$/, ''));
  const pageUrls = listed.map((path) => `${urls.home}${path}`);
  for (const { path, text } of sitemapFiles(settings, pageUrls, lastAdded(everyone)))
    writeFileSync(join(folder, path), text);

  const own = new Set([...everyone.keys()].flatMap(placesOf));
  writeDigests(
    folder,
    { site: settings.url, asOf: settings.asOf, ...origin },
    { lists, isListed: (path) => own.has(path), known },
  );

  const ids = (name: string) => store.readAside(name, 'ids');
  const [idsOfOne, idsOfOthers] = [remembering(ids, 1), remembering(ids, others.size)];
  const site = {
    has: (path: string) => existsSync(join(folder, path)),
    idsOf: (path: string) => {
      const [first = ''] = path.split('/', 1);
      if (everyone.has(first)) return idsOfOne(first).get(path);
      return [...others.keys()].map((name) => idsOfOthers(name).get(path)).find((ids) => ids !== undefined);
    },
    html: (file: string) => readFileSync(join(folder, file), 'utf8'),
    begins: new URL(settings.url.replace(/\/?$/, '/')),
  };
  return [...all.flatMap(({ problems }) => problems), ...problemsBetween(all, site)].toSorted(byPlace);
}

/** One after the other, for the lists of all files are large. `note`: told of each part that goes by. */
function* partsOf(store: Store, names: readonly string[], note: (made: Made, of: string) => void) {
  for (const name of names) {
    const made = store.readMade<Made>(name);
    note(made, name);
    yield { shelf: store.folderOf(name), files: made.files };
  }
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

/** Where all that is made of a municipality alone lies, which its own list tells. */
function placesOf(id: string): readonly string[] {
  return [id, `data/${id}`, withinSite(addresses.draftTexts(id))];
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
