import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { listOf } from '../digests.ts';
import type { NextSite } from '../next-site.ts';
import { isMadeOn } from './day.ts';
import { type Helpers, madeByAll } from './helpers.ts';
import { keyOfMunicipality } from './key.ts';
import type { Brief, MadeMunicipality } from './made.ts';
import {
  differsLittle,
  keepMunicipality,
  makeMunicipality,
  type ShareOfMunicipality,
} from './municipality.ts';
import type { Workshop } from './workshop.ts';

/** A made municipality without its list of files: the lists of all municipalities would take too much memory. */
interface MadeInShort extends Omit<MadeMunicipality, 'files'> {
  /** Digest of the list of its files; null if it has errors and was not made. */
  readonly list: string | null;
  /** Whether all its files are published already and marked to stay. */
  readonly isInPlace: boolean;
}

/** Every municipality of a site, by id. */
export type Everyone = ReadonlyMap<string, MadeInShort>;
export function areSound(everyone: Everyone): everyone is EveryoneSound {
  return [...everyone.values()].every(({ brief }) => brief !== null);
}

/** Every municipality, none with an error. */
export type EveryoneSound = ReadonlyMap<string, MadeInShort & { readonly brief: Brief }>;

/** Municipalities verified between two yields to messages from workers. */
const VERIFIED_AT_ONCE = 64;

/** Makes every municipality that is out of date. `site`: the next site, if this build puts one together. */
export async function makeEveryone(
  shop: Workshop,
  ids: readonly string[],
  helpers: Helpers | null,
  progress: (done: number, all: number) => void,
  site: NextSite | null = null,
): Promise<Everyone> {
  const { archive, store } = shop;
  const keys = new Map<string, string>();
  for (const id of ids) {
    keys.set(id, keyOfMunicipality(archive, shop.shared, id));
    archive.files.forget();
  }
  let [made, all] = [0, 0];
  const make = async (stale: readonly string[]) => {
    all += stale.length;
    if (stale.length > 0) helpers?.begin();
    const done = () => progress(++made, all);
    const isLittle = (id: string) => differsLittle(shop, id, keys.get(id) ?? '');
    if (helpers !== null) return makeElsewhere(shop, helpers, largestFirst(shop, stale), isLittle, done);
    for (const id of stale) {
      await makeMunicipality(shop, id);
      done();
    }
  };
  const known = new Map<string, MadeInShort>();
  const look = async (same: readonly string[]) => {
    const spoiled: string[] = [];
    for (const [at, id] of same.entries()) {
      const one = keptUpToDate(shop, id, keys.get(id), site);
      if (one === null) spoiled.push(id);
      else known.set(id, one);
      if (at % VERIFIED_AT_ONCE === VERIFIED_AT_ONCE - 1) await yieldToEvents();
    }
    return spoiled;
  };
  const isUnchanged = (id: string) => isMadeOn(archive.asOf, keys.get(id), store.known(id));
  const changed = new Set(ids.filter((id) => !isUnchanged(id)));
  // Workers begin with what changed while this process verifies that the rest is undamaged.
  const begun = make([...changed]);
  const [spoiled] = await Promise.all([look(ids.filter((id) => !changed.has(id))), begun]);
  await make(spoiled);
  const anew = (id: string) => inShort(store.readMade<MadeMunicipality>(id), id, false);
  return new Map(ids.map((id) => [id, known.get(id) ?? anew(id)]));
}

/** The kept municipality, if undamaged and up to date. A file that is published as a hard link need not be checked on the shelf. */
function keptUpToDate(
  { archive, store }: Workshop,
  id: string,
  key: string | undefined,
  site: NextSite | null,
): MadeInShort | null {
  let isInPlace = site !== null;
  const made = store.read<MadeMunicipality>(id, (file) => {
    const isHeld = site?.holds(file) === true;
    isInPlace &&= isHeld;
    return isHeld;
  });
  if (made === null || !isMadeOn(archive.asOf, key, made)) return null;
  if (isInPlace) site?.keep(store.folderOf(id), made.files);
  return inShort(made, id, isInPlace);
}

function inShort({ files, ...made }: MadeMunicipality, id: string, isInPlace: boolean): MadeInShort {
  const list = files.find(({ path }) => path === listOf(id))?.digest ?? null;
  return { ...made, list, isInPlace };
}

/**
 * Has each municipality made by one process, and the last ones by all processes together, so that none idles at the end. A
 * municipality with little to make is never split: splitting costs more than it saves.
 */
async function makeElsewhere(
  shop: Workshop,
  helpers: Helpers,
  ids: readonly string[],
  isLittle: (id: string) => boolean,
  done: () => void,
): Promise<void> {
  const alone = ids.length - (helpers.count - 1);
  await Promise.all(
    ids.map(async (id, at) => {
      await (at < alone || isLittle(id) ? helpers.make(id, null) : makeTogether(shop, helpers, id));
      done();
    }),
  );
}

async function makeTogether(shop: Workshop, helpers: Helpers, id: string): Promise<void> {
  shop.store.makeRoom(id);
  const shares = await madeByAll<ShareOfMunicipality>(shop.store, helpers, id);
  // Its files were edited between the shares, or a process ended: make it in one piece.
  if (keepMunicipality(shop, id, shares) === null) await helpers.make(id, null);
}

/** Largest first, so that no process is left with a big municipality at the end. */
function largestFirst({ archive }: Workshop, ids: readonly string[]): readonly string[] {
  const bytes = (id: string) =>
    (archive.shelf.municipalities.get(id) ?? []).reduce((sum, entry) => sum + entry.bytes, 0);
  return ids.toSorted((a, b) => bytes(b) - bytes(a));
}
