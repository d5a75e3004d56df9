// H0xx: files that cannot be read.
import { error, warning } from '../message.ts';
import { named, say } from '../words.ts';

const PLACES =
  '市区町村のフォルダに置けるのは、組織図（charts/<日付>.yaml）、改正（reorganizations/<ID>.md）、資料の版（documents/<資料>/<版>.md）、資料の写し（sources/<名前>.pdf など）と、municipality.yaml、ids.yaml、units.yaml です。';

const DELETE = 'その文字を消してください。ほかのソフトから貼り付けたときに混ざることがあります。';
const UNSEEN = {
  control: { what: '目に見えない制御文字', remedy: DELETE },
  direction: { what: '文字の並ぶ向きを変える、目に見えない文字', remedy: DELETE },
  width: { what: '幅がなく、目に見えない文字', remedy: DELETE },
  none: { what: '文字として決められていない番号', remedy: DELETE },
  damaged: {
    what: '読めなかった文字の跡（文字化け）',
    remedy: '資料を見て、元の文字を打ち直してください。',
  },
  bullet: {
    what: 'ワープロの箇条書きの印で、ほかの人の画面では別の形に見える文字',
    remedy: '箇条書きなら、その文字を半角の「- 」に打ち直してください。そうでなければ消します。',
  },
  private: {
    what: '外字で、ほかの人の画面では別の形に見えるか、見えない文字',
    remedy:
      '同じ字が普通の漢字としてあれば、その字に打ち直してください。なければ「〓」と書き、どんな字かを補足に書いてください。',
  },
} as const;

/** The hint about pictures: what an editor can write instead. */
const PICTURE = say`画像の内容を、表か文で書いてください。図なら mermaid で書けます。資料の画像なら、出典の${named('写し', 'kept')}に書けます。`;

/** A picture pasted into the text has an address of many thousand characters. */
function short(url: string): string {
  return url.length > 80 ? `${url.slice(0, 80)}…` : url;
}

