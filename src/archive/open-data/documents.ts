import { z } from 'zod';
import { resultStatus } from '../1-read/schema/report.ts';
import { nameOf } from '../1-read/schema/unit-ref.ts';
import { files } from '../4-link/addresses/urls.ts';
import { servingIn } from '../4-link/promises/serving.ts';
import type { Archive, LinkedEdition } from '../4-link/types.ts';
import { keyOfEdition } from '../keys.ts';
import { comparisonData, comparisonShape } from './comparisons.ts';
import * as field from './fields.ts';
import {
  contactShape,
  correctionsShape,
  editing,
  figuresShape,
  progress,
  sourceData,
  sourceShape,
} from './pieces.ts';
import { reportsShape, resultData, resultShape } from './results.ts';
import { type DataOf, shaped } from './shaped.ts';

const section = z.strictObject({
  id: field.text('節の ID'),
  in: field.textOrNull('上の節の ID'),
  code: field.nullable(z.string()),
  title: z.string(),
  url: field.url,
  serves: field.texts(
    'もとの版の、どの節・取組を実施するか（ID。どの資料のものかが書かれていれば、資料#ID）',
  ),
  progress,
});

const basis = z.strictObject({
  document: field.documentId,
  edition: field.editionId,
  section: field.textOrNull('一つの節だけを実施するとき、その ID'),
});

const label = z.strictObject({
  id: field.text('段階の ID'),
  text: field.text('段階の説明'),
  mark: field.nullable(field.words).describe('記号'),
  from: field.nullable(z.number()).describe('達成率の下限（%、この値を含む）'),
  above: field.nullable(z.number()).describe('達成率の下限（%、この値を含まない）'),
  below: field.nullable(z.number()).describe('達成率の上限（%、この値を含まない）'),
  upTo: field.nullable(z.number()).describe('達成率の上限（%、この値を含む）'),
  status: field.nullable(resultStatus).describe('この段階が表す状況'),
});

const scale = z.strictObject({
  id: field.text('標語の ID'),
  title: field.text('標語の名前'),
  labels: z.array(label),
});

const term = z.strictObject({
  term: field.text('用語の ID（index.json の terms）'),
  ref: field.textOrNull('注の箇所'),
});

const event = z.strictObject({
  date: z.strictObject({ text: z.string(), ...field.interval }),
  kind: z.string(),
  title: z.string(),
  text: field.nullable(z.string()),
  counts: z.record(z.string(), z.number()),
  ref: field.ref,
});

const documentType = z
  .enum(['charter', 'plan', 'policy', 'manifesto', 'pledge', 'report', 'evaluation', 'advice', 'proposal'])
  .describe('大綱、計画、取組方針、部局マニフェスト、首長の公約、実績報告、行政評価、答申、提言');

const edition = z.strictObject({
  id: field.text('版の ID'),
  url: field.url,
  added: field.added,
  title: field.text('その版の題名'),
  edition: field.text('版の名前（印刷されているとおり）'),
  type: documentType,
  issued: z.strictObject({ text: z.string(), ...field.interval, precision: field.precision }),
  period: field.nullable(
    z.strictObject({
      from: z.string(),
      to: field.textOrNull('終わり。資料に書かれていなければ null'),
      ...field.interval,
    }),
  ),
  known: z
    .enum(['full', 'digest', 'appendix', 'title'])
    .describe('記録の範囲（全体、概要版のみ、別の版に載った表のみ、題名と日付のみ）'),
  fidelity: field.fidelity,
  markdown: field.markdown,
  department: field.textOrNull('部局マニフェストのとき、その部局'),
  contact: contactShape,
  sections: z.array(section),
  progress,
  figures: figuresShape,
  scales: z.array(scale).describe('評価の標語'),
  terms: z.array(term).describe('資料が注を付けている用語'),
  events: z.array(event),
  source: sourceShape,
  ...editing,
  corrections: correctionsShape,
  basedOn: field.nullable(basis).describe('実施する上位の資料（いくつもあれば、資料が初めに挙げるもの）'),
  bases: z.array(basis).describe('実施する上位の資料のすべて'),
  basisOf: field.texts('この版を実施する資料（資料/版）'),
  reports: reportsShape,
  results: z.array(resultShape).describe('この版の全体と節について資料が述べる結果（古い順）'),
});

export const documentShape = z
  .strictObject({
    id: field.permanentId,
    url: field.url,
    type: documentType,
    title: field.title,
    comparisons: z.array(comparisonShape).describe('版の比較。項目ごとに比べられるもの'),
    editions: z.array(edition),
  })
  .describe('資料と版');
export type DocumentData = DataOf<typeof documentShape>;

export function documentsData(archive: Archive): readonly DocumentData[] {
  return archive.documents.map((document) =>
    shaped(documentShape, {
      ...document,
      comparisons: document.comparisons.filter(({ items }) => items.length > 0).map(comparisonData),
      editions: document.editions.map((one) => editionData(archive, one)),
    }),
  );
}

function editionData(archive: Archive, linked: LinkedEdition): DataOf<typeof edition> {
  const { id, url, data, sections, bases, report, results } = linked;
  const basisOf = servingIn(archive).editions.get(keyOfEdition(linked)) ?? [];
  return shaped(edition, {
    ...data,
    id,
    url,
    added: archive.added[url] ?? null,
    issued: { text: data.issued.text, ...data.issued.interval },
    period: data.period ? periodData(data.period) : null,
    markdown: files.twin(url),
    department: data.department && nameOf(data.department).path.join('/'),
    sections: sections.map((one) => {
      const written = data.sections.find(({ id }) => id === one.id);
      return { ...one, in: written?.in, serves: written?.serves?.map(partName), progress: written?.progress };
    }),
    events: data.events.map(eventData),
    source: sourceData(data.source),
    basedOn: bases[0] ?? null,
    bases,
    basisOf: basisOf.map(keyOfEdition),
    reports: report,
    results: results.map(resultData),
  });
}

function partName({ document, id }: { readonly document?: string | undefined; readonly id: string }): string {
  return document === undefined ? id : `${document}#${id}`;
}

function periodData({ from, to }: NonNullable<LinkedEdition['data']['period']>) {
  const [start, end = null] = [from.interval.start, to?.interval.end];
  return { from: from.text, to: to?.text, start, end };
}

function eventData(one: LinkedEdition['data']['events'][number]) {
  const { text, interval } = one.date;
  return { ...one, date: { text, ...interval }, counts: one.counts ?? {} };
}
