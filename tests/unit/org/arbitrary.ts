import fc from 'fast-check';
import { apply } from '#org/apply.ts';
import type { Change } from '#org/change.ts';
import type { Chart } from '#org/chart.ts';
import type { HistoryEvent } from '#org/history/history.ts';
import type { ChartTree, PublishedChart } from '#org/published-chart.ts';
import { type Parent, ROOT, UNKNOWN, type Unit, type UnitId } from '#org/unit.ts';
import { nameIn, write } from './as-written.ts';
import { gestures, type Reorganization, reorganize } from './gestures.ts';
import { DUTIES, freeName, GRADES, grove, NAMES, nameBelow, newborn, pick } from './grove.ts';

/**
 * Cases are built from lists of small numbers, each of which makes one unit or one change. So a case shrinks
 * like a list: units and changes drop out, and the remaining ones become the simplest of their kind.
 */

interface TreeOptions {
  /** Only what a published chart can show: no unknown parents, no unnamed or collective units, no duties. */
  readonly isPlain?: boolean;
  readonly max?: number;
}

/** A chart of up to 400 units, with posts, equal names and everything else that is unusual. */
export function anyChart({ isPlain = false, max = 400 }: TreeOptions = {}): fc.Arbitrary<Chart> {
  const grown = (maxLength: number) =>
    fc.array(fc.nat(0xff_ffff), { maxLength, size: 'max' }).map((numbers) => growTree(numbers, isPlain));
  // In small charts changes interact; large ones are as large as a city.
  return fc.oneof({ arbitrary: grown(Math.min(max, 16)), weight: 2 }, { arbitrary: grown(max), weight: 1 });
}

function growTree(numbers: readonly number[], isPlain: boolean): Chart {
  const grown = grove();
  const holders = new Map<string, Set<UnitId>>();
  const parents: { id: Parent; depth: number }[] = [{ id: ROOT, depth: 0 }];
  numbers.forEach((number, index) => {
    const above = pick(parents, number >> 8);
    const parent = !isPlain && number % 61 === 60 ? UNKNOWN : above.id;
    const unit = newborn(`u${index}`, parent, above.depth, number & 0xff, grown, isPlain);
    grown.put(unit);
    if (unit.sort === 'unit' && unit.unnamed === null && above.depth < 3)
      parents.push({ id: unit.id, depth: above.depth + 1 });
    if (!isPlain && number % 5 === 4) {
      const duty = pick(DUTIES, number >> 4);
      holders.set(duty, (holders.get(duty) ?? new Set()).add(unit.id));
    }
  });
  return { units: grown.units, holders };
}

export const anyReorganization: fc.Arbitrary<Reorganization> = fc
  .tuple(anyChart(), gestures(24))
  .map(([chart, plan]) => reorganize(chart, plan));

/** The same list in another order, chosen by numbers. */
export function shuffled<T>(list: readonly T[], numbers: readonly number[]): readonly T[] {
  return list
    .map((one, index) => ({ one, key: numbers[index % Math.max(1, numbers.length)] ?? 0, index }))
    .sort((a, b) => a.key - b.key || b.index - a.index)
    .map(({ one }) => one);
}

export const anyOrder: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(999), {
  minLength: 1,
  maxLength: 40,
});

/** A chart as a municipality would publish it: the names of units, and the posts. */
export function publish(chart: Chart, asOf: string): PublishedChart {
  const children = new Map<Parent, Unit[]>();
  for (const unit of chart.units.values()) {
    const siblings = children.get(unit.parent);
    if (siblings) siblings.push(unit);
    else children.set(unit.parent, [unit]);
  }
  const trees = (parent: Parent): readonly ChartTree[] =>
    (children.get(parent) ?? [])
      .filter(({ sort }) => sort === 'unit')
      .map(({ id, name }) => ({ name, children: trees(id) }));
  const posts = [...chart.units.values()].flatMap(({ id, sort, name, grade }) => {
    if (sort !== 'post') return [];
    const { path, parentUnknown } = nameIn(chart.units, id);
    return parentUnknown ? [] : [{ name, in: path.slice(0, -1), grade }];
  });
  return { asOf, coverage: 'all', units: trees(ROOT), posts };
}

