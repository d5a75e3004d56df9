// A reorganization whose date changes after its new units have ids: a button changes the ids along with it.
import { expect, test } from 'vitest';
import { look } from '#workbench/look.ts';
import { services } from '#workbench/services.ts';

const reorganization = (status: string, day: string) => `---
title: 令和9年の改正
effective: ${day}
status: ${status}
source: { title: 資料 }
fidelity: summary
before: 2026-04-01
changes:
  - establish: みどり部/みどり課
---
`;
const IDS = 'content/mihon/ids.yaml';
const others = {
  'content/site.yaml': 'name: 見本\nurl: https://mihon.invalid/\n',
  'content/mihon/municipality.yaml':
    'name: 見本市\nreading: みほんし\ncode: "992011"\nprefecture: 見本県\nwebsite: https://mihon.invalid/\n',
  'content/mihon/charts/2026-04-01.yaml':
    'asOf: 2026-04-01\nsource: { title: 組織図 }\ncoverage: all\nunits: { みどり部: [] }\n',
};

test.each([
  ['planned', '2026-11-25'],
  ['in force', '2027-11-25'],
])('%s', (status, asOf) => {
  const open = 'content/mihon/reorganizations/2027-07-01.md';
  const before = {
    ...others,
    'content/mihon/reorganizations/2027-04-01.md': reorganization(status, '2027-04-01'),
  };
  const place = { municipality: 'mihon', asOf };
  const ids = services.withIds(before, IDS, services.proposals({ ...place, texts: before })) ?? '';
  const texts = { ...others, [IDS]: ids, [open]: reorganization(status, '2027-07-01') };
  const errors = (texts: Readonly<Record<string, string>>) =>
    look({ ...place, texts, open }).diagnostics.filter(({ severity }) => severity === 'error');
  const [lost] = errors(texts);
  const [remedy] = lost?.remedies ?? [];
  expect([lost?.code, remedy?.label]).toEqual(['H304', expect.stringContaining('2027-07-01')]);
  const mended = remedy && services.mended(ids, remedy, '');
  expect(errors({ ...texts, [IDS]: mended ?? '' })).toEqual([]);
});
