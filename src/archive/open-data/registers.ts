// What is said of a municipality itself, and of all of them.

import { z } from 'zod';
import type { SharedSource } from '../1-read/read.ts';
import type { Archive } from '../4-link/types.ts';
import { nullable } from './indicator-value.ts';

const date = z.iso.date();

export const dutyShape = z
  .strictObject({
    id: z.string().describe('変わらない ID'),
    url: z.string().describe('サイト内のアドレス'),
    name: z.string().describe('事務の名前'),
    also: z.array(z.string()).describe('別の名前'),
    tenures: z
      .array(
        z.strictObject({
          unit: z.string().describe('組織の ID'),
          path: z.string().describe('部/課/係'),
          from: nullable(date).describe('始まり。分からなければ null'),
          to: nullable(date).describe('終わり。続いていれば null'),
        }),
      )
      .describe('担ってきた組織'),
    today: z.array(z.string()).describe('基準日に担っている組織の ID'),
    changes: z.array(z.string()).describe('変更の ID'),
  })
  .describe('事務');
export type DutyData = z.infer<typeof dutyShape>;

export function dutiesData({ duties }: Archive): readonly DutyData[] {
  return duties.map(({ id, url, name, also, tenures, today, changes }) => ({
    id,
    url,
    name,
    also: [...also],
    tenures: tenures.map(({ unit, path, from, to }) => ({ unit, path, from, to })),
    today: [...today],
    changes: [...changes],
  }));
}

export const correctionsShape = z
  .array(
    z.strictObject({
      on: date.describe('直した日'),
      page: z.string().describe('直したページのアドレス'),
      place: z.string().describe('直した箇所'),
      was: z.string().describe('公開していた形'),
      now: z.string().describe('直した形'),
      why: z.string().describe('誤りの理由'),
    }),
  )
  .describe('訂正（新しい順）');

export const formerShape = z
  .array(
    z.strictObject({
      url: z.string().describe('公開していたアドレス'),
      name: nullable(z.string()).describe('そのとき指していたもの'),
      now: nullable(z.string()).describe('いまのアドレス。なければ null'),
      why: nullable(z.string()).describe('なくした理由'),
    }),
  )
  .describe('公開していて、いまはないアドレス');

export function correctionsData({
  corrections,
}: Pick<Archive, 'corrections'>): z.infer<typeof correctionsShape> {
  return corrections.map(({ on, page, place, was, now, why }) => ({ on, page, place, was, now, why }));
}

export function formerData({ former }: Pick<Archive, 'former'>): z.infer<typeof formerShape> {
  return former.map(({ url, name, now, why }) => ({ url, name, now: now?.url ?? null, why }));
}

export const themesShape = z
  .array(
    z.strictObject({
      id: z.string().describe('テーマの ID'),
      title: z.string().describe('名前'),
      description: z.string().describe('説明'),
    }),
  )
  .describe('テーマ');

export const termsShape = z
  .array(
    z.strictObject({
      id: z.string().describe('用語の ID'),
      term: z.string().describe('用語'),
      reading: nullable(z.string()).describe('読み'),
      also: z.array(z.string()).describe('別の書き方'),
      definition: z.string().describe('説明（編集者の言葉）'),
      sources: z
        .array(
          z.strictObject({
            municipality: z.string().describe('市区町村の ID'),
            document: nullable(z.string()).describe('資料の ID'),
            edition: nullable(z.string()).describe('版の ID'),
            reorganization: nullable(z.string()).describe('改正の ID'),
            ref: nullable(z.string()).describe('箇所'),
          }),
        )
        .describe('この用語に注を付けている資料'),
    }),
  )
  .describe('用語');

export function themesData({ themes }: Pick<SharedSource, 'themes'>): z.infer<typeof themesShape> {
  return (themes?.data.themes ?? []).map(({ id, title, description }) => ({ id, title, description }));
}

export function termsData({ glossary }: Pick<SharedSource, 'glossary'>): z.infer<typeof termsShape> {
  return (glossary?.data.terms ?? []).map(({ id, term, reading, also, definition, sources }) => ({
    id,
    term,
    reading: reading ?? null,
    also: [...(also ?? [])],
    definition,
    sources: sources.map((one) => ({
      municipality: one.municipality,
      document: one.document ?? null,
      edition: one.edition ?? null,
      reorganization: one.reorganization ?? null,
      ref: one.ref ?? null,
    })),
  }));
}
