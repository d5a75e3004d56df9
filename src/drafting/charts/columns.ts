import { rowsAboveNotes } from '../tables/row-notes.ts';
import { isSideOfYear, sidesIn, withSame } from '../tables/sides.ts';
import { columnName, type Row } from '../tables/table.ts';
import { indentOf } from './indents.ts';
import { framed, isPostLike, isUnitLike, nameFault, namesApart, withoutHappened } from './unit-words.ts';

/** Which rows of a sheet hold units, and in which columns. */
export interface ChartColumns {
  readonly rows: readonly Row[];
  /** Column indexes, top level first. */
  readonly levels: readonly number[];
  /** A heading that occurs in two level columns: two tables stand side by side. */
  readonly twice: string | null;
  /** Headings of the columns that are not read. */
  readonly aside: readonly string[];
  readonly notes: readonly string[];
}

const LEVEL =
  /^(?:(?:担当|所管|主管)?(?:部|局|部局|課|室|部署|課室)|所|係|班|担当|グループ|チーム|センター|科|本庁|支所|出張所|出先|出先機関|施設|機関|組織|所属|名称|部課|課係|局部|パス|経路|第?[0-9一二三四五]+(?:階層|次|段|層|レベル)|(?:階層|レベル|階)[0-9]+)(?:等|など)?(?:の?名称?)?(?:等|など)?$/;
/** How many rows may stand above the headings, for a title and remarks. */
const ROWS_ABOVE = 15;

export function columnsOf(rows: readonly Row[]): ChartColumns {
  const sides = sidesOf(rows);
  if (sides === null) return columnsIn(rows);
  const { rows: own, note, aside } = sides;
  const read = columnsIn(own);
  return { ...read, aside: [...read.aside, ...aside], notes: [note, ...read.notes] };
}

function columnsIn(rows: readonly Row[]): ChartColumns {
  const heading = headingOf(rows);
  return heading === null
    ? stacked(withoutHeadings(rows), (place, own) => commonEnd(wordsIn(own, place)))
    : stacked(below(rows, heading), (place) => (heading.cells[place] ?? '').trim());
}

