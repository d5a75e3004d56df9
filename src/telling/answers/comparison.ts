import { itemsWhoseDeadline } from '#archive/4-link/documents/compare.ts';
import type { ComparedItem, Comparison } from '#archive/4-link/documents/comparison.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Archive, LinkedDocument, LinkedEdition } from '#archive/4-link/types.ts';
import type { Answer, Sum } from '../answer.ts';
import { shortPrintedDate } from '../dates.ts';
import { comparisonLede, comparisonTitle, monthsMoved } from '../documents/comparison.ts';
import { text } from '../inline.ts';

/** What moved between two editions, and how much continues. */
export function comparisonAnswer(
  archive: Archive,
  document: LinkedDocument,
  comparison: Comparison,
  older: LinkedEdition,
  newer: LinkedEdition,
): Answer {
  const { items, namesOwners } = comparison;
  const areOwnersCompared = namesOwners.older && namesOwners.newer;
  return {
    title: comparisonTitle(document, older, newer),
    lede: [text(comparisonLede(comparison, older, newer))],
    support: [
      text(
        `${older.data.edition}は${shortPrintedDate(older.data.issued)}、${newer.data.edition}は${shortPrintedDate(newer.data.issued)}。`,
      ),
      ...(items.length === 0 || areOwnersCompared ? [] : [text(ownersNamed(archive, older, newer))]),
    ],
    sums: [deadlineSum(archive, items), kinSum(items), areOwnersCompared ? ownerSum(items) : null].filter(
      (sum) => sum !== null,
    ),
  };
}

/** Changed deadlines; null if there are none. */
function deadlineSum(archive: Archive, items: readonly ComparedItem[]): Sum | null {
  const later = items.flatMap((item) =>
    item.deadlines.flatMap((deadline) => {
      const { change, byMonths } = deadline;
      return change === 'later' && byMonths !== null ? [{ item, deadline, byMonths }] : [];
    }),
  );
  const longest = later.toSorted((a, b) => b.byMonths - a.byMonths)[0];
  const title = lookupIn(archive).measures.get(longest?.item.newer[0] ?? '')?.data.title;
  const counts = [
    { word: '繰り上げられた', count: itemsWhoseDeadline(items, 'earlier') },
    { word: '記載がなくなった', count: itemsWhoseDeadline(items, 'dropped') },
    { word: '新しく付いた', count: itemsWhoseDeadline(items, 'added') },
    { word: '比べられない', count: itemsWhoseDeadline(items, 'unclear') },
  ].filter(({ count }) => count > 0);
  const others = counts.map(({ word, count }) => `${word}ものは${count}件`).join('、');
  const count = itemsWhoseDeadline(items, 'later');
  if (count === 0 && others === '') return null;
  return {
    tone: 'begins',
    count,
    label: '件の期限を繰り下げ',
    sentence: [
      text(
        [
          longest && title ? `最も大きな繰り下げは「${title}」（${monthsMoved(longest.deadline)}）。` : '',
          others === '' ? '' : `${others}。`,
        ].join(''),
      ),
    ],
  };
}

function kinSum(items: readonly ComparedItem[]): Sum | null {
  const count = (...fates: readonly ComparedItem['fate'][]) =>
    items.filter(({ fate }) => fates.includes(fate)).length;
  if (count('merged', 'split') === 0) return null;
  const kin = `統合は${count('merged')}件、分割は${count('split')}件。`;
  const [fresh, ended] = [count('new'), count('ended')];
  const rest = [
    fresh > 0 ? `前の版にない取組が${fresh}件` : '',
    ended > 0 ? `新しい版にない取組が${ended}件` : '',
  ].filter((words) => words !== '');
  return {
    tone: 'none',
    count: count('merged', 'split'),
    label: '件が統合か分割',
    sentence: [text(`${kin}${rest.length > 0 ? `${rest.join('、')}ある。` : ''}`)],
  };
}

/** Changed owners, if both editions name owners. */
function ownerSum(items: readonly ComparedItem[]): Sum | null {
  const compared = items.filter(({ owners }) => owners !== 'unsaid').length;
  if (compared === 0) return null;
  return {
    tone: 'none',
    count: items.filter(({ owners }) => owners === 'changed').length,
    label: '件の担当が変わった',
    sentence: [text(`両方の版に担当が書かれている${compared}件のうち。`)],
  };
}

/**
 * Says that owners cannot be compared: an edition without owners has not changed them. Measures without an
 * owner may have an illegible one.
 */
function ownersNamed(archive: Archive, older: LinkedEdition, newer: LinkedEdition): string {
  const { measures } = lookupIn(archive);
  const sentences = [older, newer].map(({ data, measures: keys }) => {
    const named = keys.filter((key) => (measures.get(key)?.owners.length ?? 0) > 0).length;
    return named === 0
      ? `${data.edition}に担当の記載はない。`
      : `${data.edition}は${named}件に担当の記載がある。`;
  });
  return `${sentences.join('')}担当が変わったかどうかは分からない。`;
}
