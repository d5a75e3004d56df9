import { addMonths } from '#calendar/date.ts';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Context, Rule } from '../rule.ts';

export const editionsIssued: Rule = {
  name: 'editions-issued',
  description: '版の日付は、基準日から1年より先の日ではない',
  needs: [],
  *check({ source, asOf }: Context): Iterable<Diagnostic> {
    // What is to be published next spring is written before; a slip in a year of an era is years away.
    const latest = addMonths(asOf, 12);
    for (const file of source.editions) {
      const { text, interval } = file.data.issued;
      const first = interval.start ?? interval.end;
      if (first !== null && first > latest)
        yield diagnose('H425', file.at(['issued']), { issued: text, asOf });
    }
  },
};
