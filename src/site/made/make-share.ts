import { type Job, nameOfShare } from './helpers.ts';
import { makeMunicipality, makeShareOfMunicipality } from './municipality.ts';
import { INPUTS, type Inputs, makeGuide, makeShareOfAll, names, type ShareOfOthers } from './others.ts';
import { isOfSearch, makeOfSearch } from './search.ts';
import { type Share, shareOf } from './share.ts';
import type { Workshop } from './workshop.ts';

/** A claim that marks all pieces as taken, so that processes that join later need not ask for each. */
const ALL = 'all';

/** The share of a process that joins when all pieces are taken. */
const nothing: ShareOfOthers = {
  key: '',
  files: [],
  pages: [],
  madeOf: null,
  about: null,
  counted: { taken: 0, of: 0 },
  archivesRead: new Set(),
};

/** Does a job of another process: finishes the whole in the store, or leaves a share there. */
export async function makeShare(shop: Workshop, { name, share: number }: Job): Promise<void> {
  const { store } = shop;
  if (name === names.guide) await makeGuide(shop, null);
  else if (isOfSearch(name)) await makeOfSearch(shop, name, number);
  else if (number === null) await makeMunicipality(shop, name);
  else if (store.isClaimed(name, ALL)) store.leave(name, nameOfShare(number), nothing);
  else {
    const made = await makeOf(
      shop,
      name,
      shareOf((piece) => store.claim(name, piece)),
    );
    store.claim(name, ALL);
    store.leave(name, nameOfShare(number), made);
  }
}

function makeOf(shop: Workshop, name: string, share: Share) {
  return name === names.all
    ? makeShareOfAll(shop, shop.store.take<Inputs>(name, INPUTS), share)
    : makeShareOfMunicipality(shop, name, share);
}
