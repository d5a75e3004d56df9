// The index of all data files.

import { z } from 'zod';
import { files } from '../4-link/addresses/urls.ts';
import type { Archive } from '../4-link/types.ts';
import * as field from './fields.ts';
import { correctionsShape, formerData, formerShape, termsShape, themesShape } from './registers.ts';
import { type DataOf, shaped } from './shaped.ts';

const entry = z.strictObject({
  id: z.string(),
  name: z.string(),
  code: field.text('全国地方公共団体コード'),
  prefecture: z.string(),
  reading: field.text('読み'),
  website: field.text('公式ウェブサイト'),
  ended: field
    .nullable(
      z.strictObject({
        on: field.date.describe('なくなった日'),
        into: z.string(),
        url: field.nullable(field.url).describe('合併したあとの市区町村のページ。このサイトになければ null'),
      }),
    )
    .describe('合併してなくなった日と、合併したあとの市区町村'),
  joined: z
    .array(z.strictObject({ name: z.string(), url: field.url, on: field.date.describe('合併の日') }))
    .describe('合併してこの市区町村になった市区町村のうち、このサイトにあるもの'),
  url: field.url,
  corrections: correctionsShape,
  former: formerShape,
  data: z.strictObject({
    units: field.url,
    unitsCsv: field.url,
    changes: field.url,
    changesCsv: field.url,
    documents: field.url,
    reorganizations: field.url,
    measures: field.url,
    measuresCsv: field.url,
    promisesCsv: field.url.describe('取組の一覧（Excel 用）'),
    indicators: field.url,
    indicatorsCsv: field.url,
    duties: field.url,
    charts: z.array(field.url),
    chartsCsv: z.array(field.url).describe('どの日の組織も入った表（Excel 用）'),
    plannedCharts: z.array(field.url).describe('案の組織図'),
    plannedChartsCsv: z.array(field.url),
  }),
});

export const indexShape = z
  .strictObject({
    asOf: field.date.describe('基準日'),
    municipalities: z.array(entry),
    changesOfYears: z.array(field.url).describe('年度ごとの変更の一覧（Excel 用）'),
    themes: themesShape,
    terms: termsShape,
    schemas: z.record(z.string(), field.url),
  })
  .describe('公開データの目録');
export type IndexData = DataOf<typeof indexShape>;

/** The entry of a municipality in the index. */
export function indexEntry(archive: Archive): DataOf<typeof entry> {
  const { id, charts, plannedCharts } = archive;
  const chartsCsv = files.data(id, 'charts', 'csv');
  return shaped(entry, {
    ...archive,
    former: formerData(archive),
    data: {
      units: files.data(id, 'units'),
      unitsCsv: files.data(id, 'units', 'csv'),
      changes: files.data(id, 'changes'),
      changesCsv: files.data(id, 'changes', 'csv'),
      documents: files.data(id, 'documents'),
      reorganizations: files.data(id, 'reorganizations'),
      measures: files.data(id, 'measures'),
      measuresCsv: files.data(id, 'measures', 'csv'),
      promisesCsv: files.data(id, 'promises', 'csv'),
      indicators: files.data(id, 'indicators'),
      indicatorsCsv: files.data(id, 'indicators', 'csv'),
      duties: files.data(id, 'duties'),
      charts: charts.map((chart) => files.chartData(id, chart.id)),
      chartsCsv: charts.length > 0 ? [chartsCsv] : [],
      plannedCharts: plannedCharts.map((chart) => files.chartData(id, chart.id)),
      plannedChartsCsv: plannedCharts.length > 0 ? [chartsCsv] : [],
    },
  });
}
