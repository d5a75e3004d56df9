import { expect, test } from 'vitest';
import { treeOfUnits } from '#drafting/charts/tree.ts';
import { type Suggested, suggest } from '#drafting/suggest/suggest.ts';
import { madeUpReorganization } from '../../../support/made-up-reorganization.ts';
import { treesFrom } from '../../org/draw.ts';

/** Two charts in one drawing: `- ` marks units of the first one only, `+ ` units of the second one only. */
function suggested(drawn: string, coverage?: Parameters<typeof suggest>[2]): Suggested {
  const without = (others: RegExp) => treeOfUnits(treesFrom(drawn.replace(others, '').replace(/[-+] /g, '')));
  return suggest(without(/^ *\+ .*\n/gm), without(/^ *- .*\n/gm), coverage);
}

function told({ suggestions, questions }: Suggested) {
  return [
    ...suggestions.map(({ sureness, written }) => `${sureness} ${JSON.stringify(written)}`),
    ...questions.map(({ choices }) => `? ${choices.map(({ label }) => label).join(' | ')}`),
  ];
}

test('equal charts need no change', () => {
  const result = suggested(`
    総務部
      総務課
        管理係
  `);
  expect(result).toEqual({ suggestions: [], questions: [], unseen: [] });
});

test('children that follow are not listed', () => {
  const result = suggested(`
    総務部
      - 総務課
        - 管理係
        - 文書係
    企画部
      + 総務課
        + 管理係
        + 文書係
  `);
  expect(told(result)).toEqual(['sure {"move":"総務部/総務課","to":"企画部/総務課"}']);
});

test('a name that is only spelt differently is marked as such', () => {
  const result = suggested(`
    総務部
      - 第一霞ヶ浦課
      + 第1霞ケ浦課
  `);
  expect(told(result)).toEqual(['sure {"rename":"総務部/第一霞ヶ浦課","to":"第1霞ケ浦課"}']);
  expect(result.suggestions[0]?.why).toContain('写し間違い');
});

test('a name with another character width is never surely a rename', () => {
  const result = suggested(`
    総務部
      - シティ課
        - 管理係
        - 文書係
      + ｼﾃｨ課
        + 管理係
        + 文書係
  `);
  expect(told(result)).toEqual(['likely {"rename":"総務部/シティ課","to":"ｼﾃｨ課"}']);
  expect(result.suggestions[0]?.why).toContain('写し間違い');
});

test('units in places that the first chart does not cover are named', () => {
  const result = suggested(
    `
    総務部
      総務課
      + 秘書課
    市民部
      市民課
      + 年金課
    + 福祉部
      + 福祉課
  `,
    { before: [['総務部'], ['市民部', '市民課']] },
  );
  expect(told(result)).toEqual([expect.stringContaining('総務部/秘書課')]);
  expect(result.unseen).toEqual(['市民部/年金課', '福祉部']);
});

test('a renamed section is recognized by the units below it', () => {
  const result = suggested(`
    市民部
      - 市民生活課
        - 戸籍係
        - 年金係
        - 旅券係
      + くらしの窓口課
        + 戸籍係
        + 年金係
        + 旅券係
  `);
  expect(told(result)).toEqual(['sure {"rename":"市民部/市民生活課","to":"くらしの窓口課"}']);
  expect(result.suggestions[0]?.why).toContain('下の組織三つがすべて同じ名前');
});

test('a unit that is gone beside a new unit is a question', () => {
  const result = suggested(`
    産業部
      商工課
        金融係
        - 車両係
        + 産業DX係
  `);
  expect(told(result)).toEqual([
    '? 「車両係」が「産業DX係」になった | 「車両係」は廃止され、「産業DX係」は新しくできた（つながりはない）',
  ]);
});

test('two equally similar candidates are a question', () => {
  const result = suggested(`
    総務部
      総務課
        - 文書管理係
        - 文書整理係
        + 文書係
  `);
  expect(result.suggestions).toEqual([]);
  expect(result.questions[0]?.choices.map(({ written }) => written.length)).toEqual([1, 2, 2, 3]);
});

