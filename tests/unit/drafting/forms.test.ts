import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import type { EditionFile } from '#archive/1-read/source.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import type { Outcome } from '#diagnostics/outcome.ts';
import { withForms } from '#drafting/forms/forms.ts';
import { withIndicators } from '#drafting/indicators/edition-file.ts';
import { indicatorsFromSheet } from '#drafting/indicators/read.ts';
import { editionText } from '#drafting/plans/edition-file.ts';
import { planFromSheet } from '#drafting/plans/read-plan.ts';
import { resultsFromSheet } from '#drafting/results/read-results.ts';
import { cellsOfPaste, readTable } from '#drafting/tables/read-table.ts';
import type { Sheet } from '#drafting/tables/table.ts';
import { partsOf, rowsXml, zipOf } from './workbook-of.ts';

function known<T>(read: Outcome<T>): T {
  if (!read.ok) throw new Error(read.why);
  return read.value;
}

function pasted(...lines: readonly string[]): Sheet {
  const sheets = withForms([known(cellsOfPaste(lines.join('\n')))]);
  expect(sheets).toHaveLength(1);
  return sheets[0] as Sheet;
}

async function inWorkbook(sheets: Readonly<Record<string, string>>): Promise<readonly Sheet[]> {
  return withForms(known(await readTable(zipOf(partsOf(sheets)))));
}

const measuresOf = (sheet: Sheet) => known(planFromSheet(sheet)).measures;
const notesOf = (sheet: Sheet) => known(planFromSheet(sheet)).notes.join('\n');

/** Two forms, one above the other, with years side by side. */
const STACKED = [
  '見本計画 個票',
  '取組番号\t1-1\t取組名\t窓口の改善',
  '担当課\t市民課\t関係課\t情報課、総務課',
  '現状と課題\t待ち時間が長い。',
  '取組内容\t総合窓口を設ける。',
  '\t対象は三つの課。',
  '年度別計画\t令和8年度\t令和9年度\t令和10年度',
  '計画\t検討\t試行\t実施',
  '実績\t検討した\t\t',
  '指標名\t単位\t現状値\tR8\tR9\tR10',
  '待ち時間\t分\t20\t18\t15\t10',
  '実績\t\t\t19\t\t',
  '進捗状況\t進行中',
  '課長名\t見本太郎',
  '取組番号\t1-2\t取組名\t文書の電子化',
  '担当課\t総務課\t内線\t123',
  '現状と課題\t紙が多い。',
  '取組内容\t電子決裁を始める。',
];

