// The schemas of the small files: the municipality, permanent ids, readings, terms and themes.
import { z } from 'zod';
import { day, flag, id, many, pageId, text, url } from './scalar.ts';
import { corrections } from './source.ts';
import { path } from './unit-ref.ts';

export const municipality = z.strictObject({
  name: text.describe('市区町村の名前'),
  reading: text.describe('読み（ひらがな）'),
  code: z
    .string()
    .regex(/^\d{6}$/)
    .meta({ ja: '団体コード', written: '半角の6桁の数字' })
    .describe('全国地方公共団体コード（検査数字を含む6桁）'),
  prefecture: text.describe('都道府県'),
  website: url.describe('公式ウェブサイトのアドレス（合併でなくなった市区町村なら、あとの市区町村のもの）'),
  ended: z
    .strictObject({
      on: day.describe('なくなった日（合併の日）'),
      into: text.meta({ ja: '合併後' }).describe('合併したあとの市区町村の名前'),
    })
    .optional()
    .meta({ ja: '合併' })
    .describe('合併してなくなった市区町村のとき、その日と、あとの市区町村'),
  corrections,
});
export type Municipality = z.infer<typeof municipality>;

const above = z
  .literal('unknown')
  .optional()
  .describe('上の組織が分からず、同じ名前の組織が市区町村の直下にもあるとき unknown');

const anchor = z.strictObject({
  path: path.describe('その日の名前（部/課/係）'),
  parent: above,
  at: day.optional().meta({ ja: '時点' }).describe('その名前だった日'),
  before: day.optional().describe('その日の改正で終わったとき、その改正の日'),
  planned: id.optional().describe('予定の改正だけに現れるとき、その改正の ID'),
});

const postAnchor = z.strictObject({
  post: text.describe('職の名前'),
  in: path.optional().describe('置かれた組織'),
  parent: above,
  at: day.optional().meta({ ja: '時点' }),
  before: day.optional(),
  planned: id.optional(),
});

/** Written by `npm run ids`, committed and never recomputed, as every URL depends on it. */
export const ids = z.strictObject({
  units: z.record(pageId, anchor).default({}).describe('組織の ID'),
  duties: z
    .record(pageId, z.strictObject({ name: text, also: many(text).optional() }))
    .default({})
    .describe('事務の ID'),
  posts: z.record(pageId, postAnchor).default({}).describe('職の ID'),
});
export type Ids = z.infer<typeof ids>;
export type Anchor = z.infer<typeof anchor>;
export type PostAnchor = z.infer<typeof postAnchor>;

/**
 * Relative to the URL of the municipality, without slashes at the ends: units/somu-bu,
 * documents/plan/ver2#f1-1, org/compare/2025-04-01..2026-04-01.
 */
const address = z
  .string()
  .regex(/^[a-z]+(?:\/[a-z0-9]+(?:(?:\.\.|[.-])[a-z0-9]+)*)+(?:#[a-z0-9]+(?:[.-][a-z0-9]+)*)?$/)
  .meta({ written: '市区町村のアドレスより後ろ（units/somu-bu など）' });

/** What an address led to when it was listed, and the date of listing where known. */
const listed = z.union([
  text,
  z.strictObject({
    name: text.describe('そのとき指していたもの'),
    added: day.describe('このサイトに加えた日'),
  }),
]);
export type Listed = z.infer<typeof listed>;

/**
 * Written by `npm run published`, committed and only added to: listed addresses must lead somewhere forever.
 */
export const published = z.strictObject({
  published: z
    .record(address, listed)
    .default({})
    .describe(
      '公開したアドレスと、そのとき指していたもの。加えた日が分かるときは、name と added に分けて書く',
    ),
  moved: z.record(address, address).default({}).describe('公開したアドレスと、いまのアドレス'),
  gone: z.record(address, text).default({}).describe('公開したアドレスと、なくした理由'),
});
export type Published = z.infer<typeof published>;

const about = z.strictObject({
  kind: text.optional().describe('種別（部・課・係・室・支所など）。名前の末尾から分かるときは不要'),
  collective: flag().optional().describe('「各支所」のように、いくつもの組織をまとめたものなら true'),
  remark: text.optional().describe('補足'),
});

export const units = z.strictObject({
  readings: z.record(z.string(), text).default({}).describe('名前の読み（ひらがな）'),
  units: z.record(id, about).default({}).describe('組織についての補足（キーは ids.yaml の ID）'),
  posts: z.record(id, about).default({}).describe('職についての補足（キーは ids.yaml の ID）'),
  corrections,
});
export type Units = z.infer<typeof units>;

// Several words in one value would never match.
const oneWord = text
  .refine((words) => !/[、，]/.test(words), { params: { expected: 'one word' } })
  .meta({
    written: '言葉一つ（いくつもあれば [市役所, 庁舎] のように半角の「, 」で並べる）',
    like: { type: ['string', 'number'], pattern: '^[^、，]+$' },
  });

export const glossary = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        id: id.describe('用語の ID'),
        term: text.describe('用語'),
        reading: text.optional().describe('読み'),
        also: many(oneWord).optional().describe('別の書き方'),
        definition: text.describe('説明（編集者の言葉）'),
        sources: z
          .array(
            z.strictObject({
              municipality: id.describe('市区町村の ID'),
              document: id.optional().describe('資料の ID'),
              edition: id.optional().describe('版の ID'),
              reorganization: id.optional().describe('改正の ID'),
              ref: text.optional().describe('箇所'),
            }),
          )
          .min(1)
          .describe('この用語に注を付けている資料'),
      }),
    )
    .default([]),
});
export type Glossary = z.infer<typeof glossary>;

export const themes = z.strictObject({
  themes: z
    .array(
      z.strictObject({
        id: pageId.describe('テーマの ID'),
        title: text.describe('名前'),
        description: text.describe('説明'),
      }),
    )
    .default([]),
});
export type Themes = z.infer<typeof themes>;

export const search = z.strictObject({
  spellings: z.array(z.array(oneWord).min(2)).default([]).describe('同じものとして探す書き方の組'),
  words: z.record(z.string(), many(oneWord)).default({}).describe('日常の言葉と、公式の言葉'),
  readings: z.record(z.string(), text).default({}).describe('辞書が読み違える言葉の読み（ひらがな）'),
});
export type SearchWords = z.infer<typeof search>;
