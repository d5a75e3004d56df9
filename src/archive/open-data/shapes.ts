// The shapes of the open data. The published JSON Schemas are generated from these, and so are the types.

import { z } from 'zod';
import { STATUSES } from '#org/stages.ts';
import { VERBS } from '#org/verbs/verbs.ts';
import { judge, resultStatus } from '../1-read/schema/report.ts';
import { nullable } from './indicator-value.ts';
import { indicatorShape } from './indicators.ts';
import {
  acceptedShape,
  contactShape,
  derivedShape,
  figuresShape,
  mendsShape,
  remarksShape,
  words,
} from './pieces.ts';
import { correctionsShape, dutyShape, formerShape, termsShape, themesShape } from './registers.ts';
import { reportsShape, resultShape, statusShape } from './results.ts';
import type { ShapeName } from './shape-names.ts';

const date = z.iso.date();
const url = z
  .string()
  .regex(/^\/.*$/)
  .describe('サイト内のアドレス');
const added = nullable(date).describe('このサイトに加えた日。控えがなければ null');
const verb = z.enum(VERBS);
const path = z.string().describe('部/課/係（半角の / で区切る）');

const interval = {
  start: nullable(date).describe('初めの日'),
  end: nullable(date).describe('終わりの日'),
};
const precision = z
  .enum(['day', 'month', 'quarter', 'half', 'fiscal-year', 'year'])
  .describe('日付の細かさ（日、月、四半期、半期、年度、年）');
const extent = z.enum(['whole', 'part', 'unknown']).describe('全部、一部、不明');
const stretch = {
  from: nullable(date).describe('始まり。分からなければ null'),
  to: nullable(date).describe('終わり。続いていれば null'),
};

const relative = z.strictObject({ id: z.string(), by: verb, date });

const unitShape = z
  .strictObject({
    id: z.string().describe('変わらない ID'),
    url,
    added,
    sort: z.enum(['unit', 'post']).describe('組織か職か'),
    names: z
      .array(z.strictObject({ name: z.string(), reading: nullable(z.string()), path, ...stretch }))
      .describe('名前と位置の移り変わり'),
    kind: nullable(z.string()).describe('種別（部・課・係など）'),
    established: nullable(date).describe('できた日。記録より前からあれば null'),
    abolished: nullable(date).describe('なくなった日'),
    planned: nullable(z.string()).describe('予定の改正だけに現れるとき、その改正の ID'),
    predecessors: z.array(relative).describe('前身と、引き継いだ日'),
    successors: z.array(relative).describe('後身と、引き継いだ日'),
    today: z.array(z.string()).describe('基準日に引き継いでいる組織の ID'),
    grades: z
      .array(z.strictObject({ grade: z.string().describe('職位'), ...stretch }))
      .describe('職位の移り変わり'),
    supervisedBy: z.array(z.string()).describe('所管する職'),
    collective: z.boolean().describe('いくつもの組織をまとめた呼び方か'),
    unnamed: nullable(z.int()).describe('名前の分からない組織のとき、その数'),
    lost: z.boolean().describe('その後のことが資料から分からないために終わったとしているか'),
    remark: nullable(z.string()).describe('編集者の補足'),
    also: z.array(z.string()).describe('同じ組織を指す、ほかの ID'),
  })
  .describe('組織と職');

