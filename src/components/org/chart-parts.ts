// A chart that is too large for its page has a page per department. Its own page shows as many levels as fit.

import { urls } from '#archive/4-link/addresses/urls.ts';
import { flat } from '#archive/4-link/charts/chart-units.ts';
import { type Marks, marksOf } from '#archive/4-link/charts/marks.ts';
import type { Archive, ChartUnit, LinkedChart } from '#archive/4-link/types.ts';
import { onceOf } from '#archive/once.ts';
import { isWithin, type NamedUnit } from '#org/path.ts';
import {
  addressOfGroup,
  type Group,
  itemsOn,
  type ListPage,
  type ListPages,
  type PageOfGroups,
  pagesOfList,
  type Weigh,
} from '../lists/paged.ts';

/** Bytes of a page that units may take. Sources and the other dates come on top. */
const MOST_BYTES = 56_000;
/** With more ended units than these, none of them is named. */
const MOST_ENDED = 120;

interface ChartInParts {
  readonly marks: Marks | null;
  readonly pages: ListPages<ChartUnit>;
  readonly weigh: Weigh<ChartUnit>;
}

const made = onceOf<LinkedChart, ChartInParts>();

/** Cached for all pages of a chart. */
export function chartInParts(archive: Archive, chart: LinkedChart): ChartInParts {
  return made(chart, () => partsOf(archive, chart));
}

export function chartPage(archive: Archive, chart: LinkedChart): ListPage<ChartUnit> {
  const [own] = chartInParts(archive, chart).pages;
  if (!own) throw new Error(`no page of ${chart.id}`);
  return own.page;
}

function partsOf(archive: Archive, chart: LinkedChart): ChartInParts {
  const marks = marksOf(archive, chart);
  const weigh = (unit: ChartUnit) =>
    flat([unit]).reduce(
      (sum, { id, name }) => sum + bytesOf(name, urls.unit(archive.id, id), marks?.changed.has(id) === true),
      0,
    );
  return {
    marks,
    weigh,
    pages: pagesOfList(chart.url, groupsOf(chart.units, null, weigh), MOST_BYTES, weigh),
  };
}

/** A list item with a link and, if marked, a box and a word. */
function bytesOf(name: string, url: string, isMarked: boolean): number {
  return 32 + url.length + 3 * name.length + (isMarked ? 70 : 0);
}

/**
 * One group per department. A department too large for one page is split by its children with units below
 * them; children without any share a group.
 */
function groupsOf(
  units: readonly ChartUnit[],
  above: ChartUnit | null,
  weigh: Weigh<ChartUnit>,
): readonly Group<ChartUnit>[] {
  const alone = units.filter(({ children }) => children.length === 0);
  const own = { key: above?.id ?? '_', name: above ? nameOf(above) : 'そのほかの組織', items: alone };
  return [
    ...(alone.length > 0 ? [own] : []),
    ...units.flatMap((unit) => {
      if (unit.children.length === 0) return [];
      if (weigh(unit) > MOST_BYTES) return groupsOf(unit.children, unit, weigh);
      return [{ key: unit.id, name: nameOf(unit), items: [unit] }];
    }),
  ];
}

function nameOf({ path }: ChartUnit): string {
  return path.replaceAll('/', ' ');
}

/** The part of a chart that one of its pages shows. */
export interface ShownUnits {
  readonly units: readonly ChartUnit[];
  /** Units of the previous chart that this one no longer has. */
  readonly ended: readonly NamedUnit[];
  /** Whether `units` includes every marked unit. */
  readonly hasChanged: boolean;
  /** By unit id: the page with everything below the unit, and the count, for units cut short here. */
  readonly elsewhere: ReadonlyMap<string, { readonly url: string; readonly count: number }>;
}

export function shownOn(
  { marks, weigh }: ChartInParts,
  { units }: LinkedChart,
  page: ListPage<ChartUnit>,
): ShownUnits {
  const ended = (marks?.ended.length ?? 0) > MOST_ENDED ? [] : (marks?.ended ?? []);
  if (page.kind === 'group') {
    const isHere = ({ path }: NamedUnit) => page.items.some((unit) => isWithin(path, unit.path));
    return { units: page.items, ended: ended.filter(isHere), hasChanged: true, elsewhere: new Map() };
  }
  if (page.kind === 'whole') return { units: itemsOn(page), ended, hasChanged: true, elsewhere: new Map() };
  const isChanged = (unit: ChartUnit) => marks?.changed.has(unit.id) === true;
  const deepest = depthOf(units);
  const withChanged = fitting(units, weigh, { from: deepest, to: 2 }, isChanged);
  const shown = withChanged ?? fitting(units, weigh, { from: deepest, to: 1 }) ?? [];
  return { units: shown, ended, hasChanged: withChanged !== null, elsewhere: elsewhereOf(page, shown) };
}

/** The uppermost levels, at most `levels`, that fit on a page. */
export function topOf(archive: Archive, chart: LinkedChart, levels: number): readonly ChartUnit[] {
  return fitting(chart.units, chartInParts(archive, chart).weigh, { from: levels, to: 1 }) ?? [];
}

/** The deepest version that fits on a page, from `from` levels down to `to`. Null if none fits. */
function fitting(
  units: readonly ChartUnit[],
  weigh: Weigh<ChartUnit>,
  { from, to }: { readonly from: number; readonly to: number },
  isKept: (unit: ChartUnit) => boolean = () => false,
): readonly ChartUnit[] | null {
  for (let levels = from; levels >= to; levels--) {
    const shown = pruned(units, levels, isKept);
    if (shown.reduce((sum, unit) => sum + weigh(unit), 0) <= MOST_BYTES) return shown;
  }
  return null;
}

/** The uppermost `levels` levels; of deeper units, only those that `isKept` accepts and their parents. */
function pruned(
  units: readonly ChartUnit[],
  levels: number,
  isKept: (unit: ChartUnit) => boolean,
): readonly ChartUnit[] {
  return units.flatMap((unit) => {
    const children = pruned(unit.children, levels - 1, isKept);
    return levels > 0 || children.length > 0 || isKept(unit) ? [{ ...unit, children }] : [];
  });
}

function depthOf(units: readonly ChartUnit[]): number {
  return Math.max(0, ...units.map(({ children }) => 1 + depthOf(children)));
}

function elsewhereOf(
  { list, groups }: PageOfGroups<ChartUnit>,
  shown: readonly ChartUnit[],
): ShownUnits['elsewhere'] {
  const here = new Set(flat(shown).map(({ id }) => id));
  return new Map(
    groups.flatMap((group) => {
      const all = flat(group.items);
      const isHere = all.every(({ id }) => here.has(id));
      return isHere ? [] : [[group.key, { url: addressOfGroup(list, group), count: all.length }] as const];
    }),
  );
}
