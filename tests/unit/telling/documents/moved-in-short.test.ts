import { expect, test } from 'vitest';
import { movedInShort } from '#telling/documents/comparison.ts';
import { policyEdition } from '../../../support/policy.ts';
import { city } from '../../diagrams/figures/archive.ts';

const desk = (id: string, due: string, from = '') =>
  `id: ${id}, title: 窓口の見直し, schedule: ${due}${from}`;
const since = (edition: string, id: string) => `, from: [{ edition: ${edition}, id: ${id}, basis: editor }]`;

test('a measure says by how much its deadline moved since the previous edition and in the next one', () => {
  const { archive } = city({
    'documents/policy/ver1.md': policyEdition('初版', '2024-04-21', desk('a', '令和7年3月まで')),
    'documents/policy/ver2.md': policyEdition(
      '第2版',
      '2025-04-21',
      desk('b', '令和8年3月まで', since('ver1', 'a')),
    ),
    'documents/policy/ver3.md': policyEdition(
      '第3版',
      '2026-04-21',
      desk('c', '令和8年3月まで', since('ver2', 'b')),
    ),
  });
  const said = archive.measures.map((measure) => [measure.id, movedInShort(archive, measure)]);
  expect(said).toEqual([
    ['a', ['後の版で12か月繰り下げ']],
    ['b', ['前の版から12か月繰り下げ']],
    ['c', []],
  ]);
});