describe('a form for each measure is read like a row of a table', () => {
  test('forms below each other, with years side by side', () => {
    const [first, second] = measuresOf(pasted(...STACKED));
    expect(first).toMatchObject({
      code: '1-1',
      title: '窓口の改善',
      owners: [{ unit: '市民課' }],
      supporters: [{ unit: '情報課' }, { unit: '総務課' }],
      text: '総合窓口を設ける。\n対象は三つの課。',
      aspects: [{ heading: '現状と課題', text: '待ち時間が長い。' }],
      progress: [
        { year: 2026, goal: '検討' },
        { year: 2027, goal: '試行' },
        { year: 2028, goal: '実施' },
      ],
      targets: [],
    });
    expect(second).toMatchObject({ code: '1-2', title: '文書の電子化', text: '電子決裁を始める。' });
  });

  test('a workbook with a sheet for each form, with merged cells and actual values', async () => {
    const form = (code: string, title: string, owner: string) =>
      `${rowsXml([
        ['基本方針', '1 便利な市役所', '', ''],
        ['取組項目', title, '取組番号', code],
        ['所管課', owner, '', ''],
        ['取組の目的', '手続を楽にする。', '', ''],
        ['数値目標', '区分', '令和8年度', '令和9年度'],
        ['利用率（%）', '目標', '30', '50'],
        ['', '実績', '28.5', ''],
      ])}<mergeCells><mergeCell ref="B1:D1"/><mergeCell ref="A6:A7"/><mergeCell ref="B4:D4"/></mergeCells>`;
    const [list, forms, ...others] = await inWorkbook({
      目次: rowsXml([['見本計画の個票']]),
      '1': form('1', '窓口の改善', '市民課'),
      '2': form('2', '税の申告', '税務課'),
    });
    expect(list?.name).toBe('目次');
    expect(others).toEqual([]);
    const measures = measuresOf(forms as Sheet);
    expect(measures.map(({ title }) => title)).toEqual(['窓口の改善', '税の申告']);
    expect(measures[1]).toMatchObject({
      section: 's1',
      owners: [{ unit: '税務課' }],
      aspects: [{ heading: '取組の目的', text: '手続を楽にする。' }],
    });
    expect(notesOf(forms as Sheet)).toContain('シート「目次」は個票の形ではない');
  });

  test('an indicator that is named in a row above its targets and actual values', () => {
    const forms = pasted(
      '整理番号\t4\t取組項目名\t手続のオンライン化',
      '担当部課\t情報課',
      '取組内容\tオンラインにする。',
      '年度別計画\t\t令和8年度\t令和9年度',
      '\t計画\t検討\t実施',
      '数値目標\t利用率（%）\t\t',
      '\t目標\t30\t50',
      '\t実績\t28\t',
      '効果額（千円）\t\t0\t200',
    );
    expect(measuresOf(forms)).toMatchObject([{ code: '4', progress: [{ goal: '検討' }, { goal: '実施' }] }]);
    const [heading, ...rows] = forms.figures?.rows ?? [];
    const at = (words: string) => rows.map(({ cells }) => cells[heading?.cells.indexOf(words) ?? -1]);
    expect(at('指標')).toEqual(['利用率', '効果額']);
    expect(at('単位')).toEqual(['%', '千円']);
    expect(at('令和8年度の実績値')).toEqual(['28', '']);
  });

  test('labels with a colon or above their text, and years below each other', () => {
    const [only] = measuresOf(
      pasted(
        '■取組項目：窓口の改善',
        '取組番号：3',
        '担当課：市民課',
        '【課題】',
        '待ち時間が長い。',
        '【取組内容】',
        '案内係を置く。',
        '年度\t計画\t実績',
        '令和8年度\t検討\t検討した',
        '令和9年度\t実施\t',
      ),
    );
    expect(only).toMatchObject({
      code: '3',
      title: '窓口の改善',
      owners: [{ unit: '市民課' }],
      text: '案内係を置く。',
      aspects: [{ heading: '課題', text: '待ち時間が長い。' }],
      progress: [
        { year: 2026, goal: '検討' },
        { year: 2027, goal: '実施' },
      ],
    });
  });

  test('labels side by side above their values, a department and its division, and years beside a label', () => {
    const [only] = measuresOf(
      pasted(
        '重点項目\t2 財政の健全化',
        '番号\t取組名\t実施期間',
        '7\t遊休地の処分\t令和8年度〜令和9年度',
        '担当課\t総務部\t管財課',
        '取組の概要\t使わない土地を売る。',
        '実施計画\t令和8年度\t調査',
        '\t令和9年度\t売却',
      ),
    );
    expect(only).toMatchObject({
      code: '7',
      title: '遊休地の処分',
      schedule: '令和8年度〜令和9年度',
      owners: ['総務部/管財課'],
      text: '使わない土地を売る。',
      progress: [
        { year: 2026, goal: '調査' },
        { year: 2027, goal: '売却' },
      ],
    });
  });

  test('the labels below or beside a year are of that year', () => {
    const forms = pasted(
      '取組番号\t1\t取組名\t窓口の改善',
      '担当課\t市民課',
      '取組内容\t案内係を置く。',
      '【令和8年度】',
      '計画\t検討',
      '実施内容\t検討した。',
      '令和9年度\t計画\t実施',
      '\t実施内容\t係を置いた。',
      '\t評価\tA',
      '備考\t見本',
    );
    expect(measuresOf(forms)).toMatchObject([
      {
        text: '案内係を置く。',
        note: '見本',
        progress: [
          { year: 2026, goal: '検討' },
          { year: 2027, goal: '実施' },
        ],
      },
    ]);
    expect(forms.rows[0]?.cells.slice(3)).toEqual([
      '取組内容（計画）',
      '令和8年度の計画',
      '令和8年度の実施内容',
      '令和9年度の計画',
      '令和9年度の実施内容',
      '令和9年度の評価',
      '備考',
    ]);
  });

  test('the lines that a cell of a word processor breaks into are one text', () => {
    const [first, second] = measuresOf(
      pasted(
        '取組名\t窓口の改善',
        '担当課\t市民課',
        '取組内容\t一つめの段落。',
        '二つめの段落。',
        '備考\tなし',
        '個票2',
        '取組名\t文書の電子化',
        '担当課\t総務課',
        '取組内容\t電子決裁。',
      ),
    );
    expect(first?.text).toBe('一つめの段落。\n二つめの段落。');
    expect(second?.title).toBe('文書の電子化');
  });
});

