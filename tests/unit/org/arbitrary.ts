import fc from 'fast-check';
import { apply } from '#org/apply.ts';
import type { Change, Extent, WrittenChange } from '#org/change.ts';
import { type Chart, pathOf } from '#org/chart.ts';
import type { HistoryEvent } from '#org/history.ts';
import type { Name } from '#org/name.ts';
import type { ChartTree, PublishedChart } from '#org/published-chart.ts';
import { newUnit, type Parent, ROOT, UNKNOWN, type Unit, type UnitId, unnamedName } from '#org/unit.ts';

/**
 * Cases are built from lists of small numbers, each of which makes one unit or one change. So a case shrinks as
 * a list does: units and changes fall away, and those that are left become the plainest of their sort.
 */

const NAMES: readonly (readonly string[])[] = [
  ['総務部', '企画部', '福祉部', '市民部', '建設部', '水道局', '消防本部', '各支所', '市長戦略部'],
  ['総務課', '秘書課', '管理課', '企画調整課', '財政課', '市民課', '道路課', '会計課'],
  ['管理係', '庶務係', '企画係', '計画係', '給付係', '窓口係'],
  ['第一班', '第二班', '調査班'],
];
const POSTS = ['部長', '副部長', '会計管理者', '次長'];
const GRADES = ['部長級', '副部長級', '課長級'];
const KINDS = ['係', '班', 'チーム'];
export const DUTIES = ['住民基本台帳', '市税', '道路', '国保', '広報', '防災'];

/** A choice out of a list by any number. The list is not empty. */
function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length] as T;
}

/** The first of 管理係, 第2管理係, 第3管理係 … that no unit bears. */
function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let number = 2; ; number++) if (!isTaken(`第${number}${name}`)) return `第${number}${name}`;
}

interface TreeOptions {
  /** Only what a published chart can show: no unknown parents, no unnamed or collective units, no duties. */
  readonly isPlain?: boolean;
  readonly max?: number;
}

