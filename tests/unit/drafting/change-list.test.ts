import { describe, expect, test } from 'vitest';
import { change } from '#archive/1-read/schema/change.ts';
import { verbNames } from '#archive/1-read/schema/verb-names.ts';
import { parseKind } from '#drafting/change-list/kinds.ts';
import { changesFromSheet, type ReadChanges } from '#drafting/change-list/read-changes.ts';
import type { Verb } from '#org/change.ts';
import { tableOfPaste } from '../../support/table-of-paste.ts';

function read(
  rows: readonly (readonly string[])[],
  kinds: Readonly<Record<string, string>> = {},
  paths: readonly string[] | null = null,
): ReadChanges {
  const sheet = tableOfPaste(
    rows.map((row) => row.map((cell) => (cell.includes('\n') ? `"${cell}"` : cell)).join('\t')).join('\n'),
  );
  const said = sheet.ok ? changesFromSheet(sheet.value, kinds, paths) : sheet;
  if (!said.ok) throw new Error(said.why);
  return said.value;
}

const HEAD = ['種別', '旧', '新', '備考'];

/** The usual words for each verb in lists of changes. */
const USUAL = {
  establish: ['新設', '創設', '設置'],
  abolish: ['廃止'],
  rename: ['改称', '名称変更', '名称の変更'],
  move: ['移管', '所管替え', '組替え'],
  merge: ['統合', '統廃合'],
  absorb: ['編入', '吸収'],
  split: ['分割'],
  detach: ['分離', '独立'],
  reorganize: ['再編'],
  lose: ['その後は不明', '移管先不明'],
  transfer: ['事務移管', '業務の移管', '事務の移譲', '分掌事務の変更'],
  regrade: ['職位変更', '職位の見直し', '格上げ', '格下げ'],
  hold: ['兼務', '併任'],
  release: ['兼務解除', '兼務の解除', '併任を解く'],
  assign: ['職務追加', '事務の追加', '業務の付加'],
} as const satisfies Readonly<Record<Verb, readonly string[]>>;

describe('the words for a kind of change', () => {
  test.each(Object.entries(USUAL).flatMap(([verb, all]) => all.map((words) => [words, verb])))(
    '%s: %s',
    (words, verb) => expect(parseKind(words)).toBe(verb),
  );

  test('include the name of every verb', () => {
    const named = Object.entries(verbNames).map(([verb, name]) => [verb, parseKind(name)]);
    expect(named).toEqual(Object.keys(verbNames).map((verb) => [verb, verb]));
  });

  test('are asked about if unknown, with their rows, and read after the answer', () => {
    const rows = [
      HEAD,
      ['見直し', '総務部/文書課', '総務部/公文書課'],
      ['見直し', '企画部/甲課', '企画部/乙課'],
    ];
    const { questions, unread } = read(rows);
    expect(questions).toEqual([{ words: '見直し', rows: [2, 3] }]);
    expect(unread[0]?.why).toContain('職位変更、兼務');
    const { changes } = read(rows, { 見直し: '再編' });
    expect(changes.map(({ written }) => Object.keys(written)[0])).toEqual(['reorganize', 'reorganize']);
  });
});

