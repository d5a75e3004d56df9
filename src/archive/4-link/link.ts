import type { ISODate } from '#calendar/date.ts';
import { kinOf } from '#org/lineage.ts';
import { isStopped } from '#org/stages.ts';
import type { MunicipalitySource, SharedSource } from '../1-read/source.ts';
import type { Derived } from '../2-derive/derive.ts';
import { lullOf } from '../2-derive/lull.ts';
import { valuesByKey } from '../values-by-key.ts';
import { linkAdded } from './addresses/added.ts';
import { formerComparisons, linkFormer } from './addresses/former.ts';
import { urls } from './addresses/urls.ts';
import { linkCharts, linkPlannedCharts } from './charts/charts.ts';
import { linkCorrections } from './documents/corrections.ts';
import { linkDocuments } from './documents/documents.ts';
import { type DigestOf, noDigest, sourceLinker } from './documents/sources.ts';
import { linkMeasures } from './promises/measures.ts';
import { holdersOf, ownerLinker } from './promises/owners.ts';
import { linkResults } from './promises/results.ts';
import { carriedOutIn } from './reorganizations/carriers.ts';
import { linkChanges, type StagedChanges } from './reorganizations/changes.ts';
import { linkReorganizations } from './reorganizations/reorganizations.ts';
import type { Archive } from './types.ts';
import { linkDuties } from './units/duties.ts';
import { linkMentions } from './units/mentions.ts';
import { linkUnits, type UnitLinks } from './units/units.ts';
import { linkYears } from './years/years.ts';

/** Builds the archive of one municipality from files that have been checked. */
export function link(
  source: MunicipalitySource,
  shared: SharedSource,
  derived: Derived,
  asOf: ISODate,
  digestOf: DigestOf = noDigest,
): Archive {
  const linkSource = sourceLinker(source, digestOf);
  const kin = kinOf(derived.history);
  const staged = linkChanges(source, derived);
  const results = linkResults(source);
  const ownersIn = ownerLinker(source, derived, kin, asOf);
  const measures = linkMeasures(source, ownersIn, results);
  const reorganizations = linkReorganizations(source, derived, staged, { linkSource, asOf });
  const { changes, carriedOut } = countedChanges(staged, reorganizations);
  const units = linkUnits(source, derived, kin, asOf, linksOfUnits(changes, measures));
  const mentions = linkMentions(source, shared, units);
  const years = linkYears(source, changes, reorganizations, measures, results);
  const charts = linkCharts(source, derived, linkSource);
  const byKey = new Map(measures.map((measure) => [measure.key, measure]));
  const documents = linkDocuments(source, byKey, { linkSource, ownersIn, results });
  return {
    ...factsOf(source),
    joined: [],
    asOf,
    lull: lullOf(source, shared, asOf),
    units: units.map((unit) => ({ ...unit, mentions: mentions.units.get(unit.id) ?? [] })),
    duties: linkDuties(source, derived, changes, asOf),
    changes,
    carriedOut,
    reorganizations,
    charts,
    plannedCharts: linkPlannedCharts(source, derived, linkSource),
    documents,
    measures,
    terms: mentions.terms,
    years,
    former: [...linkFormer(source, derived, { years, charts }), ...formerComparisons(source.id, documents)],
    corrections: linkCorrections(source),
    added: linkAdded(source),
  };
}

function factsOf({ id, municipality }: MunicipalitySource) {
  const {
    name = id,
    reading = '',
    code = '',
    prefecture = '',
    website = '',
    ended,
  } = municipality?.data ?? {};
  return {
    id,
    url: urls.municipality(id),
    name,
    reading,
    code,
    prefecture,
    website,
    ended: ended ? { ...ended, url: null } : null,
  };
}

/** The changes that happened or are planned. Those of plans that another reorganization carried out are kept apart. */
function countedChanges(
  staged: ReadonlyMap<string, StagedChanges>,
  reorganizations: Archive['reorganizations'],
): Pick<Archive, 'changes' | 'carriedOut'> {
  const plans = carriedOutIn(reorganizations);
  const all = [...staged.values()].flatMap(({ status, last }) => (isStopped(status) ? [] : last));
  return {
    changes: all.filter(({ reorganization }) => !plans.has(reorganization)),
    carriedOut: all.filter(({ reorganization }) => plans.has(reorganization)),
  };
}

/** For each unit, the changes and measures that name it. */
function linksOfUnits(changes: Archive['changes'], measures: Archive['measures']): UnitLinks {
  return {
    changes: valuesByKey(
      changes.flatMap(({ id, from, to, known }) =>
        distinct([...[...from, ...to].map((unit) => unit.id), ...(known ?? [])]).map(
          (unit) => [unit, id] as const,
        ),
      ),
    ),
    measures: valuesByKey(
      measures.flatMap(({ key, owners, supporters }) =>
        distinct([...owners, ...supporters].flatMap(holdersOf)).map((unit) => [unit, key] as const),
      ),
    ),
  };
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
