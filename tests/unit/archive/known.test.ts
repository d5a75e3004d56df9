// The first day on which a unit without a known beginning is known to exist.
import { expect, test } from 'vitest';
import { type Event, town } from '../../support/town.ts';

function knownIn(event: Event): Readonly<Record<string, string | null>> {
  const { units } = town({ events: [event] });
  return Object.fromEntries(units.map(({ names, known }) => [names[0]?.name ?? '', known]));
}

test('a unit that ends or changes on a day is known from the day before', () => {
  const known = knownIn({
    changes: [
      '{ abolish: 福祉部 }',
      '{ rename: 企画部, to: 政策部 }',
      '{ assign: 統計事務, to: 総務部 }',
      'establish: 市民部',
    ],
  });
  expect(known).toEqual({
    福祉部: '2026-03-31',
    企画部: '2026-03-31',
    総務部: '2026-04-01',
    市民部: '2026-04-01',
  });
});

test('the date of a plan does not prove that a unit existed', () => {
  const changes = ['{ split: 福祉部, into: [福祉こども部, 保険部] }'];
  expect(knownIn({ status: 'planned', changes })).toMatchObject({ 福祉部: null });
});

test('a unit that a plan names is known from the publication day of its source', () => {
  const changes = ['{ split: 福祉部, into: [福祉こども部, 保険部] }'];
  const published = (words: string) => knownIn({ status: 'planned', published: words, changes }).福祉部;
  expect(published('令和7年9月22日')).toBe('2025-09-22');
  expect(published('令和7年9月')).toBeNull();
});
