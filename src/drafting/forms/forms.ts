// Turns forms (個票: a sheet or a block of labelled cells for each measure) into a table with a row for each form, so
// that they are read like any other table.
import { parseAs } from '../indicators/heading.ts';
import { normal } from '../tables/same-words.ts';
import { type Sheet, sheetWords } from '../tables/table.ts';
import { withEras } from './bare-years.ts';
import { blocksIn, cellAt } from './cells.ts';
import { type Form, type FormSheet, tableOf } from './form-table.ts';
import { labelled } from './label-values.ts';
import { isTitle, labelledValue, labelOf, planColumnOf } from './labels.ts';
import { tableOfLines } from './lines.ts';
import { type Entry, type Figure, yearPartAt } from './years.ts';

/** Names of sheets with an example of how to fill in a form. */
const SAMPLE = /記入例|記載例|見本(?!市)|ひな形|雛形|テンプレート/;

/**
 * The sheets that are tables, and a table of the forms on all other sheets. With the name of a sheet of forms, only
 * of its forms. `years`: known years of the document, near which years without an era lie. `isPlain`: whether a sheet
 * is read as it is.
 */
export function withForms(
  sheets: readonly Sheet[],
  wanted?: string,
  years: readonly number[] = [],
  isPlain: (sheet: Sheet) => boolean = () => false,
): readonly Sheet[] {
  const readForms = (sheet: Sheet) => formsOn(withEras(sheet, years));
  const ofForms = sheets.filter((sheet) => isOfForms(sheet) && !isPlain(sheet));
  const chosen = ofForms.filter(({ name }) => name === wanted);
  if (chosen.length > 0) return [{ ...tableOf(chosen.map(readForms), []), name: wanted ?? '' }];
  const read = ofForms.filter(({ name }) => !SAMPLE.test(name));
  const plain = (sheet: Sheet) => (isPlain(sheet) ? sheet : (tableOfLines(sheet) ?? sheet));
  if (read.length === 0) return sheets.map((sheet) => (ofForms.includes(sheet) ? sheet : plain(sheet)));
  const others = sheets.filter((sheet) => !ofForms.includes(sheet)).map(plain);
  const samples = ofForms.filter((sheet) => !read.includes(sheet));
  return [...others, tableOf(read.map(readForms), others, samples)];
}

/** How many different labels begin a row of a form at least. In a table they stand side by side. */
const FEWEST_LABELS = 3;

function isOfForms(sheet: Sheet): boolean {
  const first = new Set(
    sheet.rows.flatMap((row) => {
      const column = row.cells.findIndex((_, at) => cellAt(sheet, row, at) !== '');
      const label = labelOf(row.cells[column] ?? '');
      const isValued = labelledValue(row.cells[column] ?? '') !== null;
      return label === null || (parseAs(label) !== null && !isValued) ? [] : [normal(label)];
    }),
  );
  return (
    first.size >= FEWEST_LABELS &&
    sheet.rows.some(({ cells }) => cells.some((cell) => isTitle(labelOf(cell) ?? '')))
  );
}

/** All forms of a sheet, and the cells that belong to none of their labels. */
function formsOn(sheet: Sheet): FormSheet {
  const entries: Entry[] = [];
  const figures: Figure[] = [];
  const used = new Set<string>();
  const use = <T extends { readonly row: number; readonly column: number }>(cell: T): T => {
    used.add(`${cell.row}:${cell.column}`);
    return cell;
  };
  const inYears = new Set<number>();
  for (let at = 0; at < sheet.rows.length; ) {
    const part = yearPartAt(sheet, at);
    if (part === null) {
      at += 1;
      continue;
    }
    entries.push(...part.entries);
    figures.push(...part.figures);
    for (const one of [...part.entries, ...part.figures, ...part.headings]) use(one);
    for (const { number } of part.rows) inYears.add(number);
    at = sheet.rows.findIndex(({ number }) => number === part.rows.at(-1)?.number) + 1;
  }
  const rest = sheet.rows.filter(({ number }) => !inYears.has(number));
  const values = labelled(sheet, rest, use);
  entries.push(...values.entries);
  figures.push(...values.figures);
  const starts = startsIn(entries.toSorted(inOrder));
  const left = sheet.rows
    .flatMap((row) => blocksIn(sheet, row))
    .filter(({ row, column }) => !used.has(`${row}:${column}`));
  const all = starts.map((from, at) => formBetween(sheet, entries, figures, from, starts[at + 1]));
  return { sheet, forms: { all, left } };
}

function inOrder(a: Entry, b: Entry): number {
  return a.row - b.row || a.column - b.column;
}

/**
 * The rows where forms begin: where a number, a section or a name occurs again. A section begins a form only if
 * forms begin with one: a form may have two, and then a number or a name between them would be missing.
 */
function startsIn(entries: readonly Entry[]): readonly number[] {
  const starts: number[] = [];
  const seen = new Set<string>();
  let first: Heading | null = null;
  let isNamed = false;
  for (const [at, { row, heading }] of entries.entries()) {
    if (starts.length === 0) starts.push(row);
    const column = headingOf(heading);
    if (column === null) continue;
    const begins =
      seen.has(heading) &&
      (column === 'name' || (first === 'section' && isNamed && isNameAhead(entries.slice(at))));
    if (begins) {
      starts.push(row);
      seen.clear();
      first = null;
      isNamed = false;
    }
    first ??= column;
    isNamed ||= column === 'name';
    seen.add(heading);
  }
  return starts;
}

type Heading = 'section' | 'name';

function headingOf(heading: string): Heading | null {
  const column = planColumnOf(heading);
  return column === 'code' || column === 'title' ? 'name' : column === 'section' ? column : null;
}

function isNameAhead(entries: readonly Entry[]): boolean {
  return entries.some(({ heading }) => headingOf(heading) === 'name');
}

function formBetween(
  sheet: Sheet,
  entries: readonly Entry[],
  figures: readonly Figure[],
  from: number,
  to = Number.POSITIVE_INFINITY,
): Form {
  const isIn = ({ row }: Entry) => row >= from && row < to;
  const place = sheet.name === '' ? '' : sheetWords(sheet);
  const isOnly = to === Number.POSITIVE_INFINITY && entries.every(isIn);
  return {
    name: isOnly && place !== '' ? place : `${place}${place === '' ? '' : 'の'}${from}行目から`,
    sheet: place === '' ? '' : `${place}の`,
    entries: entries.filter(isIn).toSorted(inOrder),
    figures: figures.filter(isIn),
  };
}
