import type { ISODate } from '#calendar/date.ts';
import { fiscalYearIn } from '#calendar/fiscal.ts';
import { pathOf } from '#org/chart.ts';
import { kinOf } from '#org/lineage.ts';
import { isWithin } from '#org/path.ts';
import { chartOn } from '#org/query.ts';
import { reached } from '#org/stages.ts';
import type { MunicipalitySource, SharedSource, Written } from '../1-read/source.ts';
import type { Reorganization } from '../1-read/schema/reorganization.ts';
import { type Derived, effectiveDate } from '../2-derive/derive.ts';
import { yearAt } from '../2-derive/former-addresses.ts';
import { printedCounts } from '../2-derive/printed-counts.ts';
import { stagesOf } from '../2-derive/stages.ts';
import { linkAdded } from './added.ts';
import { countKinds } from './change-kind.ts';
import { type SaidChanges, linkChanges } from './changes.ts';
import { linkCharts, linkPlannedCharts } from './charts.ts';
import { type Comparison, itemsWhoseDeadline } from './compare.ts';
import { linkCorrections } from './corrections.ts';
import { countsOf } from './counts.ts';
import { differencesOf } from './differences.ts';
import { linkDocuments } from './documents.ts';
import { linkDuties } from './duties.ts';
import { formerComparisons, linkFormer } from './former.ts';
import { linkMeasures } from './measures.ts';
import { linkMentions } from './mentions.ts';
import { ownerLinker } from './owners.ts';
import { linkResults } from './results.ts';
import { type DigestOf, type LinkedSource, type SourceLinker, noDigest, sourceLinker } from './sources.ts';
import { promisesOf } from './standing.ts';
import { linkStates } from './states.ts';
import type { Archive, LinkedChange, LinkedMeasure, LinkedReorganization, Summary, Year, YearSummary } from './types.ts';
import { linkUnits } from './units.ts';
import { urls } from './urls.ts';
import { linkYears } from './years.ts';

/** The archive of one municipality, from files that have been checked. */
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
  const said = linkChanges(source, derived);
  const changes = [...said.values()].flatMap(({ status, last }) => (status === 'withdrawn' ? [] : last));
  const results = linkResults(source);
  const ownersIn = ownerLinker(derived, kin, asOf);
  const measures = linkMeasures(source, ownersIn, results);
  const terms = new Map(shared.glossary?.data.terms.map(({ id, term }) => [id, term]));
  const reorganizations = linkReorganizations(source, derived, said, { linkSource, asOf });
  const links = {
    changes: changesByUnit(changes),
    measures: measuresByUnit(measures),
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
    asOf,
    units: units.map((unit) => ({ ...unit, mentions: mentions.units.get(unit.id) ?? [] })),
    duties: linkDuties(source, derived, changes, asOf),
    changes,
    reorganizations,
    charts,
    plannedCharts: linkPlannedCharts(source, derived, linkSource),
    documents,
    measures,
    terms: mentions.terms.map((term) => ({
      ...term,
      term: terms.get(term.id) ?? term.term,
    })),
    years,
    former: [...linkFormer(source, derived, { years, charts }), ...formerComparisons(source.id, documents)],
    corrections: linkCorrections(source),
    added: linkAdded(source),
  };
}

/** What the pages across municipalities need to know of one. */
export function summarize(archive: Archive): Summary {
  const themes = new Map<string, number>();
  for (const { measure } of promisesOf(archive).current)
    for (const theme of measure.data.theme ?? []) themes.set(theme, (themes.get(theme) ?? 0) + 1);
  const { id, url, name, reading, prefecture, code } = archive;
  return {
    id,
    url,
    name,
    reading,
    prefecture,
    code,
    counts: countsOf(archive),
    years: archive.years.map((year) => summarizeYear(archive, year)),
    formerYears: archive.former.flatMap(({ address }) => yearAt(address) ?? []),
    reorganizations: standingIn(archive).map(({ id, url, date, fiscalYear, data, changes }) => ({
      id,
      url,
      title: data.title,
      date,
      effective: data.effective.text,
      fiscalYear,
      status: data.status,
      changes: changes.length,
      isCharted: data.before !== undefined && data.after !== undefined,
    })),
    documents: archive.documents.map(({ id, url, title, type, editions, comparisons }) => ({
      id,
      url,
      title,
      type,
      editions: editions.map(({ id, url, data }, at) => {
        const date = data.issued.interval.start ?? data.issued.interval.end;
        return {
          url,
          title: data.title,
          edition: data.edition,
          issued: { text: data.issued.text, date },
          fiscalYear: fiscalYearIn(data.issued.interval),
          putOff: countPutOff(comparisons, editions[at - 1]?.id, id),
        };
      }),
    })),
    corrections: archive.corrections,
    themes: [...themes].map(([theme, count]) => ({ theme, measures: count })),
  };
}

/** What happened, or is to happen: all that was not withdrawn. */
function standingIn({ reorganizations }: Archive): readonly LinkedReorganization[] {
  return reorganizations.filter(({ data }) => data.status !== 'withdrawn');
}

