import { firstDay } from '#calendar/interval.ts';
import { orderOfReport, partOf } from '../1-read/schema/report.ts';
import type { EditionFile } from '../1-read/source.ts';
import { compareTexts } from '../compare-texts.ts';

/** The date of issue as a string that sorts; empty if unknown. */
export function issuedOrder(file: EditionFile): string {
  return firstDay(file.data.issued.interval) ?? '';
}

/** The order of reports by the years or half-years that they cover. */
function reportedOrder({ data: { reports } }: EditionFile): number {
  return reports ? orderOfReport(reports.year, partOf(reports)) : 0;
}

/** The editions of each document, oldest first. */
export function editionsByDocument(
  files: readonly EditionFile[],
): ReadonlyMap<string, readonly EditionFile[]> {
  const documents = Map.groupBy(files, ({ document }) => document);
  for (const list of documents.values()) {
    list.sort(
      (a, b) =>
        compareTexts(issuedOrder(a), issuedOrder(b)) ||
        reportedOrder(a) - reportedOrder(b) ||
        compareTexts(a.id, b.id),
    );
  }
  return documents;
}
