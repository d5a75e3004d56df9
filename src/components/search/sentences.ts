import type { Found } from '#search/types.ts';

/** The sentence that sums up the results, also for screen readers. */
export function foundWords(found: Found, query: string, isFiltered: boolean): string {
  const { match, hits, understood, isWhole } = found;
  if (match === 'none') return understood ?? `「${query}」を含むものは見つかりませんでした。`;
  if (hits.length === 0) return '見つかったもののうち、この絞り込みに合うものはありません。';
  const among = isFiltered ? '絞り込んで' : '';
  const count = `${among}${hits.length}件${isWhole ? '' : '以上'}見つかりました。`;
  const most = match === 'most' ? 'すべての言葉を含むものはないため、多くを含むものを示します。' : '';
  return `${count}${understood ?? most}`;
}

/** The sentence that explains the order of the list. Null if it needs no explanation. */
export function orderWords(best: number, groups: number): string | null {
  if (best === 0 || groups === 0) return null;
  return `よく合う${best}件に続けて、残りを種類ごとに示します。`;
}

/** The announcement of suggestions for screen readers. */
export function suggestedWords(count: number): string {
  return count === 0
    ? '候補はありません。Enterキーで、全文を検索します。'
    : `${count}件の候補があります。上下の矢印キーで選べます。`;
}
