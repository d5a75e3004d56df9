import { expect, test } from 'vitest';
import { treeOfUnits } from '#drafting/charts/tree.ts';
import { type Suggested, suggest } from '#drafting/suggest/suggest.ts';
import { treesFrom } from '../../org/draw.ts';

const tree = (drawn: string) => treeOfUnits(treesFrom(drawn));

function told({ suggestions, questions }: Suggested) {
  return [
    ...suggestions.map(({ sureness, written }) => `${sureness} ${JSON.stringify(written)}`),
    ...questions.map(({ choices }) => `? ${choices.map(({ label }) => label).join(' | ')}`),
  ];
}

test('equal charts need no change', () => {
  const chart = tree(`
    総務部
      総務課
        管理係
  `);
  expect(suggest(chart, chart)).toEqual({ suggestions: [], questions: [] });
});

test('children follow, and are not told', () => {
  const result = suggest(
    tree(`
      総務部
        総務課
          管理係
          文書係
      企画部
    `),
    tree(`
      総務部
      企画部
        総務課
          管理係
          文書係
    `),
  );
  expect(told(result)).toEqual(['likely {"move":"総務部/総務課","to":"企画部/総務課"}']);
});

test('a name that is only written otherwise is told as that', () => {
  const result = suggest(
    tree(`
      総務部
        第一霞ヶ浦課
    `),
    tree(`
      総務部
        第1霞ケ浦課
    `),
  );
  expect(told(result)).toEqual(['sure {"rename":"総務部/第一霞ヶ浦課","to":"第1霞ケ浦課"}']);
  expect(result.suggestions[0]?.why).toContain('写し間違い');
});

test('a renamed section is known by what stands below it', () => {
  const result = suggest(
    tree(`
      市民部
        市民生活課
          戸籍係
          年金係
          旅券係
    `),
    tree(`
      市民部
        くらしの窓口課
          戸籍係
          年金係
          旅券係
    `),
  );
  expect(told(result)).toEqual(['sure {"rename":"市民部/市民生活課","to":"くらしの窓口課"}']);
  expect(result.suggestions[0]?.why).toContain('下の組織三つがすべて同じ名前');
});

test('who is gone beside who is new is a question', () => {
  const result = suggest(
    tree(`
      産業部
        商工課
          金融係
          車両係
    `),
    tree(`
      産業部
        商工課
          金融係
          産業DX係
    `),
  );
  expect(told(result)).toEqual([
    '? 「車両係」は廃止され、「産業DX係」は新しくできた（つながりはない） | 「車両係」が「産業DX係」になった',
  ]);
});

test('two that are equally alike are a question', () => {
  const result = suggest(
    tree(`
      総務部
        総務課
          文書管理係
          文書整理係
    `),
    tree(`
      総務部
        総務課
          文書係
    `),
  );
  expect(result.suggestions).toEqual([]);
  expect(result.questions[0]?.choices.map(({ written }) => written.length)).toEqual([1, 2, 2, 3]);
});

test('merged sections bring their units along, and equal names become one', () => {
  const result = suggest(
    tree(`
      市民部
        戸籍課
          管理係
          届出係
        年金課
          管理係
          給付係
    `),
    tree(`
      市民部
        戸籍年金課
          管理係
          届出係
          給付係
    `),
  );
  expect(told(result)).toEqual([
    'sure {"merge":["市民部/戸籍課","市民部/年金課"],"into":"市民部/戸籍年金課","children":"follow"}',
    'sure {"merge":["市民部/戸籍課/管理係","市民部/年金課/管理係"],"into":"市民部/戸籍年金課/管理係"}',
  ]);
});

test('what one of the charts does not cover is not compared', () => {
  const before = tree(`
    総務部
      総務課
    福祉部
      福祉課
  `);
  const after = tree(`
    総務部
      総務課
      秘書課
  `);
  expect(told(suggest(before, after, { after: [['総務部']] }))).toEqual([
    'likely {"establish":"総務部/秘書課"}',
  ]);
});
