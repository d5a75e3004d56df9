// A printed number is never read as words or as another number.
import { expect, test } from 'vitest';
import { printedQuantity, scaleOf } from '#archive/1-read/printed-quantity.ts';

test.each([
  ['70万', null, '700000'],
  ['70万', '人', '700000'],
  ['70万人', '人', '700000'],
  ['70万人', '千人', '700'],
  ['70万人', '万人', '70'],
  ['70万', '万人', '70'],
  ['1億2千万', '円', '120000000'],
  ['1億2千万円', '百万円', '120'],
  ['１億２，３４５万円', '円', '123450000'],
  ['1.2億円', '千円', '120000'],
  ['5千円', '百万円', '0.005'],
  ['1,200百万円', '百万円', '1200'],
  ['5,000円', '千円', '5'],
  ['40.0', '%', '40.0'],
  ['40.50%', '%', '40.50'],
  ['6割', '%', '60'],
  ['6.5割', '%', '65'],
  ['6割', '割', '6'],
  ['▲3.2', '%', '-3.2'],
  ['△１，２００', '人', '-1200'],
  ['▲0', '人', '0'],
  ['百二十', '人', '120'],
  ['二十', '人', '20'],
  ['百二十', '万人', '120'],
  ['百二十人', '千人', '0.12'],
  ['千二百人', '人', '1200'],
  ['二〇二六', null, '2026'],
  ['3千5百', '件', '3500'],
])('%s in %s is %s', (printed, unit, digits) => {
  expect(printedQuantity(printed, unit)).toMatchObject({ digits, isOfUnit: true });
});

test.each([
  ['約64万', 'about', '640000'],
  ['95%以上', 'at-least', '95'],
  ['3万件未満', 'below', '30000'],
])('%s is %s %s', (printed, sense, digits) => {
  expect(printedQuantity(printed)).toMatchObject({ sense, digits });
});

test.each(['〇', '〇〇', '一部実施', '十分', '万', '千2万3億', '1千2000', '5百千', '1.2.3', '検討', ''])(
  '%s is not a number',
  (printed) => expect(printedQuantity(printed)).toBe(null),
);

test('a number with another unit is recognized as such', () => {
  expect(printedQuantity('18課程度', '課')).toMatchObject({ digits: '18', rest: '課程度', isOfUnit: false });
});

test('a number is converted between 円 and 千円, 万円, 百万円, 億円', () => {
  for (const [unit, times] of [
    ['千円', 1e3],
    ['万円', 1e4],
    ['百万円', 1e6],
    ['億円', 1e8],
  ] as const)
    for (const number of [1, 7, 64, 1203, 99999]) {
      expect(Number(printedQuantity(`${number * times}円`, unit)?.digits)).toBe(number);
      expect(printedQuantity(`${number}${unit}`, '円')?.digits).toBe(String(number * times));
    }
});

test.each([
  ['70万円', '万円'],
  ['約70万円以上', '万円'],
  ['1億2千万円', '円'],
  ['6割', '割'],
  ['70万人', '万人'],
  ['70万', '万'],
  ['1億2千万', '万'],
  ['70', null],
  ['70円', null],
  ['検討', null],
])('the scale of %s is %s', (printed, scale) => expect(scaleOf(printed)).toBe(scale));

test('a very long text is scanned in linear time', () => {
  expect(scaleOf(`${'0'.repeat(10_000)}${'万'.repeat(10_000)}0`)).toBeNull();
});
