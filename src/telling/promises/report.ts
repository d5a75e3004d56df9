// The table of a report: the results of each measure, for its page, Markdown and search.

import { lookupIn } from '#archive/4-link/lookup.ts';
import { hasOnlyCounts, type LinkedResult, saysNothing } from '#archive/4-link/promises/results.ts';
import type { StandingKind } from '#archive/4-link/promises/standing.ts';
import {
  type ReportCounts,
  reportCountsOf,
  type StandingCounts,
} from '#archive/4-link/promises/standing-counts.ts';
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import type { YearContents } from '#archive/4-link/years/year-contents.ts';
import { keysOf } from '#archive/keys-of.ts';
import { countWords } from '../counts.ts';
import { type Line, link, note, text } from '../inline.ts';
import { editionName, headingName, itemName } from '../names.ts';
import {
  figureLines,
  judgeWords,
  reportedCounts,
  reportedPeriod,
  reportedWords,
  statusAndGradeWords,
  tallyLines,
  tallyWords,
  togetherLines,
} from './promises.ts';

/** A row: one judge's result for a measure, a section or the whole plan. */
export interface ReportRow {
  /** The anchor in the page; null except for the first row about the same subject. */
  readonly anchor: string | null;
  readonly subject: Line;
  /** `subject` as plain text. */
  readonly name: string;
  readonly result: LinkedResult;
  /** The status and grade; empty if the source has neither but says something else. */
  readonly said: string;
  readonly by: string;
  /** Figures, then text. */
  readonly done: readonly Line[];
  readonly reason: string | null;
  readonly ref: readonly string[];
}

/** The results of one section. Results for the whole plan come first, without a section. */
export interface ReportGroup {
  readonly id: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly rows: readonly ReportRow[];
}

