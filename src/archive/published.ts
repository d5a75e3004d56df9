import type { ISODate } from '#calendar/date.ts';
import type { History } from '#org/history.ts';
import { filesOnDisk } from './1-read/disk.ts';
import { type Site, site } from './1-read/schema/registers.ts';
import { link, summarize } from './4-link/link.ts';
import { type ChangeRow, changeRows, type PromiseRow, promiseRows } from './4-link/rows.ts';
import type { Archive, Summary } from './4-link/types.ts';
import { checkOne, type OpenArchive, openArchive } from './archive.ts';
import { setAside } from './set-aside.ts';

/**
 * The archive as the site is built from it. The build says where it lies and what day it is. Pages of one
 * municipality come one after the other, so few need to be held.
 */
const HELD = 3;
const held = new Map<string, Opened>();
const aside = setAside<Opened>();
let archiveOnDisk: OpenArchive | undefined;
let summaries: readonly Summary[] | undefined;
let changes: readonly ChangeRow[] | undefined;
let promises: readonly PromiseRow[] | undefined;

export function openedArchive(): OpenArchive {
  const { HENSEN_ROOT = '.', HENSEN_AS_OF } = process.env;
  archiveOnDisk ??= openArchive(
    filesOnDisk(HENSEN_ROOT),
    HENSEN_AS_OF ?? new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' }),
  );
  return archiveOnDisk;
}

export function municipalityIds(): readonly string[] {
  return [...openedArchive().shelf.municipalities.keys()].sort();
}

/** What holds for every page: the site's name and address, how dates are written, and the day it is made for. */
export function siteSettings(): Site & { readonly asOf: ISODate } {
  const { shared, asOf } = openedArchive();
  return {
    ...(shared.site?.data ?? site.parse({ name: '変遷', url: 'https://hensen.example' })),
    asOf,
  };
}

/** The linked archive, and the history that figures are drawn from. */
interface Opened {
  readonly archive: Archive;
  readonly history: History;
}

export function archiveOf(id: string): Archive {
  return opened(id).archive;
}

export function historyOf(id: string): History {
  return opened(id).history;
}

function opened(id: string): Opened {
  const known = held.get(id);
  if (known) return known;
  // Every kind of page opens every municipality in its turn: reading it again is what would cost most.
  const fresh = aside.take(id) ?? openedAnew(id);
  held.set(id, fresh);
  const [oldest] = held.keys();
  if (held.size > HELD && oldest !== undefined) {
    const least = held.get(oldest);
    if (least) aside.put(oldest, least);
    held.delete(oldest);
  }
  return fresh;
}

function openedAnew(id: string): Opened {
  const archive = openedArchive();
  const { source, derived } = checkOne(archive, id);
  return { archive: link(source, archive.shared, derived, archive.asOf), history: derived.history };
}

export function allSummaries(): readonly Summary[] {
  summaries ??= municipalityIds().map((id) => summarize(archiveOf(id)));
  return summaries;
}

/** Every change of every municipality, newest first. */
export function allChangeRows(): readonly ChangeRow[] {
  changes ??= municipalityIds()
    .flatMap((id) => changeRows(archiveOf(id)))
    .toSorted((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0));
  return changes;
}

/** Everything that is promised today, by any municipality. */
export function allPromiseRows(): readonly PromiseRow[] {
  promises ??= municipalityIds().flatMap((id) => promiseRows(archiveOf(id)));
  return promises;
}
