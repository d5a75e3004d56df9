// The field types that the shapes of the open data share.

import { z } from 'zod';
import { STATUSES } from '#org/stages.ts';
import { VERBS } from '#org/verbs/verbs.ts';

export const nullable = <T extends z.ZodType>(type: T) => z.union([type, z.null()]);
export const text = (meaning: string) => z.string().describe(meaning);
export const textOrNull = (meaning: string) => nullable(z.string()).describe(meaning);
export const texts = (meaning: string) => z.array(z.string()).describe(meaning);

const illegible = z.strictObject({ illegible: z.literal(true) }).describe('読み取れない箇所');
export const words = z.union([z.string(), illegible]);

export const date = z.iso.date();
export const permanentId = text('変わらない ID');
export const url = z
  .string()
  .regex(/^\/.*$/)
  .describe('サイト内のアドレス');
export const markdown = url.describe('同じ内容を、文章も含めて Markdown で書いたもの');
export const added = nullable(date).describe('このサイトに加えた日。控えがなければ null');
export const title = text('題名');
export const ref = texts('出典の箇所');
export const note = textOrNull('編集者の補足');

export const verb = z.enum(VERBS);
export const path = text('部/課/係（半角の / で区切る）');
export const supervisedBy = texts('所管する職');

export const effectiveDay = date.describe('効力の生じる日');
export const year = z.int().describe('年度（西暦）');
export const yearOfEvent = z.int().nullable().describe('年度（西暦）。暦の年だけが分かるときは null');
export const interval = {
  start: nullable(date).describe('初めの日'),
  end: nullable(date).describe('終わりの日'),
};
export const precision = z
  .enum(['day', 'month', 'quarter', 'half', 'fiscal-year', 'year'])
  .describe('日付の細かさ（日、月、四半期、半期、年度、年）');
export const stretch = {
  from: nullable(date).describe('始まり。分からなければ null'),
  to: nullable(date).describe('終わり。続いていれば null'),
};

export const stage = z.enum(STATUSES);
export const status = stage.describe('予定、議決済み、延期（時期未定）、施行、取りやめ');
export const basis = z.enum(['stated', 'editor']).describe('資料が述べている、編集者が読み取った');
export const fidelity = z.enum(['summary', 'full']).describe('要約か全文か');

export const documentId = text('資料の ID');
export const editionId = text('版の ID');
