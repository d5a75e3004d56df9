import { expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { flat } from '#archive/4-link/charts/chart-units.ts';
import { link } from '#archive/4-link/link.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { chartsCsv } from '#feeds/tables/charts.ts';

const files = filesInMemory({
  'content/machi/municipality.yaml':
    'name: 見本町\nreading: みほんまち\ncode: "999997"\nprefecture: 架空県\nwebsite: https://machi.invalid\n',
  'content/machi/ids.yaml': `units:
  center: { path: こども家庭センター, at: 2025-04-01 }
  kanko: { path: 商工課/観光係, at: 2025-04-01 }
`,
  'content/machi/units.yaml': 'units: { center: { kind: 課 } }\n',
  'content/machi/charts/2025-04-01.yaml':
    'asOf: 2025-04-01\nsource: { title: 組織図 }\ncoverage: all\nunits: { こども家庭センター: null, 商工課: [観光係] }\n',
  'content/machi/reorganizations/2026-04-01.md': `---
title: 改正
effective: 2026-04-01
status: in force
source: { title: 改正 }
fidelity: summary
changes:
  - { move: 商工課/観光係, to: 観光課 }
---
`,
});
const { source, derived } = checkOne(openArchive(files, '2026-11-21'), 'machi');
const archive = link(source, openArchive(files, '2026-11-21').shared, derived, '2026-11-21');

test('a unit has at each date the kind of its name then, or the stated one', () => {
  const kinds = archive.charts.map(({ units }) => flat(units).map(({ name, kind }) => `${name} ${kind}`));
  expect(kinds.map((one) => one.toSorted())).toEqual([
    ['こども家庭センター 課', '商工課 課', '観光係 係'],
    ['こども家庭センター 課', '商工課 課', '観光課 課'],
  ]);
  const kanko = archive.units.find(({ id }) => id === 'kanko');
  expect([kanko?.kind, ...(kanko?.names.map(({ kind }) => kind) ?? [])]).toEqual(['課', '係', '課']);
  const csv = chartsCsv(archive, (url) => url);
  expect(csv).toContain(',観光係,商工課/観光係,係,');
  expect(csv).toContain(',観光課,観光課,課,');
  expect(csv).toContain(',こども家庭センター,こども家庭センター,課,');
});
