import { expect, test } from 'vitest';
import { parseSchedule } from '#calendar/schedule.ts';
import { tellProblem, tellStages } from './told.ts';

const SEPTEMBER = 'in 2025-09-01..2025-09-30 month';
const DECEMBER = 'in 2025-12-01..2025-12-31 month';

test.each([
  ['令和7年度', 'in 2025-04-01..2026-03-31 fiscal-year'],
  ['令和7年9月(説明) / 令和7年12月(上程)', `説明: ${SEPTEMBER} | 上程: ${DECEMBER}`],
  ['令和7年9月（説明）／令和7年12月（上程）', `説明: ${SEPTEMBER} | 上程: ${DECEMBER}`],
  ['令和7年9月(説明)\n令和7年12月(上程)', `説明: ${SEPTEMBER} | 上程: ${DECEMBER}`],
  ['令和7年9月(説明)令和7年12月(上程)', `説明: ${SEPTEMBER} | 上程: ${DECEMBER}`],
  ['説明：令和7年9月；上程：12月', `説明: ${SEPTEMBER} | 上程: ${DECEMBER}`],
  [
    '令和7年度第2四半期(検討) 令和8年度(実行)',
    '検討: in 2025-07-01..2025-09-30 quarter | 実行: in 2026-04-01..2027-03-31 fiscal-year',
  ],
  [
    '令和7年度末(組織・庁舎) 令和8年度第2四半期(手続き)',
    '組織・庁舎: at-end 2026-03-31..2026-03-31 fiscal-year | 手続き: in 2026-07-01..2026-09-30 quarter',
  ],
  ['令和7年度第2四半期(（仮称）計画の検討)', '（仮称）計画の検討: in 2025-07-01..2025-09-30 quarter'],
  ['令和7年度（2025年度）（検討）', '検討: in 2025-04-01..2026-03-31 fiscal-year'],
  ['令和7年9月、12月', `${SEPTEMBER} | ${DECEMBER}`],
  ['令和7年9月・12月', `${SEPTEMBER} | ${DECEMBER}`],
  ['令和7年9、12月', `${SEPTEMBER} | ${DECEMBER}`],
  ['令和7年9月\n12月', `${SEPTEMBER} | ${DECEMBER}`],
  [
    '令和7年4月、5月、同年度6月',
    'in 2025-04-01..2025-04-30 month | in 2025-05-01..2025-05-31 month | in 2025-06-01..2025-06-30 month',
  ],
  ['令和7年9月、同年10月から', `${SEPTEMBER} | from 2025-10-01.. month`],
  ['令和7年9月、同年度2月', `${SEPTEMBER} | in 2026-02-01..2026-02-28 month`],
  ['令和7年9月、翌年3月', `${SEPTEMBER} | in 2026-03-01..2026-03-31 month`],
  ['令和7年9月、年度末', `${SEPTEMBER} | at-end 2026-03-31..2026-03-31 fiscal-year`],
  ['令和7年9月、第4四半期', `${SEPTEMBER} | in 2026-01-01..2026-03-31 quarter`],
  [
    '令和7年度(検討)、翌年度(実施)',
    '検討: in 2025-04-01..2026-03-31 fiscal-year | 実施: in 2026-04-01..2027-03-31 fiscal-year',
  ],
  ['令和7年度、8年度', 'in 2025-04-01..2026-03-31 fiscal-year | in 2026-04-01..2027-03-31 fiscal-year'],
  ['令和7・8年度', 'in 2025-04-01..2026-03-31 fiscal-year | in 2026-04-01..2027-03-31 fiscal-year'],
  ['令和7年度第1四半期、第3四半期', 'in 2025-04-01..2025-06-30 quarter | in 2025-10-01..2025-12-31 quarter'],
  ['令和7年度6月、2月', 'in 2025-06-01..2025-06-30 month | in 2026-02-01..2026-02-28 month'],
  ['令和7年6月27日、30日', 'in 2025-06-27..2025-06-27 day | in 2025-06-30..2025-06-30 day'],
  ['令和7年9月上旬、下旬', 'in 2025-09-01..2025-09-10 month | in 2025-09-21..2025-09-30 month'],
  ['令和7年度(検討)、随時(見直し)', '検討: in 2025-04-01..2026-03-31 fiscal-year | 見直し: open'],
  ['令和7年度\n第2四半期', 'in 2025-07-01..2025-09-30 quarter'],
  ['', 'none'],
  ['－', 'none'],
  ['令和7年9月、3月', '! no-year 3月'],
  ['令和7年度末、9月', '! no-year 9月'],
  ['令和7年度第2四半期、第1四半期', '! no-year 第1四半期'],
  ['令和7年度〜令和8年度、同年度9月', '! no-year 同年度'],
  ['令和7年、同年度', '! no-year 同年度'],
  ['2025年度、8年度', '! no-year 8年度'],
  ['随時、9月', '! no-year 9月'],
  ['9月、令和7年12月', '! no-year 9月'],
  ['令和8年度（第2四半期）', '! unreadable （第2四半期）'],
  ['令和7年度から（5年間）', '! unreadable （5年間）'],
  ['令和7年度〜令和11年度（4月）', '! unreadable （4月）'],
  ['令和7年9月及び', '! unreadable 及び'],
  ['令和7年9月 / ', '! unreadable /'],
  ['令和7年9月()', '! unreadable ()'],
  ['令和7年9月(説明', '! unreadable (説明'],
  ['令和7年9月(説明) / 春(上程)', '! vague 春'],
  ['令和7年9月(説明) / 検討', '! unreadable 検討'],
])('%s → %s', (printed, told) => {
  const read = parseSchedule(printed);
  expect(read.ok ? tellStages(read.value) : tellProblem(read.reason)).toBe(told);
});

test('each stage keeps its printed text, and a problem its position', () => {
  const read = parseSchedule('令和７年度末 （組織・庁舎）　／　令和８年度第２四半期まで');
  expect(read.ok && read.value.map((stage) => [stage.text, stage.deadline.text])).toEqual([
    ['令和７年度末 （組織・庁舎）', '令和７年度末'],
    ['令和８年度第２四半期まで', '令和８年度第２四半期まで'],
  ]);
  expect(parseSchedule('令和７年 ９月 / ㋿８年 １３月')).toEqual({
    ok: false,
    reason: { kind: 'no-such-date', text: '１３月', at: 14 },
  });
});
