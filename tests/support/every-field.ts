// Two made-up cities that use every field, each field with a text of its own.

/** An edition of a made-up city that fills in every field. */
export const everyField = `---
title: 見本市改革方針
type: policy
edition: 第2版
issued: 令和7年9月22日
known: digest
period: { from: 令和7年度, to: 令和11年度 }
basedOn: [{ document: taiko, edition: dai1, section: nerai }]
source:
  title: 見本市改革方針冊子
  publisher: 見本改革課
  kind: 見本の冊子
  published: 令和7年10月1日
  place: 見本の3ページ
  url: https://elsewhere.invalid/book
  kept: sources/book.pdf
  licence: 見本の利用規約
fidelity: summary
department: { unit: 見本総務部 }
contact: { office: 見本窓口課, role: 見本課長, phone: 00-0000-0000, extension: "4321" }
sections:
  - { id: whole, code: 第1章, title: 見本の全体 }
  - id: part
    code: 第1章1
    title: 見本の部分
    in: whole
    serves: [{ document: taiko, id: nerai }]
    progress: [{ year: 2025, goal: 節の目標の言葉, review: 節の振り返りの言葉 }]
measures:
  - id: desk
    code: ★1
    title: 見本窓口の改善
    heading: editor
    section: part
    serves: [nerai, { document: taiko, id: zaisei }]
    theme: [service]
    text: 見本の内容の言葉
    owners:
      - { unit: 見本窓口係, collective: true }
      - { unnamed: 3, kind: 係, in: 見本福祉部 }
      - { post: 見本次長, in: 見本総務部, collective: true }
    supporters: [{ unit: 見本関係課 }, { body: 見本関係委員会 }]
    andOthers: true
    schedule:
      text: 令和8年度末（見本の準備）
      stages: [{ for: 見本の準備, when: 令和8年度末 }]
    targets:
      - { code: 甲1, indicator: 見本の割合, baseline: 41, target: 59, unit: "%", due: 令和9年度末, ref: 表甲 }
      - { code: 甲2, milestone: 見本の供用開始, due: 令和9年1月, ref: 表乙 }
    indicators:
      - id: calls
        code: 乙1
        name: 見本の電話
        unit: 本
        kind: yearly
        better: less
        owners: [見本窓口係]
        sumOf: [day-calls]
        baseline: { year: 2024, value: 1234 }
        years: { 2025: { target: 1111, actual: { about: 1212 }, rate: 92.4 } }
        final: { year: 2028, due: 令和10年度末, target: 777 }
        total: { from: 2025, to: 2028, target: 5555, actual: 2222, rate: 40 }
        note: 指標の補足の言葉
        ref: 表丑
      - { id: day-calls, name: 昼の電話, unit: 本, years: { 2025: { target: none, actual: { illegible: true } } } }
    figures: [{ label: 見本の件数, value: 12345, upTo: 23456, unit: 件, about: true, ref: 図丙 }]
    aspects: [{ heading: 見本の現状, text: { illegible: true } }]
    related: [{ plan: 見本総合計画, code: 5-2 }]
    evaluations:
      - { year: 2025, by: leader, scale: steps, result: top, reason: 評価の理由の言葉, dated: 令和8年3月31日 }
    progress: [{ year: 2026, goal: 取組の目標の言葉, review: 取組の振り返りの言葉 }]
    from:
      - document: plan
        edition: first
        id: old-desk
        basis: stated
        deadlines: [{ was: 昔の準備, is: 見本の準備, unsure: true }]
    ends: { why: 終わる事情の言葉, basis: editor }
    reorganization: 2026-04-01
    ref: [箇所丁]
    note: 補足の言葉
  - { id: shelf, title: 見本の棚, text: 棚の言葉 }
derived:
  - { words: 導いた数の言葉, why: 導いた訳の言葉 }
scales:
  - id: steps
    title: 見本の標語
    labels:
      - { id: top, text: とても進んだ, mark: ◎, from: 80, upTo: 100, status: done }
      - { id: low, text: 進まなかった, mark: △, above: 10, below: 79 }
progress: [{ year: 2027, goal: 全体の目標の言葉, review: 全体の振り返りの言葉 }]
events:
  - { date: 令和7年5月22日, kind: 見本説明会, title: 一回目の見本, text: 出来事の言葉, counts: { 見本回答数: 555 }, ref: 箇所戊 }
figures: [{ label: 見本の部の数, value: 7, upTo: 787, unit: 部, about: false, ref: 図己 }]
terms: [{ term: mihon-word, ref: 注庚 }]
mends: [{ at: 表辛, printed: 見本の誤り, read: 見本の正しい形, why: 直した理由の言葉 }]
corrections: [{ on: 2026-01-15, place: 表壬, was: 見本の前の形, now: 見本の後の形, why: 訂正の理由の言葉 }]
---
本文の言葉。

## 第1章 見本の全体 {#whole}

全体の文章の言葉。

### 見本の部分 {#part}

部分の文章の言葉。
`;

