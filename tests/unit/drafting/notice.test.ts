// A notice of a reorganization in sentences, as municipalities publish it on a web page.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesFromSheet } from '#drafting/change-list/read-changes.ts';
import type { Sheet } from '#drafting/tables/table.ts';
import { tableOfPaste } from '../../support/table-of-paste.ts';

const PATHS = [
  '総務部',
  '総務部/総務課',
  '総務部/広報課',
  '福祉部',
  '福祉部/子ども課',
  '福祉部/子ども課/手当係',
];

function sheetOf(text: string): Sheet {
  const rows = text.split('\n').map((line, at) => ({ number: at + 1, cells: [line] }));
  return {
    name: '',
    rows: rows.filter(({ cells }) => cells.join('').trim() !== ''),
    unread: [],
    joined: new Map(),
    notes: [],
  };
}

function read(text: string, paths: readonly string[] = PATHS) {
  const found = changesFromSheet(sheetOf(text), {}, paths);
  if (!found.ok) return { changes: [], unread: [], notes: [], why: found.why };
  const { changes, unread, notes } = found.value;
  return { changes: changes.map(({ written }) => written), unread, notes, why: null };
}

describe('a sentence is read as the change that it tells', () => {
  test.each<readonly [string, readonly object[]]>([
    ['広報を強めるため、総務部に見本戦略課を新設します。', [{ establish: '総務部/見本戦略課' }]],
    ['総務課内に見本推進室を設置する。', [{ establish: '総務部/総務課/見本推進室' }]],
    ['広報課を廃止します。', [{ abolish: '総務部/広報課' }]],
    ['広報課を「広報戦略課」に名称変更します。', [{ rename: '総務部/広報課', to: '広報戦略課' }]],
    [
      '総務部を「企画部」、福祉部を「健康部」に、それぞれ名称を変更する。',
      [
        { rename: '総務部', to: '企画部' },
        { rename: '福祉部', to: '健康部' },
      ],
    ],
    ['広報課を廃止する。\n主な改正内容 ※赤太字下線部が新設。', [{ abolish: '総務部/広報課' }]],
    [
      '総務部を総務企画部、広報課を魅力発信課に改称します。',
      [
        { rename: '総務部', to: '総務企画部' },
        { rename: '総務部/広報課', to: '魅力発信課' },
      ],
    ],
    ['広報課は、課名を「広報戦略課」に変更します。', [{ rename: '総務部/広報課', to: '広報戦略課' }]],
    [
      '総務課と広報課を統合し、新たに「総務広報課」を設置します。',
      [{ merge: ['総務部/総務課', '総務部/広報課'], into: '総務広報課' }],
    ],
    ['総務課を庶務課と文書課に分割します。', [{ split: '総務部/総務課', into: ['庶務課', '文書課'] }]],
    [
      '総務課及び広報課の「総務広報課」及び「見本課」への再編を行います。',
      [{ reorganize: ['総務部/総務課', '総務部/広報課'], into: ['総務広報課', '見本課'] }],
    ],
    [
      '総務課と広報課を統合し、魅力広報課を設置します。',
      [{ merge: ['総務部/総務課', '総務部/広報課'], into: '魅力広報課' }],
    ],
    ['総務部広報課を廃止します。', [{ abolish: '総務部/広報課' }]],
    ['広報課を福祉部に移管します。', [{ move: '総務部/広報課', to: '福祉部/広報課' }]],
    [
      '見本手当に関する事務を子ども課から総務課に移管します。',
      [{ transfer: '見本手当に関する事務', from: '福祉部/子ども課', to: '総務課' }],
    ],
    [
      '子ども課が所管している「見本手当の事務」を総務課(文書係)へ移管します。',
      [{ transfer: '見本手当の事務', from: '福祉部/子ども課', to: '総務部/総務課/文書係' }],
    ],
    [
      '広報課を廃止し、総務課に広報係を新設する。また、手当係を総務課に移管する。',
      [
        { abolish: '総務部/広報課' },
        { establish: '総務部/総務課/広報係' },
        { move: '福祉部/子ども課/手当係', to: '総務部/総務課/手当係' },
      ],
    ],
    ['広報課は廃止', [{ abolish: '総務部/広報課' }]],
    ['また総務部に見本課を新設。', [{ establish: '総務部/見本課' }]],
    ['広報課を見直し、見本課を新設する。', [{ establish: { unit: '見本課', parent: 'unknown' } }]],
    [
      '総務部に、見本課と(人事を担当する)見本室を新設する。',
      [{ establish: '総務部/見本課' }, { establish: '総務部/見本室' }],
    ],
    [
      '総務課と広報課を統合、「見本課」を新設する。',
      [{ merge: ['総務部/総務課', '総務部/広報課'], into: '見本課' }],
    ],
    [
      '総務課と広報課を廃止し、見本課に統合する。',
      [{ merge: ['総務部/総務課', '総務部/広報課'], into: '見本課' }],
    ],
    [
      '子ども課の見本、手当、相談に関わる業務は総務課に移管する。',
      [{ transfer: '見本、手当、相談に関わる業務', from: '福祉部/子ども課', to: '総務課' }],
    ],
    [
      '「総務課」と「広報課」が統合され、新たに「総務広報課」が設けられます。',
      [{ merge: ['総務部/総務課', '総務部/広報課'], into: '総務広報課' }],
    ],
    [
      '総務課と広報課を統合して総務広報課にするほか、福祉部に見本課を設けます。',
      [{ merge: ['総務部/総務課', '総務部/広報課'], into: '総務広報課' }, { establish: '福祉部/見本課' }],
    ],
    ['総務課は、庶務課と文書課に分けます。', [{ split: '総務部/総務課', into: ['庶務課', '文書課'] }]],
    ['広報課⇒「広報戦略課」', [{ rename: '総務部/広報課', to: '広報戦略課' }]],
    [
      '広報課で担当していた見本統計を総務課に移し、広報課の名称を「広報戦略課」とします。',
      [
        { transfer: '見本統計', from: '総務部/広報課', to: '総務課' },
        { rename: '総務部/広報課', to: '広報戦略課' },
      ],
    ],
    [
      '広報課が行っていた見本の業務は、新しく設置した総務課に移します。',
      [{ transfer: '見本の業務', from: '総務部/広報課', to: '総務課' }],
    ],
    [
      '「見本部」を新設し、福祉部から子ども課を移管します。',
      [{ establish: '見本部' }, { move: '福祉部/子ども課', to: '見本部/子ども課' }],
    ],
    [
      '福祉部子ども課手当係を廃止し、その業務を総務課へ移管する。',
      [
        { abolish: '福祉部/子ども課/手当係' },
        { transfer: '手当係の業務', from: '福祉部/子ども課/手当係', to: '総務課' },
      ],
    ],
    [
      '手当係を廃止して、その事務はみほん課に移す。広報課をみほん課に改称する。',
      [
        { abolish: '福祉部/子ども課/手当係' },
        { transfer: '手当係の事務', from: '福祉部/子ども課/手当係', to: '総務部/みほん課' },
        { rename: '総務部/広報課', to: 'みほん課' },
      ],
    ],
    [
      '総務課を庶務課と文書課に分割する。\n見本の業務を広報課から文書課へ移管する。\n庶務課に管理係を設置する。',
      [
        { split: '総務部/総務課', into: ['庶務課', '文書課'] },
        { transfer: '見本の業務', from: '総務部/広報課', to: '総務部/文書課' },
        { establish: '総務部/庶務課/管理係' },
      ],
    ],
    ['広報課の業務を総務課に移管する。', [{ transfer: '広報課の業務', from: '総務部/広報課', to: '総務課' }]],
    [
      '総務部に甲課を、福祉部に乙課をそれぞれ新設する。',
      [{ establish: '総務部/甲課' }, { establish: '福祉部/乙課' }],
    ],
    ['福祉部は廃止しません。広報課を廃止する予定です。', [{ abolish: '総務部/広報課' }]],
    [
      '見直しは、①広報課を廃止、②福祉部に見本課を新設の２点です。',
      [{ abolish: '総務部/広報課' }, { establish: '福祉部/見本課' }],
    ],
    [
      '総務課及び広報課を統合し，庶務課と発信課に再編する。',
      [{ reorganize: ['総務部/総務課', '総務部/広報課'], into: ['庶務課', '発信課'] }],
    ],
    ['広報課は福祉部へ移り、「発信課」に改称します。', [{ move: '総務部/広報課', to: '福祉部/発信課' }]],
    [
      '一　広報課を廃止\n一　新設　見本課(総務部)',
      [{ abolish: '総務部/広報課' }, { establish: '総務部/見本課' }],
    ],
    ['広報課は、「発信課」に改められました。', [{ rename: '総務部/広報課', to: '発信課' }]],
    [
      '総務課については、広報課と統合のうえ「見本課」とする。',
      [{ merge: ['総務部/総務課', '総務部/広報課'], into: '見本課' }],
    ],
    ['広報課を広報戦略課とします。', [{ rename: '総務部/広報課', to: '広報戦略課' }]],
    [
      '総務課を「庶務課」に、広報課を「発信課」に変更します。',
      [
        { rename: '総務部/総務課', to: '庶務課' },
        { rename: '総務部/広報課', to: '発信課' },
      ],
    ],
    [
      '総務課と広報課を統合し、「見本課」とする。',
      [{ merge: ['総務部/総務課', '総務部/広報課'], into: '見本課' }],
    ],
    [
      '広報課を機動的な組織とするため、総務課と統合し、「見本課」を新設します。',
      [{ merge: ['総務部/広報課', '総務部/総務課'], into: '見本課' }],
    ],
    [
      '子ども課を「こども未来課」に改組します。',
      [{ reorganize: ['福祉部/子ども課'], into: ['こども未来課'] }],
    ],
    [
      '広報課を総務部から福祉部へ移管し、「発信課」に改称する。',
      [{ move: '総務部/広報課', to: '福祉部/発信課' }],
    ],
    [
      '広報課を廃止し、見本統計の事務は総務課が引き継ぎます。',
      [{ abolish: '総務部/広報課' }, { transfer: '見本統計の事務', from: '総務部/広報課', to: '総務課' }],
    ],
    [
      '総務課に見本室を設置し、広報課から見本統計の事務を移管する。',
      [
        { establish: '総務部/総務課/見本室' },
        { transfer: '見本統計の事務', from: '総務部/広報課', to: '総務部/総務課/見本室' },
      ],
    ],
    ['「広報課→発信課」に改めます。', [{ rename: '総務部/広報課', to: '発信課' }]],
    [
      '組織の名称変更(福祉部→健康部、広報課→発信課)を行います。',
      [
        { rename: '福祉部', to: '健康部' },
        { rename: '総務部/広報課', to: '発信課' },
      ],
    ],
    [
      '福祉部においては、子ども課の「こども課」への改称、総務部においては、総務課への「見本室」の設置を行います。',
      [{ rename: '福祉部/子ども課', to: 'こども課' }, { establish: '総務部/総務課/見本室' }],
    ],
    ['子ども課手当係の名称を給付係に改める。', [{ rename: '福祉部/子ども課/手当係', to: '給付係' }]],
    ['見本課(福祉部)の新設', [{ establish: '福祉部/見本課' }]],
    ['「見本課」の設置(福祉部)', [{ establish: '福祉部/見本課' }]],
    [
      '甲班と乙班の2班を総務課に設置する。',
      [{ establish: '総務部/総務課/甲班' }, { establish: '総務部/総務課/乙班' }],
    ],
  ])('%s', (text, changes) => {
    const found = read(text);
    expect({ changes: found.changes, unread: found.unread }).toEqual({ changes, unread: [] });
  });

  test('in lists of nouns, and in lines that a page broke', () => {
    expect(read('・見本課の新設\n・広報課の廃止').changes).toEqual([
      { establish: { unit: '見本課', parent: 'unknown' } },
      { abolish: '総務部/広報課' },
    ]);
    expect(
      read('市民に分かりやすい機構とするため、総務課と広報課を統\n合し、\n「総務広報課」を新設\nします。')
        .changes,
    ).toEqual([{ merge: ['総務部/総務課', '総務部/広報課'], into: '総務広報課' }]);
  });

  test('a name in hiragana is read whole', () => {
    expect(read('みほんにぎわい課を廃止し、ふるさと納税課を設置します。', []).changes).toMatchObject([
      { abolish: { unit: 'みほんにぎわい課' } },
      { establish: { unit: 'ふるさと納税課' } },
    ]);
  });
});

