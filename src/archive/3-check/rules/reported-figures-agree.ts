import { formatFiscalYear } from '#calendar/era.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { partOf, type Reports, type WrittenResult } from '../../1-read/schema/report.ts';
import type { EditionFile } from '../../1-read/source.ts';
import { sumAgrees } from '../../2-derive/indicators/agree.ts';
import { joinActuals, type ReportedActual } from '../../2-derive/indicators/join-actuals.ts';
import { numberIn, type Series } from '../../2-derive/indicators/series.ts';
import { addends, type Side, sum } from '../../2-derive/indicators/totals.ts';
import { disagreeingRate } from '../printed-rate.ts';
import { reportedIn } from '../reported-in.ts';
import type { Context } from '../rule.ts';
import { amountWords, seriesIn, sideWords } from '../series-in.ts';

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
      yield* rate(indicator.name, series, figure);
      // A printed total includes only the years reported so far.
      const before = figures.filter(({ reports }) => reports.year <= figure.reports.year);
      yield* totals(indicator.name, joinActuals(series, before.flatMap(actualOf)), figure);
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

function figureIds({ actuals = {}, rates = {}, totals = {} }: WrittenResult): readonly string[] {
  return [...new Set([actuals, rates, totals].flatMap((byId) => Object.keys(byId)))];
}

/** The value as an actual of its year. Values for half a year or several years are not. */
function actualOf({ file, reports, result, id }: Figure): readonly ReportedActual[] {
  const actual = result.actuals?.[id];
  if (actual === undefined || partOf(reports) !== null) return [];
  return [
    { year: reports.year, actual, rate: null, from: { document: file.document, edition: file.id, url: '' } },
  ];
}

function* rate(
  name: string,
  series: Series,
  { file, reports, result, index, id }: Figure,
): Iterable<Diagnostic> {
  const printed = result.rates?.[id];
  if (!printed || partOf(reports) !== null) return;
  const { year } = reports;
  const target = series.years.find((one) => one.year === year)?.target;
  const computed = disagreeingRate(printed, series, { target, actual: result.actuals?.[id] });
  if (computed === null) return;
  yield diagnose('H433', file.at(['results', index, 'rates', id]), {
    indicator: name,
    when: formatFiscalYear(year),
    printed: printed.value.toFixed(printed.decimals),
    computed: String(computed),
  });
}

function* totals(name: string, series: Series, { file, result, index, id }: Figure): Iterable<Diagnostic> {
  const total = result.totals?.[id];
  if (!total) return;
  const { unit } = series;
  for (const side of Object.keys(sideWords) as Side[]) {
    const printed = numberIn(total[side]);
    const parts = addends(series, side);
    const computed = parts && sum(parts);
    if (printed === null || parts === null || computed === null) continue;
    if (
      sumAgrees(
        { value: printed, unit },
        parts.map((value) => ({ value, unit })),
      ) !== false
    )
      continue;
    yield diagnose('H434', file.at(['results', index, 'totals', id, side]), {
      indicator: name,
      what: `${sideWords[side]}の計`,
      printed: amountWords(printed, unit),
      computed: amountWords(computed, unit),
    });
  }
}
