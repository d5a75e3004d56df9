import type { ISODate } from '#calendar/date.ts';
import { isOtherBody } from './other-body.ts';
import type { Status } from './stages.ts';

export interface ChartTree {
  readonly name: string;
  readonly children: readonly ChartTree[];
}

/** A chart as published. Within its coverage it is evidence. */
export interface PublishedChart {
  readonly asOf: ISODate;
  /** The name of the chart, if its date alone is ambiguous. */
  readonly id?: string;
  /** Whether the chart shows a plan or decision instead of what is in force. */
  readonly isPlan?: boolean;
  /** The stage that the chart shows, if it says so. */
  readonly stage?: Status | undefined;
  /**
   * `mayor`: everything except bodies beside the mayor's office that the chart does not show. A list: the
   * paths of the units that are shown in full.
   */
  readonly coverage: 'all' | 'mayor' | readonly (readonly string[])[];
  readonly units: readonly ChartTree[];
  readonly posts: readonly {
    readonly name: string;
    readonly in: readonly string[];
    readonly grade: string | null;
  }[];
}

export function nameOfChart({ id, asOf }: PublishedChart): string {
  return id ?? asOf;
}

/** Whether the chart covers the place at `path`. */
export function isCovered(
  chart: Pick<PublishedChart, 'coverage' | 'units'>,
  path: readonly string[],
): boolean {
  if (chart.coverage === 'mayor') {
    const [top = ''] = path;
    return !isOtherBody(top) || chart.units.some(({ name }) => name === top);
  }
  return chart.coverage === 'all' || chart.coverage.some((top) => startsWith(path, top));
}

/** The covered paths, without duplicates and without paths below another covered path. */
export function outermost(coverage: PublishedChart['coverage']): readonly (readonly string[])[] {
  if (coverage === 'all' || coverage === 'mayor') return [[]];
  return coverage.filter(
    (path, index) =>
      !coverage.some(
        (top, at) =>
          startsWith(path, top) && (top.length < path.length || (top.length === path.length && at < index)),
      ),
  );
}

function startsWith(path: readonly string[], top: readonly string[]): boolean {
  return top.length <= path.length && top.every((name, depth) => name === path[depth]);
}

export function subtree(units: readonly ChartTree[], path: readonly string[]): readonly ChartTree[] | null {
  let at: readonly ChartTree[] = units;
  for (const name of path) {
    const next = at.find((tree) => tree.name === name);
    if (!next) return null;
    at = next.children;
  }
  return at;
}
