import { describe, expect, test } from 'vitest';
import { fileText, openingOf } from '#workbench/opening.ts';

const CHART = `asOf: 2026-04-01
source: { title: 見本 }
coverage: all
units: { 総務部: { 総務課: [庶務係, 文書係], 財政課: [財政係] } }
`;
const place = {
  municipality: 'mihon',
  asOf: '2026-11-25',
  texts: {
    'content/mihon/municipality.yaml':
      'name: 見本市\nreading: みほんし\ncode: "992011"\nprefecture: 見本県\nwebsite: https://mihon.invalid/\n',
    'content/mihon/charts/2026-04-01.yaml': CHART,
    'content/mihon/documents/plan/2025.md':
      '---\ntitle: 見本計画\ntype: plan\nedition: 初版\nissued: 令和7年4月\nsource: { title: 見本 }\nfidelity: summary\n---\n',
  },
};

describe('an opened file', () => {
  test.each([
    [
      'a reorganization',
      'april.md',
      '---\ntitle: 改正\neffective: 2027-04-01\nstatus: planned\nchanges: []\n---\n',
      'reorganization',
      'content/mihon/reorganizations/april.md',
    ],
    ['a chart', '2027-04-01.yaml', CHART, 'chart', 'content/mihon/charts/2027-04-01.yaml'],
    [
      'an edition of a document by its title',
      '2027.md',
      '---\ntitle: 見本計画\ntype: plan\nedition: 第2版\nissued: 令和9年3月\nmeasures: []\n---\n',
      'edition',
      'content/mihon/documents/plan/2027.md',
    ],
    [
      'a report on an unknown document',
      '2027.md',
      '---\ntitle: 別の報告\ntype: report\nedition: 令和8年度\nissued: 令和9年3月\nresults: []\n---\n',
      'report',
      null,
    ],
    ['a register', 'ids.yaml', 'units: {}\n', 'register', 'content/mihon/ids.yaml'],
    ['of unknown kind', 'memo.md', '# 見本\n', null, null],
  ])('is %s', (_, name, text, kind, path) => {
    expect(openingOf(name, text, place)).toMatchObject({ kind, path, doubt: null });
  });

  test('of another municipality is recognized by its unit names or its code', () => {
    const other = CHART.replace(/総務|財政|庶務|文書/g, (name) => `青空${name}`);
    expect(openingOf('2026-04-01.yaml', other, place).doubt).toContain('別の市区町村');
    expect(openingOf('municipality.yaml', 'name: 青空市\ncode: "992020"\n', place).doubt).toContain('992020');
  });

  test.each([
    ['a table', 'x.xlsx', [0x50, 0x4b], /表のファイル/],
    ['a PDF', 'x.pdf', [0x25], /開けません/],
    ['empty', 'x.md', [], /空です/],
    ['not UTF-8', 'x.md', [0x83, 0xff], /文字として/],
  ])('is refused if it is %s', (_, name, bytes, why) => {
    expect(fileText(name, new Uint8Array(bytes))).toMatchObject({
      ok: false,
      why: expect.stringMatching(why),
    });
  });
});
