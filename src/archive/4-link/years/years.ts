import { fiscalYearIn } from '#calendar/fiscal.ts';
import type { MunicipalitySource } from '../../1-read/source.ts';
import { keyOfEdition } from '../../keys.ts';
import { urls } from '../addresses/urls.ts';
import { yearsDue } from '../promises/dues.ts';
import type { LinkedMeasure } from '../promises/measures.ts';
import type { LinkedResult, LinkedResults } from '../promises/results.ts';
import { countedReorganizations } from '../reorganizations/carriers.ts';
import type { LinkedChange, LinkedReorganization, Year } from '../types.ts';

/**
 * The fiscal years with records. A record dated only to a calendar year belongs to none, as that overlaps two
 * fiscal years.
 */
export function linkYears(
  source: MunicipalitySource,
  changes: readonly LinkedChange[],
  reorganizations: readonly LinkedReorganization[],
  measures: readonly LinkedMeasure[],
  { ofEdition }: Pick<LinkedResults, 'ofEdition'>,
): readonly Year[] {
  type Open = { -readonly [K in keyof Year]: Year[K] extends readonly (infer T)[] ? T[] : Year[K] };
  const years = new Map<number, Open>();
  const year = (fiscalYear: number): Open => {
    const found = years.get(fiscalYear) ?? {
      fiscalYear,
      url: urls.year(source.id, fiscalYear),
      changes: [],
      reorganizations: [],
      editions: [],
      due: [],
      reviews: [],
      events: [],
    };
    years.set(fiscalYear, found);
    return found;
  };

  for (const { id, fiscalYear } of countedReorganizations(reorganizations))
    if (fiscalYear !== null) year(fiscalYear).reorganizations.push(id);
  for (const { id, fiscalYear } of changes) if (fiscalYear !== null) year(fiscalYear).changes.push(id);
  for (const file of source.editions) {
    const issued = fiscalYearIn(file.data.issued.interval);
    if (issued !== null) year(issued).editions.push(keyOfEdition(file));
    for (const [index, event] of file.data.events.entries()) {
      const happened = fiscalYearIn(event.date.interval);
      if (happened !== null) year(happened).events.push({ edition: keyOfEdition(file), index });
    }
    const progress = [file.data, ...file.data.sections].flatMap((one) => one.progress ?? []);
    for (const fiscalYear of spokenOf(progress, ofEdition.get(keyOfEdition(file)) ?? []))
      year(fiscalYear).reviews.push(keyOfEdition(file));
  }
  for (const measure of measures) {
    // A measure that a later edition continues is listed with that edition.
    if (measure.to.length === 0)
      for (const fiscalYear of yearsDue(measure)) year(fiscalYear).due.push(measure.key);
    for (const fiscalYear of spokenOf(measure.data.progress, measure.results))
      year(fiscalYear).reviews.push(measure.key);
  }
  return [...years.values()].toSorted((a, b) => a.fiscalYear - b.fiscalYear);
}

/** The years with a goal or a result. */
function spokenOf(
  progress: LinkedMeasure['data']['progress'],
  results: readonly LinkedResult[],
): ReadonlySet<number> {
  const goals = (progress ?? []).filter(({ goal }) => goal !== null);
  return new Set([...goals, ...results].map(({ year }) => year));
}
