// The differences between a plan and its result. Each planned change matches one actual change.
import { expect, test } from 'vitest';
import { differencesOf } from '#archive/4-link/reorganizations/differences.ts';
import type { Differences } from '#archive/4-link/types.ts';
import { town } from '../../support/town.ts';

const of: Differences['of'] = 'planned';
const { changes } = town({
  chart: '{ 総務部: { 総務課: [文書係, 庶務係] } }',
  events: [
    { changes: ['{ abolish: 総務部/総務課/文書係 }', '{ rename: 総務部/総務課/庶務係, to: 管理係 }'] },
  ],
});

test('changes that came as planned are no difference, in any order', () => {
  expect(differencesOf(of, changes, changes.toReversed())).toMatchObject({
    asPlanned: 2,
    notCome: [],
    unplanned: [],
    otherwise: [],
  });
});

test('one actual change matches only one of two equal planned changes', () => {
  const [first] = changes;
  if (!first) throw new Error('a change is needed');
  const twice = [first, { ...first, id: 'again' }];
  expect(differencesOf(of, twice, [first])).toMatchObject({ asPlanned: 1, notCome: [{ id: 'again' }] });
  expect(differencesOf(of, [first], twice)).toMatchObject({ asPlanned: 1, unplanned: [{ id: 'again' }] });
});
