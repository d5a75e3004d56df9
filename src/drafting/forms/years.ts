// The part of a form that goes year by year: years side by side above rows of 計画 and 実績, or years below
// each other.
import { formatFiscalYear } from '#calendar/era.ts';
import { isUnit, parseAs, parseHeading, unitIn } from '../indicators/heading.ts';
import { nameColumns } from '../indicators/layout.ts';
import { isAspect } from '../plans/columns.ts';
import { normal } from '../tables/same-words.ts';
import { isDash, type Place, type Row, type Sheet } from '../tables/table.ts';
import { type Block, blocksIn, cellAt } from './cells.ts';
import { inBrackets, isPlanText, isSaidOnce, labelIn, planColumnOf } from './labels.ts';

/** A value under the heading that it has in a table with a row for each form. */
export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  readonly value: string;
  /** The cell of the value, if `row` and `column` are those of its label. */
  readonly valueCell?: Place;
}

/** A value of an indicator, which has a row of its own in that table. */
export interface Figure extends Entry {
  readonly indicator: string;
}

export interface YearPart {
  readonly rows: readonly Row[];
  readonly entries: readonly Entry[];
  readonly figures: readonly Figure[];
  /** Cells that only say how the others are to be read. */
  readonly headings: readonly Pick<Entry, 'row' | 'column'>[];
}

/** The part that begins with `rows[at]`; null if none does. */
export function yearPartAt(sheet: Sheet, at: number): YearPart | null {
  return yearsAcross(sheet, at) ?? yearsDown(sheet, at);
}

interface YearColumn {
  readonly column: number;
  readonly year: number;
  /** 計画 or 実績 below the year. */
  readonly kind: string;
}

function yearsAcross(sheet: Sheet, at: number): YearPart | null {
  const header = sheet.rows[at];
  if (header === undefined) return null;
  const above = yearsIn(sheet, header);
  if (new Set(above.values()).size < 2) return null;
  const kinds = kindsBelow(sheet, at + 1, above);
  const columns: readonly YearColumn[] =
    kinds === null ? [...above].map(([column, year]) => ({ column, year, kind: '' })) : kinds;
  const first = Math.min(...above.keys());
  const last = Math.max(...columns.map(({ column }) => column));
  const asides = blocksIn(sheet, header).filter(({ column }) => column < first || column > last);
  const top = kinds === null ? 1 : 2;
  const named = indicatorAbove(sheet, at);
  const found: Found = { entries: [], figures: [], indicator: '', unit: '', named };
  const rows = sheet.rows.slice(at, at + top);
  const cellsOf = (row: Row) => {
    // A text that begins left of the years and is merged across them is of no year.
    const beside = blocksIn(sheet, row).findLast(({ column }) => column < first)?.end ?? -1;
    return columns.map((one) => ({
      ...one,
      words: one.column <= beside ? '' : cellAt(sheet, row, one.column),
    }));
  };
  for (let place = at + top; place < sheet.rows.length; place += 1) {
    const [row, next] = sheet.rows.slice(place, place + 2);
    if (row === undefined || yearsIn(sheet, row).size > 1) break;
    const cells = cellsOf(row);
    const isName = next !== undefined && isNameAbove(sheet, row, first, cells, next, cellsOf(next));
    const isOwn = isOfYears(sheet, row, first, cells) && !isTargetOfAll(sheet, row, first, cells, next);
    if (isName || isOwn) {
      takeRow(found, sheet, row, { first, asides, cells });
      rows.push(row);
    } else if (next === undefined || !isBetween(sheet, row, next, first, cellsOf(next))) break;
  }
  if (rows.length === top) return null;
  const headings = rows.flatMap((row, place) =>
    blocksIn(sheet, row).filter(({ column }) => place < top || column < first),
  );
  const isUsed = named !== null && found.figures.some(({ indicator }) => indicator === named.words);
  const part = partOf(rows, found.entries, found.figures, headings);
  return isUsed
    ? {
        ...part,
        rows: [named.row, ...rows],
        headings: [...part.headings, ...blocksIn(sheet, named.row).flatMap(columnsOf)],
      }
    : part;
}

