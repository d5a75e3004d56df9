// What files of every kind say beside their facts: who to ask, what was mended, what the editor derived.

import { z } from 'zod';
import type { Edition, WrittenMeasure } from '../1-read/schema/edition.ts';
import type { Reorganization } from '../1-read/schema/reorganization.ts';
import { nullable } from './indicator-value.ts';

const illegible = z.strictObject({ illegible: z.literal(true) }).describe('読み取れない箇所');
export const words = z.union([z.string(), illegible]);

export const contactShape = nullable(
  z.strictObject({
    office: z.string().describe('問い合わせ先の部署'),
    role: nullable(z.string()).describe('役職'),
    phone: nullable(z.string()).describe('電話番号'),
    extension: nullable(z.string()).describe('内線番号'),
  }),
).describe('問い合わせ先');

export const mendsShape = z
  .array(
    z.strictObject({
      at: z.string().describe('資料の中の場所'),
      printed: words.describe('資料（またはその読み取り）にある形'),
      read: z.string().describe('編集者が読んだ形'),
      why: z.string().describe('そう読んだ理由'),
    }),
  )
  .describe('資料の誤記や読み取りの誤りを直した箇所');

export const derivedShape = z
  .array(
    z.strictObject({
      words: z.array(z.string()).describe('資料の文字にない言葉・数・日付'),
      why: z.string().describe('どこから導いたか'),
    }),
  )
  .describe('資料の文字にはなく、編集者が導いたり補ったりしたもの');

export const acceptedShape = z
  .array(
    z.strictObject({
      unit: nullable(z.string()).describe('食い違いのある組織'),
      statement: nullable(z.string()).describe('記述の箇所'),
      chart: nullable(z.string()).describe('どの日の組織図か'),
      count: nullable(z.string()).describe('数の項目'),
      why: z.string().describe('食い違いの内容と、そのままにする理由'),
      ref: z.array(z.string()).describe('出典の箇所'),
    }),
  )
  .describe('理由を確かめた食い違い');

export const remarksShape = z
  .array(z.strictObject({ ref: z.array(z.string()).describe('出典の箇所'), text: z.string() }))
  .describe('編集者の補足');

export const figuresShape = z
  .array(
    z.strictObject({
      label: z.string().describe('何の数か'),
      value: z.number().describe('数'),
      unit: z.string().describe('単位'),
      about: z.boolean().describe('「約」が付くか'),
      ref: z.array(z.string()).describe('出典の箇所'),
    }),
  )
  .describe('資料にある数');

export function contactData(contact: Edition['contact']): z.infer<typeof contactShape> {
  if (contact === undefined) return null;
  const { office, role = null, phone = null, extension = null } = contact;
  return { office, role, phone, extension };
}

export function mendsData(mends: Edition['mends']): z.infer<typeof mendsShape> {
  return mends.map(({ at, printed, read, why }) => ({ at, printed, read, why }));
}

export function derivedData(derived: Edition['derived']): z.infer<typeof derivedShape> {
  return derived.map(({ words, why }) => ({ words: [...words], why }));
}

export function acceptedData(
  accepted: readonly Partial<Reorganization['accepted'][number]>[],
): z.infer<typeof acceptedShape> {
  return accepted.map(({ unit, statement, chart, count, why = '', ref }) => ({
    unit: unit ?? null,
    statement: statement ?? null,
    chart: chart ?? null,
    count: count ?? null,
    why,
    ref: [...(ref ?? [])],
  }));
}

export function remarksData(remarks: Reorganization['remarks']): z.infer<typeof remarksShape> {
  return remarks.map(({ ref = [], text }) => ({ ref: [...ref], text }));
}

export function figuresData(figures: WrittenMeasure['figures'] = []): z.infer<typeof figuresShape> {
  return figures.map(({ label, value, unit, about = false, ref = [] }) => ({
    label,
    value,
    unit,
    about,
    ref: [...ref],
  }));
}
