import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isMissing, MISSING, NEEDED } from '#diagrams/mermaid/missing.ts';

test('the packages to install have the versions that the engine is tested with', () => {
  const { peerDependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const versions = NEEDED.map((one) => one.split('@'));
  for (const [name = '', version] of versions) {
    expect(peerDependencies[name]).toBe(version);
    expect(devDependencies[name]).toBe(version);
    expect(MISSING).toContain(`${name}@${version}`);
  }
  expect(versions).toHaveLength(Object.keys(peerDependencies).length);
});

test('only a missing package counts as missing', () => {
  expect(isMissing(Object.assign(new Error(), { code: 'ERR_MODULE_NOT_FOUND' }))).toBe(true);
  expect(isMissing(new Error('Parse error on line 2'))).toBe(false);
});