describe('a table of changes', () => {
  test.each<[string, string[][], Record<string, unknown>]>([
    [
      'a unit that begins',
      [['新設', '', '総務部/防災課', '資料1']],
      { establish: '総務部/防災課', note: '資料1' },
    ],
    ['and with a dash', [['設置', '－', '総務部　防災課']], { establish: '総務部/防災課' }],
    [
      'a post of another rank',
      [['職位変更', '会計管理者（部長級）', '会計管理者（次長級）']],
      { regrade: { post: '会計管理者' }, from: '部長級', to: '次長級' },
    ],
    [
      'a post that is held with another',
      [['兼務', '防災監', '会計管理者']],
      { hold: { post: '防災監' }, also: [{ post: '会計管理者' }] },
    ],
    [
      'one that is held no longer',
      [['兼務の解除', '防災監、会計管理者', '']],
      { release: { post: '防災監' }, from: [{ post: '会計管理者' }] },
    ],
    ['of whom nothing is heard', [['その後は不明', '総務部/文書課', '']], { lose: '総務部/文書課' }],
    ['a unit that ends', [['廃止', '総務部／文書課', '']], { abolish: '総務部/文書課' }],
    [
      'another name',
      [['名称変更', '総務部/文書課', '公文書課']],
      { rename: '総務部/文書課', to: '公文書課' },
    ],
    [
      'another place',
      [['所管替え', '総務部/文書課', '企画部/文書課']],
      { move: '総務部/文書課', to: '企画部/文書課' },
    ],
    [
      'both',
      [['移管（改称）', '総務部/文書課', '企画部/公文書課']],
      { move: '総務部/文書課', to: '企画部/公文書課' },
    ],
    [
      'several in one',
      [['統合', '総務部/文書課、法規課', '総務部/法務課']],
      { merge: ['総務部/文書課', '総務部/法規課'], into: '総務部/法務課' },
    ],
    [
      'several, in several rows',
      [
        ['統合', '総務部/文書課', '総務部/法務課'],
        ['統合', '総務部/法規課', '総務部/法務課'],
      ],
      { merge: ['総務部/文書課', '総務部/法規課'], into: '総務部/法務課' },
    ],
    [
      'several, in rows that go on',
      [
        ['統合', '総務部/文書課', '総務部/法務課'],
        ['', '総務部/法規課', ''],
      ],
      { merge: ['総務部/文書課', '総務部/法規課'], into: '総務部/法務課' },
    ],
    [
      'into one of them',
      [['統合', '総務部/文書課\n総務部/法規課', '総務部/法規課']],
      { absorb: '総務部/文書課', into: '総務部/法規課' },
    ],
    [
      'one into another',
      [['編入', '総務部/文書課', '総務部/法規課']],
      { absorb: '総務部/文書課', into: '総務部/法規課' },
    ],
    [
      'one in several',
      [
        ['分割', '建設部/土木課', '建設部/道路課'],
        ['', '', '建設部/河川課'],
      ],
      { split: '建設部/土木課', into: ['建設部/道路課', '建設部/河川課'] },
    ],
    [
      'one out of another',
      [['分離', '建設部/土木課', '建設部/河川課']],
      { detach: '建設部/河川課', from: '建設部/土木課' },
    ],
    [
      'several in several',
      [
        ['再編', '建設部/土木課', '建設部/道路課'],
        ['再編', '建設部/土木課', '建設部/河川課'],
        ['再編', '建設部/管理課', '建設部/河川課'],
      ],
      { reorganize: ['建設部/土木課', '建設部/管理課'], into: ['建設部/道路課', '建設部/河川課'] },
    ],
  ])('%s', (_, rows, written) => {
    const { changes, unread } = read([HEAD, ...rows]);
    expect(unread).toEqual([]);
    expect(changes.map((one) => one.written)).toEqual([written]);
    expect(change.safeParse(written).success).toBe(true);
  });

  test('has duties and places in the source', () => {
    const { changes, aside } = read([
      ['No', '変更の種類', '事務', '改正前', '改正後', '出典の箇所'],
      ['1', '事務の移管', '統計に関する事務', '総務部/文書課', '企画部/統計課', '1(1)①、1(2)'],
    ]);
    expect(aside).toEqual(['「No」（A列）']);
    expect(changes).toEqual([
      {
        rows: [2],
        written: {
          transfer: '統計に関する事務',
          from: '総務部/文書課',
          to: '企画部/統計課',
          ref: ['1(1)①', '1(2)'],
        },
      },
    ]);
  });

  test('may have a column for each level, below merged headings', () => {
    const { changes } = read([
      ['区分', '改正前', '改正前', '改正後', '改正後'],
      ['区分', '部', '課', '部', '課'],
      ['移管', '総務部', '秘書課', '市長戦略部', '秘書課'],
      ['改称', '', '文書課', '総務部', '公文書課'],
      ['廃止', '企画部', '', '', ''],
    ]);
    expect(changes.map(({ written }) => written)).toEqual([
      { move: '総務部/秘書課', to: '市長戦略部/秘書課' },
      { rename: '総務部/文書課', to: '公文書課' },
      { abolish: '企画部' },
    ]);
  });

  test('may rename units below a renamed unit', () => {
    const { changes, unread } = read([
      HEAD,
      ['改称', '子ども部', 'こども部'],
      ['改称', '子ども部/子ども課', 'こども部/こども課'],
    ]);
    expect([changes.length, unread]).toEqual([2, []]);
  });

  test.each<[string, string[], RegExp]>([
    ['no kind', ['', '総務部', ''], /種別が空/],
    ['a kind that nobody knows', ['整理', '総務部', ''], /「整理」が分かりません/],
    ['two kinds', ['廃止・新設', '総務部', ''], /いくつもの変更/],
    ['a new unit with one before', ['新設', '総務部', '企画部'], /旧の欄にも/],
    ['an end with one after', ['廃止', '総務部', '企画部'], /新の欄にも/],
    ['another name in another place', ['改称', '総務部/文書課', '企画部/公文書課'], /移管・改称/],
    ['the same name', ['改称', '総務部/文書課', '文書課'], /同じ/],
    ['the same path', ['改称', '総務部/文書課', '総務部/文書課'], /同じ/],
    ['a place without the name', ['移管', '総務部/文書課', '企画部'], /最後が「文書課」では/],
    ['one that is merged alone', ['統合', '総務部/文書課', '総務部/法務課'], /二つ以上/],
    ['a duty without a name', ['事務移管', '総務部/文書課', '企画部/統計課'], /事務の名前/],
    ['a remark for a name', ['廃止', '※検討中', ''], /注記/],
  ])('reports the row of %s', (_, row, why) => {
    const { changes, unread } = read([HEAD, row]);
    expect([changes, unread]).toEqual([[], [{ row: 2, why: expect.stringMatching(why) }]]);
  });

  test('may name a unit without its path if the name is unique', () => {
    const paths = [
      '総務部',
      '総務部/文書課',
      '総務部/文書課/管理係',
      '企画部/企画課',
      '企画部/企画課/管理係',
    ];
    const { changes } = read(
      [HEAD, ['改称', '文書課', '総務部/公文書課'], ['廃止', '管理係', '']],
      {},
      paths,
    );
    expect(changes.map(({ written }) => written)).toEqual([
      { rename: '総務部/文書課', to: '公文書課' },
      { abolish: '管理係' },
    ]);
  });

  test('reports all rows of a change', () => {
    const { unread } = read([HEAD, ['統合', '総務部/文書課', ''], ['', '総務部/法規課', '']]);
    expect(unread).toEqual([{ row: 2, why: expect.stringContaining('2、3行目を、一つの変更として') }]);
  });

  test('counts the rows that change nothing', () => {
    expect(read([HEAD, ['変更なし', '総務部', '総務部'], ['廃止', '企画部', '']]).notes).toEqual([
      '変更のない行: 1行',
    ]);
  });
});

