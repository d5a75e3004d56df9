import type { Comparison } from '#archive/4-link/documents/comparison.ts';
import { movedDeadlines } from '#archive/4-link/documents/moved.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import { yearsDue } from '#archive/4-link/promises/dues.ts';
import type { LinkedIndicator } from '#archive/4-link/promises/indicators.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import type { Archive, LinkedDocument, LinkedEdition } from '#archive/4-link/types.ts';
import { fiscalYearIn } from '#calendar/fiscal.ts';
import { comparisonAnswer } from '#telling/answers/comparison.ts';
import { editionAnswer } from '#telling/answers/edition.ts';
import { measureAnswer } from '#telling/answers/measure.ts';
import { comparedCounts, countWords } from '#telling/counts.ts';
import { periodWords, shortPrintedDate } from '#telling/dates.ts';
import { comparisonTitle, deadlineChanges, movedWords } from '#telling/documents/comparison.ts';
import { knownWords, typeWords } from '#telling/documents/editions.ts';
import { lineText } from '#telling/inline.ts';
import { editionName, headingName } from '#telling/names.ts';
import { indicatorInWords, indicatorLines } from '#telling/promises/indicator.ts';
import { type MeasureField, printedWords, type Row, rowsOfMeasure } from '#telling/promises/measure.ts';
import { reportedPeriod } from '#telling/promises/promises.ts';
import { reportGroups } from '#telling/promises/report.ts';
import { countsWords, figureWords, legible } from '#telling/values.ts';
import { answerText, newRecord, type SearchRecord } from '../record.ts';
import { answered } from './answered.ts';
import { contactWords } from './contact.ts';
import { lines } from './lines.ts';
import type { Reader } from './readings.ts';

/** Records of every edition, of its sections, measures, events and other details, and of comparisons. */
export function documentRecords(archive: Archive, read: Reader): readonly SearchRecord[] {
  return archive.documents.flatMap((document) => [
    ...document.editions.flatMap((edition) => editionRecords(archive, document, edition, read)),
    ...document.comparisons.flatMap((comparison) => comparisonRecord(archive, document, comparison)),
  ]);
}

/** A comparison of two editions; no record if no items could be compared. */
function comparisonRecord(
  archive: Archive,
  document: LinkedDocument,
  comparison: Comparison,
): readonly SearchRecord[] {
  const edition = (id: string) => document.editions.find((one) => one.id === id);
  const [older, newer] = [edition(comparison.older), edition(comparison.newer)];
  if (!older || !newer || comparison.items.length === 0) return [];
  const issued = fiscalYearIn(newer.data.issued.interval);
  const answer = answered(comparisonAnswer(archive, document, comparison, older, newer));
  return [
    newRecord({
      municipality: archive.id,
      type: 'document',
      url: comparison.url,
      title: comparisonTitle(document, older, newer),
      answer,
      text: lines(answerText(answer), countWords(comparedCounts(comparison.items))),
      date: shortPrintedDate(newer.data.issued),
      years: issued === null ? [] : [issued],
      weight: 0.6,
    }),
  ];
}

/** An edition, and what its records share. */
interface Cut {
  readonly archive: Archive;
  readonly edition: LinkedEdition;
  readonly name: string;
  /** By id, which is also the id of the heading. */
  readonly measures: ReadonlyMap<string, LinkedMeasure>;
  readonly read: Reader;
  readonly shared: Pick<SearchRecord, 'municipality' | 'date' | 'state' | 'years' | 'isPast'>;
}

function editionRecords(
  archive: Archive,
  document: LinkedDocument,
  edition: LinkedEdition,
  read: Reader,
): readonly SearchRecord[] {
  const { data } = edition;
  const issued = fiscalYearIn(data.issued.interval);
  const { measures } = lookupIn(archive);
  const own = edition.measures.flatMap((key) => measures.get(key) ?? []);
  const cut: Cut = {
    archive,
    edition,
    name: editionName(data),
    measures: new Map(own.map((measure) => [measure.id, measure])),
    read,
    shared: {
      municipality: archive.id,
      date: shortPrintedDate(data.issued),
      state: data.known === 'full' ? (data.fidelity === 'summary' ? '要約' : null) : knownWords[data.known],
      years: issued === null ? [] : [issued],
      // Reports of earlier years stay valid beside later ones.
      isPast: edition.report === null && document.editions.at(-1) !== edition,
    },
  };
  return [
    wholeRecord(cut),
    ...sectionRecords(cut),
    ...measureRecords(cut),
    ...eventRecords(cut),
    ...detailRecords(cut),
    ...reportRecords(cut),
    ...scaleRecords(cut),
  ];
}

function wholeRecord({ archive, edition, name, read, shared }: Cut): SearchRecord {
  const { data, url, body } = edition;
  const answer = answered(editionAnswer(archive, edition));
  return newRecord({
    ...shared,
    type: 'document',
    url,
    title: name,
    answer,
    text: lines(
      answerText(answer),
      body.passages.flatMap(({ heading, plain }) => (heading ? [] : plain)),
      typeWords[data.type],
      shortPrintedDate(data.issued),
      data.period && periodWords(data.period, shortPrintedDate),
      data.source.title,
      data.source.publisher,
      data.source.kind,
      data.source.place,
      contactWords(data.contact),
    ),
    reading: read(data.title),
    weight: 0.85,
  });
}