interface NamedAbove {
  readonly row: Row;
  readonly words: string;
  readonly unit: string;
}

/** The indicator of a form with nothing but it and its unit in a row above the years: 指標名 | 寄附額 | 単位 | 千円. */
function indicatorAbove(sheet: Sheet, at: number): NamedAbove | null {
  const row = sheet.rows[at - 1];
  const [label, name, ofUnit, unit, more] = row === undefined ? [] : blocksIn(sheet, row);
  if (row === undefined || planColumnOf(labelIn(label?.words ?? '') ?? '') !== 'indicator') return null;
  const isUnit = ofUnit === undefined || (planColumnOf(ofUnit.words) === 'unit' && unit !== undefined);
  if (name === undefined || !isUnit || more !== undefined) return null;
  const said = unitIn(name.words);
  return { row, words: said.rest, unit: unit?.words ?? said.unit ?? '' };
}

/**
 * Whether 目標値 has one value for all years, in a cell that may be merged across them: a text, or a number below the
 * first year without an actual value below it.
 */
function isTargetOfAll(
  sheet: Sheet,
  row: Row,
  first: number,
  cells: readonly { readonly words: string }[],
  next: Row | undefined,
): boolean {
  const leads = (one: Row) => blocksIn(sheet, one).filter(({ column }) => column < first);
  const isOfTarget = leads(row).some(({ words }) => planColumnOf(labelIn(words) ?? '') === 'target');
  const said = cells.map(({ words }) => words).filter((words) => words !== '');
  const isFollowed = next !== undefined && leads(next).some(({ words }) => kindOf(words) === 'actual');
  const isOne = said.some(isFigure) ? said.length === 1 && cells[0]?.words !== '' : new Set(said).size === 1;
  return isOfTarget && isOne && !isFollowed;
}

/** Whether a row with one value of the whole form stands above a row with numbers of the years. */
function isBetween(
  sheet: Sheet,
  row: Row,
  next: Row,
  first: number,
  cells: readonly { readonly words: string }[],
): boolean {
  const [label, value, more] = blocksIn(sheet, row);
  const isValue = value !== undefined && more === undefined && !isSaidOnce(labelIn(label?.words ?? '') ?? '');
  const isOfNumbers = cells.filter(({ words }) => isFigure(words)).length > 1;
  return isValue && isOfNumbers && isOfYears(sheet, next, first, cells);
}

/** Of `headings`, only those count as read that are in the heading of a value, or that no value needs. */
function partOf(
  rows: readonly Row[],
  entries: readonly Entry[],
  figures: readonly Figure[],
  headings: readonly Block[],
): YearPart {
  const named = [...entries.map(({ heading }) => heading), ...figures.map(({ indicator }) => indicator)];
  const isRead = ({ words }: Block) =>
    yearOf(words) !== null ||
    kindOf(words) !== null ||
    isUnit(words.normalize('NFKC')) ||
    labelIn(words) !== null ||
    named.some((one) => one.includes(words)) ||
    figures.some(({ indicator }) => words.startsWith(indicator));
  return { rows, entries, figures, headings: headings.filter(isRead).flatMap(columnsOf) };
}

function columnsOf({ row, column, end }: Block): readonly Pick<Entry, 'row' | 'column'>[] {
  return Array.from({ length: end - column + 1 }, (_, at) => ({ row, column: column + at }));
}

/** The columns of a row that hold nothing but a year. */
function yearsIn(sheet: Sheet, row: Row): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  let before: number | null = null;
  row.cells.forEach((_, column) => {
    const year = yearOf(cellAt(sheet, row, column), before);
    if (year === null) return;
    years.set(column, year);
    before = year;
  });
  return years;
}

