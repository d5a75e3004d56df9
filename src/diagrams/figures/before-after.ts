import { urls } from '#archive/4-link/addresses/urls.ts';
import { flat, isCovered } from '#archive/4-link/charts/chart-units.ts';
import { withImplied } from '#archive/4-link/reorganizations/implied.ts';
import type {
  Archive,
  ChartUnit,
  LinkedChart,
  LinkedName,
  LinkedReorganization,
} from '#archive/4-link/types.ts';
import { heldBefore, holdsOn } from '#calendar/stretch.ts';
import { lastName, type NamedUnit, pathAbove } from '#org/path.ts';
import { verbs } from '#org/verbs/verbs.ts';
import { verbWords } from '#telling/verbs.ts';
import { around, type ChartsAround, type Fates, fatesOf, keyOf } from './around.ts';
import type { Pair, PairName, Pairs } from './pair.ts';

/** The organization before and after a reorganization, with the charts that show each of them whole. */
export interface BeforeAfter extends Pairs {
  readonly charts: Pick<ChartsAround, 'before' | 'after'>;
  /** Departments of the chart after that the reorganization does not touch. */
  readonly others: readonly ChartUnit[];
}

/**
 * The organization before and after a reorganization, for the departments in which units end, begin or move;
 * null if there are none. Where no chart covers a place, only units named by changes are shown: the others
 * are unknown, not absent.
 */
export function beforeAndAfter(archive: Archive, reorganization: LinkedReorganization): BeforeAfter | null {
  const found = around(archive, reorganization);
  const times = {
    ...found,
    changes: withImplied(found.changes),
    together: withImplied(found.together),
  };
  const fates = fatesOf(times.together);
  const { left, right } = bothSides(archive, times, fates);
  const touched = touchedIn(left, right, fatesOf(times.changes));
  if (touched.size === 0) return null;
  const within = (roots: readonly Branch[]) => roots.filter(({ key }) => touched.has(key));
  return {
    id: `pair-${reorganization.id}`,
    event: reorganization.data.title,
    titles: times.titles,
    charts: times,
    others: (times.after?.units ?? []).filter(({ id }) => !touched.has(id)),
    departments: joined(within(left), within(right), pairsIn(archive, times, fates)),
  };
}

/** The keys of the departments in which units end, begin or move. */
function touchedIn(
  before: readonly Branch[],
  after: readonly Branch[],
  { ends, begins }: Fates,
): ReadonlySet<string> {
  const isTouched = ({ key, children }: Branch, fates: Fates['ends' | 'begins']): boolean =>
    fates.has(key) || children.some((child) => isTouched(child, fates));
  return new Set([
    ...before.flatMap((root) => (isTouched(root, ends) ? root.key : [])),
    ...after.flatMap((root) => (isTouched(root, begins) ? root.key : [])),
  ]);
}

type PairOf = (before: Branch | undefined, after: Branch | undefined) => Pair;

/**
 * Merges both sides, in the order of the side after. A unit that only exists before follows the unit that it
 * followed there.
 */
function joined(before: readonly Branch[], after: readonly Branch[], pairOf: PairOf): readonly Pair[] {
  const left = new Map(before.map((branch) => [branch.key, branch]));
  const right = new Set(after.map(({ key }) => key));
  const all = after.map((branch) => ({ key: branch.key, pair: pairOf(left.get(branch.key), branch) }));
  before.forEach((branch, at) => {
    if (right.has(branch.key)) return;
    const place = all.findIndex(({ key }) => key === before[at - 1]?.key) + 1;
    all.splice(place, 0, { key: branch.key, pair: pairOf(branch, undefined) });
  });
  return all.map(({ pair }) => pair);
}

/** Returns a function that pairs a unit before with the same unit after, with all units below. */
function pairsIn(archive: Archive, { changes }: ChartsAround, { ends, begins }: Fates): PairOf {
  const date = changes[0]?.date;
  // A unit that ends along with its parent has no change of its own.
  const ended = new Set(archive.units.filter(({ abolished }) => abolished === date).map(({ id }) => id));
  const endOf = ({ id, key }: Branch) =>
    ends.get(key) ?? (id !== null && ended.has(id) ? [verbWords.abolish] : undefined);
  const named = ({ name }: Branch, words: readonly string[] | undefined): PairName => ({
    text: name,
    badge: words?.join('・') ?? null,
  });
  return function pairOf(before, after) {
    const id = (after ?? before)?.id ?? null;
    return {
      id,
      href: id === null ? null : urls.unit(archive.id, id),
      before: before ? named(before, endOf(before)) : null,
      after: after ? named(after, begins.get(after.key)) : null,
      children: joined(before?.children ?? [], after?.children ?? [], pairOf),
    };
  };
}

