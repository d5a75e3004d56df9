import type { Change } from '#org/change.ts';
import type { Occurrence } from '#org/history/history.ts';
import type { ChangeFields } from '../1-read/schema/change.ts';
import type { Reorganization } from '../1-read/schema/reorganization.ts';
import type { Written } from '../1-read/source.ts';
import type { Context } from './rule.ts';

interface ChangeIn {
  readonly occurrence: Occurrence;
  readonly file: Written<Reorganization>;
  readonly index: number;
  readonly change: Change;
  readonly written: ChangeFields;
}

/** Every change that could be resolved, with its place in a file. */
export function* changesIn({ source, derived }: Pick<Context, 'source' | 'derived'>): Iterable<ChangeIn> {
  const files = new Map(source.reorganizations.map((file) => [file.id, file]));
  for (const occurrence of derived.history.occurrences) {
    const file = files.get(occurrence.event);
    for (const [index, written] of (file?.data.changes ?? []).entries()) {
      const change = occurrence.changes[index];
      if (file && change) yield { occurrence, file, index, change, written };
    }
  }
}
