// The figures of each page, from the linked archive. Pages show them, and the files that can be downloaded are
// made of the same.

import type { Archive, LinkedChart, LinkedEdition, LinkedReorganization } from '#archive/4-link/types.ts';
import { files } from '#archive/4-link/urls.ts';
import { drawingCache } from '#diagrams/cache.ts';
import { beforeAfterFigures } from '#diagrams/figures/before-after.ts';
import { chartFigures } from '#diagrams/figures/chart.ts';
import type { FigureWithText } from '#diagrams/figures/equal.ts';
import { flowsFigure } from '#diagrams/figures/flows.ts';
import { lineageFigure } from '#diagrams/figures/lineage.ts';
import { scheduleFigure } from '#diagrams/figures/schedule.ts';
import { writtenFigure } from '#diagrams/written.ts';
import type { Draw } from '#markdown/render.ts';
import type { History } from '#org/history.ts';
import { kinOf } from '#org/lineage.ts';

export const { svgOf } = drawingCache('.cache/diagrams');

export function figuresOfChart(archive: Archive, chart: LinkedChart): readonly FigureWithText[] {
  return chartFigures(chart, archive);
}

export function figuresOfReorganization(
  archive: Archive,
  reorganization: LinkedReorganization,
): { readonly pairs: readonly FigureWithText[]; readonly flows: FigureWithText | null } {
  const both = beforeAfterFigures(archive, reorganization);
  const pairs = both === null ? [] : both.isSmall ? [both.whole] : both.departments.map(({ drawn }) => drawn);
  return { pairs, flows: flowsFigure(archive, reorganization) };
}

export function figureOfUnit(archive: Archive, history: History, unit: string): FigureWithText | null {
  return lineageFigure(archive, history, kinOf(history), unit);
}

export function figureOfEdition(archive: Archive, edition: LinkedEdition): FigureWithText | null {
  const { figure, text } = scheduleFigure(archive, edition);
  return figure ? { figure, text } : null;
}

/** Every figure of a municipality, for the files beside the pages. */
export function allFigures(archive: Archive, history: History): readonly FigureWithText[] {
  return [
    ...archive.charts.flatMap((chart) => figuresOfChart(archive, chart)),
    ...archive.reorganizations.flatMap((one) => {
      const { pairs, flows } = figuresOfReorganization(archive, one);
      return flows ? [...pairs, flows] : pairs;
    }),
    ...archive.units.flatMap(({ id }) => figureOfUnit(archive, history, id) ?? []),
    ...archive.documents.flatMap(({ editions }) =>
      editions.flatMap((one) => figureOfEdition(archive, one) ?? []),
    ),
  ];
}

export function figureFile(archive: Pick<Archive, 'id'>, { figure }: FigureWithText): string {
  return files.figure(archive.id, figure.id);
}

/** Draws what an editor wrote in Markdown; `id` tells the passages of a page apart. */
export function drawWritten(id: string): Draw {
  return (mermaid, number) => svgOf(writtenFigure(`${id}-${number}`, mermaid));
}
