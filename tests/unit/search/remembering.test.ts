import { expect, test } from 'vitest';
import { remembering } from '#search/remembering.ts';

test('a request is made once for all who ask, and again after it failed', async () => {
  const asked: string[] = [];
  const answers = remembering(async (of: string) => {
    asked.push(of);
    if (asked.length === 1) throw new Error('no network');
    return of;
  });
  const both = await Promise.allSettled([answers('a'), answers('a')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await Promise.all([answers('a'), answers('a'), answers('b')])).toEqual(['a', 'a', 'b']);
  expect(asked).toEqual(['a', 'a', 'b']);
});
