import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { cacheIn } from '#pictures/kept.ts';
import { rasterise } from '#pictures/rasterise.ts';
import type { Pages } from '../compiled/pages.ts';
import { keyOfShared } from './key.ts';
import { storeIn } from './store.ts';
import type { Content, Workshop } from './workshop.ts';

export function openWorkshop(
  archive: Content,
  pages: Pages,
  kept: string,
  pixels: typeof rasterise = rasterise,
): Workshop {
  return {
    archive,
    pages,
    shared: keyOfShared(archive, pages.engine),
    store: storeIn(`${kept}/made`),
    pictures: cacheIn(`${kept}/pictures`),
    pixels: async (drawing) => {
      // Drawing blocks for long: let messages of other processes through first.
      await yieldToEvents();
      return pixels(drawing);
    },
  };
}
