import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Written } from './source.ts';

/** The records that are no copies, and a diagnostic for each copy. */
interface WithoutCopies<T> {
  readonly originals: readonly T[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Leaves out every record whose fields and text are those of another, with a longer name: 2024-2.md beside 2024.md.
 * Everything in it would be reported as told twice.
 */
export function withoutCopies<T extends Written<unknown>>(records: readonly T[]): WithoutCopies<T> {
  const alike = Map.groupBy(records, ({ data, body }) => JSON.stringify([data, body.source.trim()]));
  const diagnostics: Diagnostic[] = [];
  const copies = new Set<T>();
  for (const same of alike.values()) {
    const [original, ...others] = same.toSorted((a, b) => a.file.length - b.file.length);
    for (const copy of others) {
      copies.add(copy);
      const top = { file: copy.file, line: 1, column: 1, length: 1 };
      diagnostics.push(diagnose('H043', top, { other: original?.file ?? '' }));
    }
  }
  return { originals: records.filter((record) => !copies.has(record)), diagnostics };
}
