import type { SearchWords } from '#archive/1-read/schema/registers.ts';
import { bytesOf, nothing } from '#search/index/findable.ts';
import { type Put, puttingInto } from '#search/index/packed.ts';
import { type IndexedPart, indexPart } from '#search/index/part.ts';
import { partition } from '#search/index/partition.ts';
import { indexRoot } from '#search/index/root.ts';
import type { EveryoneSound } from './everyone.ts';
import { digestOf } from './files.ts';
import type { Made } from './made.ts';
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

/** Makes what a reader searches in: the parts whose records changed are made again. The names under which it is kept. */
export function makeSearch(shop: Workshop, everyone: EveryoneSound, ofAll: string): readonly string[] {
  const all = shop.store.readAside(ofAll, 'findable');
  const units: readonly Unit[] = [
    ...[...everyone].map(([id, { findable, digests }]) => ({ id, bytes: findable, digest: digests.records })),
    { id: ofAll, bytes: bytesOf(all), digest: digestOf(JSON.stringify(all)) },
  ];
  const groups = partition(units);
  const names: string[] = [];
  const keys: string[] = [];
  for (const group of groups) {
    const first = group[0]?.id ?? ofAll;
    const name = `${ROOT}-${first}`;
    const folder = groups.length === 1 ? '' : `of/${first.replace('@', '-')}/`;
    const of = group.map(({ id }) => id).filter((id) => id !== ofAll);
    keys.push(makePart(shop, name, { folder, of }, group).key);
    names.push(name);
  }
  makeRoot(shop, everyone, names, keys);
  return [...names, ROOT];
}

function makePart(
  shop: Workshop,
  name: string,
  about: Pick<IndexedPart, 'folder' | 'of'>,
  units: readonly Unit[],
): Made {
  const { store, shared } = shop;
  const key = digestOf(JSON.stringify([shared, about, units]));
  const kept = store.read<MadePart>(name);
  if (kept?.key === key) return kept;
  const findables = units.map(({ id }) => store.readAside(id, 'findable'));
  return putAll(shop, name, key, (put) => ({ part: indexPart(about, findables, put) }));
}

function makeRoot(
  shop: Workshop,
  everyone: EveryoneSound,
  parts: readonly string[],
  keys: readonly string[],
): void {
  const { store, archive, shared } = shop;
  const municipalities = [...everyone.values()].map(({ gist: { summary } }) => {
    const { id, name, reading, prefecture } = summary;
    return { id, name, reading, prefecture };
  });
  const key = digestOf(JSON.stringify([shared, municipalities, keys]));
  const kept = store.read<Made>(ROOT);
  if (kept?.key === key) return;
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

function putAll<More>(
  { store }: Workshop,
  name: string,
  key: string,
  make: (put: Put, files: Map<string, Uint8Array>) => More,
): Made & More {
  const files = new Map<string, Uint8Array>();
  const more = make(puttingInto(files), files);
  const shelf = store.begin(name);
  for (const [path, bytes] of files) shelf.put(`search/${path}`, bytes);
  const made = { key, pages: [], files: shelf.files(), ...more };
  store.finish(name, made, { ids: new Map(), findable: nothing, inspected: new Map() });
  return made;
}
