import type { Job } from './helpers.ts';
import { leftAs } from './helpers.ts';
import { makeMunicipality, makeShareOfMunicipality } from './municipality.ts';
import { makeGuide, makeShareOfAll, names, TOLD, type Told } from './others.ts';
import { whole } from './share.ts';
import type { Workshop } from './workshop.ts';

/** Makes for another process what it asks for: something whole is kept, a share is left for it. */
export async function makeShare(shop: Workshop, { name, share }: Job): Promise<void> {
  const { store } = shop;
  if (name === names.guide) await makeGuide(shop, null);
  else if (share.of === whole.of) await makeMunicipality(shop, name);
  else if (name === names.all)
    store.leave(name, leftAs(share), await makeShareOfAll(shop, store.take<Told>(name, TOLD), share));
  else store.leave(name, leftAs(share), await makeShareOfMunicipality(shop, name, share));
}
