import type { Position } from '#diagnostics/diagnostic.ts';
import { type Disagreement, isOfState } from '#org/history/history.ts';
import type { MunicipalitySource } from '../1-read/source.ts';

/** A disagreement that the editor accepted with a reason, and where. */
interface Acceptance {
  readonly unit: string;
  readonly position: Position;
  readonly charts: readonly string[] | null;
  /** The id of the reorganization or chart that contains it. */
  readonly file: string;
}

export function acceptancesOf(source: MunicipalitySource): readonly Acceptance[] {
  const fromReorganizations = source.reorganizations.flatMap((file) =>
    file.data.accepted.flatMap(({ unit, chart }, index) => {
      if (unit === undefined) return [];
      const own = [file.data.before, file.data.after].filter((date) => date !== undefined);
      const charts = chart ? [chart] : own.length > 0 ? own : null;
      return [{ unit, position: file.at(['accepted', index, 'unit']), charts, file: file.id }];
    }),
  );
  const fromCharts = source.charts.flatMap((file) =>
    file.data.accepted.flatMap(({ unit }, index) =>
      unit === undefined
        ? []
        : [{ unit, position: file.at(['accepted', index, 'unit']), charts: [file.id], file: file.id }],
    ),
  );
  return [...fromReorganizations, ...fromCharts];
}

export function accepts(acceptance: Acceptance, disagreement: Disagreement): boolean {
  if (acceptance.unit !== disagreement.path.join('/')) return false;
  if (isOfState(disagreement)) return acceptance.file === disagreement.event;
  return acceptance.charts === null || acceptance.charts.includes(disagreement.chart);
}

/** The disagreements that no editor accepted. */
export function unaccepted(
  source: MunicipalitySource,
  disagreements: readonly Disagreement[],
): readonly Disagreement[] {
  const acceptances = Map.groupBy(acceptancesOf(source), ({ unit }) => unit);
  return disagreements.filter(
    (one) => !acceptances.get(one.path.join('/'))?.some((acceptance) => accepts(acceptance, one)),
  );
}
