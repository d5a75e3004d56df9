import { allCharts } from '#archive/4-link/charts/all-charts.ts';
import { changeRows } from '#archive/4-link/overview/rows.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { changesData } from '#archive/open-data/changes.ts';
import { chartData } from '#archive/open-data/charts.ts';
import { documentsData } from '#archive/open-data/documents.ts';
import { indicatorsData } from '#archive/open-data/indicators.ts';
import { indicatorsCsv } from '#archive/open-data/indicators-csv.ts';
import { json } from '#archive/open-data/json.ts';
import { measuresData } from '#archive/open-data/measures.ts';
import { dutiesData } from '#archive/open-data/registers.ts';
import { reorganizationsData } from '#archive/open-data/reorganizations.ts';
import { unitsData } from '#archive/open-data/units.ts';
import { absolute } from '#feeds/site.ts';
import { changeInWords } from '#feeds/tables/change-in-words.ts';
import { chartsCsv } from '#feeds/tables/charts.ts';
import { foundChangesCsv } from '#feeds/tables/found-changes.ts';
import { changeColumns, measureColumns, tableCsv } from '#feeds/tables/of-json.ts';
import { promisesCsv } from '#feeds/tables/promises.ts';
import { unitsCsv } from '#feeds/tables/units.ts';
import { fileAt, plainFile } from '#layouts/plain-file.ts';
import { inMunicipalities } from '#site/routes.ts';
import { siteSettings, themeTitles } from '#site/this-build.ts';

export function getStaticPaths() {
  return inMunicipalities(filesOf);
}

export const GET = plainFile;

function filesOf(archive: Archive) {
  const whole = (url: string) => absolute(siteSettings(), url);
  const table = { municipality: archive.name, whole };
  return [
    fileAt('units.json', () => json(unitsData(archive))),
    fileAt('units.csv', () => unitsCsv(archive, whole)),
    fileAt('duties.json', () => json(dutiesData(archive))),
    fileAt('changes.json', () => json(changesData(archive))),
    fileAt('changes.csv', () => tableCsv(changeColumns, changesData(archive), table)),
    fileAt('reorganizations.json', () => json(reorganizationsData(archive))),
    fileAt('documents.json', () => json(documentsData(archive))),
    fileAt('measures.json', () => json(measuresData(archive))),
    fileAt('measures.csv', () => tableCsv(measureColumns, measuresData(archive), table)),
    fileAt('promises.csv', () => promisesCsv(archive, { themes: themeTitles(), whole })),
    fileAt('indicators.json', () => json(indicatorsData(archive))),
    fileAt('indicators.csv', () => indicatorsCsv(archive, whole)),
    fileAt('charts.csv', () => chartsCsv(archive, whole)),
    ...[...Map.groupBy(changeRows(archive), ({ fiscalYear }) => fiscalYear)].flatMap(([year, rows]) =>
      year === null
        ? []
        : [fileAt(`changes/${year}.csv`, () => foundChangesCsv(rows.map(changeInWords), whole))],
    ),
    ...allCharts(archive).map((chart) => fileAt(`charts/${chart.id}.json`, () => json(chartData(chart)))),
  ];
}
