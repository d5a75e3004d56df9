import { expect, test } from 'vitest';
import { namedUnits } from '#archive/names/who-is-named.ts';

function unit(id: string, path: string, from: string | null = null, to: string | null = null) {
  const name = path.split('/').at(-1) ?? '';
  return {
    id,
    sort: 'unit',
    unnamed: null,
    planned: null,
    names: [{ name, path, kind: null, reading: null, isPlaceUnknown: false, from, to }],
  } as const;
}

const { whoIs } = namedUnits([
  unit('somu', '総務課'),
  unit('kikaku', '企画課', null, '2026-04-01'),
  unit('seisaku', '政策課', '2026-04-01'),
  unit('somu-kanri', '総務課/管理係'),
  unit('kikaku-kanri', '企画課/管理係', null, '2026-04-01'),
  { ...unit('mirai', '未来課'), planned: '2027-04-01' },
]);

test.each([
  ['総務課', '2025-01-01', null, 'somu'],
  ['企画課', '2025-01-01', null, 'kikaku'],
  ['政策課', '2025-01-01', null, null],
  // A text of the day on which a unit ends means that unit.
  ['企画課', '2026-04-01', null, 'kikaku'],
  ['企画課', '2026-04-02', null, null],
  ['管理係', '2025-01-01', null, null],
  ['管理係', '2025-01-01', 'kikaku', 'kikaku-kanri'],
  ['管理係', '2025-01-01', 'seisaku', null],
  ['管理係', '2027-01-01', 'kikaku', 'somu-kanri'],
  // A planned unit is meant if no other unit has the name.
  ['未来課', '2026-01-01', null, 'mirai'],
] as const)('%s on %s below %s is %s', (name, date, above, expected) => {
  expect(whoIs(name, date, above)).toBe(expected);
});
