import { z } from 'zod';
import { valueMeant } from '../meant.ts';
import { isOneOrDash } from '../printed-quantity.ts';
import { type Sense, senseOfKey } from '../senses.ts';
import { keyed } from './keyed.ts';
import { ownerRef } from './owner.ts';
import { passedOn } from './passed-on.ts';
import { deadline, fiscalYear, id, isMisgrouped, isTooLong, NUMBER, refs, text } from './scalar.ts';

/** A number with its printed decimals: 40 and 40.0 were rounded differently. */
export interface Quantity {
  readonly value: number;
  readonly decimals: number;
}

export interface NumberValue extends Quantity {
  readonly kind: 'number';
  readonly sense: Sense;
}

/**
 * A target or actual value, as the source states it:
 * - `number`: a number in the unit of its indicator
 * - `words`: text such as 未実施 or 18課程度
 * - `none`: the source states that there is none: なし, －
 * - `unpublished`: not published yet
 * - `illegible`: present but unreadable
 */
export type IndicatorValue =
  | NumberValue
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unpublished' }
  | { readonly kind: 'illegible' };

function quantityOf(printed: string): Quantity | null {
  const read = isTooLong(printed) ? null : NUMBER.exec(printed);
  return read && { value: Number(printed.replaceAll(',', '')), decimals: read[1]?.length ?? 0 };
}

export const printedNumber = z
  .string()
  .transform((printed, context): Quantity => {
    const read = quantityOf(printed.trim());
    if (read !== null) return read;
    context.issues.push({ code: 'custom', input: printed, params: { expected: 'number' } });
    return z.NEVER;
  })
  .meta({ written: '数', like: { type: ['number', 'string'], pattern: '^-?[\\d,]+(?:\\.\\d+)?$' } });

const stated = z.literal('true');

const otherwise = keyed({
  illegible: z.strictObject({ illegible: stated }),
  unpublished: z.strictObject({ unpublished: stated }),
  about: z.strictObject({ about: printedNumber.describe('「約」の付く数') }),
  atLeast: z.strictObject({ atLeast: printedNumber.describe('「以上」の付く数') }),
  atMost: z.strictObject({ atMost: printedNumber.describe('「以下」の付く数') }),
  above: z.strictObject({ above: printedNumber.describe('「超」の付く数') }),
  below: z.strictObject({ below: printedNumber.describe('「未満」の付く数') }),
});

/** A target or actual value. `none`, `null` and `illegible` differ from each other and from every number. */
export const indicatorValue = z
  .unknown()
  .transform((written, context): IndicatorValue => {
    if (written === null) return { kind: 'unpublished' };
    if (written === undefined) {
      context.issues.push({ code: 'invalid_type', expected: 'string', input: written });
      return z.NEVER;
    }
    if (typeof written === 'string') {
      const words = written.trim();
      if (words === 'none') return { kind: 'none' };
      const read = quantityOf(words);
      if (read !== null) return { kind: 'number', ...read, sense: 'exact' };
      const params = isTooLong(words) || isMisgrouped(words) ? { expected: 'number' } : unread(words);
      if (params === null) return { kind: 'words', words };
      context.issues.push({ code: 'custom', input: written, params });
      return z.NEVER;
    }
    const read = otherwise.safeParse(written);
    if (read.success) return otherwiseValue(read.data);
    return passedOn(read.error, written, context);
  })
  .meta({
    reads: z.union([z.string().meta({ ja: { none: 'なし' } }), otherwise]),
    written:
      '指標の値（数か言葉。「なし」は `none`、未公表は `null`、ほかに `{ illegible: true }`、`{ about: 数 }`、`{ atLeast: 数 }`、`{ atMost: 数 }`、`{ above: 数 }`、`{ below: 数 }`）',
  });

/** The proper form of words that have one, otherwise null. `meant` is null if only the source can tell. */
function unread(words: string): { readonly meant: string | null } | null {
  if (isOneOrDash(words)) return { meant: null };
  const meant = words === '' ? 'null' : valueMeant(words);
  return meant === null ? null : { meant };
}

function otherwiseValue(read: z.infer<typeof otherwise>): IndicatorValue {
  const { kindKey, ...rest } = read;
  if (kindKey === 'illegible' || kindKey === 'unpublished') return { kind: kindKey };
  const [number = { value: 0, decimals: 0 }] = Object.values(rest) as readonly Quantity[];
  return { kind: 'number', ...number, sense: senseOfKey(kindKey) ?? 'exact' };
}

const yearWithTarget = z.strictObject({
  target: indicatorValue.optional().describe('その年度の目標'),
  actual: indicatorValue.optional().describe('その年度の実績'),
  rate: printedNumber.optional().describe('印刷されている達成率（%）。計算した値と比べる'),
});

/** The results that a report prints for an indicator, by fiscal year. */
export const resultsByYear = z.record(fiscalYear, yearWithTarget.omit({ target: true }));

const indicator = z.strictObject({
  id: id.describe('指標の ID。その取組・節・資料の中で重ならず、あとから変えない'),
  code: text.optional().describe('資料での番号'),
  name: text.describe('指標の名前（何を測るか）'),
  unit: text
    .nullable()
    .optional()
    .meta({ ja: '単位' })
    .describe(
      '単位（件、%、人など）。円・千円・百万円・億円は金額として互いに比べる。指数のように単位のない数なら null',
    ),
  kind: z
    .enum(['yearly', 'cumulative', 'level', 'unsaid'])
    .default('unsaid')
    .describe(
      '数の種類。yearly は年度ごとの数、cumulative は初めの年度からの累計、level はその時点の数（職員数など）、unsaid は資料から分からない',
    ),
  better: z
    .enum(['more', 'less', 'hold', 'unsaid'])
    .default('unsaid')
    .describe(
      '望ましい向き。more は多いほどよい、less は少ないほどよい、hold は保つ、unsaid は資料から分からない',
    ),
  owners: z.array(ownerRef).optional().describe('この指標を担当する組織（取組の担当と違うとき）'),
  sumOf: z.array(id).optional().describe('この指標が合計であるとき、内訳の指標の ID'),
  baseline: z
    .strictObject({
      year: fiscalYear.optional().describe('いつの値か（年度、西暦）'),
      value: indicatorValue.describe('現状値'),
    })
    .optional()
    .describe('現状値（計画を作ったときの値）'),
  years: z.record(fiscalYear, yearWithTarget).default({}).describe('年度ごとの目標と実績'),
  final: z
    .strictObject({
      year: fiscalYear.optional().describe('最終目標の年度（西暦）'),
      due: deadline.optional().describe('最終目標の期限（年度で言えないとき）'),
      target: indicatorValue.describe('最終目標の値'),
    })
    .optional()
    .describe('最終目標'),
  total: z
    .strictObject({
      from: fiscalYear.optional().meta({ ja: '始まり' }).describe('計の初めの年度（計画期間と違うとき）'),
      to: fiscalYear.optional().meta({ ja: '終わり' }).describe('計の終わりの年度（計画期間と違うとき）'),
      target: indicatorValue.optional().describe('目標の計'),
      actual: indicatorValue.optional().describe('実績の計'),
      rate: printedNumber.optional().describe('計の達成率（%）'),
    })
    .optional()
    .describe('印刷されている計。計算した値と比べる'),
  note: text.optional().describe('編集者の補足'),
  ref: refs.optional().describe('出典の箇所'),
});
export type WrittenIndicator = z.infer<typeof indicator>;

export const indicators = z.array(indicator).optional().describe('数で測る指標');
