import type { Nodes, Table } from 'mdast';
import { describe, expect, test } from 'vitest';
import { stateOf } from '#components/units/by-department.ts';
import { filesOfMunicipality } from '#feeds/files.ts';
import { unitThing } from '#feeds/json-ld.ts';
import { nodesOf, parseGfm } from '../../support/gfm.ts';
import { town } from '../../support/town.ts';
import { context, mihon, NASTY, site } from './mihon.ts';

const files = filesOfMunicipality(context, mihon());
const twins = files
  .filter(({ path }) => path.endsWith('.md'))
  .map(({ path, text }) => [path, text()] as const);
const twin = (path: string) => twins.find(([one]) => one === `mihon/${path}index.md`)?.[1] ?? '';

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

test('every page of a document, edition, reorganization, unit and year has a Markdown twin', () => {
  expect(twins.map(([path]) => path.replace('/index.md', ''))).toEqual([
    'mihon/reorganizations/2026-03',
    'mihon/reorganizations/2026-04-01',
    'mihon/reorganizations/2027-04',
    'mihon/documents/plan',
    'mihon/documents/plan/ver1',
    'mihon/documents/plan/ver2',
    'mihon/units/somu-bu',
    'mihon/units/kikaku-ka',
    'mihon/units/tokei-kakari',
    'mihon/units/joho-ka',
    'mihon/units/digital-bu',
    'mihon/years/2025',
    'mihon/years/2026',
    'mihon/years/2027',
  ]);
});