test('merged sections bring their units along, and units with equal names become one', () => {
  const result = suggested(`
    市民部
      - 戸籍課
        - 管理係
        - 届出係
      - 年金課
        - 管理係
        - 給付係
      + 戸籍年金課
        + 管理係
        + 届出係
        + 給付係
  `);
  expect(told(result)).toEqual([
    'sure {"merge":["市民部/戸籍課","市民部/年金課"],"into":"市民部/戸籍年金課","children":"follow"}',
    'sure {"merge":["市民部/戸籍課/管理係","市民部/年金課/管理係"],"into":"市民部/戸籍年金課/管理係"}',
  ]);
});

test('places that one of the charts does not cover are not compared', () => {
  const result = suggested(
    `
    総務部
      総務課
      + 秘書課
    - 福祉部
      - 福祉課
  `,
    { after: [['総務部']] },
  );
  expect(told(result)).toEqual(['likely {"establish":"総務部/秘書課"}']);
});

test('a unit is surely new if no unit is gone, and so are units below it', () => {
  const result = suggested(`
    総務部
      総務課
        文書係
        + 法規係
      - 秘書課
    土木部
      道路課
        橋りょう係
    + 観光部
      + 秘書課
      + 国際課
        + 旅券係
  `);
  expect(told(result)).toEqual([
    'sure {"move":"総務部/秘書課","to":"観光部/秘書課"}',
    'sure {"establish":"観光部"}',
    'sure {"establish":"観光部/国際課"}',
    'sure {"establish":"総務部/総務課/法規係"}',
    'sure {"establish":"観光部/国際課/旅券係"}',
  ]);
});

test('a unit surely ended if the units below it went several ways', () => {
  const result = suggested(`
    総務部
      - 事務課
        - 文書係
        - 統計係
      総務課
        秘書係
        + 文書係
      情報課
        電算係
        + 統計係
  `);
  expect(told(result)).toContain('sure {"abolish":"総務部/事務課"}');
});

test('a unit was absorbed by a sibling that has all its units', () => {
  const result = suggested(`
    土木部
      道路課
        工務係
        + 登記係
        + 測量係
      - 用地課
        - 登記係
        - 測量係
  `);
  expect(told(result)).toContain('likely {"absorb":["土木部/用地課"],"into":"土木部/道路課"}');
});

test('a unit was detached from a sibling that had all its units', () => {
  const result = suggested(`
    土木部
      道路課
        工務係
        - 登記係
        - 測量係
      + 用地課
        + 登記係
        + 測量係
  `);
  expect(told(result)).toContain('likely {"detach":"土木部/用地課","from":"土木部/道路課"}');
});

test('a 課 that became a 室 is surely renamed', () => {
  const result = suggested(`
    総務部
      - 契約課
        - 検査係
      - 文書課
        - 法規係
      + 契約室
        + 検査担当
      + 国際課
        + 法規係
  `);
  expect(told(result)).toContain('sure {"rename":"総務部/契約課","to":"契約室"}');
});

test('exchanged names are a question, and the units below them are left alone', () => {
  const result = suggested(`
    総務部
      文書課
        庶務係
        - 法規係
        - 統計係
        + 電算係
      情報課
        庶務係
        - 電算係
        + 法規係
        + 統計係
  `);
  expect(result.suggestions).toEqual([]);
  expect(result.questions.map(({ choices }) => choices.map(({ written }) => written))).toEqual([
    [
      [
        { rename: '総務部/文書課', to: '情報課' },
        { rename: '総務部/情報課', to: '文書課' },
      ],
      [
        { move: '総務部/文書課/法規係', to: '総務部/情報課/法規係' },
        { move: '総務部/文書課/統計係', to: '総務部/情報課/統計係' },
        { move: '総務部/情報課/電算係', to: '総務部/文書課/電算係' },
      ],
    ],
  ]);
});

test('names are shown as they are written', () => {
  const { suggestions } = suggested(`
    土木部
      土木課
        - 公園係
        + 公園管理係
        道路係
  `);
  expect(suggestions.map(({ why }) => why)).toEqual([
    '同じ組織の下にあり、名前に「公園」が残り、ほかに当てはまるものがない。',
  ]);
});

test('every suggestion has a reason', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { before, after } = madeUpReorganization(seed, { tops: 6, sections: 4, teams: 3 });
    for (const { why } of suggest(before, after).suggestions) expect(why).toMatch(/[^り]。$/);
  }
});
