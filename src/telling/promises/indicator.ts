// Indicators in words: for tables, Markdown, search and the comparison of editions.
import type { IndicatorValue, NumberValue, Quantity } from '#archive/1-read/schema/indicator.ts';
import { numberInSense } from '#archive/1-read/senses.ts';
import type { Stated, StatedIn } from '#archive/2-derive/indicators/series.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { LinkedIndicator } from '#archive/4-link/promises/indicators.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { type Inline, joined, type Line, lineText, link, listed, note, text } from '../inline.ts';
import { editionName } from '../names.ts';
import { refWords } from '../values.ts';
import { ownersListed } from './owner.ts';

/** A row of the table of an indicator. Empty cells have nothing to say. */
interface IndicatorRow {
  readonly part: 'baseline' | 'year' | 'final' | 'total';
  readonly label: string;
  readonly target: Line;
  readonly actual: Line;
  readonly rate: Line;
}

interface IndicatorTable {
  /** For example 1 遊休地の処分件数（件）. */
  readonly name: string;
  /** The kind of number, and whether more or less is better, as far as stated. */
  readonly kind: string;
  readonly rows: readonly IndicatorRow[];
  /** The columns that have content. The rate is called 達成率 only if it is stated what is better. */
  readonly columns: readonly { readonly head: string; readonly cell: 'target' | 'actual' | 'rate' }[];
  /** Owners, the formula of the rates, the sources of actual values, and the editor's note. */
  readonly remarks: readonly Line[];
}

export function indicatorInWords(archive: Archive, indicator: LinkedIndicator): IndicatorTable {
  const parts = [...baselineRow(indicator), ...yearRows(archive, indicator), ...finalRow(indicator)];
  const rows = [...parts, ...totalRows(indicator).filter((total) => !isRepeated(indicator, total, parts))];
  return {
    name: indicatorName(indicator),
    kind: [kindWords[indicator.kind], betterWords[indicator.better]]
      .filter((words) => words !== '')
      .join('、'),
    rows,
    columns: columnsOf(indicator).filter(({ cell }) => rows.some((row) => row[cell].length > 0)),
    remarks: remarksOf(archive, indicator),
  };
}

function indicatorName({ code, name, unit }: Pick<LinkedIndicator, 'code' | 'name' | 'unit'>): string {
  return `${code === null ? '' : `${code} `}${name}${unit === null ? '' : `（${unit}）`}`;
}

const kindWords: Readonly<Record<LinkedIndicator['kind'], string>> = {
  yearly: '年度ごとの数',
  cumulative: '初めの年度からの累計',
  level: 'その時点の数',
  unsaid: '',
};

const betterWords: Readonly<Record<LinkedIndicator['better'], string>> = {
  more: '多いほどよい',
  less: '少ないほどよい',
  hold: '保つ',
  unsaid: '',
};

function columnsOf(indicator: LinkedIndicator): IndicatorTable['columns'] {
  return [
    { head: '目標', cell: 'target' },
    { head: '実績', cell: 'actual' },
    { head: rateName(indicator), cell: 'rate' },
  ];
}

function rateName({ better }: LinkedIndicator): string {
  return better === 'more' || better === 'less' ? '達成率' : '目標比';
}

function baselineRow({ baseline, unit }: LinkedIndicator): readonly IndicatorRow[] {
  if (baseline === null) return [];
  const when = baseline.year === null ? '' : `（${formatFiscalYear(baseline.year)}）`;
  const actual = [valueInline(baseline.value, unit, '現状値')];
  return [{ part: 'baseline', label: `現状値${when}`, target: [], actual, rate: [] }];
}

function yearRows(archive: Archive, indicator: LinkedIndicator): readonly IndicatorRow[] {
  const { unit } = indicator;
  return indicator.years.map(({ year, target, actuals, printedRates, rate }) => ({
    part: 'year',
    label: formatFiscalYear(year),
    target: target === null ? [] : [valueInline(target, unit, '目標')],
    actual: actualLine(archive, unit, actuals),
    rate: rateLine(
      rate,
      printedRates.map(({ value }) => value),
    ),
  }));
}

/**
 * The actual values. If sources differ, each value names its source. Unpublished values are left out if
 * there are others.
 */
