import { formatFiscalYear } from '#calendar/era.ts';
import type { IndicatorValue } from '../1-read/schema/indicator.ts';
import { numberInSense } from '../1-read/senses.ts';
import { lookupIn } from '../4-link/lookup.ts';
import { allIndicators } from '../4-link/promises/all-indicators.ts';
import type { LinkedIndicator } from '../4-link/promises/indicators.ts';
import type { Archive } from '../4-link/types.ts';
import { type Cell, csvOf } from './to-csv.ts';

/** One row per indicator and fiscal year, and one each for its baseline, final target and total. */
export function indicatorsCsv(archive: Archive, whole: (url: string) => string): string {
  const rows = allIndicators(archive).flatMap((indicator) => {
    const place = placeOf(archive, indicator);
    return rowsOf(indicator).map((row) => ({ ...row, ...place, indicator }));
  });
  return csvOf(
    {
      市区町村: () => archive.name,
      資料: ({ edition, indicator }) => edition?.title ?? indicator.of.document,
      版: ({ edition, indicator }) => edition?.edition ?? indicator.of.edition,
      取組の番号: ({ measure }) => measure?.code ?? null,
      取組: ({ measure }) => measure?.title ?? null,
      節: ({ section }) => section?.title ?? null,
      指標の番号: ({ indicator }) => indicator.code,
      指標: ({ indicator }) => indicator.name,
      単位: ({ indicator }) => indicator.unit,
      数の種類: ({ indicator }) => kinds[indicator.kind],
      望ましい向き: ({ indicator }) => directions[indicator.better],
      区分: ({ part }) => part,
      年度: ({ year }) => (year === null ? null : formatFiscalYear(year)),
      '年度（西暦）': ({ year }) => year,
      目標: ({ target }) => target,
      実績: ({ actual }) => actual,
      '達成率（%・計算）': ({ rate }) => rate,
      '達成率（%・資料）': ({ printed }) => printed,
      実績の出典: ({ sources }) => [...new Set(sources)].map(whole).join('\n'),
      アドレス: ({ indicator }) => whole(indicator.url),
    },
    rows,
  );
}

function placeOf(archive: Archive, { of }: LinkedIndicator) {
  const { editionOf, measures } = lookupIn(archive);
  const edition = editionOf(of)?.data;
  const measure = of.measure === null ? undefined : measures.get(of.measure)?.data;
  const section = edition?.sections.find(({ id }) => id === (of.section ?? measure?.section));
  return { edition, measure, section };
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

/** Different values of several sources, one per line. */
function cellOf(values: readonly Cell[]): Cell {
  const cells = [...new Set(values)];
  return cells.length > 1 ? cells.join('\n') : (cells[0] ?? null);
}

function valueCell(value: IndicatorValue | null): Cell {
  if (value === null) return null;
  if (value.kind === 'number')
    return value.sense === 'exact' ? value.value : numberInSense(value.sense, String(value.value));
  return value.kind === 'words' ? value.words : states[value.kind];
}

const states = { none: 'なし', unpublished: '未公表', illegible: '判読不能' } as const;