/** The year, if the words say nothing else. `before`: the year of the cell to the left. */
export function yearOf(words: string, before: number | null = null): number | null {
  if (words === '' || words.length > 16 || /[~〜～→]|から|まで/.test(words)) return null;
  const { of, name, isAside } = parseHeading([words], before);
  return typeof of === 'number' && name === '' && !isAside ? of : null;
}

/** The columns, if the row below the years says what each holds. A merged year covers the columns right of it. */
function kindsBelow(
  sheet: Sheet,
  at: number,
  years: ReadonlyMap<number, number>,
): readonly YearColumn[] | null {
  const row = sheet.rows[at];
  if (row === undefined) return null;
  const first = Math.min(...years.keys());
  let year: number | null = null;
  const columns = row.cells.flatMap((_, column): readonly YearColumn[] => {
    year = years.get(column) ?? year;
    const kind = cellAt(sheet, row, column);
    return column < first || year === null || kind === '' ? [] : [{ column, year, kind }];
  });
  const isOfKinds = columns.length > 1 && columns.every(({ kind }) => kindOf(kind) !== null);
  return isOfKinds ? columns : null;
}

/** Whether a row goes on with values of the years above. */
function isOfYears(
  sheet: Sheet,
  row: Row,
  first: number,
  cells: readonly { readonly words: string }[],
): boolean {
  const leads = blocksIn(sheet, row).filter(({ column }) => column < first);
  const said = cells.map(({ words }) => words).filter((words) => words !== '');
  const labels = leads.filter(({ words }) => isSaidOnce(labelIn(words) ?? ''));
  if (labels.some(({ words }) => kindOf(words) === null)) return false;
  // 取組 and 取組内容 head a row of the years, or are the next label of the form. Only a pasted table repeats no words
  // of merged cells.
  if (leads.some(({ words }) => isPlanText(labelIn(words) ?? '')))
    return said.length > 1 && (new Set(said).size > 1 || sheet.name === '');
  const kinds = leads.map(({ words }) => kindOf(words));
  const isOfKinds = kinds.every((kind) => kind === 'target' || kind === 'actual');
  if (said.length === 0) return isOfKinds && kinds.length > 0;
  if (isOfKinds || said.some(isFigure)) return true;
  // A text right of a label is not one of the years: it fills one cell, or merged cells with the same words.
  return said.length > 1 && (new Set(said).size > 1 || said.every((words) => words.length < 10));
}

/** Whether a row only names the indicator of the rows of 目標 and 実績 below it. */
function isNameAbove(
  sheet: Sheet,
  row: Row,
  first: number,
  cells: readonly { readonly words: string }[],
  next: Row,
  below: readonly { readonly words: string }[],
): boolean {
  const leads = (one: Row) => blocksIn(sheet, one).filter(({ column }) => column < first);
  const kinds = leads(next).map(({ words }) => kindOf(words) ?? parseAs(words));
  const isNamed = leads(row).length > 0 && cells.every(({ words }) => words === '');
  const isOfKinds = kinds.length > 0 && kinds.every((kind) => kind === 'target' || kind === 'actual');
  return (
    isNamed &&
    isOfKinds &&
    below.some(({ words }) => isFigure(words)) &&
    !leads(row).some(({ words }) => isSaidOnce(labelIn(words) ?? ''))
  );
}

type Kind = 'target' | 'actual' | 'rate' | 'other';

/** What a word beside or below years says of the values. */
function kindOf(words: string): Kind | null {
  const as = parseAs(words);
  if (as !== null) return as === 'aside' ? 'other' : as;
  const plain = normal(words);
  if (planColumnOf(words) === 'indicator') return null;
  if (/実績|実施状況|取組状況|取組結果|実施結果|成果(?!目標)/.test(plain)) return 'actual';
  if (
    /^(?:区分|年度|年次|項目|取組|内容)$|計画|予定|工程|スケジュール|取組内容|実施内容|事業内容|成果目標|年度別|年次別/.test(
      plain,
    )
  )
    return 'target';
  const label = labelIn(words);
  // 効果額（千円） names an indicator.
  if (label === null || inBrackets(label).remark !== '' || planColumnOf(label) !== null) return null;
  return 'other';
}

