import { formatFiscalYear } from '#calendar/era.ts';
import { quantityWords, valueWords } from '../editions/values.ts';
import { ownerWords } from '../plans/owners.ts';
import type { IndicatorRead, YearRead } from './read.ts';

/** An indicator in words: its name, then its values year by year. */
export function indicatorWords(read: IndicatorRead): readonly string[] {
  const { item, code, name, unit, owners, baseline, final, total, years, progress } = read;
  const of = item.kind === 'whole' ? '' : item.title;
  const numbered = [code, name].filter((word) => word !== '').join(' ');
  const inUnit = unit === null ? '' : `（${unit}）`;
  return [
    [of, `${numbered}${name === '' ? '' : inUnit}`].filter((word) => word !== '').join(' '),
    ...(owners.length === 0 ? [] : [`担当 ${owners.map(ownerWords).join('、')}`]),
    ...(baseline === null ? [] : [`現状値${when(baseline.year)} ${valueWords(baseline.value)}`]),
    ...Object.entries(years).flatMap(([year, one]) => yearWords(formatFiscalYear(Number(year)), one)),
    ...(final === null ? [] : [`最終目標${when(final.year)} ${valueWords(final.value)}`]),
    ...yearWords('計', total),
    ...progress.map(
      ({ year, goal, review }) =>
        `${formatFiscalYear(year)} ${[goal, review === null ? null : `振り返り ${review}`].filter((one) => one !== null).join('、')}`,
    ),
  ];
}

function when(year: number | null): string {
  return year === null ? '' : `（${formatFiscalYear(year)}）`;
}

function yearWords(label: string, { target, actual, rate }: YearRead): readonly string[] {
  const parts = [
    ...(target === undefined ? [] : [`目標 ${valueWords(target)}`]),
    ...(actual === undefined ? [] : [`実績 ${valueWords(actual)}`]),
    ...(rate === undefined ? [] : [`達成率 ${quantityWords(rate)}%`]),
  ];
  return parts.length === 0 ? [] : [`${label} ${parts.join('、')}`];
}
