import { describe, expect, test } from 'vitest';
import { scheduleFigure } from '#diagrams/figures/schedule.ts';
import { mermaidText } from '#diagrams/text/mermaid-text.ts';
import { understood } from '../text/understood.ts';
import { city } from './archive.ts';
import { told } from './told.ts';

const plan = `---
title: 市役所改革取組方針
type: policy
edition: "Ver2.0"
issued: 2025-09-22
period: { from: 令和7年度, to: 令和9年度 }
source: { title: 市役所改革取組方針 }
fidelity: summary
sections:
  - { id: s1, code: "3", title: "組織: 再編" }
  - { id: s2, title: 窓口 }
measures:
  - { id: later, title: 期限のない取組, text: いずれ行う。 }
  - id: windows
    section: s2
    title: 書かない窓口
    schedule: { illegible: true }
  - id: online
    section: s2
    title: オンライン申請
    schedule: { text: 令和9年3月まで, stages: [{ when: 令和9年3月まで }] }
  - id: counter
    section: s2
    title: 窓口の案内
    schedule: { text: 令和8年2月から, stages: [{ when: 令和8年2月から }] }
  - id: reorganize
    section: s1
    code: "3(1)①"
    title: 保健福祉部の再編
    schedule:
      text: 令和7年度末(組織・庁舎) / 令和8年度第2四半期(手続き)
      stages: [{ for: 組織・庁舎, when: 令和7年度末 }, { for: 手続き, when: 令和8年度第2四半期 }]
---
本文。
`;

describe('the schedule of a plan', () => {
  const { archive } = city({ 'documents/policy/ver2.md': plan });
  const edition = archive.documents[0]?.editions[0];
  const drawn = edition ? scheduleFigure(archive, edition) : null;
  if (!drawn) throw new Error('no schedule');
  const { figure, text } = drawn;

  test('has the sections of the plan, a bar for a period and a milestone for a day', () => {
    expect(mermaidText(figure)).toMatchInlineSnapshot(`
      "gantt
        dateFormat YYYY-MM-DD
        axisFormat %Y/%-m
        tickInterval 3month
        inclusiveEndDates
        todayMarker off
        基準日 :vert, 2026-11-21, 0d
        section #51; 組織#58; 再編
        #51;(1)① 保健福祉部の再編（組織・庁舎） :milestone, 2026-03-31, 0d
        #51;(1)① 保健福祉部の再編（手続き） :2026-07-01, 2026-09-30
        section 窓口
        オンライン申請 :milestone, 2027-03-31, 0d
        窓口の案内 → :milestone, 2026-02-01, 0d
      "
    `);
  });

  test('has a description in a sentence', () => {
    expect(figure.title).toMatchInlineSnapshot(`"市役所改革取組方針（Ver2.0）の日程"`);
    expect(figure.description).toMatchInlineSnapshot(
      `"架空市の市役所改革取組方針（Ver2.0）の取組のうち、期限の分かる3件の日程。令和8年2月1日から令和9年3月31日まで。縦の線は基準日（令和8年11月21日）。"`,
    );
  });

  test('has stages in its text that cannot be drawn', () => {
    expect(told(text)).toMatchInlineSnapshot(`
      "取組 | 段階 | 期限 | 図に示す期間
      3(1)① 保健福祉部の再編 | 組織・庁舎 | 令和7年度末 | 令和8年3月31日
      3(1)① 保健福祉部の再編 | 手続き | 令和8年度第2四半期 | 令和8年7月1日〜令和8年9月30日
      書かない窓口 |  | （判読不能） | 図には示せない
      オンライン申請 |  | 令和9年3月まで | 令和9年3月31日まで
      窓口の案内 |  | 令和8年2月から | 令和8年2月1日から
      期限のない取組 |  | 期限の記載なし | 図には示せない"
    `);
  });

  test('is understood by Mermaid', async () => {
    const { tasks } = await understood(mermaidText(figure));
    expect(tasks.map(({ name, section }) => `${section} / ${name}`)).toEqual([
      ' / 基準日',
      '3 組織: 再編 / 3(1)① 保健福祉部の再編（組織・庁舎）',
      '3 組織: 再編 / 3(1)① 保健福祉部の再編（手続き）',
      '窓口 / オンライン申請',
      '窓口 / 窓口の案内 →',
    ]);
  });
});