describe('a heading', () => {
  test.each<readonly [string, string, readonly object[]]>([
    [
      'of a 部 says where the changes below take place',
      '■福祉部\n・見本課を新設します。\n・手当係を廃止します。\n■総務部\n・発信課の新設\n・広報課の廃止',
      [
        { establish: '福祉部/見本課' },
        { abolish: '福祉部/子ども課/手当係' },
        { establish: '総務部/発信課' },
        { abolish: '総務部/広報課' },
      ],
    ],
    [
      'ends where another begins',
      '■福祉部\n・見本課を新設します。\n■その他\n・発信課を新設します。',
      [{ establish: '福祉部/見本課' }, { establish: { unit: '発信課', parent: 'unknown' } }],
    ],
    [
      'of a 部 is not directly above a new 係',
      '■福祉部\n・見本係を新設します。',
      [{ establish: { unit: '見本係', parent: 'unknown' } }],
    ],
    [
      'of a 課 says what takes over',
      '○総務課\n　広報課から見本統計の業務を引き継ぎます。',
      [{ transfer: '見本統計の業務', from: '総務部/広報課', to: '総務課' }],
    ],
    [
      'may be a new unit, of which the sentences below tell',
      '■ 見本課（新設）\n　広報課の見本業務を引き継ぎます。\n■ 子ども課（廃止）',
      [
        { establish: { unit: '見本課', parent: 'unknown' } },
        { transfer: '見本業務', from: '総務部/広報課', to: { unit: '見本課', parent: 'unknown' } },
        { abolish: '福祉部/子ども課' },
      ],
    ],
    [
      'of a kind says what happens to the units below',
      '【新設】\n・総務部　見本課\n・福祉部　健康課\n【廃止】\n・広報課\n【名称変更】\n・子ども課 → こども課',
      [
        { establish: '総務部/見本課' },
        { establish: '福祉部/健康課' },
        { abolish: '総務部/広報課' },
        { rename: '福祉部/子ども課', to: 'こども課' },
      ],
    ],
    [
      'may stand in brackets before each name',
      '◎総務部\n【新設】見本課\n【廃止】広報課\n◎福祉部\n【名称変更】子ども課⇒こども課',
      [
        { establish: '総務部/見本課' },
        { abolish: '総務部/広報課' },
        { rename: '福祉部/子ども課', to: 'こども課' },
      ],
    ],
    [
      'may stand in its line',
      '新設：見本課（総務部）、健康課（福祉部）\n廃止：広報課（総務部）',
      [{ establish: '総務部/見本課' }, { establish: '福祉部/健康課' }, { abolish: '総務部/広報課' }],
    ],
    [
      'may say what the sentences below say again',
      '○見本課の設置【総務部】\n　広報課を廃止し、見本課を設置します。',
      [{ abolish: '総務部/広報課' }, { establish: '総務部/見本課' }],
    ],
    [
      'may name a new 部 above the 課 that come there',
      'こども部\n　見本課（新設）\n　子ども課（福祉部から移管）\n新しい「こども部」を設置します。',
      [
        { establish: 'こども部/見本課' },
        { move: '福祉部/子ども課', to: 'こども部/子ども課' },
        { establish: 'こども部' },
      ],
    ],
  ])('%s', (_, text, changes) => {
    const found = read(text);
    expect({ changes: found.changes, unread: found.unread }).toEqual({ changes, unread: [] });
  });

  test('may stand in the first cell of a table', () => {
    const sheet = tableOfPaste(
      '部局\t内容\n福祉部\t見本課を新設する。\n\t手当係を廃止する。\n総務部\t変更なし',
    );
    const found = sheet.ok ? changesFromSheet(sheet.value, {}, PATHS) : sheet;
    expect(found.ok && found.value.changes.map(({ written }) => written)).toEqual([
      { establish: '福祉部/見本課' },
      { abolish: '福祉部/子ども課/手当係' },
    ]);
  });

  test('leaves open whether a 部 in a list ends with its 課', () => {
    const { changes, unread } = read('【廃止】\n・福祉部\n・子ども課');
    expect(changes).toEqual([{ abolish: '福祉部/子ども課' }]);
    expect(unread[0]?.why).toContain('「福祉部」も廃止なのか');
  });
});

