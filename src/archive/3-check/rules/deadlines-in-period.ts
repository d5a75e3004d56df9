import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import { type Interval, overlaps } from '#calendar/interval.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { EditionFile } from '../../1-read/source.ts';
import type { Keys } from '../../1-read/yaml/places.ts';
import { indicatorsIn } from '../indicators-in.ts';
import { measuresIn } from '../measures-in.ts';
import { repetitionsIn } from '../repetitions-in.ts';
import type { Context } from '../rule.ts';

/** Checks that deadlines, evaluations, progress and indicator years lie within the period of the plan. */
export function* deadlinesInPeriod({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.editions) {
    const { period, issued } = file.data;
    for (const { measure, at } of measuresIn(file)) {
      const { schedule } = measure;
      if (schedule && schedule.stages.length === 0 && typeof schedule.text === 'string') {
        const { start } = issued.interval;
        yield diagnose('H420', at(['schedule']), {
          deadline: schedule.text,
          year: start === null ? null : Number(start.slice(0, 4)),
        });
      }
    }
    yield* repeatedYears(file);
    if (!period) continue;
    const from = period.from.interval.start;
    const to = period.to?.interval.end ?? null;
    if (from === null || (period.to && to === null)) continue;
    if (period.to && to !== null && to < from) {
      yield diagnose('H408', file.at(['period', 'to']), { from: period.from.text, to: period.to.text });
      continue;
    }
    yield* yearForFiscalYear(file);
    const words = `${period.from.text}〜${period.to?.text ?? ''}`;
    const span = { start: from, end: to, precision: 'fiscal-year' } as const;
    for (const { deadline, keys } of deadlines(file)) {
      if (!overlaps(deadline.interval, span))
        yield diagnose('H407', file.at(keys), { deadline: deadline.text, period: words });
    }
    for (const { year, keys } of years(file)) {
      if (year < fiscalYearOf(from) || (to !== null && year > fiscalYearOf(to)))
        yield diagnose('H413', file.at(keys), { year, period: words });
    }
  }
}

/** Reports a period with a calendar year where other dates are fiscal years: 令和7年度〜令和11年. */
function* yearForFiscalYear(file: EditionFile): Iterable<Diagnostic> {
  const { from, to } = file.data.period ?? {};
  if (!from || !to) return;
  const [key, bare, other] =
    from.interval.precision === 'year' ? (['from', from, to] as const) : (['to', to, from] as const);
  if (bare.interval.precision !== 'year' || bare.interval.start === null) return;
  const isFiscal = ({ precision }: Interval) => precision === 'fiscal-year';
  const beside = isFiscal(other.interval) ? 'end' : 'deadlines';
  if (beside === 'deadlines' && ![...deadlines(file)].some(({ deadline }) => isFiscal(deadline.interval)))
    return;
  const year = Number(bare.interval.start.slice(0, 4));
  const fiscal = bare.text.endsWith('年') ? `${bare.text}度` : formatFiscalYear(year);
  const facts = { from: from.text, to: to.text, bare: bare.text, fiscal, beside } as const;
  yield diagnose('H426', file.at(['period', key]), facts);
}

function* deadlines(file: EditionFile) {
  for (const { measure, keys } of measuresIn(file)) {
    for (const [at, { when }] of (measure.schedule?.stages ?? []).entries())
      yield { deadline: when, keys: [...keys, 'schedule', 'stages', at, 'when'] };
    for (const [at, { due }] of (measure.targets ?? []).entries())
      if (due) yield { deadline: due, keys: [...keys, 'targets', at, 'due'] };
  }
  for (const { indicator, keys } of indicatorsIn(file))
    if (indicator.final?.due) yield { deadline: indicator.final.due, keys: [...keys, 'final', 'due'] };
}

function* years(file: EditionFile) {
  for (const { list, keys } of yearLists(file)) {
    for (const [at, { year }] of list.entries()) yield { year, keys: [...keys, at, 'year'] };
  }
  for (const { measure, keys } of measuresIn(file)) {
    for (const [at, { year }] of (measure.evaluations ?? []).entries())
      yield { year, keys: [...keys, 'evaluations', at, 'year'] };
  }
  for (const { indicator, keys } of indicatorsIn(file)) {
    const { years, final } = indicator;
    for (const year of Object.keys(years)) yield { year: Number(year), keys: [...keys, 'years', year] };
    if (final?.year !== undefined) yield { year: final.year, keys: [...keys, 'final', 'year'] };
  }
}

function* repeatedYears(file: EditionFile): Iterable<Diagnostic> {
  for (const { list, keys } of yearLists(file)) {
    const years = list.map(({ year }, at) => [year, file.at([...keys, at, 'year'])] as const);
    for (const { key: year, place, first } of repetitionsIn(years))
      yield diagnose('H414', place, { year, first });
  }
}

/** The lists of goals and reviews of an edition, its sections and its measures. */
function* yearLists(file: EditionFile) {
  const { progress = [], sections } = file.data;
  yield { list: progress, keys: ['progress'] as Keys };
  for (const [index, section] of sections.entries())
    yield { list: section.progress ?? [], keys: ['sections', index, 'progress'] as Keys };
  for (const { measure, keys } of measuresIn(file))
    yield { list: measure.progress ?? [], keys: [...keys, 'progress'] };
}
