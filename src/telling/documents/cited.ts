// How each kind of page is cited, and its sources.
import type { Source } from '#archive/1-read/schema/source.ts';
import { urls } from '#archive/4-link/addresses/urls.ts';
import type { ComparedCharts } from '#archive/4-link/charts/compare-charts.ts';
import type { Comparison } from '#archive/4-link/documents/comparison.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type {
  Archive,
  LinkedChart,
  LinkedDocument,
  LinkedDuty,
  LinkedEdition,
  LinkedReorganization,
  LinkedUnit,
  Year,
} from '#archive/4-link/types.ts';
import { sourcesOfUnit } from '#archive/4-link/units/sources-of-unit.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { shortPrintedDate } from '../dates.ts';
import { chartName, chartsComparedName, ofMunicipality, pathOf, spaced } from '../names.ts';
import { plansUnder } from '../reorganizations/plans.ts';
import type { Cited } from './citation.ts';
import { comparisonTitle } from './comparison.ts';
import { issuedInBrackets } from './editions.ts';

type Named = Pick<Archive, 'name'>;

export function editionCited({ name }: Named, { data, url }: Pick<LinkedEdition, 'data' | 'url'>): Cited {
  return {
    what: `${name}「${data.title}」${data.edition}${issuedInBrackets(data)}`,
    title: data.title,
    sources: [data.source],
    isSummary: data.fidelity === 'summary',
    url,
  };
}

export function reorganizationCited({ name }: Named, { data, sources, url }: LinkedReorganization): Cited {
  return {
    what: `${name}「${data.title}」（${shortPrintedDate(data.effective)}）`,
    title: data.title,
    sources,
    isSummary: data.fidelity === 'summary',
    url,
  };
}

export function unitCited(archive: Archive, unit: LinkedUnit): Cited {
  return {
    what: `${archive.name}${spaced(pathOf(unit))}の変遷`,
    sources: sourcesOfChanges(archive, unit, sourcesOfUnit(archive, unit)),
    url: unit.url,
  };
}

export function dutyCited(archive: Archive, duty: LinkedDuty): Cited {
  return {
    what: `${archive.name}の${duty.name}の担当の変遷`,
    sources: sourcesOfChanges(archive, duty),
    url: duty.url,
  };
}

/** A fiscal year of one municipality. */
export function yearCited(archive: Archive, year: Year): Cited {
  const { editions } = lookupIn(archive);
  return {
    what: `${archive.name}の${formatFiscalYear(year.fiscalYear)}の変化`,
    sources: [
      ...archive.reorganizations.flatMap(({ id, sources }) =>
        year.reorganizations.includes(id) ? sources : [],
      ),
      ...year.editions.flatMap((key) => editions.get(key)?.data.source ?? []),
    ],
    url: year.url,
  };
}

/** A fiscal year across municipalities; the pages of the municipalities name the sources. */
export function yearOfAllCited(fiscalYear: number): Cited {
  return {
    what: `市区町村の${formatFiscalYear(fiscalYear)}の変化`,
    sources: [],
    url: urls.yearEverywhere(fiscalYear),
  };
}

/** A chart: the sources are the published chart, or the previous one and the reorganizations since. */
export function chartCited(archive: Archive, chart: LinkedChart): Cited {
  return {
    what: `${archive.name}の${chartName(chart)}`,
    sources: sourcesOfChart(archive, chart),
    url: chart.url,
  };
}

export function chartsComparedCited(archive: Archive, { url, older, newer }: ComparedCharts): Cited {
  return {
    what: `${archive.name}の${chartsComparedName(older, newer)}`,
    sources: [older, newer].flatMap((chart) => sourcesOfChart(archive, chart)),
    url,
  };
}

export function comparisonCited(
  { name }: Named,
  document: LinkedDocument,
  { url }: Comparison,
  older: LinkedEdition,
  newer: LinkedEdition,
): Cited {
  return {
    what: ofMunicipality(comparisonTitle(document, older, newer), name),
    sources: [older.data.source, newer.data.source],
    isSummary: [older, newer].some(({ data }) => data.fidelity === 'summary'),
    url,
  };
}

function sourcesOfChart(archive: Archive, chart: LinkedChart): readonly Source[] {
  if (chart.published) return [chart.published.source];
  const { charts, reorganizations } = archive;
  const under = new Set(plansUnder(archive, chart).map(({ id }) => id));
  const before = charts.findLast(({ published, asOf }) => published !== null && asOf <= chart.asOf);
  const own = reorganizations.filter(
    ({ id, date, data }) =>
      chart.plans?.includes(id) ||
      under.has(id) ||
      (data.status === 'in force' && date > (before?.asOf ?? '') && date <= chart.asOf),
  );
  return [...(before?.published ? [before.published.source] : []), ...own.flatMap(({ sources }) => sources)];
}

/** The sources of the reorganizations with changes to the unit or duty; `others` if there are none. */
function sourcesOfChanges(
  archive: Archive,
  whole: { readonly changes: readonly string[] },
  others: readonly Source[] = [],
): readonly Source[] {
  const own = new Set(changesOf(archive, whole).map(({ reorganization }) => reorganization));
  const sources = archive.reorganizations.filter(({ id }) => own.has(id)).flatMap(({ sources }) => sources);
  return sources.length > 0 ? sources : others;
}
