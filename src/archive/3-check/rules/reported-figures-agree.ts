import { formatFiscalYear } from '#calendar/era.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Reports, WrittenResult } from '../../1-read/schema/report.ts';
import type { EditionFile } from '../../1-read/source.ts';
import { joinActuals, type ReportedActual } from '../../2-derive/indicators/join-actuals.ts';
import type { Series } from '../../2-derive/indicators/series.ts';
import { valuesOfYears } from '../../2-derive/reported.ts';
import { disagreeingRate, disagreeingTotals } from '../printed-figures.ts';
import { reportedIn } from '../reported-in.ts';
import type { Context } from '../rule.ts';
import { seriesIn } from '../series-in.ts';

/** Checks that rates and totals printed in reports fit the targets of the plan and the reported values. */
export function* reportedFiguresAgree({ source }: Context): Iterable<Diagnostic> {
  const reported = reportedIn(source);
  if (reported.length === 0) return;
  const planned = new Map(seriesIn(source).map((one) => [one.key, one]));
  const byIndicator = Map.groupBy(
    reported.flatMap(({ file, about, reports, results }) =>
      results.flatMap(({ result, index }) =>
        figureIds(result).map((id) => ({
          key: `${about.document}/${about.id}/${result.measure ?? ''}/${result.section ?? ''}/${id}`,
          ...{ file, reports, result, index, id },
        })),
      ),
    ),
    ({ key }) => key,
  );
  for (const [key, figures] of byIndicator) {
    const plan = planned.get(key);
    if (!plan) continue;
    const { indicator, series } = plan;
    for (const figure of figures) {
      yield* rates(indicator.name, series, figure);
      // A printed total includes only the years reported so far.
      const before = figures.filter(({ reports }) => reports.year <= figure.reports.year);
      yield* totals(indicator.name, joinActuals(series, before.flatMap(actualsOf)), figure);
    }
  }
}

interface Figure {
  readonly file: EditionFile;
  readonly reports: Reports;
  readonly result: WrittenResult;
  readonly index: number;
  readonly id: string;
}

function figureIds({ actuals = {}, rates = {}, years = {}, totals = {} }: WrittenResult): readonly string[] {
  return [...new Set([actuals, rates, years, totals].flatMap((figures) => Object.keys(figures)))];
}

function valuesOf({ reports, result, id }: Figure) {
  return valuesOfYears(reports, result).filter(({ indicator }) => indicator === id);
}

function actualsOf(figure: Figure): readonly ReportedActual[] {
  const from = { document: figure.file.document, edition: figure.file.id, url: '' };
  return valuesOf(figure).flatMap(({ year, actual }) =>
    actual === null ? [] : [{ year, actual, rate: null, from }],
  );
}

function* rates(name: string, series: Series, figure: Figure): Iterable<Diagnostic> {
  for (const { year, actual, rate: printed, keys } of valuesOf(figure)) {
    const target = series.years.find((one) => one.year === year)?.target;
    const computed = printed && disagreeingRate(printed, series, { target, actual });
    if (printed === null || computed === null) continue;
    yield diagnose('H433', figure.file.at(['results', figure.index, ...keys.rate]), {
      indicator: name,
      when: formatFiscalYear(year),
      printed: printed.value.toFixed(printed.decimals),
      computed: String(computed),
    });
  }
}

function* totals(name: string, series: Series, { file, result, index, id }: Figure): Iterable<Diagnostic> {
  for (const { side, facts } of disagreeingTotals(result.totals?.[id], series))
    yield diagnose('H434', file.at(['results', index, 'totals', id, side]), { indicator: name, ...facts });
}