const changeShape = z
  .strictObject({
    id: z.string().describe('変わらない ID'),
    url,
    date: date.describe('効力の生じる日'),
    datePrecision: precision,
    fiscalYear: z.int().nullable().describe('年度（西暦）。暦の年だけが分かるときは null'),
    status: z.enum(STATUSES).describe('予定、議決済み、施行、取りやめ'),
    kinds: z.array(verb).describe('変更の種類。移管と同時の改称は move と rename の両方'),
    from: z.array(path).describe('変更の前の組織'),
    to: z.array(path).describe('変更の後の組織'),
    units: z.array(z.string()).describe('関係する組織の ID'),
    duty: nullable(
      z.strictObject({
        id: nullable(z.string()).describe('事務の ID。名前のない事務は null'),
        name: z.string().describe('事務の名前'),
      }),
    ).describe('移管される事務'),
    extent: nullable(extent).describe('移管の範囲。移管先によって違うときは null（destinations を見る）'),
    destinations: z.array(z.strictObject({ path, extent })).describe('移管先ごとの範囲'),
    grade: nullable(z.strictObject({ from: z.string(), to: z.string() })).describe('職位の変更'),
    known: nullable(z.array(z.string())).describe(
      'ある種別のすべてについての変更のとき、名前の分かっている組織の ID。そうでなければ null',
    ),
    replaces: nullable(z.strictObject({ id: z.string().describe('組織の ID'), path })).describe(
      '代わられた、なくなった組織',
    ),
    until: nullable(
      z.strictObject({
        date: nullable(date).describe('終わりとされた日'),
        words: nullable(z.string()).describe('資料での言い方'),
      }),
    ).describe('期限を切って置かれたとき、その終わり'),
    children: nullable(z.enum(['follow', 'unknown'])).describe(
      '下にあった組織のうち、ほかに何も述べられていないもの。後継に移ったか、不明か',
    ),
    since: nullable(z.enum(STATUSES)).describe('初めて現れた段階。初めからあれば null'),
    droppedBy: nullable(z.enum(STATUSES)).describe('落とされた段階'),
    supervisedBy: z.array(z.string()).describe('所管する職'),
    basis: z.enum(['stated', 'editor']).describe('資料が述べている、編集者が読み取った'),
    ref: z.array(z.string()).describe('出典の箇所'),
    note: nullable(z.string()).describe('編集者の補足'),
    reorganization: z.string().describe('改正の ID'),
  })
  .describe('変更');

const source = z
  .strictObject({
    title: z.string().describe('資料の題名'),
    publisher: nullable(z.string()).describe('資料を作った部署'),
    kind: nullable(z.string()).describe('資料の種類'),
    published: nullable(z.string()).describe('公表された日（印刷されているとおり）'),
    place: nullable(z.string()).describe('資料の中の場所'),
    url: nullable(z.string()).describe('資料が公開されているアドレス'),
    kept: nullable(
      z.strictObject({
        url,
        bytes: z.int().describe('大きさ（バイト）'),
        digest: z.string().describe('SHA-256 ハッシュ値（16進）'),
        licence: z.string().describe('写しを載せてよい理由'),
      }),
    ).describe('保存した写し'),
    proof: nullable(
      z.strictObject({
        all: z.int().describe('調べた言葉・数・日付の数'),
        there: z.int().describe('資料の文字にあったものの数'),
        derived: z.int().describe('編集者が導いたものの数'),
      }),
    ).describe('資料の文字との照合。指紋がなければ null'),
  })
  .describe('出典');

const correction = z.strictObject({
  on: date.describe('直した日'),
  place: z.string().describe('直した箇所'),
  was: z.string().describe('公開していた形'),
  now: z.string().describe('直した形'),
  why: z.string().describe('誤りの理由'),
});

const dueShape = z.strictObject({
  for: nullable(z.string()).describe('何の期限か'),
  text: z.string().describe('期限（印刷されているとおり）'),
  ...interval,
  precision,
});

const comparisonShape = z
  .strictObject({
    url,
    older: z.string().describe('古い版の ID'),
    newer: z.string().describe('新しい版の ID'),
    wordsCompared: z.boolean().describe('文章も比べたか。どちらかが編集者の要約なら false'),
    namesOwners: z
      .strictObject({ older: z.boolean(), newer: z.boolean() })
      .describe('それぞれの版が、どれかの取組に担当を書いているか'),
    items: z.array(
      z.strictObject({
        fate: z
          .enum(['continued', 'revised', 'merged', 'split', 'new', 'ended', 'unknown'])
          .describe('継続、改訂、統合、分割、新規、終了、不明'),
        older: z.array(z.string()).describe('古い版の取組（資料/版#ID）'),
        newer: z.array(z.string()).describe('新しい版の取組（資料/版#ID）'),
        changed: z
          .array(z.enum(['title', 'text', 'deadlines', 'owners', 'targets']))
          .describe('変わったもの（見出し、文章、期限、担当、目標）'),
        owners: z
          .enum(['changed', 'same', 'unsaid'])
          .describe('担当。どちらかの版に書かれていなければ unsaid'),
        deadlines: z.array(
          z.strictObject({
            for: nullable(z.string()).describe('何の期限か。取組全体の期限なら null'),
            older: nullable(z.string()).describe('その期限を持つ古い版の取組（資料/版#ID）'),
            from: z.array(dueShape).describe('古い版での期限。いくつもあれば最後のものを比べる'),
            to: z.array(dueShape).describe('新しい版での期限。いくつもあれば最後のものを比べる'),
            change: z
              .enum(['later', 'earlier', 'same', 'dropped', 'added', 'unclear'])
              .describe(
                '繰り下げ、繰り上げ、同じ、記載がなくなった、新しく付いた、比べられない（対応か動きが分からない）',
              ),
            byMonths: nullable(z.int()).describe('動いた月数。繰り上げのときは負の数。測れなければ null'),
          }),
        ),
      }),
    ),
  })
  .describe('二つの版の比較');

