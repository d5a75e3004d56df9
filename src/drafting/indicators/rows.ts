// Collects the rows of a table of yearly values: rows of the same indicator belong together, such as
// 計画 and 実績.
import { unitAfterNumbers } from '../editions/values.ts';
import { headingsAgain } from '../tables/row-words.ts';
import { isDash, type Row } from '../tables/table.ts';
import { type As, isUnit, type Of, parseAs, parseSum, unitIn } from './heading.ts';
import type { IndicatorLayout, NameColumn, ValueColumn } from './layout.ts';

/** A cell with a value. `as` is null if the table does not state the kind. */
export interface FigureCell {
  readonly row: number;
  readonly column: ValueColumn;
  readonly of: Of;
  readonly as: As | null;
  readonly cell: string;
}

/** All values of one indicator or measure. */
export interface Figures {
  /** The first of the rows. */
  readonly row: number;
  readonly code: string;
  readonly title: string;
  readonly indicator: string;
  /** Text of further name columns and section rows before it: 一般行政部門. */
  readonly group: string;
  readonly unit: string | null;
  readonly owners: string;
  /** Kind and name of a sum row; null for other rows. */
  readonly sum: { readonly kind: NonNullable<ReturnType<typeof parseSum>>; readonly name: string } | null;
  readonly cells: readonly FigureCell[];
}

export interface FigureRows {
  readonly figures: readonly Figures[];
  /** Rows without values: remarks, section headings. */
  readonly besides: readonly { readonly row: number; readonly words: string }[];
  /** Rows computed from others: 差引, 増減. */
  readonly workedOut: readonly number[];
}

type Open = { -readonly [K in keyof Figures]: Figures[K] } & { cells: FigureCell[] };

interface Named {
  readonly code: string;
  readonly title: string;
  readonly indicator: string;
  readonly group: string;
  readonly unit: string;
  readonly owners: string;
  readonly as: As | 'aside' | null;
}

/** What the edition already contains. */
export interface KnownNames {
  /** Whether a column of names holds measures rather than indicators. */
  readonly areMeasures: (names: readonly string[]) => boolean;
  /** Whether the name is an existing indicator, which therefore is not a sum row. */
  readonly isIndicator: (name: string) => boolean;
}

/** Rows between those of numbers that say in words what is done. */
const PROCESS = /^(?:年度別|年次|実施|取組)?(?:工程表?|行程|スケジュール)$/;