interface Found {
  readonly entries: Entry[];
  readonly figures: Figure[];
  /** The indicator of the row above, which a row of 実績 continues. */
  indicator: string;
  unit: string;
  /** The indicator named above the years. */
  readonly named: NamedAbove | null;
}

interface YearRow {
  readonly first: number;
  /** The headings beside the years. */
  readonly asides: readonly Block[];
  readonly cells: readonly (YearColumn & { readonly words: string })[];
}

function takeRow(found: Found, sheet: Sheet, row: Row, { first, asides, cells }: YearRow): void {
  const beside = blocksIn(sheet, row).filter(
    ({ column }) => column < first || asides.some((one) => one.column <= column && column <= one.end),
  );
  const headed = beside.map((block) => ({
    ...block,
    heading: asides.find(({ column, end }) => column <= block.column && block.column <= end)?.words ?? '',
  }));
  const isNamed = (heading: string, column: 'indicator' | 'unit') =>
    nameColumns[column].some((word) => normal(word) === normal(heading));
  const isValue = ({ heading, column }: { heading: string; column: number }) =>
    column > first || isNamed(heading, 'unit') || (labelIn(heading) !== null && kindOf(heading) === null);
  const leads = withUnits(headed.filter((one) => !isValue(one) || isNamed(one.heading, 'indicator')));
  const kind = leads.map(({ words }) => words).findLast((words) => kindOf(words) !== null) ?? '';
  const names = leads.map(({ words }) => words).filter((words) => kindOf(words) === null);
  // 数値目標 | 利用率: the label of the part is not in the name.
  const own = names.filter((words) => names.length === 1 || labelIn(words) === null);
  const name = own.join(' ');
  const unit = headed.find(({ heading }) => isNamed(heading, 'unit'));
  if (name !== '') {
    const said = unitIn(name);
    [found.indicator, found.unit] = [said.rest, unit?.words ?? said.unit ?? ''];
  }
  const isTarget = kindOf(kind) === 'target' && /目標/.test(kind);
  if (found.indicator === '' && isTarget && cells.some(({ words }) => isFigure(words)))
    [found.indicator, found.unit] = [found.named?.words ?? kind, found.named?.unit ?? ''];
  const isWorded = kind !== '' && name === '' && cells.every(({ words }) => !isFigure(words));
  const values = cells.filter(({ words }) => words !== '');
  const isOfIndicator = found.indicator !== '' && !isWorded && values.some(({ words }) => isFigure(words));
  for (const { column, year, kind: below, words } of values) {
    const what = kindOf(kind) === 'other' ? kind : below || kind;
    const at = { row: row.number, column, value: words };
    const aspect = isAspect(labelIn(what) ?? '') ? labelIn(what) : null;
    if (aspect !== null)
      found.entries.push({ ...at, heading: aspect, value: `${formatFiscalYear(year)}: ${words}` });
    else if (isOfIndicator)
      found.figures.push({ ...at, indicator: found.indicator, heading: yearly(year, figureWord(what)) });
    else found.entries.push({ ...at, heading: yearly(year, wordFor(what, name, words)) });
  }
  const of = isOfIndicator ? { indicator: found.indicator } : null;
  for (const one of headed.filter((one) => isValue(one) && !isNamed(one.heading, 'indicator'))) {
    const at = { row: row.number, column: one.column, value: one.words };
    if (of === null) found.entries.push({ ...at, heading: one.heading });
    else if (!isNamed(one.heading, 'unit')) found.figures.push({ ...at, ...of, heading: one.heading });
  }
  if (of !== null && found.unit !== '')
    found.figures.push({
      ...of,
      row: row.number,
      column: unit?.column ?? -1,
      heading: '単位',
      value: found.unit,
    });
}

