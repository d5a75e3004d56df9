import { filesOnDisk } from './1-read/disk.ts';
import { link, summarize } from './3-link/link.ts';
import type { Archive, Summary } from './3-link/types.ts';
import { checkOne, type OpenArchive, openArchive } from './archive.ts';

/**
 * The archive as the site is built from it. The build says where it lies and what day it is. Pages of one
 * municipality come one after the other, so few need to be held.
 */
const HELD = 3;
const held = new Map<string, Archive>();
let opened: OpenArchive | undefined;
let summaries: readonly Summary[] | undefined;

export function openedArchive(): OpenArchive {
  const { HENSEN_ROOT = '.', HENSEN_AS_OF } = process.env;
  opened ??= openArchive(
    filesOnDisk(HENSEN_ROOT),
    HENSEN_AS_OF ?? new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' }),
  );
  return opened;
}

export function municipalityIds(): readonly string[] {
  return [...openedArchive().shelf.municipalities.keys()].sort();
}

export function archiveOf(id: string): Archive {
  const known = held.get(id);
  if (known) return known;
  const archive = openedArchive();
  const { source, derived } = checkOne(archive, id);
  const linked = link(source, archive.shared, derived, archive.asOf);
  held.set(id, linked);
  const [oldest] = held.keys();
  if (held.size > HELD && oldest !== undefined) held.delete(oldest);
  return linked;
}

export function allSummaries(): readonly Summary[] {
  summaries ??= municipalityIds().map((id) => summarize(archiveOf(id)));
  return summaries;
}
