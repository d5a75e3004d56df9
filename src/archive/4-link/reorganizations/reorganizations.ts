import { compareDates, type ISODate } from '#calendar/date.ts';
import { fiscalYearIn } from '#calendar/fiscal.ts';
import { pathOf } from '#org/chart.ts';
import { isWithin } from '#org/path.ts';
import { chartOn } from '#org/query.ts';
import { isStopped, reached } from '#org/stages.ts';
import type { Reorganization } from '../../1-read/schema/reorganization.ts';
import type { When } from '../../1-read/schema/scalar.ts';
import type { MunicipalitySource, Written } from '../../1-read/source.ts';
import { type Derived, effectiveDate } from '../../2-derive/derive.ts';
import { printedCounts } from '../../2-derive/printed-counts.ts';
import { stagesOf } from '../../2-derive/stages.ts';
import { urls } from '../addresses/urls.ts';
import type { LinkedSource, SourceLinker } from '../documents/sources.ts';
import type { LinkedReorganization } from '../types.ts';
import { linkStates } from '../units/states.ts';
import type { StagedChanges } from './changes.ts';
import { differencesOf } from './differences.ts';

/** Every reorganization in order of date, with its changes and its differences from the plan. */
export function linkReorganizations(
  source: MunicipalitySource,
  derived: Derived,
  staged: ReadonlyMap<string, StagedChanges>,
  { linkSource, asOf }: { readonly linkSource: SourceLinker; readonly asOf: ISODate },
): readonly LinkedReorganization[] {
  const linked = source.reorganizations.flatMap((file): LinkedReorganization[] => {
    const date = effectiveDate(file.data);
    if (date === null) return [];
    const { after } = file.data;
    const { sources, main } = sourcesOf(file.data, linkSource);
    const status = derived.statuses.get(file.id) ?? 'planned';
    const own = staged.get(file.id);
    return [
      {
        id: file.id,
        url: urls.reorganization(source.id, file.id),
        date,
        fiscalYear: fiscalYearIn(file.data.effective.interval),
        data: { ...file.data, source: main, status },
        sources,
        stages: stagesIn(file.data, sources, asOf),
        changes: isStopped(status) ? [] : (own?.last ?? []).map(({ id }) => id),
        dropped: own?.dropped ?? [],
        differences: differencesIn(file, staged),
        accepted: file.data.accepted.map(({ unit, statement, count, why, ref }) => ({
          unit: unit ?? null,
          statement: statement ?? null,
          count: count ?? null,
          why,
          ref: ref ?? [],
        })),
        counts: printedCounts(source, derived, file),
        states: linkStates(derived, file, date),
        verified: verifiedBy(source, derived, after),
        body: file.body,
        origin: { file: file.file, line: 1 },
      },
    ];
  });
  return linked.toSorted((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1));
}

/** The listed stages of a file; empty if the file gives only a status. */
function stagesIn(
  data: Reorganization,
  sources: LinkedReorganization['sources'],
  asOf: ISODate,
): LinkedReorganization['stages'] {
  const count = reached(stagesOf(data), asOf).length;
  const stages = data.stages ?? [];
  return stages.map(({ status, on, by, bill, effective, note, source }, at) => ({
    status,
    on: on ?? null,
    by: by ?? null,
    bill: bill ?? null,
    effective: effective ?? null,
    putOffFrom: putOffFrom(stages.slice(0, at), effective),
    note: note ?? null,
    source: sources.find(({ id }) => id !== null && id === source) ?? null,
    isReached: at < count,
  }));
}

function putOffFrom(before: NonNullable<Reorganization['stages']>, now: When | undefined): When | null {
  const was = before.findLast(({ effective }) => effective !== undefined)?.effective;
  return was && now && was.text !== now.text ? was : null;
}

/** The differences from the plan that the reorganization realises, or else from its own first stage. */
function differencesIn(
  { id, data }: Written<Reorganization>,
  staged: ReadonlyMap<string, StagedChanges>,
): LinkedReorganization['differences'] {
  const own = staged.get(id);
  if (!own || isStopped(own.status)) return null;
  const plan = data.realises === undefined ? undefined : staged.get(data.realises);
  if (plan && data.realises !== undefined)
    return differencesOf({ reorganization: data.realises }, plan.first?.changes ?? plan.last, own.last);
  return own.first ? differencesOf(own.first.stage, own.first.changes, own.last) : null;
}

/** All sources of a reorganization. `main`, the first one, is cited where there is room for one. */
function sourcesOf(
  { source, sources = [] }: Reorganization,
  linkSource: SourceLinker,
): Pick<LinkedReorganization, 'sources'> & { readonly main: LinkedSource } {
  const all: LinkedReorganization['sources'] = source
    ? [{ ...linkSource(source), id: null }]
    : sources.map(linkSource);
  return { sources: all, main: all[0] ?? { title: '', copy: null } };
}

/**
 * How many units of the derived chart (or of that of the plan) lie within the coverage of the published
 * chart.
 */
function verifiedBy(
  source: MunicipalitySource,
  derived: Pick<Derived, 'history'>,
  chart: ISODate | null | undefined,
): LinkedReorganization['verified'] {
  const units = chart ? comparedUnits(source, derived, chart) : 0;
  // A comparison of no units proves nothing.
  return chart && units > 0 ? { chart, units } : null;
}

function comparedUnits(
  { charts }: MunicipalitySource,
  { history }: Pick<Derived, 'history'>,
  asOf: ISODate,
): number {
  const chart = charts.find(({ id }) => id === asOf);
  if (!chart) return 0;
  const overlay = history.overlays.find((one) => one.charts.includes(chart.id));
  const units = overlay?.after ?? chartOn(history, asOf).units;
  const { coverage } = chart.data;
  const all = [...units.values()].filter((unit) => unit.sort === 'unit');
  if (coverage === 'all') return all.length;
  const covered = coverage === 'mayor' ? chart.data.units.map(({ name }) => name) : coverage;
  const paths = all.map(({ id }) => pathOf(units, id).join('/'));
  return paths.filter((path) => covered.some((top) => isWithin(path, top))).length;
}
