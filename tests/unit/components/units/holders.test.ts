// The periods in which units held a duty, as a line.
import { expect, test } from 'vitest';
import { heldThrough } from '#components/units/holders.ts';

const tenure = (unit: string, from: string | null, to: string | null, unsureFrom: string | null = null) => ({
  unit,
  path: unit,
  from,
  to,
  unsureFrom,
});

test('the line runs from holder to holder without a gap, up to the as-of date', () => {
  const held = heldThrough(
    [tenure('総務課', '2026-04-01', null), tenure('企画課', null, '2026-04-01')],
    '2026-11-21',
  );
  expect(held.map(({ tenure, from, to, isOpen }) => [tenure.unit, from, to, isOpen])).toEqual([
    ['企画課', 0, 20, true],
    ['総務課', 20, 100, false],
  ]);
});

test('each holder has a part as long as its period', () => {
  const [first, second] = heldThrough(
    [tenure('総務課', '2020-04-01', '2024-04-01'), tenure('企画課', '2024-04-01', '2025-04-01')],
    '2025-04-01',
  );
  expect(first).toMatchObject({ from: 20, to: 84 });
  expect(second).toMatchObject({ from: 84, to: 100 });
});

test('the line ends where it becomes unknown whether the unit still has the duty', () => {
  const [giver] = heldThrough(
    [tenure('企画課', null, null, '2026-04-01'), tenure('総務課', '2026-04-01', null)],
    '2026-11-21',
  );
  expect(giver).toMatchObject({ from: 0, to: 20 });
});

test('a holder without dates fills the whole line', () => {
  expect(heldThrough([tenure('総務課', null, null)], '2026-11-21')).toMatchObject([
    { from: 0, to: 100, isOpen: true },
  ]);
});
