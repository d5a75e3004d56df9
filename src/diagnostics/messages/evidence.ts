// H6xx: evidence for the facts: printed numbers, corrections, sources.
import { error, nearestName, warning } from '../message.ts';
import { command, key, named, pair, say } from '../words.ts';

/** The most names that a sentence lists. */
const MANY = 12;

const listed = (names: readonly string[]) =>
  names.length === 0
    ? 'ありません'
    : `${names.slice(0, MANY).join('、')}${names.length > MANY ? ` ほか${names.length - MANY}件` : ''}です`;

/** The kind of text that was not found in the source. */
type Claimed = 'name' | 'words' | 'code' | 'date' | 'number';

const claimed: Readonly<Record<Claimed, string>> = {
  name: '名前',
  words: '言葉',
  code: '番号',
  date: '日付',
  number: '数',
};

const ACCEPT = say`編集者が導いたり補ったりしたものなら ${key('derived')} に、資料の誤記や読み取りの誤りを直したものなら ${key('mends')} に、理由とともに書きます。`;

interface NotPrinted {
  readonly what: Claimed;
  readonly words: string;
  readonly source: string;
  readonly places: readonly string[];
  readonly nearest: string | null;
}

const meantIn = (nearest: string | null) => (nearest === null ? '' : `資料にあるのは「${nearest}」です。`);