export function reportGroups(archive: Archive, { report }: LinkedEdition): readonly ReportGroup[] {
  if (report === null) return [];
  const { editionOf, measures } = lookupIn(archive);
  const about = editionOf(report);
  const sections = new Map(about?.data.sections.map((section) => [section.id, section]));
  // Where there are only sections, each of them is a row below the section above it.
  const groupOf = (section: string | null) =>
    about?.measures.length === 0 ? sections.get(section ?? '')?.in : section;
  const seen = new Set<string>();
  const rows = report.results
    .filter((result) => !hasOnlyCounts(result))
    .map((result) => {
      const row = rowOf(archive, result, about);
      const isFirst = row.anchor !== null && !seen.has(row.anchor);
      if (row.anchor !== null) seen.add(row.anchor);
      const measure = measures.get(result.of.measure ?? '');
      return {
        section: measure?.data.section ?? groupOf(result.of.section),
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
        id,
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
    said: saysNothing(result) ? reportedWords.silent : statusAndGradeWords(result),
    by: result.by === 'unsaid' ? '' : judgeWords[result.by],
    done: [
      ...togetherLines(archive, result),
      ...(isOfAll(result) ? [] : tallyLines(result)),
      ...figureLines(archive, result),
      ...(result.text === null ? [] : [[text(result.text)]]),
      ...(result.note === null ? [] : [[note(`編集者の補足: ${result.note}`)]]),
    ],
    reason: result.reason,
    ref: [...result.ref, ...(result.dated ? [result.dated.text] : [])],
  };
}

/** What a report covers: 見本計画 初版の令和5年度. Null if the edition is no report. */
export function reportedLine(archive: Archive, { report }: LinkedEdition): Line | null {
  if (report === null) return null;
  const about = lookupIn(archive).editionOf(report);
  return [
    link(about ? editionName(about.data) : report.document, about?.url),
    text(`の${reportedPeriod(report)}`),
  ];
}

/** The counts of the last report: 最後の報告は、令和5年度実績報告（…）。…達成51件…. */
export function lastReportLine({ reports }: StandingCounts): Line | null {
  const last = reports.at(-1);
  if (!last) return null;
  return [
    text('最後の報告は、'),
    link(editionName(last.report.data), last.report.url),
    // The report's own totals are shown below.
    text(`（${reportedPeriod(last)}）。${recordedWords(last)}`),
  ];
}

/** For example 120件のうち、達成51件、進行中56件、記載なし3件, after the report's own totals if it states any. */
export function reportCountsWords(counts: ReportCounts): string {
  const whole = wholeOf(counts.report);
  const own = Object.keys(counts.kinds).length === 0 && whole ? '' : recordedWords(counts);
  if (!whole) return own;
  return `${whole.by === 'unsaid' ? '' : `${judgeWords[whole.by]}で`}${tallyWords(whole.tally)}${own}`;
}

/** The counts of a whole report; null if it covers nothing, or if the opening sentences already say all. */
export function wholeReportCounts(archive: Archive, report: LinkedEdition): string | null {
  const counts = reportCountsOf(archive, report);
  if (!counts) return null;
  const statesTotals = tallyOf(report) !== null;
  const hasResults = Object.keys(counts.kinds).length > 0;
  return statesTotals || (counts.total > 0 && !hasResults) ? reportCountsWords(counts) : null;
}

/** What a report tells of: 取組, or 項目 where the edition has only sections, as an advice (答申). */
function itemWord({ of, total }: Pick<ReportCounts, 'of' | 'total'>): '取組' | '項目' {
  return of === 'sections' && total > 0 ? '項目' : '取組';
}

/** The word for the rows of the table of a report. */
export function reportedItemWord(archive: Archive, report: LinkedEdition): '取組' | '項目' {
  const counts = reportCountsOf(archive, report);
  return counts ? itemWord(counts) : '取組';
}

/** The heading above the table of a report: 取組ごとの結果. */
export function reportTitle(archive: Archive, report: LinkedEdition): string {
  return `${reportedItemWord(archive, report)}ごとの結果`;
}

/** The heading above the standing of what an edition says: 取組の状況. */
export function standingTitle({ total, reports }: StandingCounts): string {
  const last = reports.at(-1);
  return `${total === 0 && last ? itemWord(last) : '取組'}の状況`;
}

/** The counts of the recorded measures alone. */
function recordedWords(counts: ReportCounts): string {
  const { report, kinds, total } = counts;
  const counted = reportedCounts(kinds);
  if (counted.length === 0) return '取組ごとの結果は述べていない。';
  const items = itemWord(counts) === '取組' ? `${total}件の取組` : `${total}項目`;
  return `${tallyOf(report) ? '記録した' : ''}${items}のうち、${countWords(counted)}。`;
}

/** How many items a report judges: the sum of those recorded, else the number that it states. Empty if it states none. */
export function judgedWords({ report, kinds }: ReportCounts): string {
  const recorded = reportedCounts(kinds).reduce((sum, { count }) => sum + count, 0);
  return recorded > 0 ? String(recorded) : String(tallyOf(report)?.all ?? '');
}

function isOfAll({ of }: LinkedResult): boolean {
  return of.measure === null && of.section === null;
}

/** The report's own totals per grade. */
export function tallyOf(edition: LinkedEdition): LinkedResult['tally'] {
  return wholeOf(edition)?.tally ?? null;
}

type Tallied = LinkedResult & { readonly tally: NonNullable<LinkedResult['tally']> };

function wholeOf({ report }: LinkedEdition): Tallied | undefined {
  return report?.results.filter(isOfAll).find((one): one is Tallied => one.tally !== null);
}

export type ReportColumn = 'said' | 'by' | 'done' | 'reason' | 'ref';

const columnWords: Readonly<Record<ReportColumn, string>> = {
  said: '状況・評価',
  by: '評価者',
  done: '実績',
  reason: '理由',
  ref: '出典の箇所',
};

/** The columns of the table that have content. */
export function reportColumns(
  groups: readonly ReportGroup[],
): readonly { readonly column: ReportColumn; readonly word: string }[] {
  const rows = groups.flatMap(({ rows }) => rows);
  return keysOf(columnWords)
    .filter((column) => rows.some((row) => cellOf(row, column).length > 0))
    .map((column) => ({ column, word: columnWords[column] }));
}

/** The lines of a cell. */
export function cellOf(row: ReportRow, column: ReportColumn): readonly Line[] {
  const words = { said: row.said, by: row.by, reason: row.reason ?? '', ref: row.ref.join('、') };
  if (column === 'done') return row.done;
  return words[column] === '' ? [] : [[text(words[column])]];
}

/**
 * Whether there is more to show about an edition's promises than the opening sentence: counts of reports, or
 * counts per section, unless all promises lack a deadline or were taken up later.
 */
export function hasStandingToShow(counts: StandingCounts): boolean {
  const nothing: readonly string[] = ['undated', 'handed-on'] satisfies readonly StandingKind[];
  return (
    counts.reports.length > 0 ||
    (hasSections(counts) && Object.keys(counts.kinds).some((kind) => !nothing.includes(kind)))
  );
}

/** Whether the promises are spread over several sections. */
export function hasSections({ sections }: StandingCounts): boolean {
  return sections.length > 1;
}

type Review = YearContents['reviews'][number];

/** The reviews of a year: the plans' own, and those of each report. */
export function reviewsByReport(
  archive: Archive,
  reviews: readonly Review[],
): {
  readonly own: readonly Review[];
  readonly reported: readonly {
    readonly report: LinkedEdition;
    readonly words: string;
    readonly reviews: readonly Review[];
  }[];
} {
  const { editionOf } = lookupIn(archive);
  const by = (kind: 'own' | 'reported') =>
    reviews.flatMap((review) => {
      const goals = kind === 'own' ? review.goals : [];
      const results = review.results.filter(({ from }) => (from.kind === 'report') === (kind === 'reported'));
      return goals.length + results.length > 0 ? [{ ...review, goals, results }] : [];
    });
  const reports = new Set(
    by('reported').flatMap(({ results }) => results.flatMap(({ from }) => editionOf(from) ?? [])),
  );
  return {
    own: by('own'),
    reported: [...reports].flatMap((report) => {
      const counts = reportCountsOf(archive, report);
      if (!counts) return [];
      const own = by('reported').flatMap((review) => {
        const results = review.results.filter(({ from }) => editionOf(from) === report);
        return results.length > 0 ? [{ ...review, results }] : [];
      });
      return [{ report, words: reportCountsWords(counts), reviews: own }];
    }),
  };
}
