import { describe, expect, test } from 'vitest';
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { ChartUnit, LinkedUnit } from '#archive/4-link/types.ts';
import { type Turnover, turnoversOf } from '#archive/4-link/units/turnover.ts';
import { worksOf } from '#archive/4-link/units/works.ts';
import { turnoverWords } from '#telling/sentences/parts.ts';
import { archiveOf, municipalityIds } from '../../support/content.ts';
import { town } from '../../support/town.ts';

const isesaki = archiveOf('isesaki');
const unitOf = (id: string): LinkedUnit => {
  const unit = lookupIn(isesaki).units.get(id);
  if (!unit) throw new Error(`${id} is needed`);
  return unit;
};
const names = (units: readonly ChartUnit[]) => units.map(({ name }) => name).join('、');
const drawn = ({ rows }: Turnover) =>
  rows.map(({ way, before, after, change }) =>
    `${way}: ${names(before)} → ${names(after)} ${change?.verb ?? ''}`.trimEnd(),
  );

describe('the units below a unit before and after a day', () => {
  test('come from elsewhere, stay, go elsewhere or end', () => {
    const [only, ...others] = turnoversOf(isesaki, unitOf('kikaku-chosei-ka'));
    expect(others).toEqual([]);
    expect(only && drawn(only).toSorted()).toEqual([
      'came: 組織係 → 組織係 move',
      'came: 行政改革係、デジタル化推進係 → イノベーション推進係 merge',
      'ended: 街づくり推進係 →  abolish',
      'stayed: 企画係 → 計画推進係 rename',
      'stayed: 管理係 → 管理係',
      'went: 政策係 → 戦略係 move',
    ]);
  });

  test('all went or ended if the unit ended, and all came if it began', () => {
    const [ended] = turnoversOf(isesaki, unitOf('jimu-kanri-ka'));
    expect(new Set(ended?.rows.map(({ way }) => way))).toEqual(new Set(['went']));
    expect(ended?.after).toBeNull();
    const [began] = turnoversOf(isesaki, unitOf('shicho-senryaku-bu'));
    expect(new Set(began?.rows.map(({ way }) => way))).toEqual(new Set(['came']));
    expect(began?.before).toBeNull();
  });

  test('are lost, not ended, if no source says more', () => {
    const archive = town({
      chart: '{ 総務部: { 総務課: [文書係, 庶務係, 統計係] } }',
      events: [{ changes: ['{ lose: 総務部/総務課/文書係 }', '{ abolish: 総務部/総務課/庶務係 }'] }],
    });
    const unit = archive.units.find(({ names }) => names.at(-1)?.path === '総務部/総務課');
    const [only] = unit ? turnoversOf(archive, unit) : [];
    expect(only && drawn(only).toSorted()).toEqual([
      'ended: 庶務係 →  abolish',
      'lost: 文書係 →  lose',
      'stayed: 統計係 → 統計係',
    ]);
    expect(only && turnoverWords(archive, only)).toMatch(/一つがなくなり、一つのその後が分からなくなった。$/);
  });

  test('include a unit absorbed from elsewhere beside the unit that goes on', () => {
    const archive = town({
      chart: '{ 総務部: { 総務課: [文書係, 庶務係], 秘書課: [広報係] } }',
      events: [{ changes: ['{ absorb: [総務部/秘書課/広報係], into: 総務部/総務課/文書係 }'] }],
    });
    const unit = archive.units.find(({ names }) => names.at(-1)?.path === '総務部/総務課');
    const [only] = unit ? turnoversOf(archive, unit) : [];
    expect(only && drawn(only).toSorted()).toEqual([
      'stayed: 庶務係 → 庶務係',
      'stayed: 文書係、広報係 → 文書係 absorb',
    ]);
  });

  test('are each listed once on both sides', () => {
    for (const id of municipalityIds) {
      const archive = archiveOf(id);
      for (const unit of archive.units)
        for (const { rows, before, after } of turnoversOf(archive, unit)) {
          const told = { before: rows.flatMap((row) => row.before), after: rows.flatMap((row) => row.after) };
          for (const child of before?.children ?? [])
            expect(told.before.filter((one) => one.id === child.id)).toHaveLength(1);
          for (const child of after?.children ?? [])
            expect(told.after.filter((one) => one.id === child.id)).toHaveLength(1);
        }
    }
  });
});

test('the work of an ended unit and of its parts is listed once', () => {
  const unit = unitOf('jimu-kanri-ka');
  const works = worksOf(isesaki, unit, turnoversOf(isesaki, unit));
  const changes = works.flatMap((work) => (work.kind === 'handed-on' ? [work.change.id] : []));
  expect(new Set(changes).size).toBe(changes.length);
  expect(works.length).toBeGreaterThanOrEqual(4);
});
