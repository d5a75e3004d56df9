// H44x, H45x: reports on the results of measures.
import { choices, error, nearestOr, warning } from '../message.ts';
import { choice, key, named, pair, piece, say, word } from '../words.ts';

export const reports = {
  H441: error<{
    kind: '資料' | '版' | '取組' | '節' | '指標';
    what: string;
    nearest: string | null;
    known: readonly string[];
    /** Another edition of the same document that contains it. */
    elsewhere: string | null;
    /** The title of `nearest`, if `what` is its number instead of its ID. */
    title?: string | null;
  }>({
    title: '報告の対象が見つからない',
    message: ({ kind, what }) => `報告の対象の${kind}「${what}」がありません。`,
    hint: ({ kind, nearest, elsewhere, known, title = null }) => {
      if (elsewhere)
        return say`版「${elsewhere}」にはあります。その版についての報告なら、${key('reports')} に ${pair('edition', elsewhere)} と書いてください。${named('報告する年度', 'year')}の間違いでないかも確かめます。`;
      if (nearest && title !== null)
        return `「${nearest}」（${title}）ではありませんか。番号ではなく、ID を書きます。`;
      if (nearest) return `「${nearest}」ではありませんか。`;
      const words = {
        資料: say`${key('reports')} の ${key('document')} には、対象の資料のフォルダの名前を書きます。`,
        版: say`${key('reports')} の ${key('edition')} には、対象の版のファイル名（.md を除く）を書きます。`,
        取組: '対象の版の取組の ID を書いてください。',
        節: '対象の版の節の ID を書いてください。',
        指標: '対象の取組（節、全体）の指標の ID を書いてください。',
      }[kind];
      return say`${words}${choices(known)}`;
    },
    meant: ({ nearest, elsewhere }) => (elsewhere === null ? nearest : null),
    explanation:
      '実績報告は、対象の資料の取組を ID で指します。`edition` を書かなければ、その年度の終わりまでに出ていた、いちばん新しい版のことになります。計画そのものの記録がなければ、先に計画を別の資料として作ります（分かるのが報告に載った表だけなら `known: appendix`）。',
    example: {
      wrong: `reports: { document: plna, year: 2023 }`,
      right: `reports: { document: plan, year: 2023 }`,
    },
  }),
  H442: error<{ kind: '段階' | '標語'; what: string; nearest: string | null }>({
    title: '知らない評価の段階',
    message: ({ kind, what }) => `評価の${kind}「${what}」は、この報告にも、対象の版にもありません。`,
    ...nearestOr(say`この報告の ${key('scales')} に、資料の使っている標語と段階を書いてください。`),
    explanation:
      '評価の段階は、この報告の `scales` か、対象の版の `scales` に挙げたものの ID で書きます。どちらにもあるときは、この報告のものを使います。',
  }),
  H443: warning<{ year: number; period: string }>({
    title: '計画期間の外の報告',
    message: ({ year, period }) => `報告の年度（${year}年度）が、対象の計画期間（${period}）の外です。`,
    hint: () =>
      say`${key('reports')} の ${key('year')} を確かめてください。資料のとおりなら、このままで構いません。`,
    explanation: '年度の写し間違いの多いところです。西暦で、報告する年度（公表した年度ではなく）を書きます。',
  }),
  H444: error<{ what: string; first: number }>({
    title: '二つある結果',
    message: ({ what, first }) =>
      `${what}の結果が、同じ評価者で二度書かれています（一度目は ${first} 行目）。`,
    hint: () => say`一方を消すか、評価者が違うなら ${key('by')} を書き分けてください。`,
    explanation:
      '一つの報告の中で、一つの取組（節、全体）について、一人の評価者（`by`）の結果は一つです。上半期と下半期は、`reports` に `part` を書いて別の版にします。',
  }),
  H445: warning<{ what: string; here: string; there: string; other: string }>({
    title: '食い違う報告',
    message: ({ what, here, there, other }) =>
      `${what}が、ここでは「${here}」、「${other}」では「${there}」です。`,
    hint: () =>
      '写し間違いでないか確かめてください。資料どうしが食い違うのなら、このままで構いません。両方を載せます。',
    explanation:
      '同じ年度・同じ取組・同じ評価者について、二つの資料が違う状況や評価を述べているときと、同じ指標の実績が違うときに知らせます。どちらも出典とともに載せ、一方で他方を書き換えることはしません。',
  }),
  H446: error<{ document: string; isBeside: boolean }>({
    title: '報告についての報告',
    message: ({ document, isBeside }) =>
      isBeside
        ? `この報告は、報告の対象の「${document}」と同じフォルダにあります。`
        : `報告の対象の「${document}」は、それ自身が実績報告です。`,
    hint: ({ document, isBeside }) =>
      isBeside
        ? `報告のフォルダを別に作り、そこへ移してください（documents/${document}-report/ など）。`
        : say`${key('reports')} の ${key('document')} には、取組を約束した資料（計画・大綱など）のフォルダの名前を書いてください。`,
    explanation:
      '実績報告は、計画や大綱について書きます。報告の訂正や続きは、同じ計画についての、もう一つの版として書きます。',
  }),
  H447: error<{ field: 'reports' | 'results' }>({
    title: '報告ではない資料の結果',
    message: ({ field }) => say`${key(field)} は、実績報告（${word('type', 'report')}）に書く項目です。`,
    hint: () =>
      say`実績報告なら ${key('type')} を ${choice('type', 'report')} に直してください。計画のファイルには結果を書き加えず、報告を別の資料として作ります。`,
    explanation:
      '計画のファイルは、その計画が述べたことだけを記録します。結果は、それを述べた報告を別の資料として作り、そこに書きます。こうすると、誰がいつそう述べたのかが分かり、計画を書き換えずに済みます。計画の資料そのものに評価や振り返りが載っているときは、取組の `evaluations`・`progress` に書きます。',
  }),
  H448: error<Record<never, never>>({
    title: '対象のない報告',
    message: () =>
      say`実績報告（${word('type', 'report')}）に、${named('何についての報告か', 'reports')}が書かれていません。`,
    hint: () =>
      say`${key('reports')} に ${piece({ document: '対象の資料のフォルダ', year: '報告する年度（西暦）' }, '')} を書いてください。計画の報告ではなく、事務事業評価のように事業そのものを評価する資料なら、行政評価（${word('type', 'evaluation')}）です。`,
    explanation:
      '実績報告は、どの資料の、どの年度についての報告かを `reports` に書きます。事務事業評価のように、もとの計画がない評価は `type: evaluation` とし、事業を `measures` に、その評価を `evaluations` に書きます。',
  }),
  H449: error<{ count: number }>({
    title: '報告の中の取組',
    message: ({ count }) => say`実績報告に、${named('取組', 'measures')}が ${count}件 書かれています。`,
    hint: () =>
      say`取組は対象の計画のファイルに書き、この報告では ${key('results')} に結果を書いてください。計画の記録がなければ、計画を別の資料として作ります（${word('known', 'appendix')}）。`,
    explanation:
      '取組を約束したのは計画です。報告に取組を書くと、同じ約束が二つになり、数が合わなくなります。報告で初めて分かった取組は、計画のファイルに `known: appendix`（別の資料に載った表だけが分かる）として記録します。',
  }),
  H450: warning<{ issued: string; year: number }>({
    title: 'まだ始まっていない年度の報告',
    message: ({ issued, year }) =>
      `報告の日付（${issued}）が、報告する年度（${year}年度）の始まりより前です。`,
    hint: () => say`${key('reports')} の ${key('year')} と ${key('issued')} を確かめてください。`,
    explanation: '報告は、その年度が始まってから書かれます。年度か日付の写し間違いの多いところです。',
  }),
  H451: warning<{ title: string; year: string }>({
    title: '題名と違う年度の報告',
    message: ({ title, year }) => `題名「${title}」の年度が、報告する年度（${year}）と違います。`,
    hint: () =>
      say`${key('reports')} の ${key('year')} を確かめてください。題名が公表した年度を表しているのなら、このままで構いません。`,
    explanation: '報告の題名にある年度は、ふつう報告する年度です。',
  }),
  H452: error<{ measure: string; section: string }>({
    title: '取組と節の両方についての結果',
    message: ({ measure, section }) =>
      `一つの結果が、取組「${measure}」と節「${section}」の両方についてのものになっています。`,
    hint: () => 'どちらか一方だけを書いてください。全体についての結果なら、どちらも書きません。',
    explanation: '一つの結果は、取組、節、全体のどれか一つについて書きます。',
  }),
  H453: error<{ from: number; year: number; part: 'first' | 'second' }>({
    title: '半期であり、いくつもの年度でもある報告',
    message: ({ from, part }) =>
      say`一つの報告に、${pair('from', String(from))} と ${word('part', part)} の両方が書かれています。`,
    hint: ({ from, year, part }) =>
      say`${from}年度から${year}年度までをまとめた報告なら ${key('part')} を、${year}年度の${part === 'first' ? '上半期' : '下半期'}の報告なら ${key('from')} を消してください。`,
    explanation: '報告は、一つの年度、その半期、いくつもの年度のまとめの、どれか一つについて書きます。',
    example: {
      wrong: 'reports: { document: plan, from: 2019, year: 2024, part: second }',
      right: 'reports: { document: plan, from: 2019, year: 2024 }',
    },
  }),
  H454: error<Record<never, never>>({
    title: 'まとめて述べた取組の、一つ目がない',
    message: () =>
      say`${named('まとめて述べた取組', 'together')}がありますが、一つ目の${named('取組', 'measure')}が書かれていません。`,
    hint: () => say`${key('together')} にある取組の一つを、${key('measure')} に移してください。`,
    explanation:
      'いくつもの取組の結果を資料がまとめて述べているときは、一つを `measure` に、ほかを `together` に書きます。指標の実績（`actuals`・`rates`・`years`・`totals`・`grades`）は `measure` の取組のものです。取組ごとの数が述べられていない計なら、節か全体の指標として書きます。',
    example: {
      wrong: 'results: [{ together: [fees, desk], status: going }]',
      right: 'results: [{ measure: fees, together: [desk], status: going }]',
    },
  }),
  H458: error<{ year: number; reported: number; indicator: string }>({
    title: '年度別に書く年度の誤り',
    message: ({ year, reported }) =>
      year === reported
        ? say`${key('years')} に、報告する年度そのもの（${reported}年度）の実績が書かれています。`
        : say`${key('years')} に、報告する年度（${reported}年度）より後の、${year}年度の実績が書かれています。`,
    hint: ({ year, reported, indicator }) =>
      year === reported
        ? say`報告する年度の実績は ${key('actuals')} に「${indicator}: 値」と、印刷されている達成率は ${key('rates')} に書いてください。`
        : say`年度の写し間違いでないか、${key('reports')} の ${key('year')} が合っているか確かめてください。`,
    explanation:
      '年度別（years）には、報告する年度より前の年度の実績を書きます。いくつもの年度をまとめた報告では、終わりの年度の実績も書きます。',
    example: {
      wrong: 'years: { sold: { 2021: { actual: 24 } } }   # 2020年度の報告',
      right: 'years: { sold: { 2019: { actual: 24 } } }',
    },
  }),
  H455: warning<{ all: number; sum: number }>({
    title: '段階ごとの数の計が、総数と違う',
    message: ({ all, sum }) => `評価の総数は ${all} ですが、段階ごとの数を足すと ${sum} です。`,
    hint: () => '写し間違いや書き漏らしでないか確かめてください。資料のとおりなら、このままで構いません。',
    explanation:
      '評価の内訳（tally）には、資料に印刷されている総数と、評価の段階ごとの数を書きます。足して総数にならなければ、どれかの数の写し間違いか、書き漏らした段階があります。',
    example: {
      wrong: 'tally: { all: 126, grades: { above: 3, as-planned: 119, below: 1 } }',
      right: 'tally: { all: 126, grades: { above: 3, as-planned: 119, below: 1, unrated: 3 } }',
    },
  }),
  H456: warning<{ grade: string; printed: number; recorded: number }>({
    title: '印刷された段階の数より、記録した取組のほうが多い',
    message: ({ grade, printed, recorded }) =>
      `評価の段階「${grade}」は、内訳では ${printed} ですが、同じ評価者がそう評価した取組を ${recorded}件記録しています。`,
    hint: () =>
      '内訳の数と、取組の評価に、写し間違いがないか確かめてください。資料のとおりなら、このままで構いません。',
    explanation:
      '評価の内訳（tally）は資料が数えた数、取組ごとの評価（grade）は一つずつ記録したものです。取組の一部しか記録していなければ、記録した数のほうが少なくなります。多ければ、どちらかが違っているか、資料が取組とは別のもの（事業など）を数えています。ページには、両方の数が、だれの評価かとともに載ります。',
    example: {
      wrong: `results:
  - { by: self, tally: { all: 12, grades: { reached: 11, missed: 1 } } }
  - { measure: fees, by: self, grade: missed }
  - { measure: desk, by: self, grade: missed }`,
      right: `results:
  - { by: self, tally: { all: 12, grades: { reached: 10, missed: 2 } } }
  - { measure: fees, by: self, grade: missed }
  - { measure: desk, by: self, grade: missed }`,
    },
  }),
} as const;
