import { describe, expect, test } from 'vitest';
import { slipFigure } from '#diagrams/figures/slip.ts';
import { drawFigure, drawNarrow } from '#diagrams/svg/draw.ts';
import { mermaidText } from '#diagrams/text/mermaid-text.ts';
import { city } from './archive.ts';
import { told } from './told.ts';

const edition = (name: string, issued: string, measures: string) => `---
title: 市役所改革取組方針
type: policy
edition: ${name}
issued: ${issued}
source: { title: 市役所改革取組方針 }
fidelity: summary
measures:
${measures}
---
本文。
`;
const first = edition(
  '初版',
  '2025-04-21',
  `  - { id: desk, title: 窓口の見直し, text: 見直す。, schedule: 令和7年9月 }
  - { id: guide, title: 手引きの更新, text: 改める。, schedule: 令和7年5月 }
  - { id: manual, code: "2", title: 手順書の更新, text: 改める。, schedule: 令和7年6月 }
  - { id: staff, title: 定員の見直し, text: 見直す。, schedule: 令和8年3月 }
  - { id: rooms, title: 会議室の予約, text: 改める。, schedule: 令和8年3月 }
  - { id: stamps, title: 押印の廃止, text: やめる。, schedule: 令和7年9月(検討) / 令和8年度(実行) }`,
);
const second = edition(
  'Ver2.0',
  '2025-09-22',
  `  - id: desk
    title: 窓口の見直し
    text: 見直す。
    schedule: 令和7年12月(試行) / 令和8年2月から(本格運用)
    from: [{ edition: ver1, id: desk, basis: editor }]
  - id: books
    title: 手引きと手順書
    text: 改める。
    schedule: 令和7年4月
    from: [{ edition: ver1, id: guide, basis: editor }, { edition: ver1, id: manual, basis: editor }]
  - { id: staff, title: 定員の見直し, text: 見直す。, from: [{ edition: ver1, id: staff, basis: editor }] }
  - id: rooms
    title: 会議室の予約
    text: 改める。
    schedule: 令和8年3月まで
    from: [{ edition: ver1, id: rooms, basis: editor }]
  - id: stamps
    title: 押印の廃止
    text: やめる。
    schedule: 令和7年度末まで(計画) / 令和9年度末まで(廃止)
    from: [{ edition: ver1, id: stamps, basis: editor }]`,
);

describe('the deadlines that moved between two editions', () => {
  const { archive } = city({ 'documents/policy/ver1.md': first, 'documents/policy/ver2.md': second });
  const [document] = archive.documents;
  const [comparison] = document?.comparisons ?? [];
  const drawn = document && comparison ? slipFigure(archive, document, comparison) : null;
  if (!drawn) throw new Error('no figure');

  test('are grouped by change, the furthest first, without unchanged ones', () => {
    expect(told(drawn.text)).toMatchInlineSnapshot(`
      "取組 | 初版の期限 | Ver2.0の期限 | 動き
      窓口の見直し | 令和7年9月 | 試行: 令和7年12月、本格運用: 令和8年2月から | 期限の繰り下げ 5か月
      手引きと手順書 ← 2 | 令和7年6月 | 令和7年4月 | 期限の繰り上げ 2か月
      手引きと手順書 ← 手引きの更新 | 令和7年5月 | 令和7年4月 | 期限の繰り上げ 1か月
      定員の見直し | 令和8年3月 | 記載なし | 記載のなくなった期限
      押印の廃止 | 検討: 令和7年9月、実行: 令和8年度 | 計画: 令和7年度末まで、廃止: 令和9年度末まで | 比べられない期限"
    `);
  });

  test('are milestones in Mermaid', () => {
    expect(mermaidText(drawn.figure)).toMatchInlineSnapshot(`
      "gantt
        dateFormat YYYY-MM-DD
        axisFormat %Y/%-m
        tickInterval 3month
        inclusiveEndDates
        todayMarker off
        基準日 :vert, 2026-11-21, 0d
        section 繰り下げられた期限
        窓口の見直し（初版の期限、+5か月） :milestone, 2025-09-30, 0d
        窓口の見直し（Ver2.0の期限、+5か月） :milestone, 2025-12-31, 0d
        窓口の見直し（Ver2.0の期限、+5か月） → :milestone, 2026-02-01, 0d
        section 繰り上げられた期限
        手引きと手順書 ← 2（初版の期限、−2か月） :milestone, 2025-06-30, 0d
        手引きと手順書 ← 2（Ver2.0の期限、−2か月） :milestone, 2025-04-30, 0d
        手引きと手順書 ← 手引きの更新（初版の期限、−1か月） :milestone, 2025-05-31, 0d
        手引きと手順書 ← 手引きの更新（Ver2.0の期限、−1か月） :milestone, 2025-04-30, 0d
        section 記載のなくなった期限
        定員の見直し（初版の期限） :milestone, 2026-03-31, 0d
        section 比べられない期限
        押印の廃止（初版の期限） :milestone, 2025-09-30, 0d
        押印の廃止（初版の期限） :milestone, 2027-03-31, 0d
        押印の廃止（Ver2.0の期限） :milestone, 2026-03-31, 0d
        押印の廃止（Ver2.0の期限） :milestone, 2028-03-31, 0d
      "
    `);
  });

  test('are drawn for a page and for a phone, with different ids', () => {
    const [wide, narrow] = [drawFigure(drawn.figure), drawNarrow(drawn.figure) ?? ''];
    expect(wide).toContain('width="1160"');
    expect(narrow).toContain('width="328"');
    const ids = [wide, narrow].flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const svg of [wide, narrow]) {
      // Each older and each newer deadline with its steps, and one of each in the legend.
      expect(svg.match(/class="f-way"/g)).toHaveLength(3);
      expect(svg).toContain('2か月');
    }
  });
});
