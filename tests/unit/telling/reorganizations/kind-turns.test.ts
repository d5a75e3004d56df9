import { expect, test } from 'vitest';
import { kindTurns } from '#telling/reorganizations/kind-turns.ts';
import { town } from '../../../support/town.ts';

const chart = '{ 総務部: { 総務課: [文書係], 財政課: [], 税務課: [] }, 市民部: { 市民課: [] } }';

test.each([
  ['{ rename: 総務部/財政課, to: 財政室 }', ['課から室へ']],
  ['{ move: 総務部/財政課, to: 市民部/財政室 }', ['課から室へ']],
  ['{ merge: [総務部/財政課, 総務部/税務課], into: 総務部/財政局 }', ['課から局へ']],
  ['{ rename: 総務部/財政課, to: 財務課 }', []],
  ['{ reorganize: [総務部/財政課, 総務部/税務課], into: [総務部/財務課, 総務部/財務室] }', []],
  // 文書係 ends, and 総務課 already was a 課 before.
  ['{ absorb: 総務部/総務課/文書係, into: 総務部/総務課 }', []],
])('the changed kinds of unit of %s', (written, turns) => {
  const { changes } = town({ chart, events: [{ changes: [written] }] });
  expect(changes.flatMap(kindTurns)).toEqual(turns);
});
