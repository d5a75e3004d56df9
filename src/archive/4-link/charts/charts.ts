import { compareDates } from '#calendar/date.ts';
import { pathOf } from '#org/chart.ts';
import { chartOn } from '#org/query.ts';
import { nameKey, type Parent, ROOT, UNKNOWN, type Unit, type UnitId } from '#org/unit.ts';
import { definitionOf } from '#org/verbs/verbs.ts';
import { knownNodesIn } from '../../1-read/chart-nodes.ts';
import type { PublishedChart } from '../../1-read/schema/chart.ts';
import type { MunicipalitySource, Sourced } from '../../1-read/source.ts';
import { chartDates, type Derived } from '../../2-derive/derive.ts';
import { kindsIn } from '../../2-derive/kinds.ts';
import { planChartsOf } from '../../2-derive/plan-charts.ts';
import { urls } from '../addresses/urls.ts';
import type { SourceLinker } from '../documents/sources.ts';
import type { ChartPost, ChartUnit, LinkedChart } from '../types.ts';

/** A chart for every date of a change and every date of a published chart. */
export function linkCharts(
  source: MunicipalitySource,
  derived: Derived,
  linkSource: SourceLinker,
): readonly LinkedChart[] {
  const plans = new Set(derived.history.overlays.flatMap((overlay) => overlay.charts));
  const charts = source.charts.filter(({ id }) => !plans.has(id)).toSorted(byDate);
  const published = new Map(charts.map((chart) => [chart.data.asOf, chart]));
  const dates = chartDates(source, derived);
  const printed = charts.map((chart) => printedIn(chart, derived));
  const mentioned = mentionedOrder(derived);
  const kindThen = kindsIn(source);
  let next = 0;
  return dates.map((asOf) => {
    const chart = published.get(asOf);
    const { units } = chartOn(derived.history, asOf);
    while (next < charts.length && (charts[next]?.data.asOf ?? '') <= asOf) next++;
    return {
      id: asOf,
      asOf,
      plans: null,
      url: urls.chart(source.id, asOf),
      coverage: charts[next - 1]?.data.coverage ?? null,
      units: chartTree(units, nearestOrder(printed[next - 1], printed[next]), mentioned, kindThen),
      posts: chartPosts(units, chart?.data.posts ?? [], mentioned),
      published: chart ? { ...chart.data, source: linkSource(chart.data.source) } : null,
      origin: chart ? { file: chart.file, line: 1 } : null,
    };
  });
}

/** The charts of plans, including those that did not come about. */
export function linkPlannedCharts(
  source: MunicipalitySource,
  derived: Derived,
  linkSource: SourceLinker,
): readonly LinkedChart[] {
  const charts = source.charts.toSorted(byDate);
  const mentioned = mentionedOrder(derived);
  const kindThen = kindsIn(source);
  return planChartsOf(source, derived).map(({ id, asOf, overlay, file }) => {
    const before = charts.findLast(({ data }) => data.asOf < asOf);
    const own = file ? printedOver(file, overlay.after) : [];
    return {
      id,
      asOf,
      plans: overlay.stages.map(({ event }) => event),
      url: urls.chart(source.id, id),
      coverage: (file ?? before)?.data.coverage ?? null,
      units: chartTree(
        overlay.after,
        nearestOrder(own, before ? printedIn(before, derived) : []),
        mentioned,
        kindThen,
      ),
      posts: chartPosts(overlay.after, file?.data.posts ?? [], mentioned),
      published: file ? { ...file.data, source: linkSource(file.data.source) } : null,
      origin: file ? { file: file.file, line: 1 } : null,
    };
  });
}

/**
 * The order in which the sources first mention units: existing ones, those that plans change, those that
 * plans only name.
 */
