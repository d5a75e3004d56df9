import { files } from '#archive/4-link/urls.ts';
import { nameOf } from '../1-read/schema/unit-ref.ts';
import type { Comparison } from '../4-link/compare.ts';
import { lookupIn } from '../4-link/lookup.ts';
import type { LinkedSource } from '../4-link/sources.ts';
import { promisesOf } from '../4-link/standing.ts';
import type {
  Archive,
  ChartUnit,
  LinkedChange,
  LinkedChart,
  LinkedDocument,
  LinkedMeasure,
  LinkedReorganization,
  LinkedStage,
  LinkedUnit,
  NamedUnit,
} from '../4-link/types.ts';
import { acceptedData, contactData, derivedData, figuresData, mendsData, remarksData } from './pieces.ts';
import { correctionsData, formerData } from './registers.ts';
import { reportsData, resultData } from './results.ts';
import type {
  ChangeData,
  ChartData,
  ChartUnitData,
  DocumentData,
  IndexData,
  MeasureData,
  ReorganizationData,
  UnitData,
} from './shapes.ts';

/** The archive in the shapes of the open data: absent values are null, nothing is left out. */
export function unitsData({ units, added }: Archive): readonly UnitData[] {
  return units.map(
    ({
      id,
      url,
      sort,
      names,
      kind,
      established,
      abolished,
      planned,
      predecessors,
      successors,
      today,
      grades,
      supervisedBy,
      collective,
      unnamed,
      isLost,
      remark,
      aliases,
    }: LinkedUnit) => ({
      id,
      url,
      added: added[url] ?? null,
      sort,
      names: names.map(({ name, reading, path, isPlaceUnknown, from, to }) => ({
        name,
        reading,
        path: isPlaceUnknown ? `?/${path}` : path,
        from,
        to,
      })),
      kind,
      established,
      abolished,
      planned,
      predecessors: predecessors.map(({ id, by, date }) => ({ id, by, date })),
      successors: successors.map(({ id, by, date }) => ({ id, by, date })),
      today: [...today],
      grades: grades.map(({ grade, from, to }) => ({ grade, from, to })),
      supervisedBy: [...supervisedBy],
      collective,
      unnamed,
      lost: isLost,
      remark,
      also: [...aliases],
    }),
  );
}

export function changesData(archive: Archive): readonly ChangeData[] {
  return archive.changes.map((change) => changeDataOf(archive, change));
}

function changeDataOf(archive: Archive, change: LinkedChange): ChangeData {
  const pathOf = (side: NamedUnit) => dataPath(archive, side);
  return {
    id: change.id,
    url: change.url,
    date: change.date,
    datePrecision: change.datePrecision,
    fiscalYear: change.fiscalYear,
    status: change.status,
    kinds: [...change.kinds],
    from: change.from.map(pathOf),
    to: change.to.map(pathOf),
    units: [...new Set([...change.from, ...change.to].flatMap(({ id }) => id ?? []))],
    duty: change.duty,
    extent: commonExtent(change),
    destinations: change.to.flatMap((side) =>
      side.extent === null ? [] : [{ path: pathOf(side), extent: side.extent }],
    ),
    grade: change.grade,
    known: change.known && [...change.known],
    replaces: change.replaces && { ...change.replaces, path: pathOf(change.replaces) },
    until: change.until,
    children: change.children,
    since: change.since,
    droppedBy: change.droppedBy,
    supervisedBy: [...change.supervisedBy],
    basis: change.ref.length > 0 ? 'stated' : 'editor',
    ref: [...change.ref],
    note: change.note,
    reorganization: change.reorganization,
  };
}

/** `?/課` where nobody knows what stands above. */
function dataPath(archive: Archive, { id, path }: NamedUnit): string {
  const names = id === null ? [] : (lookupIn(archive).units.get(id)?.names ?? []);
  return names.some((one) => one.isPlaceUnknown && one.path === path) ? `?/${path}` : path;
}

