// The subject of a table of results, and the report file that the table becomes.

import type { Edition } from '#archive/1-read/schema/edition.ts';
import type { Half } from '#archive/1-read/schema/report.ts';
import type { EditionFile } from '#archive/1-read/source.ts';
import { editionsByDocument } from '#archive/2-derive/editions.ts';
import { reportedEdition } from '#archive/2-derive/reported.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import type { ReportHead } from './report-file.ts';

export interface Asked {
  readonly document: string;
  /** Undefined means the edition that was in use in the year. */
  readonly edition?: string | undefined;
  readonly year: number;
  readonly part?: Half | undefined;
  /** Id and title of the report document, if they differ from those of earlier reports. */
  readonly report?: string | undefined;
  readonly title?: string | undefined;
}

export interface Aim {
  readonly asked: Asked;
  readonly about: EditionFile;
  readonly reported: Reported;
  /** The path below the folder of the municipality. */
  readonly place: string;
  /** The existing report, if any. */
  readonly old: EditionFile | undefined;
  readonly title: string;
}

/** `year`: the reported fiscal year, or its half. `scales`: the report's own, then those of the plan. */
export interface Reported {
  readonly edition: Edition;
  readonly year: number;
  readonly part?: Half | undefined;
  readonly scales: Edition['scales'];
}

/** Null if the document has no such edition. */
export function aimAt(editions: readonly EditionFile[], asked: Asked): Aim | null {
  const documents = editionsByDocument(editions);
  const about = reportedEdition(asked, documents.get(asked.document) ?? []);
  if (about === null) return null;
  // Reports go to the document that earlier reports are in, by default to `<document>-report`.
  const earlier = [...documents.values()]
    .flat()
    .findLast(
      ({ document, data }) =>
        data.reports?.document === about.document && (asked.report ?? document) === document,
    );
  const folder = asked.report ?? earlier?.document ?? `${about.document}-report`;
  const id = reportId(asked);
  const old = documents.get(folder)?.find((one) => one.id === id);
  return {
    asked,
    about,
    place: `documents/${folder}/${id}.md`,
    old,
    title: asked.title ?? earlier?.data.title ?? `${about.data.title} 実績報告`,
    reported: {
      edition: about.data,
      year: asked.year,
      part: asked.part,
      scales: [...(old?.data.scales ?? []), ...about.data.scales],
    },
  };
}

/** The subject of an existing report; null if the report states none, or there is no such edition. */
export function aimOfReport(editions: readonly EditionFile[], report: EditionFile): Aim | null {
  const { reports, title } = report.data;
  if (reports === undefined) return null;
  const aim = aimAt(editions, { ...reports, report: report.document, title });
  if (aim === null) return null;
  const scales = [...report.data.scales, ...aim.about.data.scales];
  return { ...aim, old: report, reported: { ...aim.reported, scales } };
}

/** For example 2026 or 2026-first. */
function reportId({ year, part }: Asked): string {
  return part === undefined ? `${year}` : `${year}-${part}`;
}

/** The frontmatter of a report. `issued` defaults to the reported year. */
export function headOf(
  { asked, about, title }: Aim,
  given: { readonly issued?: string | undefined; readonly source: string },
): ReportHead {
  const { edition, year, part } = asked;
  const when = formatFiscalYear(year);
  return {
    title,
    edition: `${when}${part === undefined ? '' : halfWords[part]}`,
    issued: given.issued ?? when,
    source: given.source,
    reports: {
      document: about.document,
      ...(edition === undefined ? {} : { edition }),
      year,
      ...(part === undefined ? {} : { part }),
    },
  };
}

const halfWords = { first: '上半期', second: '下半期' } as const satisfies Record<Half, string>;

/** File name of the table to fill in: results-plan-2026.csv. */
export function tableName({ about, asked }: Aim): string {
  return `results-${about.document}-${reportId(asked)}.csv`;
}
