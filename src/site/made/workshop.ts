import { type OpenArchive, openArchive } from '#archive/archive.ts';
import type { ISODate } from '#calendar/date.ts';
import type { Keep } from '#pictures/kept.ts';
import type { rasterise } from '#pictures/rasterise.ts';
import type { Pages } from '../compiled/pages.ts';
import { filesOnDisk } from '../files-on-disk.ts';
import { type ReadOnce, readOnce } from '../read-once.ts';
import type { Store } from './store.ts';

/** What somebody needs who makes parts of a site: the content, the pages as a program, and where things are kept. */
export interface Workshop {
  readonly archive: Content;
  readonly pages: Pages;
  readonly store: Store;
  readonly pictures: Keep;
  /** What makes a PNG of a drawing. */
  readonly pixels: typeof rasterise;
  /** The key of what everything depends on. */
  readonly shared: string;
}

export type Content = OpenArchive & { readonly files: ReadOnce };

/** What a workshop is opened with, as it can be told to another process. */
export interface WorkshopPlan {
  /** The folder that holds content/. */
  readonly root: string;
  readonly asOf: ISODate;
  /** The folder for what is kept from one build to the next. */
  readonly kept: string;
}

export function openContent({ root, asOf }: Pick<WorkshopPlan, 'root' | 'asOf'>): Content {
  const files = readOnce(filesOnDisk(root));
  return { ...openArchive(files, asOf), files };
}
