// A made-up town with a value in every kind of place where an editor may write.
import { parse } from 'yaml';
import { madeUpCode } from '../made-up-archive.ts';

/** The content of a file before it is written: scalars as text, and the body. */
export interface Content {
  readonly data: unknown;
  readonly body: string | null;
}

/** Keyed by path below content/. */
export type Town = Readonly<Record<string, Content>>;

const REORGANIZATION = `
title: 令和8年度見本改正
effective: 令和8年4月1日
stages:
  - { status: decided, on: 令和7年12月18日, by: 見本定例会, bill: 議案見本号, source: bill }
  - { status: in force, on: 令和8年4月1日 }
sources:
  - { id: bill, title: 見本の議案, publisher: 見本の発行者, kind: 見本の種類, published: 令和8年2月10日, place: 見本の1ページ, url: "https://city.example/kikou" }
fidelity: full
published: 令和8年2月10日
contact: { office: 見本の窓口, role: 見本の係長, phone: 000-000-0000, extension: "123" }
before: 2025-04-01
after: 2026-04-01
basis: [{ document: houshin, edition: dai2, measure: desk }]
counts: { before: { 職員: 812 } }
statements: [第1項, 第2項, { ref: 第3項, gist: 見本の要旨, source: bill }, 第4項, 第5項]
changes:
  - { establish: 総務部/電子課, kind: 課, grade: 見本課長級, supervisedBy: [見本副町長], note: 見本の変更の補足, ref: 第1項 }
  - { abolish: 総務部/総務課/統計係, ref: 第1項 }
  - { merge: [総務部/総務課/庶務係, 総務部/総務課/文書係], into: 総務部/総務課/管理係, ref: 第2項 }
  - { absorb: 総務部/総務課/管財係, into: 総務部/会計課, ref: 第2項 }
  - { rename: 市民部, to: 福祉部, ref: 第3項 }
  - { split: 市民部/税務課, into: [福祉部/収納課, 福祉部/賦課課], children: unknown, ref: 第3項 }
  - { transfer: 見本調査, from: 総務部/総務課/統計係, to: [{ unit: 総務部/電子課, extent: part }, { unit: { unknown: 見本の関連部署 } }], ref: 第4項 }
  - { transfer: { unnamed: 見本業務 }, from: 総務部/総務課/管財係, to: 総務部/会計課, ref: 第4項 }
  - { assign: 見本標準化, to: 総務部/電子課, ref: 第4項 }
  - { regrade: { post: 見本管理者 }, from: 見本部長級, to: 見本副部長級, ref: 第4項 }
  - { move: { unit: 隣の課, municipality: 隣見本町 }, to: 福祉部/隣課, ref: 第3項 }
  - { establish: 福祉部/当面課, until: { words: 見本の間, date: 2031-03-31, was: 2029-03-31 }, ref: 第3項 }
states: [{ unit: 福祉部/窓口課, has: [窓口係], note: 見本の状態の補足, ref: 第5項 }]
remarks: [{ ref: 第5項, text: 見本の職員数は変わらない }]
accepted: [{ unit: 福祉部/図だけ課, why: 見本の食い違いの理由 }]
mends: [{ at: 見本の2ページ, printed: 見本の誤記, read: 見本の正しい形, why: 見本の直した理由 }]
derived: [{ words: 見本の導いた言葉, why: 見本の導いた訳 }]
corrections: [{ on: 2026-05-01, place: 見本の訂正の箇所, was: 見本の訂正の前, now: 見本の訂正の後, why: 見本の訂正の理由 }]
`;

