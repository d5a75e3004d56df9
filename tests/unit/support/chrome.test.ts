import { expect, test } from 'vitest';
import { findChrome } from '../../support/chrome.ts';

test('the Chrome of CHROME_PATH is used, and a wrong path is an error', async () => {
  expect(await findChrome(process.execPath)).toEqual({ path: process.execPath, libraries: null });
  await expect(findChrome('/nowhere/chrome')).rejects.toThrow(
    'CHROME_PATH が指す /nowhere/chrome はありません。',
  );
});
