import { z } from 'zod';
import { STATUSES } from '#org/stages.ts';
import { change } from './change.ts';
import { figures } from './figure.ts';
import { day, id, refs, text, when, wholeNumber } from './scalar.ts';
import { contact, corrections, derived, fidelity, mends, source } from './source.ts';
import { path, unitName, unitOnly } from './unit-ref.ts';

const acceptance = z.strictObject({
  unit: path.optional().describe('食い違いのある組織（改正の前の図なら改正前の、後の図なら改正後の名前）'),
  statement: text.optional().describe('データにできない、または図と合わない記述の箇所'),
  chart: day.optional().describe('どの日の組織図か。書かなければ、改正の前後どちらの図でもよい'),
  why: text.describe('食い違いの内容と、そのままにする理由'),
  ref: refs.optional().describe('出典の箇所'),
});
const ACCEPTED = '本文と組織図の食い違いのうち、理由を確かめたもの';

/** Differences between the text and a published chart that the editor has checked and explains. */
export const accepted = z.array(acceptance).describe(ACCEPTED);

const status = z.enum(STATUSES);
const STATUS_WORDS =
  'planned は予定、decided は議決済み、in force は施行、postponed は時期を決めない延期、withdrawn は取りやめ';

const printedCounts = z.record(text, wholeNumber);

export const reorganization = z.strictObject({
  title: text.describe('改正の名前'),
  effective: when.describe('施行期日'),
  status: status.optional().describe(`状態。${STATUS_WORDS}`),
  stages: z
    .array(
      z.strictObject({
        status: status.describe(`段階。${STATUS_WORDS}`),
        on: when.optional().describe('その段階になった日（予定の公表、議決、施行、取りやめの日）'),
        by: text.optional().describe('何によるか（令和8年12月定例会、など）'),
        effective: when
          .optional()
          .describe(
            'その段階での施行期日。延期や繰り上げで変わったときに、変わる前と後の段階に書く。終わりのものは、改正の施行期日と同じ',
          ),
        bill: text.optional().describe('議案や条例の番号（議案第80号、など）'),
        source: id.optional().describe('どの出典によるか（sources の id）'),
        note: text.optional().describe('補足（延期の理由など）'),
      }),
    )
    .min(1)
    .optional()
    .describe('予定、議決、施行と進んだ段階の一覧（status の代わりに、古いものから順に書く）'),
  source: source.optional().describe('出典。資料が一つのときに書く（いくつもあれば sources に書く）'),
  sources: z
    .array(source.extend({ id: id.describe('この改正の中での呼び名（statements の source に書くもの）') }))
    .optional()
    .describe('出典がいくつもあるときの一覧（source の代わりに書く）。初めのものを主な出典とする'),
  fidelity,
  published: when.optional().describe('公表された日'),
  contact: contact.optional().describe('問い合わせ先（部署と役職。氏名は書かない）'),
  before: day.optional().describe('改正前の組織図（charts/ のファイルの日付）'),
  after: day.optional().describe('改正後の組織図（charts/ のファイルの日付）'),
  realises: id.optional().describe('この改正が実現した、予定の改正の ID（ファイル名）'),
  basis: z
    .array(z.strictObject({ document: id, edition: id, measure: id.optional() }))
    .optional()
    .describe('この改正を予告している資料の項目'),
  counts: z
    .strictObject({
      before: printedCounts.optional().describe('改正前の数（部: 7, 課: 40, 職員: 812 など）'),
      after: printedCounts.optional().describe('改正後の数'),
    })
    .optional()
    .describe('資料に印刷されている、組織の種別ごとの数と職員の数。組織の数は、組織図から数えた数と比べる'),
  figures: figures
    .default([])
    .describe('資料にある、組織の数でも職員の総数でもない数（減らす職員、かかる額、浮く額など）'),
  statements: z
    .array(
      z.union([
        text.transform((ref) => ({ ref })),
        z.strictObject({
          ref: text,
          gist: text.optional(),
          source: id.optional().describe('どの出典の記述か（sources の id）'),
        }),
      ]),
    )
    .default([])
    .describe('出典の記述の一覧。どれも changes、accepted、remarks のどれかで扱う'),
  changes: z.array(change).default([]).describe('変更の一覧'),
  states: z
    .array(
      z.strictObject({
        unit: unitOnly.describe('その組織'),
        has: z
          .union([
            z.array(unitName).min(1),
            z.strictObject({
              count: wholeNumber.describe('いくつか'),
              kind: text.describe('種別（係など）'),
            }),
          ])
          .describe(
            'その組織の直下に置かれる組織のすべて。名前の一覧か、名前が述べられていなければ { count: 2, kind: 係 }',
          ),
        ref: refs.optional().describe('出典の箇所'),
        note: text.optional().describe('補足'),
      }),
    )
    .default([])
    .describe('「2係とする」のように、何をしたかではなく、改正後にどうなるかだけを資料が述べていること'),
  accepted: z
    .array(
      acceptance.extend({
        count: text.optional().describe('組織図から数えた数と合わない、counts の項目（課 など）'),
      }),
    )
    .describe(ACCEPTED)
    .default([]),
  remarks: z
    .array(z.strictObject({ ref: refs.optional(), text: text.describe('編集者の言葉による説明') }))
    .default([])
    .describe('組織の変更ではない記述や、補足'),
  mends: mends.default([]),
  derived,
  corrections,
});
export type Reorganization = z.infer<typeof reorganization>;
