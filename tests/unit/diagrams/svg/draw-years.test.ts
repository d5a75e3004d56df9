import { expect, test } from 'vitest';
import { drawYears } from '#diagrams/svg/draw-years.ts';

const column = (label: string, actual: number, target: number | null) => ({
  label,
  actual,
  target,
  words: `${actual}人`,
  gap: null,
});

test.each([
  ['just above it', 146],
  ['far above it', 158],
  ['below it', 140],
  ['the same', 144],
])('the line of a target does not run through the number of a level: %s', (_, target) => {
  const svg = drawYears({
    shape: 'line',
    columns: [column('令和5', 158, null), column('令和6', 150, null), column('令和7', 144, target)],
  });
  const line = Number(/class="f-target"[^>]* y1="([\d.]+)"/.exec(svg)?.[1]);
  const baseline = Number(/ y="([\d.]+)"[^>]*>144人</.exec(svg)?.[1]);
  // Digits are about nine pixels high.
  expect(line < baseline - 9 || line > baseline).toBe(true);
});
