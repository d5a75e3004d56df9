// The parts of a large reorganization, or of a large comparison of charts, that have pages of their own.

import { urls } from '#archive/4-link/addresses/urls.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type { Archive, LinkedChange, LinkedReorganization } from '#archive/4-link/types.ts';
import { around } from '#diagrams/figures/around.ts';
import type { BeforeAfter } from '#diagrams/figures/before-after.ts';
import type { FigureOfFlow } from '#diagrams/figures/flows.ts';
import { boxesIn, nameOf, type Pair } from '#diagrams/figures/pair.ts';
import { byDepartment } from '../changes/by-department.ts';
import { departmentGroups } from '../lists/department-groups.ts';
import { type ListPages, pagesOfList } from '../lists/paged.ts';

/** The most changes in full on one page. */
export const MOST_CHANGES_IN_FULL = 60;
/** The most statements on the page of the reorganization. */
export const MOST_STATEMENTS = 60;
/** The most lines of figures on one page, unless they belong to one figure. */
const MOST_LINES = 32;
/** The most boxes of charts before and after on one page. */
const MOST_BOXES = 1400;

/** The changes by the department where they end. */
export function changesInParts(
  archive: Archive,
  reorganization: LinkedReorganization,
): ListPages<LinkedChange> {
  const { after } = around(archive, reorganization);
  const departments = byDepartment(archive, changesOf(archive, reorganization), after);
  const groups = departmentGroups(
    archive,
    departments.map(({ department, changes }) => ({ name: department, items: changes })),
  );
  return pagesOfList(urls.changesIn(reorganization.url), groups, MOST_CHANGES_IN_FULL);
}

/**
 * The figures of flows, each on a page of its own if they do not all fit on `page`. `of` is the common part
 * of their ids: the reorganization, or the dates of the charts.
 */
export function flowsInParts(
  page: string,
  of: string,
  figures: readonly FigureOfFlow[],
): ListPages<FigureOfFlow> {
  const lines = figures.reduce((sum, one) => sum + one.lines, 0);
  const groups = figures.map((drawn, at) => ({
    key: keyOf(drawn, `flows-${of}-`, at),
    name: drawn.figure.title,
    items: [drawn],
  }));
  return pagesOfList(urls.flowsIn(page), groups, lines > MOST_LINES ? 1 : figures.length);
}

export function pairsInParts(list: string, { departments }: BeforeAfter): ListPages<Pair> {
  const groups = departments.map((department, at) => ({
    key: department.id ?? `_${at + 1}`,
    name: nameOf(department),
    items: [department],
  }));
  return pagesOfList(list, groups, boxesIn(departments) > MOST_BOXES ? 1 : departments.length);
}

/** The end of the figure's id: the id of its department, or a number if the department has only a name. */
function keyOf({ figure }: FigureOfFlow, family: string, at: number): string {
  const key = figure.id.slice(family.length);
  return /^[a-z0-9-]+$/.test(key) ? key : `_${at + 1}`;
}
