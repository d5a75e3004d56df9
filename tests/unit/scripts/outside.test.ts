import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { outsideContent } from '../../../scripts/check/outside.ts';

test('content that lies beside content/ is found, and nothing else', () => {
  const root = mkdtempSync(join(tmpdir(), 'outside-'));
  for (const path of [
    'content/mihon/municipality.yaml',
    'mihon/reorganizations/2027-04-01.md',
    'glossary.yaml',
    'docs/README.md',
    'README.md',
    'node_modules/x/ids.yaml',
  ]) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
  expect(outsideContent(root).toSorted()).toEqual(['glossary.yaml', 'mihon/']);
  expect(outsideContent(join(root, 'nowhere'))).toEqual([]);
  rmSync(root, { recursive: true });
});