const progress = z
  .array(
    z.strictObject({
      year: z.int().describe('年度（西暦）'),
      goal: nullable(z.string()).describe('目標'),
      review: nullable(z.string()).describe('振り返り'),
    }),
  )
  .describe('年度ごとの目標と振り返り');

const documentType = z
  .enum(['charter', 'plan', 'policy', 'manifesto', 'report'])
  .describe('大綱、計画、取組方針、部局マニフェスト、実績報告');

const documentShape = z
  .strictObject({
    id: z.string().describe('変わらない ID'),
    url,
    type: documentType,
    title: z.string().describe('題名'),
    comparisons: z.array(comparisonShape).describe('版の比較。項目ごとに比べられるもの'),
    editions: z.array(
      z.strictObject({
        id: z.string().describe('版の ID'),
        url,
        added,
        title: z.string().describe('その版の題名'),
        edition: z.string().describe('版の名前（印刷されているとおり）'),
        type: documentType,
        issued: z.strictObject({ text: z.string(), ...interval, precision }),
        period: nullable(z.strictObject({ from: z.string(), to: z.string(), ...interval })),
        known: z
          .enum(['full', 'digest', 'appendix', 'title'])
          .describe('記録の範囲（全体、概要版のみ、別の版に載った表のみ、題名と日付のみ）'),
        fidelity: z.enum(['summary', 'full']).describe('要約か全文か'),
        markdown: url.describe('同じ内容を、文章も含めて Markdown で書いたもの'),
        department: nullable(z.string()).describe('部局マニフェストのとき、その部局'),
        contact: contactShape,
        sections: z.array(
          z.strictObject({
            id: z.string().describe('節の ID'),
            in: nullable(z.string()).describe('上の節の ID'),
            code: nullable(z.string()),
            title: z.string(),
            url,
            progress,
          }),
        ),
        progress,
        figures: figuresShape,
        scales: z
          .array(
            z.strictObject({
              id: z.string().describe('標語の ID'),
              title: z.string().describe('標語の名前'),
              labels: z.array(
                z.strictObject({
                  id: z.string().describe('段階の ID'),
                  text: z.string().describe('段階の説明'),
                  mark: nullable(words).describe('記号'),
                  from: nullable(z.number()).describe('達成率の下限（%、この値を含む）'),
                  above: nullable(z.number()).describe('達成率の下限（%、この値を含まない）'),
                  below: nullable(z.number()).describe('達成率の上限（%、この値を含まない）'),
                  upTo: nullable(z.number()).describe('達成率の上限（%、この値を含む）'),
                  status: nullable(resultStatus).describe('この段階が表す状況'),
                }),
              ),
            }),
          )
          .describe('評価の標語'),
        terms: z
          .array(
            z.strictObject({
              term: z.string().describe('用語の ID（index.json の terms）'),
              ref: nullable(z.string()).describe('注の箇所'),
            }),
          )
          .describe('資料が注を付けている用語'),
        events: z.array(
          z.strictObject({
            date: z.strictObject({ text: z.string(), ...interval }),
            kind: z.string(),
            title: z.string(),
            text: nullable(z.string()),
            counts: z.record(z.string(), z.number()),
            ref: z.array(z.string()).describe('出典の箇所'),
          }),
        ),
        source,
        mends: mendsShape,
        derived: derivedShape,
        corrections: z.array(correction).describe('訂正'),
        reports: reportsShape,
        results: z.array(resultShape).describe('この版の全体と節について資料が述べる結果（古い順）'),
      }),
    ),
  })
  .describe('資料と版');