test('the place of a unit that the chart does not have is unknown', () => {
  const { changes, notes } = read('見本課を廃止し、見本推進課を新設する。');
  expect(changes).toEqual([
    { abolish: { unit: '見本課', parent: 'unknown' } },
    { establish: { unit: '見本推進課', parent: 'unknown' } },
  ]);
  expect(notes.join()).toContain('改正前の組織図にもない組織（見本課、見本推進課）');
});

describe('what a sentence leaves open is reported, never guessed', () => {
  test.each([
    ['福祉部を次のとおり再編する。\n広報課を廃止する。', '再編のあとの組織が、文から読み取れません'],
    ['総務課の一部を統合し、見本課を新設する。', '組織の一部についてです'],
    ['甲の事務を総務課に、乙の事務を広報課に移管する。広報課を廃止する。', '移管する先がいくつもあり'],
    [
      '見本の機能を総務課に集約する。広報課を廃止する。',
      '「見本の機能」を移す元の組織が、文から読み取れません',
    ],
    ['総務課は広報課が担うこととし、「参与」は廃止する。手当係を廃止する。', '何を廃止するのか'],
    ['総務部に移された広報課が、発信課に改称する。手当係を廃止する。', '何から何への名称の変更か'],
    ['総務課に課長(見本担当)を新設する。手当係を廃止する。', '何を新設するのか'],
    ['総務課にある同見本担当を廃止する。手当係を廃止する。', '何を廃止するのか'],
    ['総務課から手当の分野を分離して「見本課」を新設する。手当係を廃止する。', 'どの組織から生まれるのか'],
    ['広報課は総務部から分離し、福祉部の所管とする。手当係を廃止する。', '何から何を分離するのか'],
    ['子ども課を廃止して、「こども部」に再編する。手当係を廃止する。', '編入されるのか'],
    ['甲係と乙係を所管する部署として、総務部に設置する。手当係を廃止する。', '何を新設するのか'],
    ['広報課を廃止する。子ども課を総務課に移管する。', '編入されるのか'],
    ['広報課を総務課に移管する。子ども課を廃止する。', '編入されるのかが、文から読み取れません'],
    ['総務部に見本室を設置し、選挙の事務を移管する。', '「選挙の事務」を移す元の組織が'],
    ['広報課の所掌事務を再編し、見本課と発信課を新設する。', 'どの組織から生まれるのかが'],
    ['総務課と広報課を統合した「見本課」を総務部に設置する。', 'どの組織から生まれるのかが'],
    ['総務課の文書業務と広報課の印刷業務を子ども課に移す。', 'いくつもの事務が移り'],
    ['・発信課（旧：広報課）\n・子ども課を廃止する。', '改称か、廃止と新設か'],
    ['子ども課を「こども課」と「見本課」の2課体制とします。', '分割か、廃止と新設か'],
    ['見本室を新設し、甲係、乙係から成る体制とする。', 'どの係などから成るか'],
    ['手当係を「手当課」に格上げする。', 'どこにどう置かれるのか'],
    ['子ども課以外の課を廃止する。', 'どの組織のどの変更についてなのか'],
    ['総務部は、広報課を除き、福祉部に統合する。', 'どの組織のどの変更についてなのか'],
    ['見本課を新設する。また、同課に甲係を設置する。', '「同課」がどの組織か'],
    ['総務課と広報課が一つになり、見本課になります。', '統合か、廃止と新設か'],
    ['総務課から甲、広報課から乙の業務を引き継ぎます。', '引き継ぐ元がいくつもあり'],
    ['総務部→総務課(名称変更)、広報課→甲課→乙課', '矢印が何を表すのか'],
    [
      '広報課を、広報戦略課として設置する。子ども課を廃止する。',
      '改称か、廃止と新設かが、文から読み取れません',
    ],
  ])('%s', (text, why) => {
    expect(
      read(text)
        .unread.map((one) => one.why)
        .join(),
    ).toContain(why);
  });

  test('a condition is no change', () => {
    expect(read('広報課を廃止した場合も、窓口は残ります。').changes).toEqual([]);
  });

  test('sentences and headings without a change are named', () => {
    const { changes, notes } = read(
      '令和9年度の組織改正\n1 広報課の廃止\n見直しのため、広報課を廃止します。',
    );
    expect(changes).toEqual([{ abolish: '総務部/広報課' }]);
    expect(notes.join()).toContain('1行目「令和9年度の組織改正」、2行目「広報課の廃止」');
  });

  test('a unit that a sentence names, but no change that was read from it, is named', () => {
    const { changes, notes } = read('総務課と手を携えてきた広報課を廃止します。');
    expect(changes).toEqual([{ abolish: '総務部/広報課' }]);
    expect(notes.join()).toContain('その変更に出てこない組織: 1行目「総務課」。');
  });

  test('a chart with a remark below it is no notice', () => {
    expect(read('総務部\n　総務課\n　広報課\n※旧企画課を廃止した。').why).toContain(
      '見出しの行が見つかりません',
    );
  });
});

