// A table with a row for each form, and one for each of its indicators.
import { formatFiscalYear } from '#calendar/era.ts';
import { isProse, withoutYear } from '../plans/columns.ts';
import { cellName, type Origin, type Row, type Sheet, sheetWords } from '../tables/table.ts';
import { yearHeading } from '../tables/year-heading.ts';
import type { Block } from './cells.ts';
import { inBrackets, isTitle, planColumnOf, resultColumnOf } from './labels.ts';
import { type Entry, type Figure, isFigure } from './years.ts';

/** The name of the table made of forms, beside those of the sheets. */
const FORMS_NAME = '個票';

export interface Form {
  /** The form in words: シート「1-1」の3行目から. */
  readonly name: string;
  /** The sheet, before the name of a cell: シート「1-1」の. */
  readonly sheet: string;
  readonly entries: readonly Entry[];
  readonly figures: readonly Figure[];
}

export interface FormSheet {
  readonly sheet: Sheet;
  readonly forms: { readonly all: readonly Form[]; readonly left: readonly Block[] };
}

/** One table of all forms. Each indicator has a row of its own below that of its form. */
export function tableOf(
  sheets: readonly FormSheet[],
  others: readonly Sheet[],
  samples: readonly Sheet[] = [],
): Sheet {
  const all = sheets.flatMap(({ forms }) => forms.all);
  // Other rows of indicators say targets, as in a table of measures.
  const figures = all.flatMap((form) => form.figures).filter(isOfYear);
  const known: ColumnHeadings = new Map(Object.entries(SHARED));
  const saysResult = all.some(({ entries }) => entries.some(isOfResult));
  const undated = undatedIn(all);
  const forms = all.map((form) => withOwnHeadings(form, known, undated, saysResult));
  const headings = [
    ...new Set(forms.flatMap(({ lines }) => lines.flatMap(({ cells }) => [...cells.keys()]))),
  ];
  const origins = new Map<number, Origin>();
  const rows: Row[] = [{ number: 1, cells: headings }];
  for (const { name, lines } of forms)
    for (const { cells, places } of lines) {
      const number = rows.length + 1;
      const at = [...places].map(([heading, cell]) => [headings.indexOf(heading), cell] as const);
      origins.set(number, { part: name, where: name, cells: new Map(at) });
      rows.push({ number, cells: headings.map((heading) => cells.get(heading) ?? '') });
    }
  const notes = [
    `${forms.length}枚の個票を、一つの表（1枚が1行）として読みました。`,
    ...leftNotes(sheets),
    ...others.map((other) => `${sheetWords(other)}は個票の形ではないので、個票としては読んでいません。`),
    ...samples.map((sample) => `${sheetWords(sample)}は記入の見本とみて、読んでいません。`),
    ...new Set(sheets.flatMap(({ sheet }) => [...sheet.notes, ...unreadNotes(sheet)])),
  ];
  const table: Sheet = { name: FORMS_NAME, rows, unread: [], joined: new Map(), notes, origins };
  return {
    ...table,
    figures: { ...table, rows: figures.length === 0 ? [] : figureRows(table, known, figures) },
  };
}

/** The rows of indicators, without the columns that only forms as a whole have. */
function figureRows(
  { rows: [heading, ...rows] }: Sheet,
  known: ColumnHeadings,
  figures: readonly Figure[],
): readonly Row[] {
  const own = new Set(figures.map(({ heading }) => heading));
  const ofYears = new Set(own);
  for (const column of ['code', 'title', 'indicator', 'unit', 'target', 'current'])
    own.add(known.get(column) ?? '');
  const headings = heading?.cells ?? [];
  const indicator = headings.indexOf(known.get('indicator') ?? '');
  return [
    { number: 1, cells: headings.map((words) => (own.has(words) ? words : '')) },
    ...rows
      .filter(
        ({ cells }) =>
          (cells[indicator] ?? '') !== '' &&
          cells.some((cell, at) => cell !== '' && ofYears.has(headings[at] ?? '')),
      )
      .map(({ number, cells }) => ({
        number,
        cells: cells.map((cell, at) => (own.has(headings[at] ?? '') ? cell : '')),
      })),
  ];
}

