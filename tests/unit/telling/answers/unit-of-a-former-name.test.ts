// A name that was abolished and comes back is that of another unit, and the sentence does not say that it replaced itself.
import { expect, test } from 'vitest';
import { unitAnswer } from '#telling/answers/unit.ts';
import { lineText } from '#telling/inline.ts';
import { ownersListed } from '#telling/promises/owner.ts';
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
])('%s under the name of one that was abolished', (is, lede) => {
  const archive = revived('{ 企画部: [統計係], 総務部: }', '企画部/統計係', is);
  const unit = archive.units.find(({ names, abolished }) => abolished === null && names.at(-1)?.path === is);
  expect(unit && lineText(unitAnswer(archive, unit).lede)).toBe(lede);
});

test('who owned a promise is not said to be now what it was called then', () => {
  const archive = revived('{ 企画部: [統計係] }', '企画部/統計係', '企画部/統計係');
  const owners = archive.measures[0]?.owners ?? [];
  expect(lineText(ownersListed(archive, owners))).toBe('企画部 統計係（廃止され、現在は同じ名前の別の組織）');
});

test('posts that are held together are told by names that say whose they are', () => {
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

test('a post that is held no longer says so, and so does who held it', () => {
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