test('a remark below the table is named, and a unit of a kind that the chart lacks has an unknown place', () => {
  const { changes, unread, notes } = read(
    [
      ['種別', '旧', '新'],
      ['新設', '', '見本センター'],
      ['※人数は見込みです。', '', ''],
    ],
    {},
    ['総務部', '総務部/文書課'],
  );
  expect(changes.map(({ written }) => written)).toEqual([
    { establish: { unit: '見本センター', parent: 'unknown' } },
  ]);
  expect([unread, notes.join()]).toEqual([[], expect.stringContaining('3行目「※人数は見込みです。」')]);
});

test('remarks may be headed in the second row of the headings', () => {
  const { changes } = read([
    ['現行', '', '見直し後', '', ''],
    ['部', '課', '部', '課', '備考'],
    ['総務部', '文書課', '総務部', '公文書課', '名称変更'],
  ]);
  expect(changes.map(({ written }) => written)).toEqual([{ rename: '総務部/文書課', to: '公文書課' }]);
});

test('a duty moves whatever the remarks say of its units', () => {
  const { changes } = read([
    ['移管事務', '移管前', '移管後', '備考'],
    ['統計調査', '企画部広報室', '総務部文書課', '係は新設'],
  ]);
  expect(changes.map(({ written }) => written)).toEqual([
    { transfer: '統計調査', from: '企画部/広報室', to: '総務部/文書課', note: '係は新設' },
  ]);
});

