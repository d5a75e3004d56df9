// Reads a table of planned and actual values by year as indicators of an edition.
import { printedQuantity } from '#archive/1-read/printed-quantity.ts';
import type { Edition } from '#archive/1-read/schema/edition.ts';
import type { IndicatorValue, Quantity, WrittenIndicator } from '#archive/1-read/schema/indicator.ts';
import { isoDate } from '#calendar/date.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { type Item, itemKey, itemNamed, itemsOf } from '../editions/items.ts';
import { parseRate, parseValue, staysInWords } from '../editions/values.ts';
import { parseOwners, unknownOwner } from '../plans/owners.ts';
import { arrowsNote, withoutArrows } from '../tables/arrows.ts';
import { unreadIn } from '../tables/columns.ts';
import { NUMBERED } from '../tables/numbering.ts';
import {
  type Fault,
  faultsOf,
  type OpenRow,
  openRow,
  type RowAnswers,
  undecided,
  withOrigins,
} from '../tables/open-rows.ts';
import { rowsAboveNotes } from '../tables/row-notes.ts';
import { normal } from '../tables/same-words.ts';
import {
  allRowWords,
  isDash,
  rowWords,
  type Sheet,
  type TableReading,
  type UnreadRow,
  unreadFault,
} from '../tables/table.ts';
import type { Value } from '../write/to-piece.ts';
import { type As, type Of, parseHeading, unitIn } from './heading.ts';
import {
  type IndicatorLayout,
  indicatorLayout,
  indicatorSheet,
  type LayoutAnswers,
  valueWords,
} from './layout.ts';
import { type FigureCell, type Figures, figureRows, isSentence } from './rows.ts';
import { checkSums, totalFault } from './sums.ts';
import { indicatorOf, knownNames, whoHas } from './whose.ts';

/** The editor's answers on how to read the table. */
export interface IndicatorAnswers extends LayoutAnswers {
  readonly sheet?: string | undefined;
  /** The kind of the values, the indicator and the unit, where the table does not state these. */
  readonly as?: Exclude<As, 'rate'> | undefined;
  readonly name?: string | undefined;
  readonly unit?: string | undefined;
  /** The units on the day of the edition. */
  readonly paths?: readonly string[] | undefined;
  readonly rows?: RowAnswers | undefined;
}

/** What the table lacks and the editor must state. */
export type Asked = 'year' | 'as' | 'name' | 'unit';

export interface YearRead {
  target?: IndicatorValue;
  actual?: IndicatorValue;
  rate?: Quantity;
}

/** The values of one indicator, or the yearly texts of a measure (`progress`). */
export interface IndicatorRead {
  readonly row: number;
  /** `new` for a measure that the edition does not have yet. */
  readonly item: Item | { readonly kind: 'new'; readonly code: string; readonly title: string };
  /** The indicator in the edition, if it exists there. */
  readonly known: WrittenIndicator | null;
  readonly code: string;
  readonly name: string;
  readonly unit: string | null;
  /** Whether the numbers are said to have no unit, as those of an index. */
  readonly isUnitless?: boolean;
  /** In the form of the file. */
  readonly owners: readonly Value[];
  readonly years: Readonly<Record<number, YearRead>>;
  readonly baseline: { readonly year: number | null; readonly value: IndicatorValue } | null;
  readonly final: { readonly year: number | null; readonly value: IndicatorValue } | null;
  readonly total: YearRead;
  readonly progress: readonly {
    readonly year: number;
    readonly goal: string | null;
    readonly review: string | null;
  }[];
}

export interface ReadIndicators extends TableReading {
  readonly indicators: readonly IndicatorRead[];
  readonly asked: readonly Asked[];
  readonly rows: readonly OpenRow[];
  /** Values taken over as printed although they may be wrong. */
  readonly doubts: readonly UnreadRow[];
}

/** The parts of an edition that can have indicators, and its date. */
type Measured = Pick<Edition, 'measures' | 'sections' | 'indicators'> & Partial<Pick<Edition, 'issued'>>;

