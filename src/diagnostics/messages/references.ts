// H5xx: what all municipalities share.
import { message, nearestName } from '../message.ts';
import { key, say } from '../words.ts';

export const references = {
  H501: message<{ id: string; first: number; what: string }>({
    severity: 'error',
    title: '共通の一覧での ID の重なり',
    message: ({ id, first, what }) => `${what}の ID「${id}」が二度使われています（一度目は ${first} 行目）。`,
    hint: () => '一方を別の ID にしてください。すでに公開した方は変えないでください。',
    explanation: '用語とテーマの ID は、アドレスになります。',
  }),
  H502: message<{ term: string; first: number }>({
    severity: 'error',
    title: '用語の重なり',
    message: ({ term, first }) => `「${term}」という用語が二度あります（一度目は ${first} 行目）。`,
    hint: () => say`一つにまとめ、出典を ${key('sources')} に並べてください。`,
    explanation: '同じ言葉に二つの説明があると、本文からどちらへ案内するかが決まりません。',
  }),
  H503: message<{ what: string; nearest: string | null }>({
    severity: 'error',
    title: '用語の出典が見つからない',
    message: ({ what }) => `用語の出典「${what}」がありません。`,
    hint: ({ nearest }) =>
      nearest ? `「${nearest}」ではありませんか。` : '市区町村・資料・版・改正の ID を確かめてください。',
    meant: nearestName,
    explanation: '用語の sources には、その用語に注を付けている資料や改正の ID を書きます。',
  }),
  H504: message<Record<string, never>>({
    severity: 'error',
    title: '市区町村のフォルダがない',
    message: () => 'content/ に、市区町村のフォルダが一つもありません。',
    hint: () => 'content/ の下に市区町村のフォルダを作り、municipality.yaml を置いてください。',
    explanation: '内容は、市区町村ごとのフォルダに置きます。',
  }),
} as const;
