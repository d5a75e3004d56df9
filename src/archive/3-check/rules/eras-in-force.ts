import { addMonths, type ISODate } from '#calendar/date.ts';
import { eraOn } from '#calendar/era-table.ts';
import { formatInterval } from '#calendar/format-interval.ts';
import { firstDay } from '#calendar/interval.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { When } from '../../1-read/schema/scalar.ts';
import type { MunicipalitySource, Sourced } from '../../1-read/source.ts';
import type { Keys } from '../../1-read/yaml/places.ts';
import { measuresIn } from '../measures-in.ts';
import type { Context } from '../rule.ts';
import { sourcesIn } from '../sources-in.ts';

/** Checks that dates do not use an era that had already ended when they were written. */
export function* erasInForce({ source }: Context): Iterable<Diagnostic> {
  for (const { file, keys, when, written } of datesIn(source)) {
    if (when === undefined || !isOfEndedEra(when, written ?? firstDay(when.interval))) continue;
    const day = formatInterval(when.interval);
    yield diagnose('H116', file.at(keys), { printed: when.text, day });
  }
}

// For a year after an era begins, some texts still use the previous one, and plans for that year stay as
// printed.
const MONTHS_OF_BOTH = 12;

function isOfEndedEra({ text, interval, pastEra }: Dated, written: ISODate | null): boolean {
  const first = firstDay(interval);
  if (first === null || written === null || !(pastEra ?? isPastEra(text))) return false;
  return eraOn(addMonths(written, -MONTHS_OF_BOTH)) === eraOn(first);
}

function isPastEra(text: string): boolean {
  const read = parsePrintedDate(text);
  return read.ok && read.pastEra;
}

/** A date or a deadline. Only a deadline carries `pastEra`. */
type Dated = When & { readonly pastEra?: boolean };

interface DateAt {
  readonly file: Sourced<unknown>;
  readonly keys: Keys;
  readonly when: Dated | undefined;
  /** The day on which it was written, if that is not about the date itself. */
  readonly written?: ISODate | null;
}

/** The dates that were near or past when written, and the dates of plans, with the day of the plan. */
function* datesIn(source: MunicipalitySource): Iterable<DateAt> {
  for (const { file, keys, source: named } of sourcesIn(source))
    yield { file, keys: [...keys, 'published'], when: named.published };
  for (const file of source.reorganizations) {
    const { effective, published, stages = [] } = file.data;
    yield { file, keys: ['effective'], when: effective };
    yield { file, keys: ['published'], when: published };
    for (const [at, { on }] of stages.entries()) yield { file, keys: ['stages', at, 'on'], when: on };
  }
  for (const file of source.editions) {
    const { issued, period, events, results } = file.data;
    const written = issued.interval.start;
    yield { file, keys: ['issued'], when: issued };
    yield { file, keys: ['period', 'from'], when: period?.from, written };
    yield { file, keys: ['period', 'to'], when: period?.to, written };
    for (const [at, { date }] of events.entries()) yield { file, keys: ['events', at, 'date'], when: date };
    for (const [at, { dated }] of results.entries())
      yield { file, keys: ['results', at, 'dated'], when: dated };
    for (const { measure, keys } of measuresIn(file)) {
      for (const [at, { dated }] of (measure.evaluations ?? []).entries())
        yield { file, keys: [...keys, 'evaluations', at, 'dated'], when: dated };
      for (const [at, { when }] of (measure.schedule?.stages ?? []).entries())
        yield { file, keys: [...keys, 'schedule', 'stages', at, 'when'], when, written };
    }
  }
}
