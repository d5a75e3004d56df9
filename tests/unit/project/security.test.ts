// SECURITY.md names the tests for each of its promises; they must exist.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const security = readFileSync('SECURITY.md', 'utf8');
const promises = security.split('\n').filter((line) => /^\| (?!promise|---)/.test(line));

test('SECURITY.md has promises', () => {
  expect(promises.length).toBeGreaterThan(10);
});

test.each(promises.map((line) => line.split(' | ') as [string, string]))('%s', (_, keepers) => {
  const files = keepers.split(';').map((one) => {
    const [, file = ''] = /`(tests\/[^`]+)`/.exec(one) ?? [];
    return { file, titles: [...one.matchAll(/“([^”]+)”/g)].map(([, title]) => title ?? '') };
  });
  for (const { file, titles } of files) {
    expect(existsSync(file), file).toBe(true);
    expect(titles).not.toEqual([]);
    const text = readFileSync(file, 'utf8');
    for (const title of titles)
      expect(
        [`'${title}'`, `'${title}: %s'`, `"${title}"`].some((one) => text.includes(one)),
        title,
      ).toBe(true);
  }
});

test('SECURITY.md says how to report a vulnerability', () => {
  expect(security).toContain('Security → Report a vulnerability');
});
