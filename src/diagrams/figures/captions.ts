// The Japanese words and sentences of the figures that are not in #telling.

export const chartWords = {
  title: (name: string, date: string) => `${name}の組織図（${date}）`,
  overviewTitle: (name: string, date: string) => `${name}の組織図の概要（${date}）`,
  description: (name: string, date: string, counts: string) => `${name}の${date}の組織図。${counts}。`,
  part: (municipality: string, name: string) => `${municipality}${name}`,
  overview: '係など、その下の組織は、部ごとの図に示す。',
  known: '公表された組織図で確かめられないため、分かっている組織だけを示す。',
  onlyCovered: (names: string) =>
    `すべての組織が分かっているのは${names}だけで、ほかは分かっている組織だけを示す。`,
  onlyMayor: (office: string) =>
    `${office}のみ。教育委員会、議会、行政委員会、公営企業は、分かっている組織だけを示す。`,
} as const;

export const pairWords = {
  title: (name: string) => `${name}の新旧対照`,
  wholeTitle: '改正の新旧対照',
  before: '改正前',
  after: '改正後',
  until: (date: string) => `${date}まで`,
  from: (date: string) => `${date}から`,
  description: (what: string, before: string, after: string) =>
    `${what}の新旧対照図。左が${before}、右が${after}。`,
  mark: (badge: string | null, side: 'before' | 'after') => {
    if (badge === null) return side === 'before' ? '改正後は不明' : '改正前は不明';
    // 新設 and その後は不明 only occur on one side.
    const isOnBoth = !/(?:新設|廃止|分離|不明)$/.test(badge);
    return isOnBoth ? `${badge}${side === 'before' ? '前' : '後'}` : badge;
  },
  ends: (counts: string) => `左で消えるか移る組織は、${counts}。`,
  begins: (counts: string) => `右で始まるか加わる組織は、${counts}。`,
} as const;

export const flowWords = {
  title: (isInForce: boolean) => (isInForce ? '何がどこへ行ったか' : '何がどこへ行く予定か'),
  names: (some: string, others: number) => (others === 0 ? some : `${some}ほか${others}`),
  partTitle: (title: string, departments: string) => `${title}（${departments}）`,
  description: (title: string, isInForce: boolean, before: number, after: number) =>
    `${title}で、組織と事務がどこからどこへ${isInForce ? '移ったか' : '移る予定か'}。左は改正前の組織と職（${before}）、右は改正後のもの（${after}）。`,
  sameInWords: (heading: string) => `同じことは「${heading}」に言葉で示す。`,
  listOfChanges: '変更の一覧',
  wholeReorganization: 'この改正のすべて',
  listOfDifferences: '違いの一覧',
  between: (older: string, newer: string) => `${older}と${newer}の間`,
  posts: '職',
  other: 'そのほか',
  anyKind: '組織',
  unchanged: (what: string) => `変わらない ${what}`,
  along: (what: string) => `＋${what}`,
  scattered: (what: string) => `＋${what}（その後は不明）`,
  dutyEnds: (duty: string) => `${duty}の終了`,
  /** Endings of duty names that say nothing. */
  dutyEnding: /に関する(?:事務|こと)$/,
  partOf: (duty: string, part: string) => `${duty}の${part}`,
  ofExtent: (duty: string, extent: string) => `${duty}（${extent}）`,
  planned: (title: string, status: string) => `${title}（${status}）`,
} as const;

export const wayWords = {
  title: (name: string) => `${name}の変遷`,
  description: (name: string) => `${name}が、どの組織から来て、どの組織になったか。`,
} as const;

/** The line at the as-of date. */
export const todayWords = '基準日';

const onward = '終わりの書かれていない段階の始まり';

export const scheduleWords = {
  title: (title: string, edition: string) => `${title}（${edition}）の日程`,
  description: (title: string, measures: number, from: string, to: string) =>
    `${title}の取組のうち、期限の分かる${measures}件の日程。${from}から${to}まで。`,
  todayMeans: (date: string) => `縦の線は基準日（${date}）。`,
  other: 'そのほか',
  header: ['取組', '段階', '期限', '図に示す期間'],
  illegible: '（判読不能）',
  none: '期限の記載なし',
  notDrawn: '図には示せない',
  marks: { span: '期間', day: '期日', onward },
} as const;

export const slipWords = {
  title: (title: string, older: string, newer: string) => `${title}の期限の動き（${older}から${newer}）`,
  description: (name: string, older: string, newer: string, rows: number) =>
    `${name}の期限が、${older}と${newer}でどこにあるか。動いた期限と、比べられない期限の、あわせて${rows}行を示す。`,
  older: (edition: string) => `${edition}の期限`,
  newer: (edition: string) => `${edition}の期限`,
  onward,
  groups: {
    later: '繰り下げられた期限',
    earlier: '繰り上げられた期限',
    dropped: '記載のなくなった期限',
    added: '新しく付いた期限',
    unclear: '比べられない期限',
  },
  header: (older: string, newer: string) => ['取組', `${older}の期限`, `${newer}の期限`, '動き'],
} as const;

/** Counts words: 統合4、廃止2. */
export function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${word}${count}`).join('、');
}
