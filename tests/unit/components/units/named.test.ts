import { expect, test } from 'vitest';
import { namedUnit } from '#components/units/named.ts';
import { topOf } from '#telling/units/place.ts';
import { town } from '../../../support/town.ts';

test('a unit whose parent was unknown until it moved says so under its former name only', () => {
  const archive = town({
    chart: '{ 市民部: { 市民課: [] } }',
    events: [
      {
        changes: [
          '{ move: { unit: 学習課, parent: unknown }, to: 市民部/学習課 }',
          '{ rename: { unit: 図書課, parent: unknown }, to: 図書館課 }',
        ],
      },
    ],
  });
  const notes = archive.changes.flatMap(({ from, to }) =>
    [...from, ...to].map(({ id, path }) => {
      const { note } = namedUnit(
        path,
        archive.units.find((unit) => unit.id === id),
      );
      return `${path}${note ?? ''}`;
    }),
  );
  expect(notes).toEqual([
    '学習課（上の組織は不明）',
    '市民部/学習課',
    '図書課（上の組織は不明）',
    '図書館課（上の組織は不明）',
  ]);
});

test('a unit that moved below a department says so where the department is named above it', () => {
  const archive = town({
    chart: '{ 市民部: { 市民課: [] } }',
    events: [{ changes: ['{ move: { unit: 学習課, parent: unknown }, to: 市民部/学習課 }'] }],
  });
  const [{ from, to }] = archive.changes as [(typeof archive.changes)[number]];
  const shown = [...from, ...to].map(({ id, path }) => {
    const unit = archive.units.find((one) => one.id === id);
    const { above, name, note } = namedUnit(path, unit, '市民部');
    return [above, name, note];
  });
  expect(shown).toEqual([
    ['', '学習課', '（上の組織は不明）'],
    ['', '学習課', null],
  ]);
});

test('a unit that moved from the top of a municipality, or to it, has a word for that place', () => {
  const archive = town({
    chart: '{ 支所: [], 市民部: { 市民課: [] } }',
    events: [{ changes: ['{ move: 支所, to: 市民部/支所 }'] }],
  });
  const [{ from, to }] = archive.changes as [(typeof archive.changes)[number]];
  const shown = [...from, ...to].map(
    ({ path }) => namedUnit(path, undefined, '市民部', topOf(archive)).above,
  );
  expect(shown).toEqual(['市の直下', '']);
});
