// Comparisons of editions, in the open data.

import { z } from 'zod';
import type { Comparison } from '../4-link/documents/comparison.ts';
import * as field from './fields.ts';
import { type DataOf, shaped } from './shaped.ts';

export const due = z.strictObject({
  for: field.textOrNull('何の期限か'),
  text: field.text('期限（印刷されているとおり）'),
  ...field.interval,
  precision: field
    .nullable(field.precision)
    .describe('期限の細かさ。「随時」のように時期を言わなければ null'),
});

const deadline = z.strictObject({
  for: field.textOrNull('何の期限か。取組全体の期限なら null'),
  older: field.textOrNull('その期限を持つ古い版の取組（資料/版#ID）'),
  from: z.array(due).describe('古い版での期限。いくつもあれば最後のものを比べる'),
  to: z.array(due).describe('新しい版での期限。いくつもあれば最後のものを比べる'),
  change: z
    .enum(['later', 'earlier', 'same', 'dropped', 'added', 'unclear'])
    .describe(
      '繰り下げ、繰り上げ、同じ、記載がなくなった、新しく付いた、比べられない（対応か動きが分からない）',
    ),
  byMonths: field.nullable(z.int()).describe('動いた月数。繰り上げのときは負の数。測れなければ null'),
});

const item = z.strictObject({
  fate: z
    .enum(['continued', 'revised', 'merged', 'split', 'new', 'ended', 'unknown'])
    .describe('継続、改訂、統合、分割、新規、終了、不明'),
  older: field.texts('古い版の取組（資料/版#ID）'),
  newer: field.texts('新しい版の取組（資料/版#ID）'),
  changed: z
    .array(z.enum(['title', 'text', 'deadlines', 'owners', 'supporters', 'serves', 'targets']))
    .describe('変わったもの（見出し、文章、期限、担当、関係課、もとの箇所、目標）'),
  owners: z.enum(['changed', 'same', 'unsaid']).describe('担当。どちらかの版に書かれていなければ unsaid'),
  supporters: z
    .enum(['changed', 'same', 'unsaid'])
    .describe('関係課。どちらかの版に書かれていなければ unsaid'),
  serves: z
    .enum(['changed', 'same', 'unsaid'])
    .describe('もとにする資料の箇所。どちらかの版に書かれていなければ unsaid'),
  deadlines: z.array(deadline),
});

export const comparisonShape = z
  .strictObject({
    url: field.url,
    older: field.text('古い版の ID'),
    newer: field.text('新しい版の ID'),
    wordsCompared: z.boolean().describe('文章も比べたか。どちらかが編集者の要約なら false'),
    namesOwners: z
      .strictObject({ older: z.boolean(), newer: z.boolean() })
      .describe('それぞれの版が、どれかの取組に担当を書いているか'),
    items: z.array(item),
  })
  .describe('二つの版の比較');

export function comparisonData(comparison: Comparison): DataOf<typeof comparisonShape> {
  return shaped(comparisonShape, { ...comparison, wordsCompared: comparison.areWordsCompared });
}
