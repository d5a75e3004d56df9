// A unit with the name of an abolished one is a different unit, and the sentence must not say that it
// replaced itself.
import { expect, test } from 'vitest';
import { unitAnswer } from '#telling/answers/unit.ts';
import { lineText } from '#telling/inline.ts';
import { ownersListed } from '#telling/promises/owner.ts';
import { namesakeLines } from '#telling/units/namesakes.ts';
import { jointWords } from '#telling/verbs.ts';
import { town } from '../../../support/town.ts';

const revived = (chart: string, was: string, is: string, more: readonly string[] = []) =>
  town({
    chart,
    events: [
      { on: '2021-04-01', changes: [`{ abolish: ${was} }`] },
      { changes: [...more, `{ establish: ${is}, replaces: ${was} }`] },
    ],
    documents: {
      'plan/1.md': `---\ntitle: 計画\ntype: plan\nedition: 初版\nissued: 2020-05\nsource: { title: 計画 }\nfidelity: summary\nmeasures: [{ id: a, title: 統計, text: 数える。, owners: [${was}] }]\n---\n計画。\n`,
    },
  });

test.each([
  ['企画部/統計係', '統計係は、以前の統計係に代わって生まれた。'],
  ['総務部/統計係', '統計係は、企画部にあった統計係に代わって生まれた。'],
])('%s, with the name of an abolished unit, is said to replace the former one', (is, lede) => {
  const archive = revived('{ 企画部: [統計係], 総務部: }', '企画部/統計係', is);
  const unit = archive.units.find(({ names, abolished }) => abolished === null && names.at(-1)?.path === is);
  expect(unit && lineText(unitAnswer(archive, unit).lede)).toBe(lede);
});

test('an abolished owner is distinguished from the present unit of the same name', () => {
  const archive = revived('{ 企画部: [統計係] }', '企画部/統計係', '企画部/統計係');
  const owners = archive.measures[0]?.owners ?? [];
  expect(lineText(ownersListed(archive, owners))).toBe('企画部 統計係（廃止され、現在は同じ名前の別の組織）');
});

test('posts held together are named with their units', () => {
  const archive = town({
    chart: '{ 企画部: { DX推進室: } }',
    posts: ['{ post: 企画部長, in: 企画部 }', '{ post: 室長, in: 企画部/DX推進室 }', '{ post: 会計管理者 }'],
    events: [
      {
        changes: [
          '{ hold: { post: 企画部長, in: 企画部 }, also: [{ post: 室長, in: 企画部/DX推進室 }, { post: 会計管理者 }] }',
        ],
      },
    ],
  });
  expect(archive.changes.map(jointWords)).toEqual(['企画部長がDX推進室の室長と会計管理者を兼ねる']);
});

test('the end of holding a post is said for both posts', () => {
  const archive = town({
    chart: '{ 企画部: }',
    posts: ['{ post: 企画部長, in: 企画部 }', '{ post: 会計管理者 }'],
    events: [{ changes: ['{ release: { post: 企画部長, in: 企画部 }, from: { post: 会計管理者 } }'] }],
  });
  expect(archive.changes.map(jointWords)).toEqual(['企画部長が会計管理者を兼ねるのをやめる']);
  const ledes = archive.units
    .filter(({ sort }) => sort === 'post')
    .map((unit) => lineText(unitAnswer(archive, unit).lede));
  expect(ledes.toSorted()).toEqual([
    '企画部長は、会計管理者を兼ねなくなった。',
    '会計管理者は、企画部長が兼ねなくなった。',
  ]);
});

test('units of one name and place lead to each other, with the time of the other', () => {
  const archive = town({
    chart: '{ 総務課: [文書係], 住民課: }',
    events: [
      { on: '2022', effective: '令和4年度', changes: ['{ abolish: 総務課, children: unknown }'] },
      { on: '2024-04-01', changes: ['establish: 総務課', 'establish: 総務課/文書係'] },
      { on: '2025-04-01', changes: ['{ rename: 住民課, to: 総務課 }', '{ rename: 総務課, to: 住民課 }'] },
    ],
  });
  const namesakes = archive.units.map((unit) =>
    [unit.names[0]?.path, ...namesakeLines(archive, unit).map((line) => lineText(line))].join(' '),
  );
  expect(namesakes).toEqual([
    '総務課 総務課（令和6年4月1日〜令和7年3月31日） 総務課（令和7年4月1日〜）',
    '総務課/文書係 総務課 文書係（令和6年4月1日〜令和7年3月31日）',
    '住民課 総務課（〜令和4年度） 総務課（令和6年4月1日〜令和7年3月31日） 住民課（令和7年4月1日〜）',
    '総務課 総務課（〜令和4年度） 住民課（〜令和7年3月31日） 総務課（令和7年4月1日〜）',
    '総務課/文書係 総務課 文書係（〜令和4年度）',
  ]);
});
