import { expect, test } from 'vitest';
import { comparisonAnswer } from '#telling/answers/comparison.ts';
import { comparedPartLede } from '#telling/documents/comparison.ts';
import { lineText } from '#telling/inline.ts';
import { archiveOf, municipalityIds } from '../../../support/content.ts';

const all = municipalityIds.flatMap((id) => {
  const archive = archiveOf(id);
  return archive.documents.flatMap((document) =>
    document.comparisons.flatMap((comparison) => {
      const [older, newer] = [comparison.older, comparison.newer].map((edition) =>
        document.editions.find((one) => one.id === edition),
      );
      if (!older || !newer) return [];
      return [
        { comparison, older, newer, answer: comparisonAnswer(archive, document, comparison, older, newer) },
      ];
    }),
  );
});

test('changed owners are counted only if both editions name owners', () => {
  for (const { comparison, answer } of all) {
    const { items, namesOwners } = comparison;
    const isKnown = items.length > 0 && namesOwners.older && namesOwners.newer;
    const isCompared = items.some(({ owners }) => owners !== 'unsaid');
    const labels = (answer.sums ?? []).map(({ label }) => label);
    expect(labels.some((label) => label.includes('担当'))).toBe(isKnown && isCompared);
    expect(
      lineText([...answer.lede, ...(answer.support ?? [])]).includes('担当が変わったかどうかは分からない。'),
    ).toBe(items.length > 0 && !isKnown);
  }
});

test('the sentence below the heading does not repeat the editions', () => {
  const moved = all.filter(({ answer }) => (answer.sums ?? []).some(({ tone }) => tone === 'begins'));
  expect(moved.length).toBeGreaterThan(0);
  for (const { answer } of moved) expect(lineText(answer.lede)).toMatch(/^(?:この間に|[\d年か月]+で)、/);
});

test('a part of a comparison opens with what moved in it', () => {
  const kept = { fate: 'revised', deadlines: [] } as const;
  const moved = (change: 'later' | 'earlier' | 'same') => ({
    ...kept,
    deadlines: [{ for: null, older: '', change, byMonths: 1, from: [], to: [] }],
  });
  const [one] = all;
  if (!one) throw new Error('no comparison');
  const { older, newer } = one;
  const opens = (...items: Parameters<typeof comparedPartLede>[0]) => comparedPartLede(items, older, newer);
  expect(opens(moved('later'), kept)).toBe('取組2件のうち、1件の期限を繰り下げた。');
  expect(opens(moved('later'), moved('earlier'))).toBe(
    '取組2件のうち、1件の期限を繰り下げ、1件を繰り上げた。',
  );
  expect(opens(moved('same'), kept)).toBe('取組2件に、動いた期限はない。');
  expect(opens(kept)).toBe('取組1件が続いた。');
});

test('editions without items are said not to be comparable item by item', () => {
  for (const { comparison, answer } of all)
    expect(lineText([...answer.lede, ...(answer.support ?? [])]).includes('項目ごとには比べられない。')).toBe(
      comparison.items.length === 0,
    );
});
