// H43x: indicators of measures and their values.
import { error, nearestName, warning } from '../message.ts';
import { key, named, say, word } from '../words.ts';

/** Whether a unit is only a power of ten, such as the 万 of 70万. */
function isBare(scale: string): boolean {
  return /^[十百千万億兆]+$/.test(scale);
}

/** Other units in which the same thing can be counted. */
function otherThan(scale: string): string {
  if (scale === '割') return '（%など）';
  const ones = scale.replace(/^[十百千万億兆]+/, '');
  return ones === scale ? '' : `（${ones}など）`;
}

const ofUnit = (isReported: boolean) =>
  isReported
    ? say`単位は、計画の指標の ${key('unit')} です。違う単位の数なら、その単位に直して書きます。`
    : say`単位は ${key('unit')} に書きます。`;

export const indicators = {
  H430: error<{
    found: string;
    /** The number that was meant; null if 一 may be a one or a dash. */
    meant: string | null;
    scale: string | null;
    /** The printed unit and that of the indicator, if they differ. */
    units?: { readonly printed: string; readonly own: string } | null;
    /** Whether the value stands in a report, whose units are those of the plan. */
    isReported?: boolean;
  }>({
    title: '指標の値の書き方が違う',
    message: ({ found }) => `「${found}」は、このままでは指標の値として読めません。`,
    hint: ({ meant, scale, units = null, isReported = false }) => {
      if (meant === null)
        return '資料にあるのが横線（値がない）なら「none」、数の一なら「1」と書いてください。漢字の「一」は、横線の読み違いのことがあります。';
      if (units !== null)
        return say`単位が「${units.printed}」ですが、この指標の ${key('unit')} は「${units.own}」です。「${units.own}」で数えた数を書くか、${key('unit')} を直してください。`;
      return scale === null
        ? say`「${meant}」と書いてください。${/\d/.test(meant) ? ofUnit(isReported) : ''}`
        : isBare(scale)
          ? say`「${meant}」と書いてください。${key('unit')} に「${scale}」が付くなら、その単位に直した数を書きます。`
          : say`${key('unit')} が「${scale}」なら「${meant}」と書いてください。ほかの単位${otherThan(scale)}なら、その単位に直した数を書きます。`;
    },
    meant: ({ meant, scale, units = null }) =>
      scale === null && units === null && meant !== null ? { letters: meant } : null,
    explanation:
      '指標の値には、数、言葉のほかに、次の書き方があります。`none` は資料に「なし」「－」とあるもの、`null` はまだ公表されていないもの、`{ illegible: true }` は読み取れないものです。この三つはページでも見分けられ、どれも 0 とは扱われません。「約」の付く数は `{ about: 1200 }`、「以上」は `{ atLeast: 95 }`、「以下」は `{ atMost: 18 }`、「超」は `{ above: 50 }`、「未満」は `{ below: 95 }`、「▲」は `-18` と書きます。「70万」「1億2千万」「6割」「百二十」のような数は、`unit` の単位で数えた算用数字に直して書きます。',
    example: {
      wrong: 'years: { 2026: { target: 95%以上 } }',
      right: 'years: { 2026: { target: { atLeast: 95 } } }',
    },
  }),
  H431: error<{ id: string; first: number }>({
    title: '指標の ID の重なり',
    message: ({ id, first }) => `指標の ID「${id}」が二度使われています（一度目は ${first} 行目）。`,
    hint: () => '一方を別の ID にしてください。すでに公開した方は変えないでください。',
    explanation:
      '指標の ID は、一つの取組（または節、資料）の中で重ならないようにします。実績の報告は、この ID で指標を指します。',
  }),
  H432: error<{ id: string; nearest: string | null }>({
    title: '知らない指標',
    message: ({ id }) => `「${id}」という指標はありません。`,
    hint: ({ nearest }) =>
      nearest
        ? `「${nearest}」ではありませんか。`
        : say`${named('指標', 'indicators')}の ID を確かめてください。`,
    meant: nearestName,
    explanation: '合計の内訳（sumOf）と実績の報告には、指標の ID を書きます。',
  }),
  H433: warning<{ indicator: string; when: string; printed: string; computed: string }>({
    title: '合わない達成率',
    message: ({ indicator, when, printed, computed }) =>
      `「${indicator}」の${when}の達成率は ${printed}% と書かれていますが、目標と実績から計算すると ${computed}% です。`,
    hint: () =>
      '目標・実績・達成率を、資料と見比べてください。資料のとおりなら、このままで構いません。資料の値として示します。',
    explanation:
      '達成率は、目標と実績から計算した値と比べます。印刷された桁までの四捨五入・切り捨て・切り上げのどれでも合わないときに知らせます。百万円のように丸めた単位の数や小数は、丸める前の数の幅も見込みます。少ないほどよい指標では、目標÷実績、（目標×2－実績）÷目標、現状値からの改善の割合のどれかに合えば知らせません。',
  }),
  H434: warning<{ indicator: string; what: string; printed: string; computed: string }>({
    title: '合わない計',
    message: ({ indicator, what, printed, computed }) =>
      `「${indicator}」の${what}は ${printed} と書かれていますが、計算すると ${computed} です。`,
    hint: () =>
      '計と、それを作る数を、資料と見比べてください。資料のとおりなら、このままで構いません。資料の値として示します。',
    explanation:
      '年度ごとの数（yearly）の計は、計画期間のすべての年度の数がそろうときに足して比べます。累計（cumulative）の計は、いちばん新しい年度の数と比べます。内訳（sumOf）のある指標は、内訳を足して比べます。百万円のように丸めた単位の数や小数は、端数の分の違いを見込みます。',
  }),
  H469: warning<{ indicator: string; value: string; usual: string; kind: 'money' | 'percent' }>({
    title: 'ほかと桁の違う数',
    message: ({ indicator, value, usual }) =>
      `「${indicator}」の ${value} は、ほかの数（${usual} など）と桁が大きく違います。`,
    hint: ({ kind }) =>
      kind === 'percent'
        ? '割合を小数で書いた（42% を 0.42 とした）のなら、% の数に直してください。資料のとおりなら、このままで構いません。'
        : say`円・千円・百万円の取り違えや、桁の写し間違いでないか確かめてください。資料の単位が違うなら、${key('unit')} の単位に直した数を書きます。資料のとおりなら、このままで構いません。`,
    explanation:
      '一つの指標の目標と実績に、三百倍を超えて違う金額か、六十分の一に満たない割合があるときの知らせです。計画が千円、報告が百万円で書かれていると、そのまま写した数は千分の一になります。',
    example: {
      wrong: 'years: { 2024: { target: 12000 }, 2025: { target: 13000, actual: 12 } }',
      right: 'years: { 2024: { target: 12000 }, 2025: { target: 13000, actual: 12000 } }',
    },
  }),
  H435: warning<{ indicator: string; year: number; value: string; before: number; earlier: string }>({
    title: '減っている累計',
    message: ({ indicator, year, value, before, earlier }) =>
      `累計の「${indicator}」が、${before}年度の ${earlier} から ${year}年度の ${value} に減っています。`,
    hint: () =>
      say`写し間違いでないか、年度ごとの数（${word('kind', 'yearly')}）か、その時点の数（${word('kind', 'level')}）でないか確かめてください。資料のとおりなら、このままで構いません。`,
    explanation: '初めの年度からの累計は、ふつう減りません。',
  }),
  H436: error<{ indicator: string; unit: string; part: string; other: string }>({
    title: '足せない内訳',
    message: ({ indicator, unit, part, other }) =>
      `「${indicator}」（${unit}）の内訳の「${part}」は単位が${other}で、足すことができません。`,
    hint: () => say`単位か、${named('内訳', 'sumOf')}を直してください。`,
    explanation: '内訳の指標は、合計の指標と同じ単位か、どちらも金額（円・千円・百万円・億円）にします。',
  }),
} as const;
