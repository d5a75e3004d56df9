import { expect, test } from 'vitest';
import { setAside } from '#site/set-aside.ts';
import { archiveOf, historyOf, municipalityIds } from '../../support/content.ts';

test('what is set aside comes back as it was, links within it included', () => {
  const aside = setAside<unknown>();
  for (const id of municipalityIds) {
    const opened = { archive: archiveOf(id), history: historyOf(id) };
    aside.put(id, opened);
    expect(aside.take(id)).toEqual(opened);
  }
  const shared = { name: '企画課' };
  aside.put('shared', [shared, shared]);
  const [a, b] = aside.take('shared') as unknown[];
  expect(a).toBe(b);
  expect(aside.take('never put')).toBeNull();
});