const countShape = z.strictObject({
  side: z.enum(['before', 'after']).describe('改正前か改正後か'),
  of: z.string().describe('何の数か（部、課、職員など）'),
  printed: z.number().describe('資料に印刷された数'),
  derived: nullable(z.number()).describe('組織図から数えた数。数えられなければ null'),
  accepted: nullable(z.string()).describe('二つの数が違うままにする理由'),
});

const reorganizationShape = z
  .strictObject({
    id: z.string().describe('変わらない ID'),
    url,
    added,
    title: z.string().describe('題名'),
    date: date.describe('効力の生じる日'),
    effective: z.string().describe('施行期日（書かれているとおり）'),
    fiscalYear: z.int().nullable().describe('年度（西暦）。暦の年だけが分かるときは null'),
    status: z.enum(STATUSES).describe('予定、議決済み、施行、取りやめ'),
    stages: z
      .array(
        z.strictObject({
          status: z.enum(STATUSES).describe('予定、議決済み、施行、取りやめ'),
          on: nullable(date).describe('その段階になった日'),
          text: nullable(z.string()).describe('その日（書かれているとおり）'),
          by: nullable(z.string()).describe('何によるか'),
          bill: nullable(z.string()).describe('議案や条例の番号'),
          source: nullable(z.string()).describe('出典（sources の id）'),
          reached: z.boolean().describe('基準日までに来ているか'),
        }),
      )
      .describe('予定から施行までの段階。一つの状態だけが書かれたものは空'),
    changes: z.array(z.string()).describe('変更の ID'),
    counts: z.array(countShape).describe('資料に印刷された数'),
    states: z
      .array(
        z.strictObject({
          unit: path,
          id: nullable(z.string()).describe('組織の ID'),
          has: nullable(z.array(path)).describe('直下の組織のすべて。名前が述べられていなければ null'),
          count: nullable(z.strictObject({ count: z.int(), kind: z.string() })).describe(
            '数だけが述べられているとき、その数と種別',
          ),
          ref: z.array(z.string()).describe('出典の箇所'),
          note: nullable(z.string()).describe('編集者の補足'),
        }),
      )
      .describe('資料が述べる、改正後の姿'),
    markdown: url.describe('同じ内容を、文章も含めて Markdown で書いたもの'),
    fidelity: z.enum(['summary', 'full']).describe('要約か全文か'),
    published: nullable(z.string()).describe('公表された日（書かれているとおり）'),
    contact: contactShape,
    before: nullable(date).describe('改正前の組織図の日付'),
    after: nullable(date).describe('改正後の組織図の日付'),
    realises: nullable(z.string()).describe('この改正が実現した、予定の改正の ID'),
    basis: z
      .array(
        z.strictObject({
          document: z.string().describe('資料の ID'),
          edition: z.string().describe('版の ID'),
          measure: nullable(z.string()).describe('取組の ID'),
        }),
      )
      .describe('この改正を予告している資料の項目'),
    statements: z
      .array(
        z.strictObject({
          ref: z.string().describe('記述の箇所'),
          gist: nullable(z.string()).describe('要旨'),
          source: nullable(z.string()).describe('出典（sources の id）'),
        }),
      )
      .describe('出典の記述'),
    dropped: z.array(changeShape).describe('前の段階にはあり、落とされた変更'),
    accepted: acceptedShape,
    remarks: remarksShape,
    mends: mendsShape,
    derived: derivedShape,
    sources: z
      .array(source.extend({ id: nullable(z.string()).describe('この改正の中での呼び名') }))
      .describe('出典'),
    corrections: z.array(correction).describe('訂正'),
  })
  .describe('改正');

