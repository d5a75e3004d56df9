// The standings of measures and the results in reports, as Markdown.
import { standingCountsOf } from '#archive/4-link/promises/standing-counts.ts';
import type { LinkedEdition } from '#archive/4-link/types.ts';
import { countWords } from '#telling/counts.ts';
import { editionName, headingName } from '#telling/names.ts';
import {
  hasWords,
  reportedCounts,
  reportedPeriod,
  resultLines,
  standingCounts,
} from '#telling/promises/promises.ts';
import {
  cellOf,
  hasSections,
  hasStandingToShow,
  judgedWords,
  lastReportLine,
  reportColumns,
  reportedItemWord,
  reportGroups,
  wholeReportCounts,
} from '#telling/promises/report.ts';
import { lineMarkdown, siteLink, type Twin } from './context.ts';
import { fact, list, table, words } from './markdown.ts';

/** The standings of the measures of an edition: by section and by report. */
export function standingParts(context: Twin, edition: LinkedEdition): readonly string[] {
  const { archive } = context;
  const counts = standingCountsOf(archive, edition);
  if (!hasStandingToShow(counts)) return [];
  const kinds = standingCounts(counts.kinds);
  const reported = reportedCounts(Object.assign({}, ...counts.reports.map((one) => one.kinds)));
  const last = reported.length > 0 ? null : lastReportLine(counts);
  return [
    lineMarkdown(context, last ?? []),
    hasSections(counts)
      ? table(
          ['節', ...kinds.map(({ word }) => word), '計'],
          [
            ...counts.sections.map((one) => [
              words(one.section ? headingName(one.section) : '節のない取組'),
              ...kinds.map(({ kind }) => String(one.kinds[kind] ?? 0)),
              String(one.total),
            ]),
            ['計', ...kinds.map(({ count }) => String(count)), String(counts.total)],
          ],
        )
      : kinds.length > 0
        ? words(`${countWords(kinds)}。`)
        : '',
    table(
      ['年度', ...reported.map(({ word }) => word), '計', '報告'],
      counts.reports.map((one) => [
        words(reportedPeriod(one)),
        ...reported.map(({ kind }) => String(one.kinds[kind] ?? 0)),
        judgedWords(one),
        siteLink(context, editionName(one.report.data), one.report.url),
      ]),
    ),
    resultList(context, edition, null),
  ];
}

/** The results that reports give for a section, or for the whole edition if `section` is null. */
export function resultList(context: Twin, edition: LinkedEdition, section: string | null): string {
  const { archive } = context;
  const results = edition.results.filter(
    (one) => one.from.kind === 'report' && one.of.section === section && hasWords(one),
  );
  return list(
    results.map((result) =>
      fact(
        `結果（${reportedPeriod(result)}）`,
        resultLines(archive, result)
          .map((line) => lineMarkdown(context, line))
          .join(' / '),
      ),
    ),
  );
}

export function reportParts(context: Twin, edition: LinkedEdition): readonly string[] {
  const { archive } = context;
  if (edition.report === null) return [];
  const counts = wholeReportCounts(archive, edition);
  const groups = reportGroups(archive, edition);
  const columns = reportColumns(groups);
  const rows = groups.flatMap(({ rows }) => rows);
  return [
    words(counts ?? ''),
    table(
      [reportedItemWord(archive, edition), ...columns.map(({ word }) => word)],
      rows.map((row) => [
        lineMarkdown(context, row.subject),
        ...columns.map(({ column }) =>
          cellOf(row, column)
            .map((line) => lineMarkdown(context, line))
            .join(' / '),
        ),
      ]),
    ),
  ];
}
