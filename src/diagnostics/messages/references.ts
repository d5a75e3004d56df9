// H5xx: files shared by all municipalities, and references to them.
import { error, nearestName, warning } from '../message.ts';
import { key, say } from '../words.ts';

export const references = {
  H501: error<{ id: string; first: number; what: string }>({
    title: '共通の一覧での ID の重なり',
    message: ({ id, first, what }) => `${what}の ID「${id}」が二度使われています（一度目は ${first} 行目）。`,
    hint: () => '一方を別の ID にしてください。すでに公開した方は変えないでください。',
    explanation: '用語とテーマの ID は、アドレスになります。',
  }),
  H502: error<{ term: string; first: number }>({
    title: '用語の重なり',
    message: ({ term, first }) => `「${term}」という用語が二度あります（一度目は ${first} 行目）。`,
    hint: () => say`一つにまとめ、出典を ${key('sources')} に並べてください。`,
    explanation: '同じ言葉に二つの説明があると、本文からどちらへ案内するかが決まりません。',
  }),
  H503: error<{ what: string; nearest: string | null }>({
    title: '用語の出典が見つからない',
    message: ({ what }) => `用語の出典「${what}」がありません。`,
    hint: ({ nearest }) =>
      nearest ? `「${nearest}」ではありませんか。` : '市区町村・資料・版・改正の ID を確かめてください。',
    meant: nearestName,
    explanation: '用語の sources には、その用語に注を付けている資料や改正の ID を書きます。',
  }),
  H504: error<Record<string, never>>({
    title: '市区町村のフォルダがない',
    message: () => 'content/ に、市区町村のフォルダが一つもありません。',
    hint: () => 'content/ の下に市区町村のフォルダを作り、municipality.yaml を置いてください。',
    explanation: '内容は、市区町村ごとのフォルダに置きます。',
  }),
  H505: warning<{ code: string; other: string }>({
    title: '二度使われている団体コード',
    message: ({ code, other }) => `団体コード「${code}」は、${other} の市区町村と同じです。`,
    hint: () =>
      '写してきた municipality.yaml なら、この市区町村の名前・読み・団体コード・ウェブサイトに直してください。同じ市区町村のフォルダが二つあるなら、一つにまとめます。',
    explanation:
      '団体コードは市区町村ごとに一つです。フォルダを写して新しい市区町村を書き始めると、直し忘れることがあります。',
  }),
} as const;