/** The units on each side: from the charts if there are any, otherwise from the units that changes name. */
function bothSides(archive: Archive, { before, after, changes }: ChartsAround, { ends, begins }: Fates) {
  const covered = (chart: LinkedChart | null) =>
    flat(chart?.units ?? []).filter((unit) => isCovered(chart?.coverage ?? null, unit.path));
  // A department keeps its coverage under another name, even if no chart was published since. Without a chart
  // after it, a plan would seem to end every unit that it does not name, so nothing counts as known.
  const known = new Set(after ? [...covered(before), ...covered(after)].map(({ id }) => id) : []);
  // A grade or a new duty does not say where a unit stands.
  const placing = changes.filter(
    ({ verb, from }) => verbs[verb].about === 'units' || (verbs[verb].about === 'duties' && from.length > 0),
  );
  const [from, to] = [placing.flatMap((one) => one.from), placing.flatMap((one) => one.to)];
  const named = [...from, ...to].flatMap(({ id }) => id ?? []);
  const fromChart = (chart: LinkedChart, others: readonly Branch[]) => {
    const names = new Set([...named, ...idsOf(others)]);
    return chart.units.flatMap((unit) => shown(unit, known, names, false));
  };
  const date = changes[0]?.date ?? '';
  const fromPaths = (sides: readonly NamedUnit[], isThere: typeof holdsOn) =>
    branchesOf(archive, sides, (name) => isThere(name, date));
  // A unit that one side shows only to locate another is shown on the other side too, or it would seem to
  // begin or end.
  const first = after ? fromChart(after, []) : fromPaths(to, holdsOn);
  const stood = after ? [] : staying(first, begins);
  const left = before ? fromChart(before, first) : fromPaths([...stood, ...from], heldBefore);
  const right = after ? fromChart(after, left) : fromPaths([...staying(left, ends), ...to], holdsOn);
  return { left, right };
}

function idsOf(branches: readonly Branch[]): readonly string[] {
  return branches.flatMap(({ id, children }) => [...(id === null ? [] : [id]), ...idsOf(children)]);
}

/** The units that stay as they are, down to those to which something happens. */
function staying(
  branches: readonly Branch[],
  fates: Fates['ends' | 'begins'],
  above = '',
): readonly NamedUnit[] {
  return branches
    .filter(({ key }) => !fates.has(key))
    .flatMap(({ id, name, children }) => {
      const path = `${above}${name}`;
      return [{ id, path }, ...staying(children, fates, `${path}/`)];
    });
}

interface Branch {
  readonly id: string | null;
  readonly key: string;
  readonly name: string;
  readonly children: readonly Branch[];
}

/**
 * A unit of a chart with the units shown below it: all of them if they are known, otherwise the named ones.
 */
function shown(
  { id, name, children }: ChartUnit,
  known: ReadonlySet<string>,
  named: ReadonlySet<string>,
  isKnown: boolean,
): readonly Branch[] {
  const isAllShown = isKnown || known.has(id);
  const below = children.flatMap((child) => shown(child, known, named, isAllShown));
  return isAllShown || named.has(id) || below.length > 0 ? [{ id, key: id, name, children: below }] : [];
}

/** The tree of the places that changes name, for a side without a chart. Posts are left out. */
function branchesOf(
  archive: Archive,
  sides: readonly NamedUnit[],
  isThere: (name: LinkedName) => boolean,
): readonly Branch[] {
  const units = new Map(archive.units.map((unit) => [unit.id, unit]));
  // Planned units come last in the archive; one that stands there is meant before them.
  const byPath = new Map(
    archive.units
      .toReversed()
      .flatMap(({ id, names }) => names.filter(isThere).map(({ path }) => [path, id] as const)),
  );
  for (const { id, path } of sides) if (id !== null) byPath.set(path, id);
  const paths = new Set<string>();
  for (const { id, path } of sides) {
    if (id !== null && units.get(id)?.sort === 'post') continue;
    path.split('/').forEach((_, depth, parts) => {
      paths.add(parts.slice(0, depth + 1).join('/'));
    });
  }
  const below = (parent: string | null): readonly Branch[] =>
    [...paths]
      .filter((path) => (pathAbove(path) || null) === parent)
      .map((path) => {
        const id = byPath.get(path) ?? null;
        return { id, key: keyOf({ id, path }), name: lastName(path), children: below(path) };
      });
  return below(null);
}
