// The table of a report: what came of each measure, for its page, its Markdown and search.
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { LinkedResult } from '#archive/4-link/results.ts';
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import { type Line, link, note, text } from './inline.ts';
import { editionName, headingName, itemName } from './names.ts';
import { figureLines, reportedPeriod, saidWords, whoSays } from './promises.ts';

/** A line of the table: what one judge says of one measure, of one section, or of the whole. */
export interface ReportRow {
  /** In the page, where it is the first of what it is about. */
  readonly anchor: string | null;
  readonly subject: Line;
  /** The same in words. */
  readonly name: string;
  readonly result: LinkedResult;
  /** Its status and its grade; empty where the source gives neither. */
  readonly said: string;
  readonly by: string;
  /** Figures, then words. */
  readonly done: readonly Line[];
  readonly reason: string | null;
  readonly ref: readonly string[];
}

/** The sections of the reported edition, each with its rows; what is told of the whole stands first, without one. */
export interface ReportGroup {
  readonly title: string | null;
  readonly url: string | null;
  readonly rows: readonly ReportRow[];
}

export function reportGroups(archive: Archive, { report }: LinkedEdition): readonly ReportGroup[] {
  if (report === null) return [];
  const { editions, measures } = lookupIn(archive);
  const about = editions.get(`${report.document}/${report.edition}`);
  const sections = new Map(about?.data.sections.map((section) => [section.id, section]));
  const seen = new Set<string>();
  const rows = report.results.map((result) => {
    const row = rowOf(archive, result, about);
    const isFirst = row.anchor !== null && !seen.has(row.anchor);
    if (row.anchor !== null) seen.add(row.anchor);
    const measure = measures.get(result.of.measure ?? '');
    return {
      section: measure?.data.section ?? result.of.section,
      row: isFirst ? row : { ...row, anchor: null },
    };
  });
  const grouped = Map.groupBy(rows, ({ section }) => section ?? null);
  const ids = [null, ...(about?.data.sections.map(({ id }) => id) ?? [])];
  return ids.flatMap((id) => {
    const own = grouped.get(id);
    const section = sections.get(id ?? '');
    if (!own) return [];
    return [
      {
        title: section ? headingName({ code: section.code ?? null, title: section.title }) : null,
        url: section && about ? (about.sections.find((one) => one.id === id)?.url ?? null) : null,
        rows: own.map(({ row }) => row),
      },
    ];
  });
}

function rowOf(archive: Archive, result: LinkedResult, about: LinkedEdition | undefined): ReportRow {
  const measure = lookupIn(archive).measures.get(result.of.measure ?? '');
  const section = about?.sections.find(({ id }) => id === result.of.section);
  const name = measure ? itemName(measure.data) : section ? headingName(section) : '全体';
  return {
    anchor: result.from.url.split('#')[1] ?? null,
    subject: [link(name, measure?.url ?? section?.url ?? about?.url)],
    name,
    result,
    said: saidWords(result),
    by: whoSays(result),
    done: [
      ...figureLines(archive, result),
      ...(result.text === null ? [] : [[text(result.text)]]),
      ...(result.note === null ? [] : [[note(`編集者の補足: ${result.note}`)]]),
    ],
    reason: result.reason,
    ref: [...result.ref, ...(result.dated ? [result.dated.text] : [])],
  };
}

/** What a report speaks of: 見本計画 初版の令和5年度; null for what is no report. */
export function reportedLine(archive: Archive, { report }: LinkedEdition): Line | null {
  if (report === null) return null;
  const about = lookupIn(archive).editions.get(`${report.document}/${report.edition}`);
  return [
    link(about ? editionName(about.data) : report.document, about?.url),
    text(`の${reportedPeriod(report)}`),
  ];
}
