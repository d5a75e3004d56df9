import { type ComparedDeadline, compareDeadlines } from '#archive/4-link/documents/compare-deadlines.ts';
import type { ComparedItem, Comparison } from '#archive/4-link/documents/comparison.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import type { LinkedOwner } from '#archive/4-link/promises/owners.ts';
import { promisesOf, type StandingKind } from '#archive/4-link/promises/standing.ts';
import type { Archive, LinkedChange, LinkedEdition } from '#archive/4-link/types.ts';
import { keyOfEdition } from '#archive/keys.ts';
import { isStopped } from '#org/stages.ts';
import { type Both, type Claim, compared, isSame, type Opened } from './opened.ts';

/** An added edition, with its comparison to the previous edition. */
interface EditionMeaning {
  readonly edition: LinkedEdition;
  readonly comparison: Comparison | null;
}

export interface MovedDeadline {
  readonly measure: LinkedMeasure;
  readonly deadline: ComparedDeadline;
  /** The edition that had the earlier deadline; null if the same edition was edited. */
  readonly since: LinkedEdition | null;
}

/** A promise whose value changed from `was` to `is`. */
export interface Turned<Value> {
  readonly measure: LinkedMeasure;
  readonly was: Value;
  readonly is: Value;
}

export interface PromisesMeaning {
  readonly editions: { readonly came: readonly EditionMeaning[]; readonly gone: readonly LinkedEdition[] };
  readonly deadlines: readonly MovedDeadline[];
  readonly came: readonly LinkedMeasure[];
  /** Removed from an edition, or left out by a new edition. */
  readonly gone: readonly LinkedMeasure[];
  /** Promises whose owner has ended without a successor. */
  readonly orphaned: readonly LinkedMeasure[];
  /** Promises whose owner will end without a successor. */
  readonly toBeOrphaned: readonly { readonly measure: LinkedMeasure; readonly by: LinkedChange }[];
  readonly adopted: readonly LinkedMeasure[];
  readonly owners: readonly Turned<readonly LinkedOwner[]>[];
  readonly supporters: readonly Turned<readonly LinkedOwner[]>[];
  readonly standings: readonly Turned<StandingKind>[];
}

export function promisesBetween(both: Both, changes: readonly LinkedChange[]): PromisesMeaning {
  const editions = compared(
    both,
    ({ archive }) => archive.documents.flatMap((one) => one.editions),
    keyOfEdition,
    ({ origin }) => origin.file,
  );
  const measures = compared(
    both,
    ({ archive }) => archive.measures,
    ({ key }) => key,
    ({ origin }) => origin.file,
  );
  const came = editions.came.map((edition) => ({ edition, comparison: comparisonOf(both.after, edition) }));
  const { orphaned, adopted } = ownersLost(both);
  return {
    editions: { came, gone: editions.gone },
    deadlines: [
      ...came.flatMap(({ edition, comparison }) => movedSince(both.after, edition, comparison)),
      ...measures.both.flatMap(([was, is]) => movedWithin(was, is)),
    ],
    came: measures.came.filter(({ from }) => from.length === 0),
    gone: [
      ...measures.gone.filter(({ key }) => !takenUp(both.after, key)),
      ...came.flatMap(({ comparison }) => leftOut(both.after, comparison)),
    ],
    orphaned,
    toBeOrphaned: toBeOrphaned(both.after, changes),
    adopted,
    owners: [
      ...measures.both.flatMap(([was, is]) =>
        isSame(printedIn(was), printedIn(is)) ? [] : [{ measure: is, was: was.owners, is: is.owners }],
      ),
      ...came.flatMap(({ comparison }) => ownersSince(both.after, comparison, 'owners')),
    ],
    supporters: [
      ...measures.both.flatMap(([was, is]) =>
        isSame(was.supporters.map(printedOwner), is.supporters.map(printedOwner))
          ? []
          : [{ measure: is, was: was.supporters, is: is.supporters }],
      ),
      ...came.flatMap(({ comparison }) => ownersSince(both.after, comparison, 'supporters')),
    ],
    standings: measures.both.flatMap(([was, is]) => standingsOf(both, was, is)),
  };
}

/** The comparison with the previous edition of the document. */
function comparisonOf(after: Opened | null, { document, id }: LinkedEdition): Comparison | null {
  const { editions = [], comparisons = [] } =
    after?.archive.documents.find((one) => one.id === document) ?? {};
  const before = editions[editions.findIndex((one) => one.id === id) - 1]?.id;
  return comparisons.find(({ older, newer }) => older === before && newer === id) ?? null;
}

function measuresIn(side: Opened | null): ReadonlyMap<string, LinkedMeasure> {
  return side === null ? new Map() : lookupIn(side.archive).measures;
}

function movedSince(
  after: Opened | null,
  edition: LinkedEdition,
  comparison: Comparison | null,
): readonly MovedDeadline[] {
  const measures = measuresIn(after);
  const since =
    after?.archive.documents
      .find(({ id }) => id === edition.document)
      ?.editions.find(({ id }) => id === comparison?.older) ?? null;
  return (comparison?.items ?? []).flatMap(({ newer: [key = ''], deadlines }) => {
    const measure = measures.get(key);
    return measure ? deadlines.filter(isMoved).map((deadline) => ({ measure, deadline, since })) : [];
  });
}

