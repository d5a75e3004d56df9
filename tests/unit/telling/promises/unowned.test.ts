import { expect, test } from 'vitest';
import type { Archive } from '#archive/4-link/types.ts';
import { lineText } from '#telling/inline.ts';
import { noOwnersNote } from '#telling/promises/unowned.ts';
import { policyEdition } from '../../../support/policy.ts';
import { city } from '../../diagrams/figures/archive.ts';

const ORGANIZATION = {
  'ids.yaml': `units:
  somu-ka: { path: 総務課, at: 2025-04-01 }
  kikaku-ka: { path: 企画課, at: 2025-04-01 }
`,
  'charts/2025-04-01.yaml': `asOf: 2025-04-01
source: { title: 見本の組織図 }
coverage: mayor
units:
  総務課:
  企画課:
`,
};

function told({ archive }: { readonly archive: Archive }, id: string): string | null {
  const unit = archive.units.find((one) => one.id === id);
  if (!unit) throw new Error(`no ${id}`);
  const line = noOwnersNote(archive, unit);
  return line && lineText(line);
}

test('the measures of a unit are unknown if a plan names no owner at all', () => {
  const silent = city({
    ...ORGANIZATION,
    'documents/policy/ver1.md': policyEdition('初版', '2025-04-21', 'id: a, title: 窓口', 'id: b, title: 印'),
  });
  expect(told(silent, 'somu-ka')).toBe(
    '見本の方針の取組2件には担当が書かれていないので、この組織が担うものは分からない。',
  );
});

test('nothing is said if the plan names the owner of any measure', () => {
  const owned = 'id: a, title: 窓口, owners: [総務課]';
  const said = city({
    ...ORGANIZATION,
    'documents/policy/ver1.md': policyEdition('初版', '2025-04-21', owned, 'id: b, title: 印'),
  });
  expect(['somu-ka', 'kikaku-ka'].map((id) => told(said, id))).toEqual([null, null]);
});