function countPutOff(comparisons: readonly Comparison[], older: string | undefined, newer: string): number {
  const items = comparisons.find((one) => one.older === older && one.newer === newer)?.items ?? [];
  return itemsWhoseDeadline(items, 'later');
}

/** How much a fiscal year of a municipality holds. */
export function summarizeYear({ changes }: Pick<Archive, 'changes'>, year: Year): YearSummary {
  const own = new Set(year.changes);
  return {
    fiscalYear: year.fiscalYear,
    url: year.url,
    changes: year.changes.length,
    kinds: countKinds(changes.filter(({ id }) => own.has(id))),
    editions: year.editions.length,
    due: year.due.length,
    reviews: year.reviews.length,
    events: year.events.length,
  };
}

function linkReorganizations(
  source: MunicipalitySource,
  derived: Derived,
  said: ReadonlyMap<string, SaidChanges>,
  { linkSource, asOf }: { readonly linkSource: SourceLinker; readonly asOf: ISODate },
): readonly LinkedReorganization[] {
  const linked = source.reorganizations.flatMap((file): LinkedReorganization[] => {
    const date = effectiveDate(file.data);
    if (date === null) return [];
    const { after } = file.data;
    const { sources, main } = sourcesOf(file.data, linkSource);
    const status = derived.statuses.get(file.id) ?? 'planned';
    const own = said.get(file.id);
    return [
      {
        id: file.id,
        url: urls.reorganization(source.id, file.id),
        date,
        fiscalYear: fiscalYearIn(file.data.effective.interval),
        data: { ...file.data, source: main, status },
        sources,
        stages: stagesIn(file.data, sources, asOf),
        changes: status === 'withdrawn' ? [] : (own?.last ?? []).map(({ id }) => id),
        dropped: own?.dropped ?? [],
        differences: differencesIn(file, said),
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
  return linked.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

/** The stages that a file lists; where it only says how far it has come, that is told as such. */
function stagesIn(
  data: Reorganization,
  sources: LinkedReorganization['sources'],
  asOf: ISODate,
): LinkedReorganization['stages'] {
  const count = reached(stagesOf(data), asOf).length;
  return (data.stages ?? []).map(({ status, on, by, bill, source }, at) => ({
    status,
    on: on ?? null,
    by: by ?? null,
    bill: bill ?? null,
    source: sources.find(({ id }) => id !== null && id === source) ?? null,
    isReached: at < count,
  }));
}

/** What came of the plan that a reorganization carries out, or that it was itself at first. */
function differencesIn(
  { id, data }: Written<Reorganization>,
  said: ReadonlyMap<string, SaidChanges>,
): LinkedReorganization['differences'] {
  const own = said.get(id);
  if (!own || own.status === 'withdrawn') return null;
  const plan = data.realises === undefined ? undefined : said.get(data.realises);
  if (plan && data.realises !== undefined)
    return differencesOf({ reorganization: data.realises }, plan.first?.changes ?? plan.last, own.last);
  return own.first ? differencesOf(own.first.stage, own.first.changes, own.last) : null;
}

/** All sources of a reorganization, and the one that speaks where there is room for one. */
function sourcesOf(
  { source, sources = [] }: Reorganization,
  linkSource: SourceLinker,
): Pick<LinkedReorganization, 'sources'> & { readonly main: LinkedSource } {
  const all: LinkedReorganization['sources'] = source
    ? [{ ...linkSource(source), id: null }]
    : sources.map(linkSource);
  return { sources: all, main: all[0] ?? { title: '', copy: null } };
}

/** How many units of the derived chart, or of the plan's, lie within what the published chart covers. */
function verifiedBy(
  source: MunicipalitySource,
  derived: Pick<Derived, 'history'>,
  chart: ISODate | null | undefined,
): LinkedReorganization['verified'] {
  const units = chart ? comparedUnits(source, derived, chart) : 0;
  // Of nobody nothing was proved.
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
  const covered = coverage === 'mayor' ? chart.data.units.map(({ name }) => name.trim()) : coverage;
  const paths = all.map(({ id }) => pathOf(units, id).join('/'));
  return paths.filter((path) => covered.some((top) => isWithin(path, top))).length;
}

function changesByUnit(changes: readonly LinkedChange[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const { id, from, to, known } of changes) {
    const named = [...from, ...to].flatMap((side) => side.id ?? []);
    for (const unit of new Set([...named, ...(known ?? [])])) {
      const list = map.get(unit);
      if (list) list.push(id);
      else map.set(unit, [id]);
    }
  }
  return map;
}

function measuresByUnit(measures: readonly LinkedMeasure[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const { key, owners } of measures) {
    for (const unit of new Set(
      owners.flatMap(({ unit, today }) => [
        ...(unit === null ? [] : [unit]),
        ...today.flatMap(({ id }) => id ?? []),
      ]),
    )) {
      const list = map.get(unit);
      if (list) list.push(key);
      else map.set(unit, [key]);
    }
  }
  return map;
}
