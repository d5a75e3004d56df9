// Whatever the name of a page, its drawing stays within the picture.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Card, drawCard } from '#pictures/card.ts';
import { picturesOf } from '#pictures/cards.ts';
import { widthOf } from '#pictures/faces.ts';
import { columnsFigure } from '#pictures/figures/columns.ts';
import { waysFigure } from '#pictures/figures/ways.ts';
import { outlined } from '#pictures/outlined.ts';
import { setLine } from '#pictures/set-text.ts';
import { type Line, lineText } from '#telling/inline.ts';
import { archiveOf, municipalityIds } from '../../support/content.ts';
import { town } from '../../support/town.ts';

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

/** How far the drawing exceeds the picture at left, top, right and bottom; 0 if it does not. */
function beyond(svg: string): readonly number[] {
  const drawing = new Resvg(outlined(svg));
  const box = drawing.getBBox();
  const edges = box ? [-box.x, -box.y, box.x + box.width - 1200, box.y + box.height - 630] : [];
  drawing.free();
  return edges.map((far) => Math.max(0, far));
}

const WITHIN = [0, 0, 0, 0];

test('a drawing stays within its picture', () => {
  fc.assert(
    fc.property(card, (made) => {
      expect(beyond(drawCard(made))).toEqual(WITHIN);
    }),
    { numRuns: 60 },
  );
});

const site = { name: '見本', description: '見本の記録', asOf: '2026-11-21' };

test.each(municipalityIds)('the drawings of %s stay within their pictures', (id) => {
  const lost = picturesOf(site, archiveOf(id)).flatMap(({ picture, card: made }) =>
    beyond(drawCard(made())).some((far) => far > 0) ? [picture.url] : [],
  );
  expect(lost).toEqual([]);
});

describe.each([
  '総務',
  'マネジメント推進戦略企画調整総合',
  'Digital Transformation Promotion ',
  '龘'.repeat(40),
])('a town with units called %s', (name) => {
  const archive = town({
    chart: `{ ${name}部: { ${name}課: [${name}係, 文書係], ${name}室: [] }, 企画部: [企画課] }`,
    duties: [`${name}に関する事務`],
    events: [
      {
        on: '2021-04-01',
        changes: [
          `{ move: ${name}部/${name}課, to: 企画部/新${name}課 }`,
          `{ establish: 市長${name}部 }`,
          `{ abolish: ${name}部/${name}室 }`,
          `{ transfer: ${name}に関する事務, from: ${name}部/${name}室, to: [企画部/企画課] }`,
        ],
      },
      {
        on: '2027-04-01',
        status: 'planned',
        changes: [`{ merge: [企画部/新${name}課, 企画部/企画課], into: 企画部/${name}企画課 }`],
      },
    ],
  });
  const svgOf = (page: string) => {
    const found = picturesOf(site, archive).find(({ picture }) => picture.url === `${page}picture.png`);
    if (!found) throw new Error(`no picture of ${page}`);
    return drawCard(found.card());
  };

  test('has drawings that stay within their pictures', () => {
    for (const { card: made } of picturesOf(site, archive)) expect(beyond(drawCard(made()))).toEqual(WITHIN);
  });

  test('has plans marked as planned', () => {
    const [done, planned] = archive.reorganizations.map(({ url }) => svgOf(url));
    expect(planned).toContain('>予定</text>');
    expect(done).not.toContain('>予定</text>');
  });
});

test('a line with enough room is complete and never too wide', () => {
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

test('a sentence is broken between phrases, not within a name', () => {
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
