// Results of measures in the open data.

import { z } from 'zod';
import { judge, resultStatus } from '../1-read/schema/report.ts';
import type { LinkedResult } from '../4-link/promises/results.ts';
import * as field from './fields.ts';
import { value, valueData } from './indicator-value.ts';
import { type DataOf, shaped } from './shaped.ts';

const part = field
  .nullable(z.enum(['first', 'second', 'several']))
  .describe('上半期、下半期、いくつもの年度をまとめたもの。年度の全体なら null');
const firstYear = field
  .nullable(z.int())
  .describe('いくつもの年度をまとめたもののとき、その初めの年度（西暦）');

export const statusShape = z
  .enum([
    'done',
    'going',
    'late',
    'reported',
    'waiting',
    'this-year',
    'later',
    'undated',
    'dropped',
    'ended',
    'handed-on',
  ])
  .describe(
    '基準日の状況（達成、進行中、遅れ、結果の記載あり、結果の資料待ち、今年度が期限、期限はこれから、期限の記載なし、取りやめ、終了、引き継ぎ）',
  );

const grade = z.strictObject({
  id: field.text('評価の段階の ID'),
  scale: field.textOrNull('標語の ID'),
  text: field.text('段階の説明'),
  mark: field.nullable(field.words).describe('記号'),
});
const total = z.strictObject({ target: value, actual: value, rate: field.nullable(z.number()) });
const rate = field.nullable(z.number()).describe('印刷されている達成率（%）');
const figure = z.strictObject({
  indicator: field.text('指標の ID'),
  actual: value,
  rate,
  years: z
    .array(z.strictObject({ year: field.year, actual: value, rate }))
    .describe('報告する年度のほかに、年度ごとに印刷されている実績'),
  grade: field.nullable(grade).describe('この指標の評価の段階'),
  total: field.nullable(total).describe('印刷されている計'),
});
const source = z.strictObject({
  document: field.documentId,
  edition: field.editionId,
  url: field.text('述べている箇所のアドレス'),
});

export const resultShape = z
  .strictObject({
    section: field.textOrNull('節についての結果のとき、その節の ID'),
    together: field.texts('資料がまとめて述べている、ほかの取組（資料/版#ID）'),
    year: field.year,
    part,
    firstYear,
    by: judge.describe('誰の評価か（自己、上司、推進本部、首長、外部、議会、書かれていない）'),
    status: resultStatus.describe('資料が述べる状況（達成、進行中、遅れ、取りやめ、書かれていない）'),
    grade: field.nullable(grade).describe('評価の段階'),
    tally: field
      .nullable(
        z.strictObject({
          all: z.int().describe('評価された取組の総数'),
          grades: z.array(z.strictObject({ grade, count: z.int().describe('取組の数') })),
        }),
      )
      .describe('資料に印刷されている、評価の段階ごとの取組の数'),
    figures: z.array(figure).describe('指標の実績'),
    reason: field.textOrNull('理由'),
    text: field.textOrNull('実績の文章'),
    dated: field.textOrNull('評価の日付（印刷されているとおり）'),
    from: source.describe('そう述べている資料'),
    ref: field.ref,
    note: field.note,
  })
  .describe('資料が述べる結果');
type ResultData = DataOf<typeof resultShape>;

export function resultData(result: LinkedResult): ResultData {
  return shaped(resultShape, {
    ...result,
    section: result.of.section,
    figures: result.figures.map(({ indicator, years, grade, total, ...ofReport }) => ({
      indicator,
      ...actualData(ofReport),
      years: years.map(({ year, ...one }) => ({ year, ...actualData(one) })),
      grade,
      total: total && {
        target: valueData(total.target),
        actual: valueData(total.actual),
        rate: total.rate?.value ?? null,
      },
    })),
    dated: result.dated?.text,
  });
}

function actualData({ actual, rate }: Pick<LinkedResult['figures'][number], 'actual' | 'rate'>) {
  return { actual: valueData(actual), rate: rate?.value ?? null };
}

const report = z.strictObject({
  document: field.text('対象の資料の ID'),
  edition: field.text('対象の版の ID'),
  year: z.int().describe('報告する年度（西暦）'),
  part,
  firstYear,
});
export const reportsShape = field.nullable(report).describe('実績報告のとき、何についての報告か');

/** 2023 self: done A */
export function resultCell({ firstYear, year, part, by, status, grade }: ResultData): string {
  const words = [...(status === 'unsaid' ? [] : [status]), ...(grade ? [grade.id] : [])].join(' ');
  const years = firstYear === null ? `${year}` : `${firstYear}-${year}`;
  return `${years}${part === null || part === 'several' ? '' : ` ${part}`} ${by}: ${words}`.trimEnd();
}