function mentionedOrder({ history: { lives, overlays, planned } }: Derived): ReadonlyMap<UnitId, number> {
  const foreseen = overlays
    .flatMap(({ stages }) => stages.flatMap(({ changes }) => changes))
    .flatMap((change) =>
      change
        ? definitionOf(change)
            .sides(change)
            .to.map(({ id }) => id)
        : [],
    );
  return new Map([...new Set([...lives.keys(), ...foreseen, ...planned.keys()])].map((id, at) => [id, at]));
}

/**
 * Builds the tree of a chart. Siblings follow the nearest published chart; those that it does not show follow
 * `mentioned`.
 */
function chartTree(
  units: ReadonlyMap<UnitId, Unit>,
  order: ReadonlyMap<UnitId, number>,
  mentioned: ReadonlyMap<UnitId, number>,
  kindThen: (unit: Unit) => string | null,
): readonly ChartUnit[] {
  const shown = [...units.values()].filter(({ sort }) => sort === 'unit');
  const children = Map.groupBy(shown, ({ parent }) => parent);
  const place = ({ id }: Unit) => order.get(id) ?? order.size + (mentioned.get(id) ?? mentioned.size);
  const build = (parent: Parent, path: string, isPlaceUnknown: boolean): readonly ChartUnit[] =>
    (children.get(parent) ?? [])
      .toSorted((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1))
      .map((unit) => {
        const here = path ? `${path}/${unit.name}` : unit.name;
        return {
          id: unit.id,
          name: unit.name,
          path: here,
          kind: kindThen(unit),
          isPlaceUnknown,
          children: build(unit.id, here, isPlaceUnknown),
        };
      });
  return [...build(ROOT, '', false), ...build(UNKNOWN, '', true)];
}

/**
 * The posts of a chart in the order of the published chart; those that it does not show follow, in the order
 * of `mentioned`.
 */
function chartPosts(
  units: ReadonlyMap<UnitId, Unit>,
  printed: PublishedChart['posts'],
  mentioned: ReadonlyMap<UnitId, number>,
): readonly ChartPost[] {
  const posts = [...units.values()].flatMap((unit) => {
    if (unit.sort !== 'post') return [];
    const { id, name, grade, parent } = unit;
    const place = parent === ROOT || parent === UNKNOWN ? null : pathOf(units, parent).join('/');
    const at = printed.findIndex((one) => one.post === name && (one.in ?? null) === place);
    const supervises = printed[at]?.supervises ?? [];
    const isPrinted = at >= 0;
    return [
      { order: isPrinted ? at : printed.length, post: { id, name, in: place, grade, supervises, isPrinted } },
    ];
  });
  const place = (id: UnitId) => mentioned.get(id) ?? mentioned.size;
  return posts
    .toSorted((a, b) => a.order - b.order || place(a.post.id) - place(b.post.id))
    .map(({ post }) => post);
}

function printedIn(chart: Sourced<PublishedChart>, { directory }: Derived): readonly UnitId[] {
  const { units, asOf } = chart.data;
  const known = knownNodesIn(units, (parent, name) => directory.find([name], asOf, 'on', 'unit', parent));
  return Array.from(known, ({ id }) => id);
}

/** Like `printedIn`, for the chart of a plan. */
function printedOver(chart: Sourced<PublishedChart>, units: ReadonlyMap<UnitId, Unit>): readonly UnitId[] {
  const places = new Map(
    [...units.values()].map(({ id, parent, sort, name }) => [`${parent} ${nameKey(sort, name)}`, id]),
  );
  const find = (parent: Parent, name: string) => places.get(`${parent} ${nameKey('unit', name)}`) ?? null;
  return Array.from(knownNodesIn(chart.data.units, find), ({ id }) => id);
}

/** The position of each unit: the units of `before` come first, then those that only `after` has. */
function nearestOrder(
  before: readonly UnitId[] = [],
  after: readonly UnitId[] = [],
): ReadonlyMap<UnitId, number> {
  return new Map([...new Set([...before, ...after])].map((id, place) => [id, place]));
}

function byDate(a: Sourced<PublishedChart>, b: Sourced<PublishedChart>): number {
  return compareDates(a.data.asOf, b.data.asOf);
}
