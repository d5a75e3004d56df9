import type { ISODate } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { pathAt } from '#org/query.ts';
import type { UnitId } from '#org/unit.ts';
import { effectOf } from '#org/verbs/verbs.ts';
import type { ChangeFields } from '../../1-read/schema/change.ts';
import { changesIn } from '../changes-in.ts';
import type { Context } from '../rule.ts';

/**
 * Checks that a change says what came of a fixed-term unit or concurrent post once its announced end has
 * passed.
 */
export function* announcedEndsResolved(context: Context): Iterable<Diagnostic> {
  const { history } = context.derived;
  const lastDates = lastDatesIn(context);
  for (const { occurrence, file, index, change, written } of changesIn(context)) {
    const { status, date } = occurrence;
    const end = endOf(written);
    if (status !== 'in force' || !end || end >= context.asOf) continue;
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

/** The last day on which a change mentions each pair of concurrent posts. */
function lastDatesIn(context: Context): ReadonlyMap<string, ISODate> {
  const last = new Map<string, ISODate>();
  for (const { occurrence, change } of changesIn(context)) {
    const { status, date } = occurrence;
    const { holds, released } = effectOf(change);
    for (const pair of status === 'in force' ? [...holds, ...released] : []) {
      const key = keyOf(pair);
      if (date > (last.get(key) ?? '')) last.set(key, date);
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