/** The headings of the body, except those of measures. */
function sectionRecords(cut: Cut): readonly SearchRecord[] {
  const { edition, measures } = cut;
  const codes = new Map(edition.sections.map(({ id, code, title }) => [id, { code, title }]));
  return edition.body.passages.flatMap(({ heading, plain }) => {
    if (!heading || measures.has(heading.id)) return [];
    const known = codes.get(heading.id);
    const code = known?.code ?? null;
    const title = known?.title ?? heading.title;
    const measured = indicatorWords(cut, ({ section }) => section === heading.id);
    const words = lines(plain, measured);
    return [{ ...part(cut, heading.id, headingName({ code, title }), words, 0.6), code }];
  });
}

function measureRecords(cut: Cut): readonly SearchRecord[] {
  const { edition, measures } = cut;
  const bodies = new Map(
    edition.body.passages.flatMap(({ heading, plain }) => (heading ? [[heading.id, plain]] : [])),
  );
  const groups = new Map(edition.data.sections.map(({ id, title }) => [id, title]));
  return [...measures.values()].map((measure) =>
    measureRecord(cut, measure, bodies.get(measure.id) ?? '', groups.get(measure.data.section ?? '') ?? null),
  );
}

function measureRecord(
  { archive, name, read, shared }: Cut,
  measure: LinkedMeasure,
  body: string,
  section: string | null,
): SearchRecord {
  const { data: written } = measure;
  return newRecord({
    ...shared,
    type: 'measure',
    url: measure.url,
    title: written.title,
    code: written.code ?? null,
    answer: answered(measureAnswer(archive, measure)),
    context: section === null ? name : `${name} ${section}`,
    text: lines(
      body,
      written.code,
      rowsOfMeasure({ archive, themes: new Map() }, measure)
        .filter(({ field }) => !LEFT_OUT.has(field))
        .flatMap(rowText),
      movedDeadlines(archive, measure, 'from').map(
        ({ deadline }) => `${deadlineChanges[deadline.change].word} ${movedWords(deadline)}`,
      ),
    ),
    years: [...new Set([...shared.years, ...yearsDue(measure)])],
    reading: read(written.title),
    weight: 0.8,
  });
}

function eventRecords(cut: Cut): readonly SearchRecord[] {
  return cut.edition.data.events.map(({ date, kind, title, text, counts, ref }) => {
    const words = lines(shortPrintedDate(date), kind, text, countsWords(counts), ref);
    // An event has no name: its title describes it.
    return { ...part(cut, 'recorded-events', title, words, 0.5), isNamed: false };
  });
}

/** Indicators, figures, mends, and the goals and reviews of each year. */
function detailRecords(cut: Cut): readonly SearchRecord[] {
  const { derived, figures = [], mends, progress } = cut.edition.data;
  return [
    ...optional(
      cut,
      'indicators',
      '全体の指標',
      indicatorWords(cut, ({ section }) => section === null),
    ),
    ...optional(cut, 'figures', '資料にある数', figures.map(figureWords)),
    ...mends.flatMap(({ at, printed, read: as, why }) =>
      optional(cut, 'mends', '読み取りを直した箇所', [at, legible(printed), as, why]),
    ),
    ...derived.flatMap(({ words, why }) => optional(cut, 'derived', '資料の文字にないもの', [...words, why])),
    ...optional(
      cut,
      'yearly-progress',
      '年度ごとの目標と振り返り',
      (progress ?? []).flatMap(({ goal, review }) => [goal ?? '', review ?? '']),
    ),
  ];
}

/** One record for each result in a report; it links to the page that the result comes from. */
function reportRecords({ archive, edition, name, shared }: Cut): readonly SearchRecord[] {
  return reportGroups(archive, edition).flatMap(({ rows }) =>
    rows.map((row) =>
      newRecord({
        ...shared,
        type: 'document',
        url: row.result.from.url,
        title: row.name,
        context: name,
        text: lines(
          reportedPeriod(row.result),
          row.said,
          row.by,
          row.done.map((line) => lineText(line)),
          row.reason && `理由: ${row.reason}`,
          row.ref,
        ),
        years: [...new Set([...shared.years, row.result.year])],
        weight: 0.5,
      }),
    ),
  );
}

function indicatorWords(
  { archive, edition }: Cut,
  isMeant: (of: LinkedIndicator['of']) => boolean,
): readonly string[] {
  return edition.indicators
    .filter(({ of }) => isMeant(of))
    .map((indicator) => indicatorInWords(archive, indicator))
    .flatMap((indicator) => [indicator.name, ...indicatorLines(indicator).map((line) => lineText(line))]);
}

function scaleRecords(cut: Cut): readonly SearchRecord[] {
  return cut.edition.data.scales.flatMap(({ id, title, labels }) =>
    optional(
      cut,
      `scale-${id}`,
      title,
      labels.map(({ text }) => text),
    ),
  );
}

function optional(cut: Cut, hash: string, title: string, parts: readonly string[]): readonly SearchRecord[] {
  const text = lines(parts);
  return text === '' ? [] : [part(cut, hash, title, text, 0.2)];
}

function part(
  { edition, name, shared }: Cut,
  hash: string,
  title: string,
  text: string,
  weight: number,
): SearchRecord {
  return newRecord({
    ...shared,
    type: 'document',
    url: `${edition.url}#${hash}`,
    title,
    context: name,
    text,
    weight,
  });
}

/** Rows of the measure that are left out because they point to another record. */
const LEFT_OUT: ReadonlySet<MeasureField> = new Set([
  'code',
  'theme',
  'section',
  'heading',
  'ref',
  'from',
  'standing',
  'ownersBefore',
  'reorganization',
]);

function rowText(row: Row): readonly string[] {
  // The results of an indicator are searched too, not only its targets.
  if (row.field === 'indicators') return [row.label, ...row.lines.map((line) => lineText(line))];
  const words = printedWords(row);
  return words === '' ? [] : [row.isLabelPrinted ? `${row.label} ${words}` : words];
}
