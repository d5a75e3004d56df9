// H7xx: the settings of the site.
import { error } from '../message.ts';
import { key, named, piece, say, word } from '../words.ts';

export const site = {
  H701: error<{ colour: string; ground: string; ratio: string }>({
    title: '地の色と見分けにくい色',
    message: ({ colour, ground, ratio }) =>
      `色「${colour}」は、地の色（${ground}）とのコントラスト比が ${ratio}:1 です。`,
    hint: () =>
      '4.5:1 以上になる色にしてください。明るい画面にはもっと暗い色、暗い画面にはもっと明るい色が要ります。',
    explanation:
      'サイトの色は、リンクと印に使います。見分けにくい色では、弱視の人も、明るい屋外で見る人も、読めません。4.5:1 は WCAG 2.2 のレベル AA の値です。',
    example: {
      wrong: 'colours: { light: "#f39800", dark: "#ffb74d" }',
      right: 'colours: { light: "#9a4f00", dark: "#ffb74d" }',
    },
  }),
  H702: error<Record<string, never>>({
    title: 'ロゴの画像がない',
    message: () => 'ロゴの画像 content/logo.png がありません。',
    hint: () => say`画像を content/logo.png に置くか、${key('logo')} の項目を消してください。`,
    explanation: '`logo` を書くと、サイトの名前の横に画像を出します。画像は PNG で、content/ に置きます。',
  }),
  H703: error<Record<string, never>>({
    title: '運営者の分からない公式サイト',
    message: () =>
      say`公式のサイト（${word('official', 'true')}）ですが、${named('運営者', 'operator')}がありません。`,
    hint: () =>
      say`${key('operator')} に ${piece({ name: '企画部行政経営課' }, '')} のように、運営する部署を書いてください。`,
    explanation:
      '公式であると書くと、すべての読者がそう受け取ります。だれが責任を持つのかを、合わせて示します。',
    example: { wrong: 'official: true', right: 'official: true\noperator: { name: 企画部行政経営課 }' },
  }),
} as const;