/** Puts a unit in a cell of its own behind the name: 効果額 | 千円 becomes 効果額（千円）. */
function withUnits<T extends Block>(leads: readonly T[]): readonly T[] {
  return leads.flatMap((lead, at) => {
    const unit = leads[at + 1]?.words ?? '';
    if (isUnit(lead.words.normalize('NFKC')) && at > 0) return [];
    return isUnit(unit.normalize('NFKC')) ? [{ ...lead, words: `${lead.words}（${unit}）` }] : [lead];
  });
}

/** A number, perhaps with a unit, or a dash in its place. */
export function isFigure(words: string): boolean {
  return /^\D{0,3}\d[\d,.]*\D{0,4}$/.test(words.normalize('NFKC').replace(/\s/g, '')) && !isDash(words);
}

// These words differ from those of columns that a table of measures or results has once.
function figureWord(kind: string): string {
  const as = parseAs(kind);
  if (as === 'rate') return '達成率';
  return kindOf(kind) === 'actual' ? '実績値' : '目標の値';
}

function wordFor(kind: string, name: string, words: string): string {
  if (name !== '' && kind === '') return name;
  const of = kindOf(kind);
  if (of === 'actual') return isFigure(words) ? '実績値' : '実績の内容';
  return of === 'other' || of === 'rate' ? (labelIn(kind) ?? kind) : '予定';
}

export function yearly(year: number, words: string): string {
  return `${formatFiscalYear(year)}の${words}`;
}

/** Years below each other: with 計画 and 実績 above, or after a label such as 年度別計画. */
function yearsDown(sheet: Sheet, at: number): YearPart | null {
  const top = sheet.rows[at];
  const next = sheet.rows[at + 1];
  if (top === undefined) return null;
  const own = downYear(sheet, top);
  const below = next === undefined ? null : downYear(sheet, next);
  if (own === null && below === null) return null;
  const column = (own ?? below)?.column ?? 0;
  const left = blocksIn(sheet, top).filter((one) => one.column < column);
  const heads = own === null ? blocksIn(sheet, top).filter((one) => one.column > column) : [];
  if (own === null && (heads.length === 0 || heads.some(({ words }) => !isHead(words)))) return null;
  const label = left.at(-1)?.words ?? '';
  if (own !== null && kindOf(label) === null) return null;
  const entries: Entry[] = [];
  const rows = own === null ? [top] : [];
  for (const row of sheet.rows.slice(at + rows.length)) {
    const year = downYear(sheet, row);
    const isOwn =
      rows.length === 0 || !blocksIn(sheet, row).some((one) => one.column < column && labelIn(one.words));
    if (year?.column !== column || !isOwn) break;
    for (const block of blocksIn(sheet, row).filter((one) => one.column > column)) {
      const head = heads.find((one) => one.column <= block.column && block.column <= one.end)?.words ?? label;
      const heading = yearly(year.year, wordFor(head, '', block.words));
      entries.push({ row: row.number, column: block.column, heading, value: block.words });
    }
    rows.push(row);
  }
  if (entries.length === 0) return null;
  const headings = rows
    .flatMap((row) => blocksIn(sheet, row))
    .filter((one) => one.column <= column || (own === null && one.row === top.number));
  return partOf(rows, entries, [], headings);
}

function isHead(words: string): boolean {
  const label = labelIn(words);
  return words.length < 16 && kindOf(words) !== null && !(label !== null && isSaidOnce(label));
}

/** The only year of a row, with something right of it. */
function downYear(sheet: Sheet, row: Row): { readonly column: number; readonly year: number } | null {
  const [only, another] = yearsIn(sheet, row);
  if (only === undefined || (another !== undefined && another[1] !== only[1])) return null;
  const blocks = blocksIn(sheet, row);
  const end = blocks.find(({ column }) => column === only[0])?.end ?? only[0];
  const isFollowed = blocks.some(({ column }) => column > end);
  return isFollowed ? { column: end, year: only[1] } : null;
}