describe('a plan printed as lines of text', () => {
  test('numbered headings with owners, and sentences below', () => {
    const sheet = pasted(
      '見本計画',
      '第１章　行政運営',
      'この章では、運営を述べる。',
      '１　窓口サービス',
      '（１）書かない窓口【市民課】',
      '職員が作成する。',
      '① 対象を広げる',
      '（２）休日の窓口【市民課】',
      '日曜日に開く。',
      '２　組織',
      '（１）部の再編【総務課】',
      '簡素にする。',
    );
    const { sections, measures, notes } = known(planFromSheet(sheet));
    expect(sections.map(({ title }) => title)).toEqual(['第１章　行政運営', '１　窓口サービス', '２　組織']);
    expect(measures).toMatchObject([
      {
        code: '（１）',
        title: '書かない窓口',
        section: 's2',
        owners: [{ unit: '市民課' }],
        text: '職員が作成する。\n① 対象を広げる',
      },
      { code: '（２）', title: '休日の窓口', section: 's2' },
      { code: '（１）', title: '部の再編', section: 's3', owners: [{ unit: '総務課' }] },
    ]);
    expect(notes.join()).toMatch(
      /読んでいない行があります（1行目「見本計画」、3行目「この章では、運営を述べる。」）/,
    );
  });

  test('headings with labelled lines', () => {
    const sheet = pasted(
      '令和8年度　部長の約束',
      '部の使命：市民のために働く。',
      '○定員の適正化',
      '・事業の概要→数を見直す。',
      '・事業の目標→14人',
      '○広報',
      '・事業の概要→知らせる。',
      '達成期限：令和9年3月',
    );
    const { measures, notes, rows } = known(planFromSheet(sheet));
    expect(measures).toMatchObject([
      { title: '定員の適正化', text: '数を見直す。', targets: [{ milestone: '14人' }] },
      { title: '広報', text: '知らせる。', schedule: '令和9年3月' },
    ]);
    expect([rows, notes.join()]).toEqual([
      [],
      expect.stringContaining('2行目「部の使命：市民のために働く。」'),
    ]);
  });

  test('lines with the name of each measure after a label are forms', () => {
    const sheet = pasted(
      '取組項目：文書の電子化',
      '目標：80％',
      '実績：72％',
      '取組項目：研修',
      '目標：年4回',
      '実績：4回',
    );
    expect(measuresOf(sheet)).toMatchObject([
      { title: '文書の電子化', targets: [{ milestone: '80％' }] },
      { title: '研修', targets: [{ milestone: '年4回' }] },
    ]);
  });

  test('an organization is no plan', () => {
    const lines = [
      '総務部',
      '（１）総務課（庶務係）',
      '（２）財政課（予算係）',
      '市民部',
      '（１）市民課（窓口係）',
    ];
    expect(pasted(...lines).rows.map(({ cells }) => cells[0])).toEqual(lines);
  });
});

