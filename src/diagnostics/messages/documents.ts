// H4xx: documents, their editions and their measures.
import { nearDeadlines } from '../deadline-words.ts';
import { choices, error, namesBeside, near, nearestName, nearestOr, warning } from '../message.ts';
import { key, named, pair, piece, say, word } from '../words.ts';

function severalNames(names: readonly string[]): string {
  return `いくつもの組織なら、[${names.join(', ')}] のように分けて書いてください。`;
}

/** How many owners are named. */
const MANY = 5;

export const documents = {
  H401: error<{
    owner: string;
    date: string;
    nearest: string | null;
    /** The names that exist under the parent where it was looked up. */
    beside: readonly string[];
    others: readonly string[];
    /** The later day on which a reorganization made such a unit. */
    began: string | null;
    /** The names, if `owner` lists several in one. */
    several?: readonly string[];
    /** Whether the chart is complete. */
    isWhole: boolean;
  }>({
    title: 'その日に存在しない担当',
    message: ({ owner, date }) => `担当の「${owner}」は、${date}の組織にありません。`,
    hint: ({ nearest, beside, isWhole, owner, began, several = [] }) => {
      if (several.length > 0) return severalNames(several);
      if (began !== null)
        return say`${began}の改正でできた組織です。そのときの担当を書いてください。資料がもっとあとのものなら、${key('issued')} を直します。`;
      return near(
        nearest,
        isWhole
          ? say`${namesBeside(owner, beside)}資料の日付のときの名前を書いてください。組織図に載らない機関なら ${piece({ body: owner }, '')} の形で書きます。`
          : say`${namesBeside(owner, beside)}資料の日付のときの名前を書いてください。上位の組織が分からなければ ${piece({ unit: '名前', parent: 'unknown' }, '上の組織が分からない')} の形で書きます。`,
      );
    },
    meant: nearestName,
    explanation:
      '担当は、資料の日付のときの組織で書きます。その後の改称や統合は自動でたどり、いまの担当を示します。組織図のない部や市区町村では確かめません。',
  }),
  H402: error<{ edition: string; from: string }>({
    title: '版の前後が逆',
    message: ({ edition, from }) => `「${edition}」は、それより後の版「${from}」を引き継ぐと書かれています。`,
    hint: () => say`${named('版の日付', 'issued')}か、${named('引き継ぐ版', 'from')}を直してください。`,
    explanation: '取組は、前の版の取組を引き継ぎます。日付の順に並べたときに逆になるものを知らせます。',
  }),
  H403: error<{ what: string; nearest: string | null }>({
    title: '引き継ぐ取組が見つからない',
    message: ({ what }) => `引き継ぐはずの「${what}」がありません。`,
    ...nearestOr(
      say`版のファイル名と、その版の取組の ID を確かめてください。別の計画の取組なら、その資料を ${key('document')} に書きます。`,
    ),
    explanation:
      'from には、前の版のファイル名と、そこにある取組の ID を書きます。別の計画から引き継いだ取組なら、その計画の資料（フォルダの名前）を document に書き添えます。',
  }),
  H404: error<{ id: string; first: number }>({
    title: 'ID の重なり',
    message: ({ id, first }) => `ID「${id}」が二度使われています（一度目は ${first} 行目）。`,
    hint: () => '一方を別の ID にしてください。すでに公開した方は変えないでください。',
    explanation: '節と取組の ID はページ内のアドレスになるので、一つの版の中で重ならないようにします。',
  }),
  H405: error<{ section: string; nearest: string | null; known: readonly string[] }>({
    title: '知らない節',
    message: ({ section }) => say`「${section}」という節は、${key('sections')} にありません。`,
    hint: ({ nearest, known }) =>
      near(nearest, say`${key('sections')} に加えるか、節の ID を直してください。${choices(known)}`),
    meant: ({ nearest }) => nearest,
    explanation: '取組の section と、節の in には、sections に挙げた ID を書きます。',
  }),
  H406: error<{ id: string; title: string; nearest: string | null }>({
    mendedTogether: true,
    title: '内容のない取組',
    message: ({ id, title }) =>
      `取組「${title}」の内容が、どこにも書かれていません（本文なら、{#${id}} の付いた見出しの下に書きます）。`,
    hint: ({ id, nearest }) =>
      nearest === null
        ? say`本文に見出しを作って内容を書くか、${key('text')} か ${key('aspects')} に書いてください。資料が題名のほかに何も述べていなければ、${key('text')} を null とします。`
        : `本文の見出しの {#${nearest}} は、{#${id}} ではありませんか。`,
    explanation:
      '取組の内容は、本文の見出しの下か、項目の text・aspects に一度だけ書きます。取組の題名だけが並ぶ資料では text: null と書きます。ページに、内容が資料に書かれていないことが載ります。',
  }),
  H407: warning<{ deadline: string; period: string }>({
    title: '計画期間の外の期限',
    message: ({ deadline, period }) => `期限「${deadline}」が、計画期間（${period}）の外です。`,
    hint: () => '写し間違いでないか確かめてください。資料のとおりなら、このままで構いません。',
    explanation: '計画期間の外に期限があるのは、たいてい年度の写し間違いです。',
  }),
  H408: error<{ from: string; to: string; of?: 'period' | 'reports' }>({
    title: '期間の前後が逆',
    message: ({ from, to, of = 'period' }) => {
      const what = of === 'period' ? '計画期間' : '報告する期間';
      return from === to
        ? `${what}の初めが、終わりと同じ ${to} です。`
        : `${what}の終わり（${to}）が、初め（${from}）より前です。`;
    },
    hint: ({ from, to, of = 'period' }) => {
      const end = of === 'period' ? 'to' : 'year';
      if (from === to) return say`一つの年度の報告なら、${key('from')} を消してください。`;
      return say`初めと終わりを逆に書いたのなら、${key('from')} を「${to}」、${key(end)} を「${from}」にしてください。そうでなければ、写し間違いがないか確かめます。`;
    },
    explanation: '期間は、初めの年度（from）から終わりの年度までです。',
  }),
  H409: error<{ indicator: string }>({
    title: '単位のない目標',
    message: ({ indicator }) => `「${indicator}」の数に、単位がありません。`,
    hint: () =>
      say`${key('unit')} に単位（%、件、人など）を書いてください。指数のように、もともと単位のない数なら null と書きます。`,
    explanation: '単位のない数は、ほかの年や市区町村と比べられません。',
  }),
  H410: error<{ theme: string; nearest: string | null; known: readonly string[] }>({
    title: '知らないテーマ',
    message: ({ theme }) => `「${theme}」というテーマはありません。`,
    hint: ({ nearest, known }) =>
      near(
        nearest,
        known.length === 0
          ? 'テーマが、まだ一つもありません。content/themes.yaml に加えるか、この項目を消してください。'
          : `content/themes.yaml にある ID を書いてください。${choices(known)}`,
      ),
    meant: ({ nearest }) => nearest,
    explanation: 'テーマは、市区町村を越えて取組を並べるための分類です。',
  }),
  H411: error<{ term: string; nearest: string | null }>({
    title: '知らない用語',
    message: ({ term }) => `「${term}」という用語は、content/glossary.yaml にありません。`,
    ...nearestOr('用語を glossary.yaml に加えてください。'),
    explanation: 'terms には、資料が注を付けている用語の ID を書きます。',
  }),
  H412: error<{ what: string; nearest: string | null }>({
    title: '知らない評価の標語',
    message: ({ what }) => say`「${what}」は、この版の ${key('scales')} にありません。`,
    ...nearestOr(say`${key('scales')} に標語とその段階を書いてください。`),
    explanation: '評価の scale には標語の ID を、result にはその段階の ID を書きます。',
  }),
  H413: warning<{ year: number; period: string }>({
    title: '計画期間の外の年度',
    message: ({ year, period }) => `${year}年度は、計画期間（${period}）の外です。`,
    hint: () =>
      '年度を西暦で書いているか確かめてください。資料が計画期間の外の年度を述べているなら、このままで構いません。',
    explanation:
      '年度ごとの目標・振り返り・評価は、ふつう計画期間の中にあります。計画の前の年度の値を比べるために挙げているときは、指標の baseline にも書けます。',
  }),
  H414: error<{ year: number; first: number }>({
    title: '同じ年度が二度ある',
    message: ({ year, first }) => `${year}年度が二度書かれています（一度目は ${first} 行目）。`,
    hint: () => '一つにまとめるか、年度を直してください。',
    explanation: '同じ取組の同じ年度に、目標と振り返りは一つです。',
  }),
  H415: error<{ title: string; year: string }>({
    title: '題名の年度と版の日付が合わない',
    message: ({ title, year }) => `題名は「${title}」ですが、版の日付と期間は${year}のものです。`,
    hint: () =>
      say`${named('題名', 'title')}、${named('版の日付', 'issued')}、${named('計画期間', 'period')}のどれかを直してください。`,
    explanation: '題名にある年度と、版の日付・計画期間を比べます。写し間違いの多いところです。',
  }),
  H416: error<{ what: string; nearest: string | null }>({
    title: '知らない改正',
    message: ({ what }) => `「${what}」という改正は、reorganizations/ にありません。`,
    ...nearestOr('ファイル名を確かめてください。'),
    explanation: '取組の reorganization には、改正のファイル名を書きます。',
  }),
  H417: error<{ what: string; nearest: string | null }>({
    title: '知らない資料の項目',
    message: ({ what }) => `改正を予告しているという「${what}」がありません。`,
    ...nearestOr('資料・版・取組の ID を確かめてください。'),
    explanation:
      '改正の basis には、その改正を予告している資料のフォルダ名、版のファイル名、取組の ID を書きます。',
  }),
  H418: warning<{ field: string; value: string; other: string }>({
    title: '版によって違う題名や種類',
    message: ({ field, value, other }) =>
      `この版の${field}は「${value}」ですが、いちばん新しい版では「${other}」です。`,
    hint: () => '写し間違いでないか確かめてください。題名が実際に変わったのなら、このままで構いません。',
    explanation: '同じ資料の版は、ふつう同じ種類で同じ題名です。',
  }),
  H419: error<{ issued: string; other: string }>({
    title: '同じ日付の版',
    message: ({ issued, other }) => `版の日付（${issued}）が、別の版「${other}」と同じです。`,
    hint: () =>
      say`${named('版の日付', 'issued')}を確かめてください。どちらが新しいか分かるように、分かるところまで詳しく書きます。`,
    explanation:
      '版は日付の順に並べ、いちばん新しいものを資料のページにします。同じ日付では順が決まりません。',
  }),
  H420: warning<{ deadline: string; year: number | null }>({
    title: 'いつまでか決まらない期限',
    message: ({ deadline }) => `期限「${deadline}」からは、いつまでかが決まりません。`,
    hint: ({ deadline, year }) =>
      `このままでは、期限のない取組として扱います。時期が分かるなら、期限の欄に「${nearDeadlines(deadline, year).join('」「')}」のように書いてください。資料にこの言葉しかなければ、このままで構いません。`,
    explanation:
      '期限は、印刷されている言葉（text）と、それを一つずつ分けた段階（stages）の両方で記録します。「来年の春ごろ」のように月や年度の決まらない言葉は、日付の図や期限の一覧に載せられません。',
  }),
  H421: error<{ id: string; nearest: string | null }>({
    title: '節の見出しが本文にない',
    message: ({ id }) => `節「${id}」の見出しが、本文にありません。`,
    hint: ({ nearest, id }) => near(nearest, `本文に {#${id}} の付いた見出しを作ってください。`),
    meant: nearestName,
    explanation: '節は、本文の見出しと同じ ID で結び付きます。',
  }),
  H422: warning<{ before: string; fresh: number; ended: number }>({
    title: '前の版を引き継がない版',
    message: ({ before, fresh, ended }) =>
      say`どの取組にも、前の版「${before}」の取組からの${named('引き継ぎ', 'from')}がありません。このままでは、新規 ${fresh}件、終了 ${ended}件と公開されます。`,
    hint: () =>
      say`続いている取組の ${key('from')} に ${piece({ edition: '前の版', id: '取組の ID', basis: 'editor' }, '前の版の取組')} を書いてください（資料が述べているなら ${word('basis', 'stated')}）。本当にすべて入れ替わったのなら、このままで構いません。`,
    explanation:
      '版の比較は、from でつながった取組を「継続」、つながらないものを「新規」「終了」とします。from を書き忘れると、すべてが入れ替わったように見えます。',
  }),
  H423: error<{ id: string; next: string | null }>({
    title: '取組の終わりを書く版が違う',
    message: ({ id, next }) =>
      next
        ? say`取組「${id}」には${named('終わり', 'ends')}が書かれていますが、次の版「${next}」がこの取組を引き継いでいます。`
        : say`取組「${id}」は、いちばん新しい版で初めて現れるのに、${named('終わり', 'ends')}が書かれています。`,
    hint: ({ next }) =>
      next
        ? say`${key('ends')} を消すか、次の版の ${key('from')} を直してください。${key('ends')} は、その取組が載っている最後の版に書きます。`
        : say`前の版の取組が終わったのなら、${key('ends')} は前の版の、その取組に書いてください。前の版から続く取組なら ${key('from')} を書きます。`,
    explanation:
      '終わり（ends）は、その取組が載っている最後の版に書きます。次の版に現れない取組が、なぜなくなったのかを示すためです。',
  }),
  H424: warning<{
    owner: string;
    ended: string | null;
    nearest: string | null;
    several?: readonly string[];
  }>({
    title: '記録と合わない担当',
    message: ({ owner, ended, nearest, several = [] }) => {
      if (several.length > 0) return `担当の「${owner}」に、いくつもの組織が入っているようです。`;
      if (ended) return `担当の「${owner}」は、${ended}の改正でなくなっています。`;
      return nearest
        ? `担当の「${owner}」という組織は、ほかのどこにも現れません。`
        : `担当の「${owner}」は、組織の名前ではないようです。`;
    },
    hint: ({ ended, nearest, several = [] }) => {
      if (several.length > 0) return `${severalNames(several)}一つの組織の名前なら、このままで構いません。`;
      if (nearest) return `「${nearest}」ではありませんか。正しい名前なら、このままで構いません。`;
      return ended
        ? '資料の日付のときの名前を書いてください。別の組織が同じ名前なら、その新設を改正に書きます。'
        : say`担当する組織だけを書き、ほかの言葉は${named('補足', 'note')}に書いてください。`;
    },
    meant: nearestName,
    explanation:
      '組織図のないところでも、改正の記録と、ほかの取組の担当とから分かることがあります。すでになくなった組織、一字違いの名前、組織ではない言葉を知らせます。',
  }),
  H468: warning<{ issued: string; first: string; owners: readonly string[] }>({
    title: '確かめられない担当',
    message: ({ issued, first, owners }) =>
      `この版（${issued}）は、いちばん古い組織図（${first}）より前なので、担当の${owners.length}組織（${owners.slice(0, MANY).join('、')}${owners.length > MANY ? ' など' : ''}）が、そのときにあったかを確かめられません。`,
    hint: () =>
      '資料と見比べ、名前の写し間違いがないか確かめてください。そのころの組織図を載せれば、点検が確かめます。組織図が手に入らなければ、このままで構いません。',
    explanation:
      '担当は、版の日付のときの組織図と照らします。それより前の組織図も改正もなければ、照らすものがありません。写し間違いがあっても、ほかの知らせは出ません。一つの版について一度だけ知らせます。',
  }),
  H425: warning<{ issued: string; asOf: string }>({
    title: '1年より先の日の版',
    message: ({ issued, asOf }) => `版の日付（${issued}）は、基準日（${asOf}）から1年より先です。`,
    hint: () =>
      say`${named('版の日付', 'issued')}の年を確かめてください。これから公表される資料か、過去の日を基準日にしているなら、そのままでかまいません。`,
    explanation:
      '版の日付には、その資料が作られたか公表された日を書きます。1年より先なら、年の写し間違いか、計画期間の始まりを書いたのかもしれません。',
  }),
  H426: warning<{
    from: string;
    to: string;
    bare: string;
    fiscal: string;
    /** What gives fiscal years beside this calendar year: the other end of the period, or the deadlines. */
    beside: 'end' | 'deadlines';
  }>({
    title: '年と年度の混ざった計画期間',
    message: ({ from, to, bare, beside }) =>
      `計画期間（${from}〜${to}）の「${bare}」は1月から12月までの年ですが、${beside === 'end' ? 'もう一方' : '取組の期限'}は年度です。`,
    hint: ({ fiscal }) =>
      `年度のことなら「${fiscal}」に直してください。資料のとおりなら、このままで構いません。`,
    meant: ({ fiscal }) => fiscal,
    explanation:
      '「令和11年」は令和11年の1月から12月まで、「令和11年度」は令和11年の4月から翌年の3月までです。年を年度に読み替えることはしないので、「度」を書き落とすと、計画期間が3か月ずれます。',
    example: {
      wrong: 'period: { from: 令和7年度, to: 令和11年 }',
      right: 'period: { from: 令和7年度, to: 令和11年度 }',
    },
  }),
  H427: warning<{ name: string; issued: string }>({
    title: 'ファイル名の日付と版の日付が合わない',
    message: ({ name, issued }) => `ファイル名は ${name} ですが、版の日付は ${issued} です。`,
    hint: () =>
      '日付の写し間違いなら直してください。日付が正しく、まだ公開していなければ、ファイル名を日付に合わせます。公開したあとなら、ファイル名はこのままで構いません。',
    explanation:
      'ファイル名は版のアドレスになり、公開したあとは変えられません。公開する前に日付を直したら、名前も直しておくと、アドレスを見る人が迷いません。',
  }),
  H428: error<{ document: string }>({
    title: '別の計画の取組と比べる期限',
    message: ({ document }) =>
      say`別の資料「${document}」から引き継いだ取組に、${named('期限の対応', 'deadlines')}が書かれています。`,
    hint: () =>
      say`${key('deadlines')} を消してください。同じ資料の前の版から引き継いだ取組なら、${key('document')} を消します。`,
    explanation:
      '期限が動いたかどうかは、同じ資料の版どうしでだけ比べます。別の計画の期限は、その計画の約束だからです。二つの計画の期限は、取組のページに、それぞれの資料のものとして載ります。',
    example: {
      wrong: 'from: [{ document: plan, edition: 5th, id: fees, basis: stated, deadlines: [{ was: 検討 }] }]',
      right: 'from: [{ document: plan, edition: 5th, id: fees, basis: stated }]',
    },
  }),
  H429: error<{
    kind: '資料' | '版' | '箇所';
    what: string;
    nearest: string | null;
    /** Another edition of the same document that contains it. */
    elsewhere: string | null;
    /** The existing ids, if they are few. */
    among: readonly string[];
  }>({
    title: 'もとの資料が見つからない',
    message: ({ kind, what }) =>
      kind === '箇所'
        ? `もとの資料に、「${what}」という節も取組もありません。`
        : `もとの${kind}「${what}」がありません。`,
    hint: ({ kind, nearest, elsewhere, among }) => {
      if (elsewhere !== null)
        return say`版「${elsewhere}」にはあります。その版をもとにしているなら、${key('basedOn')} に ${pair('edition', elsewhere)} と書いてください。`;
      const listed = among.length > 0 ? `あるのは、${among.join('、')}です。` : '';
      return near(
        nearest,
        {
          資料: say`${key('basedOn')} の ${key('document')} には、もとの資料のフォルダの名前を書きます。その資料がまだ載っていなければ、先に載せてください。`,
          版: say`${key('basedOn')} の ${key('edition')} には、もとの版のファイル名（.md を除く）を書きます。${listed}`,
          箇所: say`もとの版の、節か取組の ID を書いてください。${listed}`,
        }[kind],
      );
    },
    meant: ({ nearest, elsewhere }) => (elsewhere === null ? nearest : null),
    explanation:
      '大綱に対する実施計画のように、ともに使われている上位の資料は、`basedOn` で指します。`edition` を書かなければ、その版の日付までに出ていた、いちばん新しい版のことになります。どの節・取組を実施するかは、節か取組の `serves` に、もとの版の ID で書きます。どちらのページからも、相手をたどれるようになります。',
    example: {
      wrong: 'basedOn: { document: chater, edition: 4th }',
      right: 'basedOn: { document: charter, edition: 4th }',
    },
  }),
  H437: error<Record<never, never>>({
    title: 'もとの資料のない、もとの箇所',
    message: () =>
      say`${named('もとの箇所', 'serves')}がありますが、この版に${named('もとの資料', 'basedOn')}が書かれていません。`,
    hint: () =>
      say`資料の初めの部分に、${key('basedOn')} を ${piece({ document: 'もとの資料のフォルダ', edition: 'その版' }, '')} の形で書いてください。`,
    explanation:
      'もとの箇所（serves）には、もとの資料の節か取組の ID を書きます。どの資料のことかは、資料の初めの部分の `basedOn` に書きます。',
  }),
  H438: error<{ document: string }>({
    title: '自分をもとにした資料',
    message: ({ document }) => `もとの資料の「${document}」は、この資料そのものです。`,
    hint: () =>
      say`もとにした別の資料のフォルダの名前を書いてください。前の版から引き継いだことは、取組の ${key('from')} に書きます。`,
    explanation:
      '`basedOn` は、大綱と実施計画のように、ともに使われている二つの資料を結びます。同じ資料の前の版とのつながりは、取組の `from` に書きます。',
  }),
  H457: error<{ id: string; documents: readonly string[] }>({
    title: 'いくつもの資料にある、もとの箇所',
    message: ({ id, documents }) =>
      say`${named('もとの箇所', 'serves')}の「${id}」が、もとの資料（${documents.join('、')}）のいくつにもあります。`,
    hint: ({ id, documents }) =>
      say`どの資料のことかを、${piece({ document: documents[0] ?? '', id }, '')} の形で書いてください。`,
    explanation:
      'もとの資料（basedOn）がいくつもあり、同じ ID の節や取組がそのいくつにもあるときは、ID だけではどれを実施するかが決まりません。資料のフォルダの名前を添えて書きます。',
    example: {
      wrong:
        'basedOn: [{ document: charter }, { document: vision }]\nmeasures:\n  - { id: desk, title: 窓口, serves: s1 }',
      right:
        'basedOn: [{ document: charter }, { document: vision }]\nmeasures:\n  - { id: desk, title: 窓口, serves: { document: charter, id: s1 } }',
    },
  }),
  H439: error<{ type: 'advice' | 'proposal'; count: number }>({
    title: '答申・提言の中の取組',
    message: ({ type, count }) =>
      say`${type === 'advice' ? '答申' : '提言'}に、${named('取組', 'measures')}が ${count}件 書かれています。`,
    hint: () =>
      say`求められていることは、${key('sections')} の節と本文に書いてください。市区町村が自分で行うと決めた取組なら、計画や大綱のファイルに書きます。計画がもとにしていれば、計画に ${key('basedOn')} を書きます。`,
    explanation:
      '取組は、市区町村が行うと約束したことです。審議会の答申や議会・市民の提言は、市区町村に求めたもので、約束ではありません。取組として書くと、約束していないことまで取組の一覧と件数に入ります。',
  }),
  H440: error<{ stage: string | null; measure: string; nearest: string | null }>({
    title: '比べる期限の段階がない',
    message: ({ stage, measure }) =>
      stage === null
        ? say`取組「${measure}」には、${named('段階', 'for')}のない期限がありません。`
        : `取組「${measure}」の期限に、「${stage}」という段階がありません。`,
    hint: ({ stage, nearest }) =>
      stage === null
        ? say`どの段階の期限を比べるかを、${key('was')}（もとの取組）と ${key('is')}（この取組）に書いてください。`
        : near(
            nearest,
            say`その取組の ${key('schedule')} の ${key('stages')} にある ${key('for')} を、そのまま書いてください。`,
          ),
    meant: nearestName,
    explanation:
      'from の deadlines には、名前の違う段階のうち同じことの期限であるものを書きます。was はもとの取組の段階、is はこの取組の段階で、書かなければ、段階のない期限を指します。',
  }),
} as const;
