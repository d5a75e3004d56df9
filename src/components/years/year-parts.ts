// Long parts of a year's page have pages of their own: changes by department, due measures by edition.

import { urls } from '#archive/4-link/addresses/urls.ts';
import { type Glance, type GlanceRow, glanceAt } from '#archive/4-link/overview/glance.ts';
import type { Archive, Year } from '#archive/4-link/types.ts';
import { contentsOfYear, type YearContents } from '#archive/4-link/years/year-contents.ts';
import { onceOf } from '#archive/once.ts';
import { titleOf } from '#telling/titles.ts';
import { bytesOfWords } from '../lists/bytes.ts';
import { departmentGroups } from '../lists/department-groups.ts';
import { routesBelowList } from '../lists/list-routes.ts';
import { type ListPages, type PageOfGroup, pagesOfList } from '../lists/paged.ts';

/** Bytes of the page that changes may take. */
const MOST_BYTES = 36_000;
/** The most due measures on one page. */
const MOST_DUE = 120;

export type Due = YearContents['due'][number];

export interface YearParts {
  readonly glance: Glance;
  readonly changes: ListPages<GlanceRow>;
  readonly due: ListPages<Due>;
}

const made = onceOf<Year, YearParts>();

/** Cached for all pages of a year. */
export function yearInParts(archive: Archive, year: Year): YearParts {
  return made(year, () => partsOf(archive, year));
}

function partsOf(archive: Archive, year: Year): YearParts {
  const { changes, due } = contentsOfYear(archive, year);
  const glance = glanceAt(archive, changes);
  const departments = departmentGroups(
    archive,
    glance.rows.map((row) => ({ name: row.department ?? withoutDepartment, items: [row] })),
  );
  const editions = [...Map.groupBy(due, ({ edition }) => edition)].flatMap(([edition, items]) =>
    edition ? [{ key: `${edition.document}/${edition.id}`, name: titleOf(archive, edition.url), items }] : [],
  );
  return {
    glance,
    changes: pagesOfList(urls.changesInYear(year.url), departments, MOST_BYTES, bytesOfRow),
    due: pagesOfList(urls.dueInYear(year.url), editions, MOST_DUE),
  };
}

/** The group of posts and of units with an unknown parent. */
export const withoutDepartment = '職など';

/** As rendered by `Glance.astro`. */
function bytesOfRow({ duties, ...row }: GlanceRow): number {
  const units = [row.began, row.ended, row.lost, row.moved].flat();
  return (
    300 +
    units.reduce((sum, { path }) => sum + 210 + bytesOfWords(path), 0) +
    duties.reduce((sum, { from, to }) => {
      const paths = [...from, ...to].map(({ path }) => path).join('');
      return sum + 210 + bytesOfWords(paths);
    }, 0)
  );
}

/** A page of changes or of due measures. `part` is its address below that of the year. */
interface PartOfYear {
  readonly part: string;
  readonly changes: PageOfGroup<GlanceRow> | null;
  readonly due: PageOfGroup<Due> | null;
}

/** The pages of a year besides its own. */
export function partsOfYear(archive: Archive, year: Year): readonly PartOfYear[] {
  const { changes, due } = yearInParts(archive, year);
  return [
    ...routesBelowList(changes).map(({ params, props: { page } }) => ({
      part: `changes/${params.part}`,
      changes: page,
      due: null,
    })),
    ...routesBelowList(due).map(({ params, props: { page } }) => ({
      part: `due/${params.part}`,
      changes: null,
      due: page,
    })),
  ];
}