describe('values beside and below the years of a form', () => {
  const figuresOf = ({ figures }: Sheet) =>
    figures?.rows.slice(1).map(({ cells }) => cells.filter((cell) => cell !== ''));

  test('a target of the whole form stands between rows of the years', () => {
    const form = pasted(
      '取組番号\t1\t取組名\t使用料の見直し',
      '担当課\t総務課',
      '年次計画\tR8\tR9\tR10',
      '\t検討\t実施\t→',
      '目標値\t年間 50万円',
      '効果額（千円）\t0\t1,200',
      '取組内容\t算定の方法を定める。',
    );
    expect(measuresOf(form)).toMatchObject([
      {
        targets: [{ milestone: '年間 50万円' }],
        progress: [
          { year: 2026, goal: '検討' },
          { year: 2027, goal: '実施' },
          { year: 2028, goal: '実施' },
        ],
      },
    ]);
    expect(figuresOf(form)).toEqual([['1', '使用料の見直し', '効果額', '0', '1,200', '千円']]);
  });

  test('the indicator may stand above the years, or left of its unit', () => {
    const form = (...lines: readonly string[]) =>
      figuresOf(
        pasted('取組番号\t1\t取組名\t寄附の推進', '担当課\t総務課', '取組内容\t知らせる。', ...lines),
      );
    const values = ['1', '寄附の推進', '寄附額', '100', '200', '千円'];
    expect(form('指標名\t寄附額\t単位\t千円', '年度\tR8\tR9', '目標値\t100\t200')).toEqual([values]);
    expect(form('工程\t項目\tR8\tR9', '\t計画\t検討\t実施', '成果指標\t寄附額（千円）\t100\t200')).toEqual([
      values,
    ]);
  });

  test('numbers of 成果目標 are no goals in words', () => {
    const form = pasted(
      '公約番号\t1\t公約\t公園の再整備',
      '担当課\t総務課',
      '公約の内容\t直す。',
      'ロードマップ\tR8\tR9',
      '事業内容\t設計\t工事',
      '成果目標\t－\t1か所',
    );
    expect(measuresOf(form)).toMatchObject([
      {
        text: '直す。',
        progress: [
          { year: 2026, goal: '設計' },
          { year: 2027, goal: '工事' },
        ],
      },
    ]);
    expect(figuresOf(form)).toEqual([['1', '公園の再整備', '成果目標', '－', '1か所']]);
  });
});

describe('nothing of a form is lost silently', () => {
  test('unknown labels are columns that the editor may assign, and other cells are named', () => {
    const { aside, notes } = known(planFromSheet(pasted(...STACKED)));
    expect(aside).toContain('「課長名」');
    expect(notes.join('\n')).toMatch(/A1「見本計画 個票」、C16「内線」、D16「123」/);
  });

  test('every text is in the table or named, whatever the form looks like', () => {
    const labels = [
      '取組名',
      '担当課',
      '取組番号',
      '取組内容',
      '課題',
      '計画',
      '実績',
      '評価',
      '指標',
      '基本方針',
    ];
    const cell = fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      { weight: 4, arbitrary: fc.constant('文') },
      { weight: 4, arbitrary: fc.constantFrom(...labels) },
      { weight: 3, arbitrary: fc.constantFrom('令和8年度', '令和9年度', 'R10', '10', '20分') },
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 5 });
    const property = fc.property(fc.array(row, { minLength: 4, maxLength: 10 }), (rows) => {
      let count = 0;
      const lines = rows.map((cells) =>
        cells.map((one) => (one === '文' ? `文${++count}。` : one)).join('\t'),
      );
      const { rows: read, notes } = pasted('取組名\t見本', '担当課\t総務課', '取組内容\t見本', ...lines);
      const all = JSON.stringify([read, notes]);
      const lost = Array.from({ length: count }, (_, at) => `文${at + 1}。`).filter(
        (one) => !all.includes(one),
      );
      expect(lost).toEqual([]);
    });
    fc.assert(property, { numRuns: 200 });
  });

  test('the unknown text of a workbook is named with its sheet, and the same of several sheets once', async () => {
    const form = (title: string) =>
      rowsXml([
        ['様式1', '', '', ''],
        ['取組名', title, '', ''],
        ['担当課', '市民課', '内線', title.length.toString()],
        ['取組内容', '見本。', '', ''],
      ]);
    const [forms] = await inWorkbook({ 甲: form('窓口'), 乙: form('税の申告') });
    expect(notesOf(forms as Sheet)).toMatch(
      /シート「甲」のA1「様式1」（ほか1枚にも）、.*シート「甲」のD3「2」、シート「乙」のD3「4」/,
    );
  });

  test('what a table of measures cannot read is reported with the sheet of its form', async () => {
    const form = (title: string) =>
      rowsXml([
        ['取組番号', '1', '取組名', title],
        ['担当課', '市民課', '', ''],
        ['取組内容', '見本。', '', ''],
      ]);
    const [forms] = await inWorkbook({ 甲: form('窓口'), 乙: form('') });
    const { unread } = known(planFromSheet(forms as Sheet));
    expect(unread).toMatchObject([
      { where: 'シート「乙」', why: expect.stringMatching(/名前が書かれていません/) },
    ]);
  });
});

