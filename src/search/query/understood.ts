import { normalize } from '../text/normalize.ts';
import type { Ranked } from './rank.ts';
import type { Term } from './term.ts';

/** One Japanese sentence that explains how a query was understood; null if it was taken literally. */
export function understoodAs(
  query: string,
  terms: readonly Term[],
  found: readonly Ranked[],
  match: 'all' | 'most',
): string | null {
  if (terms.length === 0) return null;
  const quoted = (list: readonly Term[]) => list.map(({ typed }) => `「${typed}」`).join('');
  if (found.length === 0) {
    // For a single word its pieces would only confuse the reader.
    const isSeveral = terms.length > 1 && /\s/.test(query.trim());
    return isSeveral ? `${quoted(terms)}を含むものを探しましたが、見つかりませんでした。` : null;
  }
  const replaced = terms.filter(({ forms, typed }) =>
    forms.every(({ standsFor }) => standsFor !== null && standsFor !== typed),
  );
  if (replaced.length > 0) {
    const names = new Set(replaced.flatMap(({ forms }) => forms.flatMap(({ standsFor }) => standsFor ?? [])));
    const unknown = [...names].map((name) => `「${name}」`).join('');
    return `${unknown}は見つからないので、${quoted(terms)}を含むものを探しました。`;
  }
  if (match === 'most') {
    const missing = terms.filter((_, at) => found.every(({ matches }) => matches[at] == null));
    const held = terms.filter((term) => !missing.includes(term));
    const isSome = found.some(({ matches }) => held.some((term) => matches[terms.indexOf(term)] == null));
    const none = 'すべての言葉を含むものはありません。';
    return isSome
      ? `${none}${quoted(held)}のうち、いちばん多くを含むものを示します。`
      : `${none}${quoted(missing)}を除いて、${quoted(held)}を含むものを示します。`;
  }
  // If all results hold the typed sentence literally, there is nothing to explain.
  const sentence = normalize(query.replace(/[。、？?！!\s]+$/, '')).text;
  if (terms.length > 1 && found.every(({ prepared }) => prepared.text.normal.text.includes(sentence)))
    return null;
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[\s、。？?「」『』"“”]/g, '')
      .toLowerCase();
  if (plain(query) !== terms.map(({ typed }) => plain(typed)).join(''))
    return `${quoted(terms)}を含むものを探しました。`;
  return terms.length > 1 ? `${quoted(terms)}をすべて含むものを探しました。` : null;
}
