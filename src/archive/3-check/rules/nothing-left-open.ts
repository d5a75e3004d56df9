import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { isToBeWritten } from '../../to-be-written.ts';
import type { Context, Rule } from '../rule.ts';
import { stringsIn } from '../strings-in.ts';

export const nothingLeftOpen: Rule = {
  description: '下書きの机が置いた「（…を書く）」が、残っていない',
  needs: [],
  *check({ source: { charts, reorganizations, editions } }: Context): Iterable<Diagnostic> {
    for (const file of [...charts, ...reorganizations, ...editions])
      for (const { text, keys } of stringsIn(file.data, CHARTED, isToBeWritten))
        yield diagnose('H117', file.at(keys), { text });
  },
};

/** The names of a chart come from a table. */
const CHARTED = new Set(['units']);
