import type { ISODate } from '#calendar/date.ts';
import { firstDay } from '#calendar/interval.ts';
import type { Edition } from '../../1-read/schema/edition.ts';
import type { IndicatorValue, Quantity } from '../../1-read/schema/indicator.ts';
import {
  type Judge,
  orderOfReport,
  type Part,
  partOf,
  type ResultStatus,
  type WrittenResult,
} from '../../1-read/schema/report.ts';
import type { Legible } from '../../1-read/schema/scalar.ts';
import type { EditionFile, MunicipalitySource } from '../../1-read/source.ts';
import { editionsByDocument } from '../../2-derive/editions.ts';
import type { PrintedTotal } from '../../2-derive/indicators/series.ts';
import { reportedEdition, splitJointResult } from '../../2-derive/reported.ts';
import { keyOfEdition, keyOfPlace, measureKey } from '../../keys.ts';
import { urls } from '../addresses/urls.ts';

/** What a source says came of a promise in a fiscal year. */
export interface LinkedResult {
  /**
   * The edition, and its measure (by key) or section; if both are null, the result is about the whole
   * edition.
   */
  readonly of: {
    readonly document: string;
    readonly edition: string;
    readonly measure: string | null;
    readonly section: string | null;
  };
  /** The keys of the other measures that the same entry of the source is about. */
  readonly together: readonly string[];
  readonly year: number;
  readonly part: Part | null;
  /** The first of several years that are reported together. */
  readonly firstYear?: number;
  readonly by: Judge;
  /** As the source states it, otherwise as implied by the grade. */
  readonly status: ResultStatus;
  /** The text and mark of the grade in its scale; if no scale explains the grade, its text is its id. */
  readonly grade: {
    readonly id: string;
    readonly scale: string | null;
    readonly text: string;
    readonly mark: Legible | null;
  } | null;
  /** How many measures got each grade, as counted by the source. */
  readonly tally: {
    readonly all: number;
    readonly grades: readonly {
      readonly grade: NonNullable<LinkedResult['grade']>;
      readonly count: number;
    }[];
  } | null;
  readonly reason: string | null;
  readonly text: string | null;
  /** The figures reported for indicators. */
  readonly figures: readonly ResultFigure[];
  readonly dated: { readonly text: string; readonly date: ISODate | null } | null;
  /** The place that reports the result. */
  readonly from: {
    readonly document: string;
    readonly edition: string;
    readonly url: string;
    readonly kind: 'evaluation' | 'review' | 'report';
  };
  readonly ref: readonly string[];
  readonly note: string | null;
}

/** The figures that a report prints for one indicator. */
export interface ResultFigure {
  readonly indicator: string;
  readonly actual: IndicatorValue | null;
  readonly rate: Quantity | null;
  /** What the report prints for single years, besides the one that it is about. */
  readonly years: readonly {
    readonly year: number;
    readonly actual: IndicatorValue | null;
    readonly rate: Quantity | null;
  }[];
  /** Null if the indicator has no grade of its own. */
  readonly grade: LinkedResult['grade'];
  readonly total: Omit<PrintedTotal, 'from' | 'through'> | null;
}

/** For an edition of type `report`: the edition and year that it reports on, and its results. */
export interface LinkedReport {
  readonly document: string;
  readonly edition: string;
  readonly year: number;
  readonly part: Part | null;
  /** The first of several years that are reported together; otherwise null. */
  readonly firstYear: number | null;
  readonly results: readonly LinkedResult[];
}

type TimeOfReport = Pick<LinkedReport, 'year' | 'part'>;

/** All results recorded for a municipality, by what they are about. */
export interface LinkedResults {
  /** By the key of the measure; oldest first. */
  readonly ofMeasure: ReadonlyMap<string, readonly LinkedResult[]>;
  /** Results of whole editions and of sections, by `document/edition`; oldest first. */
  readonly ofEdition: ReadonlyMap<string, readonly LinkedResult[]>;
  /** By `document/edition` of the report. */
  readonly reports: ReadonlyMap<string, LinkedReport>;
}

