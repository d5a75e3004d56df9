// Finds the heading rows of a table of yearly values, and what each column contains.

import type { Half } from '#archive/1-read/schema/report.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { planColumns } from '../plans/columns.ts';
import { called, type Heading, ROWS_ABOVE } from '../tables/columns.ts';
import { isPartOfYear, withoutHalf } from '../tables/part-of-year.ts';
import { plainHeading } from '../tables/plain-heading.ts';
import { normal } from '../tables/same-words.ts';
import { columnName, type Row, type Sheet } from '../tables/table.ts';
import { type As, isValue, type Of, type ParsedHeading, parseAs, parseHeading } from './heading.ts';
import { withYearsAcross } from './years-across.ts';

/**
 * Columns that name a value, with their recognised headings. A `name` column holds measures or indicators.
 */
export const nameColumns = {
  code: [...planColumns.code, '指標番号'],
  title: called(
    '取組 取組名 取組の名前 取組名称 取組項目 実施項目 推進項目 取組事項 件名 事業名 施策名 具体的取組 改革項目',
  ),
  indicator: called('指標 指標名 成果指標 評価指標 目標指標 活動指標 指標項目 KPI 成果目標 数値目標'),
  unit: called('単位'),
  owners: planColumns.owners,
};
export type NameColumn = keyof typeof nameColumns;

/**
 * An `as` column says whether a row holds planned or actual values. For `value 2024`, each row says which
 * of the two.
 */
export type IndicatorRole = NameColumn | 'name' | 'as' | 'aside' | `${As | 'value'} ${Of}`;

export interface ValueColumn {
  readonly place: number;
  readonly heading: string;
  readonly of: Of;
  readonly as: As | null;
  readonly said: ParsedHeading;
}

export interface IndicatorLayout {
  /** The last heading row. */
  readonly heading: Row;
  readonly isOfSeveralRows: boolean;
  readonly columns: readonly Heading<IndicatorRole>[];
  readonly places: ReadonlyMap<NameColumn | 'name' | 'as', readonly number[]>;
  readonly values: readonly ValueColumn[];
  readonly aside: readonly string[];
  /** Whether there are values whose year is neither in the table nor given by the editor. */
  readonly lacksYear: boolean;
  /** The rows above the headings. */
  readonly above: readonly Row[];
}

/** The editor's choice of columns, by position below a heading row or by heading, and of the year. */
export interface LayoutAnswers {
  readonly mapping?:
    | {
        readonly shown?:
          | { readonly row: number; readonly places: Readonly<Record<number, IndicatorRole>> }
          | undefined;
        readonly headings?: Readonly<Record<string, IndicatorRole>> | undefined;
      }
    | undefined;
  readonly year?: number | undefined;
  /** The half of each year that is asked for, not the whole. */
  readonly part?: Half | undefined;
}

const MOST_HEADING_ROWS = 4;

const NO_HEADING = refused(
  '年度ごとの目標や実績の表として読めません。指標（または取組）の列と、「令和8年度」のような年度の見出しの列が要ります。',
);

/** The table that is read: one with its years below each other is turned. */
export function indicatorSheet(sheet: Sheet): Sheet {
  const table = sheet.figures ?? sheet;
  const own = layoutIn(table.rows, {});
  const turned = own === null || own.lacksYear ? withYearsAcross(table) : null;
  return turned !== null && layoutIn(turned.rows, {}) !== null ? turned : table;
}

/** The headings of `indicatorSheet(sheet)`. */
export function indicatorLayout(sheet: Sheet, answers: LayoutAnswers = {}): Outcome<IndicatorLayout> {
  const found = layoutIn(indicatorSheet(sheet).rows, answers);
  return found === null ? NO_HEADING : done(found);
}

function layoutIn(rows: readonly Row[], answers: LayoutAnswers): IndicatorLayout | null {
  for (let first = 0; first < Math.min(rows.length, ROWS_ABOVE); first++) {
    const block = blockFrom(rows, first);
    if (block === null) continue;
    const found = layoutBelow(rows, first, block, answers);
    if (found !== null) return found;
  }
  return null;
}

/** The number of heading rows from `first` on; null if `first` is not a heading row. */
function blockFrom(rows: readonly Row[], first: number): number | null {
  const row = rows[first];
  if (row === undefined || !isHeading(row)) return null;
  let count = 1;
  for (; count < MOST_HEADING_ROWS; count++) {
    const next = rows[first + count];
    if (next === undefined || !isHeading(next) || !goesOn(rows.slice(first, first + count), next)) break;
  }
  return count;
}

/** Titles have one text (possibly in several merged cells), and rows with values are not headings. */
function isHeading({ cells }: Row): boolean {
  const words = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  return words.size > 1 && ![...words].some(isValue);
}

/**
 * Whether the row continues the headings instead of being the first row below: its first cell
 * must be a heading.
 */
