// The schedule figure of an edition with too many deadlines to draw beside the text.

import { urls } from '#archive/4-link/addresses/urls.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import type { FigureWithText } from '#diagrams/figures/equal.ts';
import { figureOfEdition } from '../figure/figures.ts';
import { type ListPages, pagesOfList } from '../lists/paged.ts';
import { bySection, measuresOf } from './edition-parts.ts';

/** The most deadlines drawn beside the text. */
const MOST_DEADLINES = 24;
/** The most measures in one figure. */
const MOST_DRAWN = 100;

/** The measures in groups that share a figure on a page of their own. */
export function scheduleInParts(archive: Archive, edition: LinkedEdition): ListPages<LinkedMeasure> {
  const groups = bySection(edition, measuresOf(archive, edition));
  return pagesOfList(urls.scheduleIn(edition.url), groups, MOST_DRAWN);
}

/** Whether the figure is on the page of the edition. */
export function isScheduleHere(archive: Archive, edition: LinkedEdition): boolean {
  const drawn = figureOfEdition(archive, edition);
  return drawn !== null && !isScheduleElsewhere(drawn);
}

export function isScheduleElsewhere({ figure: { picture } }: FigureWithText): boolean {
  return (
    picture.kind === 'schedule' &&
    picture.sections.reduce((sum, { bars }) => sum + bars.length, 0) > MOST_DEADLINES
  );
}
