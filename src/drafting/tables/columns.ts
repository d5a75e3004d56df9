// Which column holds what: by the editor's answer for its position or heading, otherwise by
// the heading itself.

import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { isPartOfYear } from './part-of-year.ts';
import { plainHeading } from './plain-heading.ts';
import { normal } from './same-words.ts';
import { columnName, type Row, type Sheet, type UnreadCell } from './table.ts';
import { yearHeading } from './year-heading.ts';

/** A kind of table. Each of `columns` may occur once, other roles any number of times. */
export interface TableKind<Column extends Role, Role extends string> {
  /** The headings of each column: the first is written, all are recognised. */
  readonly columns: Readonly<Record<Column, readonly [string, ...string[]]>>;
  readonly meant: (heading: string, columnCalled: (words: string) => Column | undefined) => Role;
  /** The columns that may occur several times. */
  readonly repeated?: ReadonlySet<Column>;
  /** The roles that headings have beside one another, and above the rows below. Those given by the editor stay. */
  readonly settled?: (columns: readonly Heading<Role>[], below: readonly Row[]) => readonly Heading<Role>[];
  /** Whether a row with these roles is a heading row. */
  readonly isHeading: (roles: ReadonlySet<string>) => boolean;
  /** The message if there is no heading row. */
  readonly noHeading: string;
  /** What to do about two equal headings, besides changing one. */
  readonly orElse: string;
}

/** The editor's choice of columns: by position below a heading row, or by heading. */
export interface Mapping<Role extends string> {
  readonly shown?: { readonly row: number; readonly places: Readonly<Record<number, Role>> } | undefined;
  /** By normalized heading (`normal`). The table need not have all of them. */
  readonly headings?: Readonly<Record<string, Role>> | undefined;
}

export interface Heading<Role extends string> {
  readonly place: number;
  readonly heading: string;
  readonly role: Role | 'aside';
}

export interface Headings<Role extends string> {
  readonly row: number;
  readonly columns: readonly Heading<Role>[];
}

/** The heading row, and the position of each column. */
export interface Layout<Column extends Role, Role extends string> {
  readonly heading: Row;
  readonly columns: readonly Heading<Role>[];
  readonly places: ReadonlyMap<Column, number>;
  /** Headings of the columns that are not read. */
  readonly aside: readonly string[];
}

/** The headings of a column: the first is written, all are recognised. */
export function called(headings: string): readonly [string, ...string[]] {
  const [first = '', ...others] = headings.split(' ');
  return [first, ...others];
}

/** How many rows may stand above the headings, for a title and remarks. */
export const ROWS_ABOVE = 30;

export function layoutOf<C extends R, R extends string>(
  sheet: Sheet,
  kind: TableKind<C, R>,
  mapping: Mapping<R> = {},
): Outcome<Layout<C, R>> {
  const rows = withWholeHeadings(sheet.rows, kind);
  const heading = headingRow(rows, kind, mapping);
  if (heading === null) return refused(kind.noHeading);
  const columns = headingsIn(heading, kind, mapping, rows);
  const named = columnsOf(kind).map(
    (column) => [column, columns.filter(({ role }) => role === column)] as const,
  );
  for (const [column, [one, another]] of named)
    if (one && another && !kind.repeated?.has(column))
      return refused(twoColumnsFault(one, another, kind.orElse));
  return done({
    heading,
    columns,
    places: new Map(named.flatMap(([column, [one]]) => (one ? [[column, one.place] as const] : []))),
    aside: columns.flatMap((one) => (one.role === 'aside' ? [`「${one.heading}」`] : [])),
  });
}

/** The heading row, or else the row most similar to one, so that the editor can assign the columns. */
export function headingsOf<C extends R, R extends string>(
  sheet: Sheet,
  kind: TableKind<C, R>,
  mapping: Mapping<R> = {},
): Headings<R> | null {
  const rows = withWholeHeadings(sheet.rows, kind);
  const row =
    headingRow(rows, kind, mapping) ?? rowShown(rows, mapping) ?? likestHeading(rows, kind, mapping);
  return row && { row: row.number, columns: headingsIn(row, kind, mapping, rows) };
}