function goesOn(block: readonly Row[], next: Row): boolean {
  const first = next.cells.findIndex((cell) => cell.trim() !== '');
  const own = (next.cells[first] ?? '').trim();
  const above = block.map(({ cells }) => (cells[first] ?? '').trim());
  const heads =
    isOfValues(own) || nameRole([own]) !== null || NAMING.test(normal(own)) || above.includes(own);
  return heads && next.cells.some((cell) => isOfValues(cell.trim()));
}

function isOfValues(words: string): boolean {
  const { of, as } = parseHeading([words]);
  return of !== null || as !== null || isPartOfYear(words) || /^\d{1,2}年度/.test(words.normalize('NFKC'));
}

function layoutBelow(
  rows: readonly Row[],
  first: number,
  count: number,
  { mapping, year: given, part }: LayoutAnswers,
): IndicatorLayout | null {
  const [above, block, below] = [
    rows.slice(0, first),
    rows.slice(first, first + count),
    rows.slice(first + count),
  ];
  const heading = block.at(-1);
  if (heading === undefined) return null;
  const year = given ?? yearAbove(above);
  const found = columnsIn(block, below, mapping, part);
  const roles = rolesOf(found, year);
  const columns = found.map(({ place, words }, at) => ({
    place,
    heading: words === '' ? `${columnName(place)}列（見出しなし）` : words,
    role: roles[at] ?? 'aside',
  }));
  const values = columns.flatMap(({ place, heading: words, role }, at): readonly ValueColumn[] => {
    const said = found[at]?.said;
    const read = valueIn(role);
    return said === undefined || read === null ? [] : [{ place, heading: words, said, ...read }];
  });
  const lacksYear =
    !hasYears(found) &&
    year === null &&
    found.some(
      ({ said, own }, at) =>
        own === undefined && said.of === null && said.as !== null && roles[at] === 'aside',
    );
  const named = (role: NameColumn | 'name' | 'as') =>
    columns.filter((one) => one.role === role).map(({ place }) => place);
  const isNamed = (['title', 'indicator', 'name', 'code'] as const).some((role) => named(role).length > 0);
  if (!isNamed || (values.length === 0 && !lacksYear)) return null;
  return {
    heading,
    isOfSeveralRows: count > 1,
    columns,
    places: new Map(
      (['code', 'title', 'indicator', 'unit', 'owners', 'name', 'as'] as const).map((role) => [
        role,
        named(role),
      ]),
    ),
    values,
    aside: columns.flatMap((one) => (one.role === 'aside' ? [`「${one.heading}」`] : [])),
    lacksYear,
    above,
  };
}

/** A column with a heading or with cells. */
interface FoundColumn {
  readonly place: number;
  readonly parts: readonly string[];
  readonly words: string;
  readonly said: ParsedHeading;
  /** The role that the editor chose. */
  readonly own: IndicatorRole | undefined;
  /** The cells that are not empty. */
  readonly cells: readonly string[];
}

function columnsIn(
  block: readonly Row[],
  below: readonly Row[],
  { shown, headings }: NonNullable<LayoutAnswers['mapping']> = {},
  part: Half | undefined = undefined,
): readonly FoundColumn[] {
  const width = Math.max(0, ...[...block, ...below].map(({ cells }) => cells.length));
  const places = shown?.row === block.at(-1)?.number ? shown?.places : undefined;
  let before: number | null = null;
  let halved: number | null = null;
  return Array.from({ length: width }, (_, place) => {
    const parts = partsAt(block, place);
    const printed = parseHeading(
      parts.map((one) => withoutHalf(one, part)),
      before,
    );
    if (parts.some(isPartOfYear)) halved = typeof printed.of === 'number' ? printed.of : before;
    // 上期 | 下期 | 計 below R6: the sum of the halves is the value of the year.
    const isOfHalves = halved !== null && halved === before && printed.of === 'total' && isSum(parts);
    const said = isOfHalves ? { ...printed, of: halved, isAside: part !== undefined } : printed;
    if (typeof said.of === 'number') before = said.of;
    const words = parts.join(' ');
    const own = places?.[place] ?? (words === '' ? undefined : headings?.[normal(words)]);
    const cells = below.map((row) => (row.cells[place] ?? '').trim()).filter((cell) => cell !== '');
    return { place, parts, words, said, own, cells };
  }).filter(({ words, cells }) => words !== '' || cells.length > 0);
}

/** 計, which is the sum of what stands on its left; 累計 counts years before, too. */
function isSum(parts: readonly string[]): boolean {
  return /(?:(?<!累)計|通期)$/.test((parts.at(-1) ?? '').replace(/\s/g, ''));
}

function hasYears(found: readonly FoundColumn[]): boolean {
  return found.some(({ said }) => typeof said.of === 'number');
}

