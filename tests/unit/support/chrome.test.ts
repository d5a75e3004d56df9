import { expect, test } from 'vitest';
import { findChrome } from '../../support/chrome.ts';

test('the Chrome that is named is used, and no other where it is not there', async () => {
  expect(await findChrome(process.execPath)).toEqual({ path: process.execPath, libraries: null });
  await expect(findChrome('/nowhere/chrome')).rejects.toThrow(
    'CHROME_PATH が指す /nowhere/chrome はありません。',
  );
});
