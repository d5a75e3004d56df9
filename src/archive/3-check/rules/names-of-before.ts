import type { ISODate } from '#calendar/date.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Change } from '#org/change.ts';
import type { History, Occurrence } from '#org/history/history.ts';
import { type Instant, pathAt, unitAt } from '#org/query.ts';
import type { Parent, Sort, Unit, UnitId } from '#org/unit.ts';
import type { Role } from '#org/verbs/definition.ts';
import { effectOf } from '#org/verbs/verbs.ts';
import { knownNodesIn } from '../../1-read/chart-nodes.ts';
import { rolePosition } from '../changes-position.ts';
import { nearName } from '../near.ts';
import type { Context } from '../rule.ts';

/**
 * Where no chart exists, checks that a unit named before a change or above a new unit is not a misspelling of
 * a known one.
 */
export function* namesOfBefore({ source, derived }: Context): Iterable<Diagnostic> {
  const { history } = derived;
  const files = new Map(source.reorganizations.map((file) => [file.id, file]));
  let charted: ReadonlySet<UnitId> | null = null;
  const reported = new Set<UnitId>();
  for (const occurrence of history.occurrences) {
    const file = files.get(occurrence.event);
    if (!file) continue;
    const named = namedIn(occurrence);
    const isTaken = (id: UnitId) => {
      if (!isAssumed(history, id, occurrence)) return false;
      // Charts are only asked about units: posts often appear in none.
      if (sortOf(history, id) === 'post') return true;
      charted ??= chartedIn(source, derived);
      return !charted.has(id);
    };
    for (const { change, index, role, at, id: mentioned, side } of [...named, ...comingIn(occurrence)]) {
      for (const id of withAllAbove(history, mentioned, occurrence.date, side)) {
        if (reported.has(id) || !isTaken(id)) continue;
        reported.add(id);
        const unit = unitAt(history, id, occurrence.date, side);
        // A unit named in the same event, or created by it, is a different one.
        const others = new Set([...named, ...effectOf(change).begins].map((one) => one.id));
        const meant = unit && nearName(unit.name, knownBeside(history, unit, others, occurrence));
        if (meant)
          yield diagnose('H260', rolePosition(file, change, index, role, at), {
            name: unit.name,
            nearest: meant,
            path: renamed(history, mentioned, id, meant, occurrence.date, side),
          });
      }
    }
  }
}

interface Named {
  readonly change: Change;
  readonly index: number;
  readonly role: Role;
  readonly at: number;
  readonly id: UnitId;
  readonly side: Instant;
}

/** The units that the changes of an event name as existing before it. */
function namedIn({ changes }: Occurrence): readonly Named[] {
  return changes.flatMap((change, index) => {
    if (!change) return [];
    const { ends, placed, stood } = effectOf(change);
    const of = (role: Role, ids: readonly UnitId[]) =>
      ids.map((id, at) => ({ change, index, role, at, id, side: 'before' as const }));
    return [
      ...of('ends', ends),
      ...of(
        'placed',
        placed.map(({ id }) => id),
      ),
      ...of('stood', stood),
    ];
  });
}

/** The units that begin or move: the units above their new place are named with them. */
function comingIn({ changes }: Occurrence): readonly Named[] {
  return changes.flatMap((change, index) => {
    if (!change) return [];
    const { begins, placed } = effectOf(change);
    const side = 'on' as const;
    return [
      ...begins.map(({ id }, at) => ({ change, index, role: 'begins' as const, at, id, side })),
      ...placed.flatMap(({ id, parent }, at) =>
        parent === null ? [] : [{ change, index, role: 'place' as const, at, id, side }],
      ),
    ];
  });
}

/** The path of a unit, with another name for the unit itself or one above it. */
function renamed(
  history: History,
  id: UnitId,
  above: UnitId,
  name: string,
  date: ISODate,
  side: Instant,
): string {
  const depth = (pathAt(history, above, date, side)?.length ?? 1) - 1;
  return (pathAt(history, id, date, side) ?? [name]).with(depth, name).join('/');
}

/** Whether a unit is known only because this event names it as existing. */
function isAssumed({ lives }: History, id: UnitId, { date }: Occurrence): boolean {
  const life = lives.get(id);
  return life !== undefined && life.began === null && life.known === date;
}

function sortOf({ lives }: History, id: UnitId): Sort | undefined {
  return lives.get(id)?.spans[0]?.unit.sort;
}

function* withAllAbove(history: History, id: UnitId, date: ISODate, side: Instant): Iterable<UnitId> {
  for (let at: Parent | undefined = id; at !== undefined && history.lives.has(at); ) {
    yield at;
    at = unitAt(history, at, date, side)?.parent;
  }
}

/** The names of other units with the same parent. */
function knownBeside(
  { lives }: History,
  { id, parent, sort, unnamed }: Unit,
  others: ReadonlySet<UnitId>,
  { date }: Occurrence,
): readonly string[] {
  if (unnamed !== null) return [];
  return [...lives.values()].flatMap((life) => {
    if (life.id === id || others.has(life.id) || life.known > date) return [];
    return life.spans.flatMap(({ unit }) =>
      unit.parent === parent && unit.sort === sort && unit.unnamed === null ? [unit.name] : [],
    );
  });
}

/** Every unit in a published chart. */
function chartedIn({ charts }: Context['source'], { directory }: Context['derived']): ReadonlySet<UnitId> {
  const nodes = charts.flatMap(({ data: { units, asOf } }) => [
    ...knownNodesIn(units, (parent, name) => directory.find([name], asOf, 'on', 'unit', parent)),
  ]);
  return new Set(nodes.map(({ id }) => id));
}
