import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Context, Rule } from '../rule.ts';

export const editionsIssued: Rule = {
  name: 'editions-issued',
  description: '版の日付は、基準日までの日である',
  needs: [],
  *check({ source, asOf }: Context): Iterable<Diagnostic> {
    for (const file of source.editions) {
      const { text, interval } = file.data.issued;
      const first = interval.start ?? interval.end;
      if (first !== null && first > asOf) yield diagnose('H425', file.at(['issued']), { issued: text, asOf });
    }
  },
};
