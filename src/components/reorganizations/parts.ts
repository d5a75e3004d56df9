// What of a reorganization, or of two charts compared, has pages of its own where it is large.

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

/** So many changes are told in full on one page. */
export const MOST_CHANGES_TOLD = 60;
/** So many clauses of a source stand on the page of the reorganization. */
export const MOST_STATEMENTS = 60;
/** So many lines of figures stand on a page, unless they are of one figure. */
const MOST_LINES = 32;
/** So many boxes of charts before and after. */
const MOST_BOXES = 1400;

/** The changes by the department to which they lead. */
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
  return pagesOfList(urls.changesIn(reorganization.url), groups, MOST_CHANGES_TOLD);
}

/**
 * What went where, figure by figure, where not all have room on the page that they belong to. `of` is what all of their ids tell: the reorganization, or the days compared.
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

/** Its id ends with that of its department; a department that has none is called by its name there, which is no address. */
function keyOf({ figure }: FigureOfFlow, family: string, at: number): string {
  const key = figure.id.slice(family.length);
  return /^[a-z0-9-]+$/.test(key) ? key : `_${at + 1}`;
}
