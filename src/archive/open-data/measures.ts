import { z } from 'zod';
import { judge } from '../1-read/schema/report.ts';
import type { LinkedMeasure } from '../4-link/measures.ts';
import { promisesOf } from '../4-link/standing.ts';
import type { Archive } from '../4-link/types.ts';
import { pathIn } from './changes.ts';
import { due } from './comparisons.ts';
import {
  added,
  basis,
  documentId,
  editionId,
  interval,
  note,
  nullable,
  type Published,
  path,
  ref,
  shaped,
  text,
  textOrNull,
  texts,
  title,
  url,
  words,
  year,
} from './fields.ts';
import { figuresData, figuresShape, progress } from './pieces.ts';
import { resultData, resultShape, statusShape } from './results.ts';

const unitToday = z.strictObject({ id: textOrNull('組織の ID'), path });
const owner = z.strictObject({
  name: text('印刷されている名前'),
  unit: textOrNull('組織の ID'),
  today: z.array(unitToday).describe('基準日に担当している組織'),
  state: z
    .enum(['same', 'renamed', 'succeeded', 'none', 'known-by-name', 'all', 'concerned', 'body'])
    .describe('変わらない、改称・移管、引継ぎ、担当なし、名前だけが分かる'),
  collective: z.boolean().describe('いくつもの組織をまとめた呼び方か'),
});

const target = z.strictObject({
  code: textOrNull('番号'),
  indicator: textOrNull('数で測る目標の、測るもの'),
  milestone: textOrNull('数で測らない目標'),
  baseline: nullable(z.union([z.number(), words])).describe('もとの値'),
  target: nullable(z.union([z.number(), words])).describe('目標の値'),
  unit: textOrNull('単位'),
  due: nullable(z.strictObject({ text: z.string(), ...interval })),
  ref,
});

const related = z.strictObject({
  plan: text('関連する計画'),
  code: nullable(words).describe('その計画での番号'),
});
const aspect = z.strictObject({ heading: text('見出し'), text: words.describe('内容') });

const evaluation = z.strictObject({
  year,
  by: judge.describe('自己評価、指導者評価、推進本部、首長、外部評価、議会、書かれていない'),
  scale: textOrNull('標語の ID'),
  result: textOrNull('評価の段階の ID'),
  reason: textOrNull('理由'),
  dated: textOrNull('評価の日付（印刷されているとおり）'),
});

const pairing = z.strictObject({
  was: nullable(z.array(z.string())).describe('もとの取組の段階'),
  is: nullable(z.array(z.string())).describe('この取組の段階'),
  unsure: z.boolean().describe('同じことの期限かどうかを言い切れないか'),
});
const origin = z.strictObject({
  edition: text('もとの版の ID'),
  id: text('もとの取組の ID'),
  basis,
  deadlines: z.array(pairing),
});
const ending = z.strictObject({ why: text('事情'), basis });

export const measureShape = z
  .strictObject({
    id: text('その版の中の ID'),
    url,
    added,
    code: textOrNull('番号（印刷されているとおり）'),
    title,
    heading: z.enum(['source', 'editor']).describe('見出しが資料のものか、編集者が付けたものか'),
    section: textOrNull('属する節の ID'),
    text: nullable(words).describe('内容'),
    document: documentId,
    edition: editionId,
    themes: texts('テーマの ID'),
    owners: z.array(owner),
    andOthers: z.boolean().describe('「等」が付き、ほかにも担当があるか'),
    schedule: nullable(z.strictObject({ text: words, stages: z.array(due) })),
    targets: z.array(target),
    indicators: texts('指標の ID（indicators.json）'),
    figures: figuresShape,
    related: z.array(related).describe('関連する施策'),
    aspects: z.array(aspect).describe('現状や課題など、見出しの付いた文章'),
    evaluations: z.array(evaluation),
    progress,
    status: statusShape,
    results: z.array(resultShape).describe('資料が述べる結果（古い順）'),
    from: texts('引き継いだ取組（資料/版#ID）'),
    to: texts('引き継いだ先の取組（資料/版#ID）'),
    origins: z.array(origin).describe('引き継いだ取組と、そう言えるわけ'),
    ends: nullable(ending).describe('この版で終わる取組のとき、その事情'),
    reorganization: textOrNull('予告する、または実現した改正の ID'),
    ref,
    note,
  })
  .describe('取組');
export type MeasureData = Published<typeof measureShape>;

export function measuresData(archive: Archive): readonly MeasureData[] {
  return archive.measures.map((measure) => measureData(archive, measure));
}

function measureData(archive: Archive, measure: LinkedMeasure): MeasureData {
  const { data } = measure;
  return shaped(measureShape, {
    ...data,
    ...measure,
    added: archive.added[measure.url] ?? null,
    themes: data.theme ?? [],
    owners: measure.owners.map((one) =>
      shaped(owner, {
        ...one,
        name: one.printed,
        today: one.today.map((unit) => ({ id: unit.id, path: pathIn(archive, unit) })),
      }),
    ),
    andOthers: data.andOthers ?? false,
    targets: (data.targets ?? []).map(targetData),
    indicators: (data.indicators ?? []).map(({ id }) => id),
    figures: figuresData(data.figures),
    related: (data.related ?? []).map((one) => shaped(related, one)),
    aspects: data.aspects ?? [],
    evaluations: (data.evaluations ?? []).map((one) =>
      shaped(evaluation, { ...one, dated: one.dated?.text }),
    ),
    progress: data.progress ?? [],
    status: promisesOf(archive).all.get(measure.key)?.standing.kind ?? 'undated',
    results: measure.results.map(resultData),
    origins: (data.from ?? []).map(({ deadlines = [], ...one }) =>
      shaped(origin, { ...one, deadlines: deadlines.map((pair) => shaped(pairing, pair)) }),
    ),
    ends: data.ends ? shaped(ending, data.ends) : null,
    ref: data.ref ?? [],
  });
}

function targetData({ due, ref, ...said }: NonNullable<LinkedMeasure['data']['targets']>[number]) {
  const unsaid = { indicator: null, milestone: null, baseline: null, target: null, unit: null };
  return shaped(target, {
    ...unsaid,
    ...said,
    due: due ? { text: due.text, start: due.interval.start, end: due.interval.end } : null,
    ref: ref ?? [],
  });
}
