import { urls } from '#archive/4-link/addresses/urls.ts';
import { inChartOrder } from '#archive/4-link/charts/chart-order.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { once } from '#archive/once.ts';
import { departmentIn } from '#org/path.ts';
import { editionName, itemName, pathOf } from '#telling/names.ts';
import { indicatorInWords, mainRow } from '#telling/promises/indicator.ts';
import { outcomeWords } from '#telling/promises/promises.ts';
import { targetWithDue } from '#telling/promises/target.ts';
import { bytesOfLine, bytesOfWords } from '../lists/bytes.ts';
import { type Group, type ListPages, listInParts, pagesOfList } from '../lists/paged.ts';
import { type ListedPromise, listedIn } from './promise.ts';

/** Bytes of a page that measures may take. */
const MOST_BYTES = 66_000;

/** The measures on one page or, if they are too many, by department. Cached for all of these pages. */
export const promisesInParts = once((archive: Archive): ListPages<ListedPromise> => {
  const list = urls.measures(archive.id);
  const rows = listedIn(archive);
  const weigh = (row: ListedPromise) => bytesOfPromise(archive, row);
  // On a single page, a measure of several departments is listed once.
  const whole = pagesOfList(list, [{ key: '', name: '', items: rows }], MOST_BYTES, weigh);
  return whole.length === 1
    ? whole
    : listInParts(list, promisesByDepartment(archive, rows), MOST_BYTES, weigh);
});

/** As rendered by `PromiseRow.astro`. */
function bytesOfPromise(archive: Archive, { measure, owners, standing, edition }: ListedPromise): number {
  const { data, indicators, schedule } = measure;
  const measured = indicators
    .filter(({ id }) => id !== null)
    .map((indicator) => mainRow(indicatorInWords(archive, indicator)));
  const last = standing.results.at(-1);
  const newest = standing.results.filter(({ year, part }) => year === last?.year && part === last?.part);
  const words = [
    itemName(data),
    editionName(edition.data),
    editionName(edition.data),
    ...[...owners, ...measure.supporters].flatMap(({ printed, today }) => [
      printed,
      printed,
      ...today.map(({ id, path }) => `${id}${path}`),
    ]),
    ...(schedule?.stages.map((stage) => `${stage.for ?? ''}${stage.text}`) ?? []),
    ...(data.targets ?? []).map(targetWithDue),
    ...newest.map((result) => result.from.url + outcomeWords(result)),
    data.ends?.why ?? '',
  ];
  // The years and the marks of the drawing.
  const drawn = schedule === null ? 0 : 500 + 90 * schedule.stages.length;
  return (
    400 +
    drawn +
    measured.reduce((sum, line) => sum + 25 + bytesOfLine(line), 0) +
    words.reduce((sum, one) => sum + 25 + bytesOfWords(one), 0)
  );
}

/**
 * Groups by the departments that own the measures today; a measure of several departments is in each.
 * Measures without a department today come last.
 */
function promisesByDepartment(
  archive: Archive,
  rows: readonly ListedPromise[],
): readonly Group<ListedPromise>[] {
  const there = archive.units.filter(({ abolished }) => abolished === null);
  const heads = inChartOrder(archive, there).filter((unit) => !pathOf(unit).includes('/'));
  const known = new Set(heads.map(pathOf));
  const byName = Map.groupBy(
    rows.flatMap((row) => todaysDepartments(row, known).map((name) => ({ name, row }))),
    ({ name }) => name,
  );
  const groups = [...heads.map((head) => ({ key: head.id, name: pathOf(head) })), ELSEWHERE];
  return groups.flatMap(({ key, name }) => {
    const items = byName.get(name)?.map(({ row }) => row) ?? [];
    return items.length === 0 ? [] : [{ key, name, items }];
  });
}

/** No unit has the id `_`. */
const ELSEWHERE = { key: '_', name: '部局の分からないもの、全体のもの' };

function todaysDepartments({ owners }: ListedPromise, known: ReadonlySet<string>): readonly string[] {
  const names = owners.flatMap(({ today }) => today.map(({ path }) => departmentIn(path)));
  const departments = [...new Set(names)].filter((name) => known.has(name));
  return departments.length > 0 ? departments : [ELSEWHERE.name];
}
