// H1xx: fields that do not match their schema.
import { error, nearestName, warning } from '../message.ts';
import { key, named, partsOf, piece, quotedKey, say, type Words, word } from '../words.ts';

const nearestHint = (nearest: string | null, otherwise: Words, called: string | null) =>
  nearest ? `「${nearest}」${called ? `（${called}）` : ''}ではありませんか。` : otherwise;

/** What a field is about, in parentheses, without the sentences that repeat the meanings of its words. */
function aboutBeside(allowed: readonly string[], about: string | null): string {
  const words = allowed.filter((one) => one.includes('（')).map((one) => one.split('（')[0] ?? one);
  const sentences = (about ?? '')
    .split('。')
    .filter((one) => !words.some((word) => one.includes(`${word} は`)));
  const left = sentences.join('。');
  return left === '' ? '' : `（${left}）`;
}

/** The nearest known word: its Japanese name if the written text is Japanese, else the word of the schema. */
function inItsLanguage(written: string, nearest: string | null, called: string | null): string | null {
  return /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(written)
    ? (called ?? nearest)
    : nearest;
}

/** Where in the same file a key belongs that is unknown where it is written: further in, or further out. */
export type KeyElsewhere =
  /** `example`: how to write it, if the key holds only a word so far. */
  { readonly below: string; readonly example: string | null } | { readonly beside: string };

function placeHint(key: string, place: KeyElsewhere): string {
  return 'beside' in place
    ? `「${key}」は、「${place.beside}」の中ではなく、「${place.beside}」と同じ字下げで書いてください。`
    : `「${key}」は、${place.example ? `「${place.example}」のように、` : ''}「${place.below}」の中に書いてください。`;
}

