import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { isToBeWritten } from '../../to-be-written.ts';
import type { Context } from '../rule.ts';
import { stringsIn } from '../strings-in.ts';

/** Checks that no placeholder of the workbench is left. */
export function* nothingLeftOpen({
  source: { charts, reorganizations, editions },
}: Context): Iterable<Diagnostic> {
  for (const file of [...charts, ...reorganizations, ...editions])
    for (const { text, keys } of stringsIn(file.data, CHARTED, isToBeWritten))
      yield diagnose('H117', file.at(keys), { text });
}

// Names in charts come from tables, so they contain no placeholders.
const CHARTED = new Set(['units']);
