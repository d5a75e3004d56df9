// H3xx: permanent ids, and what is said of them.
import { message } from '../message.ts';

const mint = () => '「npm run ids」を実行してください。ID の案が ids.yaml に書き加えられます。';

export const identity = {
  H301: message<{ path: string }>({
    severity: 'error',
    title: 'ID のない組織',
    message: ({ path }) => `「${path}」に、永久の ID がまだありません。`,
    hint: mint,
    explanation:
      '組織のページのアドレスは ID で決まります。名前が変わってもアドレスが変わらないよう、ID は一度付けたら変えません。',
  }),
  H302: message<{ duty: string; nearest: string | null }>({
    severity: 'error',
    title: 'ID のない事務',
    message: ({ duty }) => `事務「${duty}」に、永久の ID がまだありません。`,
    hint: ({ nearest }) =>
      nearest === null
        ? mint()
        : `「${nearest}」ではありませんか。同じ事務の別の書き方なら、ids.yaml の also に加えてください。`,
    explanation:
      '移管される事務にもページがあり、そのアドレスは ID で決まります。同じ事務の別の書き方は、ids.yaml の also に並べます。',
  }),
  H303: message<{ post: string }>({
    severity: 'error',
    title: 'ID のない職',
    message: ({ post }) => `職「${post}」に、永久の ID がまだありません。`,
    hint: mint,
    explanation: '職位や職務が変わる職にも ID を付けます。',
  }),
  H304: message<{ id: string; path: string; nearest: string | null }>({
    severity: 'error',
    title: '指すもののなくなった ID',
    message: ({ id, path }) => `ID「${id}」の「${path}」が見つからなくなりました。`,
    hint: ({ nearest }) =>
      nearest
        ? `「${nearest}」を指すのではありませんか。名前や日付を直したときは、ids.yaml の path と日付も合わせて直してください（ID は変えません）。`
        : '名前や日付を直したときは、ids.yaml の path と日付も合わせて直してください（ID は変えません）。',
    explanation:
      '一度公開したアドレスがなくなると、ほかからのリンクや引用が切れます。ID を消さずに、いまの名前と日付を指すように直してください。',
  }),
  H305: message<{ id: string }>({
    severity: 'error',
    title: '指すもののなくなった事務の ID',
    message: ({ id }) => `ID「${id}」の事務は、どの改正にも現れません。`,
    hint: () =>
      '改正で事務の名前を直したときは、ids.yaml の name も直すか、別の書き方を also に加えてください。',
    explanation: '一度公開したアドレスがなくなると、ほかからのリンクや引用が切れます。',
  }),
  H306: message<{ id: string }>({
    severity: 'error',
    title: '日付の書き方が決まらない ID',
    message: ({ id }) => `ID「${id}」には、at、before、planned のうち一つだけを書きます。`,
    hint: () =>
      'その名前だった日（at）、その改正で終わった日（before）、予定の改正の ID（planned）のどれか一つにしてください。',
    explanation: '同じ名前の組織が時期によって別のものであることがあるため、いつの名前かを一つだけ示します。',
    example: { wrong: 'soumu-bu: { path: 総務部 }', right: 'soumu-bu: { path: 総務部, at: 2025-04-01 }' },
  }),
  H307: message<{ id: string; nearest: string | null }>({
    severity: 'error',
    title: 'units.yaml の知らない ID',
    message: ({ id }) => `「${id}」という ID は ids.yaml にありません。`,
    hint: ({ nearest }) =>
      nearest ? `「${nearest}」ではありませんか。` : 'ids.yaml にある ID を書いてください。',
    explanation: 'units.yaml の組織と職は、ids.yaml の ID で示します。',
  }),
  H308: message<{ name: string; nearest: string | null }>({
    severity: 'warning',
    title: '使われない読み',
    message: ({ name }) => `「${name}」という名前の組織や職は、どの時期にもありません。`,
    hint: ({ nearest }) => (nearest ? `「${nearest}」ではありませんか。` : 'この読みを消してください。'),
    explanation: 'readings には、組織や職の名前と、その読みを書きます。',
  }),
  H309: message<{ reading: string }>({
    severity: 'error',
    title: '読みがひらがなでない',
    message: ({ reading }) => `読み「${reading}」に、ひらがな以外の文字があります。`,
    hint: () => '読みはひらがなだけで書いてください（長音の「ー」と「・」は使えます）。',
    explanation: '読みは、検索と五十音順の並びに使います。',
  }),
  H310: message<{ code: string }>({
    severity: 'error',
    title: '団体コードの検査数字が合わない',
    message: ({ code }) => `団体コード「${code}」は、検査数字（6桁目）が合いません。`,
    hint: () => '全国地方公共団体コードの6桁を確かめてください。',
    explanation:
      '団体コードの6桁目は、前の5桁から計算される検査用の数字です。写し間違いを見つけるために確かめます。',
  }),
  H311: message<{ id: string; other: string }>({
    severity: 'warning',
    title: '同じものを指す二つの ID',
    message: ({ id, other }) => `ID「${id}」は、「${other}」と同じ組織を指しています。`,
    hint: ({ other }) =>
      `二つのアドレスはどちらも「${other}」のページに通じます。別の組織のはずなら、日付か改正の記録を直してください。`,
    explanation:
      '二つの名前が実は一つの組織だったと後から分かったとき、両方の ID を残します。先に書かれた ID がページのアドレスになり、もう一方からはそこへ案内します。',
  }),
} as const;
