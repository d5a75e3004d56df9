import { urls } from '#archive/4-link/addresses/urls.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { bytesOfWords } from '../lists/bytes.ts';
import { departmentGroups } from '../lists/department-groups.ts';
import { type ListPages, pagesOfList } from '../lists/paged.ts';
import type { DifferencesRow, DifferencesTable } from './differences.ts';

/** Bytes of a page that differences may take. The figure above them comes on top. */
const MOST_BYTES = 50_000;

/** The differences on one page or, if they are too many, by department. */
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

/** As rendered by `Differences.astro`. */
function bytesOfRow({ cells }: DifferencesRow): number {
  return (
    140 + cells.flat().reduce((sum, { id, path }) => sum + 80 + 2 * (id ?? '').length + bytesOfWords(path), 0)
  );
}