test('a table of new and former names without a word for a kind is no list of changes', () => {
  const rows = [
    ['新しい課名', 'これまでの課名', '主な業務'],
    ['危機管理課', '防災課', '防災'],
  ];
  const sheet = tableOfPaste(rows.map((row) => row.join('\t')).join('\n'));
  expect(sheet.ok && changesFromSheet(sheet.value)).toMatchObject({ ok: false });
});

test('sides may be headed 現在の担当課 and 4月からの担当課', () => {
  const { changes } = read([
    ['業務名', '現在の担当課', '４月からの担当課'],
    ['統計調査', '企画部広報室', '総務部文書課'],
  ]);
  expect(changes.map(({ written }) => written)).toEqual([
    { transfer: '統計調査', from: '企画部/広報室', to: '総務部/文書課' },
  ]);
});

test('merged headings apply to all columns of their side', () => {
  const { changes, unread } = read([
    ['種別', '改正前', '', '', '改正後', '', ''],
    ['', '部', '課', '係', '部', '課', '係'],
    ['移管', '総務部', '秘書課', '', '戦略部', '秘書課', ''],
    ['廃止', '〃', '人事課', '', '', '', ''],
  ]);
  expect(unread).toEqual([]);
  expect(changes.map(({ written }) => written)).toEqual([
    { move: '総務部/秘書課', to: '戦略部/秘書課' },
    { abolish: '総務部/人事課' },
  ]);
});

describe('a unit named without its parent', () => {
  const rows = [
    ['種別', '旧', '新', '事務'],
    ['分割', '見本課', '甲課、乙課', ''],
    ['改称', '見本部', '新見本部', ''],
    ['改称', '丙課', '丁課', ''],
    ['移管', '戊課', '新見本部/戊課', ''],
    ['所管替え', '丙課', '乙課', '駐車場の業務'],
  ];
  const at = (unit: string) => ({ unit, parent: 'unknown' });

  test('has an unknown parent without a chart, unless it is a department', () => {
    const { changes, notes, unread } = read(rows, {}, []);
    expect(unread).toEqual([]);
    expect(changes.map(({ written }) => written)).toEqual([
      { split: at('見本課'), into: ['甲課', '乙課'] },
      { rename: '見本部', to: '新見本部' },
      { rename: at('丙課'), to: '丁課' },
      { move: at('戊課'), to: '新見本部/戊課' },
      { transfer: '駐車場の業務', from: at('丙課'), to: at('乙課') },
    ]);
    for (const { written } of changes) expect(change.safeParse(written).error?.issues ?? []).toEqual([]);
    expect(notes.join()).toContain('見本課、丙課、戊課、乙課）は、上の組織が分からない');
  });

  test('is the only unit of its name in the chart', () => {
    const { changes, notes } = read(rows.slice(0, 2), {}, ['見本部/見本課']);
    expect(changes).toMatchObject([{ written: { split: '見本部/見本課' } }]);
    expect(notes).toEqual([]);
  });
});

test('names without a slash are split where the chart or the table has the department', () => {
  const { changes, unread } = read(
    [
      HEAD,
      ['新設', '', '推進部'],
      ['移管', '見本部見本課', '推進部見本課'],
      ['改称', '見本部調査課', '調査税室'],
    ],
    {},
    ['見本部', '見本部/見本課', '見本部/調査課'],
  );
  expect(unread).toEqual([]);
  expect(changes.map(({ written }) => written)).toMatchObject([
    { establish: '推進部' },
    { move: '見本部/見本課', to: '推進部/見本課' },
    { rename: '見本部/調査課', to: '調査税室' },
  ]);
});