export function figureRows(
  rows: readonly Row[],
  layout: IndicatorLayout,
  { areMeasures, isIndicator }: KnownNames,
): FigureRows {
  const below = rows.filter(({ number }) => number > layout.heading.number);
  const again = new Set(headingsAgain(rows, layout.heading).map(({ number }) => number));
  const names = namesOf(below, layout, areMeasures);
  const open: Open[] = [];
  const besides: { row: number; words: string }[] = [];
  const workedOut: number[] = [];
  let group = '';
  let asOfBlock: Named['as'] = null;
  let before: Named | null = null;
  for (const row of below) {
    if (again.has(row.number)) continue;
    const words = [...new Set(row.cells.map((cell) => cell.trim()))].filter((cell) => cell !== '');
    if (words.length === 0) continue;
    const values = layout.values.filter(({ place }) => (row.cells[place] ?? '').trim() !== '');
    const own = namesIn(row, names, before);
    const named = { ...own, as: own.as ?? asOfBlock };
    const isRemark = /^(?:[※＊*注]|[(（]注)/.test(words[0] ?? '');
    const isOneCell = words.length === 1 && row.cells.filter((cell) => cell.trim() !== '').length !== 1;
    const [only = ''] = words.length === 1 ? words : [];
    // A row with only 【実績】 applies to the rows below.
    const block = parseAs(only.replace(/[【】<>＜＞《》■□●○◆◇]/gu, ''));
    if (block !== null) {
      asOfBlock = block;
      before = null;
      continue;
    }
    if (isRemark || isOneCell || values.length === 0) {
      if (!isRemark && only !== '') group = only;
      besides.push({ row: row.number, words: words.join(' ') });
      continue;
    }
    if (
      PROCESS.test(named.indicator) &&
      values.every(({ place }) => !/\p{N}/u.test(row.cells[place] ?? ''))
    ) {
      besides.push({ row: row.number, words: words.join(' ') });
      before = { ...named, indicator: '' };
      continue;
    }
    before = named;
    if (named.as === 'aside') {
      workedOut.push(row.number);
      continue;
    }
    for (const one of parted(named, values)) add(open, row, one.named, one.values, group);
  }
  const figures = open.map((one) => ({
    ...one,
    unit: one.unit ?? unitOfCells(one.cells),
    sum: one.sum !== null && isIndicator(one.sum.name) ? null : one.sum,
  }));
  return { figures, besides, workedOut };
}

function sumNamed(names: readonly string[]): Figures['sum'] {
  for (const name of names) {
    const kind = parseSum(name);
    if (kind !== null) return { kind, name };
  }
  return null;
}

/** The unit after every number, unless that is a sentence: 2窓口に導入した. */
function unitOfCells(cells: readonly FigureCell[]): string | null {
  const unit = unitAfterNumbers(cells.flatMap(({ cell, as }) => (as === 'rate' ? [] : [cell])));
  return unit === null || (!isUnit(unit) && isSentence(unit)) ? null : unit;
}

/** Whether the words after a number say more than what it counts. */
export function isSentence(words: string): boolean {
  return /\p{Script=Hiragana}{2}|に|を|が/u.test(words);
}

interface NamePlaces {
  readonly title: number | null;
  readonly indicator: number | null;
  readonly groups: readonly number[];
  readonly at: (role: NameColumn | 'as') => number | null;
}

/**
 * Decides which name column holds measures and which indicators. By default the last one holds indicators,
 * unless its names are measures of the edition.
 */
function namesOf(
  rows: readonly Row[],
  { places }: IndicatorLayout,
  isTitle: (names: readonly string[]) => boolean,
): NamePlaces {
  const at = (role: NameColumn | 'as') => places.get(role)?.[0] ?? null;
  const either = [...(places.get('name') ?? [])];
  const namesAt = (place: number) =>
    rows.map(({ cells }) => (cells[place] ?? '').trim()).filter((cell) => cell !== '');
  let [title, indicator] = [at('title'), at('indicator')];
  const last = either.at(-1);
  if (title === null && indicator !== null)
    title = either.findLast((place) => isTitle(namesAt(place))) ?? null;
  else if (indicator === null && last !== undefined) {
    if (title === null && isTitle(namesAt(last))) title = last;
    else indicator = last;
    if (title === null) title = either.slice(0, -1).findLast((place) => isTitle(namesAt(place))) ?? null;
  }
  return { title, indicator, groups: either.filter((place) => place !== title && place !== indicator), at };
}

/** The names of a row. Without any, the row continues the row above. */
function namesIn(row: Row, { title, indicator, groups, at }: NamePlaces, last: Named | null): Named {
  const cell = (place: number | null) => {
    const words = place === null ? '' : (row.cells[place] ?? '').replace(/\s*\n\s*/g, '').trim();
    return isDash(words) ? '' : words;
  };
  const asCell = cell(at('as'));
  const name = cell(indicator ?? title);
  const parted = asCell === '' ? nameAndAs(name) : { name, as: parseAs(asCell) };
  const names = {
    code: cell(at('code')),
    title: indicator === null ? parted.name : cell(title),
    indicator: indicator === null ? '' : parted.name,
    group: groups
      .map(cell)
      .filter((words) => words !== '')
      .join(' '),
    unit: cell(at('unit')),
    owners: cell(at('owners')),
    // 計画 may be a cell merged over several rows.
    as: parted.as ?? (at('as') === null ? null : (last?.as ?? null)),
  };
  const isFurther = [names.code, names.title, names.indicator].every((words) => words === '');
  if (last === null) return names;
  if (isFurther)
    return {
      ...names,
      code: last.code,
      title: last.title,
      indicator: last.indicator,
      group: names.group || last.group,
    };
  // A further indicator of the measure above, whose cell is merged.
  const isOfSame = names.title === '' && title !== null && names.code === '' && last.title !== '';
  return isOfSame ? { ...names, code: last.code, title: last.title } : names;
}

/** Splits 解体件数　目標 and 解体件数（実績）; also recognises 達成率 alone. */
function nameAndAs(words: string): { readonly name: string; readonly as: Named['as'] } {
  const whole = parseAs(words);
  if (whole !== null) return { name: '', as: whole };
  const [, name = '', last = ''] =
    /^(.*?)[\s　・:：／/]*(?:[\s　・:：／/]|(?=[(（]))([^\s　・:：／/]+)$/s.exec(words) ?? [];
  const as = name === '' ? null : parseAs(last.replace(/^[(（]|[)）]$/g, ''));
  return as === null ? { name: words, as: null } : { name: name.trim(), as };
}

/** If no column names the indicator, the headings do, and a row may hold values of several indicators. */
function parted(
  named: Named,
  values: readonly ValueColumn[],
): readonly { readonly named: Named; readonly values: readonly ValueColumn[] }[] {
  if (named.indicator !== '') return [{ named, values }];
  return [...Map.groupBy(values, ({ said }) => said.name)].map(([name, own]) => ({
    named: { ...named, indicator: name },
    values: own,
  }));
}

function add(open: Open[], row: Row, named: Named, values: readonly ValueColumn[], section: string): void {
  const { unit: inName, rest } = unitIn(named.indicator);
  const { code, title } = named;
  const group = named.group || section;
  const isSame = (one: Open) =>
    one.title === title && one.indicator === rest && one.code === code && one.group === group;
  const units = [named.unit, inName, ...values.map(({ said }) => (named.as === 'rate' ? null : said.unit))];
  const unit = units.find((one) => one != null && one !== '') ?? null;
  const cells = values.map(
    (column): FigureCell => ({
      row: row.number,
      column,
      of: column.of,
      as: column.as ?? (named.as === 'aside' ? null : named.as),
      cell: (row.cells[column.place] ?? '').trim(),
    }),
  );
  const known = open.findLast(isSame);
  if (known !== undefined) {
    known.cells.push(...cells);
    known.unit ??= unit;
    known.owners ||= named.owners;
    return;
  }
  open.push({
    row: row.number,
    code,
    title,
    indicator: rest,
    group,
    unit,
    owners: named.owners,
    sum: sumNamed([title, rest, group, code]),
    cells,
  });
}