test.each<readonly [string, readonly object[]]>([
  ['・広報課→福祉部広報課(所管替え)', [{ move: '総務部/広報課', to: '福祉部/広報課' }]],
  ['・(新設)→福祉部見本課', [{ establish: '福祉部/見本課' }]],
  [
    '総務課に「見本室」を新設(広報課を廃止)',
    [{ establish: '総務部/総務課/見本室' }, { abolish: '総務部/広報課' }],
  ],
  ['・総務部広報課→(廃止)', [{ abolish: '総務部/広報課' }]],
  ['総務課内に設置している「見本室」を廃止する。', [{ abolish: '総務部/総務課/見本室' }]],
])('%s says where', (text, changes) => {
  expect(read(text).changes).toEqual(changes);
});

test('what an arrow in brackets says need not be of the words before it', () => {
  expect(read('・見本対策(広報課→見本室)').unread[0]?.why).toContain('矢印が何を表すのか');
});

describe('旧 and 新 are two sides', () => {
  test.each<readonly [string, string, readonly object[]]>([
    ['in two lines', '旧：広報課\n新：見本課', [{ rename: '総務部/広報課', to: '見本課' }]],
    ['in one line', '変更前　広報課　変更後　見本課', [{ rename: '総務部/広報課', to: '見本課' }]],
    [
      'in one line, below a heading',
      '福祉部\n（旧）子ども課　（新）こども課\n（旧）なし　（新）見本課',
      [{ rename: '福祉部/子ども課', to: 'こども課' }, { establish: '福祉部/見本課' }],
    ],
    [
      'in lists, with blank lines between',
      '・改正前：広報課\n・改正後：－\n\n・改正前：子ども課\n・改正後：こども課',
      [{ abolish: '総務部/広報課' }, { rename: '福祉部/子ども課', to: 'こども課' }],
    ],
  ])('%s', (_, text, changes) => {
    expect(read(text).changes).toEqual(changes);
  });
});