const measureShape = z
  .strictObject({
    id: z.string().describe('その版の中の ID'),
    url,
    added,
    code: nullable(z.string()).describe('番号（印刷されているとおり）'),
    title: z.string().describe('題名'),
    heading: z.enum(['source', 'editor']).describe('見出しが資料のものか、編集者が付けたものか'),
    section: nullable(z.string()).describe('属する節の ID'),
    text: nullable(words).describe('内容'),
    document: z.string().describe('資料の ID'),
    edition: z.string().describe('版の ID'),
    themes: z.array(z.string()).describe('テーマの ID'),
    owners: z.array(
      z.strictObject({
        name: z.string().describe('印刷されている名前'),
        unit: nullable(z.string()).describe('組織の ID'),
        today: z
          .array(z.strictObject({ id: nullable(z.string()).describe('組織の ID'), path }))
          .describe('基準日に担当している組織'),
        state: z
          .enum(['same', 'renamed', 'succeeded', 'none', 'known-by-name', 'all', 'concerned', 'body'])
          .describe('変わらない、改称・移管、引継ぎ、担当なし、名前だけが分かる'),
        collective: z.boolean().describe('いくつもの組織をまとめた呼び方か'),
      }),
    ),
    andOthers: z.boolean().describe('「等」が付き、ほかにも担当があるか'),
    schedule: nullable(
      z.strictObject({
        text: words,
        stages: z.array(
          z.strictObject({
            for: nullable(z.string()).describe('何の期限か'),
            text: z.string().describe('期限（印刷されているとおり）'),
            ...interval,
            precision,
          }),
        ),
      }),
    ),
    targets: z.array(
      z.strictObject({
        code: nullable(z.string()).describe('番号'),
        indicator: nullable(z.string()).describe('数で測る目標の、測るもの'),
        milestone: nullable(z.string()).describe('数で測らない目標'),
        baseline: nullable(z.union([z.number(), words])).describe('もとの値'),
        target: nullable(z.union([z.number(), words])).describe('目標の値'),
        unit: nullable(z.string()).describe('単位'),
        due: nullable(z.strictObject({ text: z.string(), ...interval })),
        ref: z.array(z.string()).describe('出典の箇所'),
      }),
    ),
    indicators: z.array(z.string()).describe('指標の ID（indicators.json）'),
    figures: figuresShape,
    related: z
      .array(
        z.strictObject({
          plan: z.string().describe('関連する計画'),
          code: nullable(words).describe('その計画での番号'),
        }),
      )
      .describe('関連する施策'),
    aspects: z
      .array(z.strictObject({ heading: z.string().describe('見出し'), text: words.describe('内容') }))
      .describe('現状や課題など、見出しの付いた文章'),
    evaluations: z.array(
      z.strictObject({
        year: z.int().describe('年度（西暦）'),
        by: judge.describe('自己評価、指導者評価、推進本部、首長、外部評価、議会、書かれていない'),
        scale: nullable(z.string()).describe('標語の ID'),
        result: nullable(z.string()).describe('評価の段階の ID'),
        reason: nullable(z.string()).describe('理由'),
        dated: nullable(z.string()).describe('評価の日付（印刷されているとおり）'),
      }),
    ),
    progress,
    status: statusShape,
    results: z.array(resultShape).describe('資料が述べる結果（古い順）'),
    from: z.array(z.string()).describe('引き継いだ取組（資料/版#ID）'),
    to: z.array(z.string()).describe('引き継いだ先の取組（資料/版#ID）'),
    origins: z
      .array(
        z.strictObject({
          edition: z.string().describe('もとの版の ID'),
          id: z.string().describe('もとの取組の ID'),
          basis: z.enum(['stated', 'editor']).describe('資料が述べている、編集者が読み取った'),
          deadlines: z.array(
            z.strictObject({
              was: nullable(z.array(z.string())).describe('もとの取組の段階'),
              is: nullable(z.array(z.string())).describe('この取組の段階'),
              unsure: z.boolean().describe('同じことの期限かどうかを言い切れないか'),
            }),
          ),
        }),
      )
      .describe('引き継いだ取組と、そう言えるわけ'),
    ends: nullable(
      z.strictObject({
        why: z.string().describe('事情'),
        basis: z.enum(['stated', 'editor']).describe('資料が述べている、編集者が読み取った'),
      }),
    ).describe('この版で終わる取組のとき、その事情'),
    reorganization: nullable(z.string()).describe('予告する、または実現した改正の ID'),
    ref: z.array(z.string()).describe('出典の箇所'),
    note: nullable(z.string()).describe('編集者の補足'),
  })
  .describe('取組');

