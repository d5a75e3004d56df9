import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYearIn } from '#calendar/fiscal.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { effectiveDate } from '../../2-derive/derive.ts';
import { dateNameMeant, isNamedAfterAnotherDay } from '../file-date.ts';
import type { Context } from '../rule.ts';
import { fiscalYearInTitle } from '../title-year.ts';

/** Checks that the date of a reorganization fits its title, its file name and its status. */
export function* reorganizationDates({ source, derived, asOf }: Context): Iterable<Diagnostic> {
  for (const file of source.reorganizations) {
    const { title, effective } = file.data;
    const date = effectiveDate(file.data);
    if (date === null) {
      yield diagnose('H232', file.at(['effective']), { effective: effective.text });
      continue;
    }
    // If the file name contradicts the date, further contradictions follow from that.
    if (isNamedAfterAnotherDay(file)) {
      yield diagnose('H223', file.at(['effective']), { name: file.id, effective: effective.text });
      continue;
    }
    const meant = dateNameMeant(file);
    if (meant !== null) yield diagnose('H242', file.at(['effective']), { name: file.id, meant });
    const [named, dated] = [fiscalYearInTitle(title), fiscalYearIn(effective.interval)];
    if (named !== null && dated !== null && named !== dated) {
      yield diagnose('H222', file.at(['effective']), { title, year: formatFiscalYear(dated) });
    }
    if (derived.statuses.get(file.id) === 'in force' && date > asOf) {
      const stage = file.data.stages?.findIndex(({ status }) => status === 'in force') ?? -1;
      const place = file.at(stage < 0 ? ['status'] : ['stages', stage, 'status']);
      yield diagnose('H231', place, { effective: effective.text, asOf });
    }
  }
}
