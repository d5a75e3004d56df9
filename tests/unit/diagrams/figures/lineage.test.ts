import { describe, expect, test } from 'vitest';
import { lineageFigure } from '#diagrams/figures/lineage.ts';
import { city, kakuu } from './archive.ts';
import { lives } from './lives.ts';
import { told, unlinked } from './told.ts';

const { archive, history, kin } = city({
  ...kakuu,
  'reorganizations/2026-10-01.md': `---
title: 令和8年10月の改正
effective: 令和8年10月1日
status: in force
source: { title: 規則 }
fidelity: summary
changes:
  - rename: 企画部/企画課/情報係
    to: デジタル係
---
本文。
`,
});

describe('the lineage of a unit', () => {
  const figure = lineageFigure(archive, history, kin, 'joho-kakari');

  test('goes from its oldest known ancestors to what it is today', () => {
    expect(unlinked(figure)).toMatchInlineSnapshot(`
      "flowchart LR
        u_tokei_kakari_1["統計係<br>企画部 企画課<br>始まりは不明〜令和8年3月31日"]
        u_dx_kakari_1["DX係<br>企画部 企画課<br>始まりは不明〜令和8年3月31日"]
        u_joho_kakari_1["情報係<br>企画部 企画課<br>令和8年4月1日〜令和8年9月30日"]:::focus
        u_joho_kakari_2["デジタル係<br>企画部 企画課<br>令和8年10月1日〜"]:::focus
        u_tokei_kakari_1 -->|"統合<br>令和8年4月1日"| u_joho_kakari_1
        u_dx_kakari_1 -->|"統合<br>令和8年4月1日"| u_joho_kakari_1
        u_joho_kakari_1 -->|"改称<br>令和8年10月1日"| u_joho_kakari_2
      "
    `);
  });

  test('says in a sentence what it shows', () => {
    expect(figure?.figure.title).toMatchInlineSnapshot(`"デジタル係の変遷"`);
    expect(figure?.figure.description).toMatchInlineSnapshot(
      `"架空市のデジタル係の変遷を、時の順に線で示す。点線の目盛りは基準日（令和8年11月21日）。"`,
    );
  });

  test('has its equal in text', () => {
    expect(figure && told(figure.text)).toMatchInlineSnapshot(`
      "組織 | 期間 | 前身
      統計係 / 企画部 企画課 | 始まりは不明〜令和8年3月31日 |
      DX係 / 企画部 企画課 | 始まりは不明〜令和8年3月31日 |
      情報係 / 企画部 企画課 | 令和8年4月1日〜令和8年9月30日 | 統計係（統合） / DX係（統合）
      デジタル係 / 企画部 企画課 | 令和8年10月1日〜 | 情報係（改称）"
    `);
  });

  test('is not drawn of a unit to which nothing happened', () => {
    expect(lineageFigure(archive, history, kin, 'shomu-kakari')).toBeNull();
  });
});

test.each(['in one chart alone', 'to end', 'ended without an heir', 'lost'] as const)(
  'is not drawn of a unit that is %s: a line alone shows no more than its dates',
  (name) => {
    const [{ archive, history, kin }, unit] = lives[name];
    expect(lineageFigure(archive, history, kin, unit)).toBeNull();
  },
);

test('tells what is planned', () => {
  const all = (['planned', 'to be merged'] as const).map((name) => {
    const [{ archive, history, kin }, unit] = lives[name];
    const figure = lineageFigure(archive, history, kin, unit);
    return [figure?.figure.description, figure && told(figure.text)].join('\n');
  });
  expect(all.join('\n\n')).toMatchInlineSnapshot(`
    "架空市の統計情報課の変遷を、時の順に線で示す。点線の目盛りは基準日（令和8年11月21日）。破線は予定。
    組織 | 期間 | 前身
    統計課 / 企画部 | 始まりは不明〜 |
    情報課 / 企画部 | 始まりは不明〜 |
    統計情報課 / 企画部 | 令和9年4月1日〜の予定 | 統計課（統合の予定） / 情報課（統合の予定）

    架空市の統計課の変遷を、時の順に線で示す。点線の目盛りは基準日（令和8年11月21日）。破線は予定。
    組織 | 期間 | 前身
    統計課 / 企画部 | 始まりは不明〜 |
    統計情報課 / 企画部 | 令和9年4月1日〜の予定 | 統計課（統合の予定）"
  `);
});
