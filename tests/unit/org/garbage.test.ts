import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply } from '#org/apply.ts';
import type { Verb, WrittenChange, WrittenOf } from '#org/change.ts';
import type { Chart } from '#org/chart.ts';
import { diff } from '#org/diff.ts';
import { historyOf } from '#org/history/history-of.ts';
import { identitiesOf } from '#org/identity.ts';
import { kinOf, lineage } from '#org/lineage.ts';
import type { Name } from '#org/name.ts';
import type { ChartTree } from '#org/published-chart.ts';
import { chartOn, directoryOf } from '#org/query.ts';
import { type Parent, ROOT, UNKNOWN, type UnitId } from '#org/unit.ts';
import { anyHistory, chartsOf, eventsOf } from './arbitrary.ts';
import { drawOn, published } from './draw.ts';
import { law } from './law.ts';
import { abolish, absorb, establish, move, on, rename, tell } from './write.ts';

// Few names and short paths, so that random changes often interact.
const anyLabel = fc.constantFrom('総務部', '企画部', '秘書課', '管理係', '部長', '');
const anyName: fc.Arbitrary<Name> = fc.record(
  {
    sort: fc.constantFrom('unit' as const, 'unit' as const, 'unit' as const, 'post' as const),
    path: fc.array(anyLabel, { maxLength: 3 }),
    parentUnknown: fc.boolean(),
    isTop: fc.boolean(),
    collective: fc.boolean(),
  },
  { requiredKeys: ['sort', 'path'] },
);
const anyNames = fc.array(anyName, { maxLength: 3 });
const anyEvery = fc.record({
  every: fc.constantFrom('課', '係', ''),
  in: fc.option(anyName),
  except: anyNames,
});
const anyOrAll = fc.oneof(anyName, anyEvery);
const someOrAll = fc.oneof(anyNames, anyEvery);
const anyChildren = fc.constantFrom(undefined, 'follow' as const, 'merge' as const, 'unknown' as const);
const anyGrade = fc.constantFrom('部長級', '課長級');
const anyDuty = fc.constantFrom({ id: '市税' }, { id: '広報' }, { unnamed: '業務' });
const anyOf = {
  establish: fc.record({
    verb: fc.constant('establish' as const),
    unit: anyName,
    replaces: fc.option(anyName, { nil: undefined }),
  }),
  abolish: fc.record({ verb: fc.constant('abolish' as const), unit: anyOrAll, children: anyChildren }),
  rename: fc.record({
    verb: fc.constant('rename' as const),
    unit: anyOrAll,
    to: anyLabel,
  }),
  move: fc.record({ verb: fc.constant('move' as const), unit: anyOrAll, to: anyName }),
  merge: fc.record({
    verb: fc.constant('merge' as const),
    units: someOrAll,
    into: anyName,
    children: anyChildren,
  }),
  absorb: fc.record({
    verb: fc.constant('absorb' as const),
    units: someOrAll,
    into: anyName,
    children: anyChildren,
  }),
  split: fc.record({
    verb: fc.constant('split' as const),
    unit: anyName,
    into: anyNames,
    children: anyChildren,
  }),
  detach: fc.record({ verb: fc.constant('detach' as const), unit: anyName, from: anyName }),
  reorganize: fc.record({
    verb: fc.constant('reorganize' as const),
    units: someOrAll,
    into: anyNames,
    children: anyChildren,
  }),
  lose: fc.record({ verb: fc.constant('lose' as const), unit: anyOrAll, children: anyChildren }),
  transfer: fc.record({
    verb: fc.constant('transfer' as const),
    duty: anyDuty,
    from: someOrAll,
    to: fc.array(fc.record({ unit: anyName, extent: fc.constantFrom('whole' as const, 'part' as const) }), {
      maxLength: 2,
    }),
  }),
  regrade: fc.record({ verb: fc.constant('regrade' as const), unit: anyName, from: anyGrade, to: anyGrade }),
  hold: fc.record({ verb: fc.constant('hold' as const), unit: anyName, also: anyNames }),
  release: fc.record({ verb: fc.constant('release' as const), unit: anyName, from: anyNames }),
  assign: fc.record({ verb: fc.constant('assign' as const), duty: anyDuty, to: anyName }),
} satisfies { readonly [V in Verb]: fc.Arbitrary<WrittenOf<V>> };
const anyWritten: fc.Arbitrary<WrittenChange> = fc.oneof(...Object.values(anyOf));
const anyDate = fc.constantFrom('2024-04-01', '2025-04-01', '2026-04-01');
const anyStatus = fc.constantFrom('in force' as const, 'in force' as const, 'planned' as const);
const anyEvents = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b'),
    date: anyDate,
    status: anyStatus,
    changes: fc.array(anyWritten, { maxLength: 8 }),
    accepted: fc.constantFrom(new Set<string>(), new Set(['総務部', '総務部/秘書課'])),
  }),
  { maxLength: 4 },
);
const { trees } = fc.letrec<{ trees: readonly ChartTree[] }>((tie) => ({
  trees: fc.oneof(
    { maxDepth: 3 },
    fc.constant([]),
    fc.array(fc.record({ name: anyLabel, children: tie('trees') }), { maxLength: 3 }),
  ),
}));
const anyPublished = fc.array(
  fc.record({
    asOf: anyDate,
    coverage: fc.oneof(
      fc.constant('all' as const),
      fc.array(fc.array(anyLabel, { maxLength: 2 }), { maxLength: 2 }),
    ),
    units: trees,
    posts: fc.array(
      fc.record({ name: anyLabel, in: fc.array(anyLabel, { maxLength: 2 }), grade: fc.option(anyGrade) }),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 3 },
);

/** The number of units above a unit, or Infinity if it stands below itself. */
function depthOf(units: Chart['units'], id: UnitId): number {
  const above = new Set<Parent>();
  for (let at: Parent | undefined = id; at !== undefined; at = units.get(at)?.parent) {
    if (above.has(at)) return Number.POSITIVE_INFINITY;
    above.add(at);
  }
  return above.size;
}

/**
 * Expects a chart in which every unit has a parent and a place of its own, and duties are held by its units.
 */
function expectWhole({ units, holders }: Chart): void {
  const places = [...units.values()].map(({ parent, sort, name }) => `${parent} ${sort} ${name}`);
  expect(new Set(places).size).toBe(places.length);
  const above = (parent: Parent) => parent === ROOT || parent === UNKNOWN || units.has(parent);
  const nowhere = [...units.values()].filter(
    ({ id, parent }) =>
      !above(parent) || units.get(parent)?.sort === 'post' || depthOf(units, id) === Number.POSITIVE_INFINITY,
  );
  expect(nowhere).toEqual([]);
  const all = [...holders.values()].flatMap((one) => [...one]);
  expect(all.filter((holder) => !units.has(holder))).toEqual([]);
}

law(
  'no input makes the history throw, and every chart is consistent',
  [anyEvents, anyPublished],
  (events, charts) => {
    const history = historyOf(events, charts);
    for (const date of ['2023-04-01', '2024-04-01', '2025-04-01', '2026-04-01'])
      expectWhole(chartOn(history, date));
    for (const { event, change } of history.problems) {
      expect(events.some(({ id, changes }) => id === event && change < changes.length)).toBe(true);
    }
    for (const { spans } of history.lives.values()) {
      spans.forEach((span, index) => {
        if (span.from !== null && span.to !== null) expect(span.from < span.to).toBe(true);
        if (index > 0) expect(span.from).toBe(spans[index - 1]?.to);
      });
    }
    expect(history.occurrences.map(({ changes }) => changes.length).sort()).toEqual(
      events.map(({ changes }) => changes.length).sort(),
    );
    const identities = identitiesOf(history, directoryOf(history), []);
    expect(new Set(identities.missing)).toEqual(
      new Set([...history.lives.keys(), ...history.planned.keys()]),
    );
    const kin = kinOf(history);
    for (const id of history.lives.keys()) lineage(history, kin, id);
  },
);

law(
  'invalid events among true ones leave charts consistent',
  [anyHistory({ events: 3 }), anyEvents],
  (truth, events) => {
    const history = historyOf(
      [
        ...eventsOf(truth),
        ...events.map((event, index) => ({ ...event, date: truth.steps[0]?.date ?? '', id: `x${index}` })),
      ],
      chartsOf(truth),
    );
    for (const { date } of truth.steps) expectWhole(chartOn(history, date));
  },
);

law('any two charts of a history lead to each other', [anyEvents, anyPublished], (events, charts) => {
  const history = historyOf(events, charts);
  const one = chartOn(history, '2024-04-01');
  const other = chartOn(history, '2026-04-01');
  expect(apply(one, diff(one, other)).ok).toBe(true);
});

it('a rejected change has no effect, and changes that depend on it are not reported again', () => {
  const chart = published(
    '2025-04-01',
    `
    総務部
      秘書課
        秘書係
      管理課
    企画部`,
  );
  const history = historyOf(
    [
      on('2026-04-01', [
        absorb('総務部/秘書課', '総務部/管理課'),
        abolish('総務部/管理課'),
        absorb('総務部/管理課', '企画部'),
        move('総務部/秘書課/秘書係', '総務部/管理課/秘書係'),
        rename('企画部', '政策部'),
        establish('政策部/秘書課'),
      ]),
    ],
    [chart],
  );
  expect(tell(history)).toEqual([
    '#1 into: does-not-go-on 総務部/管理課 #2',
    '#3 units[0]: two-fates 総務部/管理課 #2',
    '#4 to: no-such-unit 総務部/管理課 after',
  ]);
  expect(history.occurrences[0]?.changes.map((change) => change?.verb ?? null)).toEqual([
    null,
    'abolish',
    null,
    null,
    'rename',
    'establish',
  ]);
});

it('a child stays if the change that ended its parent is rejected', () => {
  const chart = published(
    '2025-04-01',
    `
    総務部
      秘書課
    企画部
      企画課
        企画係`,
  );
  const changes = [abolish('総務部'), absorb('企画部/企画課', '総務部/秘書課')];
  const history = historyOf([on('2026-04-01', changes)], [chart]);
  expect(tell(history)).toEqual([
    '#1 unit: child-without-fate 総務部 総務部/秘書課',
    '#2 unit: child-without-fate 企画部/企画課 企画部/企画課/企画係',
  ]);
  expect(drawOn(history, '2026-04-01')).toBe('企画部\n  企画課\n    企画係');
});
