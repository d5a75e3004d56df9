import { describe, expect, test } from 'vitest';
import { beforeAndAfter } from '#diagrams/figures/before-after.ts';
import { countsOn, departmentFigures, type FigureOfPairs, wholeFigure } from '#diagrams/figures/pair.ts';
import { town } from '../../../support/town.ts';
import { understood } from '../text/understood.ts';
import { city, kakuu } from './archive.ts';
import { textOf, treesIn, unlinked } from './told.ts';

function figuresOf(files: Readonly<Record<string, string>>, id: string) {
  const { archive } = city(files);
  const reorganization = archive.reorganizations.find((one) => one.id === id);
  if (!reorganization) throw new Error(`no reorganization ${id}`);
  const pairs = beforeAndAfter(archive, reorganization);
  return pairs && { whole: wholeFigure(pairs), departments: departmentFigures(pairs) };
}

const drawn = (figure: FigureOfPairs | undefined) => (figure ? { figure } : null);

test('without a chart before, the unit above is the one of that day and not a later one of its name', () => {
  const archive = town({
    events: [
      { on: '2024-04-01', changes: ['{ rename: 総務部/総務課, to: 人事課 }'] },
      { on: '2025-04-01', changes: ['{ abolish: 総務部, children: unknown }'] },
      { on: '2026-04-01', changes: ['establish: 総務部'] },
    ],
  });
  const [first] = archive.reorganizations;
  const departments = (first && beforeAndAfter(archive, first)?.departments) ?? [];
  expect(departments.map(({ before, after }) => [before?.text, after?.text])).toEqual([['総務部', '総務部']]);
});

test('units that only go along or become one with others are marked as what they are', () => {
  const { archive } = city({
    'charts/2025-04-01.yaml':
      'asOf: 2025-04-01\nsource: { title: 見本の図 }\ncoverage: all\nunits: { 東支所: { 窓口課: [受付係], 税課: [] }, 西支所: { 窓口課: [] }, 本庁: { 総務課: [文書係] } }\n',
    'reorganizations/2026-04-01.md':
      '---\ntitle: 見本の改正\neffective: 2026-04-01\nstatus: in force\nsource: { title: 見本 }\nfidelity: summary\nchanges: [{ merge: [東支所, 西支所], into: 支所, children: merge }, { rename: { every: 係 }, to: 担当 }]\n---\n見本。\n',
  });
  const [reorganization] = archive.reorganizations;
  const pairs = reorganization && beforeAndAfter(archive, reorganization);
  const all = pairs?.departments ?? [];
  expect([countsOn('before', all), countsOn('after', all)]).toEqual([
    '統合4、改称2、移管1',
    '改称2、統合2、移管1',
  ]);
});

describe('the figure before and after a reorganization', () => {
  const figures = figuresOf(kakuu, '2026-04-01');
  const of = (name: string) => figures?.departments.find(({ title }) => title.startsWith(name));

  test('shows both charts, with ending units on the left and new ones on the right', () => {
    expect(unlinked(drawn(of('企画部')))).toMatchInlineSnapshot(`
      "flowchart LR
        subgraph before["令和7年度"]
          b_kikaku_bu["企画部"]
          b_kikaku_ka["企画課"]
          b_tokei_kakari["統計係〔統合〕"]:::ends
          b_dx_kakari["DX係〔統合〕"]:::ends
          b_kikaku_bu --- b_kikaku_ka
          b_kikaku_ka --- b_tokei_kakari
          b_kikaku_ka --- b_dx_kakari
        end
        subgraph after["令和8年度"]
          a_kikaku_bu["企画部"]
          a_kikaku_ka["企画課"]
          a_joho_kakari["情報係〔統合〕"]:::begins
          a_kikaku_bu --- a_kikaku_ka
          a_kikaku_ka --- a_joho_kakari
        end
      "
    `);
  });

  test('has a description in a sentence', () => {
    expect(figures?.whole.description).toMatchInlineSnapshot(
      `"令和8年度行政組織機構改正の新旧対照図。左が令和7年度、右が令和8年度。左で消えるか移る組織は、廃止1、移管・改称1、統合2。右で始まるか加わる組織は、統合1、新設2、移管・改称1。"`,
    );
  });

  test('can show all departments as one', () => {
    expect(figures && treesIn(figures.whole.picture)).toMatchInlineSnapshot(`
      "令和7年度
        総務部
          総務課
            庶務係
            文書係〔廃止〕
          秘書課〔移管・改称〕
        企画部
          企画課
            統計係〔統合〕
            DX係〔統合〕
        市民部
      令和8年度
        総務部
          総務課
            庶務係
        企画部
          企画課
            情報係〔統合〕
        市民部
          窓口係〔新設〕
        戦略部〔新設〕
          秘書広報課〔移管・改称〕"
    `);
  });

  test('has the departments in chart order, without unchanged ones', () => {
    expect(figures?.departments.map(({ title }) => title)).toEqual(
      ['総務部', '企画部', '市民部', '戦略部'].map((name) => `${name}の新旧対照`),
    );
  });

  test('has an empty left side for a new department', async () => {
    const { groups } = await understood(textOf(drawn(of('戦略部'))));
    expect(groups.find(({ id }) => id === 'before')?.boxes).toEqual([]);
    expect(groups.find(({ id }) => id === 'after')?.boxes.toSorted()).toEqual([
      'a_hisho_ka',
      'a_senryaku_bu',
    ]);
  });

  test('shows a department outside the coverage on both sides, with only its named units', () => {
    const citizens = of('市民部');
    expect(citizens && treesIn(citizens.picture)).toBe(
      ['令和7年度', '  市民部', '令和8年度', '  市民部', '    窓口係〔新設〕'].join('\n'),
    );
  });

  test('shows only the named units of a plan', () => {
    const plan = figuresOf(
      {
        ...kakuu,
        'reorganizations/2026-10-01.md': `---
title: 令和8年10月の改正案
effective: 令和8年10月1日
status: planned
source: { title: 案 }
fidelity: summary
changes:
  - establish: 総務部/危機管理課
  - merge: [総務部/総務課, 戦略部/秘書広報課]
    into: 総務部/総務広報課
---
案。
`,
      },
      '2026-10-01',
    );
    expect(plan && treesIn(plan.whole.picture)).toMatchInlineSnapshot(`
      "令和8年9月30日まで
        総務部
          総務課〔統合〕
        戦略部
          秘書広報課〔統合〕
      令和8年10月1日から
        総務部
          危機管理課〔新設〕
          総務広報課〔統合〕
        戦略部"
    `);
  });

  test('does not exist if only duties moved', () => {
    const files = {
      ...kakuu,
      'reorganizations/2026-10-01.md': `---
title: 事務の移管
effective: 令和8年10月1日
status: in force
source: { title: 規則 }
fidelity: summary
changes:
  - transfer: 統計事務
    from: 企画部/企画課/情報係
    to: [{ unit: 総務部/総務課, extent: whole }]
---
本文。
`,
    };
    expect(figuresOf(files, '2026-10-01')).toBeNull();
  });
});
