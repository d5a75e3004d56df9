import { expect, test } from 'vitest';
import { addressOf, readAddress } from '#components/search/address.ts';

test.each([
  [{ query: '', filters: {} }],
  [{ query: '企画調整課', filters: {} }],
  [{ query: '"A&B" + 100%', filters: {} }],
  [{ query: '窓口', filters: { municipality: ['mihon'], year: ['2025', '2026'], change: ['rename'] } }],
])('the address of a search restores the search: %j', (asked) => {
  expect(readAddress(new URL(addressOf(asked), 'https://hensen.example').search)).toEqual(asked);
});

test('a handwritten search address is understood', () => {
  expect(readAddress('?q=%20%20窓口　&year=2026&year=2026&type=&unknown=1')).toEqual({
    query: '窓口',
    filters: { year: ['2026'] },
  });
  expect(readAddress('')).toEqual({ query: '', filters: {} });
});