interface Reading {
  readonly edition: Measured;
  readonly items: readonly Item[];
  readonly layout: IndicatorLayout;
  readonly said: IndicatorAnswers;
  readonly as: As | null;
  readonly unit: string | null;
  readonly asked: Set<Asked>;
  readonly doubts: UnreadRow[];
  readonly blank: Set<string>;
  readonly arrows: Set<string>;
  /** Years whose actual values the edition cannot print yet. */
  readonly later: Set<number>;
  /** Years whose values are targets only because they cannot be actual values yet. */
  readonly planned: Set<Of>;
}

export function indicatorsFromSheet(
  given: Sheet,
  edition: Measured,
  answers: IndicatorAnswers = {},
): Outcome<ReadIndicators> {
  const sheet = indicatorSheet(given);
  const found = indicatorLayout(sheet, answers);
  if (!found.ok) return found;
  const layout = found.value;
  const broken = unreadFault(unreadIn(sheet, layout));
  if (broken !== null) return refused(broken);
  const items = itemsOf(edition);
  const { figures: all, besides, workedOut } = figureRows(sheet.rows, layout, knownNames(items));
  const words = layout.above.flatMap(({ cells }) => cells);
  const reading: Reading = {
    edition,
    items,
    layout,
    said: answers,
    as: answers.as ?? asAbove(words),
    unit: unitAbove(words) ?? answers.unit ?? null,
    asked: new Set(layout.lacksYear ? ['year'] : []),
    doubts: [],
    blank: new Set(),
    arrows: new Set(),
    later: new Set(),
    planned: new Set(),
  };
  const figures = namedApart(numbered(all.filter(({ sum }) => sum === null)));
  const taken = figures.map((one) => taking(one, reading));
  const open = taken.flatMap(({ open: row }) => row ?? []);
  const sums = checkSums(all, reading.as, sheet);
  const read = {
    indicators: taken.flatMap(({ read, open: row }) =>
      read !== null && (row === null || row.decision === 'partly') ? [read] : [],
    ),
    asked: [...reading.asked],
    rows: open,
    unread: faultsOf(undecided(open)),
    doubts: [...reading.doubts, ...sums.doubts],
    aside: [...layout.aside, ...ownersAside(layout, taken)],
    notes: [
      ...sheet.notes,
      ...rowsAboveNotes(sheet.rows, sheet.rows[layout.above.length] ?? layout.heading),
      ...yearsNote(layout),
      ...aboveNotes(words, reading),
      ...laterNote(reading),
      ...plannedNote(reading),
      ...sums.notes,
      ...arrowsNote(reading.arrows.size),
      ...besidesNote(besides, sheet),
      ...(workedOut.length === 0
        ? []
        : [`${allRowWords(sheet, workedOut)}は、ほかの行から計算できる数（差など）なので、読んでいません。`]),
      ...(reading.blank.size === 0
        ? []
        : [
            `空欄と「－」の欄（${reading.blank.size}か所）は、値が分からないものとし、0 とはしていません。目標の「－」は「なし」（none）としました。`,
          ]),
    ],
  };
  return done(withOrigins(read, sheet));
}

/**
 * Splits the number before each name (1 解体件数) off as the code, if no column holds codes and every
 * name has one.
 */
export function numbered(figures: readonly Figures[]): readonly Figures[] {
  const parted = figures.map(({ title, indicator }) => NUMBERED.exec(title || indicator));
  if (figures.some(({ code }) => code !== '') || parted.some((one) => one === null)) return figures;
  return figures.map((one, at) => {
    const [before = '', code = ''] = parted[at] ?? [];
    const key = one.title === '' ? 'indicator' : 'title';
    return { ...one, code, [key]: one[key].slice(before.length) };
  });
}

/** The kind of all values according to the words above the table: 財政効果額の実績. */
function asAbove(words: readonly string[]): As | null {
  const kinds = new Set(words.flatMap((one) => parseHeading([one]).as ?? []).filter((as) => as !== 'rate'));
  const [as = null, another] = kinds;
  return another === undefined ? as : null;
}

