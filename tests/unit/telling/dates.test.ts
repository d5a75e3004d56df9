import { describe, expect, test } from 'vitest';
import { unitsData } from '#archive/open-data/units.ts';
import { unitsCsv } from '#feeds/tables/units.ts';
import {
  changeDateWords,
  dateAsKnown,
  dateWords,
  periodWords,
  printedDate,
  shortPrintedDate,
  spanWords,
  yearWords,
} from '#telling/dates.ts';
import { town } from '../../support/town.ts';

const exact = { reorganizations: [] };
const wareki = { dates: 'wareki' } as const;

describe('dates on pages', () => {
  test('have both calendars, in the order of the site settings', () => {
    expect(dateWords(wareki, '2026-04-01')).toBe('令和8年4月1日（2026年4月1日）');
    expect(dateWords({ dates: 'western' }, '2026-04-01')).toBe('2026年4月1日（令和8年4月1日）');
    expect(yearWords(wareki, 2019)).toBe('令和元年度（2019年度）');
  });

  test.each([
    ['R7.4.21', '令和7年4月21日'],
    ['Ｒ７．４．２１', '令和7年4月21日'],
    ['R7.6.27〜R7.7.11', '令和7年6月27日〜令和7年7月11日'],
    ['令7.4.21', '令和7年4月21日'],
    ['R8年度', '令和8年度'],
    ['2025/4/21', '令和7年4月21日'],
    ['令和７（2025）年度', '令和７（2025）年度'],
    ['令和7年6月27日〜7月11日', '令和7年6月27日〜7月11日'],
    ['R7.4.21頃', 'R7.4.21頃'],
  ])('%s is shown as %s', (printed, told) => {
    expect(shortPrintedDate({ text: printed })).toBe(told);
  });

  test('keep the words of a document, and format ISO dates', () => {
    expect(printedDate(wareki, { text: '令和7年度末' })).toBe('令和7年度末');
    expect(printedDate(wareki, { text: '2025-09-22' })).toBe('令和7年9月22日（2025年9月22日）');
    expect(shortPrintedDate({ text: '2025-09-22' })).toBe('令和7年9月22日');
    expect(shortPrintedDate({ text: '2025-09' })).toBe('令和7年9月');
  });

  test('are no more precise than known', () => {
    expect(dateAsKnown('2026-04-01', 'day')).toBe('令和8年4月1日');
    expect(dateAsKnown('2026-04-01', 'month')).toBe('令和8年4月');
    expect(dateAsKnown('2026-04-01', 'fiscal-year')).toBe('令和8年度');
  });

  test('name the year of a one-year period once', () => {
    const words = (from: string, to?: string) =>
      periodWords({ from: { text: from }, to: to === undefined ? to : { text: to } }, ({ text }) => text);
    expect(words('令和7年度', '令和11年度')).toBe('令和7年度から令和11年度まで');
    expect(words('令和7年度', '令和7年度')).toBe('令和7年度');
    expect(words('令和7年度')).toBe('令和7年度から');
  });

  test('end a span on its last day, the day before `to`', () => {
    expect(spanWords(exact, '2025-04-01', '2026-04-01')).toBe('令和7年4月1日〜令和8年3月31日');
    expect(spanWords(exact, null, '2026-04-01')).toBe('〜令和8年3月31日');
    expect(spanWords(exact, '2026-04-01', null)).toBe('令和8年4月1日〜');
    expect(spanWords(exact, null, null)).toBe('記録のある間');
  });

  test('state a change of which only the month or the year is known no more precisely', () => {
    const known = town({
      chart: '{ 総務課: [文書係] }',
      events: [
        { on: '2021-10', effective: '令和3年10月', changes: ['establish: 企画課'] },
        { on: '2023', effective: '令和5年度', changes: ['abolish: 企画課'] },
      ],
    });
    const [unit] = known.units.filter(({ names }) => names[0]?.name === '企画課');
    if (!unit) throw new Error('no unit');
    const { established, abolished } = unit;
    expect(spanWords(known, established, abolished)).toBe('令和3年10月〜令和5年度');
    expect(changeDateWords(wareki, known, established ?? '')).toBe('令和3年10月');
    const data = unitsData(known).find(({ id }) => id === unit.id);
    expect(data).toMatchObject({ establishedPrecision: 'month', abolishedPrecision: 'fiscal-year' });
    expect(unitsCsv(known, (url) => url)).toContain(',2021-10-01,month,2023-04-01,fiscal-year,');
  });
});