/** An extent belongs to each destination; one word is enough where they all agree. */
function commonExtent({ to }: LinkedChange): ChangeData['extent'] {
  const extents = new Set(to.flatMap(({ extent }) => extent ?? []));
  const [only] = extents;
  return extents.size === 1 ? (only ?? null) : null;
}

export function documentsData({ documents, added }: Archive): readonly DocumentData[] {
  return documents.map(({ id, url, type, title, editions, comparisons }: LinkedDocument) => ({
    id,
    url,
    type,
    title,
    comparisons: comparisons.filter(({ items }) => items.length > 0).map(comparisonData),
    editions: editions.map(({ id, url, data, sections, results, report }) => ({
      id,
      url,
      added: added[url] ?? null,
      title: data.title,
      edition: data.edition,
      type: data.type,
      issued: { text: data.issued.text, ...data.issued.interval },
      period: data.period
        ? {
            from: data.period.from.text,
            to: data.period.to.text,
            start: data.period.from.interval.start,
            end: data.period.to.interval.end,
          }
        : null,
      known: data.known,
      fidelity: data.fidelity,
      markdown: files.twin(url),
      department: data.department ? nameOf(data.department).path.join('/') : null,
      contact: contactData(data.contact),
      sections: sections.map(({ id, code, title, url }) => {
        const written = data.sections.find((one) => one.id === id);
        return { id, in: written?.in ?? null, code, title, url, progress: written?.progress ?? [] };
      }),
      progress: data.progress ?? [],
      figures: figuresData(data.figures),
      scales: data.scales.map(({ id, title, labels }) => ({
        id,
        title,
        labels: labels.map(({ id, text, mark, from, above, below, upTo, status }) => ({
          id,
          text,
          mark: mark ?? null,
          from: from ?? null,
          above: above ?? null,
          below: below ?? null,
          upTo: upTo ?? null,
          status: status ?? null,
        })),
      })),
      terms: data.terms.map(({ term, ref }) => ({ term, ref: ref ?? null })),
      events: data.events.map(({ date, kind, title, text, counts, ref }) => ({
        date: { text: date.text, start: date.interval.start, end: date.interval.end },
        kind,
        title,
        text: text ?? null,
        counts: counts ?? {},
        ref: [...(ref ?? [])],
      })),
      source: sourceData(data.source),
      mends: mendsData(data.mends),
      derived: derivedData(data.derived),
      corrections: [...data.corrections],
      reports: reportsData(report),
      results: results.map(resultData),
    })),
  }));
}

function comparisonData(comparison: Comparison): DocumentData['comparisons'][number] {
  const { url, older, newer, areWordsCompared, namesOwners, items } = comparison;
  return {
    url,
    older,
    newer,
    wordsCompared: areWordsCompared,
    namesOwners,
    items: items.map(({ fate, older, newer, changed, owners, deadlines }) => ({
      fate,
      older: [...older],
      newer: [...newer],
      changed: [...changed],
      owners,
      deadlines: deadlines.map(({ for: of, older, from, to, change, byMonths }) => ({
        for: of,
        older,
        from: from.map(dueData),
        to: to.map(dueData),
        change,
        byMonths,
      })),
    })),
  };
}

function dueData({ for: of, text, start, end, precision }: LinkedStage) {
  return { for: of, text, start, end, precision };
}

