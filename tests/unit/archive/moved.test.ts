import { expect, test } from 'vitest';
import { movedOutOf } from '#archive/4-link/documents/moved.ts';
import { policyEdition } from '../../support/policy.ts';
import { city } from '../diagrams/figures/archive.ts';

test.each([
  ['to the next year', '令和8年9月まで', 1],
  ['within the year', '令和8年3月まで', 0],
  ['to a day of the year from which it goes on, which is no deadline', '令和7年10月から', 0],
  ['to a day after the year from which it goes on', '令和8年4月から', 1],
])('a deadline counts as moved out of its fiscal year if it moved %s', (_, then, count) => {
  const { archive } = city({
    'documents/policy/ver1.md': policyEdition(
      '初版',
      '2025-04-21',
      'id: desk, title: 窓口の見直し, schedule: 令和7年9月まで',
    ),
    'documents/policy/ver2.md': policyEdition(
      '第2版',
      '2025-06-21',
      `id: counter, title: 窓口の見直し, schedule: ${then}, from: [{ edition: ver1, id: desk, basis: editor }]`,
    ),
  });
  expect(movedOutOf(archive, 2025)).toHaveLength(count);
});
