import { inContent, places } from '#archive/content-paths.ts';
import type { Proposal } from '#archive/mint/propose.ts';
import type { Desk } from '../desk.ts';
import { lookingAt } from './editing.ts';

/** Actions on units without an id. */
export function mintingOf(desk: Desk) {
  return {
    propose: async () => {
      const looking = lookingAt(desk);
      if (looking === null) return;
      const found = await desk.ask('proposals', looking);
      desk.set({ minting: { proposals: found } });
    },
    put: async (proposals: readonly Proposal[]) => {
      const looking = lookingAt(desk);
      if (looking === null) return;
      const path = inContent(looking.municipality, places.ids);
      const text = await desk.ask('withIds', looking.texts, path, proposals);
      desk.set({ minting: null });
      if (text !== null)
        desk.write(path, text, `${proposals.length}件のIDを付け、${path} に書き加えました。`);
    },
  };
}