function actualLine(archive: Archive, unit: string | null, actuals: readonly Stated<IndicatorValue>[]): Line {
  const known = actuals.filter(({ value }) => value.kind === 'number' || value.kind === 'words');
  const shown = known.length > 0 ? known : actuals.slice(-1);
  const byWords = Map.groupBy(shown, ({ value }) => lineText([valueInline(value, unit, '実績')]));
  const differ = byWords.size > 1;
  const values = [...byWords.values()].map((alike): Line => {
    const sources = alike.map(({ from }) => from);
    return [
      ...alike.slice(0, 1).map(({ value }) => valueInline(value, unit, '実績')),
      ...(differ ? [note(...sourcesLine(archive, sources))] : []),
    ];
  });
  return joined(values, ' / ');
}

function finalRow({ final, unit }: LinkedIndicator): readonly IndicatorRow[] {
  if (final === null || final.target === null) return [];
  const when = final.due?.text ?? (final.year === null ? '' : formatFiscalYear(final.year));
  return [
    {
      part: 'final',
      label: `最終目標${when ? `（${when}）` : ''}`,
      target: [valueInline(final.target, unit, '目標')],
      actual: [],
      rate: rateLine(final.rate, []),
    },
  ];
}

function totalRows({ total, printedTotals, kind, unit }: LinkedIndicator): readonly IndicatorRow[] {
  if (total.target === null && total.actual === null && printedTotals.length === 0) return [];
  // A plan and a report may print different totals; both are shown.
  const side = (computed: NumberValue | null, of: 'target' | 'actual', what: string): Line => {
    const printed = printedTotals.flatMap((one) => one[of] ?? []);
    const shown = printed.length > 0 ? printed : computed === null ? [] : [computed];
    return sideBySide(shown.map((value) => valueInline(value, unit, what)));
  };
  // The target is that of the whole period.
  const through = total.through === null ? '' : `（実績は${formatFiscalYear(total.through)}まで）`;
  return [
    {
      part: 'total',
      label: `${kind === 'cumulative' ? '累計' : '計'}${through}`,
      target: side(total.target, 'target', '目標'),
      actual: side(total.actual, 'actual', '実績'),
      rate: rateLine(
        total.rate,
        printedTotals.flatMap(({ rate }) => rate ?? []),
      ),
    },
  ];
}

/**
 * Whether a row already shows the same values: the total of a single year, or the last value
 * of a running total.
 */
function isRepeated(
  { kind, years, printedTotals }: LinkedIndicator,
  total: IndicatorRow,
  rows: readonly IndicatorRow[],
): boolean {
  if (printedTotals.length > 0 || (kind === 'yearly' && years.length > 1)) return false;
  const isIn = (row: IndicatorRow, cell: 'target' | 'actual' | 'rate') =>
    total[cell].length === 0 || lineText(total[cell]) === lineText(row[cell]);
  return rows.some((row) => isIn(row, 'target') && isIn(row, 'actual') && isIn(row, 'rate'));
}

/** Joins the values of different sources; equal values appear once. */
function sideBySide(values: readonly Inline[]): Line {
  const words = new Map(values.map((one) => [lineText([one]), one]));
  return joined(
    [...words.values()].map((one) => [one]),
    ' / ',
  );
}

/** The printed rates; with the computed rate beside if it does not round to the last printed one. */
function rateLine(computed: number | null, printed: readonly Quantity[]): Line {
  const last = printed.at(-1);
  if (last === undefined) return computed === null ? [] : [text(percent(computed))];
  const words = sideBySide(printed.map(({ value, decimals }) => text(percent(value, decimals))));
  const isAlike = computed === null || Math.abs(last.value - computed) < 10 ** -last.decimals + 0.1;
  return isAlike ? words : [...words, note(`計算では${percent(computed)}`)];
}

/** For example 66.7%. */
export function percent(rate: number, decimals = 0): string {
  return `${rate.toLocaleString('ja-JP', { minimumFractionDigits: decimals })}%`;
}

function remarksOf(archive: Archive, indicator: LinkedIndicator): readonly Line[] {
  const { owners, sumOf, note: added, ref } = indicator;
  const parts = partNames(archive, indicator);
  const formula = formulaWords(indicator);
  return [
    owners.length === 0 ? [] : [text('担当: '), ...ownersListed(archive, owners)],
    sumOf.length === 0 ? [] : [text(`内訳: ${parts.join('、')}`)],
    reportedIn(archive, indicator),
    formula === null ? [] : [text(formula)],
    added === null ? [] : [text(`編集者の補足: ${added}`)],
    ref.length === 0 ? [] : [text(refWords(ref))],
  ].filter((line) => line.length > 0);
}

