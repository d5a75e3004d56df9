import { formatFiscalYear } from '#calendar/era.ts';
import type { IndicatorValue, Sense } from '../1-read/schema/indicator.ts';
import { allIndicators } from '../4-link/all-indicators.ts';
import type { LinkedIndicator } from '../4-link/indicators.ts';
import { lookupIn } from '../4-link/lookup.ts';
import type { Archive } from '../4-link/types.ts';
import { type Cell, toCsv } from './to-csv.ts';

const HEADINGS = [
  '市区町村',
  '資料',
  '版',
  '取組の番号',
  '取組',
  '節',
  '指標の番号',
  '指標',
  '単位',
  '数の種類',
  '望ましい向き',
  '区分',
  '年度',
  '年度（西暦）',
  '目標',
  '実績',
  '達成率（%・計算）',
  '達成率（%・資料）',
  '実績の出典',
  'アドレス',
] as const;

/** One row for each indicator and fiscal year, and one each for where it began, its end and its total. */
export function indicatorsCsv(archive: Archive, whole: (url: string) => string): string {
  const rows = allIndicators(archive).flatMap((indicator) => {
    const head = aboutCells(archive, indicator);
    return rowsOf(indicator).map(
      ({ part, year, target, actual, rate, printed, sources }): readonly Cell[] => [
        ...head,
        part,
        year === null ? null : formatFiscalYear(year),
        year,
        target,
        actual,
        rate,
        printed,
        [...new Set(sources)].map(whole).join('\n'),
        whole(indicator.url),
      ],
    );
  });
  return toCsv(HEADINGS, rows);
}

function aboutCells(archive: Archive, indicator: LinkedIndicator): readonly Cell[] {
  const { editionOf, measures } = lookupIn(archive);
  const { of, code, name, unit, kind, better } = indicator;
  const edition = editionOf(of)?.data;
  const measure = of.measure === null ? undefined : measures.get(of.measure)?.data;
  const section = edition?.sections.find(({ id }) => id === (of.section ?? measure?.section));
  return [
    archive.name,
    edition?.title ?? of.document,
    edition?.edition ?? of.edition,
    measure?.code ?? null,
    measure?.title ?? null,
    section?.title ?? null,
    code,
    name,
    unit,
    kinds[kind],
    directions[better],
  ];
}

const kinds: Readonly<Record<LinkedIndicator['kind'], string | null>> = {
  yearly: '年度ごと',
  cumulative: '累計',
  level: 'その時点',
  unsaid: null,
};

const directions: Readonly<Record<LinkedIndicator['better'], string | null>> = {
  more: '多いほどよい',
  less: '少ないほどよい',
  hold: '保つ',
  unsaid: null,
};

interface Row {
  readonly part: '年度' | '現状値' | '最終目標' | '計';
  readonly year: number | null;
  readonly target: Cell;
  readonly actual: Cell;
  readonly rate: number | null;
  readonly printed: Cell;
  /** Addresses. */
  readonly sources: readonly string[];
}

function rowsOf({ baseline, years, final, total, printedTotals }: LinkedIndicator): readonly Row[] {
  const nothing = { target: null, actual: null, rate: null, printed: null, sources: [] };
  const hasTotal = printedTotals.length > 0 || total.target !== null || total.actual !== null;
  const totalCell = (of: 'target' | 'actual') => {
    const printed = printedTotals.flatMap((one) => one[of] ?? []);
    return printed.length > 0 ? cellOf(printed.map(valueCell)) : valueCell(total[of]);
  };
  return [
    ...(baseline
      ? [{ ...nothing, part: '現状値' as const, year: baseline.year, actual: valueCell(baseline.value) }]
      : []),
    ...years.map(({ year, target, actuals, rate, printedRates }) => ({
      part: '年度' as const,
      year,
      target: valueCell(target),
      actual: cellOf(actuals.map(({ value }) => valueCell(value))),
      rate,
      printed: cellOf(printedRates.map(({ value }) => value.value)),
      sources: actuals.map(({ from }) => from.url),
    })),
    ...(final
      ? [
          {
            ...nothing,
            part: '最終目標' as const,
            year: final.year,
            target: valueCell(final.target),
            rate: final.rate,
          },
        ]
      : []),
    ...(hasTotal
      ? [
          {
            part: '計' as const,
            year: total.through,
            target: totalCell('target'),
            actual: totalCell('actual'),
            rate: total.rate,
            printed: cellOf(printedTotals.flatMap(({ rate }) => rate?.value ?? [])),
            sources: printedTotals.map(({ from }) => from.url),
          },
        ]
      : []),
  ];
}

/** What different sources say differently stands one below the other. */
function cellOf(said: readonly Cell[]): Cell {
  const cells = [...new Set(said)];
  return cells.length > 1 ? cells.join('\n') : (cells[0] ?? null);
}

function valueCell(value: IndicatorValue | null): Cell {
  if (value === null) return null;
  if (value.kind === 'number')
    return value.sense === 'exact' ? value.value : senses[value.sense](value.value);
  return value.kind === 'words' ? value.words : states[value.kind];
}

const states = { none: 'なし', unpublished: '未公表', illegible: '判読不能' } as const;

const senses: Readonly<Record<Exclude<Sense, 'exact'>, (value: number) => string>> = {
  about: (value) => `約${value}`,
  'at-least': (value) => `${value}以上`,
  'at-most': (value) => `${value}以下`,
};
