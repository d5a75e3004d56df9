import { expect, test } from 'vitest';
import { comparisonAnswer } from '#telling/answers/comparison.ts';
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
      return [{ comparison, answer: comparisonAnswer(archive, document, comparison, older, newer) }];
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

test('editions without items are said not to be comparable item by item', () => {
  for (const { comparison, answer } of all)
    expect(lineText([...answer.lede, ...(answer.support ?? [])]).includes('項目ごとには比べられない。')).toBe(
      comparison.items.length === 0,
    );
});
