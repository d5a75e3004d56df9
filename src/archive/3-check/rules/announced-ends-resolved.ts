import type { ISODate } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { History } from '#org/history/history.ts';
import { pathAt } from '#org/query.ts';
import type { UnitId } from '#org/unit.ts';
import { nothing } from '#org/verbs/definition.ts';
import { effectOf } from '#org/verbs/verbs.ts';
import type { ChangeFields } from '../../1-read/schema/change.ts';
import type { Context } from '../rule.ts';

/**
 * Checks that a change says what came of a fixed-term unit or concurrent post once its announced end has
 * passed.
 */
export function* announcedEndsResolved({
  source,
  derived: { history },
  asOf,
}: Context): Iterable<Diagnostic> {
  const lastDates = lastDatesIn(history);
  const files = new Map(source.reorganizations.map((file) => [file.id, file]));
  for (const { event, status, date, changes } of history.occurrences) {
    const file = files.get(event);
    if (!file || status !== 'in force') continue;
    for (const [index, change] of changes.entries()) {
      const written = file.data.changes[index];
      const end = written && endOf(written);
      if (!change || !end || end >= asOf) continue;
      const { begins, goesOn, holds } = effectOf(change);
      // A concurrent post lasts until one of the posts ends or a later change mentions the pair.
      const ids = [...begins.map(({ id }) => id), ...goesOn];
      if (ids.some((id) => history.lives.get(id)?.ended)) continue;
      if (holds.length > 0 && holds.every((pair) => (lastDates.get(keyOf(pair)) ?? '') > date)) continue;
      const path = pathAt(history, ids[0] ?? '', date)?.join('/') ?? '';
      const place = file.at(['changes', index, 'until', 'date']);
      yield diagnose('H259', place, { path, end: formatDate(end), isHeld: change.verb === 'hold' });
    }
  }
}

/** The last day on which a change mentions each pair of concurrent posts. */
function lastDatesIn({ occurrences }: History): ReadonlyMap<string, ISODate> {
  const last = new Map<string, ISODate>();
  for (const { status, date, changes } of occurrences) {
    if (status !== 'in force') continue;
    for (const change of changes) {
      const { holds, released } = change ? effectOf(change) : nothing;
      for (const pair of [...holds, ...released]) {
        const key = keyOf(pair);
        if (date > (last.get(key) ?? '')) last.set(key, date);
      }
    }
  }
  return last;
}

function keyOf({ id, held }: { readonly id: UnitId; readonly held: UnitId }): string {
  return `${id} ${held}`;
}

function endOf(written: ChangeFields): string | null {
  if (!('until' in written) || typeof written.until !== 'object') return null;
  return written.until.date ?? null;
}
