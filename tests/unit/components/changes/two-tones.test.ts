// The two sides of a change in one line, on pages and in the list of the finder.
import { expect, test } from 'vitest';
import { byUnit } from '#components/changes/by-unit.ts';
import { namesOf } from '#components/changes/two-tones.ts';
import { changesAnswer, changesOfKindAnswer } from '#telling/answers/changes.ts';
import { lineText } from '#telling/inline.ts';

const told = (from: readonly string[], to: readonly string[]) =>
  namesOf({ from, to })
    .map(({ words, isName }) => (isName ? `[${words}]` : words))
    .join('');

test('the name of a unit stands out from the names above it', () => {
  expect(told(['企画部/企画課/政策係'], ['総務部/総務課'])).toBe('企画部 企画課 [政策係] → 総務部 [総務課]');
  expect(told(['企画部/企画課'], ['企画部/政策課'])).toBe('企画部 [企画課] → [政策課]');
  expect(told(['A課', 'B課'], [])).toBe('[A課]、[B課]');
  expect(told([], ['企画部'])).toBe('[企画部]');
});

test('the finder counts changes and names the most frequent kind, and the page of a kind names the municipalities', () => {
  const rows = (['move', 'move', 'merge'] as const).map((kind, at) => ({
    kind,
    municipality: at === 0 ? '青空市' : 'みどり市',
    status: at === 0 ? ('in force' as const) : ('planned' as const),
  }));
  expect(lineText(changesAnswer(rows).lede)).toBe('組織の変更は3件（うち予定2件）。移管がいちばん多い。');
  expect(lineText(changesAnswer([]).lede)).toBe('組織の変更は、まだ記録されていない。');
  expect(lineText(changesOfKindAnswer('', rows.slice(0, 2)).lede)).toBe(
    '青空市、みどり市に、移管の記録が2件ある（うち予定1件）。',
  );
  expect(lineText(changesOfKindAnswer('', rows.slice(2), 2026).lede)).toBe(
    'みどり市に、令和8年度の統合の記録が1件ある（予定）。',
  );
});

test('a line breaks between units, after the comma and before the arrow', () => {
  const units = byUnit(namesOf({ from: ['総務課/文書係', '総務課/公開係'], to: ['総務課/文書管理係'] }));
  expect(units.map((tones) => tones.map(({ words }) => words).join(''))).toEqual([
    '総務課 文書係、',
    '総務課 公開係',
    ' → 総務課 文書管理係',
  ]);
});

test('an unknown side is called unknown', () => {
  const said = namesOf({ from: ['?'], to: ['?/保育課'] });
  expect(said.map(({ words }) => words).join('')).toBe('不明 → 不明 保育課');
});

test('a post with another grade keeps its name and shows both grades', () => {
  const post = ['総務部/会計管理者'];
  const tones = namesOf({ from: post, to: post, grade: { from: '部長級', to: '副部長級' } });
  expect(tones.map(({ words }) => words).join('')).toBe('総務部 会計管理者 部長級 → 副部長級');
});
