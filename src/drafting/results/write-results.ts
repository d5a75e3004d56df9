import type { IndicatorValue, WrittenIndicator } from '#archive/1-read/schema/indicator.ts';
import { type Item, itemsOf, WHOLE_ID } from '../editions/items.ts';
import { quantityWords, valueWords } from '../editions/values.ts';
import { writeSeparated } from '../tables/separated.ts';
import type { Reported } from './aim.ts';
import { type Column, columns } from './columns.ts';
import type { DraftResult } from './draft.ts';
import { gradeWord } from './grades.ts';
import { indicatorNamed } from './take-cells.ts';
import { judgeWord, statusWord } from './words.ts';

/** Rarely used columns are left out of the table to fill in; their values stay in the report. */
const ORDER = (Object.keys(columns) as Column[]).filter((one) => one !== 'together' && one !== 'count');
type Line = Readonly<Partial<Record<Column, string>>>;

/**
 * A table to fill in, with a row for each measure or each of its indicators, and the known results of the
 * year. Reading it back gives the same results.
 */
export function writeResults(reported: Reported, known: readonly DraftResult[]): string {
  const items = itemsOf(reported.edition).filter(
    (item) => item.kind === 'measure' || item.indicators.length > 0 || known.some((one) => isOf(one, item)),
  );
  const lines = items.flatMap((item) => linesOf(item, reported, known));
  return writeSeparated([
    ORDER.map((column) => columns[column][0]),
    ...lines.map((line) => ORDER.map((column) => line[column] ?? '')),
  ]);
}

function isOf({ measure, section }: DraftResult, { kind, id }: Item): boolean {
  if (kind === 'whole') return measure === undefined && section === undefined;
  return (kind === 'measure' ? measure : section) === id;
}

function linesOf(item: Item, reported: Reported, known: readonly DraftResult[]): readonly Line[] {
  const named: Line = { id: item.id ?? WHOLE_ID, code: item.code ?? '', title: item.title };
  const own = known.filter((one) => isOf(one, item));
  const all = item.indicators;
  if (own.length === 0) return rows(all, named, {}, (indicator) => target(item, indicator, reported.year));
  return own.flatMap((result, at) => {
    const isMentioned = ({ id }: WrittenIndicator) =>
      [result.actuals, result.rates, result.grades].some((all) => Object.hasOwn(all, id));
    // Further results of the same item (by other judges) list only the indicators that they mention.
    const indicators = at === 0 ? all : all.filter(isMentioned);
    return rows(indicators, named, resultCells(result, reported), (indicator) => ({
      ...target(item, indicator, reported.year),
      ...measured(result, indicator.id, reported),
    }));
  });
}

/** Values of the item itself stand in its first row. */
function rows(
  indicators: readonly WrittenIndicator[],
  named: Line,
  ofResult: Line,
  about: (indicator: WrittenIndicator) => Line,
): readonly Line[] {
  if (indicators.length === 0) return [{ ...named, ...ofResult }];
  return indicators.map((indicator, at) => ({
    ...named,
    ...(at === 0 ? ofResult : {}),
    ...about(indicator),
  }));
}

function target(item: Item, indicator: WrittenIndicator, year: number): Line {
  const { id, name, unit, years } = indicator;
  // The id, if several indicators have the same name.
  const word = indicatorNamed(item, name) === indicator ? name : id;
  const goal: IndicatorValue | undefined = years[year]?.target;
  return { indicator: word, unit: unit ?? '', target: goal ? valueWords(goal) : '' };
}

function measured({ actuals, rates, grades, scale }: DraftResult, id: string, { scales }: Reported): Line {
  // An id may have the name of an Object.prototype property.
  const own = <T>(all: Readonly<Record<string, T>>) => (Object.hasOwn(all, id) ? all[id] : undefined);
  const [actual, rate, grade] = [own(actuals), own(rates), own(grades)];
  return {
    actual: actual ? valueWords(actual) : '',
    rate: rate ? quantityWords(rate) : '',
    indicatorGrade: grade ? gradeWord(scales, scale, grade) : '',
  };
}

function resultCells(result: DraftResult, { scales }: Reported): Line {
  const { status, grade, scale, by, dated, reason, text, ref, note } = result;
  return {
    status: status === 'unsaid' ? '' : statusWord(status),
    grade: grade === undefined ? '' : gradeWord(scales, scale, grade),
    by: judgeWord(by),
    dated: dated ?? '',
    reason: reason ?? '',
    text: text ?? '',
    ref: ref.join('\n'),
    note: note ?? '',
  };
}
