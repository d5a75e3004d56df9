import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { rounded } from '#diagrams/mermaid/looks.ts';
import { stylesFrom } from '#diagrams/mermaid/styles.ts';

const { document } = new JSDOM('<svg><g class="node"><rect class="box late"/></g></svg>').window;
const rect = document.querySelector('rect');

function fillBy(css: string): string | undefined {
  return rect ? stylesFrom(css, /fill/)(rect).get('fill') : undefined;
}

test.each([
  ['#drawing .box{fill:red;}', 'red'],
  ['#drawing .node rect{fill:red;}rect{fill:blue;}', 'red'],
  ['rect{fill:red;}rect{fill:blue;}', 'blue'],
  ['rect{fill:red!important;}.late{fill:blue;}', 'red'],
  ['.other{fill:red;}', undefined],
  ['@keyframes turn{from{fill:red;}to{fill:red;}}.box{fill:blue;}', 'blue'],
  ['@media print{.box{fill:red;}}', undefined],
  ['/* .box{fill:red;} */.box{fill:blue;}', 'blue'],
  ['.box{fill:blue;}.box{fill:red;', 'blue'],
  ['{fill:red;}.box{fill:blue;}', 'blue'],
])('of the rules %s the fill is %s', (css, fill) => {
  expect(fillBy(css)).toBe(fill);
});

// Patterns that look from each letter to the end would take minutes for these.
test.each(['a', '@a', '{', '}', '.a ', '@a{', '/*', ',', '#a '])(
  'an endless sheet of %s is read to its end',
  (letters) => {
    expect(fillBy(`.box{fill:blue;}${letters.repeat(200_000)}`)).toBe('blue');
  },
);

test('numbers are rounded to two decimals, and stay apart', () => {
  expect(rounded('1.234 -0.001 1.25.5 .126e1 10')).toBe('1.23 0 1.25 0.5 1.26 10');
  const digits = '1'.repeat(500_000);
  expect(rounded(digits)).toBe(digits);
});
