import { z } from 'zod';
import { firstDay } from '#calendar/interval.ts';
import { files } from '../4-link/addresses/urls.ts';
import type { Archive, LinkedReorganization } from '../4-link/types.ts';
import { changeData, changeShape, pathIn } from './changes.ts';
import * as field from './fields.ts';
import {
  acceptedShape,
  contactShape,
  correctionsShape,
  editing,
  figuresShape,
  remarksShape,
  sourceData,
  sourceShape,
} from './pieces.ts';
import { type DataOf, shaped } from './shaped.ts';

const stageOfEvent = z.strictObject({
  status: field.status,
  on: field.nullable(field.date).describe('その段階になった日'),
  text: field.textOrNull('その日（書かれているとおり）'),
  by: field.textOrNull('何によるか'),
  bill: field.textOrNull('議案や条例の番号'),
  source: field.textOrNull('出典（sources の id）'),
  effective: field.textOrNull('その段階での施行期日（書かれているとおり）'),
  note: field.textOrNull('補足'),
  reached: z.boolean().describe('基準日までに来ているか'),
});

const printedCount = z.strictObject({
  side: z.enum(['before', 'after']).describe('改正前か改正後か'),
  of: field.text('何の数か（部、課、職員など）'),
  printed: z.number().describe('資料に印刷された数'),
  derived: field.nullable(z.number()).describe('組織図から数えた数。数えられなければ null'),
  accepted: field.textOrNull('二つの数が違うままにする理由'),
});

const state = z.strictObject({
  unit: field.path,
  id: field.textOrNull('組織の ID'),
  has: field.nullable(z.array(field.path)).describe('直下の組織のすべて。名前が述べられていなければ null'),
  count: field
    .nullable(z.strictObject({ count: z.int(), kind: z.string() }))
    .describe('数だけが述べられているとき、その数と種別'),
  ref: field.ref,
  note: field.note,
});

const announcement = z.strictObject({
  document: field.documentId,
  edition: field.editionId,
  measure: field.textOrNull('取組の ID'),
});

const statement = z.strictObject({
  ref: field.text('記述の箇所'),
  gist: field.textOrNull('要旨'),
  source: field.textOrNull('出典（sources の id）'),
});

export const reorganizationShape = z
  .strictObject({
    id: field.permanentId,
    url: field.url,
    added: field.added,
    title: field.title,
    date: field.effectiveDay,
    effective: field.text('施行期日（書かれているとおり）'),
    fiscalYear: field.yearOfEvent,
    status: field.status,
    stages: z.array(stageOfEvent).describe('予定から施行までの段階。一つの状態だけが書かれたものは空'),
    changes: field.texts('変更の ID（changes にあるもの）'),
    carriedOut: z
      .array(changeShape)
      .describe('別の改正が実現した予定の変更。changes には、実現した改正のものがある'),
    counts: z.array(printedCount).describe('資料に印刷された数'),
    figures: figuresShape,
    states: z.array(state).describe('資料が述べる、改正後の姿'),
    markdown: field.markdown,
    fidelity: field.fidelity,
    published: field.textOrNull('公表された日（書かれているとおり）'),
    contact: contactShape,
    before: field.nullable(field.date).describe('改正前の組織図の日付'),
    after: field.nullable(field.date).describe('改正後の組織図の日付'),
    realises: field.textOrNull('この改正が実現した、予定の改正の ID'),
    basis: z.array(announcement).describe('この改正を予告している資料の項目'),
    statements: z.array(statement).describe('出典の記述'),
    dropped: z.array(changeShape).describe('前の段階にはあり、落とされた変更'),
    accepted: acceptedShape,
    remarks: remarksShape,
    ...editing,
    sources: z.array(sourceShape.extend({ id: field.textOrNull('この改正の中での呼び名') })).describe('出典'),
    corrections: correctionsShape,
  })
  .describe('改正');
export type ReorganizationData = DataOf<typeof reorganizationShape>;

export function reorganizationsData(archive: Archive): readonly ReorganizationData[] {
  return archive.reorganizations.map((one) => reorganizationData(archive, one));
}

function reorganizationData(archive: Archive, one: LinkedReorganization): ReorganizationData {
  const { url, data } = one;
  const own = archive.carriedOut.filter(({ reorganization }) => reorganization === one.id);
  return shaped(reorganizationShape, {
    ...data,
    ...one,
    added: archive.added[url] ?? null,
    title: data.title,
    effective: data.effective.text,
    status: data.status,
    stages: stagesData(one),
    states: one.states.map(({ unit, has, ...rest }) => ({
      ...rest,
      unit: pathIn(archive, unit),
      id: unit.id,
      has: has?.map((below) => pathIn(archive, below)),
    })),
    markdown: files.twin(url),
    accepted: data.accepted.map((each) => ({ chart: null, ...each })),
    published: data.published?.text,
    changes: own.length > 0 ? [] : one.changes,
    carriedOut: own.map((change) => changeData(archive, change)),
    dropped: one.dropped.map((change) => changeData(archive, change)),
    sources: one.sources.map((source) => ({ ...sourceData(source), id: source.id })),
  });
}

function stagesData({ stages, data }: LinkedReorganization) {
  return stages.map((stage, at) => ({
    ...stage,
    on: firstDay(stage.on?.interval),
    text: stage.on?.text,
    effective: stage.effective?.text,
    source: data.stages?.[at]?.source,
    reached: stage.isReached,
  }));
}
