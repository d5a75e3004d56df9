import { departmentIn, isWithin } from '#org/path.ts';
import { unitsById } from '../charts/chart-units.ts';
import type { LinkedSource } from '../documents/sources.ts';
import type { Archive, LinkedUnit } from '../types.ts';

/**
 * The sources of a unit that no change concerns: those of a chart that prints it, otherwise of the first
 * reorganization that names it.
 */
export function sourcesOfUnit(
  { charts, changes, reorganizations }: Archive,
  { id, names }: Pick<LinkedUnit, 'id' | 'names'>,
): readonly LinkedSource[] {
  const paths = names.map(({ path }) => path);
  const printing = charts.find(
    (chart) =>
      chart.published !== null &&
      (chart.posts.some((post) => post.id === id && post.isPrinted) ||
        (unitsById(chart).has(id) &&
          (typeof chart.coverage === 'string' ||
            paths.some((path) => chart.coverage?.includes(departmentIn(path)))))),
  );
  if (printing?.published) return [printing.published.source];
  const naming = changes.find(({ from, to }) =>
    [...from, ...to].some(({ path }) => paths.some((own) => isWithin(path, own))),
  );
  const event = reorganizations.find((one) => one.id === naming?.reorganization);
  return event ? [event.data.source] : [];
}