const EDITION = `
title: 見本改革方針
type: policy
edition: 第二見本版
issued: 令和7年9月22日
known: digest
period: { from: 令和7年度, to: 令和11年度 }
source: { title: 見本の冊子, publisher: 見本改革班, url: "https://city.example/book" }
fidelity: summary
department: 総務部
contact: { office: 見本の別の窓口 }
sections:
  - { id: zentai, code: 見本第1章, title: 見本の全体, progress: [{ year: 2025, goal: 節の目標, review: 節の振り返り }] }
  - { id: bubun, code: 見本第2章, title: 見本の部分, in: zentai }
measures:
  - id: desk
    code: 見本★1
    title: 見本の取組の題
    heading: editor
    section: bubun
    theme: [service]
    text: 見本の取組の内容
    owners: [総務部/総務課, { body: 見本の委員会 }, { unnamed: 3, kind: 見本種別, in: 総務部 }, { post: 見本管理者 }]
    schedule: { text: 見本の期限の言葉, stages: [{ for: 見本の準備, when: 令和8年度末 }] }
    targets:
      - { code: 見本甲1, indicator: 見本の割合, baseline: 見本の現状, target: 見本の目標, unit: 見本単位, due: 令和9年度末, ref: 見本表甲 }
      - { code: 見本甲2, milestone: 見本の供用, ref: 見本表乙 }
    indicators:
      - { id: calls, code: 見本乙1, name: 見本の電話, unit: 見本本, owners: [総務部/総務課], sumOf: [day], years: { 2025: { target: 見本の一, actual: 見本の二 } }, final: { year: 2028, target: 見本の三 }, note: 見本の指標の補足, ref: 見本表丑 }
      - { id: day, name: 見本の昼, unit: 見本本, years: { 2025: { target: none } } }
    figures: [{ label: 見本の件数, value: 12345, unit: 見本件, ref: 見本図丙 }]
    aspects: [{ heading: 見本の欄, text: 見本の欄の内容 }]
    related: [{ plan: 見本総合計画, code: 見本5-2 }]
    evaluations: [{ year: 2025, by: leader, scale: steps, result: saijo, reason: 見本の評価の理由 }]
    progress: [{ year: 2026, goal: 取組の目標, review: 取組の振り返り }]
    from: [{ edition: dai1, id: old-desk, basis: stated }]
    ends: { why: 見本の終わる事情, basis: editor }
    reorganization: kaisei
    ref: 見本箇所丁
    note: 見本の取組の補足
scales: [{ id: steps, title: 見本の標語, labels: [{ id: saijo, text: 見本の段階, mark: 見本◎ }] }]
progress: [{ year: 2027, goal: 全体の目標, review: 全体の振り返り }]
events: [{ date: 令和7年5月22日, kind: 見本説明会, title: 一回目の見本, text: 見本の出来事, counts: { 見本回答数: 555 }, ref: 見本箇所戊 }]
figures: [{ label: 見本の部の数, value: 7, unit: 部, ref: 見本図己 }]
terms: [{ term: yogo, ref: 見本注庚 }]
`;

const FIRST_EDITION = `
title: 見本改革方針
type: policy
edition: 第一見本版
issued: 令和6年4月1日
source: { title: 見本の古い冊子 }
fidelity: full
measures: [{ id: old-desk, title: 見本の昔の題, text: 見本の昔の内容, owners: [総務部/総務課/庶務係] }]
`;

const REPORT = `
title: 見本改革方針の実績報告
type: report
edition: 見本上半期
issued: 令和7年11月10日
reports: { document: houshin, edition: dai2, year: 2025, part: first }
source: { title: 見本の実績報告書 }
fidelity: full
scales: [{ id: pace, title: 見本の進み具合, labels: [{ id: slow, text: 見本より遅い, mark: ▽, status: late }] }]
results:
  - { measure: desk, status: going, scale: pace, grade: slow, by: mayor, reason: 見本の遅い理由, text: 見本の実績, ref: 見本箇所子, note: 見本の結果の補足 }
  - { section: bubun, by: assembly, text: 見本の節の実績 }
`;

