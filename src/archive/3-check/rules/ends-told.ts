import { formatDate } from '#calendar/era.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { pathAt } from '#org/query.ts';
import { effectOf } from '#org/verbs/verbs.ts';
import type { ChangeFields } from '../../1-read/schema/change.ts';
import type { Context } from '../rule.ts';

/** Of what was set up for a time it is told what came of it afterwards. */
export function* endsTold({ source, derived: { history }, asOf }: Context): Iterable<Diagnostic> {
  const files = new Map(source.reorganizations.map((file) => [file.id, file]));
  for (const { event, status, date, changes } of history.occurrences) {
    const file = files.get(event);
    if (!file || status !== 'in force') continue;
    for (const [index, change] of changes.entries()) {
      const written = file.data.changes[index];
      const end = written && endOf(written);
      if (!change || !end || end >= asOf) continue;
      const { begins, goesOn } = effectOf(change);
      // Posts that are held together are so until one of them ends.
      const ids = [...begins.map(({ id }) => id), ...goesOn];
      if (ids.some((id) => history.lives.get(id)?.ended)) continue;
      const path = pathAt(history, ids[0] ?? '', date)?.join('/') ?? '';
      const place = file.at(['changes', index, 'until', 'date']);
      yield diagnose('H259', place, { path, end: formatDate(end), isHeld: change.verb === 'hold' });
    }
  }
}

function endOf(written: ChangeFields): string | null {
  if (!('until' in written) || typeof written.until !== 'object') return null;
  return written.until.date ?? null;
}
