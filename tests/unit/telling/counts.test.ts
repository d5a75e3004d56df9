import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countKinds } from '#archive/4-link/reorganizations/change-kind.ts';
import type { Verb } from '#org/change.ts';
import {
  changeCounts,
  comparedCounts,
  countWords,
  kindCounts,
  manyOf,
  yearCountsBeside,
} from '#telling/counts.ts';
import { containsCount } from '#telling/sentences/counting.ts';
import { verbWords } from '#telling/verbs.ts';

const change = fc.constantFrom(...(Object.keys(verbWords) as Verb[])).chain((verb) =>
  fc.tuple(fc.boolean(), fc.constantFrom('in force', 'planned', 'decided')).map(([isRenamed, status]) => ({
    verb,
    status,
    duty: verb === 'transfer' ? { isArea: isRenamed } : null,
    kinds: verb === 'move' && isRenamed ? [verb, 'rename' as const] : [verb],
  })),
);

test.each([
  ['市長戦略部が生まれるなど、31件の変更があった。', 31, true],
  ['市長戦略部が生まれるなど、131件の変更があった。', 31, false],
  ['三つの変更があった。', 3, true],
  ['市長戦略部が生まれた。', 1, false],
])('"%s" states the number of changes %d: %s', (said, count, says) => {
  expect(containsCount(said, count)).toBe(says);
});

test.each([
  ['新課が生まれた。', { changes: 1 }, ''],
  ['新課が生まれ、旧課がなくなった。', { changes: 2 }, '組織の変更2件'],
  ['新課が生まれるなど、三つの変更があった。', { changes: 3, editions: 1 }, '資料1件'],
  ['「見本の計画」が公表された。', { editions: 1, due: 1 }, '期限を迎える取組1件'],
  ['「見本の会議」の記録がある。', { due: 1, events: 1 }, '期限を迎える取組1件'],
  ['3件の取組が期限を迎える。', { due: 3 }, ''],
  ['見本の振り返りと評価の記録がある。', { reviews: 2 }, ''],
])('beside "%s" stands what it does not tell', (sentence, counts, beside) => {
  const nothing = { changes: 0, planned: 0, editions: 0, due: 0, reviews: 0, events: 0 };
  expect(yearCountsBeside(sentence, { ...nothing, ...counts })).toBe(beside);
});

describe('counts of changes', () => {
  test('distinguish transferred areas from transferred duties', () => {
    const transfer = (isArea: boolean) =>
      ({ verb: 'transfer', kinds: ['transfer'], status: 'in force', duty: { isArea } }) as const;
    expect(changeCounts([transfer(true), transfer(false), transfer(true)])).toBe('事務移管1件、区域移管2件');
  });

  test('say how many are planned, unless all are', () => {
    const [done, planned] = (['in force', 'planned'] as const).map(
      (status) => ({ verb: 'move', kinds: ['move'], status, duty: null }) as const,
    );
    if (!done || !planned) throw new Error();
    const merge = { verb: 'merge', kinds: ['merge'], status: 'decided', duty: null } as const;
    expect(changeCounts([done, planned, planned, merge])).toBe('移管3件（うち予定2件）、統合1件（予定）');
    expect(changeCounts([planned, merge])).toBe('移管1件、統合1件');
    expect(manyOf([done, planned, merge])).toBe('3件（うち予定2件）');
    expect(manyOf([planned, merge])).toBe('2件（予定）');
    expect(manyOf([done])).toBe('1件');
  });

  test('count each change once', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const sum = kindCounts(countKinds(changes)).reduce((total, { count }) => total + count, 0);
        expect(sum).toBe(changes.length);
      }),
    );
  });

  test('of two municipalities add up', () => {
    fc.assert(
      fc.property(fc.array(change), fc.array(change), (a, b) => {
        expect(countWords(kindCounts(countKinds(a), countKinds(b)))).toBe(changeCounts([...a, ...b]));
      }),
    );
  });

  test('have a kind of their own for a move with a new name', () => {
    const status = 'in force';
    expect(
      changeCounts([
        { verb: 'move', kinds: ['move', 'rename'], status, duty: null },
        { verb: 'rename', kinds: ['rename'], status, duty: null },
        { verb: 'move', kinds: ['move'], status, duty: null },
        { verb: 'establish', kinds: ['establish'], status, duty: null },
      ]),
    ).toBe('新設1件、改称1件、移管1件、移管・改称1件');
  });
});

test('items of a comparison are counted once by fate, once by deadline and once by owner', () => {
  const later = { for: null, older: 'a', from: [], to: [], change: 'later', byMonths: 3 } as const;
  const items = [
    { fate: 'revised', deadlines: [later, later, { ...later, change: 'same' }], owners: 'changed' },
    { fate: 'continued', deadlines: [], owners: 'unsaid' },
  ] as const;
  expect(countWords(comparedCounts(items))).toBe('継続1件、改訂1件、期限の繰り下げ1件、担当の変更1件');
});