export function reorganizationsData(archive: Archive): readonly ReorganizationData[] {
  return archive.reorganizations.map(
    ({
      id,
      url,
      data,
      date,
      fiscalYear,
      stages,
      changes,
      counts,
      states,
      sources,
      dropped,
    }: LinkedReorganization) => ({
      id,
      url,
      added: archive.added[url] ?? null,
      title: data.title,
      date,
      effective: data.effective.text,
      fiscalYear,
      status: data.status,
      stages: stages.map(({ status, on, by, bill, isReached }, at) => ({
        status,
        on: on?.interval.start ?? on?.interval.end ?? null,
        text: on?.text ?? null,
        by,
        bill,
        source: data.stages?.[at]?.source ?? null,
        reached: isReached,
      })),
      changes: [...changes],
      counts: counts.map(({ side, of, printed, derived, accepted }) => ({
        side,
        of,
        printed,
        derived,
        accepted,
      })),
      states: states.map(({ unit, has, count, ref, note }) => ({
        unit: dataPath(archive, unit),
        id: unit.id,
        has: has?.map((one) => dataPath(archive, one)) ?? null,
        count,
        ref: [...ref],
        note,
      })),
      markdown: files.twin(url),
      fidelity: data.fidelity,
      published: data.published?.text ?? null,
      contact: contactData(data.contact),
      before: data.before ?? null,
      after: data.after ?? null,
      realises: data.realises ?? null,
      basis: (data.basis ?? []).map(({ document, edition, measure }) => ({
        document,
        edition,
        measure: measure ?? null,
      })),
      statements: data.statements.map((one) => ({
        ref: one.ref,
        gist: 'gist' in one ? (one.gist ?? null) : null,
        source: 'source' in one ? (one.source ?? null) : null,
      })),
      dropped: dropped.map((change) => changeDataOf(archive, change)),
      accepted: acceptedData(data.accepted),
      remarks: remarksData(data.remarks),
      mends: mendsData(data.mends),
      derived: derivedData(data.derived),
      sources: sources.map((source) => ({ ...sourceData(source), id: source.id })),
      corrections: [...data.corrections],
    }),
  );
}

function sourceData({ copy, proof, ...source }: LinkedSource): DocumentData['editions'][number]['source'] {
  return {
    title: source.title,
    publisher: source.publisher ?? null,
    kind: source.kind ?? null,
    published: source.published?.text ?? null,
    place: source.place ?? null,
    url: source.url ?? null,
    kept: copy && { url: copy.url, bytes: copy.bytes, digest: copy.digest, licence: copy.licence },
    proof: proof ? { all: proof.all, there: proof.there, derived: proof.derived } : null,
  };
}

export function measuresData(archive: Archive): readonly MeasureData[] {
  const { all } = promisesOf(archive);
  return archive.measures.map(
    ({
      key,
      id,
      url,
      data,
      text,
      document,
      edition,
      owners,
      schedule,
      from,
      to,
      results,
    }: LinkedMeasure) => ({
      id,
      url,
      added: archive.added[url] ?? null,
      code: data.code ?? null,
      title: data.title,
      heading: data.heading,
      section: data.section ?? null,
      text,
      document,
      edition,
      themes: data.theme ?? [],
      owners: owners.map(({ printed, unit, today, state, collective }) => ({
        name: printed,
        unit,
        today: today.map((one) => ({ ...one, path: dataPath(archive, one) })),
        state,
        collective,
      })),
      andOthers: data.andOthers ?? false,
      schedule: schedule ? { text: schedule.text, stages: [...schedule.stages] } : null,
      targets: (data.targets ?? []).map((target) => ({
        code: target.code ?? null,
        indicator: target.kindKey === 'indicator' ? target.indicator : null,
        milestone: target.kindKey === 'milestone' ? target.milestone : null,
        baseline: target.kindKey === 'indicator' ? (target.baseline ?? null) : null,
        target: target.kindKey === 'indicator' ? target.target : null,
        unit: target.kindKey === 'indicator' ? (target.unit ?? null) : null,
        due: target.due
          ? { text: target.due.text, start: target.due.interval.start, end: target.due.interval.end }
          : null,
        ref: [...(target.ref ?? [])],
      })),
      indicators: (data.indicators ?? []).map(({ id }) => id),
      figures: figuresData(data.figures),
      related: (data.related ?? []).map(({ plan, code }) => ({ plan, code })),
      aspects: data.aspects ?? [],
      evaluations: (data.evaluations ?? []).map(({ year, by, scale, result, reason, dated }) => ({
        year,
        by,
        scale: scale ?? null,
        result,
        reason,
        dated: dated?.text ?? null,
      })),
      progress: data.progress ?? [],
      status: all.get(key)?.standing.kind ?? 'undated',
      results: results.map(resultData),
      from: [...from],
      to: [...to],
      origins: (data.from ?? []).map(({ edition, id, basis, deadlines = [] }) => ({
        edition,
        id,
        basis,
        deadlines: deadlines.map(({ was, is, unsure }) => ({ was: was ?? null, is: is ?? null, unsure })),
      })),
      ends: data.ends ? { why: data.ends.why, basis: data.ends.basis } : null,
      reorganization: data.reorganization ?? null,
      ref: [...(data.ref ?? [])],
      note: data.note ?? null,
    }),
  );
}

