// Rows of a table of which something could not be taken. Each waits until a person says what becomes of it.
import type { UnreadRow } from './table.ts';

/** What of a row could not be taken, with the cell where it is one. */
export interface Fault extends UnreadRow {
  /** Counted from 0; null where it is about the whole row. */
  readonly place: number | null;
  readonly cell: string;
  /** Whether it goes once it is said what a word means. */
  readonly isOfWord?: boolean;
}

/** Nothing of it is written; or what of it was read. */
export type Decision = 'aside' | 'partly';

/** What a person says of a row. */
export interface RowSaid {
  readonly decision?: Decision | undefined;
  /** What it is about, by its key. */
  readonly item?: string | undefined;
}

export type RowsSaid = Readonly<Record<number, RowSaid>>;

/** With more that is said: what a row is about stays when it is decided on. */
export function withSaid(said: RowsSaid = {}, more: RowsSaid): RowsSaid {
  const rows = Object.entries(more).map(([row, one]) => [row, { ...said[Number(row)], ...one }] as const);
  return { ...said, ...Object.fromEntries(rows) };
}

export interface OpenRow {
  readonly row: number;
  /** What it is about, as the table says it. */
  readonly name: string;
  readonly faults: readonly Fault[];
  /** Whether anything of it was read. */
  readonly isPartlyRead: boolean;
  readonly decision: Decision | null;
  /** What it may be about, the likely ones, where nobody can tell. */
  readonly choices: readonly { readonly key: string; readonly label: string }[];
}

/** A row with what was said of it: of one of which nothing was read, no part can be written. */
export function openRow(
  row: number,
  name: string,
  faults: readonly Fault[],
  isPartlyRead: boolean,
  { decision = null }: { readonly decision?: Decision | null | undefined } = {},
): OpenRow {
  const isPossible = decision !== 'partly' || isPartlyRead;
  return { row, name, faults, isPartlyRead, decision: isPossible ? decision : null, choices: [] };
}

/** What stands in the way of writing the table. */
export function undecided(rows: readonly OpenRow[]): readonly OpenRow[] {
  return rows.filter(({ decision }) => decision === null);
}

export function faultsOf(rows: readonly OpenRow[]): readonly UnreadRow[] {
  return rows.flatMap(({ faults }) => faults.map(({ row, why }) => ({ row, why })));
}
