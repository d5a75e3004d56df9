import { expect, test } from 'vitest';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import { tellInterval, tellProblem } from './told.ts';

test.each([
  ['2026-04-01', '2026-04-01..2026-04-01 day'],
  ['2026-04', '2026-04-01..2026-04-30 month'],
  ['令和8年4月1日', '2026-04-01..2026-04-01 day'],
  ['R8.4.1', '2026-04-01..2026-04-01 day'],
  ['平成22年 3月', '2010-03-01..2010-03-31 month'],
  ['令和７（2025）年度', '2025-04-01..2026-03-31 fiscal-year'],
  ['令和7年度末', '2026-03-31..2026-03-31 fiscal-year'],
  ['令和7年6月27日 ～ 令和7年7月11日', '2025-06-27..2025-07-11 day'],
  ['令和7年度から令和11年度まで', '2025-04-01..2030-03-31 fiscal-year'],
  ['令和7年度から', '2025-04-01.. fiscal-year'],
  ['令和11年度まで', '..2030-03-31 fiscal-year'],
  ['定めなし', 'year'],
  ['', '! unreadable'],
  ['毎年度', '! unreadable 毎年度'],
  ['令和7年度から毎年度', '! unreadable 令和7年度から毎年度'],
  ['随時', '! unreadable 随時'],
  ['令和8年4月頃', '! vague 令和8年4月頃'],
  ['令和8年9月議会', '! unreadable 議会'],
  ['令和7年9月(説明)', '! unreadable (説明)'],
  ['令和7年9月、12月', '! unreadable 、12月'],
  ['令和８（2025）年度', '! era-mismatch 令和８（2025）'],
])('%s → %s', (printed, told) => {
  const read = parsePrintedDate(printed);
  expect(read.ok ? tellInterval(read.value) : tellProblem(read.reason)).toBe(told);
});

test('a date in an era that had ended is marked', () => {
  expect(parsePrintedDate('平成32年度')).toMatchObject({ ok: true, pastEra: true });
  expect(parsePrintedDate('平成31年度')).toMatchObject({ ok: true, pastEra: false });
  expect(parsePrintedDate('平成29年度〜平成33年度')).toMatchObject({ ok: true, pastEra: true });
});

test('a period with a beginning and an end is marked', () => {
  for (const text of ['令和7年度〜令和11年度', '令和7年度から5年間', 'R7.6.27〜7.11'])
    expect(parsePrintedDate(text)).toMatchObject({ ok: true, isRange: true });
  for (const text of ['令和7年度', '令和7年度〜', '〜令和11年度', '令和7年度末'])
    expect(parsePrintedDate(text)).toMatchObject({ ok: true, isRange: false });
});
