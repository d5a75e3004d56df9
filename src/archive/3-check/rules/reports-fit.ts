import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYear } from '#calendar/fiscal.ts';
import { lastDay } from '#calendar/interval.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { EditionFile } from '../../1-read/source.ts';
import { editionsByDocument } from '../../2-derive/editions.ts';
import { isOutsidePeriod, reportedEdition } from '../../2-derive/reported.ts';
import { inContent, places } from '../../content-paths.ts';
import { near } from '../near.ts';
import { isAboutBroken } from '../reported-in.ts';
import type { Context } from '../rule.ts';
import { fiscalYearInTitle } from '../title-year.ts';

/** Checks that a report is about an existing document and a year of its period. */
export function* reportsFit({ source }: Context): Iterable<Diagnostic> {
  const documents = editionsByDocument(source.editions);
  for (const file of source.editions) {
    const { type, reports, results, measures } = file.data;
    if (type !== 'report') {
      if (reports) yield diagnose('H447', file.at(['reports'], 'key'), { field: 'reports' });
      else if (results.length > 0) yield diagnose('H447', file.at(['results'], 'key'), { field: 'results' });
      continue;
    }
    if (measures.length > 0) yield diagnose('H449', file.at(['measures'], 'key'), { count: measures.length });
    if (reports) yield* subject(file, documents, source);
    else yield diagnose('H448', file.at(['type']), {});
  }
}

function* subject(
  file: EditionFile,
  documents: ReadonlyMap<string, readonly EditionFile[]>,
  source: Context['source'],
): Iterable<Diagnostic> {
  const { reports } = file.data;
  if (!reports) return;
  const { document, edition, from, year, part } = reports;
  if (from !== undefined && part !== undefined)
    yield diagnose('H453', file.at(['reports', 'part'], 'key'), { from, year, part });
  const editions = documents.get(document);
  if (isAboutBroken(source, reports)) return;
  if (!editions) {
    const others = [...documents].flatMap(([id, [first]]) => (first?.data.type === 'report' ? [] : [id]));
    const facts = {
      kind: '資料',
      what: document,
      nearest: near(document, others),
      elsewhere: null,
      known: others,
    } as const;
    yield diagnose('H441', file.at(['reports', 'document']), facts);
    return;
  }
  if (document === file.document || editions.every(({ data }) => data.type === 'report')) {
    const isBeside = document === file.document && editions.some(({ data }) => data.type !== 'report');
    yield diagnose('H446', file.at(['reports', 'document']), { document, isBeside });
    return;
  }
  const about = reportedEdition(reports, editions);
  if (!about && edition !== undefined) {
    if (source.broken.has(inContent(source.id, places.edition(document, edition)))) return;
    const ids = editions.map(({ id }) => id);
    const facts = {
      kind: '版',
      what: edition,
      nearest: near(edition, ids),
      elsewhere: null,
      known: ids,
    } as const;
    yield diagnose('H441', file.at(['reports', 'edition']), facts);
  }
  if (about) yield* years(file, about);
}

/** Compares the reported year with the period of the plan, the date of the report and its title. */
function* years(file: EditionFile, about: EditionFile): Iterable<Diagnostic> {
  const { reports, issued, title } = file.data;
  if (!reports) return;
  const { from: first = null, year } = reports;
  const place = file.at(['reports', 'year']);
  const { period } = about.data;
  const outside = [year, first].find((one) => one !== null && isOutsidePeriod(about, one));
  if (period && outside) {
    const at = outside === year ? place : file.at(['reports', 'from']);
    yield diagnose('H443', at, { year: outside, period: `${period.from.text}〜${period.to?.text ?? ''}` });
    return;
  }
  const last = lastDay(issued.interval);
  if (last !== null && last < fiscalYear(year).start) {
    yield diagnose('H450', place, { issued: issued.text, year });
    return;
  }
  const titled = fiscalYearInTitle(title);
  if (titled !== null && titled !== year)
    yield diagnose('H451', place, { title, year: formatFiscalYear(year) });
}