export function chartData({ asOf, plans, coverage, units, published }: LinkedChart): ChartData {
  return {
    asOf,
    plans: plans && [...plans],
    coverage: coverage === null || typeof coverage === 'string' ? coverage : [...coverage],
    units: units.map(chartUnitData),
    title: published?.title ?? null,
    stage: published?.stage ?? null,
    source: published ? sourceData(published.source) : null,
    posts: (published?.posts ?? []).map(({ post, in: within, grade, supervises }) => ({
      post,
      in: within ?? null,
      grade: grade ?? null,
      supervises: [...(supervises ?? [])],
    })),
    notes: (published?.notes ?? []).map(({ ref, at, text }) => ({ ref, at: at ?? null, text })),
    remarks: remarksData(published?.remarks ?? []),
    accepted: acceptedData(published?.accepted ?? []),
    mends: mendsData(published?.mends ?? []),
    derived: derivedData(published?.derived ?? []),
    corrections: [...(published?.corrections ?? [])],
  };
}

function chartUnitData({ id, name, path, kind, isPlaceUnknown, children }: ChartUnit): ChartUnitData {
  return {
    id,
    name,
    path: isPlaceUnknown ? `?/${path}` : path,
    kind,
    children: children.map(chartUnitData),
  };
}

/** Which files there are for a municipality. */
export function indexEntry({
  id,
  name,
  code,
  prefecture,
  reading,
  website,
  url,
  charts,
  plannedCharts,
  corrections,
  former,
}: Pick<
  Archive,
  | 'id'
  | 'name'
  | 'code'
  | 'prefecture'
  | 'reading'
  | 'website'
  | 'url'
  | 'charts'
  | 'plannedCharts'
  | 'corrections'
  | 'former'
>): IndexData['municipalities'][number] {
  return {
    id,
    name,
    code,
    prefecture,
    reading,
    website,
    url,
    corrections: correctionsData({ corrections }),
    former: formerData({ former }),
    data: {
      units: files.data(id, 'units'),
      unitsCsv: files.data(id, 'units', 'csv'),
      changes: files.data(id, 'changes'),
      changesCsv: files.data(id, 'changes', 'csv'),
      documents: files.data(id, 'documents'),
      reorganizations: files.data(id, 'reorganizations'),
      measures: files.data(id, 'measures'),
      measuresCsv: files.data(id, 'measures', 'csv'),
      promisesCsv: files.data(id, 'promises', 'csv'),
      indicators: files.data(id, 'indicators'),
      indicatorsCsv: files.data(id, 'indicators', 'csv'),
      duties: files.data(id, 'duties'),
      charts: charts.map((chart) => files.chartData(id, chart.id)),
      chartsCsv: charts.length > 0 ? [files.data(id, 'charts', 'csv')] : [],
      plannedCharts: plannedCharts.map((chart) => files.chartData(id, chart.id)),
      plannedChartsCsv: plannedCharts.length > 0 ? [files.data(id, 'charts', 'csv')] : [],
    },
  };
}
