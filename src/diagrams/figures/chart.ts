import { urls } from '#archive/4-link/addresses/urls.ts';
import { flat, isCovered } from '#archive/4-link/charts/chart-units.ts';
import type { Archive, ChartUnit, LinkedChart } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';
import { unitCounts } from '#telling/charts/chart-counts.ts';
import { mayorsOffice } from '#telling/names.ts';
import { placeUnknown } from '#telling/units/place.ts';
import type { Figure } from '../figure.ts';
import type { Graph } from '../graph.ts';
import { chartWords } from './captions.ts';
import { nodeId, plainGraph, plainNode, treesOf } from './parts.ts';

export type FigureOfChart = Figure & { readonly picture: Graph };

type Municipality = Pick<Archive, 'id' | 'name' | 'units'>;
type Chart = Pick<LinkedChart, 'id' | 'asOf' | 'coverage' | 'units'>;

interface ChartOptions {
  readonly municipality: Municipality;
  /** The path of the only unit to show, with all units below it. */
  readonly of?: string;
}

/** The most boxes that one page holds at a readable size. */
const ONE_PAGE = 80;
/** 部 and 課. */
const OVERVIEW_DEPTH = 2;

/**
 * The whole chart in one figure or, if it is too large, an overview and a figure for each department with
 * further levels.
 */
export function chartFigures(chart: Chart, municipality: Municipality): readonly FigureOfChart[] {
  if (flat(chart.units).length <= ONE_PAGE) {
    const whole = chartFigure(chart, { municipality });
    return whole ? [whole] : [];
  }
  const overview = figureOf(chart, municipality, {
    title: chartWords.overviewTitle(municipality.name, formatDate(chart.asOf)),
    name: municipality.name,
    units: pruned(chart.units, OVERVIEW_DEPTH),
    note: chartWords.overview + coverageNote(chart, municipality),
  });
  const departments = chart.units.filter((unit) => depthOf(unit) > OVERVIEW_DEPTH);
  return [
    overview,
    ...departments.flatMap(({ path }) => chartFigure(chart, { municipality, of: path }) ?? []),
  ];
}

/** The chart on a date, or one unit of it with all units below; null if there is nothing to show. */
export function chartFigure(chart: Chart, { municipality, of }: ChartOptions): FigureOfChart | null {
  const date = formatDate(chart.asOf);
  if (of === undefined) {
    if (chart.units.length === 0) return null;
    const { name } = municipality;
    const title = chartWords.title(name, date);
    return figureOf(chart, municipality, {
      title,
      name,
      units: chart.units,
      note: coverageNote(chart, municipality),
    });
  }
  const unit = flat(chart.units).find(({ path }) => path === of);
  if (!unit) return null;
  return figureOf(chart, municipality, {
    id: unit.id,
    title: chartWords.title(unit.name, date),
    name: chartWords.part(municipality.name, unit.name),
    units: [unit],
    note: isCovered(chart.coverage, of) ? '' : chartWords.known,
  });
}

interface Parts {
  readonly id?: string;
  readonly title: string;
  readonly name: string;
  readonly units: readonly ChartUnit[];
  readonly note: string;
}

function figureOf(chart: Chart, municipality: Municipality, parts: Parts): FigureOfChart {
  const { id, title, name, units, note } = parts;
  const counts = unitCounts(flat(units), municipality).join('、');
  return {
    id: `chart-${chart.id}${id === undefined ? '' : `-${id}`}`,
    title,
    description: chartWords.description(name, formatDate(chart.asOf), counts) + note,
    picture: { ...plainGraph, layout: 'tree', ...boxesOf(units, municipality), groups: [] },
  };
}

type Box = Pick<ChartUnit, 'id' | 'name'> & { readonly children: readonly Box[] };

/** The node id of the box above units whose parent is unknown. No unit has an id without letters. */
const NOWHERE = nodeId('u', '');

/** Units whose parent is unknown are set apart, under a box that says so. */
function boxesOf(units: readonly ChartUnit[], municipality: Municipality): Pick<Graph, 'nodes' | 'edges'> {
  const elsewhere = units.filter(({ isPlaceUnknown }) => isPlaceUnknown);
  const placed: readonly Box[] = units.filter(({ isPlaceUnknown }) => !isPlaceUnknown);
  const apart = elsewhere.length > 0 ? [{ id: '', name: placeUnknown, children: elsewhere }] : [];
  const { nodes, edges } = treesOf([...placed, ...apart], ({ id, name }, depth) => ({
    ...plainNode,
    id: nodeId('u', id),
    lines: [name],
    classes: [id === '' ? 'minor' : `depth${Math.min(depth, 2)}`],
    link: id === '' ? null : urls.unit(municipality.id, id),
  }));
  return {
    nodes,
    edges: edges.map((edge) => (edge.from === NOWHERE ? { ...edge, stroke: 'dotted' } : edge)),
  };
}

function coverageNote({ coverage, units }: Chart, { name }: Municipality): string {
  if (coverage === 'all') return '';
  if (coverage === 'mayor') return chartWords.onlyMayor(mayorsOffice(name));
  const covered = units
    .filter(({ path, isPlaceUnknown }) => !isPlaceUnknown && isCovered(coverage, path))
    .map(({ name }) => name);
  if (covered.length === units.length) return '';
  return covered.length === 0 ? chartWords.known : chartWords.onlyCovered(covered.join('、'));
}

function depthOf({ children }: ChartUnit): number {
  return 1 + Math.max(0, ...children.map(depthOf));
}

function pruned(units: readonly ChartUnit[], depth: number): readonly ChartUnit[] {
  if (depth === 0) return [];
  return units.map((unit) => ({ ...unit, children: pruned(unit.children, depth - 1) }));
}