function isFence(marks: string): boolean {
  return /^[`｀]/.test(marks);
}

const JOINED = {
  bar: {
    what: '縦の線で区切った行が、表ではなく、',
    remedy: '見出しの行の次に、列の数だけ区切った「| --- | --- |」の行を書き、表の前の行を空けてください。',
  },
  'full-width bar': {
    what: '縦の線で区切った行が、表ではなく、',
    remedy: '縦の線を、半角の「|」で書いてください。見出しの行の次には「| --- | --- |」の行が要ります。',
  },
  gap: {
    what: '縦の線で区切った行が、上の表から空の行で離れているため、表ではなく、',
    remedy:
      '上の表の続きなら、間の空の行を消してください。別の表なら、見出しの行と「| --- | --- |」の行を書きます。',
  },
  tab: {
    what: 'タブで区切った行が、表ではなく、',
    remedy: '表にするなら、欄を半角の「|」で区切り、見出しの行の次に「| --- | --- |」の行を書いてください。',
  },
  mark: {
    what: '行の頭に記号や番号のある行が、前の行につながり、',
    remedy:
      '箇条書きにするなら、どの行の頭にも半角の「- 」を書いてください（「・」や「○」は消します）。段落を分けるなら、間に空の行を置きます。',
  },
  indent: {
    what: '全角の空白で始まる行が、新しい段落にならず、前の行につながり、',
    remedy: '段落を分けるなら、間に空の行を置いてください。',
  },
} as const;

export const files = {
  H001: error<{ guess: string; isOfProgram?: boolean }>({
    title: '文字コードが UTF-8 ではない',
    message: ({ guess, isOfProgram = false }) =>
      isOfProgram
        ? `文字だけのファイルではなく、${guess}のファイルです。`
        : `ここから先に、UTF-8 として読めない文字があります（${guess}で保存されたようです）。`,
    hint: ({ isOfProgram = false }) =>
      isOfProgram
        ? '名前の終わりを変えるだけでは、読めるようになりません。中の文字を写して、文字だけのファイルに貼り付けてください。表は「下書きの机」に貼れます。'
        : '文字コードを「UTF-8」にして保存し直してください。メモ帳では「名前を付けて保存」の「文字コード」で選べます。',
    explanation:
      '原稿はすべて UTF-8 という文字コードで保存します。ほかの文字コードのままだと文字化けするため、内容を推測して読むことはしません。',
  }),
  H002: warning<Record<string, never>>({
    title: '先頭に BOM がある',
    message: () => 'ファイルの先頭に、目に見えない印（BOM）があります。',
    hint: () => '文字コードを「UTF-8」（BOM なし）にして保存し直してください。内容はこのまま読みました。',
    explanation:
      'BOM は古いソフトが付ける目に見えない文字です。読めますが、ほかの道具で不具合のもとになるため、付けずに保存してください。',
  }),
  H003: warning<{ end: 'CRLF' | 'CR' }>({
    title: '改行が LF ではない',
    message: ({ end }) => `改行が${end === 'CR' ? '古い Mac' : ' Windows '}の形（${end}）になっています。`,
    hint: () => '改行コードを「LF」にして保存し直してください。内容はこのまま読みました。',
    explanation:
      '改行の形がファイルごとに違うと、変えていない行まで変わったように見え、履歴が読みにくくなります。',
  }),
  H004: error<{ size: number; limit: number }>({
    title: 'ファイルが大きすぎる',
    message: ({ size, limit }) =>
      `ファイルの大きさが ${Math.ceil(size / 1024).toLocaleString('ja-JP')} KB あり、上限の ${(limit / 1024).toLocaleString('ja-JP')} KB を超えています。`,
    hint: () =>
      '内容をいくつかのファイルに分けてください。画像や PDF を貼り付けていないかも確かめてください。',
    explanation:
      '原稿は文章とデータだけを置く場所です。大きなファイルはたいてい、画像や別の資料が紛れ込んだものです。',
  }),
  H005: error<Record<string, never>>({
    title: '読まないリンク',
    message: () => 'これは、content/ の外かフォルダを指すリンク（シンボリックリンク）です。',
    hint: () => 'リンクを消し、ファイルそのものを content/ の中に置いてください。',
    explanation:
      '外のファイルを読み込むと、公開してはいけないものが混ざるおそれがあるため、content/ の中だけを読みます。',
  }),
  H006: error<{ shown: string; kind: keyof typeof UNSEEN }>({
    title: '見えない文字や、人によって違って見える文字',
    message: ({ shown, kind }) => `使えない文字（${shown}）が入っています。${UNSEEN[kind].what}です。`,
    hint: ({ kind }) => UNSEEN[kind].remedy,
    explanation:
      '制御文字や幅のない文字は画面に出ず、検索や読み上げの妨げになります。文字の並ぶ向きを変える文字は、名前や番号を別のものに見せます。外字と文字化けの跡は、読む人の画面では別の形か、空の四角になります。PDF や表計算ソフト、ウェブのページからの貼り付けで混ざりがちです。項目の値に `"\\u202e"` のような形で書いても、同じ文字になります。',
  }),
  H007: error<{ closed: boolean; isBelowBlank?: boolean }>({
    title: '先頭の --- で囲んだ部分がない',
    message: ({ closed, isBelowBlank = false }) =>
      isBelowBlank
        ? '先頭の「---」の上に、空の行があります。'
        : closed
          ? 'ファイルの先頭に、「---」で囲んだ項目の部分がありません。'
          : '先頭の「---」に対応する、終わりの「---」がありません。',
    hint: ({ isBelowBlank = false }) =>
      isBelowBlank
        ? '空の行を消して、「---」を1行目にしてください。'
        : '1行目に「---」、項目の終わりの次の行にも「---」とだけ書いてください（半角のハイフン三つ）。',
    explanation:
      '改正や資料のファイルは、「---」の行で囲んだ項目（題名、日付、出典など）と、そのあとの本文でできています。',
    example: {
      wrong: 'title: 行政組織機構改正\n\n本文…',
      right: '---\ntitle: 行政組織機構改正\n---\n\n本文…',
    },
  }),
  H008: error<{ problem: string; remedy: string }>({
    title: '項目の書き方（YAML）の誤り',
    message: ({ problem }) => `項目の書き方に誤りがあります。${problem}`,
    hint: ({ remedy }) => remedy,
    explanation:
      '項目は YAML という書き方で書きます。字下げは半角の空白だけを使い、同じ段の項目は頭をそろえます。`: `（コロンと空白）や ` #` を含む文、`[` `{` `*` `&` `!` `%` `@` で始まる文は、全体を `"` で囲んでください。',
    example: { wrong: 'note: 担当: 総務課', right: 'note: "担当: 総務課"' },
  }),
  H009: error<{ key: string; isBeforeSpace: boolean }>({
    title: '全角のコロン',
    message: ({ key }) => `「${key}」のあとのコロンが全角（：）です。`,
    hint: ({ key }) => `「${key}: 」のように、半角のコロンと半角の空白に直してください。`,
    meant: ({ isBeforeSpace }) => ({ letters: isBeforeSpace ? ':' : ': ' }),
    explanation:
      '項目の名前と値の間は、半角のコロン「:」と半角の空白で区切ります。全角のコロンは文字として扱われ、項目になりません。',
    example: { wrong: 'title：行政組織機構改正', right: 'title: 行政組織機構改正' },
  }),
  H010: error<{ spaces: number }>({
    title: '全角の空白',
    message: () => '項目の区切りか字下げに、全角の空白が使われています。',
    hint: () => '全角の空白を、半角の空白に直してください。',
    meant: ({ spaces }) => ({ letters: ' '.repeat(spaces) }),
    explanation:
      '字下げとコロンのあとの空白は半角です。全角の空白は文字として扱われます。文の中の全角の空白はそのままで構いません。',
  }),
  H011: error<Record<string, never>>({
    title: '字下げにタブがある',
    message: () => '字下げにタブが使われています。',
    hint: () => 'タブを半角の空白（二つずつ）に直してください。',
    explanation: 'タブは見る人の設定によって幅が変わるため、字下げには使えません。',
  }),
  H012: error<{ key: string; first: number }>({
    title: '同じ項目が二度ある',
    message: ({ key, first }) => `「${key}」が二度書かれています（一度目は ${first} 行目）。`,
    hint: () => '一方を消すか、一つにまとめてください。',
    explanation:
      '同じ段に同じ項目が二つあると、どちらが正しいか分かりません。推測はせず、誤りとして知らせます。',
  }),
  H013: error<{ limit: number }>({
    title: '参照（*）が多すぎる',
    message: ({ limit }) => `「&」と「*」による参照が ${limit} 回を超えて展開されます。`,
    hint: () => '参照を使わず、値をそのまま書いてください。',
    explanation:
      '参照を重ねると、小さなファイルがとても大きなデータに膨らみます。一つのファイルで展開できる回数には上限があります。',
  }),
  H014: error<{ what: 'levels' | 'letters' | 'lines' | 'marks'; limit: number }>({
    title: '入れ子や記号、文字が多すぎる',
    message: ({ what, limit }) => {
      const count = limit.toLocaleString('ja-JP');
      if (what === 'lines') return `本文が ${count} 行を超えています。`;
      if (what === 'letters') return `一つの項目か名前が ${count} 字を超えています。`;
      if (what === 'marks') return `一続きの文章に、記号（* や [ など）が ${count} 個を超えてあります。`;
      return `入れ子が ${count} 段を超えています。`;
    },
    hint: ({ what }) => {
      if (what === 'lines') return '内容をいくつかのファイルに分けてください。';
      if (what === 'letters')
        return '長い文章は本文に書いてください。「"」の閉じ忘れや、貼り付けの誤りで、ほかの項目まで一つの値になっていることもあります。';
      if (what === 'marks') return '段落を空行で分けるか、記号が紛れ込んでいないか確かめてください。';
      return '括弧や字下げ、引用の「>」が多すぎないか、HTML のタグを閉じ忘れていないか確かめてください。';
    },
    explanation:
      'このサイトの原稿に、これほど深い入れ子や多くの記号、長い値が要ることはありません。たいていは括弧の閉じ忘れか、貼り付けの誤りです。',
  }),
  H015: error<{
    nearest: string | null;
    title: string | null;
    ending: string | null;
    /** The file extension, if only that is wrong. */
    otherEnding?: string | null;
    /** Whether it is a file of Word, Excel and the like. */
    isOfProgram?: boolean;
  }>({
    title: '置き場所が違うファイル',
    message: ({ title, ending, otherEnding = null }) => {
      if (otherEnding !== null)
        return `名前の終わりが「${otherEnding}」なので、このファイルはどこにも使われません。`;
      if (title)
        return `これは「${title}」のファイルのようですが、置く場所が違うため、どこにも使われません。`;
      if (ending) return `「${ending}」の形のファイルは、どこにも使われません。`;
      return 'この場所のファイルは、どこにも使われません。';
    },
    hint: ({ nearest, title, otherEnding = null, isOfProgram = false }) => {
      if (isOfProgram)
        return '原稿は、文字だけのファイル（.md か .yaml）です。表や文は「下書きの机」に貼ると、原稿になります。資料の写しとして載せるなら sources/ に移し、要らなければ消してください。';
      if (otherEnding !== null && nearest !== null)
        return `名前を「${nearest.slice(nearest.lastIndexOf('/') + 1)}」に変えてください。Windows で名前の終わりが見えないときは、エクスプローラーの「表示」で「ファイル名拡張子」を出します。`;
      if (nearest === null) return `${PLACES}要らないファイルなら消してください。`;
      return title
        ? `「${nearest}」へ移してください。`
        : `「${nearest}」の間違いではありませんか。置き場所と名前を確かめてください。`;
    },
    explanation:
      'content/ には決まった名前のファイルだけを置きます。使われないファイルは、載せたつもりの内容が載っていないということなので、知らせます。メモ帳などは、保存するときに「.txt」を付け足すことがあります。',
  }),
  H016: error<{ name: string; nearest: string | null; isCopy: boolean; isReserved: boolean }>({
    title: 'ファイル名がアドレスにならない',
    message: ({ name, isCopy, isReserved }) => {
      if (isReserved) return `「${name}」という名前は、Windows がファイルの名前として受け付けません。`;
      return isCopy
        ? `「${name}」は、写し（コピー）のファイルのようです。この名前は、ページのアドレスに使えません。`
        : `「${name}」という名前は、ページのアドレスに使えません。`;
    },
    hint: ({ nearest, isCopy }) => {
      const rule = '半角の英小文字・数字・ハイフンだけの名前（80字まで）にしてください';
      if (isCopy) return `要らない写しなら消してください。要るものなら、${rule}。`;
      return nearest ? `「${nearest}」のように、${rule}。` : `${rule}（例: 2026-04-01、charter）。`;
    },
    explanation:
      'ファイルとフォルダの名前は、そのままページのアドレスになります。一度公開したら変えないでください。con、prn、aux、nul、com1 から com9、lpt1 から lpt9 は、Windows がファイルの名前として受け付けないので使えません。',
  }),
  H017: error<{ missing: string }>({
    title: '必要なファイルがない',
    message: ({ missing }) => `「${missing}」がありません。`,
    hint: ({ missing }) => `「${missing}」を作ってください。書き方は編集者の手引きにあります。`,
    explanation:
      '市区町村のフォルダには municipality.yaml が要ります。サイト全体の設定は content/site.yaml に書きます。',
  }),
  H018: error<Record<string, never>>({
    title: '項目の途中に --- がある',
    message: () => '項目の部分が「---」で二つに分かれています。',
    hint: () => '途中の「---」を消してください。',
    explanation: '一つのファイルに書ける項目の部分は一つです。',
  }),
  H019: error<{
    heading: string;
    written: string | null;
    /** The line below that makes the text a heading. */
    under?: string;
  }>({
    title: '見出しに ID がない',
    message: ({ heading, written, under }) => {
      if (under !== undefined)
        return `この「${under}」の行のすぐ上にあるので、「${heading}」が見出しとして読まれます。`;
      return written === null
        ? `見出し「${heading}」に、アドレスになる ID がありません。`
        : `見出し「${heading}」の「${written}」は、アドレスになる ID として読めません。`;
    },
    hint: ({ under }) =>
      under === undefined
        ? '見出しの終わりに {#aim} のように、半角の英小文字・数字・ハイフンで ID を書いてください。節か取組の見出しなら、sections か measures に書いた ID です。'
        : '文を区切る線なら、上の行との間を空けてください。見出しなら、この行を消し、上の行を「## 」で始めて、終わりに {#aim} のような ID を書きます。',
    explanation:
      '見出しの ID は、その箇所へのリンクになります。見出しの言葉から自動で作ると、言葉を直したときにリンクが切れるため、編集者が付けて変えないようにします。',
    example: { wrong: '## ねらい', right: '## ねらい {#aim}' },
  }),
  H020: error<{ id: string; first: number }>({
    title: '見出しの ID の重なり',
    message: ({ id, first }) => `見出しの ID「${id}」が二度使われています（一度目は ${first} 行目）。`,
    hint: () => '一方を別の ID にしてください。',
    explanation: '一つのページの中で、ID は一度しか使えません。',
  }),
  H021: error<{ name: string }>({
    title: '読めないファイル',
    message: ({ name }) => `ファイルを読み取れませんでした（${name}）。`,
    hint: () => 'ファイルが壊れていないか、開く権限があるかを確かめてください。',
    explanation:
      'ファイルそのものを開けないか、中身の形が壊れていて、どこが悪いかも分からないときの知らせです。',
  }),
  H022: error<{ problem: string }>({
    title: '描けない図（Mermaid）',
    message: ({ problem }) => `図を描けません。${problem}`,
    hint: () =>
      '示された行の括弧や矢印を確かめてください。名前に記号があるときは、全体を "" で囲みます。部品がないときは、示された命令で入れます。',
    explanation:
      '本文の `` ```mermaid `` で始まる部分は、図として描かれます。書き方に誤りがあるか、図を読む部品（mermaid と jsdom）が入っていないと描けないため、図のないページを作らずに知らせます。部品は大きいので、初めて図を書くときに、市区町村のリポジトリーで入れます。',
    example: {
      wrong: '```mermaid\nflowchart LR\n  A[総務部 --> B[総務課]\n```',
      right: '```mermaid\nflowchart LR\n  A[総務部] --> B[総務課]\n```',
    },
  }),
  H023: warning<{ shown: string }>({
    title: '使えない HTML',
    message: ({ shown }) => `「${shown}」は使えない HTML なので、ページには現れません。`,
    hint: () =>
      '中の言葉は残ります。Markdown の書き方に直すか、消してください。文字として見せたいときは、`（逆引用符）で囲んでください。',
    explanation:
      '本文に書ける HTML は、言葉の役割を示すものだけです（ルビの `<ruby>`、上付きの `<sup>`、改行の `<br>`、折り畳みの `<details>` など）。見た目を変えるもの、動くもの、外から読み込むものは、安全と読みやすさのために取り除きます。取り除いても中の言葉は残りますが、`<script>` と `<style>` は中身ごと取り除きます。',
    example: {
      wrong: '## 表記 {#notation}\n\n<span style="color: red">重要</span>',
      right: '## 表記 {#notation}\n\n**重要**',
    },
  }),
  H024: warning<{
    label: string;
    what: 'unused' | 'twice' | 'missing' | 'wide';
    /** The mark with full-width characters. */
    shown?: string;
    meant?: string | null;
  }>({
    title: '脚注の印と中身の食い違い',
    message: ({ label, what, shown = '' }) => {
      if (what === 'wide') return `「${shown}」に全角の記号があるので、脚注にならず、文字のまま載ります。`;
      if (what === 'missing') return `脚注の印「[^${label}]」に、中身がありません。印は文字のまま載ります。`;
      if (what === 'twice')
        return `脚注「${label}」の中身が二度書かれています。後のものはページに現れません。`;
      return `脚注「${label}」は、本文のどこにも印がないので、ページに現れません。`;
    },
    hint: ({ label, what, meant = '' }) => {
      if (what === 'wide') return `半角で「${meant}」と書いてください。`;
      if (what === 'missing')
        return `「[^${label}]: 」で始まる行に中身を書いてください。同じファイルの中なら、どこでもかまいません。`;
      if (what === 'twice') return '一方を消すか、別の名前にしてください。';
      return `脚注を付ける箇所に「[^${label}]」と書くか、要らない脚注を消してください。`;
    },
    meant: ({ meant = null }) => (meant === null ? null : { letters: meant }),
    explanation:
      '脚注は、本文に `[^1]` と印を付け、中身を `[^1]: ` で始まる行に書きます。中身はページの終わりにまとめて載ります。印のない中身は載らず、中身のない印は文字のまま載るので、知らせます。',
    example: {
      wrong: '## 経緯 {#history}\n\n条例を改めた[^2]。\n\n[^1]: 令和7年条例第1号。',
      right: '## 経緯 {#history}\n\n条例を改めた[^1]。\n\n[^1]: 令和7年条例第1号。',
    },
  }),
  H026: error<{ shown: string; spaces: number }>({
    title: '特別な空白',
    message: ({ shown }) =>
      `項目の区切りか字下げに、見かけは半角と同じで別の文字の空白（${shown}）が使われています。`,
    hint: () => 'その空白を消し、半角の空白に打ち直してください。',
    meant: ({ spaces }) => ({ letters: ' '.repeat(spaces) }),
    explanation:
      'ウェブのページやワープロの文書から貼り付けると、改行されない空白（U+00A0）などが混ざることがあります。半角の空白とは別の文字なので、字下げや区切りになりません。文の中にあるものは、そのままで構いません。',
  }),
  H027: error<{ id: string }>({
    title: 'ページが使っている ID',
    message: ({ id }) => `ID「${id}」は、ページそのものが使っています。`,
    hint: ({ id }) => `「${id}-text」のような、別の ID にしてください。`,
    explanation:
      '目次（contents）、変更の一覧（changes）など、ページの部品にも ID があります。一つのページの中で同じ ID は二度使えないので、本文の見出し・節・取組には別の ID を付けます。',
    example: { wrong: '## 変更点 {#changes}', right: '## 変更点 {#main-changes}' },
  }),
  H028: error<{ marks: string }>({
    title: '見出しや囲みになっていない行',
    message: ({ marks }) =>
      `「${marks}」で始まる行が、${isFence(marks) ? '囲み' : '見出し'}として読めません。`,
    hint: ({ marks }) =>
      isFence(marks)
        ? '初めの行も終わりの行も、半角の「```」に直してください。'
        : `半角の「${'#'.repeat([...marks].length)}」と、半角の空白で始めてください。`,
    explanation:
      '見出しは、半角の「#」と半角の空白で始めます。空白がなかったり「＃」が全角だったりすると、記号のまま文章として載ります。図などの囲みは、半角の「`」三つの行で始めて終わります。',
    example: { wrong: '##ねらい {#aim}', right: '## ねらい {#aim}' },
  }),
  H029: error<{ name: string; instead: string }>({
    title: 'サイトが使っている名前',
    message: ({ name }) => `「${name}」という名前は、サイトそのものか、配信するサーバーが使っています。`,
    hint: ({ instead }) => `「${instead}」のような、別の名前にしてください。`,
    explanation:
      '市区町村のフォルダの名前は、サイトのアドレスのいちばん上に置かれます。検索（search）や用語（glossary）など、サイトのページと同じ名前にすると、どちらかのページが失われます。「index」や「.html」で終わる名前は、サーバーがページそのもののファイルと取り違えます。',
  }),
  H030: error<Record<string, never>>({
    title: '閉じていないコメント',
    message: () => 'ここから始まるコメント（<!--）が閉じていないため、このあとの文章がすべて隠れます。',
    hint: () => 'コメントの終わりに「-->」を書くか、「<!--」を消してください。',
    explanation:
      '`<!--` から `-->` までは、編集者どうしの覚え書きで、ページには現れません。終わりの `-->` がないと、そのファイルの最後までが覚え書きになります。',
    example: { wrong: '<!-- あとで確かめる\n\n本文…', right: '<!-- あとで確かめる -->\n\n本文…' },
  }),
  H033: error<Record<string, never>>({
    title: '一つにまとめられていない二つの版',
    message: () => 'Git が二つの版を並べた印（<<<<<<< から >>>>>>> まで）が残っています。',
    hint: () =>
      '「=======」の上と下から残す方を選び、「<<<<<<<」「=======」「>>>>>>>」の行と、残さない方を消してください。',
    explanation:
      '二人が同じところを直すと、Git はどちらを採るかを決められず、両方を印とともに書き込みます。印を残したままでは、原稿として読めません。',
    example: {
      wrong: '<<<<<<< HEAD\n次長を置く。\n=======\n次長を廃止する。\n>>>>>>> main',
      right: '次長を置く。',
    },
  }),
  H034: error<{ marks: string }>({
    title: '閉じていない囲み',
    message: ({ marks }) =>
      `ここから始まる囲み（${marks}）が閉じていないため、このあとの文章がすべて、書いたとおりの文字として載ります。`,
    hint: ({ marks }) => `囲みの終わりの行に「${marks}」とだけ書くか、この行を消してください。`,
    explanation:
      '`` ``` `` だけの行で始めたところは、次の `` ``` `` だけの行まで、見出しもリンクも働かない文字になります。図（`mermaid`）も、この囲みに書きます。',
    example: {
      wrong: '```\n令和8年度\n\n## ねらい {#aim}',
      right: '```\n令和8年度\n```\n\n## ねらい {#aim}',
    },
  }),
  H035: warning<{ shown: string }>({
    title: '表計算ソフトの誤りの値',
    message: ({ shown }) => `「${shown}」は、表計算ソフトの式が計算できなかったときに出る値です。`,
    hint: () =>
      'もとの表の式を直し、正しい値を書いてください。値が分からなければ、その項目を消します。資料にそう印刷されているなら、このままで構いません。',
    explanation:
      '参照先のなくなった式は `#REF!`、見つからない値は `#N/A`、0 での割り算は `#DIV/0!` になります。表から写すと、この文字がそのままページに載ります。項目の値を囲まずに書くと、`#` のあとは覚え書きとみなされ、値がなかったことになります。',
    example: { wrong: 'edition: "#REF!"', right: 'edition: 令和8年版' },
  }),
  H036: warning<{ rows: number }>({
    title: '長すぎる表',
    message: ({ rows }) =>
      `この表は${rows.toLocaleString('ja-JP')}行あります。一つのページに収まらないので、続きのページに分けて載せます。`,
    hint: () =>
      '取組・指標・結果の表は、本文ではなく先頭の --- で囲んだ部分に書いてください。ほかの表は、本文には要点の行だけを書き、表の全体は出典の資料で示してください。',
    explanation:
      '本文の表は、行を絞り込むことも並べ替えることもできず、携帯電話では一行ずつ縦に並びます。取組（measures）、指標（indicators）、結果（results）として書いたものは、検索と比較と CSV に載り、条件で絞り込めます。知らせがあっても、表はすべて載ります。',
    example: {
      wrong: '| 施設 | 面積 |\n| --- | --- |\n| 施設1 | 120 |\n（以下、八千行）',
      right: '| 施設の種類 | 施設の数 |\n| --- | --- |\n| 集会所 | 210 |\n\n全体は、出典の施設一覧にある。',
    },
  }),
  H039: error<{ shown: string; columns: number }>({
    title: '見出しより多い欄',
    message: ({ shown, columns }) =>
      `「${shown}」は、表の見出しの${columns}列より右にあるので、ページに載りません。`,
    hint: () =>
      '見出しの行と、その下の「|---|---|」の行に、列を一つ加えてください。余分な「|」で分かれたのなら、それを消します。欄の中に「|」を書くときは「\\|」とします。',
    explanation:
      '本文の表は、見出しの行の列の数で決まります。それより右の欄は、どこにも載りません。結合したセルのある表を写すと、行によって欄の数がずれることがあります。一つのセルを結合した数だけ、同じ値を繰り返して書いてください。',
    example: {
      wrong: '| 年度 | 数 |\n| --- | --- |\n| 令和8 | 3 | 4 |',
      right: '| 年度 | 目標 | 実績 |\n| --- | --- | --- |\n| 令和8 | 3 | 4 |',
    },
  }),
  H040: warning<{ by: keyof typeof JOINED }>({
    title: '続いた文として載る行',
    message: ({ by }) => `${JOINED[by].what}続いた文として載ります。`,
    hint: ({ by }) => JOINED[by].remedy,
    explanation:
      '本文の改行は、ページでは改行になりません。表は、半角の「|」で区切った行を並べ、見出しの行の次に「| --- | --- |」と書いたものです。その行がなかったり、全角の「｜」やタブで区切ったり、途中に空の行があったりすると、改行のない一続きの文になります。箇条書きは、行の頭に半角の「- 」か「1. 」を書いたものです。取組・指標・結果の表は、本文ではなく先頭の --- で囲んだ部分に書きます。',
    example: {
      wrong: '| 年度 | 数 |\n| 令和8 | 3 |\n\n・窓口\n・税',
      right: '| 年度 | 数 |\n| --- | --- |\n| 令和8 | 3 |\n\n- 窓口\n- 税',
    },
  }),
  H041: warning<{ cells: number; columns: number; bars: 'some' | 'full-width' | 'none' }>({
    title: '見出しより少ない欄',
    message: ({ cells, columns, bars }) =>
      bars === 'none'
        ? '表のすぐ下の行が、表の行として載ります。'
        : `表のこの行の欄は${cells}つで、見出しの${columns}列に足りません。右が空の欄として載ります。`,
    hint: ({ bars }) => {
      if (bars === 'full-width') return '縦の線を、半角の「|」で書いてください。';
      return bars === 'none'
        ? '表の続きでなければ、表とこの行の間を空けてください。上の行の続きなら、一行にまとめます。'
        : '途中で改行した行は、一行にまとめてください。ほんとうに空の欄なら、そこも「|」で区切ります。';
    },
    explanation:
      '本文の表は、一行が一つの行で、欄の中で改行できません。改行したいところには `<br>` と書きます。表は空の行で終わるので、空けずに続けた文は、表の行になります。',
    example: {
      wrong: '| 年度 | 目標 | 実績 |\n| --- | --- | --- |\n| 令和8 | 3\n（見込み） | 4 |',
      right: '| 年度 | 目標 | 実績 |\n| --- | --- | --- |\n| 令和8 | 3（見込み） | 4 |',
    },
  }),
  H042: warning<Record<string, never>>({
    title: '字下げで、書いたとおりの文字になる行',
    message: () =>
      '行の頭に半角の空白が四つ以上（かタブが）あるので、文章ではなく、書いたとおりの文字として載ります。',
    hint: () => '文章なら、行の頭の空白を消してください。',
    explanation:
      '空の行のあとで、半角の空白四つかタブで始まる行は、プログラムのような、折り返しも見出しもリンクもない文字になります。段落の初めを下げる要はありません。書いたとおりの文字を載せるときは、`` ``` `` の行で囲みます。',
    example: { wrong: '    窓口を一つにまとめる。', right: '窓口を一つにまとめる。' },
  }),
  H043: error<{ other: string }>({
    title: 'ほかのファイルと同じ内容',
    message: ({ other }) => `このファイルは「${other}」とまったく同じ内容です。`,
    hint: () =>
      '要らない写しなら消してください。新しいものを書くための写しなら、題名、日付、内容を直してください。',
    explanation:
      '写して書き直すつもりのファイルを、写したまま置いたときの知らせです。同じ内容が二度載り、件数も二度数えられます。このファイルは読まずに、ほかの点検をします。',
  }),
  H044: warning<{ heading: string; marks: string; above: string }>({
    title: '段の飛んだ見出し',
    message: ({ heading, marks, above }) =>
      `見出し「${heading}」の「${marks}」は、すぐ上の${above === '' ? 'ページの題名' : `見出し（${above}）`}から、段が飛んでいます。`,
    hint: ({ above }) => `一段だけ下げて「${'#'.repeat(Math.max(2, above.length + 1))}」にしてください。`,
    explanation:
      '見出しは、大きいほうから「##」「###」「####」の順に、一段ずつ下げます。文字の大きさで選ぶと、読み上げや目次で、間の見出しが抜けたように伝わります。',
    example: {
      wrong: '## 経緯 {#history}\n\n#### 条例 {#ordinance}',
      right: '## 経緯 {#history}\n\n### 条例 {#ordinance}',
    },
  }),
  H037: warning<{ shown: string; meant: string; isPicture: boolean; isWithin: boolean }>({
    title: 'リンクになっていない書き方',
    message: ({ shown, isPicture }) =>
      isPicture
        ? `「${shown}」は、書いたとおりの文字で載ります。本文に画像は載せられません。`
        : `「${shown}」は、リンクにならず、書いたとおりの文字で載ります。`,
    hint: ({ meant, isPicture }) =>
      isPicture
        ? PICTURE
        : `リンクにするなら「${meant}」と書いてください。リンクでなければ、このままで構いません。`,
    // Within another address the fix would be read as part of that address, which has to be fixed first.
    meant: ({ meant, isPicture, isWithin }) => (isPicture || isWithin ? null : { letters: meant }),
    explanation:
      'リンクは、言葉を半角の [ ] で、行き先を半角の ( ) で囲み、間を空けずに書きます。全角の括弧、間の空白、逆の順では、リンクになりません。行き先のアドレスに空白があるときは、空白を「%20」に替えます。',
    example: {
      wrong: '## 資料 {#papers}\n\n［計画の全文］（https://www.example.org/keikaku.pdf）',
      right: '## 資料 {#papers}\n\n[計画の全文](https://www.example.org/keikaku.pdf)',
    },
  }),
  H038: error<{ needed: readonly string[] }>({
    title: '何も書かれていないファイル',
    message: () => 'このファイルには、項目が一つも書かれていません（空か、「#」で始まるメモだけです）。',
    hint: ({ needed }) =>
      `${needed.map((key) => `「${key}」`).join('')}を書いてください。要らないファイルなら消します。`,
    explanation:
      '保存し損ねたファイルや、作っただけのファイルです。この種類のファイルには必ず書く項目があるので、空のままでは読めません。',
  }),
  H031: error<{
    url: string;
    nearest: string | null;
    leads: 'here' | 'site' | 'whole' | 'beside' | 'picture';
    /** The pages that exist in the same place. */
    beside?: readonly string[];
  }>({
    title: '行き先のないリンク',
    message: ({ url, leads }) =>
      leads === 'picture'
        ? `画像「${url}」は、このサイトにありません。本文に画像は載せられません。`
        : `リンクの行き先「${url}」が、このサイトにありません。`,
    hint: ({ nearest, leads, beside = [] }) => {
      if (nearest) return `「${nearest}」ではありませんか。`;
      if (leads === 'picture') return PICTURE;
      if (leads === 'here') return 'このファイルの見出しか取組の ID を、「#」のあとに書いてください。';
      if (beside.length > 0) return `ここにあるページは、${beside.join('、')} です。`;
      if (leads === 'whole')
        return 'これはこのサイト自身のアドレスです。いまあるページのアドレスか、外の資料のアドレスを書いてください。';
      return leads === 'site'
        ? 'このサイトのページのアドレスを、「/」から終わりの「/」まで書いてください（例: /aozora/units/somu-bu/）。'
        : 'このサイトのページなら「/」から始まるアドレス、外のページなら https:// から始まるアドレスを書いてください。';
    },
    explanation:
      '同じ本文がいくつものページに載るので、リンクは「/」から始まるアドレス（`/市区町村/units/somu-bu/`）か、同じファイルの見出しの ID（`#aim`）で書きます。行き先のないリンクがあると、サイトは作れません。',
    example: { wrong: '[総務部](units/somu-bu)', right: '[総務部](/kakuu/units/somu-bu/)' },
  }),
  H032: warning<{ url: string; what: 'refused' | 'picture' | 'lost' }>({
    title: 'ページに載らないリンクや画像',
    message: ({ url, what }) => {
      if (what === 'picture')
        return `外の画像「${short(url)}」は、ページに載らず、画像へのリンクになります。`;
      if (what === 'lost') return `画像「${short(url)}」は載らず、その言葉だけがページに残ります。`;
      return `「${short(url)}」は行き先として使えないので、言葉だけがページに残ります。`;
    },
    hint: ({ what }) => {
      if (what === 'picture')
        return '画像の内容を言葉で書くか、リンクとして書いてください（先頭の「!」を消す）。リンクでよければ、このままで構いません。';
      return what === 'lost'
        ? PICTURE
        : 'https:// から始まるアドレス、mailto:、tel: のどれかを書くか、リンクをやめて言葉だけにしてください。';
    },
    explanation:
      'ページは、ほかのサイトから何も読み込みません。プログラムを動かすアドレス（`javascript:` など）や、形の正しくないアドレスはリンクになりません。',
    example: {
      wrong: '![組織図](https://www.example.org/zu.png)',
      right: '[組織図（画像）](https://www.example.org/zu.png)',
    },
  }),
} as const;
