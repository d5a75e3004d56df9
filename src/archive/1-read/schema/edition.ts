import { z } from 'zod';
import { parseSchedule, type Stage } from '#calendar/schedule.ts';
import { figures } from './figure.ts';
import { indicators } from './indicator.ts';
import { keyed } from './keyed.ts';
import { ownerRef } from './owner.ts';
import { JUDGES, meantStatus, reports, results, writtenJudge } from './report.ts';
import {
  deadline,
  fiscalYear,
  flag,
  id,
  illegible,
  isMisgrouped,
  type Legible,
  legible,
  many,
  number,
  printedStages,
  refs,
  text,
  when,
  whenOrRange,
} from './scalar.ts';
import { contact, corrections, derived, fidelity, mends, source } from './source.ts';
import { unitRef } from './unit-ref.ts';

const stages = z.array(
  z.strictObject({
    for: text.optional().describe('何の期限か（説明、上程など）'),
    when: deadline.describe('期限'),
  }),
);

const schedule = z.union([
  z
    .strictObject({
      text: legible.describe('期限の欄に印刷されているとおりの言葉'),
      stages: stages.describe('期限を段階ごとに分けたもの。言葉から読み取れるなら、空でよい'),
    })
    .transform((written) => (written.stages.length > 0 ? written : { ...written, ...meantBy(written.text) })),
  printedStages.transform((list) => ({
    text: list.map((stage) => stage.text).join(' / '),
    stages: list.map(stageOf),
  })),
  illegible.transform((text) => ({ text, stages: [] })),
]);

/** Words are read where nobody took them apart: 毎年度 says by itself when. */
function meantBy(words: Legible): { readonly stages?: WrittenStage[] } {
  const read = typeof words === 'string' ? parseSchedule(words) : null;
  return read?.ok ? { stages: read.value.map(stageOf) } : {};
}

type WrittenStage = z.infer<typeof stages>[number];

function stageOf({ for: label, deadline }: Stage): WrittenStage {
  return { for: label ?? undefined, when: deadline };
}

// A number, or the words printed in its place. A misgrouped number such as 1,5 is neither.
const numberOrWords = z
  .union([number, legible])
  .refine((value) => typeof value !== 'string' || !isMisgrouped(value), { params: { expected: 'number' } });

const target = keyed({
  indicator: z.strictObject({
    code: text.optional().describe('資料での番号'),
    indicator: text.describe('指標'),
    baseline: numberOrWords.optional().describe('現状値（数、または「未実施」などの言葉）'),
    target: numberOrWords.describe('目標値'),
    unit: text.optional().meta({ ja: '単位' }).describe('単位（%、件など）'),
    due: deadline.optional().describe('いつまでに'),
    ref: refs.optional(),
  }),
  milestone: z.strictObject({
    code: text.optional().describe('資料での番号'),
    milestone: text.describe('到達点（数でない目標）'),
    due: deadline.optional().describe('いつまでに'),
    ref: refs.optional(),
  }),
});

const progress = z
  .array(
    z.strictObject({
      year: fiscalYear.describe('年度（西暦）'),
      goal: text.nullable().describe('その年度の目標。まだ公表されていなければ null'),
      review: text.nullable().describe('その年度の振り返り。まだ公表されていなければ null'),
    }),
  )
  .describe('年度ごとの目標と振り返り');

/** The sections or measures of the underlying documents that are carried out. */
const serves = many(
  z.union([
    id.transform((id) => ({ id, document: undefined })),
    z.strictObject({
      document: id.describe('もとの資料（フォルダの名前）'),
      id: id.describe('その節か取組の ID'),
    }),
  ]),
)
  .optional()
  .describe(
    'もとの資料（basedOn）の、どの節・取組を実施するか（その版の節か取組の ID。もとの資料がいくつもあり、同じ ID がどちらにもあれば { document: …, id: … }）。節に書くと、その節の取組のすべてに当たる',
  );

const evaluation = z.strictObject({
  year: fiscalYear.describe('年度（西暦）'),
  by: writtenJudge.describe(`誰の評価か。${JUDGES}`),
  scale: id.optional().describe('使う標語（scales の id）'),
  result: text.nullable().describe('評価。まだなければ null'),
  reason: text.nullable().describe('理由。まだなければ null'),
  dated: when.optional().describe('評価の日付'),
});

