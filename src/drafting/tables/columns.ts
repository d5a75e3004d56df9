// Which column of a table holds what: as was said of its place, as was said of its heading, or as its heading says.
import { normal } from './same-words.ts';
import { columnName, done, type Outcome, type Row, refused, type Sheet, type UnreadCell } from './table.ts';

/** What a kind of table holds in its columns. Of each of `columns` there is one at the most, of other roles any number. */
export interface TableKind<Column extends Role, Role extends string> {
  /** The heading that is written, and others that are understood. */
  readonly columns: Readonly<Record<Column, readonly [string, ...string[]]>>;
  readonly meant: (heading: string, columnCalled: (words: string) => Column | undefined) => Role;
  /** Whether a row that heads these is one of headings. */
  readonly isHeading: (roles: ReadonlySet<string>) => boolean;
  /** What is told where no row is one. */
  readonly noHeading: string;
  /** What may be done where two columns are headed alike, but to change a heading. */
  readonly orElse: string;
}

/** What a person says of columns: by their places below a row of headings that was shown, or by their headings. */
export interface Mapping<Role extends string> {
  readonly shown?: { readonly row: number; readonly places: Readonly<Record<number, Role>> } | undefined;
  /** By `normal` headings, of which the table may have some. */
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

/** Where the row of headings stands, and in which column what. */
export interface Layout<Column extends Role, Role extends string> {
  readonly heading: Row;
  readonly columns: readonly Heading<Role>[];
  readonly places: ReadonlyMap<Column, number>;
  /** Headings of columns that are not read. */
  readonly aside: readonly string[];
}

/** What a column is called: the heading that is written, and others that are understood. */
export function called(headings: string): readonly [string, ...string[]] {
  const [first = '', ...others] = headings.split(' ');
  return [first, ...others];
}

/** A title and remarks may stand above the headings. */
export const ROWS_ABOVE = 30;

export function layoutOf<C extends R, R extends string>(
  { rows }: Sheet,
  kind: TableKind<C, R>,
  mapping: Mapping<R> = {},
): Outcome<Layout<C, R>> {
  const heading = headingRow(rows, kind, mapping);
  if (heading === null) return refused(kind.noHeading);
  const columns = headingsIn(heading, kind, mapping, rows);
  const named = columnsOf(kind).map(
    (column) => [column, columns.filter(({ role }) => role === column)] as const,
  );
  for (const [, [one, another]] of named)
    if (one && another) return refused(twiceTold(one, another, kind.orElse));
  return done({
    heading,
    columns,
    places: new Map(named.flatMap(([column, [one]]) => (one ? [[column, one.place] as const] : []))),
    aside: columns.flatMap((one) => (one.role === 'aside' ? [`「${one.heading}」`] : [])),
  });
}

/** The row of headings that is read, or else the one that is most like one: to say of each column what it holds. */
export function headingsOf<C extends R, R extends string>(
  { rows }: Sheet,
  kind: TableKind<C, R>,
  mapping: Mapping<R> = {},
): Headings<R> | null {
  const row =
    headingRow(rows, kind, mapping) ?? rowShown(rows, mapping) ?? likestHeading(rows, kind, mapping);
  return row && { row: row.number, columns: headingsIn(row, kind, mapping, rows) };
}

/** The cells of columns that are read of which nobody can tell what they say. */
export function unreadIn(
  { unread }: Sheet,
  { heading, columns }: Pick<Layout<string, string>, 'heading' | 'columns'>,
): readonly UnreadCell[] {
  const read = new Set(columns.flatMap(({ role, place }) => (role === 'aside' ? [] : [place])));
  return unread.filter(({ row, column }) => row > heading.number && read.has(column));
}

export function hasHeadings<C extends R, R extends string>(
  { rows }: Sheet,
  kind: TableKind<C, R>,
  mapping?: Mapping<R>,
): boolean {
  return headingRow(rows, kind, mapping ?? {}) !== null;
}

function headingRow<C extends R, R extends string>(
  rows: readonly Row[],
  kind: TableKind<C, R>,
  mapping: Mapping<R>,
): Row | null {
  const isHeading = (row: Row) =>
    kind.isHeading(new Set(headingsIn(row, kind, mapping, []).map(({ role }) => role)));
  if (mapping.shown) {
    const shown = rowShown(rows, mapping);
    return shown !== null && isHeading(shown) ? shown : null;
  }
  const first = rows.slice(0, ROWS_ABOVE).findIndex(isHeading);
  if (first < 0) return null;
  // Headings may be merged over others, which then stand in the last of these rows.
  const after = rows.slice(first).findIndex((row) => !isHeading(row));
  return rows[after < 0 ? rows.length - 1 : first + after - 1] ?? null;
}

function rowShown(rows: readonly Row[], { shown }: Mapping<string>): Row | null {
  return rows.find(({ number }) => number === shown?.row) ?? null;
}

/** Of which most is understood. */
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

/** `rows`: among them those below, where something may stand in a column without a heading. */
function headingsIn<C extends R, R extends string>(
  row: Row,
  kind: TableKind<C, R>,
  { shown, headings = {} }: Mapping<R>,
  rows: readonly Row[],
): readonly Heading<R>[] {
  const places = shown?.row === row.number ? shown.places : {};
  const said = headingCells(row, rows).map(({ place, heading, isWritten }) => ({
    place,
    heading,
    role: places[place] ?? (isWritten ? headings[normal(heading)] : ('aside' as const)),
  }));
  // What is said of one column is looked for in no other.
  const given = new Set<string | undefined>(said.map(({ role }) => role));
  const byWords = new Map(
    columnsOf(kind)
      .filter((column) => !given.has(column))
      .flatMap((column) => kind.columns[column].map((words) => [normal(words), column] as const)),
  );
  return said.map(({ place, heading, role }) => ({
    place,
    heading,
    role: role ?? kind.meant(heading, (words) => byWords.get(normal(words))),
  }));
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
  /** Whether the table heads the column; where it does not, the heading says which one it is. */
  readonly isWritten: boolean;
}

/**
 * The columns of a row of headings. One without a heading is among them where something stands in it below: what was
 * merged in a spreadsheet comes as one cell with words and others without.
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

/** Why nobody can tell which of two columns is meant. */
function twiceTold(one: Heading<string>, another: Heading<string>, orElse: string): string {
  const [first, second] = [one, another].map(({ place, heading }) => `${columnName(place)}列「${heading}」`);
  return `同じことを表す見出しの列が二つあります（${first}と${second}）。どちらの列を読むか決められません。見出しを変えるか、${orElse}ください。結合した見出しは、列ごとに分けてください。`;
}
