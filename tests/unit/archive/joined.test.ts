import { expect, test } from 'vitest';
import { town } from '../../support/town.ts';

test('a unit that comes from another municipality under a new name is moved and renamed', () => {
  const from = '{ unit: 町民課, municipality: みどり町 }';
  const kindsOf = (to: string) =>
    town({ chart: '{ 市民部: }', events: [{ changes: [`{ move: ${from}, to: ${to} }`] }] }).changes.map(
      ({ kinds }) => kinds,
    );
  expect(kindsOf('市民部/みどり支所')).toEqual([['move', 'rename']]);
  expect(kindsOf('市民部/町民課')).toEqual([['move']]);
});
