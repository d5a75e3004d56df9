// H3xx: permanent ids and addresses, readings, and the names and codes of municipalities.
import { error, nearestName, warning } from '../message.ts';
import { command, key, named, say } from '../words.ts';

const mint = () =>
  say`${command('npm run ids', 'IDの案を出す')}を実行してください。ID の案が ids.yaml に書き加えられます。`;

export const identity = {
  H301: error<{ path: string }>({
    mendedTogether: true,
    title: 'ID のない組織',
    message: ({ path }) => `「${path}」に、永久の ID がまだありません。`,
    hint: mint,
    explanation:
      '組織のページのアドレスは ID で決まります。名前が変わってもアドレスが変わらないよう、ID は一度付けたら変えません。',
  }),
  H302: error<{ duty: string; nearest: string | null }>({
    mendedTogether: true,
    title: 'ID のない事務',
    message: ({ duty }) => `事務「${duty}」に、永久の ID がまだありません。`,
    hint: ({ nearest }) =>
      nearest === null
        ? mint()
        : say`「${nearest}」ではありませんか。同じ事務の別の書き方なら、ids.yaml の ${key('also')} に加えてください。`,
    meant: nearestName,
    explanation:
      '移管される事務にもページがあり、そのアドレスは ID で決まります。同じ事務の別の書き方は、ids.yaml の also に並べます。',
  }),
  H303: error<{ post: string }>({
    mendedTogether: true,
    title: 'ID のない職',
    message: ({ post }) => `職「${post}」に、永久の ID がまだありません。`,
    hint: mint,
    explanation: '職位や職務が変わる職にも ID を付けます。',
  }),
  H304: error<{ id: string; path: string; nearest: string | null }>({
    title: '指すもののなくなった ID',
    message: ({ id, path }) => `ID「${id}」の「${path}」が見つからなくなりました。`,
    hint: ({ path, nearest }) =>
      nearest !== null && nearest !== path && nearest.normalize('NFKC') === path.normalize('NFKC')
        ? `改正や組織図には「${nearest}」とあり、全角か半角かだけが違います。そちらを「${path}」に直してください。`
        : nearest === path
          ? '同じ名前の組織が、ほかの日に現れます。改正や組織図の日付を直したときは、ids.yaml の日付も合わせて直してください（ID は変えません）。'
          : nearest
            ? say`「${nearest}」を指すのではありませんか。名前や日付を直したときは、ids.yaml の ${key('path')} と日付も合わせて直してください（ID は変えません）。`
            : say`名前や日付を直したときは、ids.yaml の ${key('path')} と日付も合わせて直してください（ID は変えません）。`,
    explanation:
      '一度公開したアドレスがなくなると、ほかからのリンクや引用が切れます。ID を消さずに、いまの名前と日付を指すように直してください。',
  }),
  H305: error<{ id: string }>({
    title: '指すもののなくなった事務の ID',
    message: ({ id }) => `ID「${id}」の事務は、どの改正にも現れません。`,
    hint: () =>
      say`改正で事務の名前を直したときは、ids.yaml の ${key('name')} も直すか、別の書き方を ${key('also')} に加えてください。`,
    explanation: '一度公開したアドレスがなくなると、ほかからのリンクや引用が切れます。',
  }),
  H306: error<{ id: string }>({
    title: '日付の書き方が決まらない ID',
    message: ({ id }) =>
      say`ID「${id}」には、${key('at')}、${key('before')}、${key('planned')} のうち一つだけを書きます。`,
    hint: () =>
      say`${named('その名前だった日', 'at')}、${named('その改正で終わった日', 'before')}、${named('予定の改正の ID', 'planned')}のどれか一つにしてください。`,
    explanation: '同じ名前の組織が時期によって別のものであることがあるため、いつの名前かを一つだけ示します。',
    example: { wrong: 'soumu-bu: { path: 総務部 }', right: 'soumu-bu: { path: 総務部, at: 2025-04-01 }' },
  }),
  H307: error<{ id: string; nearest: string | null }>({
    title: 'units.yaml の知らない ID',
    message: ({ id }) => `「${id}」という ID は ids.yaml にありません。`,
    hint: ({ nearest }) =>
      nearest ? `「${nearest}」ではありませんか。` : 'ids.yaml にある ID を書いてください。',
    meant: nearestName,
    explanation: 'units.yaml の組織と職は、ids.yaml の ID で示します。',
  }),
  H308: warning<{ name: string; nearest: string | null }>({
    title: '使われない読み',
    message: ({ name }) => `「${name}」という名前の組織や職は、どの時期にもありません。`,
    hint: ({ nearest }) => (nearest ? `「${nearest}」ではありませんか。` : 'この読みを消してください。'),
    meant: nearestName,
    explanation: 'readings には、組織や職の名前と、その読みを書きます。',
  }),
  H309: error<{ reading: string }>({
    title: '読みがひらがなでない',
    message: ({ reading }) => `読み「${reading}」に、ひらがな以外の文字があります。`,
    hint: () => '読みはひらがなだけで書いてください（長音の「ー」と「・」は使えます）。',
    explanation: '読みは、検索と五十音順の並びに使います。',
  }),
  H310: error<{ code: string }>({
    title: '団体コードの検査数字が合わない',
    message: ({ code }) => `団体コード「${code}」は、検査数字（6桁目）が合いません。`,
    hint: () => '全国地方公共団体コードの6桁を確かめてください。',
    explanation:
      '団体コードの6桁目は、前の5桁から計算される検査用の数字です。写し間違いを見つけるために確かめます。',
  }),
  H311: warning<{ id: string; other: string }>({
    title: '同じものを指す二つの ID',
    message: ({ id, other }) => `ID「${id}」は、「${other}」と同じ組織を指しています。`,
    hint: ({ other }) =>
      `二つのアドレスはどちらも「${other}」のページに通じます。別の組織のはずなら、日付か改正の記録を直してください。`,
    explanation:
      '二つの名前が実は一つの組織だったと後から分かったとき、両方の ID を残します。先に書かれた ID がページのアドレスになり、もう一方からはそこへ案内します。',
  }),
  H312: error<{ address: string; name: string }>({
    title: 'なくなった公開ずみのアドレス',
    message: ({ address, name }) => `公開した「${address}」（${name}）が、なくなりました。`,
    hint: ({ address }) =>
      say`${keeperOf(address)}をもとに戻してください。ほかへ移ったのなら published.yaml の ${key('moved')} に「${address}: 新しいアドレス」、なくしたのなら ${key('gone')} に「${address}: 理由」と書いてください。`,
    explanation:
      '一度公開したアドレスがなくなると、ほかからのリンクや引用が切れます。moved か gone に書くと、もとのアドレスに、いまの場所かなくした理由を示すページができます。',
  }),
  H313: error<{ address: string; now: string; name: string }>({
    title: '変わった公開ずみの ID',
    message: ({ address, now, name }) =>
      `「${name}」は「${address}」として公開しましたが、いまは「${now}」になっています。`,
    hint: ({ address, now }) =>
      say`${lastOf(address)} に戻してください。どうしても変えるときは、published.yaml の ${key('moved')} に「${address}: ${now}」と書いてください。`,
    explanation:
      'ID とファイルの名前はアドレスになります。公開したあとで変えると、ほかからのリンクや引用が切れます。',
  }),
  H314: error<{ address: string; target: string; nearest: string | null }>({
    title: '移った先のないアドレス',
    message: ({ address, target }) => `「${address}」が移ったという「${target}」は、どこにもありません。`,
    hint: ({ nearest }) =>
      nearest === null
        ? 'いまあるアドレスを、市区町村のアドレスより後ろだけ書いてください（units/somu-bu など）。'
        : `「${nearest}」ではありませんか。`,
    meant: nearestName,
    explanation: 'moved に書いたアドレスには、いまの場所を示すページができます。',
  }),
  H315: warning<{ address: string; section: string }>({
    title: '要らなくなったアドレスの行き先',
    message: ({ address, section }) => `${section} にある「${address}」は、いまもあります。`,
    hint: () => 'この行を消してください。',
    explanation: 'moved と gone は、いまはないアドレスのためのものです。',
  }),
  H316: error<{ code: string; prefecture: string; expected: string | null }>({
    title: '都道府県と団体コードの食い違い',
    message: ({ code, prefecture, expected }) =>
      expected === null
        ? `団体コード「${code}」は、どの都道府県の番号でもありませんが、都道府県は「${prefecture}」です。`
        : `団体コード「${code}」は${expected}の市区町村の番号ですが、都道府県は「${prefecture}」です。`,
    hint: () => '団体コードと都道府県のどちらが正しいかを確かめて、もう一方を直してください。',
    meant: ({ expected }) => expected,
    explanation:
      '団体コードの初めの2桁は、都道府県の番号です。都道府県の名前（「県」などまで書きます）と同じことを二度言っているので、比べます。実在しない市区町村の見本では、48 以上の番号と、実在しない県の名前を使えます。',
    example: {
      wrong: 'code: "102041"\nprefecture: 埼玉県',
      right: 'code: "102041"\nprefecture: 群馬県',
    },
  }),
  H317: error<{ code: string; name: string; endings: readonly string[] }>({
    title: '市区町村の名前と団体コードの食い違い',
    message: ({ code, name, endings }) =>
      `団体コード「${code}」は${endings.join('か')}の番号ですが、名前は「${name}」です。`,
    hint: () => '団体コードと名前を確かめてください。',
    explanation:
      '団体コードの3桁目から5桁目は、市なら 100 か 200 番台、区なら 101 から 199、町と村なら 300 から 700 番台です（川崎市・相模原市・浜松市・堺市・福岡市は 130 から 150）。名前の終わりと比べます。',
    example: {
      wrong: 'name: 青空町\ncode: "992011"',
      right: 'name: 青空市\ncode: "992011"',
    },
  }),
  H318: error<{ name: string; bare: string }>({
    title: '市区町村の名前のほかの言葉',
    message: ({ name }) => `市区町村の名前「${name}」に、名前でない言葉か空きがあります。`,
    hint: ({ bare }) =>
      say`「${bare}」と書いてください。都道府県は、別の項目の ${key('prefecture')} に書きます。`,
    meant: ({ bare }) => bare,
    explanation:
      '市区町村の名前は、ページの題名、文、公開データに、そのまま現れます。都道府県の名前、「役所」「役場」、字の間の空きは付けません。',
    example: { wrong: 'name: 北海道青空市役所', right: 'name: 青空市' },
  }),
} as const;

/** The file or id that keeps this address alive. */
function keeperOf(address: string): string {
  const id = lastOf(address);
  if (address.startsWith('units/')) return `ids.yaml の ID「${id}」`;
  if (address.startsWith('duties/')) return `ids.yaml の事務の ID「${id}」`;
  if (address.startsWith('org/')) return `${id} の組織図か改正`;
  if (address.includes('#')) return `節か取組の ID「${id}」`;
  return address.startsWith('reorganizations/') ? `改正のファイル「${id}.md」` : `資料「${id}」`;
}

function lastOf(address: string): string {
  return /[^/#]*$/.exec(address)?.[0] ?? address;
}