export function linkResults(source: MunicipalitySource): LinkedResults {
  const documents = editionsByDocument(source.editions);
  const reports = new Map<string, LinkedReport>();
  for (const files of documents.values())
    for (const file of files) {
      const report = linkReport(source.id, file, documents);
      if (report) reports.set(keyOfEdition(file), report);
    }
  const all = [
    ...source.editions.flatMap((file) => ownResults(source.id, file)),
    ...[...reports.values()].flatMap(({ results }) => results),
  ].sort(inTime);
  return {
    ofMeasure: Map.groupBy(
      all.filter(({ of }) => of.measure !== null),
      ({ of }) => of.measure ?? '',
    ),
    ofEdition: Map.groupBy(
      all.filter(({ of }) => of.measure === null),
      ({ of }) => keyOfPlace(of),
    ),
    reports,
  };
}

/** Compares by year and part, oldest first. */
export function inTime(a: TimeOfReport, b: TimeOfReport): number {
  return orderOfReport(a.year, a.part) - orderOfReport(b.year, b.part);
}

function linkReport(
  municipality: string,
  file: EditionFile,
  documents: ReadonlyMap<string, readonly EditionFile[]>,
): LinkedReport | null {
  const { reports, results } = file.data;
  if (!reports) return null;
  const about = reportedEdition(reports, documents.get(reports.document) ?? []);
  if (!about) return null;
  const { year, from: firstYear = null } = reports;
  const part = partOf(reports);
  const url = urls.edition(municipality, file.document, file.id);
  return {
    document: about.document,
    edition: about.id,
    year,
    part,
    firstYear,
    results: results.flatMap(eachOfJointResult).map((one): LinkedResult => {
      const time = { year, part, ...(firstYear === null ? {} : { firstYear }) };
      const linked = { ...time, ...linkResult(one, file, about) };
      const { measure, section } = one.result;
      // The counts of a whole report are shown at the top of its page and have no row in the table of
      // results.
      const place = hasOnlyCounts(linked) ? url : urls.result(url, measure ?? section ?? null);
      return { ...linked, from: { document: file.document, edition: file.id, url: place, kind: 'report' } };
    }),
  };
}

function linkResult(
  { result, others }: ReturnType<typeof eachOfJointResult>[number],
  { data }: EditionFile,
  about: EditionFile,
): Omit<LinkedResult, 'from' | 'year' | 'part' | 'firstYear'> {
  const scales = [...data.scales, ...about.data.scales];
  const grade = result.grade === undefined ? null : gradeIn(scales, result.scale, result.grade);
  const keyOf = (id: string) => measureKey(about.document, about.id, id);
  return {
    of: {
      document: about.document,
      edition: about.id,
      measure: result.measure === undefined ? null : keyOf(result.measure),
      section: result.section ?? null,
    },
    together: others.map(keyOf),
    by: result.by,
    status: result.status === 'unsaid' ? (grade?.status ?? 'unsaid') : result.status,
    grade: grade && withoutStatus(grade),
    tally: tallyOf(result, scales),
    reason: result.reason ?? null,
    text: result.text ?? null,
    figures: figuresOf(result, scales),
    dated: datedOf(result.dated),
    ref: result.ref ?? [],
    note: result.note ?? null,
  };
}

function tallyOf({ tally, scale }: WrittenResult, scales: Edition['scales']): LinkedResult['tally'] {
  if (!tally) return null;
  const grades = Object.entries(tally.grades).map(([id, count]) => ({
    grade: withoutStatus(gradeIn(scales, scale, id)),
    count,
  }));
  return { all: tally.all, grades };
}

/** Whether the result holds nothing but the number of measures for each grade. */
export function hasOnlyCounts({ of, tally, figures, ref, ...rest }: Omit<LinkedResult, 'from'>): boolean {
  const isOfAll = of.measure === null && of.section === null;
  const others = [rest.grade, rest.reason, rest.text, rest.note, rest.dated];
  const hasOtherFacts =
    rest.status !== 'unsaid' || figures.length + ref.length > 0 || others.some((one) => one !== null);
  return isOfAll && tally !== null && !hasOtherFacts;
}

/** Whether the source lists what the result is about, alone, and says nothing of what came of it. */
export function saysNothing({
  status,
  grade,
  tally,
  figures,
  reason,
  text,
  together,
}: LinkedResult): boolean {
  if (status !== 'unsaid' || together.length > 0) return false;
  return [grade, tally, reason, text].every((one) => one === null) && !figures.some(hasFigures);
}

