// The figures of each page, from the linked archive.

import type { ComparedCharts } from '#archive/4-link/charts/compare-charts.ts';
import { madeByOne } from '#archive/4-link/charts/made-by.ts';
import type { Comparison } from '#archive/4-link/documents/comparison.ts';
import type {
  Archive,
  LinkedDocument,
  LinkedEdition,
  LinkedReorganization,
  LinkedUnit,
} from '#archive/4-link/types.ts';
import { onceOf } from '#archive/once.ts';
import { type BeforeAfter, beforeAndAfter } from '#diagrams/figures/before-after.ts';
import type { FigureWithText } from '#diagrams/figures/equal.ts';
import { type Flows, flowsBetween } from '#diagrams/figures/flows.ts';
import { scheduleFigure } from '#diagrams/figures/schedule.ts';
import { slipFigure } from '#diagrams/figures/slip.ts';
import { type Way, wayOf } from '#diagrams/figures/way/way.ts';
import { spanOf } from '#diagrams/schedule.ts';
import { writtenFigure } from '#diagrams/written/blocks.ts';
import { drawWritten as draw } from '#diagrams/written/draw-written.ts';
import type { Draw } from '#markdown/render.ts';
import type { History } from '#org/history/history.ts';
import { kinOf } from '#org/lineage.ts';

const pairs = onceOf<LinkedReorganization, BeforeAfter | null>();

/** What stood before and after a reorganization. Its page shows it, and from it follows which others there are. */
export function pairsOfReorganization(
  archive: Archive,
  reorganization: LinkedReorganization,
): BeforeAfter | null {
  return pairs(reorganization, () => beforeAndAfter(archive, reorganization));
}

/** What went where between two charts; null where the page of a reorganization has the figure. */
export function figuresBetween(archive: Archive, compared: ComparedCharts): Flows | null {
  return madeByOne(archive, compared) ? null : flowsBetween(archive, compared);
}

/** How a unit came to be, what happened to it and what became of it. */
export function wayOfUnit(archive: Archive, history: History, unit: LinkedUnit): Way {
  return wayOf(archive, history, kinOf(history), unit);
}

/** Null where nothing is known of when, and where all is due on one day: its measures say so, and there is nothing to see. */
export function figureOfEdition(archive: Archive, edition: LinkedEdition): FigureWithText | null {
  const drawn = scheduleFigure(archive, edition);
  const picture = drawn?.figure.picture;
  if (picture?.kind !== 'schedule') return drawn;
  const { first, last } = spanOf(picture);
  return first === last ? null : drawn;
}

/** So many deadlines that moved are drawn; of more, those that were put off furthest. */
const MOST_SLIPS = 60;

/** What the page of a comparison shows of the deadlines that moved. */
export function shownSlips(
  archive: Archive,
  document: LinkedDocument,
  comparison: Comparison,
): FigureWithText | null {
  const moved = comparison.items.filter(({ deadlines }) => deadlines.some(({ change }) => change !== 'same'));
  return moved.length > MOST_SLIPS
    ? worstSlips(archive, document, comparison)
    : slipFigure(archive, document, comparison);
}

/** More than these stand on the page of the comparison alone. */
const WORST = 6;

/** Of the deadlines that were put off between two editions, those that were put off furthest. */
export function worstSlips(
  archive: Archive,
  document: LinkedDocument,
  comparison: Comparison,
): FigureWithText | null {
  const months = (item: Comparison['items'][number]) =>
    Math.max(0, ...item.deadlines.map(({ change, byMonths }) => (change === 'later' ? (byMonths ?? 0) : 0)));
  const worst = new Set(
    comparison.items
      .filter(({ deadlines }) => deadlines.some(({ change }) => change === 'later'))
      .toSorted((a, b) => months(b) - months(a))
      .slice(0, WORST),
  );
  return slipFigure(archive, document, {
    ...comparison,
    items: comparison.items.filter((item) => worst.has(item)),
  });
}

/** Draws what an editor wrote in Markdown. */
export const drawWritten: Draw = (mermaid, number) => draw(writtenFigure(`written-${number}`, mermaid));
