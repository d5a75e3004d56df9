import { describe, expect, test } from 'vitest';
import { busiestFlow, flowsOf } from '#diagrams/figures/flows.ts';
import { city, kakuu } from './archive.ts';
import { unlinked } from './told.ts';

describe('the flow of a reorganization', () => {
  const { archive } = city(kakuu);
  const [reorganization] = archive.reorganizations;
  const { figures, left } = reorganization ? flowsOf(archive, reorganization) : { figures: [], left: [] };
  const [flow] = figures;

  test('runs from left to right, with thick lines for units and thin ones for duties', () => {
    expect(unlinked(flow)).toMatchInlineSnapshot(`
      "flowchart LR
        subgraph before["令和7年度"]
          b_hisho_ka["秘書課<br>総務部"]:::ends
          b_bunsho_kakari["文書係〔廃止〕<br>総務部 総務課"]:::ends
          b_tokei_kakari["統計係<br>企画部 企画課"]:::ends
          b_dx_kakari["DX係<br>企画部 企画課"]:::ends
          b_kaikei_kanrisha["会計管理者<br>部長級"]:::ends
        end
        subgraph after["令和8年度"]
          a_senryaku_bu["戦略部〔新設〕"]:::begins
          a_hisho_ka["秘書広報課<br>戦略部"]:::begins
          a_shomu_kakari["庶務係<br>総務部 総務課"]
          a_joho_kakari["情報係<br>企画部 企画課"]:::begins
          a_madoguchi_kakari["窓口係〔新設〕<br>市民部"]:::begins
          a_kaikei_kanrisha["会計管理者<br>副部長級"]:::begins
        end
        b_hisho_ka ==>|"移管・改称"| a_hisho_ka
        b_tokei_kakari ==>|"統合"| a_joho_kakari
        b_dx_kakari ==>|"統合"| a_joho_kakari
        b_tokei_kakari -->|"統計事務（一部）"| a_shomu_kakari
        b_tokei_kakari -->|"統計事務"| a_joho_kakari
        b_kaikei_kanrisha ==>|"職位変更"| a_kaikei_kanrisha
      "
    `);
  });

  test('is one figure with every change', () => {
    expect(figures).toHaveLength(1);
    expect(left).toEqual([]);
  });

  test('has a description in a sentence', () => {
    expect(flow?.figure.description).toMatchInlineSnapshot(
      `"令和8年度行政組織機構改正で、組織と事務がどこからどこへ移ったか。左は改正前の組織と職（5）、右は改正後のもの（6）。同じことは「変更の一覧」に言葉で示す。"`,
    );
  });

  test('of the busiest department shows its units with their sources and destinations', () => {
    const busiest = reorganization ? busiestFlow(archive, reorganization) : null;
    expect(unlinked(busiest)).toMatchInlineSnapshot(`
      "flowchart LR
        subgraph before["令和7年度"]
          b_tokei_kakari["統計係<br>企画部 企画課"]:::ends
          b_dx_kakari["DX係<br>企画部 企画課"]:::ends
        end
        subgraph after["令和8年度"]
          a_joho_kakari["情報係<br>企画部 企画課"]:::begins
        end
        b_tokei_kakari ==>|"統合"| a_joho_kakari
        b_dx_kakari ==>|"統合"| a_joho_kakari
      "
    `);
  });
});