/** Unread cells in columns that are read. */
export function unreadIn(
  { unread }: Sheet,
  { heading, columns }: Pick<Layout<string, string>, 'heading' | 'columns'>,
): readonly UnreadCell[] {
  const read = new Set(columns.flatMap(({ role, place }) => (role === 'aside' ? [] : [place])));
  return unread.filter(({ row, column }) => row > heading.number && read.has(column));
}

export function hasHeadings<C extends R, R extends string>(
  sheet: Sheet,
  kind: TableKind<C, R>,
  mapping?: Mapping<R>,
): boolean {
  return headingRow(withWholeHeadings(sheet.rows, kind), kind, mapping ?? {}) !== null;
}

/**
 * Completes a second heading row from the first, as a workbook does that says which cells are merged:
 *
 *     番号 | 取組 | 年次計画 |        | 数値目標 |
 *          |      | R8       | R9     | 指標     | 目標
 */
function withWholeHeadings<C extends R, R extends string>(
  rows: readonly Row[],
  kind: TableKind<C, R>,
): readonly Row[] {
  const isKnown = (cell: string) =>
    /^(?:計画|実績|目標)(?:値|額)?$/.test(cell.trim()) ||
    headingsIn({ number: 0, cells: [cell] }, kind, {}, [])[0]?.role !== 'aside';
  return rows.map((row, at) => {
    const above = at > 0 && at <= ROWS_ABOVE ? rows[at - 1] : undefined;
    if (above === undefined || !goOn(above.cells, row.cells, isKnown)) return row;
    const width = Math.max(row.cells.length, above.cells.length);
    const cells = Array.from({ length: width }, (_, place) => {
      const own = (row.cells[place] ?? '').trim();
      const over = above.cells.slice(0, place + 1).findLast((cell) => cell.trim() !== '') ?? '';
      if (own === '') return above.cells[place] ?? '';
      // 年次計画 | | 効果額 | above R8 | R9 | R8 | R9: the years that come again are those of 効果額, which has no goals.
      const isAgain = row.cells.slice(0, place).some((cell) => cell.trim() === own);
      const isOther = isPartOfYear(over) || (/額/.test(over) && yearHeading(own) !== null);
      if (isAgain || isOther) return `${over.trim()} ${own}`;
      return yearHeading(over)?.rest === '' && yearHeading(own) === null ? `${over.trim()}${own}` : own;
    });
    return { ...row, cells };
  });
}

/** Whether `next` continues a heading row: below blank cells of it, and for the most part with known headings. */
function goOn(
  headings: readonly string[],
  next: readonly string[],
  isKnown: (cell: string) => boolean,
): boolean {
  const filled = (cells: readonly string[]) =>
    cells.flatMap((cell, place) => (cell.trim() === '' ? [] : [{ place, cell: cell.trim() }]));
  const [above, own] = [filled(headings), filled(next)];
  const [first] = above;
  const known = own.filter(({ cell }) => isKnown(cell)).length;
  return (
    first !== undefined &&
    above.filter(({ cell }) => isKnown(cell)).length > 1 &&
    (next[first.place] ?? '').trim() === '' &&
    own.some(({ place }) => (headings[place] ?? '').trim() === '') &&
    known > 1 &&
    known * 2 >= own.length
  );
}

function headingRow<C extends R, R extends string>(
  rows: readonly Row[],
  kind: TableKind<C, R>,
  mapping: Mapping<R>,
): Row | null {
  const isHeading = (row: Row) =>
    kind.isHeading(new Set(headingsIn(row, kind, mapping, rows).map(({ role }) => role)));
  if (mapping.shown) {
    const shown = rowShown(rows, mapping);
    return shown !== null && isHeading(shown) ? shown : null;
  }
  const first = rows.slice(0, ROWS_ABOVE).findIndex(isHeading);
  if (first < 0) return null;
  // With merged headings, several rows in a row look like headings; the last one applies.
  const after = rows.slice(first).findIndex((row) => !isHeading(row));
  return rows[after < 0 ? rows.length - 1 : first + after - 1] ?? null;
}