test('a label may stand in a line of its own', () => {
  const measure = (title: string) => [
    title,
    '担当課：市民課',
    '取組内容：',
    '・窓口をまとめる。',
    '・案内を出す。',
    '年度別計画',
    '令和8年度：検討',
    '令和9年度：実施',
  ];
  expect(measuresOf(pasted(...measure('No.1　窓口の改善'), ...measure('No.2　文書の整理')))).toMatchObject([
    {
      title: 'No.1　窓口の改善',
      owners: [{ unit: '市民課' }],
      text: '・窓口をまとめる。\n・案内を出す。',
      progress: [{ goal: '検討' }, { goal: '実施' }],
    },
    { title: 'No.2　文書の整理' },
  ]);
});

test('現状 in sentences and values with years stand apart, whatever year each form has', () => {
  const form = (code: string, title: string, since: string, due: string) => [
    `取組番号\t${code}\t取組名\t${title}`,
    '担当課\t市民課',
    '現状\t来庁しないと手続ができない。',
    `指標\t現状値（${since}）\t目標値（${due}）`,
    '申請率（％）\t10\t40',
    '待ち時間（分）\t20\t15',
  ];
  const measures = measuresOf(
    pasted(...form('1', '窓口の改善', 'R5', 'R10'), ...form('2', '文書の整理', 'R6', 'R9')),
  );
  const told = { aspects: [{ heading: '現状', text: '来庁しないと手続ができない。' }] };
  expect(measures).toMatchObject([
    {
      ...told,
      targets: [
        { indicator: '申請率', baseline: '10（令和5年度）', target: 40, unit: '%', due: '令和10年度' },
        { indicator: '待ち時間', baseline: '20（令和5年度）', target: 15, unit: '分', due: '令和10年度' },
      ],
    },
    { ...told, targets: [{ indicator: '申請率' }, { indicator: '待ち時間' }] },
  ]);
  expect(JSON.stringify(measures[1]?.targets)).toMatch(/10（令和6年度）.*40（令和9年度）/);
});

test('tables with a row for each measure or indicator stay as they are', () => {
  for (const lines of [
    ['番号\t取組\t担当課\t取組内容', '1\t窓口の改善\t市民課\t見本', '2\t備考\t総務課\t見本'],
    ['取組\t指標\t区分\t令和8年度', '窓口\t件数\t目標\t1', '\t\t実績\t2', '\t\t達成率\t3', '\t\t評価\tA'],
  ]) {
    const sheet = known(cellsOfPaste(lines.join('\n')));
    expect(withForms([sheet])).toEqual([sheet]);
  }
});