/** A report of the same city that fills in every field of a report. */
export const everyReport = `---
title: 見本市改革方針 令和7年度実績報告
type: report
edition: 令和7年度上半期
issued: 令和7年11月10日
reports: { document: plan, edition: second, year: 2025, part: first }
source: { title: 見本の実績報告書 }
fidelity: full
scales:
  - id: pace
    title: 見本の進み具合
    labels: [{ id: slow, text: 見本より遅い, mark: ▽, status: late }]
results:
  - measure: desk
    together: [shelf]
    status: going
    scale: pace
    grade: slow
    grades: { calls: slow }
    by: mayor
    reason: 遅い理由の言葉
    text: 実績の言葉
    actuals: { calls: 321 }
    rates: { calls: 87.5 }
    years: { calls: { 2024: { actual: 298, rate: 81.2 } } }
    totals: { calls: { target: 4444, actual: 3333, rate: 75.1 } }
    dated: 令和7年11月5日
    ref: [箇所子]
    note: 結果の補足の言葉
  - { section: part, by: assembly, text: 節の実績の言葉, tally: { all: 987, grades: { slow: 987 } } }
  - { by: external, tally: { all: 654, grades: { slow: 654 } } }
---
報告の本文の言葉。
`;

/** The kept copy of the source: bytes that are not text. */
export const book = Uint8Array.from([...Buffer.from('%PDF-1.4\n'), 0, 0xff, 0xfe, 0x80, 0x0d, 0x0a]);

/** What an editor writes by hand about one city, by file. */
export const planFiles: Readonly<Record<string, string>> = {
  'site.yaml': `name: 見本
url: https://example.invalid
operator: { name: 見本市総務部, url: "https://elsewhere.invalid/form/", email: ayamari@example.invalid, phone: 00-0000-0000 }
repository: { url: https://elsewhere.invalid/repository }
licence: CC BY 4.0
`,
  'themes.yaml': 'themes: [{ id: service, title: 見本のテーマ, description: 見本 }]\n',
  'glossary.yaml': `terms:
  - id: mihon-word
    term: 見本用語
    reading: みほんようご
    also: [見本の別の書き方]
    definition: 見本の説明の言葉
    sources: [{ municipality: mihon, document: plan, edition: second, ref: 用語の箇所 }, { municipality: soshiki, reorganization: 2026-04-01 }]
`,
  'mihon/municipality.yaml':
    'name: 見本市\nreading: みほんし\ncode: "999946"\nprefecture: 見本県\nwebsite: https://example.invalid\nended: { on: 2027-12-31, into: 見本の新しい市 }\n',
  'mihon/documents/plan/first.md':
    '---\ntitle: 見本市改革方針\ntype: policy\nedition: 初めの版\nissued: 令和6年\nsource: { title: 見本 }\nfidelity: full\nmeasures: [{ id: old-desk, title: 昔の見本窓口, text: 昔の言葉, schedule: { text: 令和7年度末（昔の準備）, stages: [{ for: 昔の準備, when: 令和7年度末 }] } }]\n---\n見本。\n',
  'mihon/documents/taiko/dai1.md':
    '---\ntitle: 見本市大綱\ntype: charter\nedition: 大綱の版\nissued: 令和6年4月1日\nsource: { title: 見本の大綱の冊子 }\nfidelity: full\nsections: [{ id: nerai, title: 見本のねらい }, { id: zaisei, title: 見本の財政 }]\n---\n## 見本のねらい {#nerai}\n\nねらいの言葉。\n\n## 見本の財政 {#zaisei}\n\n財政の言葉。\n',
  'mihon/documents/plan/second.md': everyField,
  'mihon/documents/report/2025.md': everyReport,
  'mihon/documents/report/all.md': `---
title: 見本市改革方針 期間の総括
type: report
edition: 見本の総括
issued: 令和9年11月10日
known: digest
reports: { document: plan, edition: second, from: 2026, year: 2027 }
source: { title: 見本の総括の冊子 }
fidelity: summary
results: [{ measure: desk, text: 総括の言葉 }]
---
総括のあらましの言葉。
`,
  'mihon/ids.yaml': 'units: { mihon-shinka: { path: 見本新課, at: 2026-04-01 } }\n',
  'mihon/reorganizations/2026-04-01.md':
    '---\ntitle: 見本の改正\neffective: 2026-04-01\nstatus: in force\nsource: { title: 見本 }\nfidelity: summary\nchanges: [{ establish: 見本新課 }]\n---\n見本。\n',
};