/**
 * A promise: its text, owners, deadlines and reviews. Its prose stands in the body, below the heading with
 * its id.
 */
const measure = z.strictObject({
  id: id.describe('取組の ID。ページ内のアドレスになり、あとから変えない'),
  code: text.optional().describe('資料での番号（印刷されているとおり）'),
  title: text.describe('取組の見出し。資料に見出しがなければ編集者が付ける'),
  heading: z
    .enum(['source', 'editor'])
    .default('source')
    .describe('見出しが資料のもの（source）か、編集者が付けたもの（editor）か'),
  section: id.optional().describe('属する節（sections の id）'),
  serves,
  theme: many(text).optional().describe('テーマ（themes.yaml の id）'),
  text: legible
    .nullable()
    .optional()
    .describe('取組の内容。本文に書くときは不要。資料が題名のほかに何も述べていなければ null'),
  owners: z
    .array(ownerRef)
    .optional()
    .describe(
      '担当する組織。すべての組織なら { all: true }（または 全課）、関係する組織なら { concerned: true }（または 関係各課）、組織図に載らない機関なら { body: 教育委員会 }',
    ),
  supporters: z
    .array(ownerRef)
    .optional()
    .describe(
      '主担当とは別に、関係課・協力課などとして加わる組織。担当がみな同じ立場なら書かず、owners に並べる',
    ),
  andOthers: flag().optional().describe('「等」が付き、ほかにも担当があるとき true'),
  schedule: schedule.optional().describe('期限'),
  targets: z.array(target).optional().describe('目標'),
  indicators,
  figures: figures.optional().describe('資料にある数'),
  aspects: z
    .array(z.strictObject({ heading: text.describe('欄の見出し'), text: legible.describe('欄の内容') }))
    .optional()
    .describe('背景・現状分析など、欄に分かれた内容'),
  related: z
    .array(
      z.strictObject({
        plan: text.describe('関連する計画'),
        code: legible.nullable().describe('その計画での番号'),
      }),
    )
    .optional()
    .describe('関連する施策'),
  evaluations: z.array(evaluation).optional().describe('評価'),
  progress: progress.optional(),
  from: z
    .array(
      z.strictObject({
        document: id.optional().describe('もとの資料（フォルダの名前）。別の計画から引き継ぐときだけ書く'),
        edition: id.describe('もとの版（ファイル名）'),
        id: id.describe('もとの取組の ID'),
        basis: z.enum(['stated', 'editor']).describe('stated は資料が述べている、editor は編集者の読み取り'),
        deadlines: z
          .array(
            z.strictObject({
              was: many(text)
                .optional()
                .meta({ empty: true })
                .describe(
                  'もとの取組の段階（for）。段階のない期限なら書かない。当たる期限がもとの取組になければ []',
                ),
              is: many(text)
                .optional()
                .meta({ empty: true })
                .describe(
                  'この取組の段階（for）。段階のない期限なら書かない。当たる期限がこの取組になければ []',
                ),
              unsure: flag()
                .default(false)
                .describe('同じことの期限かどうかを言い切れないとき true。動いたかどうかは比べない'),
            }),
          )
          .optional()
          .describe(
            '名前の違う段階のうち、同じことの期限であるもの。同じ資料の版の比較で、その期限どうしを比べる',
          ),
      }),
    )
    .optional()
    .meta({ ja: '引き継ぎ元' })
    .describe('前の版、または前の計画の、どの取組を引き継ぐか'),
  ends: z
    .strictObject({ why: text, basis: z.enum(['stated', 'editor']) })
    .optional()
    .describe('この版を最後に終わる取組のとき、その事情。改定で除かれた取組なら、除かれる前の版に書く'),
  reorganization: id.optional().describe('この取組が予告する、または実現した改正の ID'),
  ref: refs.optional().describe('出典の箇所'),
  note: text.optional().describe('編集者の補足'),
});
export type WrittenMeasure = z.infer<typeof measure>;
export type WrittenTarget = z.infer<typeof target>;

