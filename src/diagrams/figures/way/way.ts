import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import type { History } from '#org/history/history.ts';
import type { Kin } from '#org/lineage.ts';
import { eventsOf, type WayEvent } from './events.ts';
import { type Cell, linesBeside } from './lines.ts';

/** How a unit came to be and what became of it: events one below the other, with lines beside them. */
export interface Way {
  readonly rows: readonly WayRow[];
  /** Whether a unit came from another or went on changed; otherwise there are no lines. */
  readonly isDrawn: boolean;
}

interface WayRow {
  /** Null for the as-of date, which has a row if events follow it. */
  readonly event: WayEvent | null;
  readonly cells: readonly Cell[];
}

export function wayOf(archive: Archive, history: History, kin: Kin, unit: LinkedUnit): Way {
  const { events, open } = eventsOf(archive, history, kin, unit);
  const isDrawn = events.some(
    ({ leaves, enters, passes }) => passes.length > 0 || leaves.length * enters.length > 0,
  );
  const next = events.findIndex(({ date }) => date > archive.asOf);
  const rows = isDrawn && next >= 0 ? [...events.slice(0, next), null, ...events.slice(next)] : events;
  const isBegun = (id: string) => history.lives.get(id)?.began != null;
  const cells = isDrawn ? linesBeside(rows, { focus: unit.id, open, isBegun, asOf: archive.asOf }) : [];
  return { isDrawn, rows: rows.map((event, at) => ({ event, cells: cells[at] ?? [] })) };
}
