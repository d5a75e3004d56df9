// Completions at the cursor (|), in text as broken as it is while somebody writes.
import { describe, expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { completionsAt } from '#drafting/completion/complete.ts';
import { outlineOf } from '#drafting/completion/outline.ts';

const texts = {
  'content/themes.yaml': 'themes:\n  - { id: assets, title: 資産の活用, description: 土地と建物 }\n',
  'content/aozora/municipality.yaml':
    'name: 青空市\nreading: あおぞらし\ncode: "102041"\nprefecture: 群馬県\nwebsite: https://example.jp/\n',
  'content/aozora/charts/2025-04-01.yaml':
    'asOf: 2025-04-01\ntitle: 行政組織図\nsource: { title: 組織図 }\ncoverage: all\nunits:\n  企画部: { 企画課: [企画係], 統計課: }\n  総務部: [総務課]\n',
  'content/aozora/documents/plan/2025.md':
    '---\ntitle: 推進計画\ntype: plan\nedition: 初版\nissued: 2025-05-01\nsource: { title: 推進計画 }\nfidelity: full\nsections: [{ id: basics, title: 基本 }]\nmeasures:\n  - { id: m1, title: 窓口の一本化, section: basics, text: 一つにする。 }\n---\n\n## 基本 {#basics}\n\n本文。\n',
};
const archive = openArchive(filesInMemory(texts), '2026-11-25');
const { source, derived } = checkOne(archive, 'aozora');
const known = { source, shared: archive.shared, history: derived.history };

function offered(path: string, marked: string) {
  const at = marked.indexOf('|');
  return completionsAt(`content/aozora/${path}`, marked.replace('|', ''), at, known);
}

function labels(path: string, marked: string): readonly string[] {
  return offered(path, marked)?.options.map(({ label }) => label) ?? [];
}

const HEAD = '---\ntitle: 令和8年度の改正\neffective: 2026-04-01\n';
const REORGANIZATION = 'reorganizations/2026-04-01.md';
const EDITION = 'documents/plan/2026.md';

describe('in a reorganization', () => {
  test.each([
    ['a key at the top', `${HEAD}|\n---\n`, ['status', 'source', 'changes']],
    ['a key that is begun', `${HEAD}sta|\nchanges: []\n---\n`, ['status', 'stages', 'statements']],
    ['a word', `${HEAD}status: |\n---\n`, ['planned', 'decided', 'in force', 'withdrawn']],
    ['a word on a line of its own', `${HEAD}status:\n  pl|\n---\n`, ['planned']],
    ['a verb', `${HEAD}changes:\n  - |\n---\n`, ['establish', 'abolish', 'rename', 'merge', 'transfer']],
    ['a verb between brackets', `${HEAD}changes:\n  - { |\n---\n`, ['establish', 'abolish', 'rename']],
    ['a verb in Japanese', `${HEAD}changes:\n  - 改|\n---\n`, ['改称', '新設', '廃止']],
    [
      'in a file in Japanese',
      '---\n題名: 改正\n施行期日: 2026-04-01\n状態: |\n---\n',
      ['予定', '議決済み', '施行'],
    ],
    ['what else a change says', `${HEAD}changes:\n  - rename: 企画部\n    |\n---\n`, ['to', 'ref', 'note']],
    ['a unit before', `${HEAD}changes:\n  - abolish: |\n---\n`, ['企画部', '企画部/企画課', '総務部/総務課']],
    [
      'a unit before, in an open bracket',
      `${HEAD}changes:\n  - { merge: [企画部/企画課, |\n  - x\n---\n`,
      ['企画部/統計課'],
    ],
    [
      'a unit before, in a file in Japanese',
      '---\n題名: 改正\n施行期日: 2026-04-01\n変更:\n  - 廃止: |\n---\n',
      ['企画部/企画課'],
    ],
    ['a unit in an object', `${HEAD}changes:\n  - { abolish: { unit: |\n---\n`, ['企画部/企画課']],
    [
      'who comes by the text itself',
      `${HEAD}changes:\n  - { establish: 総務部/管財課 }\n  - { transfer: 契約, from: 総務部/総務課, to: | }\n---\n`,
      ['総務部/管財課', '総務部/総務課'],
    ],
    [
      'how much of a duty',
      `${HEAD}changes:\n  - { transfer: 契約, to: [{ unit: 総務部/総務課, extent: |\n---\n`,
      ['whole', 'part', 'unknown'],
    ],
    [
      'the fate of those below',
      `${HEAD}changes:\n  - { abolish: 企画部, children: | }\n---\n`,
      ['follow', 'unknown'],
    ],
    [
      'a place of the source',
      `${HEAD}statements: [①a, { ref: ①b, gist: 新設 }]\nchanges:\n  - abolish: 企画部\n    ref: |\n---\n`,
      ['①a', '①b'],
    ],
    ['the day of a chart', `${HEAD}before: |\n---\n`, ['2025-04-01']],
    ['a document', `${HEAD}basis:\n  - { document: |\n---\n`, ['plan']],
    ['an edition of it', `${HEAD}basis:\n  - { document: plan, edition: |\n---\n`, ['2025']],
    ['a measure of that', `${HEAD}basis:\n  - { document: plan, edition: 2025, measure: |\n---\n`, ['m1']],
    [
      'a source',
      `${HEAD}sources:\n  - { id: bill, title: 議案 }\nstages: [{ status: decided, source: | }]\n---\n`,
      ['bill'],
    ],
  ])('%s', (_, text, some) => {
    expect(labels(REORGANIZATION, text)).toEqual(expect.arrayContaining(some));
  });

  test.each([
    ['what stands there already', `${HEAD}|\nstatus: planned\n---\n`, 'status'],
    ['keys of another verb', `${HEAD}changes:\n  - { abolish: 企画部, |\n---\n`, 'into'],
    ['a unit where a name is asked for', `${HEAD}changes:\n  - { rename: 企画部, to: |\n---\n`, '総務部'],
    ['a unit where a grade is asked for', `${HEAD}changes:\n  - { regrade: 企画部, from: |\n---\n`, '総務部'],
  ])('not %s', (_, text, one) => {
    expect(labels(REORGANIZATION, text)).not.toContain(one);
  });

  test.each([
    ['in prose', `${HEAD}---\n本文|`],
    ['in a comment', `${HEAD}# 注|\n---\n`],
    [
      'in a block of text',
      `${HEAD}changes:\n  - abolish: 企画部\n    note: |-\n      長い|\n---\n`.replace('|-', '>-'),
    ],
    ['behind what is closed', `${HEAD}changes: [] |\n---\n`],
  ])('nothing %s', (_, text) => {
    expect(offered(REORGANIZATION, text)).toBeNull();
  });

  test('a key is completed with its colon if there is none', () => {
    const of = (text: string) =>
      offered(REORGANIZATION, text)?.options.find(({ label }) => label === 'status');
    expect(of(`${HEAD}sta|\n---\n`)).toMatchObject({
      apply: 'status: ',
      detail: '状態',
      info: expect.stringContaining('planned は予定'),
    });
    expect(of(`${HEAD}sta|: planned\n---\n`)).toMatchObject({ apply: 'status' });
  });

  test('the beginning of a word is replaced', () => {
    const text = `${HEAD}changes:\n  - abolish: 企画部/企|\n---\n`;
    expect(offered(REORGANIZATION, text)?.from).toBe(text.indexOf('企画部/企'));
  });
});

describe('in other files', () => {
  test.each([
    ['a theme', EDITION, '---\nmeasures:\n  - id: m1\n    theme: |\n---\n', ['assets']],
    [
      'an owner, on the day of the edition',
      EDITION,
      '---\nissued: 令和7年5月\nmeasures:\n  - { id: m1, owners: [|] }\n---\n',
      ['企画部/企画課'],
    ],
    [
      'the edition that a measure comes from',
      EDITION,
      '---\nmeasures:\n  - { id: m1, from: [{ edition: |\n---\n',
      ['2025'],
    ],
    [
      'a measure of it',
      EDITION,
      '---\nmeasures:\n  - id: m1\n    from:\n      - edition: 2025\n        id: |\n---\n',
      ['m1'],
    ],
    [
      'what is reported of',
      'documents/report/2025.md',
      '---\nreports: { document: plan, year: 2025 }\nresults:\n  - measure: |\n---\n',
      ['m1'],
    ],
    [
      'how it stands',
      'documents/report/2025.md',
      '---\nresults:\n  - { measure: m1, status: |\n---\n',
      ['done', 'going', 'late'],
    ],
    [
      'a unit of the same chart',
      'charts/2026-04-01.yaml',
      'units:\n  企画部: [企画課]\nposts:\n  - { post: 参事, in: |',
      ['企画部', '企画部/企画課'],
    ],
    [
      'what a chart covers',
      'charts/2026-04-01.yaml',
      'coverage: |\nunits: { 企画部: [] }\n',
      ['all', 'mayor', '企画部'],
    ],
    ['a key of a register', 'municipality.yaml', 'name: 青空市\n|', ['reading', 'code', 'prefecture']],
    ['a name of which the reading is asked', 'units.yaml', 'readings:\n  |', ['企画課', '統計課']],
  ])('%s', (_, path, text, some) => {
    expect(labels(path, text)).toEqual(expect.arrayContaining(some));
  });

  test('there are no completions in an unknown file', () => {
    expect(offered('notes.txt', 'a: |')).toBeNull();
  });
});

test('completion never fails, whatever the text', () => {
  const text = `${HEAD}a: { b: [c, "d, e", { f: 'g: h' } ], i: # j\n  k }\nl:\n- m\n- - n\n  - o: p\n    q: |\n      r\n`;
  for (let at = 0; at <= text.length; at++)
    expect(outlineOf(text.slice(0, at)).end.path.length).toBeLessThan(8);
});
