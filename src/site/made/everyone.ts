import type { Gist } from '../gist.ts';
import { keyOfMunicipality } from './key.ts';
import type { MadeMunicipality } from './made.ts';
import { makeMunicipality } from './municipality.ts';
import type { Workshop } from './workshop.ts';

/** Every municipality of a site, by their ids in order, with all that is known of it but its files. */
export type Everyone = ReadonlyMap<string, MadeMunicipality>;
export function areSound(everyone: Everyone): everyone is EveryoneSound {
  return [...everyone.values()].every(({ gist }) => gist !== null);
}

/** Where none of them has an error. */
export type EveryoneSound = ReadonlyMap<string, MadeMunicipality & { readonly gist: Gist }>;

/** Makes municipalities elsewhere, in the store, and tells of each when it is there. */
export type MakeElsewhere = (ids: readonly string[], done: () => void) => Promise<void>;

/** Makes whoever is not as it was. `elsewhere`: where there are others who help. */
export async function makeEveryone(
  shop: Workshop,
  ids: readonly string[],
  elsewhere: MakeElsewhere | null,
  progress: (done: number, all: number) => void,
): Promise<Everyone> {
  const { archive, store } = shop;
  const known = new Map<string, MadeMunicipality>();
  const stale: string[] = [];
  for (const id of ids) {
    const key = keyOfMunicipality(archive, shop.shared, id);
    archive.files.forget();
    const kept = store.read<MadeMunicipality>(id);
    if (kept?.key === key) known.set(id, withoutFiles(kept));
    else stale.push(id);
  }
  let made = 0;
  const done = () => progress(++made, stale.length);
  if (elsewhere !== null && stale.length > 1) await elsewhere(largestFirst(shop, stale), done);
  else
    for (const id of stale) {
      known.set(id, withoutFiles(await makeMunicipality(shop, id)));
      done();
    }
  return new Map(ids.map((id) => [id, known.get(id) ?? withoutFiles(store.readMade<MadeMunicipality>(id))]));
}

/** Those of all municipalities are too many to be held at once. */
function withoutFiles(made: MadeMunicipality): MadeMunicipality {
  return { ...made, files: [] };
}

/** So that nobody has to wait for the last one. */
function largestFirst({ archive }: Workshop, ids: readonly string[]): readonly string[] {
  const bytes = (id: string) =>
    (archive.shelf.municipalities.get(id) ?? []).reduce((sum, entry) => sum + entry.bytes, 0);
  return ids.toSorted((a, b) => bytes(b) - bytes(a));
}
