import type { Gist } from '../gist.ts';
import { type Helpers, madeByAll } from './helpers.ts';
import { keyOfMunicipality } from './key.ts';
import type { MadeMunicipality } from './made.ts';
import { keepMunicipality, makeMunicipality, type ShareOfMunicipality } from './municipality.ts';
import type { Workshop } from './workshop.ts';

/** Every municipality of a site, by their ids in order, with all that is known of it but its files and pages. */
export type Everyone = ReadonlyMap<string, MadeMunicipality>;
export function areSound(everyone: Everyone): everyone is EveryoneSound {
  return [...everyone.values()].every(({ gist }) => gist !== null);
}

/** Where none of them has an error. */
export type EveryoneSound = ReadonlyMap<string, MadeMunicipality & { readonly gist: Gist }>;

/** Makes whoever is not as it was. `helpers`: who make them, where there are any. */
export async function makeEveryone(
  shop: Workshop,
  ids: readonly string[],
  helpers: Helpers | null,
  progress: (done: number, all: number) => void,
): Promise<Everyone> {
  const { archive, store } = shop;
  const known = new Map<string, MadeMunicipality>();
  const stale: string[] = [];
  for (const id of ids) {
    const key = keyOfMunicipality(archive, shop.shared, id);
    archive.files.forget();
    const kept = store.read<MadeMunicipality>(id);
    if (kept?.key === key) known.set(id, inShort(kept));
    else {
      if (stale.length === 0) helpers?.begin();
      stale.push(id);
    }
  }
  let made = 0;
  const done = () => progress(++made, stale.length);
  if (helpers !== null) await makeElsewhere(shop, helpers, largestFirst(shop, stale), done);
  else
    for (const id of stale) {
      known.set(id, inShort(await makeMunicipality(shop, id)));
      done();
    }
  return new Map(ids.map((id) => [id, known.get(id) ?? inShort(store.readMade<MadeMunicipality>(id))]));
}

/** One process makes a municipality, but for the last ones, which all make together: else some would rest at the end. */
async function makeElsewhere(
  shop: Workshop,
  helpers: Helpers,
  ids: readonly string[],
  done: () => void,
): Promise<void> {
  const alone = ids.length - (helpers.count - 1);
  await Promise.all(
    ids.map(async (id, at) => {
      await (at < alone ? helpers.make(id, null) : makeTogether(shop, helpers, id));
      done();
    }),
  );
}

async function makeTogether(shop: Workshop, helpers: Helpers, id: string): Promise<void> {
  shop.store.makeRoom(id);
  const shares = await madeByAll<ShareOfMunicipality>(shop.store, helpers, id);
  // Somebody wrote in it meanwhile, or a process ended.
  if (keepMunicipality(shop, id, shares) === null) await helpers.make(id, null);
}

/** Those of all municipalities are too many to be held at once. */
function inShort(made: MadeMunicipality): MadeMunicipality {
  return { ...made, files: [], pages: [] };
}

/** So that nobody has to wait for the last one. */
function largestFirst({ archive }: Workshop, ids: readonly string[]): readonly string[] {
  const bytes = (id: string) =>
    (archive.shelf.municipalities.get(id) ?? []).reduce((sum, entry) => sum + entry.bytes, 0);
  return ids.toSorted((a, b) => bytes(b) - bytes(a));
}
