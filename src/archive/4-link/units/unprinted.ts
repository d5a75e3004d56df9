import { pathsIn } from '../../1-read/chart-nodes.ts';
import type { Archive, ChartUnit, LinkedChart } from '../types.ts';

/**
 * A unit that existed on the day of a published chart although the chart does not print it, and the editor's
 * reason.
 */
export interface Unprinted extends Pick<ChartUnit, 'id' | 'name' | 'path'> {
  readonly why: string;
  readonly ref: readonly string[];
  /** The reorganization that explains it; null if the file of the chart does. */
  readonly explainedBy: { readonly title: string; readonly url: string } | null;
}

export function unprintedIn(
  { reorganizations }: Pick<Archive, 'reorganizations'>,
  { published, units }: Pick<LinkedChart, 'published' | 'units'>,
): readonly Unprinted[] {
  if (published === null) return [];
  const printed = new Set(pathsIn(published.units));
  const explained = [
    ...published.accepted.map(({ unit, why, ref = [] }) => ({ unit, why, ref, explainedBy: null })),
    ...reorganizations.flatMap(({ accepted, data: { title }, url }) =>
      accepted.map(({ unit, why, ref }) => ({ unit, why, ref, explainedBy: { title, url } })),
    ),
  ];
  const walk = (list: readonly ChartUnit[]): readonly Unprinted[] =>
    list.flatMap(({ id, name, path, children }) => {
      const reason = printed.has(path) ? undefined : explained.find(({ unit }) => unit === path);
      const { why = '', ref = [], explainedBy = null } = reason ?? {};
      return [...(reason ? [{ id, name, path, why, ref, explainedBy }] : []), ...walk(children)];
    });
  return walk(units);
}
