// A measure without owners in its edition shows the owners of an earlier edition, marked as such.
import { expect, test } from 'vitest';
import { measureRows } from '#components/documents/compared-rows.ts';
import { lineText } from '#telling/inline.ts';
import { rowsOfMeasure } from '#telling/promises/measure.ts';
import { policyEdition } from '../../../support/policy.ts';
import { city } from '../../diagrams/figures/archive.ts';

const from = 'from: [{ edition: ver1, id: desk, basis: editor }]';

function told(newer: string) {
  const { archive } = city({
    'documents/policy/ver1.md': policyEdition(
      '初版',
      '2025-04-21',
      'id: desk, title: 窓口の見直し, owners: [市民部/市民課]',
    ),
    'documents/policy/ver2.md': policyEdition('改訂版', '2025-08-22', newer),
  });
  const around = { archive, themes: new Map() };
  const [first, second] = archive.measures;
  if (!first || !second) throw new Error('two measures');
  return {
    owners: rowsOfMeasure(around, second)
      .filter(({ label }) => label.endsWith('担当'))
      .map(({ label, lines }) => `${label}: ${lines.map((line) => lineText(line)).join('、')}`),
    compared: measureRows(around, [first], [second], false).find(({ label }) => label.includes('担当')),
  };
}

test('owners of an earlier edition are labelled with it, and not compared as words of the new one', () => {
  const { owners, compared } = told(`id: desk, title: 窓口の見直し, ${from}`);
  expect(owners).toEqual([expect.stringMatching(/^初版での担当: 市民部 市民課/)]);
  expect(compared?.newer).toEqual([]);
});

test('owners of the own edition replace those of an earlier one', () => {
  const { owners } = told(`id: desk, title: 窓口の見直し, owners: [総務部/総務課], ${from}`);
  expect(owners).toEqual([expect.stringMatching(/^担当: 総務部 総務課/)]);
});