describe('a table without a column of kinds', () => {
  const PATHS = [
    '総務部',
    '総務部/文書課',
    '総務部/文書課/公開係',
    '総務部/管財課',
    '企画部',
    '企画部/広報室',
  ];

  test('says the kinds in its remarks', () => {
    const { changes, unread, notes } = read(
      [
        ['令和8年度', '令和9年度', '備考'],
        ['', '推進部', '新設'],
        ['企画部', '政策部', '部名の変更'],
        ['企画部広報室', '政策部広報課', '室を課に改める'],
        ['総務部文書課', '推進部文書課', '総務部から所管換え'],
        ['総務部文書課公開係', '推進部文書課公開係', ''],
        ['総務部管財課', '総務部管財課', '2名増'],
        ['総務部', '総務部', ''],
      ],
      {},
      PATHS,
    );
    expect(unread).toEqual([]);
    expect(changes.map(({ written }) => written)).toEqual([
      { establish: '推進部' },
      { rename: '企画部', to: '政策部', note: '部名の変更' },
      { rename: '企画部/広報室', to: '広報課', note: '室を課に改める' },
      { move: '総務部/文書課', to: '推進部/文書課', note: '総務部から所管換え' },
    ]);
    expect(notes).toEqual(['変更のない行: 3行', '変更のない行の備考は読んでいません（7行目）。']);
  });

  test('may have the kinds in brackets after the names', () => {
    const { changes, unread, notes } = read([
      ['旧', '新'],
      ['総務部/管財課', '総務部/資産課（名称変更）'],
      ['', 'こども部（新設）'],
      ['企画部/広報室(廃止)', ''],
      ['会計管理者（部長級）', '会計管理者（部長級）'],
    ]);
    expect(unread).toEqual([]);
    expect(changes.map(({ written }) => written)).toEqual([
      { rename: '総務部/管財課', to: '資産課' },
      { establish: 'こども部' },
      { abolish: '企画部/広報室' },
    ]);
    expect(notes).toEqual(['変更のない行: 1行']);
  });

  test.each<[string, string[][], Record<string, unknown>[]]>([
    [
      'other brackets, before or after the names',
      [
        ['旧', '新'],
        ['総務部 管財課', '総務部 資産課【名称変更】'],
        ['', '〔新設〕総務部 防災課'],
        ['企画部 広報室《廃止》', ''],
      ],
      [
        { rename: '総務部/管財課', to: '資産課' },
        { establish: '総務部/防災課' },
        { abolish: '企画部/広報室' },
      ],
    ],
    [
      'a 課 that begins with its first 係, in one row',
      [
        ['改正前', '', '', '改正後', '', '', '改正内容'],
        ['部', '課', '係', '部', '課', '係', ''],
        ['総務部', '文書課', '公開係', '総務部', '文書課', '公開係', ''],
        ['', '', '', '', '契約課', '契約係', '新設'],
      ],
      [{ establish: '総務部/契約課' }, { establish: '総務部/契約課/契約係' }],
    ],
    [
      'a 部 and its first 課 with other names, in one row',
      [
        ['改正前', '', '改正後', '', '主な改正内容'],
        ['部', '課', '部', '課', ''],
        ['企画部', '広報室', '政策部', '広報課', '名称変更'],
      ],
      [
        { rename: '企画部', to: '政策部' },
        { rename: '企画部/広報室', to: '広報課' },
      ],
    ],
    [
      'a column of 部 that applies to both sides',
      [
        ['部局名', '改正前', '改正後', '見直しの内容'],
        ['総務部', '文書課', '法務課', '課の名称変更'],
        ['', '', '防災課', '課の新設'],
        ['企画部', '広報室', '', '廃止'],
      ],
      [
        { rename: '総務部/文書課', to: '法務課', note: '課の名称変更' },
        { establish: '総務部/防災課', note: '課の新設' },
        { abolish: '企画部/広報室' },
      ],
    ],
    [
      'only duties that move',
      [
        ['移管業務', '移管元', '移管先'],
        ['統計調査', '企画部広報室', '総務部文書課'],
      ],
      [{ transfer: '統計調査', from: '企画部/広報室', to: '総務部/文書課' }],
    ],
    [
      'its new side under the day from which it holds',
      [
        ['現在の所管', '事務の内容', '令和9年4月1日から'],
        ['企画部広報室', '統計調査に関すること', '総務部文書課'],
      ],
      [{ transfer: '統計調査に関すること', from: '企画部/広報室', to: '総務部/文書課' }],
    ],
    [
      'a list with arrows',
      [
        ['区分', '内容'],
        ['新設', '総務部防災課'],
        ['名称変更', '企画部広報室 ⇒ 企画部広聴室'],
      ],
      [{ establish: '総務部/防災課' }, { rename: '企画部/広報室', to: '広聴室' }],
    ],
    [
      'what its remarks name',
      [
        ['旧', '新', '備考'],
        ['総務部管財課', '', '廃止（文書課へ統合）'],
        ['総務部文書課', '総務部文書課', '広報室から統計業務を移管'],
      ],
      [
        { absorb: '総務部/管財課', into: '総務部/文書課', note: '廃止（文書課へ統合）' },
        {
          transfer: '統計業務',
          from: '企画部/広報室',
          to: '総務部/文書課',
          note: '広報室から統計業務を移管',
        },
      ],
    ],
    [
      'cells with lines of units below others',
      [
        ['旧', '新', '備考'],
        ['総務部\n　文書課\n　管財課', '総務部\n　文書管財課', '統合'],
      ],
      [{ merge: ['総務部/文書課', '総務部/管財課'], into: '総務部/文書管財課' }],
    ],
    [
      'remarks about units below one that goes on',
      [
        ['旧', '新', '備考'],
        ['総務部文書課', '総務部文書課', '公開係を情報係に名称変更'],
        ['総務部管財課', '同左', '「契約係」を新設'],
      ],
      [
        {
          rename: '総務部/文書課/公開係',
          to: '情報係',
          note: '公開係を情報係に名称変更',
        },
        { establish: '総務部/管財課/契約係', note: '「契約係」を新設' },
      ],
    ],
    [
      'a 部 that is split, and its 課 in the rows below',
      [
        ['改正前', '', '改正後', '', '備考'],
        ['部', '課', '部', '課', ''],
        ['総務部', '文書課', '総務部', '文書課', '総務部を総務部と財務部に分割'],
        ['', '管財課', '財務部', '管財課', ''],
      ],
      [
        { split: '総務部', into: ['総務部', '財務部'], note: '総務部を総務部と財務部に分割' },
        { move: '総務部/管財課', to: '財務部/管財課' },
      ],
    ],
    [
      'words in place of a name',
      [
        ['旧', '新', '備考'],
        ['総務部管財課', '（廃止）', ''],
        ['【新設】', '総務部防災課', ''],
        ['総務部文書課', '（変更なし）', ''],
      ],
      [{ abolish: '総務部/管財課' }, { establish: '総務部/防災課' }],
    ],
    [
      '課 below their 部 in one column without indentation',
      [
        ['旧', '新', '備考'],
        ['【総務部】', '【総務部】', ''],
        ['文書課', '文書課', ''],
        ['', '防災課', '新設'],
        ['企画部', '企画部', ''],
        ['広報室', '広聴室', '名称変更'],
      ],
      [{ establish: '総務部/防災課' }, { rename: '企画部/広報室', to: '広聴室' }],
    ],
    [
      'a new 課 without its 部',
      [
        ['種別', '旧', '新'],
        ['新設', '', '防災課'],
        ['新設', '', '危機管理課（総務部）'],
      ],
      [{ establish: { unit: '防災課', parent: 'unknown' } }, { establish: '総務部/危機管理課' }],
    ],
    [
      'counts after the names of each level',
      [
        ['改正前', '', '改正後', '', '備考'],
        ['部', '課', '部', '課', ''],
        ['総務部（45）', '文書課（20）', '総務部（50）', '文書課（20）', ''],
        ['', '', '', '防災課（5）', '新設'],
      ],
      [{ establish: '総務部/防災課' }],
    ],
    [
      'posts that begin',
      [
        ['種別', '旧', '新'],
        ['職の新設', '', '危機管理監（部長級）'],
      ],
      [{ establish: { post: '危機管理監' }, grade: '部長級' }],
    ],
    [
      'a 部 with another name, and only its 課 in the rows below',
      [
        ['旧', '新', '備考'],
        ['企画部', '政策部', '名称変更'],
        ['企画部広報室', '政策部広報室', ''],
        ['企画部企画課', '政策部企画課', ''],
      ],
      [{ rename: '企画部', to: '政策部' }],
    ],
    [
      'a 部 that no chart knows, before its 課 without a slash',
      [
        ['旧', '新', '備考'],
        ['企画部広報室', 'こども部広報室', '組織替え'],
      ],
      [{ move: '企画部/広報室', to: 'こども部/広報室', note: '組織替え' }],
    ],
  ])('may have %s', (_, rows, written) => {
    const { changes, unread } = read(rows, {}, PATHS);
    expect(unread).toEqual([]);
    expect(changes.map((one) => one.written)).toEqual(written);
  });

  test('keeps the words for duties that move with a unit that ends, and reports it', () => {
    const { changes, notes } = read(
      [
        ['旧', '新', '備考'],
        ['企画部/広報室', '', '広報室を廃止し、業務を文書課へ移管'],
      ],
      {},
      PATHS,
    );
    expect(changes.map(({ written }) => written)).toEqual([
      { abolish: '企画部/広報室', note: '広報室を廃止し、業務を文書課へ移管' },
    ]);
    expect(notes.join()).toContain('事務の移管は、補足に残しました（2行目）');
  });

  test('tells that nothing is left above a 係 that is abolished', () => {
    const { notes } = read(
      [
        ['改正前', '', '', '改正後', '', '', '備考'],
        ['部', '課', '係', '部', '課', '係', ''],
        ['総務部', '文書課', '公開係', '', '', '', '廃止'],
      ],
      {},
      PATHS,
    );
    expect(notes.join()).toContain('「公開係」だけの廃止として読みました');
  });

  test('names the columns of numbers below merged headings', () => {
    const { aside, unread } = read([
      ['改正前', '', '改正後', '', '区分'],
      ['所属', '職員数', '所属', '職員数', ''],
      ['総務部文書課', '20', '総務部文書課', '22', ''],
      ['企画部広報室', '5', '', '', '廃止'],
    ]);
    expect([unread, aside]).toEqual([[], ['「職員数」（B列）', '「職員数」（D列）']]);
  });

  test('is no list of changes if it has only numbers of units', () => {
    const rows = [
      ['区分', '現行', '改正後', '増減'],
      ['部', '7', '8', '1'],
    ];
    const sheet = tableOfPaste(rows.map((row) => row.join('\t')).join('\n'));
    expect(sheet.ok && changesFromSheet(sheet.value)).toMatchObject({ ok: false });
  });

  test('asks whether what begins is a post', () => {
    expect(read([HEAD, ['新設', '', '危機管理監', '']]).unread[0]?.why).toMatch(/職か組織かが分かりません/);
  });

  test('does not take a sentence for a name', () => {
    expect(read([HEAD, ['新設', '', '危機管理課を設置', '']]).unread[0]?.why).toMatch(/文のようで/);
  });

  test('may have its sides in brackets', () => {
    const { changes } = read([
      ['課名（旧）', '課名（新）', '備考'],
      ['秘書課', '秘書広報課', '名称変更'],
    ]);
    expect(changes.map(({ written }) => written)).toEqual([{ rename: '秘書課', to: '秘書広報課' }]);
  });

  test('may be two indented charts side by side', () => {
    const { changes, unread } = read([
      ['改正前', '改正後', '備考'],
      ['総務部', '総務部', ''],
      ['　文書課', '　文書課', ''],
      ['　　文書係', '　　文書法規係', '統合'],
      ['　　法規係', '', ''],
      ['　管財課', '　資産課', '名称変更'],
      ['', '　防災課', '新設'],
    ]);
    expect(unread).toEqual([]);
    expect(changes.map(({ written }) => written)).toEqual([
      { merge: ['総務部/文書課/文書係', '総務部/文書課/法規係'], into: '総務部/文書課/文書法規係' },
      { rename: '総務部/管財課', to: '資産課' },
      { establish: '総務部/防災課' },
    ]);
  });

  test('may be of a town without 部', () => {
    const { changes, unread } = read(
      [
        ['旧', '新', '備考'],
        ['総務課', '総務課', ''],
        ['　行政係', '　行政係', ''],
        ['　秘書係', '　秘書広報係', '名称変更'],
        ['福祉課', '社会福祉課', '分割'],
        ['', '介護課', ''],
        ['　福祉係', '社会福祉課福祉係', '移管'],
      ],
      {},
      ['総務課', '総務課/行政係', '総務課/秘書係', '福祉課', '福祉課/福祉係'],
    );
    expect(unread).toEqual([]);
    expect(changes.map(({ written }) => written)).toEqual([
      { rename: '総務課/秘書係', to: '秘書広報係' },
      { split: '福祉課', into: ['社会福祉課', '介護課'] },
      { move: '福祉課/福祉係', to: '社会福祉課/福祉係' },
    ]);
  });

  test('tells once that 部 has another name, and goes on below the last one named', () => {
    const { changes, unread } = read([
      ['改正前', '', '改正後', '', '備考'],
      ['部', '課', '部', '課', ''],
      ['企画部', '企画課', '政策部', '企画課', '部名変更'],
      ['', '統計課', '', '統計課', '部名変更'],
      ['', '情報課', '', '', '廃止'],
      ['', '調査課', '', '研究課', '名称変更'],
    ]);
    expect(unread).toEqual([]);
    expect(changes.map(({ written }) => written)).toEqual([
      { rename: '企画部', to: '政策部', note: '部名変更' },
      { abolish: '企画部/情報課' },
      { rename: '企画部/調査課', to: '研究課' },
    ]);
  });

  test('reports a difference of which the remarks say nothing', () => {
    const { unread } = read([
      ['旧', '新', '備考'],
      ['総務部', '総務局', '名称変更'],
      ['総務部/文書課', '総務局/公文書課', ''],
      ['企画部/企画課', '企画部/企画課', '統計の業務を移管'],
    ]);
    expect(unread.map(({ row, why }) => [row, why.slice(0, 12)])).toEqual([
      [3, '何の変更かが、備考に書か'],
      [4, '移管ですが、旧も新も「企'],
    ]);
  });

  test('is a chart where the remarks say other things', () => {
    const rows = [
      ['旧', '新', '備考'],
      ['総務部', '総務局', '本庁'],
      ['　文書課', '　公文書課', '12名'],
    ];
    const sheet = tableOfPaste(rows.map((row) => row.join('\t')).join('\n'));
    expect(sheet.ok && changesFromSheet(sheet.value)).toMatchObject({ ok: false });
  });
});

test.each<[string, Verb | 'move and rename']>([
  ['課名変更', 'rename'],
  ['所管を変更する。', 'move'],
  ['新たに設ける。', 'establish'],
  ['所属替', 'move'],
  ['統合・改称', 'merge'],
  ['新設（分離）', 'detach'],
  ['廃止（編入）', 'absorb'],
  ['移管及び名称変更', 'move and rename'],
  ['総務部へ移管し、課に昇格', 'move and rename'],
  ['室を課へ格上げ', 'rename'],
  ['グループ制に移行', 'rename'],
  ['課長級へ格上げ', 'regrade'],
])('%s is one kind', (words, kind) => expect(parseKind(words)).toBe(kind));

test('one that is merged into another that goes on is absorbed, and one raised to 課 is renamed', () => {
  const { changes } = read([HEAD, ['統合', '甲課', '乙課'], ['課に格上げ', '甲部/丙室', '甲部/丙課']], {}, [
    '甲部',
    '甲部/甲課',
    '甲部/乙課',
    '甲部/丙室',
  ]);
  expect(changes.map(({ written }) => written)).toEqual([
    { absorb: '甲部/甲課', into: '乙課' },
    { rename: '甲部/丙室', to: '丙課' },
  ]);
});
