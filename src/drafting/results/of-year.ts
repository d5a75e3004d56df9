// Turns a table of several years (計画 and 実績 in rows or columns of their own) into a table of results
// for one year, with columns for the years before it.
import { formatFiscalYear } from '#calendar/era.ts';
import { itemsOf, WHOLE_ID } from '../editions/items.ts';
import { type IndicatorLayout, indicatorLayout, indicatorSheet } from '../indicators/layout.ts';
import { numbered } from '../indicators/read.ts';
import { type FigureRows, type Figures, figureRows } from '../indicators/rows.ts';
import { checkSums } from '../indicators/sums.ts';
import { knownNames, whoHas } from '../indicators/whose.ts';
import { hasHeadings } from '../tables/columns.ts';
import { type Row, rowWords, type Sheet } from '../tables/table.ts';
import type { Reported } from './aim.ts';
import { columns, type OfYear, resultTable } from './columns.ts';
import { withGradesAcross } from './grades-across.ts';
import { rowsOfYear } from './rows-of-year.ts';

/** Returns other tables unchanged. Positions of rows and columns stay the same, unless the table is turned. */
export function sheetOfYear(given: Sheet, reported: Reported): Sheet {
  const { edition, year, part } = reported;
  // A table made of forms has the year in its headings already.
  const sheet = given.figures ? given : indicatorSheet(given);
  const found = given.figures ? null : indicatorLayout(sheet, { year, part });
  if (!found?.ok)
    return hasHeadings(given, resultTable(reported))
      ? rowsOfYear(given, year)
      : (withGradesAcross(given, reported) ?? given);
  const layout = found.value;
  const items = itemsOf(edition);
  const read = figureRows(sheet.rows, layout, knownNames(items));
  const isAsInCells = read.figures.some(({ cells }) =>
    cells.some(({ as, column }) => as !== null && column.as === null),
  );
  const hasYear = layout.values.some(({ of }) => of === year);
  if (!hasYear || !(layout.isOfSeveralRows || isAsInCells)) return rowsOfYear(given, year);
  const places = placesIn(layout, year);
  const listed = read.figures.filter(({ sum }) => sum === null);
  // Read like this, the table became the indicators.
  const figures = listed.every(({ title }) => title === '') ? numbered(listed) : listed;
  const earlier = earlierIn(figures, layout, year);
  const rows = figures.map((one) => {
    const owner = one.title === '' ? whoHas(items, one) : null;
    const id = owner === null ? '' : (owner.id ?? WHOLE_ID);
    return rowOf(one, sheet, layout, places, { year, earlier, id });
  });
  return {
    ...sheet,
    rows: [...layout.above, headingOf(layout, places, earlier), ...rows],
    notes: [...sheet.notes, ...notesOn(read, year, sheet)],
  };
}

function notesOn({ figures }: FigureRows, year: number, sheet: Sheet): readonly string[] {
  const { notes, doubts } = checkSums(figures, null, sheet);
  const sums = figures.flatMap(({ sum, row }) =>
    sum === null ? [] : [`${rowWords(sheet, row)}「${sum.name}」`],
  );
  return [
    `年度ごとの表なので、${formatFiscalYear(year)}までの実績だけを読みました。目標は、計画の版のほうに、指標として読み込めます。`,
    ...notes,
    ...doubts.map(({ row, why }) => `${rowWords(sheet, row)}: ${why}。`),
    ...(sums.length > 0 && notes.length + doubts.length === 0
      ? [`${sums.join('、')}は読んでいません。`]
      : []),
  ];
}

/** The columns of the new table of results. Columns that the original lacks are appended. */
interface Places {
  readonly id: number;
  readonly code: number;
  readonly title: number;
  readonly indicator: number;
  readonly unit: number;
  readonly actual: number;
  readonly rate: number;
}

/** A column with values of an earlier year, or of all years together. */
interface Earlier {
  readonly year: number | 'total';
  readonly as: OfYear;
  readonly place: number;
}

function earlierIn(figures: readonly Figures[], layout: IndicatorLayout, year: number): readonly Earlier[] {
  const found = new Map<string, Earlier>();
  for (const { of, as, column } of figures.flatMap(({ cells }) => cells)) {
    const key = `${of} ${as}`;
    const isEarlier = of === 'total' || (typeof of === 'number' && of < year);
    if (!isEarlier || as === null || as === 'target' || found.has(key)) continue;
    // If rows say what a value is, one column holds both: that of the rates is appended.
    const isShared = column.as === null && as === 'rate';
    found.set(key, {
      year: of,
      as,
      place: isShared ? widthOf(layout) + APPENDED + found.size : column.place,
    });
  }
  return [...found.values()];
}

function widthOf({ columns: all }: IndicatorLayout): number {
  return Math.max(...all.map(({ place }) => place)) + 1;
}

/** The number of columns that `placesIn` may append. */
const APPENDED = 7;

function placesIn(layout: IndicatorLayout, year: number): Places {
  const { places, values } = layout;
  const width = widthOf(layout);
  const named = (role: 'code' | 'title' | 'indicator' | 'unit', otherwise: number) =>
    places.get(role)?.[0] ?? width + otherwise;
  const ofYear = values.filter(({ of }) => of === year);
  const actual = ofYear.find(({ as }) => as === 'actual') ?? ofYear.find(({ as }) => as === null);
  return {
    id: width,
    code: named('code', 1),
    title: named('title', 2),
    indicator: named('indicator', 3),
    unit: named('unit', 4),
    actual: actual?.place ?? width + 5,
    rate: ofYear.find(({ as }) => as === 'rate')?.place ?? width + 6,
  };
}

function headingOf(
  { heading, columns: all, values }: IndicatorLayout,
  places: Places,
  earlier: readonly Earlier[],
): Row {
  const cells: string[] = [];
  const isValue = new Set(values.map(({ place }) => place));
  for (const { place, heading: words, role } of all)
    if ((role === 'aside' || role === 'owners') && !isValue.has(place)) cells[place] = words;
  for (const key of Object.keys(places) as (keyof Places)[]) cells[places[key]] = columns[key][0];
  for (const { year, as, place } of earlier)
    cells[place] = `${year === 'total' ? '累計' : formatFiscalYear(year)}の${columns[as][0]}`;
  return { number: heading.number, cells: filled(cells) };
}

function rowOf(
  figures: Figures,
  { rows }: Sheet,
  { columns: all }: IndicatorLayout,
  places: Places,
  { year, earlier, id }: { readonly year: number; readonly earlier: readonly Earlier[]; readonly id: string },
): Row {
  const { code, title, indicator, unit, cells: own } = figures;
  const cellOf = (as: 'actual' | 'rate') => own.find((one) => one.of === year && (one.as ?? 'actual') === as);
  const number = cellOf('actual')?.row ?? figures.row;
  const first = rows.find((row) => row.number === figures.row)?.cells ?? [];
  const cells: string[] = [];
  for (const { place, role } of all) if (role === 'aside') cells[place] = first[place] ?? '';
  cells[places.id] = id;
  cells[places.code] = id === '' ? code : '';
  cells[places.title] = title;
  cells[places.indicator] = indicator;
  cells[places.unit] = unit ?? '';
  cells[places.actual] = cellOf('actual')?.cell ?? '';
  cells[places.rate] = cellOf('rate')?.cell ?? '';
  for (const { place, ...one } of earlier)
    cells[place] = own.find(({ of, as }) => of === one.year && as === one.as)?.cell ?? '';
  return { number, cells: filled(cells) };
}

function filled(cells: readonly (string | undefined)[]): readonly string[] {
  return Array.from(cells, (cell) => cell ?? '');
}