function unitAbove(words: readonly string[]): string | null {
  const [unit = null, another] = new Set(words.flatMap((one) => unitIn(one).unit ?? []));
  return another === undefined ? unit : null;
}

/**
 * Whether the edition is issued long before the year ends, so that it cannot print the actual value; a total ends
 * with the last year of the table.
 */
function isLater(of: Of, reading: Reading): boolean {
  const { edition, layout } = reading;
  if (of === 'total')
    return layout.values.some((one) => typeof one.of === 'number' && isLater(one.of, reading));
  return typeof of === 'number' && isAfter(edition, of);
}

function isAfter({ issued }: Measured, year: number): boolean {
  const end = issued?.interval.end ?? issued?.interval.start;
  return end != null && end < isoDate(year + 1, 1, 1);
}

function laterNote({ later, edition: { issued } }: Reading): readonly string[] {
  if (later.size === 0) return [];
  const years = [...later].toSorted((a, b) => a - b).map(formatFiscalYear);
  return [
    `${years.join('、')}の実績は、版の日付（${issued?.text ?? ''}）より後のものなので、この版には書きません。同じ表を、その年度の実績報告に読み込んでください。報告に載った表なら、報告の日付の版を作って読み込みます。`,
  ];
}

function plannedNote({ planned, edition: { issued } }: Reading): readonly string[] {
  return planned.size === 0
    ? []
    : [
        `目標か実績かの書かれていない値は、版の日付（${issued?.text ?? ''}）にはまだ実績が出ない年度のものなので、目標としました。`,
      ];
}

/** Notes on what was concluded from the words above the table. */
function aboveNotes(words: readonly string[], { unit, said }: Reading): readonly string[] {
  const whose = words.find((one) => unit !== null && unitIn(one).unit === unit);
  const as = said.as === undefined ? asAbove(words) : null;
  const from = words.find((one) => as !== null && parseHeading([one]).as === as);
  return [
    ...(whose === undefined ? [] : [`単位は、表の上の言葉から「${unit}」としました。`]),
    ...(from === undefined
      ? []
      : [
          `目標か実績かの書かれていない値は、表の上の「${from}」から、${as === 'target' ? '目標' : '実績'}としました。`,
        ]),
  ];
}

/** Prefixes equal names with their group headings: 教育部門 職員数. */
function namedApart(figures: readonly Figures[]): readonly Figures[] {
  const same = Map.groupBy(figures, ({ code, title, indicator }) => `${code} ${title} ${indicator}`);
  return figures.map((one) => {
    const groups = new Set(
      (same.get(`${one.code} ${one.title} ${one.indicator}`) ?? []).map(({ group }) => group),
    );
    return groups.size < 2 || one.indicator === '' || one.group === ''
      ? one
      : { ...one, indicator: `${one.group} ${one.indicator}` };
  });
}

function yearsNote({ values }: IndicatorLayout): readonly string[] {
  const doubtful = [
    ...new Set(
      values.flatMap(({ said: { doubtful }, of }) =>
        doubtful === null || typeof of !== 'number'
          ? []
          : [`「${doubtful}」は${valueWords(of, null).slice(0, -2)}`],
      ),
    ),
  ];
  return doubtful.length === 0
    ? []
    : [
        `年度と書かれていない見出しは、次の年度として読みました（${doubtful.join('、')}）。違っていれば、見出しを「令和8年度」のような形に直してください。`,
      ];
}

function besidesNote(
  besides: readonly { readonly row: number; readonly words: string }[],
  sheet: Sheet,
): readonly string[] {
  if (besides.length === 0) return [];
  const quoted = besides
    .slice(0, 5)
    .map(({ row, words }) => `${rowWords(sheet, row)}「${words.slice(0, 30)}」`);
  return [
    `数のない行は読んでいません（${quoted.join('、')}${besides.length > 5 ? `など${besides.length}行` : ''}）。`,
  ];
}

