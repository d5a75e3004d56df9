// Indicators in the open data.

import { z } from 'zod';
import { numberIn } from '../2-derive/indicators/series.ts';
import { lookupIn } from '../4-link/lookup.ts';
import { allIndicators } from '../4-link/promises/all-indicators.ts';
import type { LinkedIndicator } from '../4-link/promises/indicators.ts';
import type { Archive } from '../4-link/types.ts';
import * as field from './fields.ts';
import { value, valueData } from './indicator-value.ts';
import { type DataOf, shaped } from './shaped.ts';

const rate = field.nullable(z.number());
const source = z.strictObject({ document: z.string(), edition: z.string(), url: z.string() });
const from = source.describe('そう述べている資料');

const yearOfIndicator = z.strictObject({
  year: field.year,
  target: value.describe('目標'),
  actuals: z.array(z.strictObject({ value, from })).describe('実績。述べている資料ごと'),
  rate: rate.describe('目標と実績から計算した達成率（%）。計算できなければ null'),
  printedRates: z.array(z.strictObject({ rate: z.number(), from })).describe('印刷されている達成率（%）'),
});
const final = z.strictObject({
  year: field.nullable(z.int()).describe('年度（西暦）'),
  due: field.textOrNull('期限（印刷されているとおり）'),
  target: value,
  rate: rate.describe('その年度の実績から計算した達成率（%）'),
});

export const indicatorShape = z
  .strictObject({
    id: field.textOrNull('取組・節・資料の中の ID。取組の目標（targets）に書かれたものは null'),
    url: field.text('サイト内のアドレス'),
    code: field.textOrNull('番号（印刷されているとおり）'),
    name: field.text('名前'),
    document: field.documentId,
    edition: field.editionId,
    measure: field.textOrNull('取組の ID。節や資料全体の指標なら null'),
    section: field.textOrNull('節の ID'),
    unit: field.textOrNull('単位'),
    kind: z
      .enum(['yearly', 'cumulative', 'level', 'unsaid'])
      .describe('年度ごとの数、累計、その時点の数、書かれていない'),
    better: z
      .enum(['more', 'less', 'hold', 'unsaid'])
      .describe('多いほどよい、少ないほどよい、保つ、書かれていない'),
    owners: field.texts('担当（取組と違うとき）'),
    sumOf: field.texts('合計のとき、内訳の指標の ID'),
    baseline: field.nullable(z.strictObject({ year: field.nullable(z.int()), value })).describe('現状値'),
    years: z.array(yearOfIndicator).describe('年度ごと'),
    final: field.nullable(final).describe('最終目標'),
    total: z
      .strictObject({ target: rate, actual: rate, rate, through: field.nullable(z.int()) })
      .describe('計算した計（年度ごとの数は和、累計は through の年度までの数）。できなければ資料の値か null'),
    printedTotals: z
      .array(z.strictObject({ target: value, actual: value, rate, from }))
      .describe('印刷されている計'),
    note: field.note,
    ref: field.ref,
  })
  .describe('指標');
type IndicatorData = DataOf<typeof indicatorShape>;

export function indicatorsData(archive: Archive): readonly IndicatorData[] {
  const { measures } = lookupIn(archive);
  return allIndicators(archive).map((indicator) =>
    shaped(indicatorShape, {
      ...indicator,
      ...indicator.of,
      measure: measures.get(indicator.of.measure ?? '')?.id,
      owners: indicator.owners.map(({ printed }) => printed),
      ...numbersOf(indicator),
    }),
  );
}

function numbersOf({ baseline, years, final, total, printedTotals }: LinkedIndicator) {
  return {
    baseline: baseline && { year: baseline.year, value: valueData(baseline.value) },
    years: years.map(({ year, target, actuals, rate, printedRates }) => ({
      year,
      target: valueData(target),
      actuals: actuals.map((actual) => ({ value: valueData(actual.value), from: actual.from })),
      rate,
      printedRates: printedRates.map((rate) => ({ rate: rate.value.value, from: rate.from })),
    })),
    final: final && {
      year: final.year,
      due: final.due?.text ?? null,
      target: valueData(final.target),
      rate: final.rate,
    },
    total: {
      target: numberIn(total.target)?.value ?? null,
      actual: numberIn(total.actual)?.value ?? null,
      rate: total.rate,
      through: total.through,
    },
    printedTotals: printedTotals.map((total) => ({
      target: valueData(total.target),
      actual: valueData(total.actual),
      rate: total.rate?.value ?? null,
      from: total.from,
    })),
  };
}
