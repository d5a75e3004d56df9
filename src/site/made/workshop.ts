import { type OpenArchive, openArchive } from '#archive/archive.ts';
import type { ISODate } from '#calendar/date.ts';
import type { Cache } from '#pictures/kept.ts';
import type { rasterise } from '#pictures/rasterise.ts';
import type { Pages } from '../compiled/pages.ts';
import { filesOnDisk } from '../files-on-disk.ts';
import { type ReadOnce, readOnce } from '../read-once.ts';
import type { Store } from './store.ts';

/** Everything that making parts of a site needs: the content, the compiled pages, and the store. */
export interface Workshop {
  readonly archive: Content;
  readonly pages: Pages;
  readonly store: Store;
  readonly pictures: Cache;
  readonly pixels: typeof rasterise;
  /** The key of what every municipality depends on. */
  readonly shared: string;
}

export type Content = OpenArchive & { readonly files: ReadOnce };

/** What a workshop is opened with, as plain data that can be sent to another process. */
export interface WorkshopPlan {
  /** The folder that holds content/. */
  readonly root: string;
  readonly asOf: ISODate;
  /** The folder that keeps results between builds. */
  readonly kept: string;
}

export function openContent({ root, asOf }: Pick<WorkshopPlan, 'root' | 'asOf'>): Content {
  const files = readOnce(filesOnDisk(root));
  return { ...openArchive(files, asOf), files };
}
