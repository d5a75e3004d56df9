import type { Archive, LinkedChange, LinkedUnit } from '#archive/4-link/types.ts';
import type { EventMeaning } from './events.ts';
import { type Both, isSame } from './opened.ts';

/** A unit that changed although no change about it did, as a consequence of other changes. */
export interface UnitMeaning {
  readonly was: LinkedUnit | null;
  readonly is: LinkedUnit | null;
  /** The successors on the as-of date, if they differ. */
  readonly heirs: { readonly was: readonly LinkedUnit[]; readonly is: readonly LinkedUnit[] } | null;
  /** Whether the unit begins or ends on another date. */
  readonly isElsewhen: boolean;
  readonly isRenamed: boolean;
}

export function unitsBetween(both: Both, events: readonly EventMeaning[]): readonly UnitMeaning[] {
  const [before, after] = [both.before, both.after];
  // With a broken file the history is incomplete, so nothing can be said about units.
  if ((before?.source.broken.size ?? 0) > 0 || (after?.source.broken.size ?? 0) > 0) return [];
  const explained = unitsOfEvents(both, events);
  const [was, is] = [unitsIn(before?.archive), unitsIn(after?.archive)];
  const found = [...new Set([...was.keys(), ...is.keys()])]
    .filter((id) => !explained.has(id))
    .map((id) => unitBetween(was.get(id) ?? null, is.get(id) ?? null, was, is))
    .filter(
      ({ was, is, heirs, ...one }) =>
        was === null || is === null || heirs !== null || one.isElsewhen || one.isRenamed,
    );
  return withoutNewIds(found);
}

/** Leaves out units with a new id and the same names: the changed addresses cover these. */
function withoutNewIds(units: readonly UnitMeaning[]): readonly UnitMeaning[] {
  const namesOf = (unit: LinkedUnit | null) => JSON.stringify(unit?.names ?? []);
  const gone = new Set(units.flatMap(({ was, is }) => (is === null ? [namesOf(was)] : [])));
  const came = new Set(units.flatMap(({ was, is }) => (was === null ? [namesOf(is)] : [])));
  return units.filter(
    ({ was, is }) => !(was === null && gone.has(namesOf(is))) && !(is === null && came.has(namesOf(was))),
  );
}

type Units = ReadonlyMap<string, LinkedUnit>;

function unitsIn(archive: Archive | undefined): Units {
  return new Map(archive?.units.map((unit) => [unit.id, unit]));
}

function unitBetween(
  was: LinkedUnit | null,
  is: LinkedUnit | null,
  before: Units,
  after: Units,
): UnitMeaning {
  if (was === null || is === null) return { was, is, heirs: null, isElsewhen: false, isRenamed: false };
  const isOther = !isSame(was.today, is.today);
  return {
    was,
    is,
    heirs: isOther ? { was: those(was.today, before), is: those(is.today, after) } : null,
    isElsewhen: !isSame(spanOf(was), spanOf(is)),
    isRenamed: !isSame(calledIn(was), calledIn(is)),
  };
}

function those(ids: readonly string[], units: Units): readonly LinkedUnit[] {
  return ids.flatMap((id) => units.get(id) ?? []);
}

function spanOf({ established, abolished, isLost }: LinkedUnit): unknown {
  return [established, abolished, isLost];
}

/** The unit's own names in order, without repetitions. Renamings of its parents do not count. */
function calledIn({ names }: LinkedUnit): readonly string[] {
  const own = names.map(({ name }) => name);
  return own.filter((name, at) => name !== own[at - 1]);
}

/** The ids of units that the changed changes are about. */
function unitsOfEvents({ before, after }: Both, events: readonly EventMeaning[]): ReadonlySet<string> {
  const whole = new Set(
    events.flatMap(({ was, is, hasStaged, isElsewhen }) =>
      was === null || is === null || hasStaged || isElsewhen ? [(is ?? was)?.id] : [],
    ),
  );
  const of = (archive: Archive | undefined) =>
    archive?.changes.filter(({ reorganization }) => whole.has(reorganization)) ?? [];
  const changes: readonly LinkedChange[] = [
    ...of(before?.archive),
    ...of(after?.archive),
    ...events.flatMap(({ came, gone, replaced, altered }) => [
      ...came,
      ...gone,
      ...replaced.flatMap(({ was, is }) => [was, is]),
      ...altered.map(({ is }) => is),
    ]),
  ];
  return new Set(
    changes.flatMap(({ from, to, known }) => [
      ...[...from, ...to].flatMap(({ id }) => id ?? []),
      ...(known ?? []),
    ]),
  );
}
