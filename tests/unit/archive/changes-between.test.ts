// The changes between two charts, as if they had happened at once.
import { describe, expect, test } from 'vitest';
import { changesBetween } from '#archive/4-link/charts/changes-between.ts';
import { compareCharts } from '#archive/4-link/charts/compare-charts.ts';
import { chartsComparedAnswer } from '#telling/answers/charts-compared.ts';
import { lineText } from '#telling/inline.ts';
import { type Event, town } from '../../support/town.ts';

function compared(...events: readonly Event[]) {
  const archive = town({
    chart: '{ 総務部: { 総務課: [文書係, 庶務係] }, 企画部: { 企画課: [企画係, 統計係] } }',
    events,
  });
  const [older, newer] = [archive.charts[0], archive.charts.at(-1)];
  if (!older || !newer) throw new Error('two charts are needed');
  return { archive, comparison: compareCharts(archive, older, newer) };
}

function told(...events: readonly Event[]): readonly string[] {
  const names = (side: readonly { readonly path: string }[]) =>
    side.map(({ path }) => path.split('/').at(-1)).join('、');
  return changesBetween(compared(...events).comparison).map(
    ({ verb, kinds, from, to }) =>
      `${[...new Set([verb, ...kinds])].join('+')} ${names(from)} → ${names(to)}`,
  );
}

describe('the changes between two charts', () => {
  test('have one entry per unit, whatever happened in between', () => {
    expect(
      told(
        { on: '2024-04-01', changes: ['{ rename: 総務部/総務課, to: 政策課 }'] },
        { changes: ['{ move: 総務部/政策課, to: 企画部/戦略課 }'] },
      ),
    ).toEqual(['move+rename 総務課 → 戦略課']);
  });

  test('list a unit with several heirs once', () => {
    expect(told({ changes: ['{ split: 総務部/総務課/文書係, into: [文書一係, 文書二係] }'] })).toEqual([
      'split 文書係 → 文書一係、文書二係',
    ]);
  });

  test('leave out a unit that goes on while others join it', () => {
    expect(told({ changes: ['{ absorb: [総務部/総務課/文書係], into: 総務部/総務課/庶務係 }'] })).toEqual([
      'absorb 文書係 → 庶務係',
    ]);
  });

  test('are empty if both charts are equal', () => {
    const { archive, comparison } = compared(
      { on: '2024-04-01', changes: ['{ rename: 総務部/総務課, to: 政策課 }'] },
      { changes: ['{ rename: 総務部/政策課, to: 総務課 }'] },
    );
    expect(changesBetween(comparison)).toEqual([]);
    expect(lineText(chartsComparedAnswer(archive, comparison).lede)).toBe(
      '二つの日の間に、組織の違いはない。',
    );
  });
});
