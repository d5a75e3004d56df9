import type { EditionFile, MunicipalitySource } from '../../1-read/source.ts';
import { type Basis, basesOf } from '../../2-derive/based-on.ts';
import { editionsByDocument } from '../../2-derive/editions.ts';
import { keyOfEdition, measureKey } from '../../keys.ts';
import { urls } from '../addresses/urls.ts';
import { linkIndicators } from '../promises/indicators.ts';
import type { LinkedMeasure } from '../promises/measures.ts';
import type { OwnerLinker } from '../promises/owners.ts';
import { withReported } from '../promises/reported-figures.ts';
import type { LinkedResults } from '../promises/results.ts';
import type { LinkedDocument, LinkedEdition } from '../types.ts';
import { compareEditions } from './compare.ts';
import { linkSections } from './sections.ts';
import type { SourceLinker } from './sources.ts';

interface Linkers {
  readonly linkSource: SourceLinker;
  readonly ownersIn: OwnerLinker;
  readonly results: LinkedResults;
}

export function linkDocuments(
  source: MunicipalitySource,
  measures: ReadonlyMap<string, LinkedMeasure>,
  linkers: Linkers,
): readonly LinkedDocument[] {
  const documents = editionsByDocument(source.editions);
  const titles = new Map([...documents].map(([id, files]) => [id, titleOf(files)]));
  const called = Map.groupBy(titles, ([, title]) => title);
  return [...documents].flatMap(([id, files]) => {
    const [latest, title] = [files.at(-1), titles.get(id)];
    if (!latest || title === undefined) return [];
    const editions = files.map((file) => linkEdition(source.id, file, basesOf(file, documents), linkers));
    return [
      {
        id,
        url: urls.document(source.id, id),
        type: latest.data.type,
        // Documents with the same title are told apart by their ids.
        title: called.get(title)?.length === 1 ? title : `${title}（${id}）`,
        editions,
        comparisons: compareEditions(source.id, editions, measures),
      },
    ];
  });
}

/**
 * The title of a document: the common title without years (実績報告) if its editions differ only in the year,
 * otherwise that of the latest edition.
 */
function titleOf(files: readonly EditionFile[]): string {
  const titles = files.map(({ data }) => data.title);
  const last = titles.at(-1) ?? '';
  const [common = '', ...others] = new Set(titles.map(withoutYear));
  const isOfYears = titles.some((title) => title !== last) && others.length === 0 && common !== '';
  return isOfYears ? common : last;
}

function withoutYear(title: string): string {
  return title.replace(YEAR, '').replace(/\s+/g, ' ').trim();
}

const YEAR = /(?:(?:令和|平成|昭和)(?:元|\d+)|\d{4})年度(?:[上下]半期)?/g;

function linkEdition(
  municipality: string,
  file: EditionFile,
  bases: readonly Basis[],
  { linkSource, ownersIn, results: { ofEdition, reports } }: Linkers,
): LinkedEdition {
  const key = keyOfEdition(file);
  const results = ofEdition.get(key) ?? [];
  const url = urls.edition(municipality, file.document, file.id);
  const place = { file, measure: null, ownersOf: ownersIn(file) };
  const whole = { ...place, url: urls.indicators(url), section: null };
  return {
    id: file.id,
    url,
    document: file.document,
    data: { ...file.data, source: linkSource(file.data.source) },
    sections: linkSections(municipality, file),
    measures: file.data.measures.map((measure) => measureKey(file.document, file.id, measure.id)),
    results,
    bases: bases.map(({ file, section }) => ({ document: file.document, edition: file.id, section })),
    report: reports.get(key) ?? null,
    indicators: withReported(
      [
        ...linkIndicators(whole, file.data.indicators),
        ...file.data.sections.flatMap(({ id, indicators }) =>
          linkIndicators({ ...place, url: urls.section(url, id), section: id }, indicators),
        ),
      ],
      results,
    ),
    body: file.body,
    origin: { file: file.file, line: 1 },
  };
}
