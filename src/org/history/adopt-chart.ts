import { childNamed } from '../chart.ts';
import { type ChartTree, isCovered, nameOfChart, type PublishedChart } from '../published-chart.ts';
import { newUnit, type Parent, placeOf, ROOT, type UnitId } from '../unit.ts';
import { isKnownEmpty } from './coverage.ts';
import { adopt, gradeSinceEver, sinceWhen } from './lives.ts';
import { locate } from './locate.ts';
import { mint, type State } from './state.ts';

/**
 * Adds the units and posts that `chart` shows and no event created. A unit in a place known to be empty is
 * recorded as a disagreement.
 */
export function adoptChart(state: State, chart: PublishedChart): void {
  const top = { parent: ROOT, path: [], isTold: false };
  for (const tree of chart.units) adoptTree(state, chart, tree, top);
  for (const post of chart.posts) adoptPost(state, chart, post);
}

interface Place {
  readonly parent: Parent;
  readonly path: readonly string[];
  /** Whether an ancestor is unexplained. Only the topmost unexplained unit is recorded as a disagreement. */
  readonly isTold: boolean;
}

function adoptTree(state: State, chart: PublishedChart, tree: ChartTree, place: Place): void {
  const path = [...place.path, tree.name];
  const there = childNamed(state.draft, place.parent, 'unit', tree.name);
  const isUnexplained =
    place.isTold || (there === undefined && isKnownEmpty(state, place.parent, 'unit', tree.name));
  if (there === undefined && isUnexplained && !place.isTold && isCovered(chart, path))
    state.disagreements.push({
      kind: 'unexplained',
      chart: nameOfChart(chart),
      path,
      sort: 'unit',
      event: null,
    });
  const parent = there ?? adoptUnit(state, chart, tree.name, place.parent, isUnexplained);
  const here = { parent, path, isTold: isUnexplained };
  for (const child of tree.children) adoptTree(state, chart, child, here);
}

function adoptUnit(
  state: State,
  { asOf }: PublishedChart,
  name: string,
  parent: Parent,
  isUnexplained: boolean,
): UnitId {
  const unit = newUnit({ id: mint(state, placeOf(parent, 'unit', name)), name, parent });
  adopt(state, unit, asOf, isUnexplained ? asOf : sinceWhen(state, unit));
  return unit.id;
}

function adoptPost(state: State, chart: PublishedChart, post: PublishedChart['posts'][number]): void {
  const { draft } = state;
  const parent = locate(draft, post.in);
  if (parent === null) return;
  const id = childNamed(draft, parent, 'post', post.name);
  const unit = id === undefined ? undefined : draft.units.get(id);
  if (!unit) {
    const origin = placeOf(parent, 'post', post.name);
    const found = newUnit({
      id: mint(state, origin),
      name: post.name,
      parent,
      sort: 'post',
      grade: post.grade,
    });
    adopt(state, found, chart.asOf, sinceWhen(state, found));
    return;
  }
  if (post.grade === null || post.grade === unit.grade) return;
  if (unit.grade === null) {
    if (!state.isForeseen) gradeSinceEver(state, unit.id, post.grade);
  } else if (isCovered(chart, post.in)) {
    const path = [...post.in, post.name];
    state.disagreements.push({ kind: 'grade', chart: nameOfChart(chart), path, sort: 'post', event: null });
  }
}
