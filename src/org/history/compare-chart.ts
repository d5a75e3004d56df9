import { childrenOf } from '../chart.ts';
import {
  type ChartTree,
  isCovered,
  nameOfChart,
  outermost,
  type PublishedChart,
  subtree,
} from '../published-chart.ts';
import { type Parent, placeOf, ROOT } from '../unit.ts';
import { cover } from './coverage.ts';
import { locate } from './locate.ts';
import type { State } from './state.ts';

/**
 * Records each unit that the history has and `chart`, within its coverage, lacks. Afterwards all units in the
 * covered places count as known.
 */
export function compareChart(state: State, chart: PublishedChart): void {
  for (const path of outermost(chart.coverage)) {
    const published = subtree(chart.units, path);
    const top = locate(state.draft, path);
    if (published === null || top === null) {
      if (top !== null) lacks(state, chart, path);
      keepEmpty(state, path);
      continue;
    }
    compareBelow(state, chart, top, published, path);
    if (chart.coverage === 'mayor') coverMayor(state, chart);
    else cover(state, top);
  }
  if (chart.coverage === 'all') state.bodies = 'all';
  state.lastChart = chart.asOf;
}

function compareBelow(
  state: State,
  chart: PublishedChart,
  parent: Parent,
  published: readonly ChartTree[],
  path: readonly string[],
): void {
  const children = childrenOf(state.draft, parent);
  if (children.length === 0) return;
  const shown = new Map(published.map((tree) => [tree.name, tree]));
  for (const id of children) {
    const unit = state.draft.units.get(id);
    if (!unit || unit.sort === 'post') continue;
    const tree = shown.get(unit.name);
    const here = [...path, unit.name];
    if (tree) compareBelow(state, chart, id, tree.children, here);
    else if (chart.coverage !== 'mayor' || isCovered(chart, here)) lacks(state, chart, here);
  }
}

/**
 * Marks the units that the chart covers. What is known of bodies beside the mayor's office stays as it is.
 */
function coverMayor(state: State, chart: PublishedChart): void {
  for (const id of childrenOf(state.draft, ROOT)) {
    const unit = state.draft.units.get(id);
    if (unit && isCovered(chart, [unit.name])) cover(state, id);
  }
  state.complete.set(ROOT, true);
}

function lacks({ disagreements }: State, chart: PublishedChart, path: readonly string[]): void {
  disagreements.push({ kind: 'missing', chart: nameOfChart(chart), path, sort: 'unit', event: null });
}

/** A chart that covers a place without showing it proves that the place is empty. */
function keepEmpty({ draft, emptied }: State, path: readonly string[]): void {
  const parent = locate(draft, path.slice(0, -1));
  if (parent === null) return;
  const place = placeOf(parent, 'unit', path.at(-1) ?? '');
  emptied.set(place, { since: emptied.get(place)?.since ?? null, isCovered: true });
}
