import { allCharts } from '#archive/4-link/charts/all-charts.ts';
import { chartPairs, compareCharts } from '#archive/4-link/charts/compare-charts.ts';
import type { Archive } from '#archive/4-link/types.ts';
import type { Figure } from '#diagrams/figure.ts';
import { beforeAndAfter } from '#diagrams/figures/before-after.ts';
import { chartFigures } from '#diagrams/figures/chart.ts';
import { flowsBetween, flowsOf } from '#diagrams/figures/flows.ts';
import { figuresOfPairs } from '#diagrams/figures/pair.ts';
import { scheduleFigure } from '#diagrams/figures/schedule.ts';
import { slipFigure } from '#diagrams/figures/slip.ts';
import type { History } from '#org/history/history.ts';
import { kinOf } from '#org/lineage.ts';
import { wayFigure } from './way-figure.ts';

/** A function for each kind of figure that returns all its figures of an archive. */
export const kindsOfFigures = {
  chart: (archive) =>
    allCharts(archive).flatMap((chart) => chartFigures(chart, archive).map((figure) => ({ figure }))),
  pair: (archive) =>
    archive.reorganizations.flatMap((one) => {
      const pairs = beforeAndAfter(archive, one);
      return pairs ? figuresOfPairs(pairs).map((figure) => ({ figure })) : [];
    }),
  flows: (archive) => archive.reorganizations.flatMap((one) => flowsOf(archive, one).figures),
  between: (archive) =>
    chartPairs(archive.charts).flatMap(
      ([older, newer]) => flowsBetween(archive, compareCharts(archive, older, newer)).figures,
    ),
  lineage: (archive, history) => {
    const kin = kinOf(history);
    return archive.units.flatMap(({ id }) => wayFigure(archive, history, kin, id) ?? []);
  },
  schedule: (archive) =>
    archive.documents.flatMap(({ editions }) =>
      editions.flatMap((edition) => scheduleFigure(archive, edition) ?? []),
    ),
  slip: (archive) =>
    archive.documents.flatMap((document) =>
      document.comparisons.flatMap((comparison) => slipFigure(archive, document, comparison) ?? []),
    ),
} as const satisfies Record<string, (archive: Archive, history: History) => readonly Drawn[]>;

interface Drawn {
  readonly figure: Figure;
}

export function allFigures(archive: Archive, history: History): readonly Drawn[] {
  const kinds: readonly ((archive: Archive, history: History) => readonly Drawn[])[] =
    Object.values(kindsOfFigures);
  return kinds.flatMap((figuresIn) => figuresIn(archive, history));
}