export interface ChartUnitData {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly kind: string | null;
  readonly children: readonly ChartUnitData[];
}

const chartUnit: z.ZodType<ChartUnitData> = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    path,
    kind: nullable(z.string()),
    get children() {
      return z.array(chartUnit);
    },
  })
  .meta({ id: 'ChartUnit' });

const chartShape = z
  .strictObject({
    asOf: date,
    plans: nullable(z.array(z.string())).describe('案の組織図のとき、その改正の ID。案でなければ null'),
    coverage: nullable(z.union([z.enum(['all', 'mayor']), z.array(path)])).describe(
      'すべての組織を載せている部。市全体なら all、市長部局だけなら mayor、分からなければ null',
    ),
    units: z.array(chartUnit),
    title: nullable(z.string()).describe('組織図の題名'),
    stage: nullable(z.enum(['planned', 'decided'])).describe('案の組織図のとき、どの段階の案か'),
    source: nullable(source).describe('出典。公表された組織図がなければ null'),
    posts: z
      .array(
        z.strictObject({
          post: z.string().describe('職の名前'),
          in: nullable(path).describe('置かれた組織'),
          grade: nullable(z.string()).describe('職位'),
          supervises: z.array(path).describe('所管する組織'),
        }),
      )
      .describe('公表された組織図にある職'),
    notes: z
      .array(
        z.strictObject({
          ref: z.string().describe('注記の呼び名'),
          at: nullable(path).describe('注記が付いている部'),
          text: z.string().describe('内容'),
        }),
      )
      .describe('図に付いた注記'),
    remarks: remarksShape,
    accepted: acceptedShape,
    mends: mendsShape,
    derived: derivedShape,
    corrections: z.array(correction).describe('訂正'),
  })
  .describe('組織図');

const indexShape = z
  .strictObject({
    asOf: date.describe('基準日'),
    municipalities: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        code: z.string().describe('全国地方公共団体コード'),
        prefecture: z.string(),
        reading: z.string().describe('読み'),
        website: z.string().describe('公式ウェブサイト'),
        url,
        corrections: correctionsShape,
        former: formerShape,
        data: z.strictObject({
          units: url,
          unitsCsv: url,
          changes: url,
          changesCsv: url,
          documents: url,
          reorganizations: url,
          measures: url,
          measuresCsv: url,
          promisesCsv: url.describe('取組の一覧（Excel 用）'),
          indicators: url,
          indicatorsCsv: url,
          duties: url,
          charts: z.array(url),
          chartsCsv: z.array(url).describe('どの日の組織も入った表（Excel 用）'),
          plannedCharts: z.array(url).describe('案の組織図'),
          plannedChartsCsv: z.array(url),
        }),
      }),
    ),
    changesOfYears: z.array(url).describe('年度ごとの変更の一覧（Excel 用）'),
    themes: themesShape,
    terms: termsShape,
    schemas: z.record(z.string(), url),
  })
  .describe('公開データの目録');

export type UnitData = z.infer<typeof unitShape>;
export type ChangeData = z.infer<typeof changeShape>;
export type ReorganizationData = z.infer<typeof reorganizationShape>;
export type DocumentData = z.infer<typeof documentShape>;
export type MeasureData = z.infer<typeof measureShape>;
export type ChartData = z.infer<typeof chartShape>;
export type IndexData = z.infer<typeof indexShape>;

/** The published schemas by name: list files are arrays of these, a chart and the index are one object. */
export const shapes = {
  units: z.array(unitShape),
  changes: z.array(changeShape),
  reorganizations: z.array(reorganizationShape),
  documents: z.array(documentShape),
  measures: z.array(measureShape),
  indicators: z.array(indicatorShape),
  duties: z.array(dutyShape),
  chart: chartShape,
  index: indexShape,
} as const satisfies Record<ShapeName, z.ZodType>;

export function jsonSchema(name: ShapeName): Record<string, unknown> {
  return z.toJSONSchema(shapes[name], { target: 'draft-2020-12' }) as Record<string, unknown>;
}
