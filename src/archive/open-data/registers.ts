// Duties, corrections, former addresses, themes and terms in the open data.

import { z } from 'zod';
import type { SharedSource } from '../1-read/source.ts';
import type { Archive } from '../4-link/types.ts';
import * as field from './fields.ts';
import { type DataOf, shaped } from './shaped.ts';

const tenure = z.strictObject({
  unit: field.text('組織の ID'),
  path: field.text('部/課/係'),
  ...field.stretch,
  unsureFrom: field.nullable(field.date).describe('この日からも担っているかが分からないとき、その日'),
});

export const dutyShape = z
  .strictObject({
    id: field.permanentId,
    url: field.text('サイト内のアドレス'),
    name: field.text('事務の名前'),
    isArea: z.boolean().describe('事務ではなく、所管する区域か'),
    also: field.texts('別の名前'),
    tenures: z.array(tenure).describe('担ってきた組織'),
    today: field.texts('基準日に担っている組織の ID'),
    unsureToday: field.texts('基準日に担っているかが分からない組織の ID'),
    changes: field.texts('変更の ID'),
  })
  .describe('事務');

export function dutiesData({ duties }: Archive): readonly DataOf<typeof dutyShape>[] {
  return duties.map((duty) => shaped(dutyShape, duty));
}

const correction = z.strictObject({
  on: field.date.describe('直した日'),
  page: field.text('直したページのアドレス'),
  place: field.text('直した箇所'),
  was: field.text('公開していた形'),
  now: field.text('直した形'),
  why: field.text('誤りの理由'),
});
export const correctionsShape = z.array(correction).describe('訂正（新しい順）');

const former = z.strictObject({
  url: field.text('公開していたアドレス'),
  name: field.textOrNull('そのとき指していたもの'),
  now: field.textOrNull('いまのアドレス。なければ null'),
  why: field.textOrNull('なくした理由'),
});
export const formerShape = z.array(former).describe('公開していて、いまはないアドレス');

export function formerData({ former: pages }: Archive): DataOf<typeof formerShape> {
  return shaped(
    formerShape,
    pages.map((one) => ({ ...one, now: one.now?.url })),
  );
}

const theme = z.strictObject({
  id: field.text('テーマの ID'),
  title: field.text('名前'),
  description: field.text('説明'),
});
export const themesShape = z.array(theme).describe('テーマ');

export function themesData({ themes }: Pick<SharedSource, 'themes'>): DataOf<typeof themesShape> {
  return shaped(themesShape, themes?.data.themes ?? []);
}

const place = z.strictObject({
  municipality: field.text('市区町村の ID'),
  document: field.textOrNull('資料の ID'),
  edition: field.textOrNull('版の ID'),
  reorganization: field.textOrNull('改正の ID'),
  ref: field.textOrNull('箇所'),
});
const term = z.strictObject({
  id: field.text('用語の ID'),
  term: field.text('用語'),
  reading: field.textOrNull('読み'),
  also: field.texts('別の書き方'),
  definition: field.text('説明（編集者の言葉）'),
  sources: z.array(place).describe('この用語に注を付けている資料'),
});
export const termsShape = z.array(term).describe('用語');

export function termsData({ glossary }: Pick<SharedSource, 'glossary'>): DataOf<typeof termsShape> {
  return shaped(termsShape, glossary?.data.terms ?? []);
}