/** A true history: the changes of each reorganization, and the chart after it. */
export interface TrueHistory {
  readonly first: { readonly date: string; readonly chart: Chart };
  readonly steps: readonly {
    readonly date: string;
    readonly changes: readonly Change[];
    readonly before: Chart;
    readonly after: Chart;
  }[];
}

/**
 * Histories of several reorganizations, replayed step by step with `apply` only. `isKnown`: no unknown
 * parents.
 */
export function anyHistory({
  units = 60,
  events = 8,
  size = 5,
  isKnown = false,
} = {}): fc.Arbitrary<TrueHistory> {
  return fc
    .tuple(
      anyChart({ isPlain: true, max: units }),
      fc.array(gestures(size), { minLength: 1, maxLength: events, size: 'max' }),
    )
    .map(([chart, plans]) => {
      let before = chart;
      const steps = plans.map((plan, index) => {
        const { changes } = reorganize(before, plan, { prefix: `n${index}-`, isKnown });
        const applied = apply(before, changes);
        if (!applied.ok) throw new Error(`the change set is not valid: ${JSON.stringify(applied.problems)}`);
        const step = { date: dateOf(index + 1), changes, before, after: applied.chart };
        before = applied.chart;
        return step;
      });
      return { first: { date: dateOf(0), chart }, steps };
    });
}

/** April 1 of successive years. */
function dateOf(index: number): string {
  return `${2000 + index}-04-01`;
}

export function dayBefore(date: string): string {
  return `${date.slice(0, 8).replace('-04-', '-03-')}31`;
}

export function eventsOf(history: TrueHistory): readonly HistoryEvent[] {
  return history.steps.map(({ date, changes, before, after }) => ({
    id: date,
    date,
    status: 'in force',
    changes: write(changes, before.units, after.units),
    accepted: new Set(),
  }));
}

/** The first chart, and a chart after every reorganization. */
export function chartsOf({ first, steps }: TrueHistory): readonly PublishedChart[] {
  return [publish(first.chart, first.date), ...steps.map(({ date, after }) => publish(after, date))];
}

/** Two charts of one family: units in both are the same units, everything else may differ. */
export const anyTwoCharts: fc.Arbitrary<readonly [Chart, Chart]> = fc
  .tuple(
    fc.oneof(
      { arbitrary: fc.array(fc.nat(0xff_ffff), { maxLength: 12, size: 'max' }), weight: 2 },
      { arbitrary: fc.array(fc.nat(0xff_ffff), { maxLength: 400, size: 'max' }), weight: 1 },
    ),
    fc.nat(0xffff),
    fc.nat(0xffff),
  )
  .map(([numbers, one, other]) => [arrange(numbers, one), arrange(numbers, other)]);

/**
 * The units of a family in one of its charts. The numbers decide which units are the same, the salt
 * everything else.
 */
function arrange(numbers: readonly number[], salt: number): Chart {
  const mixed = (index: number) => ((numbers[index] ?? 0) * 31 + (index + 1) * salt * 7919) % 0xff_fff1;
  const members = numbers.map((_, index) => index).filter((index) => salt === 0 || mixed(index) % 5 !== 0);
  const chart = grove();
  const holders = new Map<string, Set<UnitId>>();
  const parents: Parent[] = [ROOT];
  for (const index of salt === 0 ? members : members.toSorted((a, b) => mixed(a) - mixed(b))) {
    const number = mixed(index);
    const inborn = newborn(`u${index}`, ROOT, 1, (numbers[index] ?? 0) & 0xff, grove(), false);
    const parent = number % 41 === 40 ? UNKNOWN : pick(parents, number >> 4);
    const name = freeName(
      nameBelow(parent, pick(pick(NAMES, number % 3), number), inborn.id),
      (one) => chart.at(parent, inborn.sort, one) !== undefined,
    );
    chart.put({ ...inborn, parent, name, grade: number % 4 === 3 ? null : pick(GRADES, number >> 3) });
    if (inborn.sort === 'unit') parents.push(inborn.id);
    if (number % 6 === 5) {
      const duty = pick(DUTIES, number >> 6);
      holders.set(duty, (holders.get(duty) ?? new Set()).add(inborn.id));
    }
  }
  return { units: chart.units, holders };
}
