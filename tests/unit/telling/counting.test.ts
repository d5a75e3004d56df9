import { expect, test } from 'vitest';
import { themesAnswer } from '#telling/answers/themes.ts';
import { lineText } from '#telling/inline.ts';
import { namedOrCounted } from '#telling/sentences/counting.ts';

test.each([
  [['青空市'], '青空市'],
  [['青空市', '若葉町', '青空市'], '青空市、若葉町'],
  [['青空市', '若葉町', 'みどり村', '見本市'], '四つの市区町村'],
])('municipalities are named where they are few: %j', (names, words) => {
  expect(namedOrCounted(names)).toBe(words);
});

test('the page of all themes names the municipalities as the page of one does', () => {
  const answer = themesAnswer(
    [{ title: '財政', count: 2 }],
    [{ municipality: '青空市' }, { municipality: '若葉町' }],
  );
  expect(lineText(answer.support ?? [])).toMatch(/^青空市、若葉町が掲げる2件の取組を/);
});
