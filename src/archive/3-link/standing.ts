import type { ISODate } from '#calendar/date.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import type { Archive, LinkedMeasure } from './types.ts';

/** How a promise stands on a day. What came of it is only what a dated source says: time alone fulfils nothing. */
export type StandingKind = 'reviewed' | 'past' | 'this-year' | 'later' | 'undated';

export interface Outcome {
  readonly year: number;
  readonly by: 'self' | 'leader' | 'external' | 'progress';
  /** The label of the source's own scale, or the words of its review. */
  readonly said: string;
  readonly reason: string | null;
}

export interface Standing {
  readonly kind: StandingKind;
  /** The last day of its last deadline. */
  readonly lastDay: ISODate | null;
  /** The fiscal years in which something of it falls due. */
  readonly due: readonly number[];
  /** Oldest first. */
  readonly outcomes: readonly Outcome[];
  /** Whether a unit that owned it is gone, with nobody to go on for it. */
  readonly lacksOwner: boolean;
}

/** `labels` are those of the edition's scales, by id. */
export function standingOf(
  measure: Pick<LinkedMeasure, 'data' | 'schedule' | 'owners'>,
  labels: ReadonlyMap<string, string>,
  asOf: ISODate,
): Standing {
  const ends = [
    ...(measure.schedule?.stages ?? []).map(({ end }) => end),
    ...(measure.data.targets ?? []).map(({ due }) => due?.interval.end ?? null),
  ].filter((end) => end !== null);
  const lastDay = ends.toSorted().at(-1) ?? null;
  const outcomes = outcomesOf(measure, labels);
  return {
    kind: kindOf(lastDay, outcomes, asOf),
    lastDay,
    due: [...new Set(ends.map(fiscalYearOf))].sort((a, b) => a - b),
    outcomes,
    lacksOwner: measure.owners.some(({ state }) => state === 'none'),
  };
}

function kindOf(lastDay: ISODate | null, outcomes: readonly Outcome[], asOf: ISODate): StandingKind {
  if (outcomes.length > 0) return 'reviewed';
  if (lastDay === null) return 'undated';
  if (lastDay < asOf) return 'past';
  return fiscalYearOf(lastDay) === fiscalYearOf(asOf) ? 'this-year' : 'later';
}

function outcomesOf(
  { data }: Pick<LinkedMeasure, 'data'>,
  labels: ReadonlyMap<string, string>,
): readonly Outcome[] {
  return [
    ...(data.evaluations ?? []).flatMap(({ year, by, result, reason }): Outcome[] =>
      result === null ? [] : [{ year, by, said: labels.get(result) ?? result, reason }],
    ),
    ...(data.progress ?? []).flatMap(({ year, review }): Outcome[] =>
      review === null ? [] : [{ year, by: 'progress', said: review, reason: null }],
    ),
  ].sort((a, b) => a.year - b.year);
}

/** A promise with how it stands, in the edition that makes it. */
export interface StandingMeasure {
  readonly measure: LinkedMeasure;
  readonly edition: { readonly title: string; readonly url: string };
  readonly standing: Standing;
}

/**
 * What is promised, each thing once: `current` are those of the latest edition of each document that holds any;
 * `gone` are those of earlier editions that no later one took up.
 */
export function promisesOf(archive: Archive): {
  readonly current: readonly StandingMeasure[];
  readonly gone: readonly StandingMeasure[];
} {
  const byEdition = Map.groupBy(archive.measures, ({ document, edition }) => `${document}/${edition}`);
  const current: StandingMeasure[] = [];
  const gone: StandingMeasure[] = [];
  for (const document of archive.documents) {
    const holding = document.editions.filter(({ measures }) => measures.length > 0);
    for (const edition of holding) {
      const labels = new Map(
        edition.data.scales.flatMap((scale) => scale.labels.map(({ id, text }) => [id, text] as const)),
      );
      const list = edition === holding.at(-1) ? current : gone;
      for (const measure of byEdition.get(`${document.id}/${edition.id}`) ?? []) {
        if (list === gone && measure.to.length > 0) continue;
        list.push({
          measure,
          edition: { title: `${edition.data.title} ${edition.data.edition}`, url: edition.url },
          standing: standingOf(measure, labels, archive.asOf),
        });
      }
    }
  }
  return { current, gone };
}
