import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outsideContent } from '../../../scripts/check/outside.ts';
import { putIn, sharedFolder } from '../../support/folder.ts';

const root = sharedFolder();
const put = putIn(root);

test('content that lies beside content/ is found, and nothing else', () => {
  for (const path of [
    'content/mihon/municipality.yaml',
    'mihon/reorganizations/2027-04-01.md',
    'glossary.yaml',
    'docs/README.md',
    'README.md',
    'node_modules/x/ids.yaml',
  ])
    put(path);
  expect(outsideContent(root).toSorted()).toEqual(['glossary.yaml', 'mihon/']);
  expect(outsideContent(join(root, 'nowhere'))).toEqual([]);
});
