import { describe, expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { parseDeadline } from '#calendar/schedule.ts';
import { nearDeadlines } from '#diagnostics/deadline-words.ts';
import { type PlanMapping, planTable } from '#drafting/plans/columns.ts';
import { editionText } from '#drafting/plans/edition-file.ts';
import { planFromSheet, type ReadPlan } from '#drafting/plans/read-plan.ts';
import { headingsOf } from '#drafting/tables/columns.ts';
import type { RowAnswers } from '#drafting/tables/open-rows.ts';
import { tableOfPaste } from '../../support/table-of-paste.ts';

type Rows = readonly (readonly string[])[];

function tried(rows: Rows, mapping?: PlanMapping, decided?: RowAnswers): ReadPlan | string {
  const quoted = (cell: string) => (cell.includes('\n') ? `"${cell}"` : cell);
  const sheet = tableOfPaste(rows.map((row) => row.map(quoted).join('\t')).join('\n'));
  const said = sheet.ok
    ? planFromSheet(sheet.value, { mapping, paths: ['企画部/企画課', '総務部/総務課'], rows: decided })
    : sheet;
  return said.ok ? said.value : said.why;
}

function read(rows: Rows, mapping?: PlanMapping, decided?: RowAnswers): ReadPlan {
  const said = tried(rows, mapping, decided);
  if (typeof said === 'string') throw new Error(said);
  return said;
}

const PLAN: Rows = [
  ['見本計画 取組一覧'],
  [
    '番号',
    '基本方針',
    '取組項目',
    '取組内容',
    '担当課',
    '期限',
    '指標',
    '単位',
    '現状',
    '目標',
    '課題',
    '令和8年度',
    '予算',
  ],
  [
    '1-①',
    '窓口を変える',
    '申請のオンライン化',
    '手続きを増やす。\n*二段目*',
    '企画課、情報課ほか',
    '令和8年度末',
    'オンライン化率',
    '%',
    '10',
    '40%',
    '人手',
    '試行',
    '5',
  ],
  [
    '1-②',
    '',
    '帳票の整理',
    '帳票を減らす。',
    '全課',
    '調整のうえで',
    '',
    '',
    '多い',
    '半分にする',
    '',
    '',
    '',
  ],
  ['', '', '', '', '', '', '帳票の数', '枚', '', '50', '', '', ''],
  [
    '2-①',
    '人を育てる',
    '研修の実施',
    '研修を行う。',
    '総務部/総務課',
    '令和8年9月まで(説明)\n令和9年3月(実施)',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  ],
];

test('a table of measures is read by its headings', () => {
  const { measures, sections, unread, doubts, aside } = read(PLAN);
  expect([unread, aside]).toEqual([[], ['「予算」']]);
  expect(sections).toEqual([
    { id: 's1', title: '窓口を変える' },
    { id: 's2', title: '人を育てる' },
  ]);
  expect(doubts).toEqual([
    { row: 3, why: expect.stringMatching(/担当「情報課」は、組織図にありません/) },
    { row: 4, why: expect.stringMatching(/期限「調整のうえで」/) },
  ]);
  expect(measures).toMatchObject([
    {
      id: 'm1-1',
      section: 's1',
      owners: ['企画部/企画課', { unit: '情報課', parent: 'unknown' }],
      andOthers: true,
      deadlines: [{ for: null, text: '令和8年度末', means: '令和9年3月31日' }],
      targets: [{ indicator: 'オンライン化率', baseline: 10, target: 40, unit: '%' }],
      aspects: [{ heading: '課題', text: '人手' }],
      progress: [{ year: 2026, goal: '試行' }],
    },
    {
      id: 'm1-2',
      section: 's1',
      owners: [{ all: true }],
      deadlines: [],
      schedule: '調整のうえで',
      targets: [{ milestone: '半分にする' }, { indicator: '帳票の数', target: 50, unit: '枚' }],
      aspects: [{ heading: '現状', text: '多い' }],
    },
    {
      id: 'm2-1',
      section: 's2',
      owners: ['総務部/総務課'],
      deadlines: [
        { for: '説明', means: '令和8年9月30日まで' },
        { for: '実施', means: '令和9年3月1日〜令和9年3月31日' },
      ],
    },
  ]);
});

test.each([
  [
    'beside who is in charge',
    ['担当課', '関係課'],
    ['総務課', '企画課'],
    ['総務部/総務課'],
    ['企画部/企画課'],
  ],
  ['alone, in the place of who is in charge', ['関係課'], ['企画課'], ['企画部/企画課'], []],
])('a column of supporters is recognized %s', (_, headings, cells, owners, supporters) => {
  const { measures } = read([
    ['取組', ...headings],
    ['窓口の改善', ...cells],
  ]);
  expect(measures).toMatchObject([{ owners, supporters }]);
});

/** The file of a plan, and what the archive makes of it. */
function written(plan: ReadPlan) {
  const text = editionText(
    {
      title: '見本計画',
      type: 'plan',
      edition: '初版',
      issued: '令和8年3月',
      source: '見本計画',
      fidelity: 'full',
    },
    plan,
  );
  const files = filesInMemory({
    'content/site.yaml': 'name: 見本\nurl: https://mihon.invalid/\n',
    'content/mihon/municipality.yaml':
      'name: 見本市\nreading: みほんし\ncode: "992011"\nprefecture: 見本県\nwebsite: https://mihon.invalid/\n',
    'content/mihon/documents/plan/2026.md': text,
  });
  const { source, diagnostics } = checkOne(openArchive(files, '2027-06-01'), 'mihon');
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  return { text, source, errors };
}

test('the archive reads its file as the table states it', () => {
  const { text, source, errors } = written(read(PLAN));
  expect(errors).toEqual([]);
  const edition = source.editions[0];
  expect(edition?.data.measures.map(({ id, title }) => `${id} ${title}`)).toEqual([
    'm1-1 申請のオンライン化',
    'm1-2 帳票の整理',
    'm2-1 研修の実施',
  ]);
  expect(edition?.data.measures[2]?.schedule?.stages.map((stage) => stage.when.interval.end)).toEqual([
    '2026-09-30',
    '2027-03-31',
  ]);
  expect(text).toContain('### 申請のオンライン化 {#m1-1}\n\n手続きを増やす。\n\n\\*二段目\\*\n');
});

describe('a table of measures that goes on over pages or has two rows of headings', () => {
  const HEADINGS = ['番号', '取組項目', '取組内容', '担当課'];

  test('the group above the first headings is one like those above the repeated ones', () => {
    const { sections, measures, notes } = read([
      ['見本計画 取組一覧'],
      ['【総務部】'],
      HEADINGS,
      ['1', '決裁の電子化', '始める。', '総務課'],
      ['【企画部】'],
      HEADINGS,
      ['1', '計画の見直し', '改める。', '企画課'],
    ]);
    expect(sections.map(({ title }) => title)).toEqual(['【総務部】', '【企画部】']);
    expect(measures.map(({ title, section }) => [title, section])).toEqual([
      ['決裁の電子化', 's1'],
      ['計画の見直し', 's2'],
    ]);
    expect(notes.join('\n')).toMatch(/見出しより上の行は読んでいません（1行目「見本計画 取組一覧」）/);
  });

  test('a measure goes on below （続き）, and the number of a page is none of it', () => {
    const { measures, unread, notes } = read([
      HEADINGS,
      ['1', '施設の再編', '計画を作り、', '企画課'],
      ['', '', '- 2 -', ''],
      HEADINGS,
      ['1', '施設の再編（前ページの続き）', '順に進める。', ''],
    ]);
    expect(measures).toMatchObject([{ title: '施設の再編', text: '計画を作り、\n\n順に進める。' }]);
    expect(unread).toEqual([]);
    expect(notes).toContain('ページの番号の行は読んでいません（3行目）。');
  });

  test('計画 and 実績 below a year, and the years of numbers beside those of words', () => {
    const [measure] = read([
      ['番号', '取組項目', '令和8年度', '', '令和9年度', ''],
      ['', '', '計画', '実績', '計画', '実績'],
      ['1', '窓口の改善', '検討', '検討した', '実施', ''],
    ]).measures;
    expect(measure?.progress).toEqual([
      { year: 2026, goal: '検討' },
      { year: 2027, goal: '実施' },
    ]);
    const { measures, aside } = read([
      ['番号', '取組項目', '年度別計画', '', '効果額（千円）', ''],
      ['', '', 'R8', 'R9', 'R8', 'R9'],
      ['1', '窓口の改善', '検討', '実施', '0', '300'],
    ]);
    expect(measures[0]?.progress).toEqual(measure?.progress);
    expect(aside).toEqual(['「効果額（千円） R8」', '「効果額（千円） R9」']);
  });

  test('headings in other words, groups, and numbers of an indicator in years', () => {
    const { sections, measures } = read([
      ['柱', '施策', '具体的な取組', 'KPI', '現状値（R7）', 'R8', '目標（数値等）', '新規・継続の別'],
      ['暮らし', '手続', '申請の拡大', '申請率（％）', '15', '40', '80', '新規'],
      ['', '', '窓口の統合', '－', '－', '検討', '1か所', '継続'],
    ]);
    expect(sections.map(({ title }) => title)).toEqual(['暮らし', '手続']);
    expect(measures).toMatchObject([
      {
        title: '申請の拡大',
        targets: [{ indicator: '申請率', baseline: '15（令和7年度）', target: 80, unit: '%' }],
        progress: [],
        aspects: [{ heading: '新規・継続の別', text: '新規' }],
      },
      { title: '窓口の統合', targets: [{ milestone: '1か所' }], progress: [{ year: 2026, goal: '検討' }] },
    ]);
  });
});

describe('a table of measures with something left open', () => {
  test('can be read with given headings', () => {
    const rows = [
      ['施策番号', '施策の名前', '推進担当'],
      ['1', '窓口の改善', '総務課'],
    ];
    expect(tried(rows)).toMatch(/見出しの行が見つかりません/);
    const { measures } = read(rows, {
      headings: { 施策番号: 'code', 施策の名前: 'title', 推進担当: 'owners' },
    });
    expect(measures).toMatchObject([{ id: 'm1', title: '窓口の改善', owners: ['総務部/総務課'] }]);
  });

  test('can be read with columns given by position', () => {
    const rows = [
      ['推進計画'],
      ['No', 'アクション', '担当', '担当', '令和8年度', '予算'],
      ['1', '窓口の改善', '総務課', '企画課', '試行', '5'],
    ];
    const sheet = tableOfPaste(rows.map((row) => row.join('\t')).join('\n'));
    const found = sheet.ok ? headingsOf(sheet.value, planTable) : null;
    expect(found?.row).toBe(2);
    expect(found?.columns.map(({ role }) => role)).toEqual([
      'code',
      'aside',
      'owners',
      'owners',
      'year',
      'aside',
    ]);
    const shown = { row: 2, places: { 1: 'title', 2: 'aside', 3: 'owners', 5: 'aspect' } } as const;
    const { measures, aside } = read(rows, { shown });
    expect(aside).toEqual(['「担当」']);
    expect(measures).toMatchObject([
      {
        id: 'm1',
        title: '窓口の改善',
        owners: ['企画部/企画課'],
        progress: [{ year: 2026, goal: '試行' }],
        aspects: [{ heading: '予算', text: '5' }],
      },
    ]);
  });

  test.each<[string, Rows, RegExp]>([
    [
      'one measure twice',
      [
        ['1', '窓口', ''],
        ['2', '帳票', ''],
        ['1', '窓口', ''],
      ],
      /^4 取組「窓口」が、2行目にもあります/,
    ],
    ['a number without a name', [['1', '', '総務課']], /^2 番号「1」の取組に、名前が/],
    ['a row that goes on with nothing', [['', '', '総務課']], /^2 取組の名前が/],
  ])('has %s reported', (_, rows, why) => {
    const { unread } = read([['番号', '取組', '担当課'], ...rows]);
    expect(unread.map((one) => `${one.row} ${one.why}`)).toEqual([expect.stringMatching(why)]);
  });

  test('leaves a partly read measure to the decision of the editor', () => {
    const rows: Rows = [
      ['番号', '取組', '担当課', '期限'],
      ['1', '窓口', '総務課、※調整中', '令和8年度末'],
      ['2', '帳票', '総務課', ''],
    ];
    const { measures, rows: open } = read(rows);
    expect(measures.map(({ title }) => title)).toEqual(['帳票']);
    expect(open).toMatchObject([{ row: 2, name: '1 窓口', faults: [{ place: 2 }], decision: null }]);
    const partly = read(rows, undefined, { 2: { decision: 'partly' } });
    expect(partly.measures.map(({ id }) => id)).toEqual(['m1', 'm2']);
    expect(partly.unread).toEqual([]);
    expect(read(rows, undefined, { 2: { decision: 'aside' } }).measures.map(({ id }) => id)).toEqual(['m2']);
  });

  test('does not group its measures by whether they are new', () => {
    const of = (...sorts: readonly string[]) =>
      read([
        ['番号', '区分', '取組項目', '担当課'],
        ...sorts.map((sort, at) => [`${at + 1}`, sort, `取組${at}`, '総務課']),
      ]);
    const plan = of('新規', '継続', '', '一部新規・拡充');
    expect(plan.sections).toEqual([]);
    expect(plan.measures.map(({ aspects }) => aspects[0]?.text)).toEqual([
      '新規',
      '継続',
      undefined,
      '一部新規・拡充',
    ]);
    expect(of('新規', '窓口を変える').sections).toHaveLength(2);
  });

  test('may have sections within sections, and the names of measures in the last column of names', () => {
    const nested = read([
      ['基本方針', '推進項目', '実施項目', '担当課'],
      ['1 行政運営', '(1) 見直し', '事業の評価', '企画課'],
      ['', '', '補助金の見直し', '総務課'],
      ['', '(2) 民間', '指定管理', '総務課'],
      ['2 財政', '(1) 見直し', '収納', '総務課'],
      ['1 行政運営', '(2) 民間', '民営化', '総務課'],
    ]);
    expect(nested.sections).toEqual([
      { id: 's1', title: '1 行政運営' },
      { id: 's2', title: '(1) 見直し', in: 's1' },
      { id: 's3', title: '(2) 民間', in: 's1' },
      { id: 's4', title: '2 財政' },
      { id: 's5', title: '(1) 見直し', in: 's4' },
    ]);
    expect(nested.measures.map(({ title, section }) => [title, section])).toEqual([
      ['事業の評価', 's2'],
      ['補助金の見直し', 's2'],
      ['指定管理', 's3'],
      ['収納', 's5'],
      ['民営化', 's3'],
    ]);
    const { text, errors } = written(nested);
    expect(text.match(/^#+ .*$/gm)).toEqual([
      '## 1 行政運営 {#s1}',
      '### (1) 見直し {#s2}',
      '#### 事業の評価 {#m1}',
      '#### 補助金の見直し {#m2}',
      '### (2) 民間 {#s3}',
      '#### 指定管理 {#m3}',
      '#### 民営化 {#m5}',
      '## 2 財政 {#s4}',
      '### (1) 見直し {#s5}',
      '#### 収納 {#m4}',
    ]);
    expect(errors).toEqual([]);
  });

  test('may have headings in rows of their own', () => {
    const rows = [
      ['取組項目', '担当課', '期限'],
      ['Ⅰ 行政運営', '', ''],
      ['(1) 窓口', '(1) 窓口', '(1) 窓口'],
      ['1 申請の見直し', '企画課及び総務課', '令和8年度'],
      ['2 帳票の見直し', '各課', '令和9年度'],
      ['(2) 職員', '', ''],
      ['3 研修', '総務課', '令和8年度'],
      ['Ⅱ 財政', '', ''],
      ['4 使用料', '総務課', '令和8年度'],
      ['5 名前だけの取組', '', ''],
      ['6 収納', '総務課', '令和8年度'],
      ['※ 見直すことがある。', '', ''],
    ];
    const plan = read(rows);
    expect(plan.sections.map(({ title, in: above }) => [title, above])).toEqual([
      ['Ⅰ 行政運営', undefined],
      ['(1) 窓口', 's1'],
      ['(2) 職員', 's1'],
      ['Ⅱ 財政', undefined],
    ]);
    expect(plan.measures.map(({ code, section }) => code + section)).toEqual([
      ...['1s2', '2s2', '3s3', '4s4', '5s4', '6s4'],
    ]);
    expect(plan.measures.slice(0, 2).map(({ owners }) => owners)).toEqual([
      ['企画部/企画課', '総務部/総務課'],
      [{ all: true }],
    ]);
    expect(plan.notes.join()).toContain('節の見出しとして読みました（2、3、6、8行目）');
    expect(plan.notes.join()).toContain('注記の行は読んでいません（12行目）');
    expect(written(plan).errors).toEqual([]);
  });

  test('may name its measures in a column that elsewhere groups them', () => {
    const rows = [
      ['重点項目', '取組内容', '数値目標'],
      ['窓口の改善', '書かない窓口を入れる。', '10分以内'],
    ];
    expect(read(rows).measures).toMatchObject([
      { title: '窓口の改善', targets: [{ milestone: '10分以内' }] },
    ]);
    expect(read([['番号', ...(rows[0] ?? []), '取組']]).sections).toEqual([]);
  });

  test('may have headings below merged headings, pasted or in a workbook', () => {
    const rows = [
      ['1', '窓口', '企画課', '検討', '実施', '割合', '20%', '50%以上', '拡充'],
      ['2', '公用車', '総務課', '実施', '→', '台数', '60台', '維持', '継続'],
    ];
    const second = ['', '', '', 'R8', 'R9', '指標', '現状（R7）', '目標（R9末）', ''];
    const pasted: Rows = [
      ['見本計画'],
      ['番号', '取組', '担当課', '年次計画', '', '数値目標', '', '', '今後の方向性'],
      second,
      ...rows,
    ];
    const merged: Rows = [
      ['見本計画'],
      ['番号', '取組', '担当課', '年次計画', '年次計画', '数値目標', '数値目標', '数値目標', '今後の方向性'],
      second.map((cell, place) => cell || ['番号', '取組', '担当課'][place] || '今後の方向性'),
      ...rows,
    ];
    const { measures, rows: open, aside, notes } = read(pasted);
    expect([open, aside, notes[0]]).toEqual([
      [],
      [],
      '見出しより上の行は読んでいません（1行目「見本計画」）。',
    ]);
    expect(measures.map(({ targets, progress }) => [targets, progress.map(({ goal }) => goal)])).toEqual([
      [
        [{ indicator: '割合', baseline: '20%（令和7年度）', target: '50%以上', due: '令和9年度' }],
        ['検討', '実施'],
      ],
      [
        [{ indicator: '台数', baseline: '60台（令和7年度）', target: '維持', due: '令和9年度' }],
        ['実施', '実施'],
      ],
    ]);
    expect(read(merged).measures).toEqual(measures);
  });

  test('has columns without heading reported, and the editor can assign them', () => {
    const merged: Rows = [
      ['番号', '取組項目', '実施年度', '', '備考', ''],
      ['1', '申請の見直し', '令和8年度', '令和9年度', ''],
    ];
    expect(read(merged).aside).toEqual(['「D列（見出しなし）」']);
    expect(read(merged, { shown: { row: 1, places: { 1: 'title', 3: 'text' } } }).measures[0]?.text).toBe(
      '令和9年度',
    );
    const headings = { 'd列(見出しなし)': 'text' } as const;
    expect(read(merged, { headings }).measures[0]?.text).toBe('');
  });

  test('takes 同上 as the value above, and no total as a measure', () => {
    const { measures, unread, notes } = read([
      ['番号', '取組項目', '担当課', '期限'],
      ['1', '申請の見直し', '企画課', '令和8年度末'],
      ['2', '窓口の見直し', '同上', '〃'],
      ['', '同上', '総務課', ''],
      ['合計', '3件', '', ''],
    ]);
    expect(measures.map(({ title, owners, schedule }) => [title, owners, schedule])).toEqual([
      ['申請の見直し', ['企画部/企画課'], '令和8年度末'],
      ['窓口の見直し', ['企画部/企画課', '総務部/総務課'], '令和8年度末'],
    ]);
    expect(unread).toEqual([]);
    expect(notes).toContain('合計などの集計の行は読んでいません（5行目）。');
    expect(notes[0]).toContain('（3か所）');
  });

  test('takes no subtotal, legend or measure that is printed again as a measure', () => {
    const { sections, measures, unread, notes } = read([
      ['区分', '番号', '取組項目', '担当課', 'R8'],
      ['歳入', '1', '申請の見直し', '企画課', '○'],
      ['歳入', '小計', '小計', '小計', ''],
      ['歳出', '再掲', '申請の見直し', '企画課', '○'],
      ['歳出', '', '申請の見直し（再掲）', '企画課', '○'],
      ['歳出', '2', '窓口の見直し（再掲）', '総務課', '○'],
      ['凡例', '○：検討', '◎：実施', '', ''],
    ]);
    expect(unread).toEqual([]);
    expect(measures.map(({ title }) => title)).toEqual(['申請の見直し', '窓口の見直し（再掲）']);
    expect(sections.map(({ title }) => title)).toEqual(['歳入', '歳出']);
    expect(notes).toEqual(
      expect.arrayContaining([
        '注記の行は読んでいません（7行目）。',
        '合計などの集計の行は読んでいません（3行目）。',
        'ほかの行の取組を再掲した行は読んでいません（4、5行目）。',
      ]),
    );
  });

  test('may join owners in any way and print negative numbers with △', () => {
    const { measures, rows } = read([
      ['番号', '取組', '担当課', '指標', '単位', '現状', '目標'],
      ['1', '窓口', '総務部総務課、企画部 企画課', '収支', '千円', '△1,000', '▲200'],
    ]);
    expect(rows).toEqual([]);
    expect(measures[0]?.owners).toEqual(['総務部/総務課', '企画部/企画課']);
    expect(measures[0]?.targets).toEqual([
      { indicator: '収支', baseline: -1000, target: -200, unit: '千円' },
    ]);
  });

  test('may have deadlines as serial numbers of days, and numeric headings are reported', () => {
    const { measures, notes } = read([
      ['番号', '取組', '期限', '20', '21'],
      ['1', '窓口', '46477', '実施', '実施'],
      ['2', '帳票', '令和9年3月末', '', ''],
    ]);
    expect(measures.map(({ schedule }) => schedule)).toEqual(['2027-03-31', '令和9年3月末']);
    expect(notes.join()).toContain('「46477」は令和9年3月31日');
    expect(notes.join()).toContain('数だけの見出し（20、21）');
  });

  test('has codes in front of the names if no column has codes', () => {
    const head = ['取組項目', '担当課'];
    const { measures, notes } = read([
      head,
      ['1 窓口の改善', 'a'],
      ['1-2．帳票の整理', 'a'],
      ['①3世代の集い', 'a'],
    ]);
    expect(measures.map(({ code, title, id }) => [code, title, id])).toEqual([
      ['1', '窓口の改善', 'm1'],
      ['1-2', '帳票の整理', 'm1-2'],
      ['①', '3世代の集い', 'm1-3'],
    ]);
    expect(notes.join()).toContain('取組の名前の前の番号');
    const other = read([head, ['1 窓口の改善', 'a'], ['3世代の集い', 'a']]);
    expect(other.measures.map(({ code, title }) => [code, title])).toEqual([
      ['', '1 窓口の改善'],
      ['', '3世代の集い'],
    ]);
  });

  test('has a single 一 among targets asked about', () => {
    const { rows } = read([
      ['番号', '取組', '指標', '単位', '目標'],
      ['1', '窓口', '件数', '件', '一'],
    ]);
    expect(rows[0]?.faults[0]?.why).toContain('横線（値がない）か分かりません');
  });

  test('is refused if two headings mean the same', () => {
    expect(
      tried([
        ['番号', '取組', '担当', '所管課'],
        ['1', '窓口', 'a', 'b'],
      ]),
    ).toMatch(/C列「担当」とD列「所管課」/);
  });
});

test('the numbers of years of an indicator are its targets, below one heading or not', () => {
  const two: Rows = [
    ['番号', '取組', '担当課', '指標', '単位', '現状値（R7）', '目標値', '', ''],
    ['', '', '', '', '', '', 'R8', 'R9', 'R10'],
  ];
  const one: Rows = [
    ['番号', '取組', '担当課', '指標', '単位', '現状値（R7）', 'R8目標', 'R9目標', 'R10目標'],
  ];
  for (const headings of [two, one]) {
    const { measures, unread, notes } = read([
      ...headings,
      ['1', '遊休地の処分', '企画課', '処分件数', '件', '-', '2', '2', '2'],
      ['', '', '', '売却額', '千円', '0', '約5,000', '△1', '6,000程度'],
      ['2', '補助金の見直し', '全課', '', '', '', '検討', '実施', '→'],
    ]);
    expect(unread).toEqual([]);
    expect(measures).toMatchObject([
      { title: '遊休地の処分', targets: [], aspects: [], progress: [] },
      { title: '補助金の見直し', progress: [{ goal: '検討' }, { goal: '実施' }, { goal: '実施' }] },
    ]);
    expect(notes.join()).toContain('もう一度読むと、指標');
  }
});

test('a column says what each row holds for the years', () => {
  const rowsWith = (goals: readonly string[]): Rows => [
    ['番号', '取組項目', '担当課', '項目', 'R8', 'R9', 'R10'],
    ['1', '窓口の改善', '企画課', '工程', '検討', '実施', '→'],
    ['', '', '', '目標値', ...goals],
    ['', '', '', '実績', '検討した', '', ''],
  ];
  const ofAll = read(rowsWith(['待ち時間10分以内', '', '']));
  const progress = ['検討', '実施', '実施'].map((goal, at) => ({ year: 2026 + at, goal }));
  expect(ofAll.measures).toMatchObject([
    { title: '窓口の改善', progress, targets: [{ milestone: '待ち時間10分以内' }] },
  ]);
  expect(ofAll.doubts).toEqual([{ row: 3, why: expect.stringMatching(/はじめの年度（R8）の欄にだけ/) }]);
  expect(ofAll.notes.join()).toContain('「実績」の行の、年度ごとの欄');
  const ofYears = read(rowsWith(['案の作成', '条例の改正', '10件']));
  expect(ofYears.measures[0]?.targets).toEqual([
    { milestone: '案の作成', due: '令和8年度' },
    { milestone: '条例の改正', due: '令和9年度' },
  ]);
  expect(ofYears.doubts).toEqual([]);
});

test('現状 in sentences is no value of an indicator, and keeps its year otherwise', () => {
  const measureOf = (heading: string, current: string, indicator: string) =>
    read([
      ['番号', '取組項目', heading, '指標', '目標'],
      ['1', '窓口の改善', current, indicator, '10分'],
    ]).measures[0];
  const told = measureOf('現状', '来庁しないと手続ができない。', '待ち時間');
  expect(told).toMatchObject({
    targets: [{ indicator: '待ち時間', target: 10, unit: '分' }],
    aspects: [{ heading: '現状', text: '来庁しないと手続ができない。' }],
  });
  expect(told?.targets[0]).not.toHaveProperty('baseline');
  expect(measureOf('現状値（令和7年度）', '20分', '')?.aspects).toEqual([
    { heading: '現状', text: '20分（令和7年度）' },
  ]);
});

test('a text with a line for each year is the goals of the years', () => {
  const goals = [
    { year: 2026, goal: '案の作成' },
    { year: 2027, goal: '実施' },
  ];
  for (const heading of ['スケジュール', '年度別計画']) {
    const rows: Rows = [
      ['番号', '取組項目', '担当課', heading],
      ['1', '窓口の改善', '企画課', 'R8：案の作成\n令和9年度　実施'],
      ['2', '文書の整理', '総務課', '令和8年度末'],
    ];
    const [first, second] = read(rows).measures;
    expect(first).toMatchObject({ progress: goals, schedule: '', aspects: [] });
    expect(second?.progress).toEqual([]);
  }
});

test('a remark in brackets does not hide what a column is, and marks of owners are told', () => {
  const { measures, doubts, aside } = read([
    ['取組\n番号', '取組項目\n（具体的な内容）', '担当部署\n（◎は主担当）'],
    ['1', '窓口の改善', '◎企画課、総務課'],
  ]);
  expect(aside).toEqual([]);
  expect(measures[0]?.owners).toEqual(['企画部/企画課', '総務部/総務課']);
  expect(doubts).toEqual([{ row: 2, why: expect.stringContaining('担当の印（◎）') }]);
});

test('ditto marks below years mean the year before, or are asked about', () => {
  const rows = (above: string): Rows => [
    ['番号', '取組', '担当課', 'R8', 'R9'],
    ['1', '窓口の改善', '企画課', '検討', above],
    ['2', '文書の整理', '〃', '実施', '〃'],
  ];
  const goals = (said: ReadPlan | string) =>
    typeof said === 'string' ? said : said.measures.map(({ progress }) => progress.map(({ goal }) => goal));
  expect(goals(tried(rows('〃')))).toMatch(/E3 の「〃」が、上の欄（検討）と左の年度（実施）のどちら/);
  expect(goals(tried(rows('')))).toEqual([['検討'], ['実施', '実施']]);
  expect(goals(tried(rows('実施')))).toEqual([
    ['検討', '実施'],
    ['実施', '実施'],
  ]);
});

test('a column of ids that are none has the numbers of the source', () => {
  const { measures } = read([
    ['ID', '施策', '事業', '担当課'],
    ['A-1', '電子化', '申請の電子化', '企画課'],
  ]);
  expect(measures).toMatchObject([{ id: 'ma-1', code: 'A-1', title: '申請の電子化' }]);
});

test('what a column says of the indicators does not group the measures', () => {
  const { sections, aside } = read([
    ['番号', '取組項目', '区分', '指標', '目標'],
    ['1', '窓口の改善', '成果指標', '待ち時間（分）', '10'],
    ['', '', '活動指標', '研修（回）', '2'],
  ]);
  expect([sections, aside]).toEqual([[], ['「区分」']]);
});

test('amounts below a merged heading are no goals', () => {
  const { measures, aside, notes } = read([
    ['番号', '取組項目', '担当課', '効果見込額（千円）', '', ''],
    ['', '', '', 'R8', 'R9', '計'],
    ['1', '窓口の改善', '企画課', '0', '300', '300'],
  ]);
  expect(measures[0]?.progress).toEqual([]);
  expect(aside).toEqual(['「効果見込額（千円） R8」', '「効果見込額（千円） R9」', '「計」']);
  expect(notes.join()).toMatch(/R8」.*もう一度読むと、指標/);
});

test('the aims of a department are sections of what it does for them', () => {
  const { sections, measures } = read([
    ['部名', '重点目標', '具体的取組', '達成目標（数値目標）', '達成時期', '担当課'],
    ['総務部', '財政の健全化', '文書の整理', '5件程度', '令和8年度末', '総務課'],
  ]);
  expect(sections).toMatchObject([{ title: '財政の健全化' }]);
  expect(measures).toMatchObject([
    { title: '文書の整理', owners: ['総務部/総務課'], targets: [{ milestone: '5件程度' }] },
  ]);
});

test('values of years in a list of measures are said to need a second reading', () => {
  const noteOf = (heading: string, cell: string) =>
    read([
      ['番号', '取組', '担当課', '指標', '目標', heading],
      ['1', '窓口', '企画課', '件数', '9', cell],
    ]).notes.join();
  expect(noteOf('令和8年度', '8件')).toMatch(/「令和8年度」の列には、年度ごとの数.*もう一度読むと、指標/);
  expect(noteOf('令和8年度', '試行')).not.toContain('もう一度');
  expect(noteOf('令和8年度の実績', '8件')).toMatch(/実績は、その年度の実績報告で/);
});

test.each([
  ['来年の春ごろ', 2027],
  ['令和9年秋', 2027],
  ['来年度当初', 2027],
  ['早期に', null],
])('the deadlines suggested for 「%s」 can be read', (words, year) => {
  const near = nearDeadlines(words, year);
  expect(near.map((one) => parseDeadline(one).ok)).toEqual([true, true]);
  if (words === '来年の春ごろ') expect(near).toEqual(['令和10年4月頃', '令和10年度末']);
});

test('what a plan says for its halves is kept under their headings', () => {
  const { measures, aside } = read([
    ['番号', '取組', '担当課', '前期（令和7〜9年度）', '後期の取組'],
    ['1', '受付の集約', '総務課', '検討', '実施'],
  ]);
  expect(aside).toEqual([]);
  expect(measures).toMatchObject([
    {
      aspects: [
        { heading: '前期（令和7〜9年度）', text: '検討' },
        { heading: '後期の取組', text: '実施' },
      ],
    },
  ]);
});

test('a column of departments says whose the divisions beside it are', () => {
  const { measures } = read([
    ['番号', '小分類', '担当部', '担当課'],
    ['1', '窓口の改善', '企画部', '企画課'],
    ['2', '財産の処分', '財務部', '管財課'],
    ['3', '会議の見直し', '全部局', '全課'],
    ['4', '広報の充実', '総務部', ''],
  ]);
  expect(measures.map(({ owners }) => owners)).toEqual([
    ['企画部/企画課'],
    ['財務部/管財課'],
    [{ all: true }],
    [{ unit: '総務部', parent: 'unknown' }],
  ]);
});

test.each([
  ['総務課(主)／企画課(副)', ['総務部/総務課'], ['企画部/企画課']],
  ['総務課/企画課', ['総務部/総務課', '企画部/企画課'], []],
  ['総務部（総務課）', ['総務部/総務課'], []],
  ['企画課\n（関係：全課）', ['企画部/企画課'], [{ all: true }]],
  ['未定', [], []],
])('the owners in 「%s」', (cell, owners, supporters) => {
  const { measures, unread } = read([
    ['番号', '取組', '担当課'],
    ['1', '窓口の改善', cell],
  ]);
  expect(measures).toMatchObject([{ owners, supporters }]);
  expect(unread).toEqual([]);
});

test('a year with two eras is one year', () => {
  const { measures } = read([
    ['取組', '担当課', '平成31年度（令和元年度）', 'R2'],
    ['窓口の改善', '総務課', '検討', '実施'],
  ]);
  expect(measures[0]?.progress.map(({ year }) => year)).toEqual([2019, 2020]);
});

test('headings that are repeated on the next page are no measure', () => {
  const head = ['番号', '取組', '担当課'];
  const { measures, notes } = read([
    head,
    ['1', '窓口の改善', '総務課'],
    head,
    ['2', '帳票の整理', '総務課'],
  ]);
  expect(measures.map(({ title }) => title)).toEqual(['窓口の改善', '帳票の整理']);
  expect(notes).toContain('繰り返された見出しの行は読んでいません（3行目）。');
});
