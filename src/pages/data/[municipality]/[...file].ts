import type { APIRoute } from 'astro';
import { allCharts } from '#archive/4-link/all-charts.ts';
import { changeColumns, measureColumns, tableCsv } from '#archive/open-data/csv.ts';
import { indicatorsData } from '#archive/open-data/indicators.ts';
import { indicatorsCsv } from '#archive/open-data/indicators-csv.ts';
import { json } from '#archive/open-data/json.ts';
import {
  changesData,
  chartData,
  documentsData,
  measuresData,
  reorganizationsData,
  unitsData,
} from '#archive/open-data/publish.ts';
import { dutiesData } from '#archive/open-data/registers.ts';
import { absolute } from '#feeds/site.ts';
import { chartsCsv } from '#feeds/tables/charts.ts';
import { promisesCsv } from '#feeds/tables/promises.ts';
import { unitsCsv } from '#feeds/tables/units.ts';
import { archiveOf, municipalityIds, sharedRegisters, siteSettings } from '#site/this-build.ts';

/** One kind of file: which there are, and what each says. */
interface Props {
  readonly text: () => string;
}

export function getStaticPaths() {
  return municipalityIds().flatMap(filesOf);
}

export const GET: APIRoute<Props> = ({ props }) => new Response(props.text());

function filesOf(municipality: string) {
  const archive = archiveOf(municipality);
  const file = (name: string, text: () => string) => ({
    params: { municipality, file: name },
    props: { text } satisfies Props,
  });
  const whole = (url: string) => absolute(siteSettings(), url);
  const table = { municipality: archive.name, whole };
  const themes = new Map((sharedRegisters().themes?.data.themes ?? []).map(({ id, title }) => [id, title]));
  return [
    file('units.json', () => json(unitsData(archive))),
    file('units.csv', () => unitsCsv(archive, whole)),
    file('duties.json', () => json(dutiesData(archive))),
    file('changes.json', () => json(changesData(archive))),
    file('changes.csv', () => tableCsv(changeColumns, changesData(archive), table)),
    file('reorganizations.json', () => json(reorganizationsData(archive))),
    file('documents.json', () => json(documentsData(archive))),
    file('measures.json', () => json(measuresData(archive))),
    file('measures.csv', () => tableCsv(measureColumns, measuresData(archive), table)),
    file('promises.csv', () => promisesCsv(archive, { themes, whole })),
    file('indicators.json', () => json(indicatorsData(archive))),
    file('indicators.csv', () => indicatorsCsv(archive, whole)),
    file('charts.csv', () => chartsCsv(archive, whole)),
    ...allCharts(archive).map((chart) => file(`charts/${chart.id}.json`, () => json(chartData(chart)))),
  ];
}
