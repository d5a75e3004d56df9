import { expect, test } from 'vitest';
import { comparedEditions } from '#components/documents/compared.ts';
import { policyEdition } from '../../../support/policy.ts';
import { city } from '../../diagrams/figures/archive.ts';

const unit = (name: string) => `{ unit: ${name}, parent: unknown }`;

test('owners are compared with owners even if only one edition names supporters', () => {
  const { archive } = city({
    'documents/policy/ver1.md': policyEdition(
      '初版',
      '2025-04-21',
      `id: desk, title: 窓口の見直し, owners: [${unit('見本課')}]`,
    ),
    'documents/policy/ver2.md': policyEdition(
      '改訂版',
      '2025-08-22',
      `id: desk, title: 窓口の見直し, owners: [${unit('見本課')}], supporters: [${unit('手本課')}], from: [{ edition: ver1, id: desk, basis: editor }]`,
    ),
  });
  const [comparison] = archive.documents[0]?.comparisons ?? [];
  if (!comparison) throw new Error('no comparison');
  const [item] = comparedEditions(archive, comparison).items;
  const rows = new Map(item?.rows.map(({ label, older, newer }) => [label, [older.length, newer.length]]));
  expect([rows.get('担当'), rows.get('主担当'), rows.get('関係課')]).toEqual([[1, 1], undefined, [0, 1]]);
  expect([item?.owners, item?.supporters]).toEqual(['same', 'unsaid']);
});
