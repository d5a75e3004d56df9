// A table with a row for each form, and one for each of its indicators.
import { cellName, type Row, type Sheet } from '../tables/table.ts';
import { yearHeading } from '../tables/year-heading.ts';
import type { Block } from './cells.ts';
import { isTitle, planColumnOf, resultColumnOf } from './labels.ts';
import type { Entry, Figure } from './years.ts';

/** The name of the table made of forms, beside those of the sheets. */
const FORMS_NAME = '個票';

export interface Form {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly figures: readonly Figure[];
}

export interface FormSheet {
  readonly sheet: Sheet;
  readonly forms: { readonly all: readonly Form[]; readonly left: readonly Block[] };
}

/** One table of all forms. Each indicator has a row of its own below that of its form. */
export function tableOf(sheets: readonly FormSheet[], others: readonly Sheet[]): Sheet {
  const all = sheets.flatMap(({ forms }) => forms.all);
  const figures = all.flatMap((form) => form.figures);
  const known: ColumnHeadings = new Map(Object.entries(SHARED));
  const saysResult = all.some(({ entries }) => entries.some(isOfResult));
  const forms = all.map((form) => withOwnHeadings(form, known, saysResult));
  const headings = [
    ...new Set(
      forms.flatMap(({ cells, rows }) => [...cells.keys(), ...rows.flatMap((row) => [...row.keys()])]),
    ),
  ];
  const origins = new Map<number, string>();
  const rows: Row[] = [{ number: 1, cells: headings }];
  for (const { name, cells, rows: more } of forms)
    for (const own of [cells, ...more]) {
      const number = rows.length + 1;
      origins.set(number, name);
      rows.push({ number, cells: headings.map((heading) => own.get(heading) ?? '') });
    }
  const notes = [
    `${forms.length}枚の個票を、一つの表（1枚が1行）として読みました。`,
    ...leftNotes(sheets),
    ...others.map(({ name }) => `シート「${name}」は個票の形ではないので、個票としては読んでいません。`),
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
  for (const column of ['code', 'title', 'indicator', 'unit', 'target', 'current'])
    own.add(known.get(column) ?? '');
  const headings = heading?.cells ?? [];
  const indicator = headings.indexOf(known.get('indicator') ?? '');
  return [
    { number: 1, cells: headings.map((words) => (own.has(words) ? words : '')) },
    ...rows
      .filter(({ cells }) => (cells[indicator] ?? '') !== '')
      .map(({ number, cells }) => ({
        number,
        cells: cells.map((cell, at) => (own.has(headings[at] ?? '') ? cell : '')),
      })),
  ];
}

interface FormRows {
  readonly name: string;
  readonly cells: ReadonlyMap<string, string>;
  readonly rows: readonly ReadonlyMap<string, string>[];
}

/** Headings that tables of measures, of results and of indicators all know. */
const SHARED = { code: '取組番号', title: '取組名', indicator: '指標', unit: '単位' };

/** The heading under which the first form has each column of a table. */
type ColumnHeadings = Map<string, string>;

/** The cells of a form by heading, with one heading for each meaning, and the rows of its indicators. */
function withOwnHeadings(
  { name, entries, figures }: Form,
  known: ColumnHeadings,
  saysResult: boolean,
): FormRows {
  const titles = entries.filter(({ heading }) => isTitle(heading));
  const title = titles.find(({ heading }) => /取組|実施|推進|改革/.test(heading)) ?? titles[0];
  const section = entries.findLast(({ heading }) => planColumnOf(heading) === 'section');
  const cells = new Map<string, string>();
  for (const entry of entries) {
    const worded = withWordedResult(entry);
    const text = saysResult && isTextOfBoth(worded) ? `${worded}（計画）` : worded;
    const column = columnOf(text);
    const only = column === 'title' ? title : column === 'section' ? section : entry;
    const heading = column === null || entry !== only ? text : headingFor(known, column, text);
    const isRepeated = entry !== only || (column !== null && cells.has(heading));
    if (!cells.get(heading)?.split('\n').includes(entry.value))
      addLine(cells, isRepeated ? `${entry.heading}（ほかの欄）` : heading, entry.value);
  }
  const named = [...cells].filter(([heading]) => ['code', 'title'].includes(planColumnOf(heading) ?? ''));
  const rows = [...Map.groupBy(figures, ({ indicator }) => indicator)].map(([indicator, own]) => {
    const values = new Map([...named, [headingFor(known, 'indicator', '指標'), indicator]]);
    for (const { heading, value } of own) {
      const column = columnOf(heading);
      addLine(values, column === null ? heading : headingFor(known, column, heading), value);
    }
    return values;
  });
  return { name, cells, rows };
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

/** The column of a table of measures, or else of results, that a heading names. Both have one for targets. */
function columnOf(heading: string): string | null {
  const ofResult = resultColumnOf(heading);
  if (ofResult === null || ofResult === 'target') return planColumnOf(heading) ?? ofResult;
  return planColumnOf(heading) ?? `result ${ofResult}`;
}

/** 実績 is a number in a table of results. In a form it may be a text. */
function withWordedResult({ heading, value }: Entry): string {
  return heading.endsWith('実績') && !/\d/.test(value.normalize('NFKC')) ? `${heading}の内容` : heading;
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
  const left = sheets.flatMap(({ sheet, forms }) =>
    forms.left.map((block) => ({ sheet: sheet.name, ...block })),
  );
  if (left.length === 0) return [];
  const same = [...Map.groupBy(left, (one) => `${cellName(one)}「${one.words.replace(/\s+/g, ' ')}」`)];
  const told = same.map(([cell, [first, ...more]]) => {
    const sheet = first?.sheet ? `シート「${first.sheet}」の` : '';
    return more.length === 0 ? `${sheet}${cell}` : `${sheet}${cell}（ほか${more.length}枚にも）`;
  });
  const further = told.length > NAMED ? `、ほか${told.length - NAMED}個` : '';
  return [
    `どの欄の値か分からず、読んでいないセルがあります（${told.slice(0, NAMED).join('、')}${further}）。`,
  ];
}

function unreadNotes({ name, unread }: Sheet): readonly string[] {
  return unread.map((cell) => `シート「${name}」の${cellName(cell)}は、${cell.why}。読んでいません。`);
}