export const values = {
  H101: error<{
    key: string;
    nearest: string | null;
    /** The Japanese name of `nearest`. */
    called?: string | null;
    known: readonly string[];
    /** The kinds of file that have the key. */
    files?: readonly string[];
    /** The key of this file below or beside which it belongs. */
    elsewhere?: KeyElsewhere | null;
    /** The hint, if another notation is to be used instead. */
    instead?: string | null;
  }>({
    title: '知らない項目',
    message: ({ key }) => `「${key}」という項目はありません。`,
    hint: ({ key, nearest, called = null, known, instead = null, ...where }) => {
      if (instead !== null) return instead;
      const { files = [], elsewhere = null } = where;
      if (elsewhere !== null) return placeHint(key, elsewhere);
      const other = files.length > 0 ? `「${key}」は${files.join('・')}のファイルに書く項目です。` : '';
      return nearestHint(
        nearest,
        known.length > 0
          ? `${other}ここに書けるのは ${known.join('、')} です。`
          : 'この項目を消してください。',
        called,
      );
    },
    meant: ({ key, nearest, called = null, instead = null }) =>
      instead === null ? inItsLanguage(key, nearest, called) : null,
    explanation:
      '項目の名前は決まっています。知らない項目は、書いたのに載らない内容になるため、誤りとして知らせます。',
  }),
  H102: error<{ key: string; about: string | null; first: string | null }>({
    title: '項目が足りない',
    message: ({ key: missing, about }) =>
      say`${quotedKey(missing, about?.replace(/（.*$/, ''))}がありません。`,
    hint: ({ key: missing, first }) =>
      first
        ? say`${quotedKey(missing)}に、${piece({ [first]: '…' }, '')} の形で書いてください。`
        : say`${quotedKey(missing)}の項目を書いてください。`,
    explanation:
      '必ず書く項目が抜けています。出典（source）はどの改正・資料・組織図にも要ります。誰がそう言っているかを示せない内容は載せません。',
  }),
  H103: error<{
    expected: string;
    found: string;
    example: string | null;
    /** Whether `example` can replace the whole value. */
    isWhole?: boolean;
  }>({
    title: '値の形が違う',
    message: ({ expected, found }) => `ここには${expected}を書きますが、${found}になっています。`,
    hint: ({ expected, found, example }) => {
      if (found === '空') return '値を書くか、要らない項目なら消してください。';
      return `${example ? `「${example}」のように、` : ''}${expected}の形に直してください。`;
    },
    meant: ({ example, isWhole = false }) => (isWhole && example !== null ? { letters: example } : null),
    explanation:
      '一つの文を書くところに一覧があったり、一覧を書くところに一つの値があったりするときの知らせです。',
  }),
  H104: error<{
    found: string;
    allowed: readonly string[];
    nearest: string | null;
    called?: string | null;
    about: string | null;
  }>({
    title: '選べない値',
    message: ({ found }) => `「${found}」は、ここでは選べません。`,
    hint: ({ allowed, nearest, called = null, about }) =>
      `${nearest ? `「${nearest}」${called ? `（${called}）` : ''}ではありませんか。` : ''}選べるのは ${allowed.join('、')} です${aboutBeside(allowed, about)}。`,
    meant: ({ found, nearest, called = null }) => inItsLanguage(found, nearest, called),
    explanation: '決まった値の中から選ぶ項目です。',
  }),
  H105: error<{
    found: string;
    written: string;
    nearest: string | null;
    /**
     * A value that holds several words: the words separated by commas, and whether the value is an item of a
     * list.
     */
    apart?: { readonly words: string; readonly isInList: boolean } | null;
    /** For Japanese words in place of an id: whether it is a new id or that of something known. */
    id?: 'new' | 'known' | null;
  }>({
    title: '書き方が違う',
    message: ({ found }) => `「${found}」は、ここでの書き方に合いません。`,
    hint: ({ written, nearest, apart = null, id = null }) => {
      if (id === 'known')
        return `ここには、名前ではなく、それに付けた ID を書きます。${nearest ? `「${nearest}」ではありませんか。` : `ID は、${written}です。`}`;
      if (id === 'new' && nearest === null)
        return `${written}で書いてください。名前の読みをローマ字にするか（窓口の集約なら madoguchi-shuyaku）、番号から付けます（1-①なら m1-1）。公開したあとは変えられません。`;
      const none = '「、」の入った言葉は、一つの言葉としても書けません。';
      if (apart?.isInList)
        return `一つずつ分けてください。[ ] の中なら「${apart.words}」と半角の「, 」で区切り、「- 」の行なら一行に一つ書きます。${none}`;
      if (apart) return `「[${apart.words}]」のように、半角の「, 」で区切って [ ] で囲んでください。${none}`;
      return `${nearest ? `「${nearest}」のように、` : ''}${written}で書いてください。`;
    },
    meant: ({ nearest, apart = null }) =>
      apart === null || apart.isInList || /[…:#"'{}[\]]/.test(apart.words)
        ? nearest
        : { letters: `[${apart.words}]` },
    explanation: 'ID、組織の名前の並び（部/課/係）、アドレスなど、書き方の決まった値です。',
  }),
  H106: error<{
    found: string;
    about: string | null;
    nearest: string | null;
    range?: readonly [low: string, high: string] | null;
    /** The notation in which an inexact number can be written, if there is one. */
    roundIn?: 'about' | 'indicators' | null;
  }>({
    title: '数ではない',
    message: ({ found }) => `「${found}」は数として読めません。`,
    hint: ({ found, about, nearest, range, roundIn }) =>
      [
        about ? `ここに書くのは「${about}」です。` : '',
        range
          ? say`幅のある数は、小さいほう（${range[0]}）をここに、大きいほう（${range[1]}）を ${key('upTo')} に書きます。`
          : '',
        nearest ? `「${nearest}」と、` : '',
        /[OoIl]/.test(found) ? '英字の O や l でなく、' : '',
        '半角の数字だけを書いてください。',
        say`単位があれば ${key('unit')} に書きます。`,
        ...(/^(?:約|およそ|概ね)/.test(found)
          ? [
              roundIn === 'about' ? say`「約」は ${word('about', 'true')} で表します。` : '',
              roundIn === 'indicators' ? say`「約」の付く数は、${key('indicators')} になら書けます。` : '',
            ]
          : []),
      ].flatMap(partsOf),
    meant: ({ found, nearest }) => (/^\d+,/.test(found) ? null : nearest),
    explanation: '数を書く項目です。「約」が付くときは about: true を添えます。',
  }),
  H107: error<{ printed: string; reason: string; remedy: string; isSayable: boolean }>({
    title: '日付や期限が読めない',
    message: ({ printed, reason }) => `「${printed}」を日付や期限として読めません（${reason}）。`,
    hint: ({ remedy, isSayable, printed }) =>
      isSayable
        ? say`${remedy}印刷されている言葉をそのまま載せるなら、${key('schedule')} に ${piece({ text: printed, stages: '[]' }, '')} と書きます。`
        : remedy,
    explanation:
      '日付と期限は、印刷されている言葉のまま書けます。読めないものを推測で補うことはしません。「春ごろ」のように幅の決まらない言葉は、補足（note）に書いてください。取組の期限（schedule）なら、`{ text: 令和8年春ごろ, stages: [] }` と書くと、その言葉がそのまま載ります。期日のない期限として扱われ、期限の図と期限の並びには現れません。',
  }),
  H108: error<{ keys: readonly string[]; nearest: string | null; called?: string | null }>({
    title: '種類を示す項目がない',
    message: () => '何を表すのかを示す項目がありません。',
    hint: ({ keys, nearest, called = null }) =>
      `${nearest ? `「${nearest}」${called ? `（${called}）` : ''}ではありませんか。` : ''}${keys.join('、')} のどれか一つを書いてください。`,
    meant: nearestName,
    explanation:
      '変更は、新設（establish）、廃止（abolish）、改称（rename）などの動詞の項目で種類を示します。目標や組織の書き方にも同じ決まりがあります。',
    example: { wrong: '- 組織: 市長戦略部', right: '- 新設: 市長戦略部' },
  }),
  H109: error<{ present: readonly string[] }>({
    title: '種類を示す項目が二つある',
    message: ({ present }) =>
      `${present.map((key) => `「${key}」`).join('と')}が一つの項目に書かれています。`,
    hint: () => '二つの項目（「- 」の行）に分けてください。',
    explanation:
      '一つの変更は、一つの動詞で書きます。移して改称するときは move の to に新しい名前を書きます。',
  }),
  H110: error<{
    key: string;
    least: number;
    beside: readonly string[];
    /** The items with half-width commas, if others joined them into one. */
    apart?: string | null;
  }>({
    title: '数が足りない',
    message: ({ key: short, least }) => say`${quotedKey(short)}には ${least} つ以上が要ります。`,
    hint: ({ beside, apart = null }) => {
      if (apart !== null) return `「[${apart}]」のように、半角のコンマ（,）で区切ってください。`;
      if (beside.includes('split'))
        return say`足りないものを書き足してください。一つが分かれただけなら${named('分離', 'detach')}、名前が変わっただけなら${named('改称', 'rename')}で書きます。`;
      if (beside.includes('merge'))
        return say`統合されたものをすべて並べてください。一つの名前が変わっただけなら${named('改称', 'rename')}、移っただけなら${named('移管', 'move')}、ほかの組織に入ったなら${named('編入', 'absorb')}で書きます。`;
      return '足りないものを書き足すか、別の書き方にしてください。';
    },
    explanation:
      '分割は二つ以上の組織に分かれるとき、統合は二つ以上の組織が一つになるときの書き方です。空の値も書けません。',
  }),
  H111: error<{ quote: string; bare: string; isHalf?: boolean }>({
    title: '全角の引用符',
    message: ({ quote, isHalf = false }) =>
      `値が「${quote}」で${isHalf ? '始まって' : '囲まれて'}います。この引用符は文字として扱われ、ページに現れます。`,
    hint: () =>
      '引用符を消すか、半角の「"」に直してください。資料にそう印刷されているときは、全体をさらに半角の「"」で囲みます。',
    meant: ({ bare }) => bare,
    explanation:
      'ワープロや日本語入力は、半角の引用符を「“」と「”」に置き換えることがあります。値を囲む印になるのは、半角の「"」だけです。',
    example: { wrong: 'title: “行政組織機構改正”', right: 'title: "行政組織機構改正"' },
  }),
  H112: warning<{ url: string }>({
    title: '暗号化されないアドレス',
    message: ({ url }) => `アドレス「${url}」は、http:// で始まっています。`,
    hint: () => 'https:// で始まるアドレスで開けるか確かめ、開ければそちらに直してください。',
    explanation:
      'http:// のアドレスは途中で書き換えられるおそれがあり、ブラウザーが警告を出すことがあります。資料が http:// でしか公開されていなければ、このままで構いません。',
  }),
  H113: warning<{ person: string }>({
    title: '氏名らしい言葉',
    message: ({ person }) => `「${person}」は、人の氏名のようです。`,
    hint: () =>
      '氏名は載せません。消して、部署と役職だけを書いてください。組織の名前なら、このままで構いません。',
    explanation:
      '問い合わせ先と担当には、部署と役職だけを書きます。異動のたびに古くなり、公開された氏名は消しても残るためです。',
    example: {
      wrong: 'contact: { office: 総務課（担当：鈴木一郎） }',
      right: 'contact: { office: 総務課, role: 課長補佐 }',
    },
  }),
  H114: error<{ found: string; years: string }>({
    title: '扱えない年度',
    message: ({ found }) => `「${found}」は、年度として扱える西暦の年ではありません。`,
    hint: ({ years }) => `桁を確かめてください。年度に書けるのは、西暦で ${years}です。`,
    explanation:
      '今の会計年度（4月から翌年3月まで）は明治19年度（1886年度）に始まり、自治体の計画が2199年度より先に及ぶことはありません。桁の多すぎる年や少なすぎる年は書き誤りとして知らせます。',
    example: {
      wrong: 'progress: [{ year: 20260, goal: 実施, review: null }]',
      right: 'progress: [{ year: 2026, goal: 実施, review: null }]',
    },
  }),
  H115: error<{ found: string; most: number }>({
    title: '桁の多すぎる数',
    message: ({ found }) => `「${found}」は桁が多すぎて、最後の桁まで正しく扱えません。`,
    hint: ({ most }) =>
      `数は、小数を含めて${most}桁までです。資料のとおりなら、単位を大きくして（千円、百万円など）書いてください。`,
    explanation:
      '長い数は計算の途中で端数が変わり、資料と違う数が載ることになります。自治体の金額も、円の単位で15桁あれば足ります。',
    example: { wrong: 'target: 1234567890123456', right: 'target: 1234567890 と、unit: 百万円' },
  }),
  H116: warning<{ printed: string; day: string }>({
    title: '終わった元号の日付',
    message: ({ printed, day }) =>
      `「${printed}」の元号は、その日にはもう終わっています（${day}に当たります）。`,
    hint: ({ day }) => `${day}のことなら、そう書いてください。年の数字の書き誤りなら、年を直してください。`,
    explanation:
      '平成38年は令和8年、昭和101年も令和8年に当たります。元号の変わる前に作られた資料が先の年をそう印刷していることはあっても、資料の日付や改正の期日がそうなることは、ほとんどありません。令和と平成の取り違えか、年の数字の書き誤りです。資料にそう印刷されているときも、いまの元号か西暦で書けば、同じ日になります。',
    example: { wrong: 'issued: 平成38年4月1日', right: 'issued: 令和8年4月1日' },
  }),
  H118: error<{ found: string; low: string }>({
    title: '大きいほうが先に書かれた幅',
    message: ({ found, low }) => `幅の大きいほう（${found}）が、小さいほう（${low}）より大きくありません。`,
    hint: () =>
      say`小さいほうを ${key('value')} に、大きいほうを ${key('upTo')} に書いてください。幅のない数なら、${key('upTo')} を消します。`,
    explanation:
      '「25～30人」のような幅のある数は、両方の端を書きます。逆のまま載せると、30人から25人まで、と読まれてしまいます。',
    example: {
      wrong: 'figures: [{ label: 減らす職員, value: 30, upTo: 25, unit: 人 }]',
      right: 'figures: [{ label: 減らす職員, value: 25, upTo: 30, unit: 人 }]',
    },
  }),
  H117: error<{ text: string }>({
    title: 'まだ書いていないところ',
    message: ({ text }) => `「${text}」のままになっているところがあります。`,
    hint: () => '資料を見て書いてください。要らなければ、その項目を消します。',
    explanation:
      '「下書きの机」は、編集者にしか分からないところに「（資料の題名を書く）」のような言葉を置きます。書き替えないと、そのままページに載ってしまいます。',
    example: {
      wrong: 'source: { title: （資料の題名を書く） }',
      right: 'source: { title: 令和9年度行政組織図 }',
    },
  }),
} as const;
