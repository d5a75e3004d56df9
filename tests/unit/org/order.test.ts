import { expect } from 'vitest';
import { apply } from '#org/apply.ts';
import type { Change } from '#org/change.ts';
import { type Chart, pathOf } from '#org/chart.ts';
import { historyOf } from '#org/history/history-of.ts';
import type { UnitId } from '#org/unit.ts';
import { effectOf } from '#org/verbs/verbs.ts';
import { anyHistory, anyOrder, anyReorganization, chartsOf, eventsOf, shuffled } from './arbitrary.ts';
import { drawOn, drawTree } from './draw.ts';
import { law } from './law.ts';
import { sameChart } from './same-chart.ts';

law('a change set leads to the expected units', [anyReorganization], ({ before, changes, after }) => {
  const applied = apply(before, changes);
  expect(applied.ok ? [] : applied.problems).toEqual([]);
  if (!applied.ok) return;
  expect(drawTree(applied.chart)).toBe(drawTree({ units: after, holders: holdersAfter(before, changes) }));
  expect(new Set(applied.chart.units.keys())).toEqual(new Set(after.keys()));
});

law('the order of changes does not matter', [anyReorganization, anyOrder], ({ before, changes }, order) => {
  const one = apply(before, changes);
  const other = apply(before, shuffled(changes, order));
  expect(one.ok && other.ok && sameChart(one.chart, other.chart)).toBe(true);
});

law(
  'the order of written changes and their files of one day do not matter',
  [anyHistory({ units: 40, events: 4 }), anyOrder],
  (truth, order) => {
    const charts = chartsOf(truth).slice(0, 1);
    const events = eventsOf(truth);
    const mixed = events.flatMap((event) => {
      const changes = shuffled(event.changes, order);
      const cut = (order[0] ?? 0) % (changes.length + 1);
      return [
        { ...event, id: `${event.id}-2`, changes: changes.slice(cut) },
        { ...event, changes: changes.slice(0, cut) },
      ];
    });
    const one = historyOf(events, charts);
    const other = historyOf(shuffled(mixed, order), charts);
    expect(other.problems).toEqual([]);
    for (const { date } of events) expect(drawOn(other, date)).toBe(drawOn(one, date));
  },
);

law('children follow a renamed or moved parent', [anyReorganization], ({ before, changes }) => {
  const applied = apply(before, changes);
  if (!applied.ok) throw new Error('not valid');
  const effects = changes.map(effectOf);
  const told = new Set(effects.flatMap(({ ends, placed }) => [...ends, ...placed.map(({ id }) => id)]));
  for (const unit of before.units.values()) {
    if (told.has(unit.id) || !before.units.has(unit.parent)) continue;
    const is = applied.chart.units.get(unit.id);
    expect(is?.parent).toBe(unit.parent);
    expect(pathOf(applied.chart.units, unit.id)).toEqual([
      ...pathOf(applied.chart.units, unit.parent),
      unit.name,
    ]);
  }
});

/** The holders of duties afterwards, one line per duty and holder. */
function holdersAfter(before: Chart, changes: readonly Change[]): Map<string, Set<UnitId>> {
  const after = new Map<string, Set<UnitId>>();
  const give = (duty: string, to: UnitId) => after.set(duty, (after.get(duty) ?? new Set()).add(to));
  for (const [duty, holders] of before.holders) {
    for (const holder of holders) {
      const transfers = changes.filter(
        (change) =>
          change.verb === 'transfer' &&
          'id' in change.duty &&
          change.duty.id === duty &&
          change.from.includes(holder),
      );
      const isGone = transfers.some(
        (change) =>
          change.verb === 'transfer' &&
          ((change.to.length === 0 && change.elsewhere === null) ||
            change.elsewhere === 'whole' ||
            change.to.some(({ extent }) => extent === 'whole')),
      );
      if (isGone) continue;
      const heirs = heirsOf(holder, changes);
      for (const one of heirs ?? [holder]) give(duty, one);
    }
  }
  for (const change of changes) {
    if (change.verb === 'assign' && 'id' in change.duty) give(change.duty.id, change.to);
    if (change.verb !== 'transfer' || !('id' in change.duty)) continue;
    for (const { id } of change.to) give(change.duty.id, id);
  }
  return after;
}

/** Null for a unit that goes on. */
function heirsOf(unit: UnitId, changes: readonly Change[]): readonly UnitId[] | null {
  for (const change of changes) {
    if ((change.verb === 'abolish' || change.verb === 'lose') && change.ids.includes(unit)) return [];
    if (change.verb === 'absorb' && change.ids.includes(unit)) return [change.into];
    const became = becameOf(unit, change);
    if (became !== null && !became.includes(unit)) return became;
  }
  return null;
}

function becameOf(unit: UnitId, change: Change): readonly UnitId[] | null {
  if (change.verb === 'merge' && change.ids.includes(unit)) return [change.into.id];
  if (change.verb === 'split' && change.id === unit) return change.into.map(({ id }) => id);
  if (change.verb === 'reorganize' && change.ids.includes(unit)) return change.into.map(({ id }) => id);
  return null;
}
