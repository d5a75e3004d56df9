import { z } from 'zod';
import { day, legible, many, text, url, when } from './scalar.ts';

const keptFile = z
  .string()
  .regex(/^sources\/[^/]+$/)
  .meta({ written: 'sources/ とファイルの名前（sources/2026-10-05.pdf の形）' });

const printFile = z
  .string()
  .regex(/^sources\/[^/]+\.print$/)
  .meta({ written: 'sources/ とファイルの名前（sources/2026-10-05.print の形）' });

/** The source of facts. Every chart, reorganization and edition names at least one. */
export const source = z.strictObject({
  title: text.describe('資料の題名（印刷されているとおり）'),
  publisher: text.optional().describe('資料を作った部署（印刷されているとおり）'),
  kind: text.optional().describe('資料の種類（記者会見資料、計画書、概要版など）'),
  published: when.optional().describe('資料が公表された日'),
  place: text.optional().describe('資料の中の場所（ページ、別紙など）'),
  url: url.optional().describe('資料が公開されているアドレス'),
  kept: keptFile.optional().describe('保存した写し。市区町村のフォルダの sources/ に置いたファイル'),
  print: printFile
    .optional()
    .describe(
      '資料の指紋。市区町村のフォルダの sources/ にある .print のファイル（npm run fingerprint で作る）。書かれた日付・数・番号・名前が資料にあるかを、これで調べる',
    ),
  licence: text
    .optional()
    .describe(
      '写しを載せてよい理由（CC BY 4.0 で公開、条例なので著作権の対象外、など）。kept を書いたら必ず書く',
    ),
});

export type Source = z.infer<typeof source>;

/** `summary`: the editor's own words. `full`: the words of the document. */
export const fidelity = z
  .enum(['summary', 'full'])
  .describe('文章のよりどころ。summary は編集者の言葉による要約、full は資料の全文');

/** Errors of printing or text recognition that the editor corrected. */
export const mends = z
  .array(
    z.strictObject({
      at: text.describe('資料の中の場所'),
      printed: legible.describe('資料（またはその読み取り）にある形'),
      read: text.describe('編集者が読んだ形'),
      why: text.describe('そう読んだ理由'),
    }),
  )
  .describe('資料の誤記や読み取りの誤りを直した箇所');

/** Words that the source does not print: added by the editor or derived from the source. */
export const derived = z
  .array(
    z.strictObject({
      words: many(text).describe('資料の文字にない言葉・数・日付（このファイルに書いたとおり）'),
      why: text.describe('どこから導いたか、なぜ資料と違うか'),
    }),
  )
  .describe('資料の文字にはなく、編集者が導いたり補ったりしたもの。指紋との照合で誤りとしない')
  .default([]);
export type WrittenDerived = z.infer<typeof derived>;

/** Errors that were published and then corrected. */
export const corrections = z
  .array(
    z.strictObject({
      on: day.describe('直した日'),
      place: text.describe('直した箇所（記述の番号、取組の番号、項目の名前など）'),
      was: text.describe('公開していた形'),
      now: text.describe('直した形'),
      why: text.describe('誤りの理由（写し間違いなど）'),
    }),
  )
  .describe('公開したあとで直した誤り。そのページと、訂正の一覧に載る')
  .default([]);
export type Correction = z.infer<typeof corrections>[number];

export const contact = z.strictObject({
  office: text.describe('問い合わせ先の部署'),
  role: text.optional().describe('役職（氏名は書かない）'),
  phone: text.optional().describe('電話番号'),
  extension: text.optional().describe('内線番号'),
});
