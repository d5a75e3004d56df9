import type { SearchWords } from '#archive/1-read/schema/registers.ts';
import { bytesOf, digestOfFindable } from '#search/index/findable.ts';
import { type Inverted, inverted, notInverted, stretchesOf } from '#search/index/inverted.ts';
import type { ManifestMunicipality, ManifestPart } from '#search/index/manifest.ts';
import { type IndexedPart, indexPart } from '#search/index/part.ts';
import { partition } from '#search/index/partition.ts';
import { type Put, puttingInto } from '#search/index/put.ts';
import { indexRoot } from '#search/index/root.ts';
import type { EveryoneSound } from './everyone.ts';
import { digestOf } from './files.ts';
import { type Helpers, nameOfShare } from './helpers.ts';
import { type Made, noPages, noParts, type Parts } from './made.ts';
import type { Workshop } from './workshop.ts';

const ROOT = '@search';

/** A part of the search index. */
interface MadePart extends Made {
  readonly part: IndexedPart;
}

interface Unit {
  readonly id: string;
  readonly bytes: number;
  readonly digest: string;
}

/** The inputs of a part of the index, or of its root; left in the store for the process that makes it. */
interface Plan {
  readonly key: string;
}

interface PlanOfPart extends Plan {
  readonly about: Pick<ManifestPart, 'folder' | 'of'>;
  readonly ids: readonly string[];
  /** The number of processes that invert it together first; 0 if the process that makes it does that too. */
  readonly shares: number;
}

interface PlanOfRoot extends Plan {
  readonly parts: readonly string[];
  readonly municipalities: readonly ManifestMunicipality[];
}

const PLAN = 'plan';

/** Makes the search index, parts with unchanged records excepted. Returns the store names of all its parts. */
export async function makeSearch(
  shop: Workshop,
  everyone: EveryoneSound,
  ofAll: string,
  helpers: Helpers | null,
): Promise<readonly string[]> {
  const all = shop.store.readPart(ofAll, 'findable');
  const units: readonly Unit[] = [
    ...[...everyone].map(([id, { findable, digests }]) => ({ id, bytes: findable, digest: digests.records })),
    { id: ofAll, bytes: bytesOf(all), digest: digestOfFindable(all) },
  ];
  const plans = plansOf(shop, partition(units), ofAll, helpers);
  const begun = [...plans].map(([name, plan]) => makeAsPlanned(shop, name, plan, helpers, plan.shares));
  // Settle all before failing: otherwise others would still write after the build has ended.
  await Promise.allSettled(begun);
  await Promise.all(begun);
  const parts = [...plans.keys()];
  const municipalities = [...everyone.values()].map(({ brief }) => brief.summary);
  const keys = [...plans.values()].map(({ key }) => key);
  const key = digestOf(JSON.stringify([shop.shared, shop.archive.asOf, municipalities, keys]));
  const root: PlanOfRoot = { key, parts, municipalities };
  await makeAsPlanned(shop, ROOT, root, helpers);
  return [...parts, ROOT];
}

/**
 * The plans of all parts, by their store names. There may be fewer parts than processes, so a part that was never made is inverted by
 * several processes at once.
 */
function plansOf(
  { store, shared }: Workshop,
  groups: readonly (readonly Unit[])[],
  ofAll: string,
  helpers: Helpers | null,
): ReadonlyMap<string, PlanOfPart> {
  return new Map(
    groups.map((group) => {
      const first = group[0]?.id ?? ofAll;
      const folder = groups.length === 1 ? '' : first.replace('@', '-');
      const ids = group.map(({ id }) => id);
      const about = { folder, of: ids.map((id) => (id === ofAll ? '' : id)) };
      const key = digestOf(JSON.stringify([shared, about, group]));
      const name = `${ROOT}-${first}`;
      const hands = helpers && !store.holds(name) ? Math.floor(helpers.count / groups.length) : 0;
      const shares = hands > 1 ? hands : 0;
      return [name, { key, about, ids, shares }];
    }),
  );
}

async function makeAsPlanned(
  shop: Workshop,
  name: string,
  plan: Plan,
  helpers: Helpers | null,
  shares = 0,
): Promise<void> {
  const { store } = shop;
  if (store.read<Made>(name)?.key === plan.key) return;
  store.makeRoom(name);
  store.leave(name, PLAN, plan);
  if (helpers === null) return makeOfSearch(shop, name, null);
  await Promise.all(numbersTo(shares).map((share) => helpers.make(name, share)));
  await helpers.make(name, null);
}

function numbersTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

export function isOfSearch(name: string): boolean {
  return name.startsWith(ROOT);
}

/** Makes a planned part or the root; with `share`, only inverts that share of a part. */
export async function makeOfSearch(shop: Workshop, name: string, share: number | null): Promise<void> {
  if (name === ROOT) makeRoot(shop);
  else if (share !== null) await invertShare(shop, name, share);
  else await makePart(shop, name);
}

async function invertShare({ store }: Workshop, name: string, share: number): Promise<void> {
  const { ids, shares } = store.take<PlanOfPart>(name, PLAN);
  const stretches = stretchesOf(ids.map((id) => store.readPart(id, 'findable')));
  const own = stretches.filter((_, at) => at % shares === share - 1);
  store.leave(name, nameOfShare(share), await inverted(own, notInverted));
}

async function makePart(shop: Workshop, name: string): Promise<void> {
  const { store } = shop;
  const { key, about, ids, shares } = store.take<PlanOfPart>(name, PLAN);
  const findables = ids.map((id) => store.readPart(id, 'findable'));
  const left = numbersTo(shares).flatMap((share) => [...store.take<Inverted>(name, nameOfShare(share))]);
  const before = shares > 0 ? new Map(left) : store.reusable(name, 'inverted');
  const postings = await inverted(stretchesOf(findables), before);
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

  /** Read one at a time: the parts of a whole country do not fit into memory. */
  function* partsIn(): Iterable<IndexedPart> {
    for (const name of parts) yield store.readMade<MadePart>(name).part;
  }
}

/** Stores what `make` writes. The store must have room for the entry already. */
function putAll<More>(
  { store }: Workshop,
  name: string,
  key: string,
  make: (put: Put, files: Map<string, Uint8Array>) => More,
  aside: Partial<Parts> = {},
): void {
  const files = new Map<string, Uint8Array>();
  const more = make(puttingInto(files), files);
  const shelf = store.shelf(name);
  for (const [path, bytes] of files) shelf.put(`search/${path}`, bytes);
  const made = { key, outline: noPages, files: shelf.files(), ...more };
  store.finish(name, made, { ...noParts, ...aside });
}
