// The path of a unit with an unknown parent begins with ?/ in every file of the open data.
import { expect, test } from 'vitest';
import { changesData } from '#archive/open-data/changes.ts';
import { measuresData } from '#archive/open-data/measures.ts';
import { reorganizationsData } from '#archive/open-data/reorganizations.ts';
import { city } from '../diagrams/figures/archive.ts';

const reorganization = (on: string, rest: string) => `---
title: ${on}の改正
effective: ${on}
status: in force
source: { title: 見本の資料 }
fidelity: summary
${rest}
---
見本。
`;

const { archive } = city({
  'charts/2025-04-01.yaml':
    'asOf: 2025-04-01\nsource: { title: 見本の組織図 }\ncoverage: all\nunits: { 総務部: { 総務課: } }\n',
  'reorganizations/2026-04-01.md': reorganization(
    '2026-04-01',
    `changes:
  - establish: { unit: 検査課, parent: unknown }
  - establish: { unit: 検査課/検査係, parent: unknown }
  - establish: { unit: 調査課, parent: unknown }
states: [{ unit: { unit: 検査課, parent: unknown }, has: [検査係] }]`,
  ),
  'documents/plan/1st.md': `---
title: 見本計画
type: plan
edition: 初版
issued: 2026-05-01
source: { title: 見本計画 }
fidelity: summary
measures:
  - { id: look, title: 調査の見直し, text: 見直す。, owners: [{ unit: 調査課, parent: unknown }] }
---
見本。
`,
  'reorganizations/2026-10-01.md': reorganization(
    '2026-10-01',
    `changes:
  - abolish: { unit: 検査課/検査係, parent: unknown }
  - abolish: { unit: 検査課, parent: unknown }
  - { establish: 総務部/審査課, replaces: { unit: 検査課, parent: unknown } }
  - { rename: { unit: 調査課, parent: unknown }, to: 研究課 }`,
  ),
});

test('paths below an unknown parent begin with ?/ for replaced units, states and owners of today', () => {
  expect(changesData(archive).flatMap(({ replaces }) => replaces?.path ?? [])).toEqual(['?/検査課']);
  const states = reorganizationsData(archive).flatMap(({ states }) => states);
  expect(states.map(({ unit, has }) => [unit, has])).toEqual([['?/検査課', ['?/検査課/検査係']]]);
  const owners = measuresData(archive).flatMap(({ owners }) => owners);
  expect(owners.flatMap(({ today }) => today.map(({ path }) => path))).toEqual(['?/研究課']);
});