interface Taken {
  readonly read: IndicatorRead | null;
  readonly open: OpenRow | null;
}

function taking(figures: Figures, reading: Reading): Taken {
  const { items, said } = reading;
  const { row, code, title, indicator } = figures;
  const of = said.rows?.[row] ?? {};
  const name = [code, title, indicator].filter((word) => word !== '').join(' ');
  const item = itemOf(figures, reading, of.item);
  if ('why' in item) {
    const open = openRow(row, name, [{ row, place: null, cell: '', why: item.why }], false, of);
    const choices = item.choices.map((one) => ({ key: itemKey(one), label: one.title }));
    return { read: null, open: { ...open, choices } };
  }
  const faults: Fault[] = [];
  const read = readFigures(figures, item.item, reading, (fault) => faults.push(fault));
  const whole = items.find(({ kind }) => kind === 'whole');
  const isSome = read !== null && hasValues(read);
  const open = faults.length === 0 ? null : openRow(row, name || (whole?.title ?? ''), faults, isSome, of);
  return { read: isSome ? read : null, open };
}

function hasValues({ years, baseline, final, total, progress }: IndicatorRead): boolean {
  return (
    baseline !== null ||
    final !== null ||
    progress.length > 0 ||
    [...Object.values(years), total].some((one) => Object.keys(one).length > 0)
  );
}

type Meant =
  | { readonly item: IndicatorRead['item'] }
  | { readonly why: string; readonly choices: readonly Item[] };

function itemOf(figures: Figures, { items, edition }: Reading, chosen: string | undefined): Meant {
  const { code, title, indicator } = figures;
  const known = items.find((one) => itemKey(one) === chosen);
  if (known) return { item: known };
  if (title === '') return { item: whoHas(items, { code, indicator }) as Item };
  const meant = itemNamed(items, { id: '', code, title });
  if ('item' in meant) return meant;
  return edition.measures.length === 0 ? { item: { kind: 'new', code, title } } : meant;
}

function readFigures(
  figures: Figures,
  item: IndicatorRead['item'],
  reading: Reading,
  fail: (fault: Fault) => void,
): IndicatorRead | null {
  const { said, asked } = reading;
  const own = 'indicators' in item ? item.indicators : [];
  const { row, title, cells } = figures;
  const base = {
    row,
    item,
    owners: ownersOf(figures, item, reading, fail),
    years: {},
    baseline: null,
    final: null,
    total: {},
    progress: [],
  };
  const printed = figures.unit === null || saysNoUnit(figures.unit) ? null : figures.unit;
  const isInWords = cells.every(({ cell, as }) => as !== 'rate' && (isDash(cell) || numberIn(cell) === null));
  if (isInWords && figures.indicator === '' && printed === null && item.kind !== 'whole')
    return {
      ...base,
      known: null,
      code: '',
      name: '',
      unit: null,
      progress: progressIn(figures, 'progress' in item ? item.progress : [], reading, fail),
    };
  const only = own.length === 1 ? own[0] : undefined;
  const wanted = figures.indicator || (only?.name ?? said.name ?? '');
  if (wanted === '') asked.add('name');
  const code = title === '' ? figures.code : '';
  const known = indicatorOf({ indicators: own }, code, wanted);
  const saidUnit = printed ?? known?.unit ?? figures.unit ?? reading.unit;
  const isUnitless = known?.unit === null || (saidUnit !== null && saysNoUnit(saidUnit));
  const unit = isUnitless ? null : saidUnit;
  if (known?.unit != null && unit !== null && normal(unit) !== normal(known.unit)) {
    const why = `単位「${unit}」が、指標「${known.name}」の単位「${known.unit}」と違います`;
    fail({ row, place: null, cell: unit, why });
    return null;
  }
  if (unit === null && !isUnitless && cells.some(({ cell, as }) => as !== 'rate' && numberIn(cell) !== null))
    asked.add('unit');
  const read = withValues({ ...base, known, code, name: wanted, unit, isUnitless }, figures, reading, fail);
  return wanted === '' ? null : read;
}

