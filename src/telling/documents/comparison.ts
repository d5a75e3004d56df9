// What became of the items of an edition in a later edition, in words.

import { itemsWhoseDeadline } from '#archive/4-link/documents/compare.ts';
import type { ComparedDeadline, DeadlineChange } from '#archive/4-link/documents/compare-deadlines.ts';
import type { ComparedItem } from '#archive/4-link/documents/comparison.ts';
import { areDueIn, movedDeadlines } from '#archive/4-link/documents/moved.ts';
import type { LinkedMeasure, LinkedStage } from '#archive/4-link/promises/measures.ts';
import type { Archive, LinkedDocument, LinkedEdition } from '#archive/4-link/types.ts';
import { firstDay } from '#calendar/interval.ts';
import { dueWords } from '../promises/schedule.ts';
import { knownWords } from './editions.ts';

/** A changed deadline as a badge, with an explanation where the badge is not enough. */
export const deadlineChanges = {
  later: { word: '期限の繰り下げ', meaning: '期限が前の版より遅くなった' },
  earlier: { word: '期限の繰り上げ', meaning: '期限が前の版より早くなった' },
  same: { word: '期限は同じ', meaning: '期限が動いていない' },
  dropped: { word: '記載のなくなった期限', meaning: '' },
  added: { word: '新しく付いた期限', meaning: '' },
  unclear: {
    word: '比べられない期限',
    meaning: 'どの期限がどの期限に当たるか、または期限が動いたかどうかを、資料から言えない',
  },
} as const satisfies Readonly<Record<DeadlineChange, { readonly word: string; readonly meaning: string }>>;

/** How far a deadline moved: 5か月. Null if it stayed or the distance is unknown. */
export function monthsMoved({ change, byMonths }: ComparedDeadline): string | null {
  if (byMonths === null || change === 'same') return null;
  return byMonths === 0 ? '同じ月の中' : `${Math.abs(byMonths)}か月`;
}

/** The same with its direction, for a line that has no room for the word: +12か月. */
export function signedMonths(deadline: ComparedDeadline): string | null {
  const { byMonths } = deadline;
  const sign = byMonths === null || byMonths === 0 ? '' : byMonths > 0 ? '+' : '−';
  const months = monthsMoved(deadline);
  return months === null ? null : `${sign}${months}`;
}

/** The deadlines of one side: 説明: 令和7年9月、上程: 令和7年12月. */
export function stagesWords(
  stages: readonly Pick<LinkedStage, 'for' | 'text'>[],
  { change }: Pick<ComparedDeadline, 'change'>,
): string {
  // Illegible words may or may not state a deadline.
  if (stages.length === 0) return change === 'unclear' ? '不明' : '記載なし';
  return stages.map(dueWords).join('、');
}

/** For example 令和7年度末 → 令和8年4月. */
export function fromAndTo(deadline: ComparedDeadline): string {
  return `${stagesWords(deadline.from, deadline)} → ${stagesWords(deadline.to, deadline)}`;
}

/** For example 令和7年度末 → 令和8年4月（1か月）. */
export function movedWords(deadline: ComparedDeadline): string {
  const months = monthsMoved(deadline);
  return months === null ? fromAndTo(deadline) : `${fromAndTo(deadline)}（${months}）`;
}

/** A note beside both deadlines: 12か月繰り下げ. Null where the deadlines are clear by themselves: X → 記載なし. */
export function moveInWords(deadline: ComparedDeadline): string | null {
  const { change, byMonths } = deadline;
  const direction = {
    later: '繰り下げ',
    earlier: '繰り上げ',
    unclear: '比べられない',
    same: null,
    dropped: null,
    added: null,
  }[change];
  if (direction === null || change === 'unclear') return direction;
  return `${byMonths === 0 ? '同じ月の中で' : (monthsMoved(deadline) ?? '')}${direction}`;
}

/** For example 前の版から12か月繰り下げ and 後の版で1か月繰り上げ, without repetitions. */
export function movedInShort(archive: Archive, measure: LinkedMeasure): readonly string[] {
  const ways = { from: '前の版から', to: '後の版で' } as const;
  const moves = (['from', 'to'] as const).flatMap((way) =>
    movedDeadlines(archive, measure, way)
      .filter(({ deadline: { change } }) => change === 'later' || change === 'earlier')
      .map(({ deadline }) => `${ways[way]}${moveInWords(deadline)}`),
  );
  return [...new Set(moves)];
}

/** The earlier deadline of what is due in a fiscal year: 前の版では令和7年度末（期限の繰り下げ、1か月）. */
export function movedInto(archive: Archive, measure: LinkedMeasure, fiscalYear: number): readonly string[] {
  return movedDeadlines(archive, measure, 'from')
    .filter(({ deadline: { from, to } }) => from.length > 0 && areDueIn(fiscalYear, to))
    .map(({ deadline }) => {
      const how = [deadlineChanges[deadline.change].word, monthsMoved(deadline)].filter(Boolean).join('、');
      return `前の版では${stagesWords(deadline.from, deadline)}（${how}）`;
    });
}

