import type { Archive } from '#archive/4-link/types.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { editionName } from '#telling/names.ts';
import { goneWords, standingWords } from '#telling/promises/promises.ts';
import { optionsOf } from '../table/choices.ts';
import { departmentsOf, type ListedPromise } from './promise.ts';

export const sortsOfPromises = [
  { value: 'deadline', label: '期限の早い順' },
  { value: 'owner', label: '担当の順' },
  { value: 'code', label: '番号の順' },
] as const;

/** The filters of the list of measures. `themes` holds titles by id. Departments are ordered as today. */
export function choicesOf(
  { charts, asOf }: Pick<Archive, 'charts' | 'asOf'>,
  rows: readonly ListedPromise[],
  themes: ReadonlyMap<string, string>,
) {
  const today = charts.findLast((chart) => chart.asOf <= asOf);
  return [
    {
      name: 'due',
      label: '期限の年度',
      options: optionsOf(
        rows.map(({ standing }) => standing.due.map(String)),
        new Map(
          [...new Set(rows.flatMap(({ standing }) => standing.due))]
            .sort((a, b) => a - b)
            .map((year) => [String(year), formatFiscalYear(year)]),
        ),
      ),
    },
    {
      name: 'department',
      label: 'いまの担当',
      options: optionsOf(rows.map(departmentsOf), new Map(today?.units.map(({ name }) => [name, name]))),
    },
    {
      name: 'theme',
      label: 'テーマ',
      options: optionsOf(
        rows.map(({ measure }) => measure.data.theme ?? []),
        themes,
      ),
    },
    {
      name: 'standing',
      label: '状況',
      options: optionsOf(
        rows.map(({ standing, isGone }) => [isGone ? 'gone' : standing.kind]),
        new Map([...Object.entries(standingWords), ['gone', goneWords]]),
      ),
    },
    {
      name: 'document',
      label: '資料',
      options: optionsOf(rows.map(({ edition }) => [editionName(edition.data)])),
    },
  ];
}