function partNames(archive: Archive, { of, sumOf }: LinkedIndicator): readonly string[] {
  const { measures, editionOf } = lookupIn(archive);
  const beside =
    of.measure === null ? (editionOf(of)?.indicators ?? []) : (measures.get(of.measure)?.indicators ?? []);
  return sumOf.map((id) => beside.find((one) => one.id === id && one.of.section === of.section)?.name ?? id);
}

/** For example 実績の出典: 令和5年度実績報告. */
function reportedIn(archive: Archive, { of, years, printedTotals }: LinkedIndicator): Line {
  const sources = [...years.flatMap(({ actuals }) => actuals), ...printedTotals].map(({ from }) => from);
  const others = sources.filter(
    ({ document, edition }) => document !== of.document || edition !== of.edition,
  );
  return others.length === 0 ? [] : [text('実績の出典: '), ...sourcesLine(archive, others)];
}

function sourcesLine(archive: Archive, sources: readonly StatedIn[]): Line {
  const { editionOf } = lookupIn(archive);
  const byUrl = new Map(sources.map((source) => [source.url, source]));
  return listed(
    [...byUrl.values()].map((source) => {
      const found = editionOf(source);
      return link(found ? editionName(found.data) : source.edition, source.url);
    }),
  );
}

/** How the rates were obtained: printed by the source or computed. */
function formulaWords(indicator: LinkedIndicator): string | null {
  const { years, final, total, printedTotals } = indicator;
  const isTotalPrinted = printedTotals.some(({ rate }) => rate !== null);
  const isPrinted = isTotalPrinted || years.some(({ printedRates }) => printedRates.length > 0);
  const isComputed =
    years.some(({ rate, printedRates }) => rate !== null && printedRates.length === 0) ||
    final?.rate != null ||
    (total.rate !== null && !isTotalPrinted);
  const name = rateName(indicator);
  const formula = indicator.better === 'less' ? '目標÷実績' : '実績÷目標';
  if (isPrinted)
    return isComputed ? `${name}は資料の値。資料にないものは${formula}。` : `${name}は資料の値。`;
  return isComputed ? `${name}は${formula}。` : null;
}

/** For example 約1,200件 or 95%以上; otherwise why there is no value. */
export function valueInline(value: IndicatorValue, unit: string | null, what: string): Inline {
  if (value.kind === 'number') return text(numberWords(value, unit));
  if (value.kind === 'words') return text(value.words);
  return { kind: 'state', state: value.kind, text: stateWords[value.kind](what) };
}

const stateWords = {
  none: (what) => `${what}なし`,
  unpublished: () => '未公表',
  illegible: () => '判読不能',
} as const satisfies Record<string, (what: string) => string>;

function numberWords({ value, decimals, sense }: NumberValue, unit: string | null): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  // A long unit appears only once, beside the name.
  const near = unit !== null && unit.length <= 2 ? unit : '';
  return numberInSense(sense, `${value.toLocaleString('ja-JP', digits)}${near}`);
}

/** The table as lines that can be read on their own. */
export function indicatorLines(table: IndicatorTable): readonly Line[] {
  return [
    ...table.rows.map((row) => rowLine(table, row)),
    ...table.remarks.map((line): Line => [note(...line)]),
  ];
}

/** The most informative row: the total, else the final target, else the last year with an actual value. */
export function mainRow(table: IndicatorTable): Line {
  const { rows, name } = table;
  const row =
    rows.find(({ part }) => part === 'total') ??
    rows.find(({ part }) => part === 'final') ??
    rows.findLast(({ part, actual }) => part === 'year' && actual.length > 0) ??
    rows.at(-1);
  return row === undefined ? [text(name)] : [text(`${name} `), ...rowLine(table, row)];
}

function rowLine({ columns }: IndicatorTable, row: IndicatorRow): Line {
  const cells = columns.filter(({ cell }) => row[cell].length > 0);
  return [
    text(`${row.label}: `),
    ...cells.flatMap(({ head, cell }, at) => {
      const hasHead = lineText(row[cell]).startsWith(head);
      return [text(`${at === 0 ? '' : '、'}${hasHead ? '' : `${head} `}`), ...row[cell]];
    }),
  ];
}

/** The promised values without results, by which editions are compared. */
export function promisedWords({ rows }: IndicatorTable): string {
  return rows
    .filter(({ part, target }) => target.length > 0 || part === 'baseline')
    .map(({ label, target, actual }) => `${label} ${lineText(target.length > 0 ? target : actual)}`)
    .join('、');
}
