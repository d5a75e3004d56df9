import { fiscalYearOf } from '#calendar/fiscal.ts';
import type { IndicatorValue, Quantity } from '../1-read/schema/indicator.ts';
import { partOf, type Reports, type WrittenResult } from '../1-read/schema/report.ts';
import type { EditionFile } from '../1-read/source.ts';
import type { Keys } from '../1-read/yaml/places.ts';
import { issuedOrder } from './editions.ts';

/**
 * The edition that a report is about: the named one, otherwise the latest one with measures or sections that
 * was issued by the end of the reported year, if possible one whose period has the year: an edition of March is
 * for the years after it. `editions` are those of the document, oldest first.
 */
export function reportedEdition(
  { edition, year }: Reports,
  editions: readonly EditionFile[],
): EditionFile | null {
  if (edition !== undefined) return editions.find(({ id }) => id === edition) ?? null;
  const promising = editions.filter(({ data }) => data.measures.length + data.sections.length > 0);
  const issued = promising.filter((file) => {
    const day = issuedOrder(file);
    return day !== '' && fiscalYearOf(day) <= year;
  });
  const meant = issued.findLast((file) => !isOutsidePeriod(file, year)) ?? issued.at(-1);
  return meant ?? promising[0] ?? editions[0] ?? null;
}

/** Whether a fiscal year is known to be outside of the period of an edition. */
export function isOutsidePeriod({ data: { period } }: EditionFile, year: number): boolean {
  const [from, to] = [period?.from.interval.start, period?.to?.interval.end];
  if (!from || (period?.to !== undefined && !to)) return false;
  // A period that ends before it begins is an error of its own.
  if (to != null && to < from) return false;
  return year < fiscalYearOf(from) || (to != null && year > fiscalYearOf(to));
}

/**
 * Splits a result for several measures into one for each. Only the first keeps the figures, as a joint total
 * is not the figure of each measure.
 */
export function splitJointResult(result: WrittenResult): readonly WrittenResult[] {
  const { together = [], measure: _, ...printed } = result;
  const words = {
    ...printed,
    actuals: undefined,
    rates: undefined,
    years: undefined,
    totals: undefined,
    grades: undefined,
    tally: undefined,
  };
  return [result, ...together.map((measure) => ({ ...words, measure }))];
}

/** A value of an indicator for a whole fiscal year, and where in the result it is written. */
export interface ValueOfYear {
  readonly indicator: string;
  readonly year: number;
  readonly actual: IndicatorValue | null;
  /** As printed. */
  readonly rate: Quantity | null;
  readonly keys: { readonly actual: Keys; readonly rate: Keys };
}

/**
 * The values for whole years that a result states: those of the reported year, unless the report is on a half
 * of it or on several years together, and those of the years that it lists.
 */
export function valuesOfYears(
  reports: Pick<Reports, 'year' | 'from' | 'part'>,
  { actuals = {}, rates = {}, years = {} }: WrittenResult,
): readonly ValueOfYear[] {
  const ofWhole =
    partOf(reports) === null ? [...new Set([actuals, rates].flatMap((all) => Object.keys(all)))] : [];
  return [
    ...ofWhole.map((id) => ({
      indicator: id,
      year: reports.year,
      actual: actuals[id] ?? null,
      rate: rates[id] ?? null,
      keys: { actual: ['actuals', id], rate: ['rates', id] },
    })),
    ...Object.entries(years).flatMap(([id, all]) =>
      Object.entries(all).map(([year, { actual = null, rate = null }]) => {
        const place = ['years', id, year];
        return {
          indicator: id,
          year: Number(year),
          actual,
          rate,
          keys: { actual: [...place, 'actual'], rate: [...place, 'rate'] },
        };
      }),
    ),
  ];
}

/** The measure, section or edition that a result is about; undefined if it does not exist. */
export function promisedBy(
  { data }: Pick<EditionFile, 'data'>,
  { measure, section }: Pick<WrittenResult, 'measure' | 'section'>,
): Pick<EditionFile['data'], 'indicators'> | undefined {
  if (measure !== undefined) return data.measures.find(({ id }) => id === measure);
  return section === undefined ? data : data.sections.find(({ id }) => id === section);
}
