import type { SearchWords } from '#archive/1-read/schema/registers.ts';
import { bytesOf, digestOfFindable } from '#search/index/findable.ts';
import { inverted } from '#search/index/inverted.ts';
import type { ManifestMunicipality } from '#search/index/manifest.ts';
import { type Put, puttingInto } from '#search/index/packed.ts';
import { type IndexedPart, indexPart } from '#search/index/part.ts';
import { partition } from '#search/index/partition.ts';
import { indexRoot } from '#search/index/root.ts';
import type { EveryoneSound } from './everyone.ts';
import { digestOf } from './files.ts';
import type { Helpers } from './helpers.ts';
import { type Aside, type Made, noPages, nothingAside } from './made.ts';
import type { Workshop } from './workshop.ts';

const ROOT = '@search';

/** A part of the index of the search. */
interface MadePart extends Made {
  readonly part: IndexedPart;
}

interface Unit {
  readonly id: string;
  readonly bytes: number;
  readonly digest: string;
}

/** What a part, or what leads to the parts, is made of: it is left in the store for whoever makes it. */
interface Plan {
  readonly key: string;
}

interface PlanOfPart extends Plan {
  readonly about: Pick<IndexedPart, 'folder' | 'of'>;
  readonly ids: readonly string[];
}

interface PlanOfRoot extends Plan {
  readonly parts: readonly string[];
  readonly municipalities: readonly ManifestMunicipality[];
}

const PLAN = 'plan';

/** Makes what a reader searches in: the parts whose records changed are made again. The names under which it is kept. */
export async function makeSearch(
  shop: Workshop,
  everyone: EveryoneSound,
  ofAll: string,
  helpers: Helpers | null,
): Promise<readonly string[]> {
  const all = shop.store.readAside(ofAll, 'findable');
  const units: readonly Unit[] = [
    ...[...everyone].map(([id, { findable, digests }]) => ({ id, bytes: findable, digest: digests.records })),
    { id: ofAll, bytes: bytesOf(all), digest: digestOfFindable(all) },
  ];
  const plans = plansOf(shop, partition(units), ofAll);
  const begun = [...plans].map(([name, plan]) => makeAsPlanned(shop, name, plan, helpers));
  // Where one of them fails, nobody goes on writing after the end.
  await Promise.allSettled(begun);
  await Promise.all(begun);
  const parts = [...plans.keys()];
  const municipalities = [...everyone.values()].map(({ brief }) => brief.summary);
  const keys = [...plans.values()].map(({ key }) => key);
  const key = digestOf(JSON.stringify([shop.shared, municipalities, keys]));
  const root: PlanOfRoot = { key, parts, municipalities };
  await makeAsPlanned(shop, ROOT, root, helpers);
  return [...parts, ROOT];
}

/** The plans of the parts, by the names under which they are kept. */
function plansOf(
  { shared }: Workshop,
  groups: readonly (readonly Unit[])[],
  ofAll: string,
): ReadonlyMap<string, PlanOfPart> {
  return new Map(
    groups.map((group) => {
      const first = group[0]?.id ?? ofAll;
      const folder = groups.length === 1 ? '' : `of/${first.replace('@', '-')}/`;
      const ids = group.map(({ id }) => id);
      const about = { folder, of: ids.filter((id) => id !== ofAll) };
      const key = digestOf(JSON.stringify([shared, about, group]));
      return [`${ROOT}-${first}`, { key, about, ids }];
    }),
  );
}

async function makeAsPlanned(
  shop: Workshop,
  name: string,
  plan: Plan,
  helpers: Helpers | null,
): Promise<void> {
  const { store } = shop;
  if (store.read<Made>(name)?.key === plan.key) return;
  store.makeRoom(name);
  store.leave(name, PLAN, plan);
  if (helpers === null) await makeOfSearch(shop, name);
  else await helpers.make(name, null);
}

export function isOfSearch(name: string): boolean {
  return name.startsWith(ROOT);
}

/** Makes what was planned. */
export async function makeOfSearch(shop: Workshop, name: string): Promise<void> {
  if (name === ROOT) makeRoot(shop);
  else await makePart(shop, name);
}

async function makePart(shop: Workshop, name: string): Promise<void> {
  const { store } = shop;
  const { key, about, ids } = store.take<PlanOfPart>(name, PLAN);
  const findables = ids.map((id) => store.readAside(id, 'findable'));
  const postings = await inverted(findables, store.foundOut(name, 'inverted'));
  const make = (put: Put) => ({ part: indexPart(about, findables, postings, put) });
  putAll(shop, name, key, make, { inverted: postings });
}

function makeRoot(shop: Workshop): void {
  const { store, archive } = shop;
  const { key, parts, municipalities } = store.take<PlanOfRoot>(ROOT, PLAN);
  const words: SearchWords | null = archive.shared.search?.data ?? null;
  const about = { municipalities, words, asOf: archive.asOf };
  putAll(shop, ROOT, key, (put, files) => {
    files.set('manifest.bin', indexRoot(partsIn(), about, put));
    return {};
  });

  /** One at a time: those of a country are too many to be held. */
  function* partsIn(): Iterable<IndexedPart> {
    for (const name of parts) yield store.readMade<MadePart>(name).part;
  }
}

/** There is room for it. */
function putAll<More>(
  { store }: Workshop,
  name: string,
  key: string,
  make: (put: Put, files: Map<string, Uint8Array>) => More,
  aside: Partial<Aside> = {},
): void {
  const files = new Map<string, Uint8Array>();
  const more = make(puttingInto(files), files);
  const shelf = store.shelf(name);
  for (const [path, bytes] of files) shelf.put(`search/${path}`, bytes);
  const made = { key, outline: noPages, files: shelf.files(), ...more };
  store.finish(name, made, { ...nothingAside, ...aside });
}
