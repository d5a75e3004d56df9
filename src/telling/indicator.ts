// What an indicator says, as words: for its table, its Markdown, search and the comparison of editions.
import type { IndicatorValue, NumberValue } from '#archive/1-read/schema/indicator.ts';
import type { LinkedIndicator } from '#archive/4-link/indicators.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { type Inline, type Line, lineText, note, text } from './inline.ts';
import { refWords } from './values.ts';

/** One line of the table of an indicator. An empty cell is one of which nothing is said. */
interface IndicatorRow {
  readonly label: string;
  /** Null for what is not said of one year. */
  readonly year: number | null;
  readonly target: Line;
  readonly actual: Line;
  readonly rate: Line;
}

/** 1. 遊休地の処分件数（件） */
export function indicatorName({ code, name, unit }: Pick<LinkedIndicator, 'code' | 'name' | 'unit'>): string {
  return `${code === null ? '' : `${code} `}${name}${unit === null ? '' : `（${unit}）`}`;
}

function indicatorRows(indicator: LinkedIndicator): readonly IndicatorRow[] {
  return [...baselineRow(indicator), ...yearRows(indicator), ...finalRow(indicator), ...totalRows(indicator)];
}

function baselineRow({ baseline, unit }: LinkedIndicator): readonly IndicatorRow[] {
  if (baseline === null) return [];
  const when = baseline.year === null ? '' : `（${formatFiscalYear(baseline.year)}）`;
  const actual = [valueInline(baseline.value, unit, '現状値')];
  return [{ label: `現状値${when}`, year: null, target: [], actual, rate: [] }];
}

function yearRows({ years, unit }: LinkedIndicator): readonly IndicatorRow[] {
  return years.map(({ year, target, actuals, printedRates, rate }) => {
    const [printed] = printedRates;
    return {
      label: formatFiscalYear(year),
      year,
      target: target === null ? [] : [valueInline(target, unit, '目標')],
      actual: apart(actuals.map(({ value }) => valueInline(value, unit, '実績'))),
      rate: rateLine(rate, printed?.value.value ?? null),
    };
  });
}

function finalRow({ final, unit }: LinkedIndicator): readonly IndicatorRow[] {
  if (final === null || final.target === null) return [];
  const when = final.year === null ? final.due?.text : formatFiscalYear(final.year);
  return [
    {
      label: `最終目標${when ? `（${when}）` : ''}`,
      year: null,
      target: [valueInline(final.target, unit, '目標')],
      actual: [],
      rate: rateLine(final.rate, null),
    },
  ];
}

const totalWords: Readonly<Record<LinkedIndicator['kind'], string>> = {
  yearly: '計',
  cumulative: '累計',
  level: '計',
  unsaid: '計',
};

function totalRows({ total, printedTotals, kind, unit }: LinkedIndicator): readonly IndicatorRow[] {
  if (total.target === null && total.actual === null && printedTotals.length === 0) return [];
  const [printed] = printedTotals;
  const side = (computed: NumberValue | null, said: IndicatorValue | null, what: string): Line => {
    const shown = said ?? computed;
    return shown === null ? [] : [valueInline(shown, unit, what)];
  };
  const through = total.through === null ? '' : `（${formatFiscalYear(total.through)}まで）`;
  return [
    {
      label: `${totalWords[kind]}${through}`,
      year: null,
      target: side(total.target, printed?.target ?? null, '目標'),
      actual: side(total.actual, printed?.actual ?? null, '実績'),
      rate: rateLine(total.rate, printed?.rate?.value ?? null),
    },
  ];
}

/** As printed where it is printed; the computed one beside it where the two do not agree. */
function rateLine(computed: number | null, printed: number | null): Line {
  if (printed === null) return computed === null ? [] : [text(percent(computed))];
  if (computed === null || Math.abs(printed - computed) < 1) return [text(percent(printed))];
  return [text(percent(printed)), note(`計算では${percent(computed)}`)];
}

/** 66.7% */
export function percent(rate: number): string {
  return `${rate.toLocaleString('ja-JP')}%`;
}

/** Different words of several sources, one after the other. */
function apart(values: readonly Inline[]): Line {
  const different = new Map(values.map((value) => [lineText([value]), value]));
  return [...different.values()].flatMap((value, at) => (at === 0 ? [value] : [text(' / '), value]));
}

/** 約1,200件, 95%以上; what is no number says so. */
export function valueInline(value: IndicatorValue, unit: string | null, what: string): Inline {
  if (value.kind === 'number') return text(numberWords(value, unit));
  return value.kind === 'words'
    ? text(value.words)
    : { kind: 'state', state: value.kind, text: stateWords[value.kind](what) };
}

const stateWords = {
  none: (what) => `${what}なし`,
  unpublished: () => '未公表',
  illegible: () => '判読不能',
} as const satisfies Record<string, (what: string) => string>;

function numberWords({ value, decimals, sense }: NumberValue, unit: string | null): string {
  const digits = value.toLocaleString('ja-JP', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return senseWords[sense](`${digits}${unit ?? ''}`);
}

const senseWords: Readonly<Record<NumberValue['sense'], (words: string) => string>> = {
  exact: (words) => words,
  about: (words) => `約${words}`,
  'at-least': (words) => `${words}以上`,
  'at-most': (words) => `${words}以下`,
};

/** The table as lines, each complete in itself. */
export function indicatorLines(indicator: LinkedIndicator): readonly Line[] {
  const rows = indicatorRows(indicator).map(({ label, target, actual, rate }): Line => {
    const cells = [
      { word: '目標', cell: target },
      { word: '実績', cell: actual },
      { word: '達成率', cell: rate },
    ].filter(({ cell }) => cell.length > 0);
    return [
      text(`${label}: `),
      ...cells.flatMap(({ word, cell }, at) => [text(`${at === 0 ? '' : '、'}${word} `), ...cell]),
    ];
  });
  const remarks = [indicator.note, refWords(indicator.ref)].filter((words) => words !== null && words !== '');
  return [...rows, ...remarks.map((words): Line => [note(words ?? '')])];
}
