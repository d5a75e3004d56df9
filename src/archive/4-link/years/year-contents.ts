import { fiscalYearIn } from '#calendar/fiscal.ts';
import { urls } from '../addresses/urls.ts';
import { inChartOrder } from '../charts/chart-order.ts';
import { type Moved, movedOutOf } from '../documents/moved.ts';
import type { LinkedSection } from '../documents/sections.ts';
import { lookupIn } from '../lookup.ts';
import type { LinkedMeasure } from '../promises/measures.ts';
import type { LinkedResult } from '../promises/results.ts';
import type { Archive, LinkedChange, LinkedEdition, LinkedUnit, Year } from '../types.ts';

/** Everything recorded for a municipality in a fiscal year. */
export interface YearContents {
  readonly changes: readonly LinkedChange[];
  readonly begun: readonly LinkedUnit[];
  readonly ended: readonly LinkedUnit[];
  readonly editions: readonly LinkedEdition[];
  readonly due: readonly {
    readonly measure: LinkedMeasure;
    readonly edition: LinkedEdition | undefined;
  }[];
  /** Deadlines in this year that the next edition moved or dropped. */
  readonly moved: readonly Moved[];
  readonly reviews: readonly {
    readonly url: string;
    /** The measure concerned; null if the review is about the whole edition or a section. */
    readonly measure: LinkedMeasure | null;
    readonly section: LinkedSection | null;
    readonly edition: LinkedEdition;
    readonly goals: readonly string[];
    readonly results: readonly LinkedResult[];
  }[];
  readonly events: readonly {
    readonly event: LinkedEdition['data']['events'][number];
    readonly edition: LinkedEdition;
  }[];
}

export function contentsOfYear(archive: Archive, year: Year): YearContents {
  const { fiscalYear } = year;
  const { editions, editionOf, measures } = lookupIn(archive);
  const inYear = new Set(year.changes);
  const changes = archive.changes.filter(({ id }) => inYear.has(id));
  // A planned change begins and ends no unit.
  const days = new Set(changes.filter(({ status }) => status === 'in force').map(({ date }) => date));
  return {
    changes,
    begun: inChartOrder(
      archive,
      archive.units.filter(({ established }) => established !== null && days.has(established)),
    ),
    ended: inChartOrder(
      archive,
      archive.units.filter(({ abolished }) => abolished !== null && days.has(abolished)),
    ),
    editions: year.editions.flatMap((key) => editions.get(key) ?? []),
    due: year.due
      .flatMap((key) => measures.get(key) ?? [])
      .map((measure) => ({ measure, edition: editionOf(measure) })),
    moved: movedOutOf(archive, fiscalYear),
    reviews: year.reviews.flatMap((key) => {
      const measure = measures.get(key) ?? null;
      const edition = measure ? editionOf(measure) : editions.get(key);
      return edition ? reviewsOf(edition, measure, fiscalYear) : [];
    }),
    events: year.events.flatMap(({ edition, index }) => {
      const found = editions.get(edition);
      const event = found?.data.events[index];
      return found && event ? [{ event, edition: found }] : [];
    }),
  };
}

/** Records dated only to a calendar year, which appear on the page of no fiscal year. */
export function inNoFiscalYear({
  documents,
  reorganizations,
}: Archive): Pick<YearContents, 'editions' | 'events'> & Pick<Archive, 'reorganizations'> {
  const all = documents.flatMap(({ editions }) => editions);
  return {
    reorganizations: reorganizations.filter(({ fiscalYear }) => fiscalYear === null),
    editions: all.filter(({ data }) => fiscalYearIn(data.issued.interval) === null),
    events: all.flatMap((edition) =>
      edition.data.events
        .filter(({ date }) => fiscalYearIn(date.interval) === null)
        .map((event) => ({ event, edition })),
    ),
  };
}

/**
 * The goals and results of a measure for a year; without `measure`, those of the edition and of each section.
 */
function reviewsOf(
  edition: LinkedEdition,
  measure: LinkedMeasure | null,
  fiscalYear: number,
): YearContents['reviews'] {
  const { data, results } = measure ?? edition;
  const progress = data.progress ?? [];
  const bySection = Map.groupBy(
    results.filter(({ year }) => year === fiscalYear),
    ({ of }) => of.section,
  );
  const whole = {
    edition,
    measure,
    section: null,
    goals: goalsIn(progress, fiscalYear),
    results: bySection.get(null) ?? [],
  };
  const url = measure?.url ?? (progress.length > 0 ? urls.progress(edition.url) : edition.url);
  return [
    ...(whole.goals.length + whole.results.length > 0 ? [{ ...whole, url }] : []),
    ...edition.sections.flatMap((section) => {
      const results = bySection.get(section.id) ?? [];
      const written = measure ? null : edition.data.sections.find(({ id }) => id === section.id);
      const goals = goalsIn(written?.progress ?? [], fiscalYear);
      return goals.length + results.length > 0
        ? [{ edition, measure, section, goals, results, url: section.url }]
        : [];
    }),
  ];
}

function goalsIn(
  progress: NonNullable<LinkedMeasure['data']['progress']>,
  fiscalYear: number,
): readonly string[] {
  return progress.flatMap(({ year, goal }) => (year === fiscalYear && goal !== null ? [goal] : []));
}