function isMoved({ change, from, to }: ComparedDeadline): boolean {
  if (change === 'same') return false;
  return change !== 'unclear' || !isSame(words(from), words(to));
}

function words(stages: ComparedDeadline['from']): unknown {
  return stages.map(({ for: of, text }) => [of, text]);
}

/** Deadlines changed within the same edition. */
function movedWithin(was: LinkedMeasure, is: LinkedMeasure): readonly MovedDeadline[] {
  if (isSame([was.schedule, was.indicators], [is.schedule, is.indicators])) return [];
  const heirsOf = () => [is];
  const found = compareDeadlines({
    newer: is,
    older: [was],
    heirsOf,
    isTold: { older: true, newer: true },
  });
  return found.filter(isMoved).map((deadline) => ({ measure: is, deadline, since: null }));
}

function takenUp(after: Opened | null, key: string): boolean {
  return [...measuresIn(after).values()].some(({ from }) => from.includes(key));
}

function leftOut(after: Opened | null, comparison: Comparison | null): readonly LinkedMeasure[] {
  const measures = measuresIn(after);
  return (comparison?.items ?? []).flatMap(({ fate, older }) =>
    fate === 'ended' ? older.flatMap((key) => measures.get(key) ?? []) : [],
  );
}

function ownersSince(
  after: Opened | null,
  comparison: Comparison | null,
  list: 'owners' | 'supporters',
): readonly Turned<readonly LinkedOwner[]>[] {
  const measures = measuresIn(after);
  return (comparison?.items ?? []).flatMap((item: ComparedItem) => {
    const measure = measures.get(item.newer[0] ?? '');
    if (item[list] !== 'changed' || !measure) return [];
    const was = item.older.flatMap((one) => measures.get(one)?.[list] ?? []);
    return [{ measure, was, is: measure[list] }];
  });
}

function printedIn({ owners, data }: LinkedMeasure): unknown {
  return [owners.map(printedOwner), data.andOthers ?? false];
}

function printedOwner({ printed, collective }: LinkedOwner): unknown {
  return [printed, collective];
}

function ownersLost({ before, after }: Both): Pick<PromisesMeaning, 'orphaned' | 'adopted'> {
  const lacking = (side: Opened | null) =>
    new Map(
      side === null
        ? []
        : promisesOf(side.archive).current.flatMap(({ measure, standing }) =>
            standing.lacksOwner ? [[measure.key, measure] as const] : [],
          ),
    );
  const [was, is] = [lacking(before), lacking(after)];
  const still = after === null ? new Map() : promisesOf(after.archive).all;
  return {
    orphaned: [...is.values()].filter(({ key, from }) => !was.has(key) && !from.some((one) => was.has(one))),
    adopted: [...was.values()].filter(({ key }) => !is.has(key) && still.has(key)),
  };
}

/** Current promises whose owner a future change ends without a successor. */
function toBeOrphaned(
  after: Opened | null,
  changes: readonly LinkedChange[],
): PromisesMeaning['toBeOrphaned'] {
  if (after === null) return [];
  const { current } = promisesOf(after.archive);
  return changes
    .filter(({ status, date, to }) => to.length === 0 && isToCome(after.archive, { status, date }))
    .flatMap((by) => {
      const ending = new Set(by.from.flatMap(({ id, leaves }) => (leaves ? (id ?? []) : [])));
      return current
        .filter(({ owners }) => owners.some(({ today }) => today.some(({ id }) => ending.has(id ?? ''))))
        .map(({ measure }) => ({ measure, by }));
    });
}

function isToCome({ asOf }: Archive, { status, date }: Pick<LinkedChange, 'status' | 'date'>): boolean {
  return !isStopped(status) && date > asOf;
}

/**
 * Changed standings. Promises that a new edition took up are left out: the comparison of
 * editions covers these.
 */
function standingsOf(
  { before, after }: Both,
  { key }: LinkedMeasure,
  measure: LinkedMeasure,
): PromisesMeaning['standings'] {
  if (before === null || after === null) return [];
  const [was, is] = [before, after].map(({ archive }) => promisesOf(archive).all.get(key)?.standing.kind);
  if (was === undefined || is === undefined || was === is) return [];
  return is === 'handed-on' || was === 'handed-on' ? [] : [{ measure, was, is }];
}

export function claimsOfPromises({
  editions,
  deadlines,
  came,
  gone,
  owners,
  supporters,
}: PromisesMeaning): readonly Claim[] {
  const within = (measure: LinkedMeasure, ...key: readonly string[]): Claim => ({
    file: measure.origin.file,
    at: ['measures', measure.id, ...key],
  });
  return [
    ...editions.came.map(({ edition }) => ({ file: edition.origin.file, at: [] })),
    ...editions.gone.map(({ origin }) => ({ file: origin.file, at: [] })),
    ...deadlines.filter(({ since }) => since === null).map(({ measure }) => within(measure, 'schedule')),
    ...[...came, ...gone].map((measure) => within(measure)),
    ...owners.flatMap(({ measure }) => [within(measure, 'owners'), within(measure, 'andOthers')]),
    ...supporters.map(({ measure }) => within(measure, 'supporters')),
  ];
}
