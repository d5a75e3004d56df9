import { z } from 'zod';
import { indicatorValue, printedNumber, resultsByYear } from './indicator.ts';
import { fiscalYear, id, refs, text, when, wholeNumber } from './scalar.ts';

/** Who judges the result. */
export const judge = z.enum(['self', 'leader', 'headquarters', 'mayor', 'external', 'assembly', 'unsaid']);
export type Judge = z.infer<typeof judge>;

/** `judge`, as editors write it. */
export const writtenJudge = judge.meta({ ja: { mayor: '市区町村長' } });

export const JUDGES =
  'self は自己評価、leader は上司（指導者）、headquarters は推進本部、mayor は市区町村長、external は外部、assembly は議会、unsaid は書かれていない';

/** What a source says came of a promise. */
export const resultStatus = z.enum(['done', 'going', 'late', 'dropped', 'unsaid']);
export type ResultStatus = z.infer<typeof resultStatus>;

/** The Japanese names. */
export const resultStatusNames: Readonly<Record<ResultStatus, string>> = {
  done: '達成',
  going: '進行中',
  late: '遅れ',
  dropped: '取りやめ',
  unsaid: '記載なし',
};

const STATUSES = 'done は達成、going は進行中、late は遅れ、dropped は取りやめ、unsaid は書かれていない';

/** The status that a grade stands for, where the wording of the source makes it clear. */
export const meantStatus = resultStatus
  .exclude(['unsaid'])
  .describe(
    'この段階が表す状況（資料の言葉から明らかなときだけ）。done は達成、going は進行中、late は遅れ、dropped は取りやめ',
  );

const part = z.enum(['first', 'second']).describe('半期の報告のとき。first は上半期、second は下半期');
export type Half = z.infer<typeof part>;

/** Half of a fiscal year, or several years reported together. */
export type Part = Half | 'several';

export const reports = z
  .strictObject({
    document: id.describe('報告の対象の資料（フォルダの名前）'),
    edition: id.optional().describe('対象の版（ファイル名）。書かなければ、その年度に使われていた版'),
    from: fiscalYear
      .optional()
      .meta({ ja: '始まり' })
      .describe('計画期間の総括のように、いくつもの年度をまとめた報告のとき、その初めの年度（西暦）'),
    year: fiscalYear.describe('報告する年度（西暦）。いくつもの年度をまとめた報告なら、終わりの年度'),
    part: part.optional(),
  })
  .superRefine(({ from, year }, context) => {
    if (from === undefined || from < year) return;
    const params = { from: String(from), to: String(year) };
    context.addIssue({ code: 'custom', path: ['from'], input: String(from), params });
  });
export type Reports = z.infer<typeof reports>;

export function partOf({ from, part }: Pick<Reports, 'from' | 'part'>): Part | null {
  return from === undefined ? (part ?? null) : 'several';
}

/**
 * Sorts reports by time: the halves of a year, then the year, then a report on several years ending with it.
 */
export function orderOfReport(year: number, part: Part | null): number {
  return year * 4 + { first: 0, second: 1, whole: 2, several: 3 }[part ?? 'whole'];
}

/** The result of one measure or section, or of the whole document if neither is given. */
const result = z.strictObject({
  measure: id.optional().describe('取組の ID。節のことなら section を、全体のことならどちらも書かない'),
  together: z
    .array(id)
    .optional()
    .describe(
      'いくつもの取組の結果を資料がまとめて述べているとき、measure のほかの取組の ID。指標の実績は measure のもの',
    ),
  section: id.optional().describe('節の ID'),
  status: resultStatus.default('unsaid').describe(`資料が述べる状況。${STATUSES}`),
  scale: id.optional().describe('使う標語（scales の id）。同じ段階の ID がいくつもの標語にあるとき'),
  grade: id
    .optional()
    .meta({ ja: '評価' })
    .describe('評価の段階の ID（この報告の scales か、対象の版の scales にあるもの）'),
  grades: z
    .record(id, id)
    .optional()
    .meta({ ja: '指標の評価' })
    .describe('指標ごとの評価（指標の ID: 評価の段階の ID）。指標ごとに評価が違うとき'),
  tally: z
    .strictObject({
      all: wholeNumber.meta({ ja: '総数' }).describe('評価された取組の総数'),
      grades: z
        .record(id, wholeNumber)
        .refine((grades) => Object.keys(grades).length > 0, { params: { least: 1 } })
        .meta({ ja: '段階ごとの数' })
        .describe('段階ごとの数（評価の段階の ID: 数）'),
    })
    .optional()
    .describe('資料に印刷されている、評価の段階ごとの取組の数（全体か、節の）'),
  by: writtenJudge.default('unsaid').describe(`誰の評価か。${JUDGES}`),
  reason: text.optional().describe('そう評価した理由'),
  text: text.optional().describe('何をしたか（実績の文章）'),
  actuals: z
    .record(id, indicatorValue)
    .optional()
    .describe(
      '指標の実績（指標の ID: 値）。半期の報告のものは、年度の実績に加えない。いくつもの年度をまとめた報告のものは、その時点の数（level）だけを、終わりの年度に加える',
    ),
  rates: z.record(id, printedNumber).optional().describe('印刷されている達成率（%）（指標の ID: 値）'),
  years: z
    .record(id, resultsByYear)
    .optional()
    .describe(
      '指標の、年度ごとの実績（指標の ID: 年度: 実績と達成率）。報告する年度より前の年度の実績も載っているとき、総括の報告が年度ごとの実績を載せているときに書く',
    ),
  totals: z
    .record(
      id,
      z.strictObject({
        target: indicatorValue.optional().describe('目標の計'),
        actual: indicatorValue.optional().describe('実績の計'),
        rate: printedNumber.optional().describe('計の達成率・進捗率（%）'),
      }),
    )
    .optional()
    .describe('印刷されている計・累計（指標の ID ごと）'),
  dated: when.optional().describe('評価の日付'),
  ref: refs.optional().describe('出典の箇所'),
  note: text.optional().describe('編集者の補足'),
});
export type WrittenResult = z.infer<typeof result>;

export const results = z.array(result).describe('取組ごとの結果（実績報告のとき）');
