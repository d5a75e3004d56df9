// Rows of a table with unreadable parts, which wait for the editor's decision.
import type { Sheet, UnreadRow } from './table.ts';

/** Something that could not be read, with its cell if it is a single one. */
export interface Fault extends UnreadRow {
  /** Column index; null if the fault concerns the whole row. */
  readonly place: number | null;
  readonly cell: string;
  /** Whether the fault disappears once the editor explains a word. */
  readonly isOfWord?: boolean;
}

/** `aside` writes nothing of the row, `partly` only what was read. */
export type Decision = 'aside' | 'partly';

/** The editor's answers for a row. */
export interface RowAnswer {
  readonly decision?: Decision | undefined;
  /** Key of the item that the row is about. */
  readonly item?: string | undefined;
}

export type RowAnswers = Readonly<Record<number, RowAnswer>>;

/** Adds answers to earlier ones; a chosen item stays when a decision is added. */
export function withRowAnswers(earlier: RowAnswers = {}, more: RowAnswers): RowAnswers {
  const rows = Object.entries(more).map(([row, one]) => [row, { ...earlier[Number(row)], ...one }] as const);
  return { ...earlier, ...Object.fromEntries(rows) };
}

export interface OpenRow {
  readonly row: number;
  /** The place in words, if `row` is not the number of a row of the file. */
  readonly where?: string;
  /** What the row is about, in the words of the table. */
  readonly name: string;
  readonly faults: readonly Fault[];
  /** Whether part of the row was read. */
  readonly isPartlyRead: boolean;
  readonly decision: Decision | null;
  /** The likely items, if it is unclear which one the row is about. */
  readonly choices: readonly { readonly key: string; readonly label: string }[];
}

/** An open row with the editor's decision. `partly` does not apply if nothing was read. */
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

/** The rows that must be decided before the table can be written. */
export function undecided(rows: readonly OpenRow[]): readonly OpenRow[] {
  return rows.filter(({ decision }) => decision === null);
}

export function faultsOf(rows: readonly OpenRow[]): readonly UnreadRow[] {
  return rows.flatMap(({ faults }) =>
    faults.map(({ row, why, where }) => ({ row, why, ...(where === undefined ? {} : { where }) })),
  );
}

/** Adds to each problem the cell that it comes from, in a table that was made of forms. */
export function withOrigins<
  T extends {
    readonly rows: readonly OpenRow[];
    readonly unread: readonly UnreadRow[];
    readonly doubts?: readonly UnreadRow[];
  },
>(reading: T, { origins }: Sheet): T {
  if (origins === undefined) return reading;
  const located = <U extends Pick<Fault, 'row'> & { readonly place?: number | null }>(one: U): U => {
    const origin = origins.get(one.row);
    return { ...one, where: origin?.cells.get(one.place ?? -1) ?? origin?.where };
  };
  const rows = reading.rows.map((row) => located({ ...row, faults: row.faults.map(located) }));
  const { doubts } = reading;
  return {
    ...reading,
    rows,
    unread: faultsOf(undecided(rows)),
    ...(doubts && { doubts: doubts.map(located) }),
  };
}