test('names below a heading that says what happens to them are no chart', () => {
  expect(read('1 新設する課\n　見本課\n2 廃止する課\n　広報課').changes).toEqual([
    { establish: { unit: '見本課', parent: 'unknown' } },
    { abolish: '総務部/広報課' },
  ]);
});

describe('a name is read whole', () => {
  const paths = ['総務部', '総務部/防災局', '建設部', '市民部', '環境部', '市民部/環境課'];
  test.each<readonly [string, readonly object[]]>([
    ['総務部防災局を廃止します。', [{ abolish: '総務部/防災局' }]],
    ['・建設部 → 都市建設部', [{ rename: '建設部', to: '都市建設部' }]],
    ['2課からなる見本部を新設します。', [{ establish: '見本部' }]],
    ['市民部環境課見本担当を新設します。', [{ establish: '市民部/環境課/見本担当' }]],
    ['環境課のうち見本担当を廃止します。', [{ abolish: '市民部/環境課/見本担当' }]],
    ['昨年新設した見本部を廃止します。', [{ abolish: '見本部' }]],
    [
      '環境部に置いていた環境課題対策課を廃止します。',
      [{ abolish: { unit: '環境課題対策課', parent: 'unknown' } }],
    ],
  ])('%s', (text, changes) => {
    expect(read(text, paths).changes).toEqual(changes);
  });
});