/** A chart of up to 400 units, with posts, equal names, and whatever else is not plain. */
export function anyChart({ isPlain = false, max = 400 }: TreeOptions = {}): fc.Arbitrary<Chart> {
  const grown = (maxLength: number) =>
    fc.array(fc.nat(0xff_ffff), { maxLength, size: 'max' }).map((numbers) => growTree(numbers, isPlain));
  // Small charts are the ones in which changes meet; large ones are what a city has.
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

function newborn(
  id: UnitId,
  parent: Parent,
  depth: number,
  number: number,
  among: Grove,
  isPlain: boolean,
): Unit {
  const name = pick(pick(NAMES, Math.min(depth, 3)), number);
  const free = (sort: Unit['sort'], base: string) =>
    freeName(base, (one) => among.at(parent, sort, one) !== undefined);
  const isPost = number % 11 === 10;
  if (isPost) {
    return newUnit({
      id,
      parent,
      sort: 'post',
      name: free('post', pick(POSTS, number)),
      grade: pick(GRADES, number),
    });
  }
  if (isPlain) return newUnit({ id, parent, name: free('unit', name) });
  if (number % 17 === 16) {
    const kind = pick(KINDS, number);
    for (let count = 1 + (number % 3); ; count++) {
      const label = unnamedName(count, kind);
      if (among.at(parent, 'unit', label) === undefined)
        return newUnit({ id, parent, name: label, unnamed: count, kind });
    }
  }
  return newUnit({
    id,
    parent,
    name: free('unit', number % 13 === 12 ? `(仮称)${name}` : name),
    kind: number % 19 === 18 ? pick(KINDS, number) : null,
    grade: number % 7 === 6 ? pick(GRADES, number) : null,
    collective: number % 23 === 22,
    supervisedBy: number % 29 === 28 ? ['副市長'] : [],
  });
}

type Grove = ReturnType<typeof grove>;

/** Units that can be found by place, kept apart from the charts of `src/org` so as to check those. */
function grove(standing: Iterable<Unit> = []) {
  const units = new Map<UnitId, Unit>();
  const below = new Map<Parent, Map<string, UnitId>>();

  const put = (unit: Unit): void => {
    take(unit.id);
    units.set(unit.id, unit);
    const siblings = below.get(unit.parent) ?? new Map<string, UnitId>();
    siblings.set(`${unit.sort}${unit.name}`, unit.id);
    below.set(unit.parent, siblings);
  };
  const take = (id: UnitId): void => {
    const unit = units.get(id);
    if (!unit) return;
    units.delete(id);
    below.get(unit.parent)?.delete(`${unit.sort}${unit.name}`);
  };
  const at = (parent: Parent, sort: Unit['sort'], name: string): UnitId | undefined =>
    below.get(parent)?.get(`${sort}${name}`);
  const children = (parent: Parent): readonly Unit[] =>
    [...(below.get(parent)?.values() ?? [])].flatMap((id) => units.get(id) ?? []);
  const isBelow = (id: Parent, top: UnitId): boolean => {
    for (let up: Parent | undefined = id; up !== undefined && up !== ROOT; up = units.get(up)?.parent) {
      if (up === top) return true;
    }
    return false;
  };

  for (const unit of standing) put(unit);
  return { units, put, take, at, children, isBelow };
}

/** One thing that a reorganization does, in one change or several that belong together. */
export interface Gesture {
  readonly what: number;
  readonly who: number;
  readonly where: number;
  readonly how: number;
}

const anyGesture: fc.Arbitrary<Gesture> = fc.record({
  what: fc.nat(15),
  who: fc.nat(0xffff),
  where: fc.nat(0xffff),
  how: fc.nat(0xffff),
});

export const gestures = (maxLength: number): fc.Arbitrary<readonly Gesture[]> =>
  fc.array(anyGesture, { maxLength, size: 'max' });

export interface Reorganization {
  readonly before: Chart;
  readonly changes: readonly Change[];
  /** The units that there must be afterwards, known without `apply`. */
  readonly after: ReadonlyMap<UnitId, Unit>;
}

/** A valid change set on a chart, with all eleven verbs, and the units that it leads to. */
export function reorganize(
  before: Chart,
  plan: readonly Gesture[],
  { prefix = 'n', isKnown = false }: { readonly prefix?: string; readonly isKnown?: boolean } = {},
): Reorganization {
  const after = grove(before.units.values());
  const changes: Change[] = [];
  const decided = new Set<UnitId>();
  const needed = new Set<UnitId>();
  const regraded = new Set<UnitId>();
  const standing = [...before.units.values()];
  const freed: string[] = [];
  const heldBy = new Map<UnitId, string[]>();
  for (const [duty, holders] of before.holders) {
    for (const holder of holders) heldBy.set(holder, [...(heldBy.get(holder) ?? []), duty]);
  }
  let born = 0;

  const isFree = (id: UnitId) => before.units.has(id) && after.units.has(id) && !decided.has(id);
  const canEnd = (id: UnitId) =>
    isFree(id) && !needed.has(id) && after.children(id).every((child) => isFree(child.id));
  const nameAt = (parent: Parent, sort: Unit['sort'], name: string) =>
    freeName(name, (one) => after.at(parent, sort, one) !== undefined);
  const depthOf = (parent: Parent): number => {
    const unit = after.units.get(parent);
    return unit ? 1 + depthOf(unit.parent) : 0;
  };
  /** A unit, or the top, below which another may stand. */
  const parentFor = (number: number, not?: UnitId): Parent => {
    const units = [...after.units.values()];
    const one = units.length > 0 ? pick(units, number) : undefined;
    if (!one || number % 9 === 8) return ROOT;
    if (number % 47 === 46 && !isKnown) return UNKNOWN;
    if (one.sort === 'post' || (not !== undefined && after.isBelow(one.id, not))) return ROOT;
    return one.id;
  };
  const begin = (parent: Parent, number: number, name?: string): Unit => {
    const id = `${prefix}${++born}`;
    const fresh = newborn(id, parent, depthOf(parent), number & 0xff, after, false);
    const unit =
      name === undefined || fresh.unnamed !== null
        ? fresh
        : { ...fresh, name: nameAt(parent, fresh.sort, name) };
    after.put(unit);
    decided.add(id);
    return unit;
  };
  /** A newborn that is no post, so that others can stand below it. */
  const beginUnit = (parent: Parent, number: number, name?: string): Unit =>
    begin(parent, (number & 0xff) % 11 === 10 ? number + 1 : number, name);
  const place = (id: UnitId, parent: Parent, base: string) => {
    const unit = after.units.get(id);
    if (!unit) return;
    after.take(id);
    const name = nameAt(parent, unit.sort, base);
    after.put({ ...unit, parent, name });
    if (parent === unit.parent && name === unit.name) return;
    freed.push(unit.name);
    decided.add(id);
    changes.push(
      parent === unit.parent && name.length % 2 === 0
        ? { verb: 'rename', id, to: name }
        : { verb: 'move', id, parent, name },
    );
  };
  const end = (id: UnitId) => {
    freed.push(after.units.get(id)?.name ?? '');
    decided.add(id);
    after.take(id);
  };
  /** Finds a fate for all that stands below a unit that ends. */
  const scatter = (id: UnitId, to: Parent, number: number, above = after.units.get(id)?.parent ?? ROOT) => {
    after.children(id).forEach((child, index) => {
      const choice = (number >> (index % 8)) & 3;
      if (choice === 3 && canEnd(child.id)) {
        scatter(child.id, above, number, above);
        end(child.id);
        changes.push({ verb: 'abolish', id: child.id });
        return;
      }
      const isBelow = to === child.id || after.isBelow(to, child.id);
      place(child.id, isBelow ? above : to, choice === 2 ? pick(pick(NAMES, 2), number) : child.name);
    });
  };
  const siblingOf = (unit: Unit, number: number, fits: (id: UnitId) => boolean): Unit | undefined => {
    const siblings = after
      .children(unit.parent)
      .filter((one) => one.id !== unit.id && one.sort === unit.sort && fits(one.id));
    return siblings.length > 0 ? pick(siblings, number) : undefined;
  };

  for (const { what, who, where, how } of plan) {
    const before0 = standing.length > 0 ? pick(standing, who) : undefined;
    const unit = before0 && after.units.get(before0.id);
    switch (what) {
      case 0: {
        const parent = parentFor(where);
        changes.push({ verb: 'establish', unit: begin(parent, how) });
        break;
      }
      case 1:
        if (!unit || !isFree(unit.id) || unit.unnamed !== null) break;
        place(
          unit.id,
          unit.parent,
          freed.length > 0 && how % 2 ? pick(freed, how) : pick(pick(NAMES, how % 4), where),
        );
        break;
      case 2:
        if (!unit || !isFree(unit.id)) break;
        place(unit.id, parentFor(where, unit.id), how % 3 === 2 ? pick(pick(NAMES, 1), how) : unit.name);
        break;
      case 3: {
        if (!unit || !canEnd(unit.id)) break;
        scatter(unit.id, parentFor(where, unit.id), how);
        end(unit.id);
        changes.push({ verb: 'abolish', id: unit.id });
        break;
      }
      // Two siblings change names.
      case 4: {
        const other = unit && siblingOf(unit, how, isFree);
        if (!unit || !other || !isFree(unit.id)) break;
        after.take(unit.id);
        after.take(other.id);
        after.put({ ...unit, name: other.name });
        after.put({ ...other, name: unit.name });
        for (const id of [unit.id, other.id]) decided.add(id);
        changes.push(
          { verb: 'rename', id: unit.id, to: other.name },
          { verb: 'rename', id: other.id, to: unit.name },
        );
        break;
      }
      // Under a parent that begins in the same instant.
      case 5: {
        if (!unit || !isFree(unit.id)) break;
        const parent = beginUnit(parentFor(where, unit.id), how);
        changes.push({ verb: 'establish', unit: parent });
        place(unit.id, parent.id, unit.name);
        break;
      }
      // Several become one, which may bear the name of one of them.
      case 6: {
        if (!unit || !canEnd(unit.id)) break;
        const others = standing
          .slice(how % standing.length, (how % standing.length) + 3)
          .filter(({ id, sort }) => id !== unit.id && sort === unit.sort && canEnd(id));
        const isApart = ({ id }: Unit) =>
          [unit, ...others].every(
            (one) => one.id === id || !(after.isBelow(id, one.id) || after.isBelow(one.id, id)),
          );
        const ids = [unit.id, ...others.filter(isApart).map(({ id }) => id)];
        const parent = unit.parent;
        const into = beginUnit(parent, how, how % 2 ? undefined : `${unit.name}合`);
        for (const id of ids) scatter(id, into.id, where);
        for (const id of ids) end(id);
        let begun = into;
        if (how % 4 === 0 && into.unnamed === null) {
          begun = { ...into, name: nameAt(parent, into.sort, unit.name) };
          after.put(begun);
        }
        changes.push({ verb: 'merge', ids, into: begun });
        break;
      }
      case 7: {
        if (!unit || !canEnd(unit.id)) break;
        const into =
          siblingOf(unit, how, (id) => before.units.has(id)) ?? before.units.get(pick(standing, where).id);
        if (!into || !after.units.has(into.id) || after.isBelow(into.id, unit.id) || into.sort !== unit.sort)
          break;
        needed.add(into.id);
        scatter(unit.id, into.sort === 'post' ? ROOT : into.id, how);
        end(unit.id);
        changes.push({ verb: 'absorb', id: unit.id, into: into.id });
        break;
      }
      // One becomes several, of which the first may keep its name.
      case 8: {
        if (!unit || !canEnd(unit.id) || unit.sort === 'post') break;
        const count = 1 + (how % 3);
        const settle = (one: Unit, name = one.name): Unit => {
          const plain = { ...one, name, grade: null, supervisedBy: [] };
          after.put(plain);
          return plain;
        };
        const first = beginUnit(unit.parent, where);
        scatter(unit.id, first.id, how);
        end(unit.id);
        const keepsName = how % 2 === 1 && first.unnamed === null;
        const kept = settle(first, keepsName ? nameAt(unit.parent, first.sort, unit.name) : first.name);
        const rest = Array.from({ length: count - 1 }, (_, index) =>
          settle(begin(parentFor(where + index), how + index)),
        );
        changes.push({ verb: 'split', id: unit.id, into: [kept, ...rest] });
        break;
      }
      // A unit leaves another, and may take some of its children along.
      case 9: {
        if (!unit || unit.sort === 'post') break;
        needed.add(unit.id);
        const fresh = beginUnit(how % 4 === 0 ? unit.id : unit.parent, where);
        changes.push({ verb: 'detach', unit: fresh, from: unit.id });
        for (const child of after.children(unit.id)) {
          if (how % 2 && child.id !== fresh.id && isFree(child.id)) place(child.id, fresh.id, child.name);
        }
        break;
      }
      // One ends, and its neighbour bears its name from the same instant.
      case 10: {
        const heir = unit && siblingOf(unit, how, isFree);
        if (!unit || !heir || !canEnd(unit.id) || unit.unnamed !== null || heir.unnamed !== null) break;
        scatter(unit.id, heir.sort === 'post' ? ROOT : heir.id, how);
        end(unit.id);
        changes.push({ verb: 'abolish', id: unit.id });
        place(heir.id, heir.parent, unit.name);
        break;
      }
      // A child moves up and its parent moves below it.
      case 11: {
        const child = unit && after.children(unit.id).find(({ id, sort }) => sort === 'unit' && isFree(id));
        if (!unit || !child || !isFree(unit.id)) break;
        place(child.id, unit.parent, child.name);
        place(unit.id, child.id, unit.name);
        break;
      }
      case 12: {
        if (!unit || unit.unnamed === null || !canEnd(unit.id)) break;
        scatter(unit.id, unit.parent, how);
        end(unit.id);
        changes.push({ verb: 'abolish', id: unit.id });
        break;
      }
      case 13: {
        if (!before0) break;
        // Also from units that end, or have ended.
        const held = heldBy.get(before0.id);
        const id = held ? pick(held, how) : null;
        const units = [...after.units.values()];
        if (units.length === 0) break;
        const count = how % 4;
        const to = Array.from({ length: count }, (_, index) => ({
          id: pick(units, where * (index + 1) + index).id,
          extent: pick<Extent>(['whole', 'part', 'unknown'], (how >> 2) + index),
        }));
        for (const one of to) needed.add(one.id);
        changes.push({
          verb: 'transfer',
          duty: id === null ? { unnamed: '業務' } : { id },
          from: before0.id,
          to,
        });
        break;
      }
      case 14: {
        if (!unit || unit.grade === null || regraded.has(unit.id) || !before.units.has(unit.id)) break;
        const to = pick(GRADES, GRADES.indexOf(unit.grade) + 1 + (how % 2));
        regraded.add(unit.id);
        needed.add(unit.id);
        after.put({ ...unit, grade: to });
        changes.push({ verb: 'regrade', id: unit.id, from: unit.grade, to });
        break;
      }
      case 15: {
        const units = [...after.units.values()];
        if (units.length === 0) break;
        const { id } = pick(units, where);
        needed.add(id);
        changes.push({
          verb: 'assign',
          duty: how % 7 === 6 ? { unnamed: '業務' } : { id: pick(DUTIES, how) },
          to: id,
        });
        break;
      }
    }
  }
  return { before, changes, after: after.units };
}

export const anyReorganization: fc.Arbitrary<Reorganization> = fc
  .tuple(anyChart(), gestures(24))
  .map(([chart, plan]) => reorganize(chart, plan));

/** The same in another order, chosen by numbers. */
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

/** How an editor names a unit of a chart. */
export function nameIn(units: ReadonlyMap<UnitId, Unit>, id: UnitId): Name {
  const unit = units.get(id);
  if (!unit) throw new Error(`${id} is not in the chart`);
  let top: Parent = unit.parent;
  while (top !== ROOT && top !== UNKNOWN) top = units.get(top)?.parent ?? ROOT;
  return {
    sort: unit.sort,
    path: pathOf(units, id),
    ...(top === UNKNOWN ? { parentUnknown: true } : {}),
    ...(unit.unnamed === null ? {} : { unnamed: unit.unnamed }),
    ...(unit.kind === null ? {} : { kind: unit.kind }),
    ...(unit.collective ? { collective: true } : {}),
  };
}

/** Changes as an editor writes them. */
export function write(
  changes: readonly Change[],
  before: ReadonlyMap<UnitId, Unit>,
  after: ReadonlyMap<UnitId, Unit>,
): readonly WrittenChange[] {
  const was = (id: UnitId) => nameIn(before, id);
  const is = (id: UnitId) => nameIn(after, id);
  const said = (unit: Unit) => ({
    ...(unit.kind === null ? {} : { kind: unit.kind }),
    ...(unit.grade === null ? {} : { grade: unit.grade }),
    supervisedBy: unit.supervisedBy,
  });
  const written = (change: Change): WrittenChange => {
    switch (change.verb) {
      case 'establish':
        return { verb: 'establish', unit: is(change.unit.id), ...said(change.unit) };
      case 'abolish':
        return { verb: 'abolish', unit: was(change.id) };
      case 'rename':
        return { verb: 'rename', unit: was(change.id), to: change.to };
      case 'move':
        return { verb: 'move', unit: was(change.id), to: is(change.id) };
      case 'merge':
        return { verb: 'merge', units: change.ids.map(was), into: is(change.into.id), ...said(change.into) };
      case 'absorb':
        return { verb: 'absorb', unit: was(change.id), into: was(change.into) };
      case 'split': {
        return { verb: 'split', unit: was(change.id), into: change.into.map(({ id }) => is(id)) };
      }
      case 'detach':
        return { verb: 'detach', unit: is(change.unit.id), from: was(change.from), ...said(change.unit) };
      case 'transfer': {
        const to = change.to.map(({ id, extent }) => ({ unit: is(id), extent }));
        return { verb: 'transfer', duty: change.duty, from: was(change.from), to };
      }
      case 'regrade':
        return { verb: 'regrade', unit: was(change.id), from: change.from ?? '', to: change.to ?? '' };
      case 'assign':
        return { verb: 'assign', duty: change.duty, to: is(change.to) };
    }
  };
  return changes.map(written);
}

/** A chart as a municipality would publish it: names of units, and its posts. */
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

/** A true history: what each reorganization did, and the chart after it. */
export interface TrueHistory {
  readonly first: { readonly date: string; readonly chart: Chart };
  readonly steps: readonly {
    readonly date: string;
    readonly changes: readonly Change[];
    readonly before: Chart;
    readonly after: Chart;
  }[];
}

/** Histories of several reorganizations, replayed step by step with `apply` alone. `isKnown`: no unknown parents. */
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

/** The first of April, year after year. */
export function dateOf(index: number): string {
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

/** The first chart, and one after every reorganization. */
export function chartsOf({ first, steps }: TrueHistory): readonly PublishedChart[] {
  return [publish(first.chart, first.date), ...steps.map(({ date, after }) => publish(after, date))];
}

/** Two charts of one family: units that both have are the same units, and all else may differ. */
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

/** The units of a family as one of its charts has them. Who is who follows from the numbers, the rest from the salt. */
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
      pick(pick(NAMES, number % 3), number),
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
