// What came of promises, in the open data.

import { z } from 'zod';
import { judge, resultStatus } from '../1-read/schema/report.ts';
import type { LinkedReport, LinkedResult } from '../4-link/results.ts';
import { nullable, value, valueData } from './indicator-value.ts';

const words = z.union([z.string(), z.strictObject({ illegible: z.literal(true) })]);
const part = nullable(z.enum(['first', 'second'])).describe('上半期、下半期。年度の全体なら null');

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

export const resultShape = z
  .strictObject({
    section: nullable(z.string()).describe('節についての結果のとき、その節の ID'),
    year: z.int().describe('年度（西暦）'),
    part,
    by: judge.describe('誰の評価か（自己、上司、推進本部、首長、外部、議会、書かれていない）'),
    status: resultStatus.describe('資料が述べる状況（達成、進行中、遅れ、取りやめ、書かれていない）'),
    grade: nullable(
      z.strictObject({
        id: z.string().describe('評価の段階の ID'),
        scale: nullable(z.string()).describe('標語の ID'),
        text: z.string().describe('段階の説明'),
        mark: nullable(words).describe('記号'),
      }),
    ).describe('評価の段階'),
    figures: z
      .array(
        z.strictObject({
          indicator: z.string().describe('指標の ID'),
          actual: value,
          rate: nullable(z.number()).describe('印刷されている達成率（%）'),
          total: nullable(
            z.strictObject({ target: value, actual: value, rate: nullable(z.number()) }),
          ).describe('印刷されている計'),
        }),
      )
      .describe('指標の実績'),
    reason: nullable(z.string()).describe('理由'),
    text: nullable(z.string()).describe('実績の文章'),
    dated: nullable(z.string()).describe('評価の日付（印刷されているとおり）'),
    from: z
      .strictObject({
        document: z.string().describe('資料の ID'),
        edition: z.string().describe('版の ID'),
        url: z.string().describe('述べている箇所のアドレス'),
      })
      .describe('そう述べている資料'),
    ref: z.array(z.string()).describe('出典の箇所'),
    note: nullable(z.string()).describe('編集者の補足'),
  })
  .describe('資料が述べる結果');

export const reportsShape = nullable(
  z.strictObject({
    document: z.string().describe('対象の資料の ID'),
    edition: z.string().describe('対象の版の ID'),
    year: z.int().describe('報告する年度（西暦）'),
    part,
  }),
).describe('実績報告のとき、何についての報告か');

export function resultData(result: LinkedResult): z.infer<typeof resultShape> {
  const { of, year, part, by, status, grade, figures, reason, text, dated, from, ref, note } = result;
  return {
    section: of.section,
    year,
    part,
    by,
    status,
    grade,
    figures: figures.map(({ indicator, actual, rate, total }) => ({
      indicator,
      actual: valueData(actual),
      rate: rate?.value ?? null,
      total: total && {
        target: valueData(total.target),
        actual: valueData(total.actual),
        rate: total.rate?.value ?? null,
      },
    })),
    reason,
    text,
    dated: dated?.text ?? null,
    from: { document: from.document, edition: from.edition, url: from.url },
    ref: [...ref],
    note,
  };
}

export function reportsData(report: LinkedReport | null): z.infer<typeof reportsShape> {
  return report === null
    ? null
    : { document: report.document, edition: report.edition, year: report.year, part: report.part };
}

/** 2023 自己評価: done A */
export function resultCell({ year, part, by, status, grade }: z.infer<typeof resultShape>): string {
  const said = [...(status === 'unsaid' ? [] : [status]), ...(grade ? [grade.id] : [])].join(' ');
  return `${year}${part === null ? '' : ` ${part}`} ${by}: ${said}`.trimEnd();
}
