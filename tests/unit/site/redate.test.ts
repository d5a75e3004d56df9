import { expect, test } from 'vitest';
import { noParts } from '#site/made/made.ts';
import { redateEntry } from '#site/made/redate.ts';
import { type Kept, storeIn } from '#site/made/store.ts';
import { emptyFolder } from '../../support/folder.ts';

const store = storeIn(emptyFolder());

test('a page is dated to another day, a copy of a source stays as it was published', () => {
  const page = (day: string) => `<p>${day} 現在</p>`;
  const copy = Buffer.concat([Buffer.from('2026-11-24 '), Buffer.from([0x8e, 0x73])]);
  const shelf = store.begin('kakuu');
  shelf.put('kakuu/index.html', page('2026-11-24'));
  shelf.put('kakuu/sources/bill.txt', copy);
  const day = { asOf: '2026-11-24', lull: { first: '2026-11-23', last: '2026-11-26' } } as const;
  store.finish('kakuu', { key: '', files: shelf.files(), day }, noParts);

  redateEntry(store, 'kakuu', '2026-11-25', (file) => file);

  expect(store.read<Kept>('kakuu')?.day?.asOf).toBe('2026-11-25');
  const after = store.shelf('kakuu');
  expect(after.read('kakuu/index.html')).toBe(page('2026-11-25'));
  expect(after.read('kakuu/sources/bill.txt')).toBe(copy.toString());
});
