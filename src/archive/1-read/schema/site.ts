// The schemas of `content/site.yaml` (name, operator and looks of the site) and `content/accessibility.yaml`
// (test results).
import { z } from 'zod';
import { day, flag, many, placeOfSite, text, url, wholeNumber } from './scalar.ts';

const operator = z.strictObject({
  name: text.describe('運営する団体や部署の名前（個人の氏名は書かない）'),
  url: url.optional().describe('運営者のウェブページや問い合わせフォームのアドレス'),
  email: z
    .string()
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)
    .meta({ written: 'メールアドレス' })
    .optional()
    .describe('誤りの知らせを受けるメールアドレス'),
  phone: text.optional().describe('誤りの知らせを受ける電話番号'),
});

const security = z.strictObject({
  contact: z
    .string()
    .regex(/^(https:\/\/|mailto:|tel:)\S+$/)
    .meta({ written: 'https://、mailto:、tel: のどれかで始まるアドレス', ja: '知らせる先' })
    .optional()
    .describe('安全の問題を知らせる先（書かなければ、運営者のメールアドレスかアドレス）'),
  policy: url.optional().meta({ ja: '方針' }).describe('知らせを受けたあとの扱いを述べたページのアドレス'),
});

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .meta({ written: '# と16進の6桁（#0017c1 など）' });

const colours = z.strictObject({
  light: colour.meta({ ja: '明るい画面' }).describe('明るい画面のリンクと印の色'),
  dark: colour.meta({ ja: '暗い画面' }).describe('暗い画面のリンクと印の色'),
});

const repository = z.strictObject({
  url: url.describe('リポジトリのアドレス（https://github.com/city/reform など）'),
  branch: text.default('main').meta({ ja: 'ブランチ' }).describe('原稿を受け取るブランチ'),
  host: z
    .enum(['github', 'gitlab'])
    .optional()
    .meta({ ja: '置き場' })
    .describe('GitHub なら github、GitLab なら gitlab。書かなければアドレスから決める'),
});

export const site = z.strictObject({
  name: text.describe('サイトの名前'),
  url: placeOfSite.describe('公開するアドレス。https://example.jp/kaikaku/ のように、パスの下でもよい'),
  language: z.literal('ja').default('ja').describe('言語'),
  headline: text
    .optional()
    .meta({ ja: '見出し' })
    .describe('最初のページの大見出し（書かなければ、サイトの名前）'),
  description: text
    .optional()
    .describe('サイトを一文で言うと何か。最初のページと「このサイトについて」に出る'),
  logo: z
    .string()
    .regex(/^logo\.png$/)
    .meta({ written: 'logo.png', ja: 'ロゴ' })
    .optional()
    .describe('名前の横に出す画像。content/logo.png に置く'),
  colours: colours
    .optional()
    .meta({ ja: '色' })
    .describe('サイトの色。地の色と見分けられることを確かめる。新設と廃止の色は変わらない'),
  official: flag()
    .default(false)
    .meta({ ja: '公式' })
    .describe('市区町村が自ら運営する公式のサイトなら true'),
  operator: operator.optional().describe('運営者と、誤りを知らせる先'),
  security: security
    .optional()
    .meta({ ja: '安全' })
    .describe('安全の問題を知らせる先。/.well-known/security.txt に載る'),
  repository: repository.optional().describe('原稿を置いたリポジトリ。下書きの机から提案を送る先'),
  licence: text.optional().describe('内容の利用の条件（CC BY 4.0 など）。もとの資料の権利とは別のもの'),
  analytics: z
    .literal('none')
    .default('none')
    .meta({ ja: 'アクセス解析' })
    .describe('アクセス解析。使わない（none）のほかは選べない'),
  dates: z
    .enum(['wareki', 'western'])
    .default('wareki')
    .describe('日付の順。和暦を先に書くなら wareki、西暦を先に書くなら western'),
  newer: z
    .enum(['left', 'right'])
    .default('right')
    .describe('新旧対照表で新しい方を置く側。左なら left、右なら right'),
});
export type Site = z.infer<typeof site>;

const violation = z.strictObject({
  rule: text.meta({ ja: '規則' }).describe('満たさなかった規則'),
  condition: text.meta({ ja: '条件' }).describe('そのときの条件'),
  places: wholeNumber.meta({ ja: 'か所' }).describe('何か所か'),
});

const tested = z.strictObject({
  name: text.describe('ページの種類'),
  url: text.describe('調べたページ'),
  passed: wholeNumber.meta({ ja: '満たした規則' }).describe('満たした規則の数'),
  unsure: many(text).default([]).describe('機械では決められなかった規則'),
  violations: z.array(violation).default([]).meta({ ja: '違反' }).describe('満たさなかった規則'),
});

/** Written by `npm run accessibility`. */
export const accessibility = z.strictObject({
  date: day.describe('試験の日'),
  axe: text.meta({ ja: '道具の版' }).describe('axe-core の版'),
  browser: text.meta({ ja: 'ブラウザー' }).describe('試験に使ったブラウザー'),
  conditions: many(text).meta({ ja: '条件' }).describe('画面の条件'),
  pages: z.array(tested).meta({ ja: 'ページ' }).describe('ページの種類ごとの結果'),
});
export type Accessibility = z.infer<typeof accessibility>;
