import { expect, test } from 'vitest';
import { changeRows } from '#archive/4-link/overview/rows.ts';
import { town } from '../../support/town.ts';

test('an unnamed duty is listed with the unit that had it', () => {
  const archive = town({
    chart: '{ 総務部: { 秘書課: [], 総務課: [] } }',
    events: [
      {
        changes: ['{ transfer: { unnamed: 業務 }, from: 総務部/秘書課, to: 総務部/総務課 }'],
      },
    ],
  });
  expect(changeRows(archive).map(({ duty }) => duty)).toEqual(['秘書課の業務']);
});
