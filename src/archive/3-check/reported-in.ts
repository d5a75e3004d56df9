import type { Reports, WrittenResult } from '../1-read/schema/report.ts';
import type { EditionFile, MunicipalitySource } from '../1-read/source.ts';
import { editionsByDocument } from '../2-derive/editions.ts';
import { reportedEdition } from '../2-derive/reported.ts';

/** A report, the edition it reports on, and all editions of that document. */
export interface Reported {
  readonly file: EditionFile;
  readonly about: EditionFile;
  readonly editions: readonly EditionFile[];
  readonly reports: Reports;
  readonly results: readonly { readonly result: WrittenResult; readonly index: number }[];
}

/** Every report whose subject exists, in the order of its document's editions. */
export function reportedIn({ editions }: Pick<MunicipalitySource, 'editions'>): readonly Reported[] {
  const documents = editionsByDocument(editions);
  return [...documents.values()].flat().flatMap((file): Reported[] => {
    const { type, reports, results } = file.data;
    // Another rule reports a report in the folder of the document it is about.
    if (type !== 'report' || !reports || reports.document === file.document) return [];
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