/** Whether 単位 is answered, or filled in, with なし: an index has no unit. */
function saysNoUnit(unit: string): boolean {
  return /^(?:なし|無し?)$/.test(unit);
}

/** The column of owners, if all rows are of measures, which have owners of their own. */
function ownersAside({ columns }: IndicatorLayout, taken: readonly Taken[]): readonly string[] {
  if (taken.some(({ read }) => read !== null && read.owners.length > 0)) return [];
  return columns.flatMap(({ role, heading }) => (role === 'owners' ? [`「${heading}」`] : []));
}

/** The owners of an indicator. That of a measure has the owners of the measure. */
function ownersOf(
  { row, owners: cell }: Figures,
  { kind }: IndicatorRead['item'],
  { said, doubts }: Reading,
  fail: (fault: Fault) => void,
): readonly Value[] {
  if (cell === '' || kind === 'measure' || kind === 'new') return [];
  const { owners, supporters, faults, unknown } = parseOwners(cell, said.paths ?? []);
  for (const name of unknown) doubts.push({ row, why: unknownOwner(name, said.paths ?? []) });
  for (const name of faults)
    fail({ row, place: null, cell, why: `担当「${name}」を、組織の名前として読めません` });
  return [...owners, ...supporters];
}

function numberIn(cell: string): string | null {
  const read = printedQuantity(cell);
  return read === null || isSentence(read.rest) ? null : read.digits;
}

type Progress = IndicatorRead['progress'];

/** Words that differ from those in the edition are reported and left out. */
function progressIn(
  { cells }: Figures,
  before: Progress,
  { as: above, arrows }: Reading,
  fail: (fault: Fault) => void,
): Progress {
  const known = new Map(before.map((one) => [one.year, one]));
  const byYear = new Map<number, { goal: string | null; review: string | null }>();
  for (const as of ['target', 'actual'] as const) {
    const own = cells.filter((one) => (one.as ?? above ?? 'target') === as && typeof one.of === 'number');
    const words = withoutArrows(own.map(({ cell }) => cell));
    for (const [at, { of, cell, row, column }] of own.entries()) {
      const text = words[at] ?? '';
      if (text !== cell) arrows.add(`${row} ${column.place}`);
      if (typeof of !== 'number' || text === '' || isDash(text)) continue;
      const written = known.get(of)?.[as === 'target' ? 'goal' : 'review'] ?? null;
      if (written !== null && normal(written) !== normal(text)) {
        fail({ row, place: column.place, cell, why: `${valueWords(of, as)}「${cell}」は、${DIFFERS}` });
        continue;
      }
      const year = byYear.get(of) ?? { goal: null, review: null };
      byYear.set(of, as === 'target' ? { ...year, goal: text } : { ...year, review: text });
    }
  }
  return [...byYear].map(([year, progress]) => ({ year, ...progress }));
}

type Writable = { -readonly [K in keyof IndicatorRead]: IndicatorRead[K] } & {
  years: Record<number, YearRead>;
};

function withValues(
  start: IndicatorRead,
  figures: Figures,
  reading: Reading,
  fail: (fault: Fault) => void,
): IndicatorRead {
  const read: Writable = { ...start, years: {}, total: {} };
  for (const one of figures.cells) {
    const { cell, column, of } = one;
    const isPlanned = one.as === null && reading.as === null && isLater(of, reading);
    if (isPlanned) reading.planned.add(of);
    const as = isPlanned ? 'target' : (one.as ?? reading.as);
    const fault = (why: string) => {
      const words = why.startsWith('「') ? why : `「${cell}」は、${why}`;
      fail({ row: one.row, place: column.place, cell, why: valueWords(of, as) + words });
    };
    if (of !== 'baseline' && of !== 'final' && as === null) {
      reading.asked.add('as');
      continue;
    }
    if (isDash(cell)) reading.blank.add(`${one.row} ${column.place}`);
    if (as !== 'target' && isLater(of, reading)) {
      if (!isDash(cell) && typeof of === 'number') reading.later.add(of);
      continue;
    }
    if (isDash(cell) && (as !== 'target' || of === 'total')) continue;
    const why = as === 'rate' ? takeRate(read, of, cell) : takeValue(read, one, of, as ?? 'target', reading);
    if (why !== null) fault(why);
  }
  checkTotals(read, reading);
  return read;
}

