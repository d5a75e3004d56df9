import { urls } from '#archive/4-link/addresses/urls.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { bytesOfWords } from '../lists/bytes.ts';
import { departmentGroups } from '../lists/department-groups.ts';
import { type ListPages, pagesOfList } from '../lists/paged.ts';
import type { DifferencesRow, DifferencesTable } from './differences.ts';

/** So many bytes of a page are differences: above them is the figure. */
const MOST_BYTES = 50_000;

/** What is otherwise in the later of two charts, department by department where not all has room on their page. */
export function differencesInParts(
  archive: Pick<Archive, 'units'>,
  comparison: string,
  { departments }: DifferencesTable,
): ListPages<DifferencesRow> {
  const groups = departmentGroups(
    archive,
    departments.map(({ name, rows }) => ({ name, items: rows })),
  );
  return pagesOfList(urls.differencesIn(comparison), groups, MOST_BYTES, bytesOfRow);
}

/** As `Differences.astro` shows it. */
function bytesOfRow({ cells }: DifferencesRow): number {
  return (
    140 + cells.flat().reduce((sum, { id, path }) => sum + 80 + 2 * (id ?? '').length + bytesOfWords(path), 0)
  );
}