/** Whether a report prints anything for the indicator. */
export function hasFigures({ actual, rate, years, grade, total }: ResultFigure): boolean {
  return years.length > 0 || [actual, rate, grade, total].some((one) => one !== null);
}

function eachOfJointResult(result: WrittenResult) {
  const all = splitJointResult(result);
  const ids = all.flatMap(({ measure }) => measure ?? []);
  return all.map((one) => ({ result: one, others: ids.filter((id) => id !== one.measure) }));
}

function figuresOf(
  { actuals = {}, rates = {}, years = {}, totals = {}, grades = {}, scale }: WrittenResult,
  scales: Edition['scales'],
): readonly ResultFigure[] {
  const ids = new Set([actuals, rates, years, totals, grades].flatMap((figures) => Object.keys(figures)));
  return [...ids].map((indicator) => {
    const total = totals[indicator];
    const grade = grades[indicator];
    return {
      indicator,
      actual: actuals[indicator] ?? null,
      rate: rates[indicator] ?? null,
      years: Object.entries(years[indicator] ?? {}).map(([year, { actual = null, rate = null }]) => ({
        year: Number(year),
        actual,
        rate,
      })),
      grade: grade === undefined ? null : withoutStatus(gradeIn(scales, scale, grade)),
      total: total
        ? { target: total.target ?? null, actual: total.actual ?? null, rate: total.rate ?? null }
        : null,
    };
  });
}

/** The results that an edition states for its own measures: its evaluations and reviews. */
function ownResults(municipality: string, file: EditionFile): readonly LinkedResult[] {
  const { document, id: edition, data } = file;
  const page = urls.edition(municipality, document, edition);
  const reviews = (
    progress: Edition['progress'],
    of: { readonly measure: string | null; readonly section: string | null },
    url: string,
  ) =>
    (progress ?? []).flatMap(({ year, review }): LinkedResult[] =>
      review === null
        ? []
        : [
            {
              ...nothing,
              of: { document, edition, ...of },
              year,
              text: review,
              from: { document, edition, url, kind: 'review' },
            },
          ],
    );
  return [
    ...reviews(data.progress, { measure: null, section: null }, urls.progress(page)),
    ...data.sections.flatMap(({ id, progress }) =>
      reviews(progress, { measure: null, section: id }, urls.section(page, id)),
    ),
    ...data.measures.flatMap((measure) => {
      const of = { measure: measureKey(document, edition, measure.id), section: null };
      const url = urls.item(municipality, document, edition, measure.id);
      return [
        ...(measure.evaluations ?? []).flatMap((one): LinkedResult[] => {
          if (one.result === null) return [];
          const grade = gradeIn(data.scales, one.scale, one.result);
          return [
            {
              ...nothing,
              of: { document, edition, ...of },
              year: one.year,
              by: one.by,
              status: grade.status ?? 'unsaid',
              grade: withoutStatus(grade),
              reason: one.reason,
              dated: datedOf(one.dated),
              from: { document, edition, url, kind: 'evaluation' },
            },
          ];
        }),
        ...reviews(measure.progress, of, url),
      ];
    }),
  ];
}

const nothing = {
  together: [],
  tally: null,
  part: null,
  by: 'unsaid',
  status: 'unsaid',
  grade: null,
  reason: null,
  text: null,
  figures: [],
  dated: null,
  ref: [],
  note: null,
} as const;

/** The grade with this id in the named scale, or in the first scale that has the id. */
function gradeIn(scales: Edition['scales'], scale: string | undefined, id: string) {
  for (const one of scales) {
    if (scale !== undefined && one.id !== scale) continue;
    const label = one.labels.find((label) => label.id === id);
    if (label) return { id, scale: one.id, text: label.text, mark: label.mark ?? null, status: label.status };
  }
  return { id, scale: scale ?? null, text: id, mark: null, status: undefined };
}

function withoutStatus({
  id,
  scale,
  text,
  mark,
}: ReturnType<typeof gradeIn>): NonNullable<LinkedResult['grade']> {
  return { id, scale, text, mark };
}

function datedOf(dated: Edition['issued'] | undefined): LinkedResult['dated'] {
  return dated ? { text: dated.text, date: firstDay(dated.interval) } : null;
}
