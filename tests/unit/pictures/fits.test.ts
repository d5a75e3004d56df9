// Whatever a page is called, what is drawn of it stays within its picture.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Card, drawCard } from '#pictures/card.ts';
import { widthOf } from '#pictures/faces.ts';
import { columnsFigure } from '#pictures/figures/columns.ts';
import { waysFigure } from '#pictures/figures/ways.ts';
import { outlined } from '#pictures/outlined.ts';
import { setLine } from '#pictures/set-text.ts';
import { type Line, lineText } from '#telling/inline.ts';

beforeAll(() =>
  initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))),
);

const letters = [
  '課',
  '部',
  '推',
  '進',
  'マ',
  'ー',
  'っ',
  '（',
  '）',
  '・',
  '、',
  'W',
  'm',
  'i',
  '9',
  ' ',
  '＆',
  '&',
  '𠮷',
  '龘',
  '葛󠄀',
  '\u3099',
];
const words = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength });
const tone = fc.constantFrom('begins', 'ends', 'none');
const line: fc.Arbitrary<Line> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: words(40) }),
    fc.record({ kind: fc.constant('name' as const), text: words(60), url: fc.constant(null), tone }),
  ),
  { minLength: 1, maxLength: 5 },
);
const end = fc.record({ name: words(60), changes: fc.boolean() });
const ends = fc.array(end, { maxLength: 9 });
const ways = fc.array(fc.record({ before: ends, words: words(20), after: ends }), { maxLength: 8 });
const columns = fc.array(
  fc.record({
    tone,
    count: fc.nat(123456),
    label: words(20),
    names: fc.array(words(40), { maxLength: 20 }),
    sentence: fc.oneof(fc.constant([]), line),
  }),
  { maxLength: 6 },
);
const card: fc.Arbitrary<Card> = fc.record({
  of: words(60),
  beside: words(60),
  mark: fc.option(fc.constantFrom('予定', '取りやめ')),
  title: fc.option(words(80)),
  lede: line,
  figures: fc.oneof(
    fc.constant([]),
    ways.map((rows) => [waysFigure(rows)]),
    columns.map((all) => [columnsFigure(all)]),
  ),
  site: words(40),
});

test('all of a picture lies within it', () => {
  fc.assert(
    fc.property(card, (made) => {
      const drawing = new Resvg(outlined(drawCard(made)));
      const box = drawing.getBBox();
      const edges = box && [box.x, box.y, box.x + box.width, box.y + box.height];
      drawing.free();
      expect(edges?.[0]).toBeGreaterThanOrEqual(0);
      expect(edges?.[1]).toBeGreaterThanOrEqual(0);
      expect(edges?.[2]).toBeLessThanOrEqual(1200);
      expect(edges?.[3]).toBeLessThanOrEqual(630);
    }),
    { numRuns: 60 },
  );
});

test('a line that has room loses nothing, keeps its tones and is never wider than its room', () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 300, max: 1072 }), (told, width) => {
      const { lines, size } = setLine(told, width, 'serif', [{ size: 30, most: 99 }]);
      expect(
        lines
          .flat()
          .map(({ text }) => text)
          .join(''),
      ).toBe(lineText(told));
      for (const runs of lines) {
        const wide = runs.reduce((sum, { text }) => sum + widthOf(text, size, 'serif'), 0);
        expect(wide).toBeLessThanOrEqual(width);
      }
    }),
    { numRuns: 100 },
  );
});

test('a sentence is broken between phrases, and not within a name', () => {
  const told: Line = [
    { kind: 'name', text: '公共施設マネジメント推進課', url: null, tone: 'begins' },
    { kind: 'text', text: 'が生まれ、' },
    { kind: 'name', text: '事務管理課', url: null, tone: 'ends' },
    { kind: 'text', text: 'がなくなった。' },
  ];
  const { lines } = setLine(told, 700, 'serif', [{ size: 40, most: 3 }]);
  expect(lines.map((runs) => runs.map(({ text }) => text).join(''))).toEqual([
    '公共施設マネジメント推進課が',
    '生まれ、事務管理課がなくなった。',
  ]);
});