export const evidence = {
  H601: error<{
    side: 'before' | 'after';
    of: string;
    printed: number;
    found: number;
    units: readonly string[];
  }>({
    title: '印刷された数と組織図が合わない',
    message: ({ side, of, printed, found, units }) =>
      `改正${side === 'before' ? '前' : '後'}の「${of}」は ${printed} と印刷されていますが、組織図から数えると ${found} です（図にある${of}は、${listed(units)}）。`,
    hint: ({ of }) =>
      say`数の写し間違い、変更の書き漏らし、組織図の写し漏れを確かめてください。資料どうしの食い違いなら、${key('accepted')} に「${pair('count', of)}」と理由を書きます。`,
    explanation:
      '資料に印刷された合計も証拠です。組織図の coverage が all で、すべての組織が分かるとき、`counts` の部・課・係などの数を、改正の記録から導いた図で数えた数と比べます。「課・室」のように並べた種別は合わせて数え、名前の分からない組織はその数だけ数えます。職員の数など、種別でないものは比べません。',
    example: {
      wrong: 'counts: { after: { 課: 3 } }   # 図には四つある',
      right: 'counts: { after: { 課: 4 } }',
    },
  }),
  H602: warning<{ on: string; asOf: string }>({
    title: 'まだ来ていない日の訂正',
    message: ({ on, asOf }) => `訂正の日付（${on}）は、基準日（${asOf}）より後です。`,
    hint: () => '直した日を確かめてください。過去の日を基準日にしているときは、そのままでかまいません。',
    explanation:
      '訂正（corrections）の on には、公開した内容を直した日を書きます。先の日付の訂正は、ありえません。過去の日を基準日にして調べるときは、その日より後の訂正があって当然なので、誤りとはしません。',
  }),
  H627: warning<{ now: string }>({
    title: '前と後の同じ訂正',
    message: ({ now }) => `訂正の前と後が、どちらも「${now}」です。`,
    hint: () => say`公開していた形を ${key('was')} に、直した形を ${key('now')} に書いてください。`,
    explanation:
      '訂正（corrections）は、公開していた形と直した形を並べて載せます。同じなら、何を直したかが伝わりません。',
    example: { wrong: '{ was: 都市整備課, now: 都市整備課 }', right: '{ was: 都市整備係, now: 都市整備課 }' },
  }),
  H603: error<{ both: boolean }>({
    title: '出典の書き方',
    message: ({ both }) =>
      both
        ? say`${key('source')} と ${key('sources')} の両方が書かれています。`
        : say`${named('出典', 'source')}がありません。`,
    hint: ({ both }) =>
      both
        ? say`すべての出典を ${key('sources')} に並べ、${key('source')} を消してください。`
        : say`${named('出典', 'source')}に、資料の題名を書いてください。資料がいくつもあれば ${key('sources')} に並べます。`,
    explanation:
      '改正には、だれがそう言っているかを示す出典が要ります。一つなら `source`、議案と記者会見資料のようにいくつもあれば `sources` に書きます。',
    example: {
      wrong: 'source: { title: 議案第80号 }\nsources: [{ id: plan, title: 組織の見直し（案） }]',
      right: 'sources: [{ id: bill, title: 議案第80号 }, { id: plan, title: 組織の見直し（案） }]',
    },
  }),
  H604: error<{ id: string; first: number }>({
    title: '出典の呼び名の重なり',
    message: ({ id, first }) => `出典の呼び名「${id}」が二度使われています（一度目は ${first} 行目）。`,
    hint: () => '別の呼び名にしてください。',
    explanation: '`sources` の id は、どの記述がどの資料にあるかを示すので、一つずつ別の呼び名にします。',
  }),
  H605: error<{ id: string; nearest: string | null }>({
    title: '一覧にない出典',
    message: ({ id }) => say`記述の出典「${id}」が、${key('sources')} にありません。`,
    hint: ({ nearest }) =>
      nearest === null
        ? say`${key('sources')} に加えるか、呼び名を確かめてください。`
        : `「${nearest}」ではありませんか。`,
    meant: nearestName,
    explanation: '`statements` の source には、その記述のある資料の、`sources` での id を書きます。',
  }),
  H606: error<{ ending: string | null; kinds: readonly string[] }>({
    title: '写しとして載せられない形',
    message: ({ ending }) =>
      ending === null
        ? '終わり（.pdf など）のない名前のファイルは、資料の写しとして載せられません。'
        : `「${ending}」の形のファイルは、資料の写しとして載せられません。`,
    hint: ({ kinds }) =>
      `載せられるのは、${kinds.join('、')} です。ページを保存したものなら、PDF に印刷し直してください。`,
    explanation:
      '`sources/` のファイルは、そのままサイトに載ります。HTML や SVG は、このサイトの名で動くプログラムを含みうるので、載せられません。',
  }),
  H607: error<{ size: number; limit: number }>({
    title: '写しが大きすぎる',
    message: ({ size, limit }) =>
      `資料の写しが ${(size / 1024 / 1024).toFixed(1)} MB あり、上限（${limit / 1024 / 1024} MB）を超えています。`,
    hint: () => '要る部分だけの写しにするか、画像の細かさを下げた写しにしてください。',
    explanation:
      '大きなファイルは、読む人の通信と、記録を保存する場所の負担になります。分けたときは、ファイルごとに出典を書きます。',
  }),
  H608: error<{ kind: string }>({
    title: '写しの中身と名前が合わない',
    message: ({ kind }) => `名前は ${kind} のファイルですが、中身は ${kind} ではありません。`,
    hint: () => '開けるかどうかを確かめ、もとの資料を保存し直してください。',
    explanation:
      '保存に失敗したとき、「見つかりません」というページが資料の名前で保存されることがあります。そのような写しを載せないように、中身の初めの部分を確かめます。',
  }),
  H612: error<Record<string, never>>({
    title: '空の写し',
    message: () => '資料の写しが空です。',
    hint: () =>
      say`もとの資料を保存し直してください。手元になければ、このファイルと ${key('kept')} を消してください。`,
    explanation:
      '保存に失敗すると、大きさが0のファイルだけが残ることがあります。開いても何も示せない写しは載せません。',
  }),
  H609: error<{ name: string; nearest: string | null }>({
    title: '資料の写しがない',
    message: ({ name }) => `資料の写し「${name}」がありません。`,
    hint: ({ nearest }) =>
      nearest === null
        ? say`市区町村のフォルダの sources/ にファイルを置くか、${key('kept')} を消してください。`
        : `「${nearest}」ではありませんか。`,
    meant: nearestName,
    explanation: '出典の `kept` には、市区町村のフォルダの `sources/` に置いたファイルの名前を書きます。',
    example: {
      wrong: 'source: { title: 組織の見直し（案）, kept: 2026-10-05.pdf }',
      right: 'source: { title: 組織の見直し（案）, kept: sources/2026-10-05.pdf, licence: CC BY 4.0 で公開 }',
    },
  }),
  H610: error<{ name: string }>({
    title: 'どの出典も挙げていない写し',
    message: ({ name }) => `「${name}」を、どの出典も挙げていません。このファイルは載りません。`,
    hint: ({ name }) =>
      say`写しを取った資料の ${key('source')} に「${pair('kept', name)}」と書くか、要らないファイルなら消してください。`,
    explanation:
      '`sources/` のファイルは、出典が `kept` で挙げたものだけを載せます。何の資料か分からないものは載せません。',
  }),
  H611: error<{ name: string }>({
    title: '写しを載せてよい理由がない',
    message: ({ name }) => `資料の写し「${name}」を載せてよい理由が書かれていません。`,
    hint: () =>
      say`「${pair('licence', 'CC BY 4.0 で公開')}」のように、載せてよい理由を確かめて書いてください。分からないものは、${key('kept')} とファイルを消し、${key('url')} だけにします。`,
    explanation:
      '公開されている資料でも、写しを載せてよいとは限りません。利用の条件（オープンデータの利用規約など）か、著作権法で自由に使えるもの（条例、規則、告示など）か、許諾を得たことを書きます。ページにもそのまま載ります。',
    example: {
      wrong: 'source: { title: 議案第80号, kept: sources/bill.pdf }',
      right: 'source: { title: 議案第80号, kept: sources/bill.pdf, licence: 議案（著作権の対象外） }',
    },
  }),
  H620: error<NotPrinted>({
    title: '資料にない日付・数・番号・名前',
    message: ({ what, words, source }) =>
      `${claimed[what]}「${words}」は、資料（${source}）の文字にありません。`,
    hint: ({ nearest }) => say`${meantIn(nearest)}写し間違いでないか、資料を確かめてください。${ACCEPT}`,
    explanation: `出典に指紋（\`print\`）があると、その資料から写した日付・数・番号・組織の名前・題名が、資料の文字にあるかを一つずつ調べます。令和8年4月1日、R8.4.1、2026-04-01、令和八年四月一日は同じ日付、1,200 と １２００ は同じ数です。数は、単位（件、% など）が書いてあれば、それとともに調べます。要約の文章では、日付と2桁以上の数だけを調べます。

指紋からは文字を読み返せないので、近いものは、一字違いの数や日付、ほかで使われている名前を一つずつ当ててみて探します。

編集者が導いたもの（「樋脇・入来の2支所」から作った「樋脇支所」など）は \`derived\` に書くと、誤りとしません。書いた言葉と理由は、ページに載ります。`,
    example: {
      wrong: 'effective: 令和8年4月10日   # 資料には令和8年4月1日とある',
      right: 'effective: 令和8年4月1日\nderived:\n  - { words: 本庁支所, why: 資料は「支所」とだけ書く。 }',
    },
  }),
  H621: warning<NotPrinted>({
    title: '資料の別の箇所にある日付・数・名前',
    message: ({ what, words, places }) =>
      `${claimed[what]}「${words}」は、資料の「${places.join('、')}」の箇所にはなく、別の箇所にあります。`,
    hint: ({ nearest }) =>
      say`${nearest === null ? '' : `その箇所にあるのは「${nearest}」です。`}隣の項目と取り違えていないか、資料を確かめてください。${ACCEPT}`,
    explanation:
      '出典に指紋（`print`）があり、資料の中の箇所が `ref` や取組の番号（`code`）から分かるときは、その箇所にあるかまで調べます。隣の行の担当や期限を写してしまう誤りは、これで分かります。箇所は、資料の見出しの番号（3(1)①、方針1(2)、表1 No.4 など）で探します。',
    example: {
      wrong: '- { id: m1, code: 1(1), schedule: 令和9年度 }   # 令和9年度は 1(2) の期限',
      right: '- { id: m1, code: 1(1), schedule: 令和8年度 }',
    },
  }),
  H622: error<{ name: string }>({
    title: '読めない指紋',
    message: ({ name }) => `資料の指紋「${name}」を読み取れません。`,
    hint: () =>
      say`このファイルは手で直さず、${command('npm run fingerprint', '資料と照らし合わせる')}で資料から作り直してください。`,
    explanation:
      '指紋は、一行目に「資料の指紋 1」、二行目から段落ごとに、見出しの番号と、文字の断片から計算した16進数が並ぶファイルです。資料の文字そのものは入っていません。',
  }),
  H623: error<{ name: string; nearest: string | null }>({
    title: '資料の指紋がない',
    message: ({ name }) => `資料の指紋「${name}」がありません。`,
    hint: ({ nearest }) =>
      nearest === null
        ? say`${command('npm run fingerprint -- 資料のファイル --for 市区町村/ファイル', '資料と照らし合わせる')}で作るか、${key('print')} を消してください。`
        : `「${nearest}」ではありませんか。`,
    explanation:
      '出典の `print` には、市区町村のフォルダの `sources/` にある指紋のファイルの名前を書きます。一つの指紋を、同じ資料によるいくつものファイルが挙げてかまいません。',
    example: {
      wrong: 'source: { title: 行政改革大綱, print: charter.print }',
      right: 'source: { title: 行政改革大綱, print: sources/charter.print }',
    },
  }),
  H624: warning<{ name: string }>({
    title: 'どの出典も挙げていない指紋',
    message: ({ name }) => `指紋「${name}」を、どの出典も挙げていません。照合には使われません。`,
    hint: ({ name }) =>
      say`その資料の ${key('source')} に「${pair('print', name)}」と書くか、要らないファイルなら消してください。`,
    explanation: '指紋は、出典が `print` で挙げたときだけ、そのファイルの内容と照合します。',
  }),
  H625: warning<{ words: string }>({
    title: '要らなくなった derived',
    message: ({ words }) =>
      say`${key('derived')} の「${words}」は、資料の文字にあるか、このファイルのどこにも書かれていません。`,
    hint: () => 'この行を消してください。言葉は、本文やデータに書いたとおりに書きます。',
    explanation:
      '`derived` は、資料の文字にないことを編集者が確かめた言葉の一覧です。資料にあると分かったもの、直して使わなくなったものが残っていると、ほんとうの誤りを隠すことがあります。',
  }),
  H626: warning<{ code: string; first: number }>({
    title: '同じ番号の取組や節',
    message: ({ code, first }) => `番号「${code}」が二度使われています（一度目は ${first} 行目）。`,
    hint: () =>
      say`番号の写し間違いでないか、資料を確かめてください。資料に同じ番号が二度あるなら、${key('derived')} に、その番号と理由を書きます。`,
    explanation:
      '取組と節の番号（`code`）は、資料に印刷されているとおりに書きます。一つの節の中に同じ番号が二つあるときは、隣の番号を写したことが多いので知らせます。節が違えば、同じ番号があってもかまいません。',
    example: {
      wrong: '- { id: m1, code: 1(1) }\n- { id: m2, code: 1(1) }',
      right: '- { id: m1, code: 1(1) }\n- { id: m2, code: 1(2) }',
    },
  }),
} as const;
