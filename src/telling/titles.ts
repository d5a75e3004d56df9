import { urls } from '#archive/4-link/addresses/urls.ts';
import { allCharts } from '#archive/4-link/charts/all-charts.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { answersOnce } from '#archive/once.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { comparisonTitle } from './documents/comparison.ts';
import { chartName, editionTitle, pathOf } from './names.ts';

/** The list pages of every municipality. */
export const listTitles = {
  reorganizations: '組織の改正',
  units: '組織の一覧',
  charts: '現在の組織図',
  years: '年度ごとの変化',
  documents: '資料',
  measures: '取組の一覧',
} as const;

/**
 * The `<title>` of a page named by an editor. If a duty has the same name as a document or a list page, both
 * get their address in brackets.
 */
export function titleOf(archive: Archive, url: string): string {
  const title = titlesIn(archive).get(url);
  if (title === undefined) throw new Error(`no page at ${url}`);
  return title;
}

/** Titles by page URL. */
export const titlesIn = answersOnce('title of', (archive: Archive): ReadonlyMap<string, string> => {
  const fixed = [
    ...Object.values(listTitles),
    ...allCharts(archive).map(chartName),
    ...archive.years.map(({ fiscalYear }) => `${formatFiscalYear(fiscalYear)}の変化`),
  ];
  let titles = new Map(namedPages(archive));
  // A name may itself end with such brackets, so repeat until all titles differ.
  for (let again = true; again; ) {
    const alike = Map.groupBy([...titles.values(), ...fixed], asShown);
    again = false;
    titles = new Map(
      [...titles].map(([url, title]) => {
        if (alike.get(asShown(title))?.length === 1) return [url, title];
        again = true;
        return [url, `${title}（${url.slice(archive.url.length).replace(/\/$/, '')}）`];
      }),
    );
  }
  return titles;
});

/** Browsers collapse white space in titles. */
function asShown(title: string): string {
  return title.replace(/\s+/g, ' ').trim();
}

function namedPages(archive: Archive): readonly (readonly [url: string, title: string])[] {
  const { id: municipality, reorganizations, units, duties, documents } = archive;
  const called = Map.groupBy(reorganizations, ({ data }) => data.title);
  const paths = Map.groupBy(units, pathOf);
  return [
    ...reorganizations.flatMap(({ id, url, data }) => {
      const apart = called.get(data.title)?.length === 1 ? '' : `（${id}）`;
      return [
        [url, `${data.title}${apart}`],
        [urls.chartsOfReorganization(municipality, id), `${data.title}の前と後の組織図${apart}`],
      ] as const;
    }),
    ...units.map((unit) => {
      const path = pathOf(unit);
      return [unit.url, paths.get(path)?.length === 1 ? path : `${path}（${unit.id}）`] as const;
    }),
    ...duties.map(({ url, name }) => [url, name] as const),
    ...documents.flatMap((document) => {
      const editionOf = new Map(document.editions.map((edition) => [edition.id, edition]));
      return [
        ...document.editions.map((edition) => [edition.url, editionTitle(archive, edition)] as const),
        ...document.comparisons.flatMap(({ older, newer }) => {
          const [a, b] = [editionOf.get(older), editionOf.get(newer)];
          if (a === undefined || b === undefined) return [];
          return [
            [urls.comparison(municipality, document.id, older, newer), comparisonTitle(document, a, b)],
          ] as const;
        }),
      ];
    }),
  ];
}