test('the same forms give the measures, the yearly targets and the results of a year', () => {
  const forms = pasted(...STACKED);
  const head = {
    title: '見本計画',
    type: 'plan',
    edition: '初版',
    issued: '令和8年3月',
    period: { from: '令和8年度', to: '令和10年度' },
    source: '見本計画',
    fidelity: 'full',
  } as const;
  const file = 'content/mihon/documents/plan/1st.md';
  const text = editionText(head, known(planFromSheet(forms)));
  const municipality =
    'name: 見本市\nreading: みほんし\ncode: "992011"\nprefecture: 見本県\nwebsite: https://mihon.invalid/\n';
  const checked = (edition: string) => {
    const files = filesInMemory({ 'content/mihon/municipality.yaml': municipality, [file]: edition });
    const { source, diagnostics } = checkOne(openArchive(files, '2026-11-25'), 'mihon');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return source.editions[0] as EditionFile;
  };

  const { indicators, aside } = known(indicatorsFromSheet(forms, checked(text).data));
  expect(indicators).toHaveLength(1);
  expect(aside).toEqual([]);
  const edition = checked(withIndicators(file, text, indicators) ?? '').data;
  const [indicator] = edition.measures[0]?.indicators ?? [];
  expect(indicator).toMatchObject({ name: '待ち時間', unit: '分', baseline: { value: { value: 20 } } });

  const { results } = known(resultsFromSheet(forms, { edition, year: 2026, scales: [] }));
  expect(results).toMatchObject([{ measure: 'm1-1', text: '検討した', status: 'going' }]);
  expect(results[0]?.actuals).toMatchObject({ [indicator?.id ?? '']: { kind: 'number', value: 19 } });
});

describe('a label that stands twice in a form', () => {
  const FORM = ['取組番号\t1-1\t取組名\t窓口の改善', '担当課\t市民課', '取組内容\t総合窓口を設ける。'];

  test.each([
    [['基本方針\t人を育てる', '基本方針\t窓口を変える', ...FORM]],
    [['基本方針\t人を育てる\t基本方針\t窓口を変える', ...FORM]],
    [[...FORM, '基本方針\t人を育てる', '基本方針\t窓口を変える']],
  ])('of two sections with one label, the first is a column of its own: %o', (lines) => {
    const read = known(planFromSheet(pasted(...lines)));
    expect(read.measures).toMatchObject([{ code: '1-1', title: '窓口の改善' }]);
    expect(read.sections.map(({ title }) => title)).toEqual(['窓口を変える']);
    expect(read.aside).toEqual(['「基本方針（ほかの欄）」']);
  });

  test('forms that begin with their section are still told apart', () => {
    const second = ['基本方針\t窓口を変える', '取組番号\t2-1\t取組名\t帳票の整理'];
    const { measures } = known(planFromSheet(pasted('基本方針\t人を育てる', ...FORM, ...second)));
    expect(measures.map(({ code }) => code)).toEqual(['1-1', '2-1']);
  });
});

describe('a year without an era', () => {
  const form = (...lines: readonly string[]) => [
    '取組番号\t1-1\t取組名\t窓口の改善',
    '担当課\t市民課',
    '取組内容\t総合窓口を設ける。',
    ...lines,
  ];
  const headings = (sheet: Sheet | undefined) => sheet?.rows[0]?.cells ?? [];

  test('is read where a year of the form settles the era, and told', () => {
    const sheet = pasted(...form('計画期間\t令和5年度〜令和9年度', '年度\t6年度\t7年度', '計画\t検討\t実施'));
    expect(headings(sheet)).toEqual(expect.arrayContaining(['令和6年度の予定', '令和7年度の予定']));
    expect(notesOf(sheet)).toContain('「6年度」は「令和6年度」');
    const old = pasted(...form('【平成30年度】', '実績\t検討した。', '【2年度】', '実績\t始めた。'));
    expect(headings(old)).toContain('令和2年度の実績の内容');
  });

  test('is read where the document settles the era', () => {
    const lines = form('年度\t6年度\t7年度', '計画\t検討\t実施');
    const sheet = known(cellsOfPaste(lines.join('\n')));
    expect(headings(withForms([sheet], undefined, [2024])[0])).toContain('令和6年度の予定');
    expect(headings(withForms([sheet], undefined, [1996])[0])).toContain('平成6年度の予定');
  });

  test('is named as unread where no era or several are possible, and a deadline stays as printed', () => {
    const bare = form('期限\t6年度', '年度\t6年度\t7年度', '計画\t検討\t実施');
    expect(notesOf(pasted(...bare))).toMatch(/読んでいないセル.*「6年度」/);
    const both = pasted(...bare, '備考\t平成8年度の計画を、令和3年度に改めた。');
    expect(notesOf(both)).toMatch(/読んでいないセル.*「6年度」/);
    expect(known(planFromSheet(both)).measures[0]?.schedule).toBe('6年度');
  });
});