/** Keyed by path below the folder of the town. */
const FILES: Readonly<Record<string, readonly [yaml: string, body?: string]>> = {
  'municipality.yaml': [
    'name: 見本町\nreading: みほんまち\ncode: CODE\nprefecture: 架空県\nwebsite: https://city.example/\n',
  ],
  'ids.yaml': [
    `units:
  somu-bu: { path: 総務部, at: 2025-04-01 }
  somu-ka: { path: 総務部/総務課, at: 2025-04-01 }
  shomu-kakari: { path: 総務部/総務課/庶務係, at: 2025-04-01 }
  bunsho-kakari: { path: 総務部/総務課/文書係, at: 2025-04-01 }
  tokei-kakari: { path: 総務部/総務課/統計係, before: 2026-04-01 }
  kanzai-kakari: { path: 総務部/総務課/管財係, at: 2025-04-01 }
  kanri-kakari: { path: 総務部/総務課/管理係, at: 2026-04-01 }
  kaikei-ka: { path: 総務部/会計課, at: 2025-04-01 }
  denshi-ka: { path: 総務部/電子課, at: 2026-04-01 }
  shimin-bu: { path: 市民部, at: 2025-04-01 }
  zeimu-ka: { path: 市民部/税務課, at: 2025-04-01 }
  madoguchi-ka: { path: 市民部/窓口課, at: 2025-04-01 }
  madoguchi-kakari: { path: 市民部/窓口課/窓口係, at: 2025-04-01 }
  shuno-ka: { path: 福祉部/収納課, at: 2026-04-01 }
  fuka-ka: { path: 福祉部/賦課課, at: 2026-04-01 }
  tonari-ka: { path: 福祉部/隣課, at: 2026-04-01 }
  zudake-ka: { path: 福祉部/図だけ課, at: 2026-04-01 }
  tomen-ka: { path: 福祉部/当面課, at: 2026-04-01 }
duties:
  chosa: { name: 見本調査, also: [見本の調べ] }
  hyojunka: { name: 見本標準化 }
posts:
  kanrisha: { post: 見本管理者, at: 2025-04-01 }
`,
  ],
  'units.yaml': [
    'readings: { 総務部: そうむぶ }\nunits: { denshi-ka: { kind: 課, remark: 見本の組織の補足 } }\nposts: { kanrisha: { remark: 見本の職の補足 } }\n',
  ],
  'charts/2025-04-01.yaml': [
    `asOf: 2025-04-01
title: 見本町組織図
source: { title: 見本の図, place: 見本の図の場所 }
coverage: all
units:
  総務部: { 総務課: [庶務係, 文書係, 統計係, 管財係], 会計課: null }
  市民部: { 税務課: null, 窓口課: [窓口係] }
posts: [{ post: 見本管理者, grade: 見本部長級, supervises: [総務部/会計課] }]
notes: [{ ref: 見本注1, at: 総務部, text: 見本の注記 }]
remarks: [{ text: 見本の図の補足 }]
accepted: [{ statement: 見本注1, why: 見本の注記の理由 }]
`,
  ],
  'charts/2026-04-01.yaml': [
    `asOf: 2026-04-01
source: { title: 見本の新しい図 }
coverage: [福祉部]
units:
  福祉部: { 収納課: null, 賦課課: null, 隣課: null, 当面課: null, 図だけ課: null, 窓口課: [窓口係] }
`,
  ],
  'reorganizations/kaisei.md': [
    REORGANIZATION,
    '見本の改正の文章。\n\n## 見本のねらい {#aim}\n\n見本の見直し。\n',
  ],
  'documents/houshin/dai1.md': [FIRST_EDITION, '見本。\n'],
  'documents/houshin/dai2.md': [
    EDITION,
    '見本の本文の言葉。\n\n## 見本の全体 {#zentai}\n\n全体の文章。\n\n### 見本の部分 {#bubun}\n\n部分の文章。\n',
  ],
  'documents/houkoku/r7.md': [REPORT, '見本の報告の本文。\n'],
};

/** The files shared by all towns. */
const SHARED: Readonly<Record<string, readonly [yaml: string]>> = {
  'site.yaml': [
    `name: 見本の案内
url: https://mihon.invalid/
headline: 見本の見出し
description: 見本の説明
operator: { name: 見本の運営者, url: "https://operator.example/", email: mihon@operator.example, phone: 000-000-0001 }
repository: { url: "https://repository.example/mihon/content" }
licence: 見本の条件
`,
  ],
  'glossary.yaml': [
    'terms: [{ id: yogo, term: 見本用語, reading: みほんようご, also: [見本の語], definition: 見本の定義, sources: [{ municipality: TOWN, document: houshin, ref: 見本の注 }] }]\n',
  ],
  'themes.yaml': ['themes: [{ id: service, title: 見本のテーマ, description: 見本のテーマの説明 }]\n'],
  'search.yaml': [
    'spellings: [[見本の窓, 見本の窻]]\nwords: { 見本の言葉: [見本の公の言葉] }\nreadings: { 見本読み: みほんよみ }\n',
  ],
  'accessibility.yaml': [
    'date: 2026-11-01\naxe: 見本の版\nbrowser: 見本の窓\nconditions: [見本の幅]\npages: [{ name: 見本の頁, url: /, passed: 30, unsure: [見本の規則], violations: [{ rule: 見本の違反, condition: 見本の幅, places: 2 }] }]\n',
  ],
};

const OWN = Object.entries(FILES).map(([path, [yaml, body]]) => [path, read(yaml), body ?? null] as const);

/** The files of a town in the given folder. `index` gives it a code of its own. */
export function townAt(folder: string, index: number): Town {
  return Object.fromEntries(
    OWN.map(([path, data, body]) => [
      `${folder}/${path}`,
      {
        data: path === 'municipality.yaml' ? { ...(data as object), code: madeUpCode(index) } : data,
        body,
      },
    ]),
  );
}

/** The shared files, some of which refer to the town in `folder`. */
export function sharedOf(folder: string): Town {
  return Object.fromEntries(
    Object.entries(SHARED).map(([path, [yaml]]) => [
      path,
      { data: read(yaml.replace('TOWN', folder)), body: null },
    ]),
  );
}

/** Parses YAML like the reader of the archive: scalars stay text, except null. */
function read(yaml: string): unknown {
  return withNothing(parse(yaml, { schema: 'failsafe' }));
}

function withNothing(value: unknown): unknown {
  if (value === 'null') return null;
  if (Array.isArray(value)) return value.map(withNothing);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withNothing(one)]));
}