/** A table that goes on in further columns beside it: their rows, below those of the first columns. */
function stacked(
  columns: ChartColumns,
  called: (place: number, rows: readonly Row[]) => string,
): ChartColumns {
  const { levels, rows } = columns;
  const names = levels.map((place) => called(place, rows));
  const width = names.indexOf(names[0] ?? '', 1);
  if (width < 1 || names.length % width !== 0 || names.some((name, at) => name !== names[at % width]))
    return columns;
  const own = levels.slice(0, width);
  const sides = Array.from({ length: names.length / width }, (_, side) =>
    levels.slice(side * width, (side + 1) * width),
  );
  const below = sides.flatMap((side) =>
    rows
      .map((row) => ({
        ...row,
        cells: row.cells.map((_, place) => row.cells[side[own.indexOf(place)] ?? -1] ?? ''),
      }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  );
  const note = `横に並んだ${sides.length}組の列を、左の組から順に、上下につなげて読みました。`;
  return { ...columns, rows: below, levels: own, twice: null, notes: [...columns.notes, note] };
}

/** The last letter of most names: 部, 課 or 係. */
function commonEnd(names: readonly string[]): string {
  const ends = Map.groupBy(names, (name) => name.trim().at(-1) ?? '');
  const [end = '', most = []] = [...ends].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return most.length * 2 > names.length ? end : names.join();
}

/**
 * In a table with 旧 and 新 side by side: the columns of 新 and the rows that have something there. Null
 * for other tables.
 */
function sidesOf(
  rows: readonly Row[],
): { readonly rows: readonly Row[]; readonly note: string; readonly aside: readonly string[] } | null {
  const heading = rows.slice(0, ROWS_ABOVE).find(({ cells }) => sidesIn(cells) !== null);
  const sides = heading && sidesIn(heading.cells);
  const [before, after] = [sides?.before[0] ?? -1, sides?.after[0] ?? -1];
  if (heading === undefined || before < 0 || after < 0) return null;
  const next = heading.cells.findIndex((cell, place) => place > after && cell.trim() !== '');
  // A column of 部 before the sides belongs to both.
  const isOwn = (place: number) =>
    (place >= after && (next < 0 || place < next)) ||
    (place < Math.min(before, after) && isLevel(heading.cells[place] ?? ''));
  const own = withSame(
    rows.filter(({ number }) => number > heading.number),
    { before: [before], after: [after] },
  )
    .map((row) => ({ ...row, cells: row.cells.map((cell, place) => (isOwn(place) ? cell : '')) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (isSideOfYear(heading.cells[after] ?? '') && !own.some(({ cells }) => cells.some(isNamed))) return null;
  const [was, is] = [before, after].map(
    (place) => `「${heading.cells[place]?.trim()}」（${columnName(place)}列から）`,
  );
  const aside = heading.cells.flatMap((cell, place) =>
    cell.trim() === '' || sides?.before.includes(place) || isOwn(place) ? [] : [`「${cell.trim()}」`],
  );
  return { rows: own, aside, note: `新旧の表なので、${was}は読まず、${is}だけを読みました。` };
}

function isLevel(cell: string): boolean {
  const words = cell.normalize('NFKC').replace(/\s/g, '');
  const parts = words.split(/[・、,/]/);
  return words !== '' && parts.every((part) => LEVEL.test(part));
}

/** The last row of the heading block. A block has several rows where headings are merged over others. */
function headingOf(rows: readonly Row[]): Row | null {
  const isHeading = ({ cells }: Row) =>
    cells.some(isLevel) && !cells.some((cell) => !isLevel(cell) && isUnitLike(cell));
  const first = rows.slice(0, ROWS_ABOVE).findIndex(isHeading);
  if (first < 0) return null;
  const others = rows.slice(first).findIndex((row) => !isHeading(row));
  return rows[others < 0 ? rows.length - 1 : first + others - 1] ?? null;
}

function below(rows: readonly Row[], heading: Row): ChartColumns {
  const { number, cells } = heading;
  const places = cells.flatMap((cell, place) => (cell.trim() === '' ? [] : [{ place, cell: cell.trim() }]));
  const levels = places.filter(({ cell }) => isLevel(cell)).map(({ place }) => place);
  const after = rows.filter((row) => row.number > number);
  // A table printed on several pages repeats its headings.
  const own = after.filter((row) => levels.some((place) => !isLevel(row.cells[place] ?? '')));
  const again = after.filter((row) => !own.includes(row)).map((row) => `${row.number}行目`);
  const aside = places.filter(({ cell }) => !isLevel(cell)).map(({ cell }) => `「${cell}」`);
  const [first, ...others] = levels.map((place) => (cells[place] ?? '').trim());
  return {
    rows: own,
    levels,
    twice: first !== undefined && others.includes(first) ? first : null,
    aside: [...aside, ...unheaded(own, cells)],
    notes: [
      ...rowsAboveNotes(rows, heading),
      ...(again.length === 0 ? [] : [`繰り返された見出しの行は読んでいません（${again.join('、')}）。`]),
    ],
  };
}

/** Columns that have cells but no heading. */
function unheaded(rows: readonly Row[], headings: readonly string[]): readonly string[] {
  const wide = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: wide }, (_, place) => place)
    .filter((place) => (headings[place] ?? '').trim() === '' && wordsIn(rows, place).length > 0)
    .map((place) => asideName(rows, place));
}

/**
 * Without headings, level columns are those in which at least half of the cells are names of units or posts.
 */
function withoutHeadings(rows: readonly Row[]): ChartColumns {
  const first = rows.findIndex(({ cells }) => cells.some((cell) => isNamed(cell)));
  const own = first < 0 ? rows : rows.slice(first);
  const titles =
    first < 0 ? [] : rows.slice(0, first).map((row) => `${row.number}行目「${row.cells.join(' ').trim()}」`);
  const wide = own.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const places = Array.from({ length: wide }, (_, place) => place).filter(
    (place) => wordsIn(own, place).length > 0,
  );
  const levels = places.filter((place) => {
    const words = wordsIn(own, place).filter((cell) => /\p{L}/u.test(cell));
    return words.length > 0 && words.filter(isNamed).length * 2 >= words.length;
  });
  return {
    rows: own,
    levels,
    twice: null,
    aside: places.filter((place) => !levels.includes(place)).map((place) => asideName(own, place)),
    notes: titles.length === 0 ? [] : [`題名などとして読まなかった行: ${titles.join('、')}。`],
  };
}

/** Whether the cell is a name, or its last part is (a path, several names). */
function isNamed(cell: string): boolean {
  const own = indentOf(withoutHappened(framed(cell) ?? cell)).name;
  const last = namesApart(own.split(/[/／>＞→\n、，\u2500-\u257f]/u).at(-1) ?? '').at(-1) ?? '';
  return (isUnitLike(last) || isPostLike(last)) && nameFault(last.trim()) === null;
}

function wordsIn(rows: readonly Row[], place: number): readonly string[] {
  return rows.flatMap(({ cells }) => ((cells[place] ?? '').trim() === '' ? [] : [cells[place] ?? '']));
}

function asideName(rows: readonly Row[], place: number): string {
  return `${columnName(place)}列（${(wordsIn(rows, place)[0] ?? '').trim()} など）`;
}