/** Printed totals are taken over as printed; a doubt is recorded if they differ from the sum of the years. */
function checkTotals({ row, years, total }: Writable, { doubts }: Reading): void {
  for (const as of ['target', 'actual'] as const) {
    const sum = totalFault(
      total[as],
      Object.values(years).map((year) => year[as]),
    );
    if (sum !== null)
      doubts.push({
        row,
        why: `${valueWords('total', as)}が、年度ごとの数の和（${sum}）と違います。印刷されているとおりに書きますが、写し間違いでないかを確かめてください`,
      });
  }
}

function takeRate(read: Writable, of: Of, cell: string): string | null {
  const rate = parseRate(cell);
  if (rate === null) return '数として読めません';
  const year = yearOf(read, of);
  if (year === null) return null;
  if (year.rate !== undefined && year.rate.value !== rate.value) return TWICE;
  const known = knownYear(read, of)?.rate;
  if (known !== undefined && known.value !== rate.value) return DIFFERS;
  year.rate = rate;
  return null;
}

const TWICE = '同じことの値が、表の別の欄にもあります';
const DIFFERS =
  '違う値が、もう載っています。どちらが正しいかを資料で確かめ、載っているほうが違えば、先に直してください';

function takeValue(
  read: Writable,
  { row, cell, column }: FigureCell,
  of: Of,
  as: Exclude<As, 'rate'>,
  { doubts }: Reading,
): string | null {
  const value = parseValue(cell, read.unit);
  if (typeof value === 'string') return value;
  if (value.kind === 'words')
    doubts.push({ row, why: `${valueWords(of, as)}「${cell}」は${staysInWords(cell)}` });
  const before = isSingle(of) ? read[of]?.value : yearOf(read, of)?.[as];
  if (before !== undefined && !isSame(before, value)) return TWICE;
  const known = knownValue(read, of, as);
  if (known !== undefined && !isSame(known, value)) return DIFFERS;
  const [year, knownYear] = isSingle(of) ? [column.said.year, read.known?.[of]?.year ?? null] : [null, null];
  if (year !== null && knownYear !== null && year !== knownYear)
    return `値は同じですが、載っているのは${formatFiscalYear(knownYear)}の値です。どの年度の値かを資料で確かめ、載っているほうが違えば、先に直してください`;
  if (isSingle(of)) read[of] ??= { year: column.said.year, value };
  else {
    const year = yearOf(read, of);
    if (year !== null) year[as] = value;
  }
  return null;
}

function isSingle(of: Of): of is 'baseline' | 'final' {
  return of === 'baseline' || of === 'final';
}

function yearOf(read: Writable, of: Of): YearRead | null {
  if (of === 'total') return read.total;
  if (typeof of !== 'number') return null;
  read.years[of] ??= {};
  return read.years[of] ?? null;
}

/** The value that the edition has already. It is never overwritten. */
function knownValue(read: Writable, of: Of, as: Exclude<As, 'rate'>): IndicatorValue | undefined {
  if (of === 'baseline') return read.known?.baseline?.value;
  return of === 'final' ? read.known?.final?.target : knownYear(read, of)?.[as];
}

function knownYear({ known }: Writable, of: Of) {
  if (of === 'total') return known?.total;
  return typeof of === 'number' ? known?.years[of] : undefined;
}

function isSame(a: IndicatorValue, b: IndicatorValue): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.value === b.value && a.sense === b.sense;
  return JSON.stringify(a) === JSON.stringify(b);
}