export function comparisonTitle(
  { title }: Pick<LinkedDocument, 'title'>,
  older: LinkedEdition,
  newer: LinkedEdition,
): string {
  return `${title} ${older.data.edition}と${newer.data.edition}の比較`;
}

interface Compared {
  readonly items: readonly Pick<ComparedItem, 'fate' | 'deadlines'>[];
}

/** A sentence on what moved between two editions, including their names. */
export function comparisonLead(comparison: Compared, older: LinkedEdition, newer: LinkedEdition): string {
  const names = `${older.data.edition}から${newer.data.edition}`;
  return lead(comparison, older, newer, {
    until: `${names}までの${timeBetween(older, newer) ?? '間'}に、`,
    between: `${names}で、`,
    of: '取組',
  });
}

/** The same below a heading that already names the editions: 5か月で、13件の期限を繰り下げ、1件を繰り上げた。 */
export function comparisonLede(comparison: Compared, older: LinkedEdition, newer: LinkedEdition): string {
  const time = timeBetween(older, newer);
  return lead(comparison, older, newer, {
    until: time === null ? 'この間に、' : `${time}で、`,
    between: '',
    of: '',
  });
}

/** The same for some of the items: 取組6件のうち、2件の期限を繰り下げた。 */
export function comparedPartLede(
  items: Compared['items'],
  older: LinkedEdition,
  newer: LinkedEdition,
): string {
  const isMoved = itemsWhoseDeadline(items, 'later') + itemsWhoseDeadline(items, 'earlier') > 0;
  const until = `取組${items.length}件${isMoved ? 'のうち' : 'に'}、`;
  return lead({ items }, older, newer, { until, between: '', of: '' });
}

function lead(
  { items }: Compared,
  older: LinkedEdition,
  newer: LinkedEdition,
  { until, between, of }: { readonly until: string; readonly between: string; readonly of: string },
): string {
  if (items.length === 0) return `${older.data.edition}と${newer.data.edition}は、項目ごとには比べられない。`;
  const [later, earlier] = [itemsWhoseDeadline(items, 'later'), itemsWhoseDeadline(items, 'earlier')];
  const isDated = items.some(({ deadlines }) => deadlines.some(({ byMonths }) => byMonths !== null));
  if (!isDated) return `${between}${wentOnWords(items)}。`;
  if (later > 0 && earlier > 0) return `${until}${of}${later}件の期限を繰り下げ、${earlier}件を繰り上げた。`;
  if (later > 0) return `${until}${of}${later}件の期限を繰り下げた。`;
  if (earlier > 0) return `${until}${of}${earlier}件の期限を繰り上げた。`;
  return `${until}動いた期限はない。`;
}

/** For example 取組6件が続き、2件が終わり、3件が新しく加わった. */
function wentOnWords(items: Compared['items']): string {
  const count = (of: (fate: ComparedItem['fate']) => boolean) => items.filter(({ fate }) => of(fate)).length;
  const groups = [
    { count: count((fate) => !ENDS.has(fate)), further: 'が続き', last: 'が続いた' },
    { count: count((fate) => fate === 'ended'), further: 'が終わり', last: 'が終わった' },
    { count: count((fate) => fate === 'new'), further: 'が新しく加わり', last: 'が新しく加わった' },
  ].filter(({ count }) => count > 0);
  const clauses = groups.map(
    (one, at) => `${one.count}件${at === groups.length - 1 ? one.last : one.further}`,
  );
  return clauses.length === 0 ? '取組が続いたかどうかは分からない' : `取組${clauses.join('、')}`;
}

/** The fates of items that do not exist in both editions, or of which that is not known. */
const ENDS: ReadonlySet<ComparedItem['fate']> = new Set(['ended', 'new', 'unknown']);

/** For example 5か月, 3年 or 4年2か月. */
function timeBetween(older: LinkedEdition, newer: LinkedEdition): string | null {
  const [from, to] = [older, newer].map(({ data: { issued } }) => {
    const day = firstDay(issued.interval);
    return day === null ? null : Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  });
  if (from == null || to == null || to <= from) return null;
  const [years, months] = [Math.floor((to - from) / 12), (to - from) % 12];
  return `${years > 0 ? `${years}年` : ''}${months > 0 ? `${months}か月` : ''}`;
}

/** What the comparison of items cannot tell: what a partly known edition leaves open, and wording that is ours. */
export function comparisonLimits(
  { areWordsCompared }: { readonly areWordsCompared: boolean },
  older: LinkedEdition,
  newer: LinkedEdition,
): readonly string[] {
  const both = [older, newer];
  const partly = both.filter(({ data }) => data.known !== 'full');
  const known = partly.map(({ data }) => `${data.edition}で分かっているのは「${knownWords[data.known]}」`);
  const ours = both.filter(({ data }) => data.fidelity === 'summary');
  return [
    ...(partly.length > 0
      ? [`${known.join('、')}です。一方にしか見当たらない項目が、もう一方になかったとは限りません。`]
      : []),
    ...(areWordsCompared
      ? []
      : [
          `${ours.map(({ data }) => data.edition).join('と')}の文章は編集者の要約です。言い回しの違いは市が書き換えたことを意味しないので、文章は比べず、期限・担当・目標を比べています。`,
        ]),
  ];
}
