import { allCharts } from '#archive/4-link/all-charts.ts';
import { chartPairs, compareCharts } from '#archive/4-link/compare-charts.ts';
import type { Archive } from '#archive/4-link/types.ts';
import type { History } from '#org/history/history.ts';
import { kinOf } from '#org/lineage.ts';
import type { Cited } from '#telling/citation.ts';
import {
  chartCited,
  chartsComparedCited,
  comparisonCited,
  editionCited,
  reorganizationCited,
  unitCited,
} from '#telling/cited.ts';
import { pairFigures } from './before-after.ts';
import { chartFigures } from './chart.ts';
import type { CitedFigure } from './credits.ts';
import type { FigureWithText } from './equal.ts';
import { flowsBetween, flowsOf } from './flows.ts';
import { lineageFigure } from './lineage.ts';
import { scheduleFigure } from './schedule.ts';
import { slipFigure } from './slip.ts';

/** With what its page is cited as, for where it goes alone. */
type FigureToTake = FigureWithText & CitedFigure;

/** Every kind of figure, with all of its figures in an archive. */
export const kindsOfFigures = {
  chart: (archive) =>
    allCharts(archive).flatMap((chart) => citedAs(chartCited(archive, chart), chartFigures(chart, archive))),
  pair: (archive) =>
    archive.reorganizations.flatMap((one) =>
      citedAs(reorganizationCited(archive, one), pairFigures(archive, one)),
    ),
  flows: (archive) =>
    archive.reorganizations.flatMap((one) =>
      citedAs(reorganizationCited(archive, one), flowsOf(archive, one).figures),
    ),
  between: (archive) =>
    chartPairs(archive.charts).flatMap(([older, newer]) => {
      const compared = compareCharts(archive, older, newer);
      return citedAs(chartsComparedCited(archive, compared), flowsBetween(archive, compared).figures);
    }),
  lineage: (archive, history) => {
    const kin = kinOf(history);
    return archive.units.flatMap((unit) =>
      citedAs(unitCited(archive, unit), lineageFigure(archive, history, kin, unit.id)),
    );
  },
  schedule: (archive) =>
    archive.documents.flatMap(({ editions }) =>
      editions.flatMap((edition) =>
        citedAs(editionCited(archive, edition), scheduleFigure(archive, edition)),
      ),
    ),
  slip: (archive) =>
    archive.documents.flatMap((document) =>
      document.comparisons.flatMap((comparison) => {
        const [older, newer] = [comparison.older, comparison.newer].map((id) =>
          document.editions.find((one) => one.id === id),
        );
        const { url } = comparison;
        return older && newer
          ? citedAs(
              comparisonCited(archive, document, { url, older, newer }),
              slipFigure(archive, document, comparison),
            )
          : [];
      }),
    ),
} as const satisfies Record<string, (archive: Archive, history: History) => readonly FigureToTake[]>;

function citedAs(
  cited: Cited,
  figures: FigureWithText | readonly FigureWithText[] | null,
): readonly FigureToTake[] {
  return [figures ?? []].flat().map((one) => ({ ...one, cited }));
}

export function allFigures(archive: Archive, history: History): readonly FigureToTake[] {
  return Object.values(kindsOfFigures).flatMap((figuresIn) => figuresIn(archive, history));
}
