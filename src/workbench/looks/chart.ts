import type { ChartNode } from '#archive/1-read/schema/chart.ts';
import { disagreementsIn } from '#archive/3-check/disagreements.ts';
import { flat } from '#archive/4-link/charts/chart-units.ts';
import type { Answer } from '#telling/answer.ts';
import { chartAnswer } from '#telling/answers/chart.ts';
import type { Seen } from './seen.ts';
import { type ShownPost, type Standing, withPosts } from './standing.ts';

export interface LookedChart {
  /** Null while the chart is invalid. */
  readonly answer: Answer | null;
  /** The units of the file; `begins` marks units that the changes do not explain. */
  readonly units: readonly Standing[];
  /** How many units the changes do not explain. */
  readonly unproved: number;
}

export function lookAtChart({ archive, source, derived, open }: Seen): LookedChart | null {
  const file = source.charts.find((one) => one.file === open);
  if (!file) return null;
  const linked = [...archive.charts, ...archive.plannedCharts].find(({ origin }) => origin?.file === open);
  const unexplained = new Set(
    disagreementsIn(source, derived).flatMap(({ kind, chart, path }) =>
      kind === 'unexplained' && (chart === file.data.asOf || chart === file.id) ? [path.join('/')] : [],
    ),
  );
  const standing = linked?.plans ? new Set(flat(linked.units).map(({ path }) => path)) : null;
  const isProved = (path: string) => !unexplained.has(path) && standing?.has(path) !== false;
  const units = printed(file.data.units, isProved);
  return {
    answer: linked && units.length > 0 ? chartAnswer(archive, linked) : null,
    units: withPosts(units, postsIn(file.data.posts)),
    unproved: unprovedIn(units),
  };
}

interface WrittenPost {
  readonly post: string;
  readonly in?: string | undefined;
}

function postsIn(posts: readonly WrittenPost[]): readonly ShownPost[] {
  return posts.map(({ post, in: within }) => ({ name: post, within: within ?? '', does: null }));
}

function printed(
  nodes: readonly ChartNode[],
  isProved: (path: string) => boolean,
  above = '',
): readonly Standing[] {
  return nodes.map(({ name, children }) => {
    const path = `${above}${name}`;
    return {
      name,
      path,
      does: isProved(path) ? null : 'begins',
      changes: [],
      children: printed(children, isProved, `${path}/`),
    };
  });
}

function unprovedIn(units: readonly Standing[]): number {
  return units.reduce((sum, { does, children }) => sum + (does === null ? 0 : 1) + unprovedIn(children), 0);
}
