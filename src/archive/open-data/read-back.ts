// Converts published data back for comparing charts in the browser, which has no archive.
import type { ComparedChart } from '../4-link/charts/compare-charts.ts';
import type { ChartUnit, LinkedUnit } from '../4-link/types.ts';
import type { ChartData } from './charts.ts';
import type { UnitData } from './units.ts';

/** Fields that are not published, such as parents, former kinds, duties, measures and mentions, are empty. */
export function unitsFrom(data: readonly UnitData[]): readonly LinkedUnit[] {
  return data.map(({ names, predecessors, successors, lost, also, ...unit }) => ({
    ...unit,
    names: names.map((name) => ({ ...name, ...placeOf(name.path), kind: null })),
    parent: null,
    predecessors: predecessors.map((one) => ({ ...one, reorganization: '' })),
    successors: successors.map((one) => ({ ...one, reorganization: '' })),
    isLost: lost,
    aliases: also,
    isProvisional: false,
    isCreatedByPlan: false,
    known: null,
    changes: [],
    duties: [],
    measures: [],
    mentions: [],
  }));
}

/** `url`: the page of the chart. */
export function chartFrom({ asOf, coverage, units }: ChartData, url: string): ComparedChart {
  return { asOf, url, coverage, units: units.map(chartUnit), origin: null };
}

function chartUnit({ path, children, ...unit }: ChartData['units'][number]): ChartUnit {
  return { ...unit, ...placeOf(path), children: children.map(chartUnit) };
}

function placeOf(path: string): { readonly path: string; readonly isPlaceUnknown: boolean } {
  const isPlaceUnknown = path.startsWith('?/');
  return { path: isPlaceUnknown ? path.slice(2) : path, isPlaceUnknown };
}