export const edition = z.strictObject({
  title: text.describe('資料の題名'),
  type: z
    .enum(['charter', 'plan', 'policy', 'manifesto', 'pledge', 'report', 'evaluation', 'advice', 'proposal'])
    .describe(
      '資料の種類。charter は大綱、plan は計画、policy は取組方針、manifesto は部局マニフェスト、pledge は首長の公約（市長マニフェストなど）、report は実績報告（計画の取組の結果）、evaluation は行政評価（事務事業評価など、計画にない事業の評価）、advice は答申、proposal は提言（市区町村に向けて出されたもの）',
    ),
  edition: text.describe('版の名前（印刷されているとおり。例: Ver2.0）'),
  issued: when.describe('版の日付'),
  known: z
    .enum(['full', 'digest', 'appendix', 'title'])
    .default('full')
    .describe(
      'この版がどこまで分かっているか。full は全体、digest は概要版、appendix は別の版に載った表だけ、title は題名と日付だけ',
    ),
  period: z
    .strictObject({
      from: when.meta({ ja: '始まり' }).describe('初めの年度'),
      to: when
        .optional()
        .meta({ ja: '終わり' })
        .describe('終わりの年度。資料に終わりが書かれていなければ（令和7年度～ など）、書かない'),
    })
    .optional()
    .describe('計画期間'),
  basedOn: many(
    z.strictObject({
      document: id.describe('もとの資料（フォルダの名前）'),
      edition: id
        .optional()
        .describe('その版（ファイル名）。書かなければ、この版の日付までに出ていた、いちばん新しい版'),
      section: id.optional().describe('もとの資料の一つの節だけを実施するとき、その節の ID'),
    }),
  )
    .optional()
    .describe(
      '大綱に対する実施計画のように、ともに使われている上位の資料があるとき、その資料。大綱と総合計画のように、いくつあってもよい',
    ),
  reports: reports.optional().describe('実績報告のとき、どの資料のどの年度についての報告か'),
  source: source.describe('出典'),
  fidelity,
  department: unitRef.optional().describe('部局マニフェストのとき、その部局'),
  contact: contact.optional().describe('問い合わせ先（部署と役職。氏名は書かない）'),
  sections: z
    .array(
      z.strictObject({
        id: id.describe('節の ID。ページ内のアドレスになる'),
        code: text.optional().describe('資料での番号'),
        title: text.describe('節の見出し'),
        in: id.optional().meta({ ja: '上の節' }).describe('上の節の ID'),
        serves,
        indicators,
        progress: progress.optional(),
      }),
    )
    .default([])
    .describe('節（重点項目、方針など）'),
  measures: z.array(measure).default([]).describe('取組の一覧'),
  results: results.default([]),
  scales: z
    .array(
      z.strictObject({
        id: id.describe('標語の ID'),
        title: text.describe('標語の名前'),
        labels: z
          .array(
            z.strictObject({
              id: id.describe('段階の ID'),
              text: text.describe('段階の説明'),
              mark: legible.optional().describe('記号。資料に記号がなければ書かない'),
              from: number.optional().meta({ ja: '以上' }).describe('達成率の下限（%、この値を含む）'),
              above: number.optional().describe('達成率の下限（%、この値を含まない）'),
              below: number.optional().describe('達成率の上限（%、この値を含まない）'),
              upTo: number.optional().describe('達成率の上限（%、この値を含む）'),
              status: meantStatus.optional(),
            }),
          )
          .describe('段階'),
      }),
    )
    .default([])
    .describe('評価の標語'),
  indicators,
  progress: progress.optional(),
  events: z
    .array(
      z.strictObject({
        date: whenOrRange.describe('日付か期間'),
        kind: text.describe('種類（職員説明会、アンケートなど）'),
        title: text.describe('内容を表す短い題'),
        text: text.optional().describe('内容（編集者の言葉）'),
        counts: z.record(z.string(), number).optional().describe('数（回答数: 555 など）'),
        ref: refs.optional(),
      }),
    )
    .default([])
    .describe('説明会・調査などの出来事'),
  figures: measure.shape.figures,
  terms: z
    .array(
      z.strictObject({
        term: id.describe('glossary.yaml の用語の ID'),
        ref: text.optional().describe('注の箇所'),
      }),
    )
    .default([])
    .describe('資料が注を付けている用語'),
  mends: mends.default([]),
  derived,
  corrections,
});
export type Edition = z.infer<typeof edition>;
