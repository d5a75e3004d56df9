// The figures of each page, from the linked archive.

import type { ComparedCharts } from '#archive/4-link/charts/compare-charts.ts';
import { soleReorganizationBetween } from '#archive/4-link/charts/sole-reorganization-between.ts';
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

/** The charts before and after a reorganization. Cached: they also decide which pages exist. */
export function pairsOfReorganization(
  archive: Archive,
  reorganization: LinkedReorganization,
): BeforeAfter | null {
  return pairs(reorganization, () => beforeAndAfter(archive, reorganization));
}

/** The flows between two charts. Null if one reorganization made all changes: its page has the figure. */
export function figuresBetween(archive: Archive, compared: ComparedCharts): Flows | null {
  return soleReorganizationBetween(archive, compared) ? null : flowsBetween(archive, compared);
}

/** The history of a unit: its origins, its changes and its successors. */
export function wayOfUnit(archive: Archive, history: History, unit: LinkedUnit): Way {
  return wayOf(archive, history, kinOf(history), unit);
}

/** The schedule of an edition. Null if no deadline is known, or if all fall on one day. */
export function figureOfEdition(archive: Archive, edition: LinkedEdition): FigureWithText | null {
  const drawn = scheduleFigure(archive, edition);
  const picture = drawn?.figure.picture;
  if (picture?.kind !== 'schedule') return drawn;
  const { first, last } = spanOf(picture);
  return first === last ? null : drawn;
}

/** With more moved deadlines than these, only those postponed furthest are drawn. */
const MOST_SLIPS = 60;

/** The moved deadlines that the page of a comparison draws. */
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

/** The most items in the figure of `worstSlips`. */
const WORST = 6;

/** The items whose deadlines were postponed furthest between two editions. */
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

/** Draws a Mermaid diagram from an editor's text. */
export const drawWritten: Draw = (mermaid, number) => draw(writtenFigure(`written-${number}`, mermaid));
