import { orderOfReport, partOf } from '../1-read/schema/report.ts';
import type { EditionFile } from '../1-read/source.ts';

/** When an edition was issued, in a form that sorts. */
export function issuedOrder(file: EditionFile): string {
  const { start, end } = file.data.issued.interval;
  return start ?? end ?? '';
}

/** The years or the half of one that a report tells of. */
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
        compare(issuedOrder(a), issuedOrder(b)) || reportedOrder(a) - reportedOrder(b) || compare(a.id, b.id),
    );
  }
  return documents;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