function isOfYear({ heading }: Figure): boolean {
  return yearHeading(heading) !== null;
}

interface FormRows {
  readonly name: string;
  /** That of the form, then one for each of its indicators. */
  readonly lines: readonly FormLine[];
}

/** By heading. */
interface FormLine {
  readonly cells: ReadonlyMap<string, string>;
  /** The cell of each value, in words. */
  readonly places: ReadonlyMap<string, string>;
}

/** Headings that tables of measures, of results and of indicators all know. */
const SHARED = { code: '取組番号', title: '取組名', indicator: '指標', unit: '単位' };

/** The heading under which the first form has each column of a table. */
type ColumnHeadings = Map<string, string>;

/** The cells of a form by heading, with one heading for each meaning, and the rows of its indicators. */
function withOwnHeadings(
  { name, sheet, entries: written, figures }: Form,
  known: ColumnHeadings,
  undated: Undated,
  saysResult: boolean,
): FormRows {
  const entries = written.map(withUnit).map((entry) => withOtherYear(entry, known, undated));
  const titles = entries.filter(({ heading }) => isTitle(heading));
  const title = titles.find(({ heading }) => /取組|実施|推進|改革/.test(heading)) ?? titles[0];
  const section = entries.findLast(({ heading }) => planColumnOf(heading) === 'section');
  const cells = new Map<string, string>();
  const places = new Map<string, string>();
  for (const entry of entries) {
    const worded = withWordedResult(entry);
    const text = saysResult && isTextOfBoth(worded) ? `${worded}（計画）` : worded;
    const column = columnOf(text);
    const only = column === 'title' ? title : column === 'section' ? section : entry;
    // 現状 in sentences is another thing than the present value of an indicator.
    const isToldOf = column === 'current' && isProse(entry.value);
    const key = isToldOf ? null : (column ?? datedColumnOf(text));
    const heading = key === null || entry !== only ? text : headingFor(known, key, text);
    const isRepeated =
      entry !== only || (key !== null && cells.has(heading)) || (isToldOf && cells.has(text));
    const own = isRepeated ? `${entry.heading}（ほかの欄）` : heading;
    if (cells.get(heading)?.split('\n').includes(entry.value)) continue;
    addLine(cells, own, entry.value);
    if (!places.has(own)) places.set(own, `${sheet}${cellName(entry.valueCell ?? entry)}`);
  }
  const names = [...cells].filter(([heading]) => ['code', 'title'].includes(planColumnOf(heading) ?? ''));
  const rows = [...Map.groupBy(figures, ({ indicator }) => indicator)].map(([indicator, own]) => {
    const named = headingFor(known, 'indicator', '指標');
    const values = new Map([...names, [named, indicator]]);
    const at = new Map(own.slice(0, 1).map((first) => [named, `${sheet}${cellName(first)}`]));
    for (const figure of own.map((one) => withOtherYear(one, known, undated))) {
      const column = columnOf(figure.heading);
      const heading = column === null ? figure.heading : headingFor(known, column, figure.heading);
      addLine(values, heading, figure.value);
      if (figure.column >= 0) at.set(heading, `${sheet}${cellName(figure)}`);
    }
    return { cells: values, places: at };
  });
  return { name, lines: [{ cells, places }, ...rows] };
}

/** Keeps both texts if a form has two under one heading. */
function addLine(cells: Map<string, string>, heading: string, value: string): void {
  const before = cells.get(heading);
  if (before?.split('\n').includes(value)) return;
  cells.set(heading, before === undefined ? value : `${before}\n${value}`);
}

function headingFor(known: ColumnHeadings, column: string, heading: string): string {
  const own = known.get(column) ?? heading;
  known.set(column, own);
  return own;
}

/**
 * Keeps the year of 目標値（R9） with the value, if the first form has that of another year, or if some form has none: no
 * year is said of the target there.
 */
