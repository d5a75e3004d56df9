import type { ISODate } from '#calendar/date.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import { followed } from './followed.ts';
import type { Archive, LinkedEdition, LinkedMeasure, LinkedOwner } from './types.ts';

/**
 * How the deadline of a promise stands on a day. What came of it is only what a dated source says, and is told beside
 * it: time alone fulfils nothing, and a review does not move a deadline.
 */
export type StandingKind = 'past' | 'reported' | 'this-year' | 'later' | 'undated';

type Named = Pick<LinkedEdition, 'data'>;

export interface Outcome {
  readonly year: number;
  readonly by: 'self' | 'leader' | 'external' | 'progress';
  /** The label of the source's own scale, or the words of its review. */
  readonly said: string;
  readonly reason: string | null;
  /** The edition that says so. */
  readonly edition: Named | undefined;
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

/** A promise with how it stands, in the edition that makes it. */
export interface StandingMeasure {
  readonly measure: LinkedMeasure;
  readonly edition: LinkedEdition;
  readonly standing: Standing;
  /** Who has it: as this edition says, or else as the nearest edition before it that names anybody. */
  readonly owners: readonly LinkedOwner[];
  /** That earlier edition. */
  readonly ownersFrom: LinkedEdition | null;
  /** Whether later editions are known only in part, so that nobody can say that they left it out. */
  readonly isUnsure: boolean;
}

/**
 * What is promised, each thing once: `current` are those of the latest edition of each document that holds any;
 * `gone` are those of earlier editions that no later one is known to have taken up.
 */
export function promisesOf(archive: Archive): {
  readonly current: readonly StandingMeasure[];
  readonly gone: readonly StandingMeasure[];
} {
  const byKey = new Map(archive.measures.map((measure) => [measure.key, measure]));
  const byEdition = Map.groupBy(archive.measures, editionKey);
  const editions = new Map(
    archive.documents.flatMap(({ editions }) => editions.map((one) => [`${one.document}/${one.id}`, one])),
  );
  const current: StandingMeasure[] = [];
  const gone: StandingMeasure[] = [];
  for (const document of archive.documents) {
    const holding = document.editions.filter(({ measures }) => measures.length > 0);
    for (const [at, edition] of holding.entries()) {
      const isLatest = at === holding.length - 1;
      for (const measure of byEdition.get(`${document.id}/${edition.id}`) ?? []) {
        if (!isLatest && measure.to.length > 0) continue;
        const line = [measure, ...followed(measure, 'from', byKey)];
        const owning = line.find(({ owners }) => owners.length > 0) ?? measure;
        (isLatest ? current : gone).push({
          measure,
          edition,
          standing: standingOf(measure, outcomesAlong(line, editions), archive.asOf),
          owners: owning.owners,
          ownersFrom: owning === measure ? null : (editions.get(editionKey(owning)) ?? null),
          isUnsure: holding.slice(at + 1).some(({ data }) => data.known !== 'full'),
        });
      }
    }
  }
  return { current, gone };
}

export function standingOf(
  measure: Pick<LinkedMeasure, 'data' | 'schedule' | 'owners'>,
  outcomes: readonly Outcome[],
  asOf: ISODate,
): Standing {
  const ends = [
    ...(measure.schedule?.stages ?? []).map(({ end }) => end),
    ...(measure.data.targets ?? []).map(({ due }) => due?.interval.end ?? null),
  ].filter((end) => end !== null);
  const lastDay = ends.toSorted().at(-1) ?? null;
  return {
    kind: kindOf(lastDay, outcomes.length > 0, asOf),
    lastDay,
    due: [...new Set(ends.map(fiscalYearOf))].sort((a, b) => a - b),
    outcomes,
    lacksOwner: measure.owners.some(({ state }) => state === 'none'),
  };
}

function kindOf(lastDay: ISODate | null, isReported: boolean, asOf: ISODate): StandingKind {
  if (lastDay === null) return 'undated';
  if (lastDay < asOf) return isReported ? 'reported' : 'past';
  return fiscalYearOf(lastDay) === fiscalYearOf(asOf) ? 'this-year' : 'later';
}

/** What sources say came of a measure, and of those that it goes back to. */
function outcomesAlong(
  line: readonly LinkedMeasure[],
  editions: ReadonlyMap<string, LinkedEdition>,
): readonly Outcome[] {
  return line
    .flatMap((measure) => outcomesOf(measure, editions.get(editionKey(measure))))
    .sort((a, b) => a.year - b.year);
}

/** What a measure's own edition says came of it, or what an edition says of itself. */
export function outcomesOf(
  { data }: { readonly data: Pick<LinkedMeasure['data'], 'evaluations' | 'progress'> },
  edition: Named | undefined,
): readonly Outcome[] {
  return [
    ...(data.evaluations ?? []).flatMap(({ year, by, scale, result, reason }): Outcome[] =>
      result === null ? [] : [{ year, by, said: labelOf(edition, scale, result), reason, edition }],
    ),
    ...(data.progress ?? []).flatMap(({ year, review }): Outcome[] =>
      review === null ? [] : [{ year, by: 'progress', said: review, reason: null, edition }],
    ),
  ];
}

/** The words of a scale's label; those of any scale of the edition where the evaluation names none. */
function labelOf(edition: Named | undefined, scale: string | undefined, result: string): string {
  const scales = (edition?.data.scales ?? []).filter(({ id }) => scale === undefined || id === scale);
  return scales.flatMap(({ labels }) => labels).find(({ id }) => id === result)?.text ?? result;
}

function editionKey({ document, edition }: Pick<LinkedMeasure, 'document' | 'edition'>): string {
  return `${document}/${edition}`;
}