function rowShown(rows: readonly Row[], { shown }: Mapping<string>): Row | null {
  return rows.find(({ number }) => number === shown?.row) ?? null;
}

/** The row with the most recognised headings. */
function likestHeading<C extends R, R extends string>(
  rows: readonly Row[],
  kind: TableKind<C, R>,
  mapping: Mapping<R>,
): Row | null {
  const understood = (row: Row) =>
    headingsIn(row, kind, mapping, []).filter(({ role }) => role !== 'aside').length;
  const filled = rows
    .slice(0, ROWS_ABOVE)
    .filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  return filled.toSorted((a, b) => understood(b) - understood(a))[0] ?? null;
}

/** `rows`: all rows, to find columns that have cells but no heading. */
function headingsIn<C extends R, R extends string>(
  row: Row,
  kind: TableKind<C, R>,
  { shown, headings = {} }: Mapping<R>,
  rows: readonly Row[],
): readonly Heading<R>[] {
  const places = shown?.row === row.number ? shown.places : {};
  const assigned = headingCells(row, rows).map(({ place, heading, isWritten }) => ({
    place,
    heading,
    role: places[place] ?? (isWritten ? headings[normal(heading)] : ('aside' as const)),
  }));
  // A role assigned by the editor is not assigned to another column.
  const given = new Set<string | undefined>(assigned.map(({ role }) => role));
  const byWords = new Map(
    columnsOf(kind)
      .filter((column) => !given.has(column) || kind.repeated?.has(column))
      .flatMap((column) => kind.columns[column].map((words) => [normal(words), column] as const)),
  );
  // A heading in other words is read only if no other heading has the very words of the column.
  const exact = new Set(assigned.map(({ heading }) => byWords.get(normal(heading))));
  const columnCalled = (words: string) => {
    const column = byWords.get(normal(words));
    if (column !== undefined) return column;
    const near = byWords.get(normal(plainHeading(words)));
    return near !== undefined && (!exact.has(near) || kind.repeated?.has(near)) ? near : undefined;
  };
  const columns = assigned.map(({ place, heading, role }) => ({
    place,
    heading,
    role: role ?? kind.meant(heading, columnCalled),
  }));
  const below = rows.filter(({ number }) => number > row.number);
  const settled = kind.settled?.(columns, below) ?? columns;
  return columns.map((column, at) => (assigned[at]?.role ? column : (settled[at] ?? column)));
}

function columnsOf<C extends string>({
  columns,
}: {
  readonly columns: Readonly<Record<C, unknown>>;
}): readonly C[] {
  return Object.keys(columns) as C[];
}

interface HeadingCell {
  readonly place: number;
  readonly heading: string;
  /** Whether the table has a heading for the column; otherwise `heading` names the column by its letter. */
  readonly isWritten: boolean;
}

/**
 * The columns of a heading row, including those without a heading that have cells below: pasted merged
 * headings consist of one cell with text and blank cells.
 */
function headingCells({ number, cells }: Row, rows: readonly Row[]): readonly HeadingCell[] {
  const below = rows.filter((row) => row.number > number);
  const filled = new Set(
    below.flatMap((row) => row.cells.flatMap((cell, place) => (cell.trim() === '' ? [] : [place]))),
  );
  const width = Math.max(cells.length, ...[...filled].map((place) => place + 1));
  return Array.from({ length: width }, (_, place) => place).flatMap((place): readonly HeadingCell[] => {
    const heading = (cells[place] ?? '').trim();
    if (heading !== '') return [{ place, heading, isWritten: true }];
    return filled.has(place)
      ? [{ place, heading: `${columnName(place)}列（見出しなし）`, isWritten: false }]
      : [];
  });
}

/** Why two columns with the same meaning cannot both be read. */
function twoColumnsFault(one: Heading<string>, another: Heading<string>, orElse: string): string {
  const [first, second] = [one, another].map(({ place, heading }) => `${columnName(place)}列「${heading}」`);
  return `同じことを表す見出しの列が二つあります（${first}と${second}）。どちらの列を読むか決められません。見出しを変えるか、${orElse}ください。結合した見出しは、列ごとに分けてください。`;
}