describe('the chart before the changes shows', () => {
  test('that a unit moves, which an arrow leads to another unit that goes on', () => {
    expect(read('・子ども課手当係 → 総務課手当係').changes).toEqual([
      { move: '福祉部/子ども課/手当係', to: '総務部/総務課/手当係' },
    ]);
  });

  test.each([
    ['that a name is taken', '・見本手当に関する事務　子ども課→広報課', '改称なのか、編入や事務の移管なのか'],
    ['that a unit is not new', '引き続き広報課は総務部に置きます。', '新設なのか'],
    ['that a unit is detached that exists', '福祉部から子ども課を分離する。', '分離なのか移管なのか'],
    ['that a unit gets another place', '・手当係→手当課', 'どこに置かれるのか'],
    ['that a unit may come from elsewhere', '手当係を総務課内に置きます。', 'が移るのか'],
  ])('%s', (_, text, why) => {
    const { changes, unread } = read(`${text}\n総務部に見本課を新設します。`);
    expect(changes).toEqual([{ establish: '総務部/見本課' }]);
    expect(unread.map((one) => one.why).join()).toContain(why);
  });

  test('that units are merged into one that goes on', () => {
    const paths = [...PATHS, '総務部/人事課'];
    expect(read('人事課と広報課を総務課に統合します。', paths).changes).toEqual([
      { absorb: ['総務部/人事課', '総務部/広報課'], into: '総務課' },
    ]);
    expect(read('手当係と広報課を総務課に統合します。').changes).toEqual([
      { absorb: ['福祉部/子ども課/手当係', '総務部/広報課'], into: '総務課' },
    ]);
    expect(read('手当係と子ども課を総務課に統合します。').unread[0]?.why).toContain('編入なのか、新しい');
  });

  test('that a unit stands directly below the municipality', () => {
    expect(read('手当係と税務課を統合し、「財務課」を新設します。', [...PATHS, '税務課']).changes).toEqual([
      { merge: ['福祉部/子ども課/手当係', '税務課'], into: '財務課' },
    ]);
  });

  test('that a name is free again', () => {
    expect(read('・広報課→見本課\n・子ども課→広報課').changes).toEqual([
      { rename: '総務部/広報課', to: '見本課' },
      { rename: '福祉部/子ども課', to: '広報課' },
    ]);
  });
});

test('any text is read or refused', () => {
  const word = fc.constantFrom(
    ...[
      '総務課',
      '「',
      '」',
      'を',
      'に',
      'の',
      '、',
      '。',
      '統合',
      '新設',
      '移管',
      'し',
      'する',
      '変更',
      '(',
      ')',
      '名称',
      '\n',
      'と',
    ],
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const { why, changes } = read(words.join(''));
      expect(why === null || changes.length === 0).toBe(true);
    }),
  );
});
