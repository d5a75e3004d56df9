import type { Reports, WrittenResult } from '../1-read/schema/report.ts';
import type { EditionFile, MunicipalitySource } from '../1-read/source.ts';
import { editionsByDocument } from '../2-derive/editions.ts';
import { reportedEdition } from '../2-derive/reported.ts';
import { inContent } from '../content-paths.ts';

/** A report, the edition it reports on, and all editions of that document. */
export interface Reported {
  readonly file: EditionFile;
  readonly about: EditionFile;
  readonly editions: readonly EditionFile[];
  readonly reports: Reports;
  readonly results: readonly { readonly result: WrittenResult; readonly index: number }[];
}

/**
 * Whether a report may be about an edition that could not be read. Comparing it with another edition would
 * report every measure as unknown.
 */
export function isAboutBroken(
  { id, broken }: Pick<MunicipalitySource, 'id' | 'broken'>,
  { document, edition }: Reports,
): boolean {
  const folder = inContent(id, `documents/${document}/`);
  return edition === undefined && [...broken].some((path) => path.startsWith(folder));
}

/** Every report whose subject exists, in the order of its document's editions. */
export function reportedIn(source: MunicipalitySource): readonly Reported[] {
  const { editions } = source;
  const documents = editionsByDocument(editions);
  return [...documents.values()].flat().flatMap((file): Reported[] => {
    const { type, reports, results } = file.data;
    // Another rule reports a report in the folder of the document it is about.
    if (type !== 'report' || !reports || reports.document === file.document) return [];
    if (isAboutBroken(source, reports)) return [];
    const others = documents.get(reports.document) ?? [];
    const about = reportedEdition(reports, others);
    if (!about || about.data.type === 'report') return [];
    return [
      {
        file,
        about,
        editions: others,
        reports,
        results: results.map((result, index) => ({ result, index })),
      },
    ];
  });
}
