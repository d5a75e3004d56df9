import { z } from 'zod';
import { judge } from '../1-read/schema/report.ts';
import type { LinkedMeasure } from '../4-link/promises/measures.ts';
import type { LinkedOwner } from '../4-link/promises/owners.ts';
import { servingIn } from '../4-link/promises/serving.ts';
import { promisesOf } from '../4-link/promises/standing.ts';
import type { Archive } from '../4-link/types.ts';
import { pathIn } from './changes.ts';
import { due } from './comparisons.ts';
import * as field from './fields.ts';
import { figuresShape, progress } from './pieces.ts';
import { resultData, resultShape, statusShape } from './results.ts';
import { type DataOf, shaped } from './shaped.ts';

const unitToday = z.strictObject({ id: field.textOrNull('組織の ID'), path: field.path });
const owner = z.strictObject({
  name: field.text('印刷されている名前'),
  unit: field.textOrNull('組織の ID'),
  today: z.array(unitToday).describe('基準日に担当している組織'),
  state: z
    .enum([
      'same',
      'renamed',
      'succeeded',
      'none',
      'lost',
      'merged',
      'known-by-name',
      'all',
      'concerned',
      'body',
    ])
    .describe(
      '変わらない、改称・移管、引継ぎ、担当なし、その後は不明、合併して引き継ぎ先は自らの記録にない、名前だけが分かる',
    ),
  collective: z.boolean().describe('いくつもの組織をまとめた呼び方か'),
});

const target = z.strictObject({
  code: field.textOrNull('番号'),
  indicator: field.textOrNull('数で測る目標の、測るもの'),
  milestone: field.textOrNull('数で測らない目標'),
  baseline: field.nullable(z.union([z.number(), field.words])).describe('もとの値'),
  target: field.nullable(z.union([z.number(), field.words])).describe('目標の値'),
  unit: field.textOrNull('単位'),
  due: field.nullable(z.strictObject({ text: z.string(), ...field.interval })),
  ref: field.ref,
});

const related = z.strictObject({
  plan: field.text('関連する計画'),
  code: field.nullable(field.words).describe('その計画での番号'),
});
const aspect = z.strictObject({ heading: field.text('見出し'), text: field.words.describe('内容') });

const evaluation = z.strictObject({
  year: field.year,
  by: judge.describe('自己評価、指導者評価、推進本部、首長、外部評価、議会、書かれていない'),
  scale: field.textOrNull('標語の ID'),
  result: field.textOrNull('評価の段階の ID'),
  reason: field.textOrNull('理由'),
  dated: field.textOrNull('評価の日付（印刷されているとおり）'),
});

const pairing = z.strictObject({
  was: field.nullable(z.array(z.string())).describe('もとの取組の段階'),
  is: field.nullable(z.array(z.string())).describe('この取組の段階'),
  unsure: z.boolean().describe('同じことの期限かどうかを言い切れないか'),
});
const origin = z.strictObject({
  document: field.text('もとの資料の ID'),
  edition: field.text('もとの版の ID'),
  id: field.text('もとの取組の ID'),
  basis: field.basis,
  deadlines: z.array(pairing),
});
const ending = z.strictObject({ why: field.text('事情'), basis: field.basis });

export const measureShape = z
  .strictObject({
    id: field.text('その版の中の ID'),
    url: field.url,
    added: field.added,
    code: field.textOrNull('番号（印刷されているとおり）'),
    title: field.title,
    heading: z.enum(['source', 'editor']).describe('見出しが資料のものか、編集者が付けたものか'),
    section: field.textOrNull('属する節の ID'),
    text: field.nullable(field.words).describe('内容'),
    document: field.documentId,
    edition: field.editionId,
    themes: field.texts('テーマの ID'),
    owners: z.array(owner),
    supporters: z.array(owner).describe('主担当とは別に、関係課などとして加わる組織'),
    andOthers: z.boolean().describe('「等」が付き、ほかにも担当があるか'),
    schedule: field.nullable(z.strictObject({ text: field.words, stages: z.array(due) })),
    targets: z.array(target),
    indicators: field.texts('指標の ID（indicators.json）'),
    figures: figuresShape,
    related: z.array(related).describe('関連する施策'),
    aspects: z.array(aspect).describe('現状や課題など、見出しの付いた文章'),
    evaluations: z.array(evaluation),
    progress,
    status: statusShape,
    results: z.array(resultShape).describe('資料が述べる結果（古い順）'),
    from: field.texts('引き継いだ取組（資料/版#ID）'),
    to: field.texts('引き継いだ先の取組（資料/版#ID）'),
    serves: field.texts('実施する、上位の資料の節・取組（資料/版#ID）'),
    servedBy: field.texts('これを実施する取組（資料/版#ID）'),
    origins: z.array(origin).describe('引き継いだ取組と、そう言えるわけ'),
    ends: field.nullable(ending).describe('この版で終わる取組のとき、その事情'),
    reorganization: field.textOrNull('予告する、または実現した改正の ID'),
    ref: field.ref,
    note: field.note,
  })
  .describe('取組');
export type MeasureData = DataOf<typeof measureShape>;

export function measuresData(archive: Archive): readonly MeasureData[] {
  return archive.measures.map((measure) => measureData(archive, measure));
}

function measureData(archive: Archive, measure: LinkedMeasure): MeasureData {
  const { data } = measure;
  const owning = (one: LinkedOwner) => ({
    ...one,
    name: one.printed,
    today: one.today.map((unit) => ({ id: unit.id, path: pathIn(archive, unit) })),
  });
  return shaped(measureShape, {
    ...data,
    ...measure,
    added: archive.added[measure.url] ?? null,
    themes: data.theme,
    owners: measure.owners.map(owning),
    supporters: measure.supporters.map(owning),
    targets: (data.targets ?? []).map(targetData),
    indicators: (data.indicators ?? []).map(({ id }) => id),
    evaluations: data.evaluations?.map((one) => ({ ...one, dated: one.dated?.text })),
    status: promisesOf(archive).all.get(measure.key)?.standing.kind ?? 'undated',
    results: measure.results.map(resultData),
    servedBy: (servingIn(archive).measures.get(measure.key) ?? []).map(({ key }) => key),
    origins: data.from?.map((one) => ({ ...one, document: one.document ?? measure.document })),
  });
}

function targetData({ due, ...target }: NonNullable<LinkedMeasure['data']['targets']>[number]) {
  return { ...target, due: due && { text: due.text, ...due.interval } };
}
