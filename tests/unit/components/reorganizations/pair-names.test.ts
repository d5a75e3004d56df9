import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownNames, sidesOf } from '#components/reorganizations/pair-names.ts';
import { verbWords } from '#telling/verbs.ts';

const both = (text: string, badge: string | null = null) => ({ text, badge });

test.each([
  ['stays as it is', both('庶務係'), both('庶務係'), '庶務係'],
  ['ends', both('文書係', '廃止'), null, '[文書係] 廃止'],
  ['becomes another', both('文書係', '統合'), null, '[文書係] 統合前'],
  ['comes of others', null, both('情報係', '統合'), '(情報係) 統合後'],
  ['begins', null, both('情報係', '新設'), '(情報係) 新設'],
  ['is called otherwise', both('企画係', '改称'), both('計画係', '改称'), '[企画係] → (計画係) 改称'],
  ['is made of more', both('企画係'), both('企画係', '再編'), '企画係 → (企画係) 再編後'],
  ['is heard of no more', both('企画係', 'その後は不明'), null, '[企画係] その後は不明'],
  ['is known on one side alone', null, both('企画係'), '企画係 改正前は不明'],
])('a unit that %s shows its names and fate', (_, before, after, told) => {
  const words = shownNames({ before, after }, null).map(({ text, box, mark }) => {
    const boxed = box === 'ends' ? `[${text}]` : box === 'begins' ? `(${text})` : text;
    return mark === null ? boxed : `${boxed} ${mark}`;
  });
  expect(words.join(' → ')).toBe(told);
});

test('a unit that goes along with its parent has no mark of its own', () => {
  expect(shownNames({ before: both('秘書係'), after: null }, 'before')).toEqual([
    { text: '秘書係', box: null, mark: null },
  ]);
});

test('both sides can be read back from the shown names', () => {
  const badge = fc.option(fc.constantFrom(...Object.values(verbWords), '移管・改称', '統合・新設'), {
    nil: null,
  });
  const name = fc.option(fc.record({ text: fc.constantFrom('前', '後係', '企画係', '総務課'), badge }), {
    nil: null,
  });
  fc.assert(
    fc.property(name, name, fc.constantFrom('before', 'after', null), (before, after, above) => {
      const isWithin = above === null || (above === 'before' ? after === null : before === null);
      fc.pre((before !== null || after !== null) && isWithin);
      expect(sidesOf(shownNames({ before, after }, above), above)).toEqual({ before, after });
    }),
  );
});