function withOtherYear<T extends Entry>(entry: T, known: ColumnHeadings, undated: Undated): T {
  const { words, year } = withoutYear(entry.heading);
  const column = planColumnOf(words) ?? '';
  const first = known.get(column);
  const isOfFirst = first === undefined || withoutYear(first).year === year;
  if (year === null || (isOfFirst && !undated.has(column))) return entry;
  return { ...entry, heading: words, value: `${entry.value}（${formatFiscalYear(year)}）` };
}

/** The columns for which some form names no year. */
type Undated = ReadonlySet<string>;

function undatedIn(forms: readonly Pick<Form, 'entries' | 'figures'>[]): Undated {
  return new Set(
    forms.flatMap(({ entries, figures }) => {
      const said = [...entries, ...figures].map(({ heading }) => withoutYear(heading));
      const dated = new Set(said.flatMap(({ words, year }) => (year === null ? [] : planColumnOf(words))));
      return said.flatMap(({ words }) => planColumnOf(words) ?? []).filter((column) => !dated.has(column));
    }),
  );
}

/** The column of a table of measures, or else of results, that a heading names. Both have one for targets. */
function columnOf(heading: string): string | null {
  const ofResult = resultColumnOf(heading);
  if (ofResult === null || ofResult === 'target') return planColumnOf(heading) ?? ofResult;
  return planColumnOf(heading) ?? `result ${ofResult}`;
}

/** The same for results of a year: 令和8年度の評価 and 令和8年度の自己評価 are one column. */
function datedColumnOf(heading: string): string | null {
  const said = yearHeading(heading);
  const column = said && resultColumnOf(said.rest);
  return column === null ? null : `${said?.year} ${column}`;
}

/** Moves the unit in the brackets of a label to its number: 目標値（台） 40 becomes 目標値 40台. */
function withUnit(entry: Entry): Entry {
  const { label, remark } = inBrackets(entry.heading);
  if (remark === '' || columnOf(label) === null || withoutYear(entry.heading).year !== null) return entry;
  const isNumber = /^[\d,.]+$/.test(entry.value.normalize('NFKC'));
  return { ...entry, heading: label, value: isNumber ? `${entry.value}${remark}` : entry.value };
}

/** 実績 is a number in a table of results. In a form it may be a text. */
function withWordedResult({ heading, value }: Entry): string {
  return heading.endsWith('実績') && !isFigure(value) ? `${heading}の内容` : heading;
}

/** Whether a heading tells of the plan in a table of measures, and of what was done in one of results. */
function isTextOfBoth(heading: string): boolean {
  return planColumnOf(heading) === 'text' && resultColumnOf(heading) === 'text';
}

/** Whether a form says what was done. */
function isOfResult(entry: Entry): boolean {
  const heading = withWordedResult(entry);
  const ofYear = yearHeading(heading)?.rest;
  if (ofYear !== undefined) return resultColumnOf(ofYear) === 'text';
  return planColumnOf(heading) === null && resultColumnOf(heading) === 'text';
}

/** How many cells are named. */
const NAMED = 60;

/** Names the cells that no label explains; the same words in the same cell of several sheets once. */
function leftNotes(sheets: readonly FormSheet[]): readonly string[] {
  const left = sheets.flatMap(({ sheet, forms }) => forms.left.map((block) => ({ sheet, ...block })));
  if (left.length === 0) return [];
  const same = [...Map.groupBy(left, (one) => `${cellName(one)}「${one.words.replace(/\s+/g, ' ')}」`)];
  const told = same.map(([cell, [first, ...more]]) => {
    const sheet = first?.sheet.name ? `${sheetWords(first.sheet)}の` : '';
    return more.length === 0 ? `${sheet}${cell}` : `${sheet}${cell}（ほか${more.length}枚にも）`;
  });
  const further = told.length > NAMED ? `、ほか${told.length - NAMED}個` : '';
  return [
    `どの欄の値か分からず、読んでいないセルがあります（${told.slice(0, NAMED).join('、')}${further}）。`,
  ];
}

function unreadNotes(sheet: Sheet): readonly string[] {
  return sheet.unread.map(
    (cell) => `${sheetWords(sheet)}の${cellName(cell)}は、${cell.why}。読んでいません。`,
  );
}
