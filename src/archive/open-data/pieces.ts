// Parts that several kinds of files share: contact, sources, and what the editor corrected or derived.

import { z } from 'zod';
import type { LinkedSource } from '../4-link/documents/sources.ts';
import * as field from './fields.ts';
import { type DataOf, shaped } from './shaped.ts';

const contact = z.strictObject({
  office: field.text('問い合わせ先の部署'),
  role: field.textOrNull('役職'),
  phone: field.textOrNull('電話番号'),
  extension: field.textOrNull('内線番号'),
});
export const contactShape = field.nullable(contact).describe('問い合わせ先');

const mend = z.strictObject({
  at: field.text('資料の中の場所'),
  printed: field.words.describe('資料（またはその読み取り）にある形'),
  read: field.text('編集者が読んだ形'),
  why: field.text('そう読んだ理由'),
});
const derived = z.strictObject({
  words: field.texts('資料の文字にない言葉・数・日付'),
  why: field.text('どこから導いたか'),
});
const correction = z.strictObject({
  on: field.date.describe('直した日'),
  place: field.text('直した箇所'),
  was: field.text('公開していた形'),
  now: field.text('直した形'),
  why: field.text('誤りの理由'),
});

/** How the editor deviated from the printed source. */
export const editing = {
  mends: z.array(mend).describe('資料の誤記や読み取りの誤りを直した箇所'),
  derived: z.array(derived).describe('資料の文字にはなく、編集者が導いたり補ったりしたもの'),
};
export const correctionsShape = z.array(correction).describe('訂正');

const accepted = z.strictObject({
  unit: field.textOrNull('食い違いのある組織'),
  statement: field.textOrNull('記述の箇所'),
  chart: field.textOrNull('どの日の組織図か'),
  count: field.textOrNull('数の項目'),
  why: field.text('食い違いの内容と、そのままにする理由'),
  ref: field.ref,
});
export const acceptedShape = z.array(accepted).describe('理由を確かめた食い違い');

const remark = z.strictObject({ ref: field.ref, text: z.string() });
export const remarksShape = z.array(remark).describe('編集者の補足');

const figure = z.strictObject({
  label: field.text('何の数か'),
  value: z.number().describe('数。幅のある数なら、小さいほう'),
  upTo: field.nullable(z.number()).describe('幅のある数なら、大きいほう'),
  unit: field.text('単位'),
  about: z.boolean().describe('「約」が付くか'),
  ref: field.ref,
});
export const figuresShape = z.array(figure).describe('資料にある数');

export const progress = z
  .array(
    z.strictObject({
      year: field.year,
      goal: field.textOrNull('目標'),
      review: field.textOrNull('振り返り'),
    }),
  )
  .describe('年度ごとの目標と振り返り');

const keptCopy = z.strictObject({
  url: field.url,
  bytes: z.int().describe('大きさ（バイト）'),
  digest: field.text('SHA-256 ハッシュ値（16進）'),
  licence: field.text('写しを載せてよい理由'),
});
const proof = z.strictObject({
  all: z.int().describe('調べた言葉・数・日付の数'),
  there: z.int().describe('資料の文字にあったものの数'),
  derived: z.int().describe('編集者が導いたものの数'),
});
export const sourceShape = z
  .strictObject({
    title: field.text('資料の題名'),
    publisher: field.textOrNull('資料を作った部署'),
    kind: field.textOrNull('資料の種類'),
    published: field.textOrNull('公表された日（印刷されているとおり）'),
    place: field.textOrNull('資料の中の場所'),
    url: field.textOrNull('資料が公開されているアドレス'),
    kept: field.nullable(keptCopy).describe('保存した写し'),
    proof: field.nullable(proof).describe('資料の文字との照合。指紋がなければ null'),
  })
  .describe('出典');

export function sourceData(source: LinkedSource): DataOf<typeof sourceShape> {
  return shaped(sourceShape, {
    ...source,
    published: source.published?.text,
    kept: source.copy,
  });
}
