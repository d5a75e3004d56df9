import { expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { checkAll, openArchive } from '#archive/archive.ts';
import { addChanges } from '#drafting/write/add-changes.ts';
import { calledAfter } from '#drafting/write/called-after.ts';
import { newFile } from '#drafting/write/new-file.ts';

const municipality = 'aozora';
const town = newFile('municipality', {
  municipality,
  fields: {
    prefecture: '群馬県',
    name: '青空市',
    reading: 'あおぞらし',
    code: '109991',
    website: 'https://aozora.example',
  },
});
const chart = newFile('chart', {
  municipality,
  fields: {
    asOf: '2026-04-01',
    source: { title: '組織図', publisher: '総務部総務課' },
    coverage: 'all',
    units: { 総務部: { 総務課: ['管理係', '文書係'], 職員課: null }, 企画部: ['企画課'] },
  },
});
const reorganization = newFile('reorganization', {
  municipality,
  fields: {
    fidelity: 'summary',
    source: { title: '令和9年度の改正' },
    effective: '令和9年4月1日',
    status: 'planned',
    title: '令和9年度の改正',
    before: '2026-04-01',
    statements: [{ ref: '1', gist: '新設' }],
    changes: [{ ref: '1', establish: '市長戦略部', note: '二人の副市長が所管する。' }],
  },
  body: '編集者の言葉。',
});
const plan = newFile('edition', {
  municipality,
  document: 'plan',
  id: '1st',
  fields: {
    title: '行政改革計画',
    type: 'plan',
    edition: '第1次',
    issued: '令和8年3月',
    period: { from: '令和8年度', to: '令和12年度' },
    source: { title: '行政改革計画' },
    fidelity: 'summary',
    measures: [
      { id: 'a-1', code: '1', title: '窓口の見直し', owners: ['総務部/総務課'], schedule: '令和9年度末' },
      {
        id: 'a-2',
        title: '手数料',
        indicators: [{ id: 'n', name: '件数', unit: '件', years: { 2027: { target: 12 } } }],
      },
    ],
  },
});

test('a file is written in the order of the schema, with short values on one line', () => {
  expect(
    [town, chart, reorganization, plan].map(({ path, text }) => `== ${path}\n${text}`).join(''),
  ).toMatchInlineSnapshot(`
    "== content/aozora/municipality.yaml
    name: 青空市
    reading: あおぞらし
    code: "109991"
    prefecture: 群馬県
    website: https://aozora.example
    == content/aozora/charts/2026-04-01.yaml
    asOf: 2026-04-01
    source:
      title: 組織図
      publisher: 総務部総務課
    coverage: all
    units:
      総務部:
        総務課: [管理係, 文書係]
        職員課: null
      企画部: [企画課]
    == content/aozora/reorganizations/2027-04-01.md
    ---
    title: 令和9年度の改正
    effective: 令和9年4月1日
    status: planned
    source:
      title: 令和9年度の改正
    fidelity: summary
    before: 2026-04-01
    statements:
      - { ref: "1", gist: 新設 }
    changes:
      - establish: 市長戦略部
        ref: "1"
        note: 二人の副市長が所管する。
    ---

    編集者の言葉。
    == content/aozora/documents/plan/1st.md
    ---
    title: 行政改革計画
    type: plan
    edition: 第1次
    issued: 令和8年3月
    period: { from: 令和8年度, to: 令和12年度 }
    source:
      title: 行政改革計画
    fidelity: summary
    measures:
      - { id: a-1, code: "1", title: 窓口の見直し, owners: [総務部/総務課], schedule: 令和9年度末 }
      - id: a-2
        title: 手数料
        indicators:
          - id: n
            name: 件数
            unit: 件
            years:
              2027: { target: 12 }
    ---
    "
  `);
});

test('written files are valid', () => {
  const added = addChanges(reorganization.text, [{ abolish: '企画部/企画課', basis: 'editor' }]) ?? '';
  const files = [town, chart, { ...reorganization, text: added }, plan];
  const told = checkAll(
    openArchive(filesInMemory(Object.fromEntries(files.map(({ path, text }) => [path, text]))), '2026-11-26'),
  );
  // No problems of the reader itself. Ids are minted later.
  expect(told.filter(({ code }) => /^H[01]/.test(code))).toEqual([]);
});

test('a file is renamed to another date, with a number if the name is taken', () => {
  const path = 'content/aozora/reorganizations/2027-04-01.md';
  const of = (name: string) => `content/aozora/reorganizations/${name}.md`;
  expect(calledAfter(path, null, '2027-07-01', {})).toBe(of('2027-07-01'));
  expect(calledAfter(path, null, '2027-07', {})).toBe(of('2027-07'));
  expect(calledAfter(path, null, '2027-07-01', { [of('2027-07-01')]: '' })).toBe(of('2027-07-01-2'));
  expect(calledAfter(path, null, '2027-04-01', {})).toBeNull();
  expect(calledAfter(of('2027-04-01-2'), null, '2027-04-01', {})).toBeNull();
  expect(calledAfter(of('merger'), null, '2027-07-01', {})).toBeNull();
  // 2027 is the year that the report covers, not its date.
  expect(calledAfter(of('2027'), '2028-03', '2028-05', {})).toBeNull();
  expect(calledAfter(of('2028-03'), '2028-03', '2028-05', {})).toBe(of('2028-05'));
});
