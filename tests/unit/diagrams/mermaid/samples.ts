/** A diagram of each kind that the guide names, with Japanese labels. */
export const samples = {
  flowchart: `flowchart LR
  A["企画部<br/>企画課"] -->|移管| B{{"市長戦略部"}}
  B -.-> C(["戦略推進課"])
  subgraph S["保健福祉部"]
    D["障害福祉課"] ==> E["高齢政策課 長寿支援係と介護保険係と地域包括ケア推進係"]
  end
  C --> D
  click A "/isesaki/units/kikaku/" "企画課"
  classDef hot fill:#f96,stroke:#333,stroke-width:4px
  class B hot
  style C fill:#bbf`,
  gantt: `gantt
  title 改革の工程
  dateFormat YYYY-MM-DD
  axisFormat %Y年%m月
  section 組織
  保健福祉部の再編 :done, a1, 2025-04-01, 2026-03-31
  書かない窓口の供用開始 :crit, active, a2, 2025-10-01, 120d
  section 手続き
  オンライン申請等の拡充 :a3, after a2, 90d
  供用開始 :milestone, m1, 2026-04-01, 0d`,
  sequence: `sequenceDiagram
  autonumber
  actor 市民
  participant 窓口 as 市民課窓口
  participant 審査 as 審査担当
  市民->>窓口: 申請書を提出する
  activate 窓口
  窓口->>+審査: 内容を確認する
  Note over 窓口,審査: 三日以内に確認を終える
  alt 不備がある
    審査--x窓口: 差し戻す
  else 不備がない
    審査-->>-窓口: 承認
  end
  deactivate 窓口
  loop 毎月
    窓口->>窓口: 件数を集計
  end
  窓口-)市民: 結果を通知する`,
  mindmap: `mindmap
  root((市役所改革))
    組織
      保健福祉部の再編
      課の統合
    人材
      研修
      人事評価
    デジタル
      オンライン申請
      書かない窓口`,
  pie: `pie showData
  title 職員数の内訳
  "市長部局" : 620
  "教育委員会" : 180
  "消防" : 210`,
  timeline: `timeline
  title 改革のあゆみ
  section 第1期
    2021年 : 大綱を定める : 推進本部を置く
    2022年 : 計画を定める
  section 第2期
    2025年 : 取組方針を改訂する`,
  state: `stateDiagram-v2
  [*] --> 申請受付
  申請受付 --> 審査中 : 受理
  state 審査中 {
    [*] --> 形式審査
    形式審査 --> 内容審査
  }
  審査中 --> 承認 : 適合
  審査中 --> 差戻し : 不備
  note right of 承認 : 七日以内に通知する
  承認 --> [*]`,
  class: `classDiagram
  class 部 {
    +String 名称
    +改称(新名称)
  }
  class 課 {
    +String 名称
  }
  部 "1" o-- "*" 課 : 置く
  課 <|-- 室`,
  er: `erDiagram
  部 ||--o{ 課 : 置く
  課 ||--|{ 係 : 置く
  課 {
    string 名称 PK
    date 設置日 "施行日"
  }`,
  quadrant: `quadrantChart
  title 取組の優先度
  x-axis 効果が小さい --> 効果が大きい
  y-axis 費用が小さい --> 費用が大きい
  quadrant-1 計画的に進める
  quadrant-2 見送る
  quadrant-3 手が空いたら
  quadrant-4 すぐ始める
  書かない窓口: [0.8, 0.3]
  庁舎の統合: [0.7, 0.9]`,
  journey: `journey
  title 窓口での手続き
  section 申請
    番号札を取る: 3: 市民
    申請書を書く: 1: 市民, 職員
  section 受取
    証明書を受け取る: 5: 市民`,
  gitgraph: `gitGraph
  commit id: "初版"
  branch "改訂"
  commit id: "第2版"
  checkout main
  merge "改訂" tag: "Ver2.0"`,
  kanban: `kanban
  未着手
    t1[窓口の見直し]
  進行中
    t2[庁舎の統合]`,
  xychart: `xychart-beta
  title "申請件数"
  x-axis ["令和4年度", "令和5年度", "令和6年度"]
  y-axis "件数" 0 --> 500
  bar [120, 300, 450]
  line [100, 280, 430]`,
  requirement: `requirementDiagram
  requirement "要件" {
    id: 1
    text: "申請を受け付ける"
    risk: high
    verifymethod: test
  }
  element "窓口" {
    type: system
  }
  "窓口" - satisfies -> "要件"`,
  block: `block-beta
  columns 3
  a["企画部"] b["総務部"] c["市民部"]
  a --> b`,
  c4: `C4Context
  title 窓口の仕組み
  Person(citizen, "市民", "申請する人")
  System(desk, "窓口支援", "申請を受け付ける")
  System_Ext(core, "基幹系", "住民記録")
  Rel(citizen, desk, "申請する")
  Rel(desk, core, "照会する")`,
  packet: `packet-beta
  0-15: "送信元"
  16-31: "宛先"
  32-63: "番号"`,
  radar: `radar-beta
  title 取組の評価
  axis a["効果"], b["費用"], c["速さ"]
  curve x["令和6年度"]{3, 4, 2}
  curve y["令和7年度"]{4, 3, 5}
  max 5`,
  architecture: `architecture-beta
  group city(cloud)[庁内]
  service db(database)[台帳] in city
  service web(server)[窓口] in city
  db:L -- R:web`,
  treemap: `treemap-beta
  "予算"
    "福祉": 40
    "教育": 25
    "土木"
      "道路": 10
      "公園": 5`,
  // The names of this kind are in ASCII, because Mermaid accepts no others.
  sankey: `sankey-beta

Tax,Welfare,40
Tax,Schools,25
Grants,Welfare,10`,
} as const;

export type Kind = keyof typeof samples;
