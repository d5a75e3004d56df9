import { expect, test } from 'vitest';
import { drawTimeCells } from '#diagrams/svg/time-cells.ts';

const cells = drawTimeCells(
  { first: '2025-04-01', last: '2028-03-31' },
  { day: '2026-11-28', drawnAt: '2026-11-28', words: '基準日' },
);
const today = (svg: string) => /class="f-today"[^M]*M(\d+)/.exec(svg)?.[1];

test('the head names the years, and its line of today stands over that of the rows', () => {
  for (const words of ['令和7年度', '8年度', '9年度', '基準日']) expect(cells.head).toContain(`>${words}<`);
  expect(today(cells.head)).toBeDefined();
  expect(today(cells.of([]))).toBe(today(cells.head));
});

test('a row has a mark for each stage with a known day, and no text', () => {
  const row = cells.of([
    { start: '2026-04-01', end: '2026-04-30' },
    { start: null, end: '2027-03-31' },
    { start: '2027-04-01', end: null },
    { start: null, end: null },
  ]);
  expect(row.match(/class="f-bar"/g)).toHaveLength(3);
  expect(row).not.toContain('<text');
});

test('rows have lines where the head names years, and at the end', () => {
  const long = drawTimeCells({ first: '2006-04-01', last: '2026-03-31' }, null);
  const named = long.head.match(/<text/g)?.length ?? 0;
  expect(named).toBeLessThan(20);
  expect(long.of([]).match(/ 0v999/g)).toHaveLength(named + 1);
});