/** A separate city for charts and reorganizations: owners in the other city would need its charts. */
export const organizationFiles: Readonly<Record<string, string>> = {
  'soshiki/municipality.yaml': `name: 組織市
reading: そしきし
code: "999962"
prefecture: 組織県
website: https://soshiki.invalid/mado
corrections: [{ on: 2026-01-16, place: 市の表, was: 市の前の形, now: 市の後の形, why: 市の訂正の理由 }]
`,
  'soshiki/ids.yaml': `units:
  soumu-bu: { path: 総務部, at: 2025-04-01 }
  soumu-ka: { path: 総務部/総務課, at: 2025-04-01 }
  toukei-kakari: { path: 総務部/総務課/統計係, before: 2026-04-01 }
  kanri-kakari: { path: 総務部/総務課/管理係, at: 2025-04-01 }
  digital-ka: { path: 総務部/デジタル課, at: 2026-04-01 }
  koho-ka: { path: 総務部/広報課, at: 2025-04-01 }
  taisaku-shitsu: { path: 総務部/対策室, at: 2026-04-01 }
  yobun-ka: { path: 総務部/余分課, at: 2026-04-01 }
  kowan-ka: { path: 総務部/港湾課, planned: 2027-04-01 }
  yuchi-ka: { path: 総務部/誘致課, planned: 2027-04-01 }
duties:
  toukei: { name: 統計の調べ, also: [統計のまとめ] }
  hyojun: { name: 情報の標準 }
  mihon-chiku: { name: 見本の地区 }
posts:
  kaikei: { post: 会計管理者, at: 2025-04-01 }
  jicho: { post: 見本次長, in: 総務部, at: 2026-04-01 }
  betsu: { post: 見本参事, in: 総務部, at: 2026-04-01 }
`,
  'soshiki/units.yaml': `readings: { 総務部: そうむぶ }
units: { digital-ka: { kind: 情報課, collective: false, remark: 組織の補足の言葉 } }
posts: { kaikei: { kind: 出納職, collective: false, remark: 職の補足の言葉 } }
corrections: [{ on: 2026-01-17, place: 組織の表, was: 組織の前の形, now: 組織の後の形, why: 組織の訂正の理由 }]
`,
  'soshiki/published.yaml': `published:
  units/soumu-bu: { name: 公開の名前, added: 2026-01-05 }
  units/mukashi: 昔の公開の名前
  units/kieta: 消えた公開の名前
moved: { units/mukashi: units/soumu-bu }
gone: { units/kieta: 消えた理由の言葉 }
`,
  'soshiki/charts/2025-04-01.yaml': `asOf: 2025-04-01
title: 古い組織図の題名
source: { title: 古い組織図の資料 }
coverage: all
units:
  総務部:
    総務課: [管理係, 統計係]
    広報課:
posts: [{ post: 会計管理者, grade: 部長級 }]
`,
  'soshiki/charts/2026-04-01.yaml': `asOf: 2026-04-01
title: 組織図の題名の言葉
source: { title: 組織図の資料, publisher: 図を作った課, kind: 図の種類, published: 令和8年4月8日, place: 図の9ページ, url: "https://soshiki.invalid/zu" }
coverage: all
units:
  総務部:
    総務課: [管理係]
    広報課:
    デジタル課:
    対策室:
    余分課:
posts: [{ post: 会計管理者, in: 総務部, grade: 次長級, supervises: [総務部/総務課] }, { post: 見本次長, in: 総務部 }, { post: 見本参事, in: 総務部 }]
notes: [{ ref: 図の注, at: 総務部, text: 図の注の言葉 }]
remarks: [{ ref: 図の補足の箇所, text: 図の補足の言葉 }]
mends: [{ at: 図の箇所, printed: 図の誤り, read: 図の正しい形, why: 図を直した理由 }]
derived: [{ words: 図の導いた言葉, why: 図の導いた訳 }]
corrections: [{ on: 2026-01-18, place: 図の表, was: 図の前の形, now: 図の後の形, why: 図の訂正の理由 }]
`,
  'soshiki/charts/2027-04-01.yaml': `asOf: 2027-04-01
title: 案の組織図の題名
stage: planned
source: { title: 案の組織図の資料 }
coverage: all
units:
  総務部:
    総務課: [管理係]
    広報課:
    デジタル課:
    対策室:
    誘致課:
    観光課:
accepted: [{ unit: 総務部/余分課, why: 案の食い違いの理由, ref: 案の箇所 }]
`,
  'soshiki/reorganizations/2026-04-01.md': `---
title: 組織の改正の題名
effective: 令和8年4月1日
status: in force
source: { title: 改正の資料, publisher: 改正を作った課, kind: 改正の種類, published: 令和8年2月10日, place: 改正の8ページ, url: "https://soshiki.invalid/kaisei" }
fidelity: full
published: 令和8年2月11日
contact: { office: 改正窓口課, role: 改正課長, phone: 11-1111-1111, extension: "8765" }
before: 2025-04-01
after: 2026-04-01
basis: [{ document: plan, edition: first, measure: kaikaku }]
counts: { before: { 職員: 811 }, after: { 職員: 812, 課: 9 } }
statements:
  - 箇所1
  - { ref: 箇所2, gist: 要旨の言葉 }
  - 箇所3
  - 箇所4
  - 箇所5
  - 箇所6
  - 箇所7
  - 箇所8
  - 図の注
figures: [{ label: 減らす人の数の言葉, value: 252, upTo: 303, unit: 人, about: true, ref: 箇所8 }]
changes:
  - { establish: 総務部/デジタル課, kind: 課, grade: 課長の級, supervisedBy: [見本副市長], ref: 箇所1, note: 変更の補足の言葉 }
  - { establish: 総務部/対策室, until: { words: 当分の間の言葉, date: 2029-03-31, was: 2028-03-31 }, ref: 箇所1 }
  - { establish: { post: 見本次長, in: 総務部 }, ref: 箇所1 }
  - { establish: { post: 見本参事, in: 総務部 }, ref: 箇所1 }
  - { abolish: 総務部/総務課/統計係, ref: 箇所2 }
  - { transfer: 統計の調べ, from: 総務部/総務課/統計係, to: { unit: 総務部/デジタル課, extent: part }, ref: 箇所3 }
  - { transfer: { area: 見本の地区 }, from: 総務部/総務課, to: { unit: 総務部/デジタル課, extent: whole }, ref: 箇所3 }
  - { assign: 情報の標準, to: 総務部/デジタル課, ref: 箇所3 }
  - { hold: { post: 見本次長, in: 総務部 }, also: { post: 見本参事, in: 総務部 }, ref: 箇所4 }
  - { regrade: { post: 会計管理者 }, from: 部長級, to: 次長級, basis: editor }
states:
  - { unit: 総務部/総務課, has: [管理係], ref: 箇所5, note: 姿の補足の言葉 }
  - { unit: 総務部, has: { count: 3, kind: 課 }, ref: 箇所5 }
remarks: [{ ref: [箇所6, 図の注], text: 改正の補足の言葉 }]
accepted:
  - { statement: 箇所7, why: 食い違いの理由の言葉, ref: 箇所7 }
  - { unit: 総務部/余分課, chart: 2026-04-01, why: 余分な課の理由の言葉, ref: 箇所7 }
  - { count: 課, why: 数の違う理由の言葉 }
mends: [{ at: 改正の箇所, printed: 改正の誤り, read: 改正の正しい形, why: 改正を直した理由 }]
derived: [{ words: 改正の導いた言葉, why: 改正の導いた訳 }]
corrections: [{ on: 2026-01-19, place: 改正の表, was: 改正の前の形, now: 改正の後の形, why: 改正の訂正の理由 }]
---
改正の本文の言葉。
`,
  'soshiki/reorganizations/2027-04-01.md': `---
title: 予定の改正の題名
effective: 2027-04-01
stages:
  - { status: planned, on: 2026-10-05, source: an }
  - { status: decided, on: 令和8年10月21日, by: 見本の定例会, bill: 見本の議案, source: gian, effective: 令和9年3月1日 }
  - { status: decided, on: 令和8年10月23日, effective: 令和9年4月1日, note: 施行が遅れる訳の言葉 }
sources:
  - { id: an, title: 予定の資料 }
  - { id: gian, title: 議案の資料 }
fidelity: summary
before: 2026-04-01
after: 2027-04-01
statements: [{ ref: 予定の箇所, source: an }]
changes:
  - { establish: 総務部/誘致課, ref: 予定の箇所 }
  - { establish: 総務部/観光課, until: decided, basis: editor }
  - { release: { post: 見本次長, in: 総務部 }, from: { post: 見本参事, in: 総務部 }, basis: editor }
  - { establish: 総務部/港湾課, since: decided, ref: 予定の箇所 }
---
予定の本文の言葉。
`,
  'soshiki/documents/plan/first.md': `---
title: 組織市の計画
type: plan
edition: 組織の版
issued: 令和7年10月6日
source: { title: 組織市の計画の資料 }
fidelity: summary
measures: [{ id: kaikaku, title: 組織の見直し, text: 組織を見直す。, owners: [総務部/総務課] }]
---
組織市の計画の本文。
`,
};