describe.each(twins)('%s', (path, markdown) => {
  const tree = parseGfm(markdown);
  const nodes = nodesOf(tree);

  test('has one title, headings in order, full addresses, complete rows and no HTML', () => {
    const depths = nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
    expect(depths[0]).toBe(1);
    expect(depths.filter((depth) => depth === 1)).toHaveLength(1);
    depths.forEach((depth, at) => {
      if (at > 0) expect(depth).toBeLessThanOrEqual((depths[at - 1] ?? 0) + 1);
    });
    for (const node of nodes) {
      expect(node.type).not.toBe('html');
      if ('url' in node) expect(node.url).toMatch(/^https:\/\//);
      if (node.type === 'table') expect(isFull(node)).toBe(true);
    }
    expect(markdown).not.toMatch(/undefined|null|\[object/);
    expect(markdown.endsWith('\n')).toBe(true);
  });

  test('begins with its citation, address and date', () => {
    const url = `https://mihon.invalid/${path.replace('index.md', '')}`;
    const facts = tree.children.find(({ type }) => type === 'list');
    expect(facts && textOf(facts)).toMatch(/引用の形: 見本市.+、見本の記録.*、https:.*現在$/);
    expect(markdown).toContain(`<${url}>`);
  });
});

test('text of an editor is complete, whatever characters it contains', () => {
  const said = (path: string) => nodesOf(parseGfm(twin(path))).map(textOf);
  for (const path of ['reorganizations/2026-04-01/', 'documents/plan/ver2/'])
    expect(said(path).some((text) => text.includes(NASTY))).toBe(true);
});

test('the twin of an edition has everything on its page', () => {
  const text = textOf(parseGfm(twin('documents/plan/ver2/')));
  for (const words of [
    '見本計画 Ver2.0',
    '令和7年9月22日',
    '令和7年度から令和11年度まで',
    '見本の資料（見本課、1ページ）',
    '全文',
    '企画課 電話 00-0000',
    'はじめの言葉。',
    '節の言葉。',
    '節の目標',
    '節の振り返り',
    '取組の言葉。',
    '番号: 1(1)',
    'デジタル',
    '企画課（現在は総務部 政策課）',
    '総務部 企画課 統計係（廃止。引き継いだ組織の記録はない）',
    'ほか',
    '準備: 令和8年3月 / 実施: 令和8年度末（令和9年3月31日）',
    '定着: 令和9年度から',
    '背景: （判読不能）',
    '前の版では: 初版 手続きの見直し（資料に書かれている）',
    '節: 1 取組',
    '45% → 50%',
    '窓口の開始',
    '自己評価（令和7年度）: ',
    ' / 理由の言葉',
    '目標と振り返り（令和7年度）: 目標: 取組の目標 / 振り返り: 未公表',
    '職員への説明',
    '回答数 1,555',
    '標語',
    'BPR（1）',
    '初版とVer2.0の比較: 改訂1件、終了1件、期限の繰り下げ1件、担当の変更1件',
  ])
    expect(text).toContain(words);
});

test('the twin of a reorganization has changes, realised plans and corrections', () => {
  const markdown = twin('reorganizations/2026-04-01/');
  const text = textOf(parseGfm(markdown));
  for (const words of [
    '令和8年4月1日（2026年4月1日）',
    '実現した予定: 令和8年春の予定',
    '総務部/企画課総務部/政策課',
    '1、2',
    '事務: 統計事務',
    '（全部）',
    '「企画科」を「企画課」と読んだ',
    '<b>太字</b>',
    '3組織）と一致する',
  ])
    expect(text).toContain(words);
  expect(markdown).toContain('[総務部/企画課](https://mihon.invalid/mihon/units/kikaku-ka/)');
  expect(markdown).toContain('[別のページ](https://mihon.invalid/mihon/)');
  expect(twin('reorganizations/2026-03/')).toContain('実現した改正: [令和8年度の改正]');
});

test('the twin of a unit has its names, its fate and its duties', () => {
  expect(twin('units/kikaku-ka/')).toContain('| 〜令和8年3月31日 | 企画課 | きかくか | 総務部/企画課 |');
  expect(twin('units/tokei-kakari/')).toContain('統計係は、令和8年4月1日になくなった。');
  expect(twin('units/joho-ka/')).toContain('[統計事務](https://mihon.invalid/mihon/duties/tokei/)');
  expect(twin('units/digital-bu/')).toContain('生まれる予定。');
  expect(twin('units/somu-bu/')).toContain('## 属する組織');
});

test('the twin of a year has due measures, reviews and plans', () => {
  const text = (year: number) => textOf(parseGfm(twin(`years/${year}/`)));
  expect(text(2025)).toContain(
    '手続きの見直し準備: 令和8年3月総務部 企画課（現在は総務部 政策課）、総務部 企画課 統計係（廃止。引き継いだ組織の記録はない）',
  );
  expect(text(2025)).toContain('自己評価: ◎ 達した（理由の言葉）');
  expect(text(2026)).toContain('新設総務部/情報課');
  expect(text(2026)).toContain('廃止総務部/企画課/統計係');
  expect(text(2027)).toContain('予定されている変更令和9年4月（予定）、');
});

function isFull(node: Table): boolean {
  const width = node.children[0]?.children.length;
  return node.children.every((row) => row.children.length === width);
}

test('a unit whose further way is unknown has no day of its end, and is not said to have no heir', () => {
  const archive = town({
    chart: '{ 総務課: [文書係], 住民課: }',
    events: [{ changes: ['{ abolish: 総務課, children: unknown }'] }],
  });
  const twinOf = (path: string) => {
    const unit = archive.units.find(({ names }) => names[0]?.path === path);
    const file = filesOfMunicipality(context, archive).find(
      (one) => one.path === `${unit?.url.slice(1)}index.md`,
    );
    return file?.text() ?? '';
  };
  expect(twinOf('総務課')).toContain('- なくなった日: 令和8年4月1日');
  expect(twinOf('総務課')).toContain('- 文書係: その後は不明');
  expect(twinOf('総務課/文書係')).toContain('資料からは分からない');
  expect(twinOf('総務課/文書係')).not.toContain('なくなった日');
  expect(archive.units.map((unit) => [stateOf(archive, unit), unitThing(site, archive, unit)])).toMatchObject(
    [
      ['なくなった', { dissolutionDate: '2026-04-01' }],
      ['その後は不明', { dissolutionDate: undefined }],
      ['いまある', { dissolutionDate: undefined }],
    ],
  );
});

test('a unit whose parent is unknown is not shown as standing at the top', () => {
  const archive = town({
    chart: '{ 総務部: { 企画課: [企画係] } }',
    events: [{ changes: ['{ move: 総務部/企画課, to: { unit: 政策室, parent: unknown } }'] }],
  });
  const text = filesOfMunicipality(context, archive).flatMap(({ path, text }) =>
    /units\/.*\.md$/.test(path) ? [text()] : [],
  );
  expect(text.join('')).toContain('| 政策室 | 政策室（上の組織は不明） |');
  expect(text.join('')).toContain('| 企画係 | 政策室/企画係（上の組織は不明） |');
});

test('the twin of a unit has planned changes that were withdrawn', () => {
  const archive = town({
    chart: '{ 総務課: [文書係], 住民課: }',
    events: [
      { on: '2025-10-01', status: 'withdrawn', changes: ['{ rename: 総務課, to: 人事課 }'] },
      { on: '2026-04-01', changes: ['{ rename: 住民課, to: 市民課 }'] },
    ],
  });
  const told = archive.units.map(({ url, names }) => {
    const file = filesOfMunicipality(context, archive).find(({ path }) => path === `${url.slice(1)}index.md`);
    return [
      names[0]?.name,
      file
        ?.text()
        .split('## 行われなかった変更')[1]
        ?.match(/令和.*人事課/)?.length ?? 0,
    ];
  });
  expect(Object.fromEntries(told)).toMatchObject({ 総務課: 1, 住民課: 0, 文書係: 0 });
});

test('the notes of a change link the units that they name', () => {
  const archive = town({
    chart: '{ 総務課: [文書係], 住民課: }',
    events: [{ changes: ['{ rename: 住民課, to: 市民課, note: 総務課と同じ階に移る。 }'] }],
  });
  const linked = filesOfMunicipality(context, archive).flatMap(({ path, text }) =>
    path.includes('reorganizations')
      ? (text().match(/補足: \[総務課\]\(https:[^)]*\)と同じ階に移る。/) ?? [])
      : [],
  );
  expect(linked).toHaveLength(1);
});
