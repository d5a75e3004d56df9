import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakName } from '#diagrams/measure/break-name.ts';
import { fitWidth } from '#diagrams/measure/text-width.ts';
import { law } from '../../org/law.ts';

test.each([
  ['総務課', 100, ['総務課']],
  ['公共施設マネジメント推進課', 120, ['公共施設マネジメント', '推進課']],
  ['会計管理者（副部長級）', 90, ['会計管理者', '（副部長級）']],
  ['(仮称)福祉こども部', 80, ['(仮称)', '福祉こども部']],
  ['各支所市民サービス課', 100, ['各支所市民', 'サービス課']],
  ['DX推進室', 50, ['DX', '推進室']],
] as const)('%s breaks between words', (name, width, lines) => {
  expect(breakName(name, width, 11)).toEqual(lines);
});

law(
  'the joined lines are the name, and no line is too wide',
  [
    fc.string({ unit: fc.constantFrom(...'総務課係推進デジタルDX（）ー'), minLength: 1, maxLength: 40 }),
    fc.integer({ min: 40, max: 200 }),
  ],
  (name, width) => {
    const lines = breakName(name, width, 11);
    expect(lines.join('')).toBe(name);
    for (const line of lines) expect(fitWidth(line, 11)).toBeLessThanOrEqual(width + 0.01);
  },
);
