import { expect, test } from 'vitest';
import { link } from '#archive/4-link/link.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { indicatorPicture } from '#diagrams/figures/indicator.ts';
import { drawYears } from '#diagrams/svg/draw-years.ts';
import { lineText } from '#telling/inline.ts';
import { indicatorInWords, indicatorLines, promisedWords } from '#telling/promises/indicator.ts';
import { AS_OF, filesOfCase } from '../../archive/cases.ts';

const open = openArchive(filesOfCase('valid-indicators'), AS_OF);
const { source, derived } = checkOne(open, 'kakuu');
const archive = link(source, open.shared, derived, AS_OF);
const indicators = [
  ...archive.measures.flatMap((measure) => measure.indicators),
  ...archive.documents.flatMap(({ editions }) => editions.flatMap((edition) => edition.indicators)),
];
const told = (id: string | null) => {
  const indicator = indicators.find((one) => one.id === id);
  if (!indicator) throw new Error(`no ${id}`);
  return { indicator, words: indicatorInWords(archive, indicator) };
};
const linesOf = (id: string) => indicatorLines(told(id).words).map((line) => lineText(line));

test('each year is shown with target, actual value and rate', () => {
  expect(linesOf('sold')).toMatchInlineSnapshot(`
    [
      "現状値（平成30年度）: 実績 12件",
      "令和6年度: 目標 15件、実績 24件、達成率 160.0%",
      "令和7年度: 目標なし、実績なし",
      "令和8年度: 目標 20件、実績 未公表",
      "令和9年度: 目標 20件以上、実績 未公表",
      "計: 目標 55件以上",
      "（担当: 総務部 総務課）",
      "（達成率は資料の値。）",
      "（出典の箇所: 表1）",
    ]
  `);
});

test('the final target and the running total are shown', () => {
  expect(linesOf('area')).toMatchInlineSnapshot(`
    [
      "令和6年度: 実績 4,749",
      "令和7年度: 実績 24,672、達成率 54.5%",
      "最終目標（令和9年度）: 目標 45,298",
      "累計（実績は令和7年度まで）: 目標 45,298、実績 24,672、達成率 54.5%",
      "（達成率は資料の値。）",
    ]
  `);
});

test('missing, unpublished and illegible values are distinguished', () => {
  const states = told('sold').words.rows.flatMap(({ target, actual }) =>
    [...target, ...actual].flatMap((one) => (one.kind === 'state' ? [one.state] : [])),
  );
  expect(new Set(states)).toEqual(new Set(['none', 'unpublished']));
  expect(lineText(told('staff').words.rows[0]?.actual ?? [])).toBe('判読不能');
});

test('a sum names its parts', () => {
  expect(linesOf('effect').at(-1)).toBe('（内訳: 削減額、増収額）');
});

test('editions are compared by targets, not by actual values', () => {
  expect(promisedWords(told('sold').words)).toMatchInlineSnapshot(
    `"現状値（平成30年度） 12件、令和6年度 15件、令和7年度 目標なし、令和8年度 20件、令和9年度 20件以上、計 55件以上"`,
  );
});

test('an entry of `targets` is an indicator without id', () => {
  expect(told(null).indicator).toMatchObject({ name: '面積', unit: 'ha', final: { year: 2027 } });
});

test('a chart has a column for every year, and marks missing numbers', () => {
  const picture = indicatorPicture(told('sold').indicator);
  expect(picture?.columns.map(({ label, target, actual, gap }) => [label, target, actual, gap])).toEqual([
    ['現状', null, 12, null],
    ['令和6', 15, 24, null],
    ['7', null, null, 'none'],
    ['8', 20, null, 'unpublished'],
    ['9', 20, null, 'unpublished'],
  ]);
});

test('a chart has full width and no inline colours', () => {
  const picture = indicatorPicture(told('area').indicator);
  const svg = picture ? drawYears(picture) : '';
  expect(svg).toContain('width="100%"');
  expect(svg).not.toMatch(/#[0-9a-f]{3}|style=|NaN/);
});
