import type { APIRoute } from 'astro';
import { allCharts } from '#archive/4-link/all-charts.ts';
import { yearsOfChanges } from '#archive/4-link/rows.ts';
import type { LinkedChart } from '#archive/4-link/types.ts';
import { files } from '#archive/4-link/urls.ts';
import { changeColumns, measureColumns, tableCsv } from '#archive/open-data/csv.ts';
import { indicatorsData } from '#archive/open-data/indicators.ts';
import { indicatorsCsv } from '#archive/open-data/indicators-csv.ts';
import {
  changesData,
  chartData,
  documentsData,
  indexEntry,
  measuresData,
  reorganizationsData,
  unitsData,
} from '#archive/open-data/publish.ts';
import { jsonSchema, shapes } from '#archive/open-data/shapes.ts';
import { absolute } from '#feeds/site.ts';
import { chartCsv } from '#feeds/tables/chart.ts';
import { promisesCsv } from '#feeds/tables/promises.ts';
import { unitsCsv } from '#feeds/tables/units.ts';
import {
  allChangeRows,
  archiveOf,
  municipalityIds,
  sharedRegisters,
  siteSettings,
} from '#site/this-build.ts';

/** One kind of file: which there are, and what each says. */
interface Props {
  readonly text: () => string;
}

export function getStaticPaths() {
  const file = (path: string, text: () => string) => ({
    params: { file: path },
    props: { text } satisfies Props,
  });
  const whole = (url: string) => absolute(siteSettings(), url);
  const tableOf = (m: string) => ({ municipality: archiveOf(m).name, whole });
  const themes = new Map((sharedRegisters().themes?.data.themes ?? []).map(({ id, title }) => [id, title]));
  const names = Object.keys(shapes) as (keyof typeof shapes)[];
  const ofMunicipalities = municipalityIds().flatMap((m) => [
    file(`${m}/units.json`, () => json(unitsData(archiveOf(m)))),
    file(`${m}/units.csv`, () => unitsCsv(archiveOf(m), whole)),
    file(`${m}/changes.json`, () => json(changesData(archiveOf(m)))),
    file(`${m}/changes.csv`, () => tableCsv(changeColumns, changesData(archiveOf(m)), tableOf(m))),
    file(`${m}/reorganizations.json`, () => json(reorganizationsData(archiveOf(m)))),
    file(`${m}/documents.json`, () => json(documentsData(archiveOf(m)))),
    file(`${m}/measures.json`, () => json(measuresData(archiveOf(m)))),
    file(`${m}/measures.csv`, () => tableCsv(measureColumns, measuresData(archiveOf(m)), tableOf(m))),
    file(`${m}/promises.csv`, () => promisesCsv(archiveOf(m), { themes, whole })),
    file(`${m}/indicators.json`, () => json(indicatorsData(archiveOf(m)))),
    file(`${m}/indicators.csv`, () => indicatorsCsv(archiveOf(m), whole)),
    ...allCharts(archiveOf(m)).flatMap(({ id }) => [
      file(`${m}/charts/${id}.json`, () => json(chartData(chartOf(m, id)))),
      file(`${m}/charts/${id}.csv`, () => chartCsv(archiveOf(m), chartOf(m, id), whole)),
    ]),
  ]);
  const index = file('index.json', () =>
    json({
      asOf: siteSettings().asOf,
      municipalities: municipalityIds().map((m) => indexEntry(archiveOf(m))),
      changesOfYears: yearsOfChanges(allChangeRows()).map(files.changesOfYear),
      schemas: Object.fromEntries(names.map((name) => [name, files.dataSchema(name)])),
    }),
  );
  return [
    index,
    ...names.map((name) => file(`schemas/${name}.json`, () => json(jsonSchema(name)))),
    ...ofMunicipalities,
  ];
}

export const GET: APIRoute<Props> = ({ props }) => new Response(props.text());

/** Found again when its file is written: no path may hold on to an archive. */
function chartOf(municipality: string, id: string): LinkedChart {
  const chart = allCharts(archiveOf(municipality)).find((one) => one.id === id);
  if (!chart) throw new Error(`no chart ${id}`);
  return chart;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