function rolesOf(found: readonly FoundColumn[], year: number | null): readonly IndicatorRole[] {
  const firstValue = found.findIndex(({ said }) => isRead(said));
  const isDated = ({ said: { of, as } }: FoundColumn) =>
    typeof of === 'number' || (of === null && as === 'actual');
  const dated = new Set(found.filter(isDated).map(({ said }) => said.as));
  const [onlyAs = null] = dated.size === 1 ? dated : [];
  const isOfPeriod = found.some(({ words, said }) => said.of === 'total' && WHOLE.test(words));
  const isAmongYears = hasYears(found);
  return found.map(({ own, parts, cells, said }, at) => {
    if (own !== undefined) return own;
    const name = nameRole(parts);
    if (name !== null) return name;
    if (isRead(said) && isGroup(parts)) return 'name';
    if (cells.length > 0 && !isRead(said) && cells.every((cell) => parseAs(cell) !== null)) return 'as';
    const left = found.slice(0, at).findLast((other) => isRead(other.said));
    const isWhole = said.as === 'rate' ? left?.said.of === 'total' : said.as === 'target' && isOfPeriod;
    const of = said.of ?? (isWhole ? 'total' : null);
    const as = said.as ?? (of === 'total' ? onlyAs : null);
    const role = valueRole({ ...said, of, as }, isAmongYears, year);
    if (role !== null) return role;
    return (firstValue < 0 || at < firstValue) && mayName(parts, cells) ? 'name' : 'aside';
  });
}

/**
 * The headings above a column. Pasted merged headings have text only in the first cell, so blanks
 * take it over.
 */
function partsAt(block: readonly Row[], place: number): readonly string[] {
  return block
    .map(({ cells }, at) => {
      const own = (cells[place] ?? '').trim();
      const isOver = block.slice(at + 1).some((row) => (row.cells[place] ?? '').trim() !== '');
      if (own !== '' || !isOver) return own;
      const left = cells.slice(0, place).findLastIndex((cell) => cell.trim() !== '');
      const words = (cells[left] ?? '').trim();
      // A heading of a column of names does not extend to the columns on its right.
      const isOverLeft = block.slice(at + 1).some((row) => (row.cells[left] ?? '').trim() !== '');
      return isOverLeft ? words : '';
    })
    .filter((words, at, all) => words !== '' && all.indexOf(words) === at);
}

function isRead({ of, as, isAside }: ParsedHeading): boolean {
  return (of !== null || as !== null) && !isAside;
}

function nameRole(parts: readonly string[]): NameColumn | null {
  const words = parts.map(normal);
  const roles = Object.keys(nameColumns) as NameColumn[];
  return (
    roles.find((role) => nameColumns[role].some((one) => words.at(-1) === normal(one))) ??
    roles.find((role) => nameColumns[role].some((one) => words.join('') === normal(one))) ??
    roles.find((role) =>
      nameColumns[role].some((one) => normal(plainHeading(parts.at(-1) ?? '')) === normal(one)),
    ) ??
    null
  );
}

/** A column with the sum of the whole period, so that what has no year beside it is of the period too. */
const WHOLE = /累計|期間計|年計|[~〜～]/;

const NAMING =
  /^(?:項目|項目名|名称|区分|内訳|小項目|中項目|大項目|種別|会計|部門|内容|所属|分類|年度|[a-z]列見出しなし)?$/;

function mayName(parts: readonly string[], cells: readonly string[]): boolean {
  const isName = (cell: string) => /\p{L}/u.test(cell) && parseHeading([cell]).of === null;
  return cells.some(isName) && NAMING.test(normal(parts.at(-1) ?? ''));
}

/** 基本目標 groups indicators and is no target. */
function isGroup(parts: readonly string[]): boolean {
  const heading = normal(parts.at(-1) ?? '');
  return planColumns.section.some((one) => normal(one) === heading);
}

function valueRole(
  { of, as, isAside }: ParsedHeading,
  isAmongYears: boolean,
  year: number | null,
): IndicatorRole | null {
  if (isAside) return 'aside';
  if (of !== null) return `${of === 'baseline' || of === 'final' ? 'value' : (as ?? 'value')} ${of}`;
  if (as === null) return null;
  // 目標値 beside columns of years is the final target.
  if (isAmongYears) return as === 'target' ? 'value final' : 'aside';
  return year === null ? 'aside' : `${as} ${year}`;
}

/** What a column with this role contains; null if the role is not one of values. */
export function valueIn(role: IndicatorRole): { readonly of: Of; readonly as: As | null } | null {
  const [as = '', of] = role.split(' ');
  if (of === undefined) return null;
  return {
    of: /^\d+$/.test(of) ? Number(of) : (of as Of),
    as: as === 'value' ? null : (as as As),
  };
}

/** The year named above the headings, if there is exactly one. */
function yearAbove(above: readonly Row[]): number | null {
  const years = above.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const { of, year } = parseHeading([cell]);
      return typeof of === 'number' ? [of] : (year ?? []);
    }),
  );
  const [year = null, another] = new Set(years);
  return another === undefined ? year : null;
}

/** A value in words: 令和6年度の実績. */
export function valueWords(of: Of, as: As | null): string {
  const what = as === null ? '値' : { target: '目標', actual: '実績', rate: '達成率' }[as];
  if (of === 'baseline') return '現状値';
  if (of === 'final') return '最終目標';
  return of === 'total' ? `${what}の計` : `${formatFiscalYear(of)}の${what}`;
}
