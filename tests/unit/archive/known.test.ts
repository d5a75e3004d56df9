// Since when a unit is known of whose beginning no source tells.
import { expect, test } from 'vitest';
import { type Event, town } from '../../support/town.ts';

function knownIn(event: Event): Readonly<Record<string, string | null>> {
  const { units } = town({ events: [event] });
  return Object.fromEntries(units.map(({ names, known }) => [names[0]?.name ?? '', known]));
}

test('who ends or changes on a day was there the day before', () => {
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

test('the day of a plan shows nobody to have been there', () => {
  const changes = ['{ split: 福祉部, into: [福祉こども部, 保険部] }'];
  expect(knownIn({ status: 'planned', changes })).toMatchObject({ 福祉部: null });
});

test('who a plan speaks of was there when its source was published', () => {
  const changes = ['{ split: 福祉部, into: [福祉こども部, 保険部] }'];
  const published = (words: string) => knownIn({ status: 'planned', published: words, changes }).福祉部;
  expect(published('令和7年9月22日')).toBe('2025-09-22');
  expect(published('令和7年9月')).toBeNull();
});
