// A made-up city, small enough to understand, with every kind of thing that files are made from.
import { filesInMemory } from '#archive/1-read/files.ts';
import { link } from '#archive/4-link/link.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { twinContext } from '#feeds/files.ts';
import type { SiteIdentity } from '#feeds/site.ts';

export const site: SiteIdentity = {
  name: '見本の記録',
  url: 'https://mihon.invalid',
  description: '見本市の記録。',
  dates: 'wareki',
};

/** Text that would be markup in any format. */
export const NASTY =
  '| </script> <b>&amp; `x` [a](javascript:alert(1)) *_~ \\ # {#id} https://a.invalid/?x=1&y=(2)';

/** The texts of its files. */
export const source = 'source: { title: 見本の資料, publisher: 見本課, place: 1ページ }';

const files: Readonly<Record<string, string>> = {
  'content/glossary.yaml': `terms:
  - { id: bpr, term: BPR, definition: 見本, sources: [{ municipality: mihon, document: plan, edition: ver2 }] }
`,
  'content/themes.yaml': 'themes:\n  - { id: digital, title: デジタル, description: 見本 }\n',
  'content/mihon/municipality.yaml': `name: 見本市
reading: みほんし
code: "990001"
prefecture: 架空県
website: https://city.invalid/
`,
  'content/mihon/ids.yaml': `units:
  somu-bu: { path: 総務部, at: 2025-04-01 }
  kikaku-ka: { path: 総務部/企画課, at: 2025-04-01 }
  tokei-kakari: { path: 総務部/企画課/統計係, at: 2025-04-01 }
  joho-ka: { path: 総務部/情報課, at: 2026-04-01 }
  digital-bu: { path: デジタル部, planned: 2027-04 }
duties:
  tokei: { name: 統計事務 }
`,
  'content/mihon/units.yaml': 'readings: { 企画課: きかくか }\n',
  'content/mihon/charts/2025-04-01.yaml': `asOf: 2025-04-01
${source}
coverage: all
units:
  総務部: { 企画課: [統計係] }
`,
  'content/mihon/charts/2026-04-01.yaml': `asOf: 2026-04-01
${source}
coverage: all
units:
  総務部: [政策課, 情報課]
`,
  'content/mihon/reorganizations/2026-04-01.md': `---
title: 令和8年度の改正
effective: 2026-04-01
status: in force
${source}
fidelity: summary
published: 令和8年2月10日
before: 2025-04-01
after: 2026-04-01
realises: 2026-03
changes:
  - rename: 総務部/企画課
    to: 政策課
    ref: [1, 2]
    note: ${JSON.stringify(NASTY)}
  - establish: 総務部/情報課
  - transfer: 統計事務
    from: 総務部/企画課/統計係
    to: { unit: 総務部/情報課, extent: whole }
  - abolish: 総務部/企画課/統計係
mends: [{ at: 表, printed: 企画科, read: 企画課, why: 誤記 }]
---
## ねらい {#aim}

<b>太字</b>と[別のページ](/mihon/)と[危ない](javascript:alert(1))。

| 見出し | 値 |
| --- | --- |
| 一 | [二](/mihon/) |
`,
  'content/mihon/reorganizations/2026-03.md': `---
title: 令和8年春の予定
effective: 令和8年春頃ではなく令和8年3月
status: planned
${source}
fidelity: summary
published: 令和7年6月
---
`.replace('令和8年春頃ではなく', ''),
  'content/mihon/reorganizations/2027-04.md': `---
title: 令和9年度の予定
effective: 令和9年4月
status: planned
${source}
fidelity: summary
published: 令和8年10月1日
changes:
  - establish: デジタル部
---
`,
  'content/mihon/documents/plan/ver1.md': `---
title: 見本計画
type: plan
edition: 初版
issued: 令和7年度
${source}
fidelity: summary
measures:
  - { id: m1, title: 手続きの見直し, text: 見本の内容。, owners: [総務部/企画課], schedule: 令和7年度末 }
  - { id: m2, title: 帳票の整理, text: 見本の内容。, owners: [総務部/企画課], schedule: 令和8年9月まで }
---
見本の本文。
`,
  'content/mihon/documents/plan/ver2.md': `---
title: 見本計画
type: plan
edition: "Ver2.0"
issued: 令和7年9月22日
period: { from: 令和7年度, to: 令和11年度 }
${source}
fidelity: full
contact: { office: 企画課, phone: 00-0000 }
sections:
  - { id: s1, code: "1", title: 取組, progress: [{ year: 2025, goal: 節の目標, review: 節の振り返り }] }
measures:
  - id: m1
    code: "1(1)"
    title: 手続きの見直し
    theme: digital
    section: s1
    owners: [総務部/企画課, 総務部/企画課/統計係]
    andOthers: true
    schedule:
      text: 令和8年3月(準備) / 令和8年度末(実施) / 令和9年度から(定着)
      stages:
        - { for: 準備, when: 令和8年3月 }
        - { for: 実施, when: 令和8年度末 }
        - { for: 定着, when: 令和9年度から }
    targets:
      - { code: "(1)", indicator: 割合, baseline: 45, target: 50, unit: "%" }
      - { milestone: 窓口の開始, due: 令和9年1月 }
      - { milestone: 実施の完了, due: 令和8年度末 }
    aspects: [{ heading: 背景, text: { illegible: true } }]
    evaluations: [{ year: 2025, by: self, scale: reached, result: yes-it-is, reason: 理由の言葉 }]
    progress: [{ year: 2025, goal: 取組の目標, review: null }]
    from: [{ edition: ver1, id: m1, basis: stated }]
    note: ${JSON.stringify(NASTY)}
scales: [{ id: reached, title: 標語, labels: [{ id: yes-it-is, text: 達した, mark: ◎ }] }]
events:
  - { date: 2025-05-22, kind: 説明会, title: 職員への説明, counts: { 回答数: 1555 } }
  - { date: 令和7年6月, kind: 調査, title: アンケート }
terms: [{ term: bpr, ref: "1" }]
---
はじめの言葉。

## 1 取組 {#s1}

節の言葉。

### 手続きの見直し {#m1}

取組の言葉。
`,
};

export function mihon(changed: Readonly<Record<string, string>> = {}, asOf = '2026-11-21'): Archive {
  const open = openArchive(filesInMemory({ ...files, ...changed }), asOf);
  const { source, derived, diagnostics } = checkOne(open, 'mihon');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return link(source, open.shared, derived, asOf);
}

export const context = twinContext(site, openArchive(filesInMemory(files), '2026-11-21').shared);
