import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { effectiveDate } from '../../derive.ts';
import type { Context, Rule } from '../rule.ts';
import { fiscalYearInTitle } from '../title-year.ts';

export const reorganizationDates: Rule = {
  name: 'reorganization-dates',
  description: '施行期日が、題名の年度・ファイル名・状態と合っている',
  needs: [],
  *check({ source, asOf }: Context): Iterable<Diagnostic> {
    for (const file of source.reorganizations) {
      const { title, effective, status } = file.data;
      const date = effectiveDate(file.data);
      if (date === null) {
        yield diagnose('H232', file.at(['effective']), { effective: effective.text });
        continue;
      }
      const year = fiscalYearInTitle(title);
      if (year !== null && year !== fiscalYearOf(date)) {
        yield diagnose('H222', file.at(['effective']), { title, year: formatFiscalYear(fiscalYearOf(date)) });
      }
      const named = /^(\d{4}(?:-\d{2}){0,2})(?:-\d)?$/.exec(file.id)?.[1];
      if (named !== undefined && !date.startsWith(named)) {
        yield diagnose('H223', file.at(['effective']), { name: file.id, effective: effective.text });
      }
      if (status === 'in force' && date > asOf) {
        yield diagnose('H231', file.at(['status']), { effective: effective.text, asOf });
      }
    }
  },
};
