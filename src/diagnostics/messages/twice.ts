// H46x: one fact that is stated twice in different ways.
import { warning } from '../message.ts';
import { key, named, say } from '../words.ts';

const nounOf = (kind: 'measure' | 'section') => (kind === 'measure' ? '取組' : '節');

export const twice = {
  H460: warning<{ what: 'date' | 'label' | 'missing'; text: string; stage: string; printed: string | null }>({
    title: '期限の言葉と段階の食い違い',
    message: ({ what, text, stage }) =>
      what === 'missing'
        ? say`期限の言葉「${text}」にある「${stage}」が、${named('段階', 'stages')}にありません。`
        : `段階の${what === 'date' ? '期限' : '名前'}「${stage}」が、期限の言葉「${text}」と合いません。`,
    hint: ({ what, printed }) => {
      if (what === 'missing')
        return say`${key('stages')} に加えるか、${key('text')} の写し間違いを直してください。`;
      return say`${printed === null ? '' : `言葉にあるのは「${printed}」です。`}${key('text')} と ${key('stages')} のどちらが資料のとおりかを確かめて、もう一方を直してください。`;
    },
    meant: ({ printed }) => printed,
    explanation:
      '期限を `text` と `stages` の両方に書いたときは、同じ期限が二度書かれています。`text` から読み取れる期限と、`stages` の期限とを比べ、一方にしかないものを知らせます。段階が `text` の言葉のとおりなら、`schedule: 令和7年9月(説明) / 令和7年12月(上程)` のように一度だけ書けます。',
    example: {
      wrong: 'text: 令和7年9月(説明)\nstages: [{ for: 説明, when: 令和7年10月 }]',
      right: 'text: 令和7年9月(説明)\nstages: [{ for: 説明, when: 令和7年9月 }]',
    },
  }),
  H461: warning<{ kind: 'measure' | 'section'; heading: string; title: string; numbered: string }>({
    title: '題名と本文の見出しの食い違い',
    message: ({ kind, heading, title }) =>
      `本文の見出し「${heading}」が、${nounOf(kind)}の題名「${title}」と違います。`,
    hint: () => say`どちらが正しいかを確かめて、見出しか ${key('title')} を直してください。`,
    meant: ({ numbered }) => ({ letters: numbered }),
    explanation:
      '取組と節の題名は、項目の `title` と、本文の同じ ID の見出しとに、二度書かれています。一文字でも違えば、どちらかが写し間違いです。見出しの初めに付けた番号と、空白や全角・半角の違いは問いません。',
    example: {
      wrong: 'measures: [{ id: m1, title: 窓口の改善 }]\n…\n## (1) 窓囗の改善 {#m1}',
      right: 'measures: [{ id: m1, title: 窓口の改善 }]\n…\n## (1) 窓口の改善 {#m1}',
    },
  }),
  H462: warning<{ kind: 'measure' | 'section'; printed: string; code: string }>({
    title: '番号と本文の見出しの食い違い',
    message: ({ kind, printed, code }) =>
      say`本文の見出しの番号「${printed}」が、${nounOf(kind)}の${named('番号', 'code')}「${code}」と合いません。`,
    hint: () => say`資料の番号を確かめて、見出しか ${key('code')} を直してください。`,
    explanation:
      '見出しの初めに書いた番号は、項目の `code` の終わりと同じであるはずです。「3(1)②」の見出しには「②」とも「(1)②」とも「3(1)②」とも書けます。',
    example: {
      wrong: 'measures: [{ id: m2, code: "3(1)②", title: 窓口の改善 }]\n…\n### ③ 窓口の改善 {#m2}',
      right: 'measures: [{ id: m2, code: "3(1)②", title: 窓口の改善 }]\n…\n### ② 窓口の改善 {#m2}',
    },
  }),
  H463: warning<{ kind: 'measure' | 'section'; title: string; section: string; above: string }>({
    title: '属する節と本文の位置の食い違い',
    message: ({ kind, title, section, above }) =>
      `${nounOf(kind)}「${title}」は、項目では節「${section}」に、本文では節「${above}」の下にあります。`,
    hint: () => '属する節を確かめて、項目の節か、本文の見出しの位置を直してください。',
    explanation:
      '取組の `section` と節の `in` は、本文で見出しがどの節の下にあるかと同じであるはずです。見出しの深さ（`#` の数）を誤ったときにも、このようになります。',
    example: {
      wrong:
        'measures: [{ id: m1, title: 窓口の改善, section: s2 }]\n…\n## 組織 {#s1}\n\n### 窓口の改善 {#m1}',
      right:
        'measures: [{ id: m1, title: 窓口の改善, section: s1 }]\n…\n## 組織 {#s1}\n\n### 窓口の改善 {#m1}',
    },
  }),
  H464: warning<{ kind: 'measure' | 'section'; heading: string; id: string }>({
    title: '項目のない見出し',
    message: ({ kind, heading, id }) =>
      `見出し「${heading}」は${nounOf(kind)}のように書かれていますが、「${id}」という${nounOf(kind)}はありません。`,
    hint: ({ kind }) =>
      say`${key(kind === 'measure' ? 'measures' : 'sections')} に加えてください。ほかの${nounOf(kind)}に並ぶものでないなら、番号を付けず、ID も違う形（summary など）にしてください。`,
    explanation:
      '本文に、取組や節と同じ形の ID か番号を持つ見出しがあり、項目の一覧にその ID がないと知らせます。項目を一つ書き落とすと、見出しと文章だけが残り、担当や期限の一覧、件数、検索から、その取組が抜けます。',
    example: {
      wrong: 'measures: [{ id: m1, title: 窓口の改善 }]\n…\n## 窓口の改善 {#m1}\n\n…\n\n## 文書の管理 {#m2}',
      right:
        'measures: [{ id: m1, title: 窓口の改善 }, { id: m2, title: 文書の管理 }]\n…\n## 窓口の改善 {#m1}\n\n…\n\n## 文書の管理 {#m2}',
    },
  }),
  H465: warning<{ what: string; first: number }>({
    title: '同じものの重なり',
    message: ({ what, first }) =>
      `${what}に、まったく同じものが二度書かれています（一度目は ${first} 行目）。`,
    hint: () => '一方を消すか、写し間違いを直してください。',
    explanation:
      '一つの一覧に、同じ担当、同じ数、同じ出来事などが二度あるときは、行を重ねて貼り付けたか、二つ目を書き換え忘れています。ページにも公開データにも二度載り、件数が一つ多くなります。',
    example: {
      wrong: 'owners: [総務部/総務課, 総務部/総務課]',
      right: 'owners: [総務部/総務課, 総務部/財政課]',
    },
  }),
  H466: warning<{ what: string; name: string; first: number }>({
    title: '同じ名前で違う中身',
    message: ({ what, name, first }) =>
      `${what}に、「${name}」が違う中身で二度書かれています（一度目は ${first} 行目）。`,
    hint: () =>
      '一方が写し間違いでないか確かめてください。別のものなら、名前で分かるように書き分けてください。',
    explanation:
      '同じ名前の数や目標が二つあり、値が違うと、読む人にはどちらが正しいか分かりません。対象や時点が違うものなら、その違いを名前に書きます（「窓口の数（本庁）」「窓口の数（支所）」など）。',
    example: {
      wrong:
        'figures:\n  - { label: 窓口, value: 12, unit: か所 }\n  - { label: 窓口, value: 21, unit: か所 }',
      right:
        'figures:\n  - { label: 本庁の窓口, value: 12, unit: か所 }\n  - { label: 支所の窓口, value: 21, unit: か所 }',
    },
  }),
  H467: warning<{ label: string; other: string | null }>({
    title: '重なる段階の範囲',
    message: ({ label, other }) =>
      other === null
        ? `段階「${label}」の範囲に、当てはまる数がありません。`
        : `段階「${label}」の範囲が、「${other}」の範囲と重なります。`,
    hint: () =>
      '資料の範囲を確かめて、from（以上）、above（超）、below（未満）、upTo（以下）を直してください。',
    explanation:
      '一つの標語の段階は、達成率の範囲で分かれています。一つの数が二つの段階に当てはまるときは、境の数か、以上と超、以下と未満を写し間違えています。',
    example: {
      wrong: '- { id: a, text: 達した, from: 60 }\n- { id: b, text: あと少し, from: 60, below: 90 }',
      right: '- { id: a, text: 達した, from: 90 }\n- { id: b, text: あと少し, from: 60, below: 90 }',
    },
  }),
} as const;
