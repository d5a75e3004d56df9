import { expect, test } from 'vitest';
import { importChanges } from '../../../scripts/import/changes.ts';
import { importFolder } from './import-folder.ts';

const folder = importFolder({});
const TABLE = '種別,旧,新\n見直し=一部,企画課,政策課\n';

test.each([
  ['the last sign', '見直し=一部=改称'],
  ['a full-width sign', '見直し=一部＝改称'],
])('a kind is answered after %s', async (_, kind) => {
  expect(await importChanges(folder.table(TABLE), { root: folder.root(), kind: [kind] })).toBe(0);
  expect(folder.told().join('\n')).toContain('rename: 企画課');
});

test.each(['見直し', '=改称', '見直し='])('the answer %s is refused', async (kind) => {
  expect(await importChanges(folder.table(TABLE), { root: folder.root(), kind: [kind] })).toBe(1);
  expect(folder.told().join('\n')).toMatch(/--kind は「表の言葉=再編」の形で/);
});
