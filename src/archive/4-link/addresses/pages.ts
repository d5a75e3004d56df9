import { allCharts } from '../charts/all-charts.ts';
import { chartPairs, isChosenFrom } from '../charts/compare-charts.ts';
import { allSources } from '../documents/all-sources.ts';
import type { Archive } from '../types.ts';
import { urls, withoutBasePath } from './urls.ts';

/**
 * Every link target within a municipality, relative to the site: its pages, the published copies of sources,
 * and the anchors on its pages that content files define.
 */
export function pagesOf(archive: Archive): ReadonlySet<string> {
  const { id, documents, reorganizations } = archive;
  const editions = documents.flatMap((document) => document.editions);
  const lists = [
    archive.url,
    ...[urls.units, urls.charts, urls.years, urls.reorganizations, urls.documents, urls.measures].map(
      (list) => list(id),
    ),
  ];
  return new Set(
    [
      ...lists,
      ...archive.years.map(({ fiscalYear }) => urls.year(id, fiscalYear)),
      ...allCharts(archive).map((chart) => urls.chart(id, chart.id)),
      ...chartPairs(archive.charts).map(([older, newer]) => urls.chartComparison(id, older.asOf, newer.asOf)),
      ...(isChosenFrom(archive) ? [urls.chooseCharts(id)] : []),
      ...archive.units.flatMap((unit) => [unit.id, ...unit.aliases].map((one) => urls.unit(id, one))),
      ...archive.duties.map(({ url }) => url),
      ...reorganizations.flatMap(({ url, body }) => [
        url,
        ...headingsOf(body).map((name) => `${url}#${name}`),
      ]),
      ...[...archive.changes, ...archive.carriedOut].map(({ url }) => url),
      ...documents.flatMap(({ id: document, url, comparisons }) => [
        url,
        ...comparisons.map(({ older, newer }) => urls.comparison(id, document, older, newer)),
      ]),
      ...editions.flatMap(({ url, sections }) => [url, ...sections.map((section) => section.url)]),
      ...archive.former.map(({ url }) => url),
      ...allSources(archive).flatMap(({ copy }) => copy?.url ?? []),
    ].map(withoutBasePath),
  );
}

function headingsOf({ passages }: Archive['reorganizations'][number]['body']): readonly string[] {
  return passages.flatMap(({ heading }) => heading?.id || []);
}
