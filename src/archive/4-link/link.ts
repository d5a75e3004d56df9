import type { ISODate } from '#calendar/date.ts';
import { kinOf } from '#org/lineage.ts';
import { isStopped } from '#org/stages.ts';
import type { MunicipalitySource, SharedSource } from '../1-read/source.ts';
import type { Derived } from '../2-derive/derive.ts';
import { lullOf } from '../2-derive/lull.ts';
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
import { linkChanges } from './reorganizations/changes.ts';
import { linkReorganizations } from './reorganizations/reorganizations.ts';
import type { Archive } from './types.ts';
import { linkDuties } from './units/duties.ts';
import { linkMentions } from './units/mentions.ts';
import { linkUnits } from './units/units.ts';
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
  const about = source.municipality?.data;
  const kin = kinOf(derived.history);
  const linked = linkChanges(source, derived);
  const results = linkResults(source);
  const ownersIn = ownerLinker(source, derived, kin, asOf);
  const measures = linkMeasures(source, ownersIn, results);
  const reorganizations = linkReorganizations(source, derived, linked, { linkSource, asOf });
  const plans = carriedOutIn(reorganizations);
  const taken = [...linked.values()].flatMap(({ status, last }) => (isStopped(status) ? [] : last));
  const changes = taken.filter(({ reorganization }) => !plans.has(reorganization));
  const links = {
    changes: byUnit(
      changes,
      ({ id }) => id,
      ({ from, to, known }) => [...[...from, ...to].map(({ id }) => id), ...(known ?? [])],
    ),
    measures: byUnit(
      measures,
      ({ key }) => key,
      ({ owners, supporters }) => [...owners, ...supporters].flatMap(holdersOf),
    ),
  };
  const units = linkUnits(source, derived, kin, asOf, links);
  const mentions = linkMentions(source, shared, units);
  const years = linkYears(source, changes, reorganizations, measures, results);
  const charts = linkCharts(source, derived, linkSource);
  const documents = linkDocuments(source, new Map(measures.map((measure) => [measure.key, measure])), {
    linkSource,
    ownersIn,
    results,
  });
  return {
    id: source.id,
    url: urls.municipality(source.id),
    name: about?.name ?? source.id,
    reading: about?.reading ?? '',
    code: about?.code ?? '',
    prefecture: about?.prefecture ?? '',
    website: about?.website ?? '',
    ended: about?.ended ? { ...about.ended, url: null } : null,
    joined: [],
    asOf,
    lull: lullOf(source, shared, asOf),
    units: units.map((unit) => ({ ...unit, mentions: mentions.units.get(unit.id) ?? [] })),
    duties: linkDuties(source, derived, changes, asOf),
    changes,
    carriedOut: taken.filter(({ reorganization }) => plans.has(reorganization)),
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

/** For each unit, the keys of the things that name it, in the order of `things`. */
function byUnit<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  unitsOf: (thing: Thing) => readonly (string | null)[],
): ReadonlyMap<string | null, readonly string[]> {
  const named = things.flatMap((thing) =>
    [...new Set(unitsOf(thing))].map((unit) => ({ unit, key: keyOf(thing) })),
  );
  const groups = Map.groupBy(named, ({ unit }) => unit);
  return new Map([...groups].map(([unit, all]) => [unit, all.map(({ key }) => key)]));
}
