import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenChange } from '#org/change.ts';
import type { History, HistoryEvent } from '#org/history/history.ts';
import { historyOf } from '#org/history/history-of.ts';
import { type Anchor, identitiesOf } from '#org/identity.ts';
import { withPermanentIds } from '#org/permanent.ts';
import type { PublishedChart } from '#org/published-chart.ts';
import { chartOn, directoryOf, pathAt } from '#org/query.ts';
import { type Bounds, isOf, reached, STATUSES, type Stage, type Status } from '#org/stages.ts';
import { anyHistory, chartsOf, eventsOf, type TrueHistory } from './arbitrary.ts';
import { drawOn, drawTree, published } from './draw.ts';
import { law } from './law.ts';
import { abolish, disagreementsOf, establish, move, on, rename, tell } from './write.ts';

const anyBounds: fc.Arbitrary<Bounds> = fc.constantFrom<Bounds[]>(
  {},
  {},
  { since: 'decided' },
  { since: 'in force' },
  { until: 'decided' },
  { until: 'in force' },
  { since: 'decided', until: 'in force' },
);

/** A true history whose last event has passed stages, with each change bound to some of them. */
function staged(truth: TrueHistory, bounds: readonly Bounds[], status: Status) {
  const events = eventsOf(truth);
  const [last, ...rest] = [...events].reverse() as [HistoryEvent, ...HistoryEvent[]];
  const event: HistoryEvent = {
    ...last,
    status,
    earlier: (['planned', 'decided'] as const).filter((one) => one !== status),
    bounds: last.changes.map((_, index) => bounds[index % bounds.length] ?? {}),
  };
  return { event, before: rest, charts: chartsOf(truth).slice(0, 1) };
}

const only = (event: HistoryEvent, stage: Status): HistoryEvent => {
  const { bounds = [], earlier: _, ...rest } = event;
  return { ...rest, changes: event.changes.filter((_, index) => isOf(bounds[index] ?? {}, stage)) };
};

const cases = [
  anyHistory({ events: 4, isKnown: true }),
  fc.array(anyBounds, { minLength: 1, maxLength: 7 }),
] as const;

describe('an event with stages', () => {
  law('has the same effect in force as with only its changes in force', [...cases], (truth, bounds) => {
    const { event, before, charts } = staged(truth, bounds, 'in force');
    const all = historyOf([...before, event], charts);
    const alone = historyOf([...before, only(event, 'in force')], charts);
    for (const { date } of truth.steps) expect(drawOn(all, date)).toBe(drawOn(alone, date));
    expect(all.heirs.length).toBe(alone.heirs.length);
    expect(all.lives.size).toBe(alone.lives.size);
  });

  law('shows each stage as if it were in force', [...cases], (truth, bounds) => {
    const { event, before, charts } = staged(truth, bounds, 'in force');
    const all = historyOf([...before, event], charts);
    for (const stage of ['planned', 'decided'] as const) {
      const overlay = all.overlays.find(({ stages }) => stages.some((one) => one.stage === stage));
      const then = historyOf([...before, only(event, stage)], charts);
      expect(drawTree({ units: overlay?.after ?? new Map(), holders: new Map() })).toBe(
        drawTree({ ...chartOn(then, event.date), holders: new Map() }),
      );
    }
  });

  law('has no effect while it is planned or after it is withdrawn', [...cases], (truth, bounds) => {
    for (const status of ['withdrawn', 'postponed', 'planned', 'decided'] as const) {
      const { event, before, charts } = staged(truth, bounds, status);
      const with_ = historyOf([...before, event], charts);
      const without = historyOf(before, charts);
      for (const { date } of truth.steps) expect(drawOn(with_, date)).toBe(drawOn(without, date));
      expect([with_.lives.size, with_.heirs]).toEqual([without.lives.size, without.heirs]);
    }
  });
});

/** Anchors an id for every unit, in the plan that creates it or on the first day on which it is known. */
function mint(history: History): readonly Anchor[] {
  const planned = [...history.planned].map(
    ([id, { unit, path, event }]): Anchor => ({ id: `p-${id}`, sort: unit.sort, path, planned: event }),
  );
  const lived = [...history.lives.values()].flatMap(({ id, known, spans }): readonly Anchor[] => {
    const path = pathAt(history, id, known);
    return path ? [{ id: `u-${id}`, sort: spans[0]?.unit.sort ?? 'unit', path, at: known }] : [];
  });
  return [...planned, ...lived];
}

const named = (history: History, anchors: readonly Anchor[]) => {
  const identities = identitiesOf(history, directoryOf(history), anchors);
  return { ...identities, history: withPermanentIds(history, identities.permanent) };
};

describe('the id of a unit', () => {
  law(
    'is the same before and after a plan is carried out, in both directions',
    [anyHistory({ events: 3, isKnown: true })],
    (truth) => {
      const { event, before, charts } = staged(truth, [{}], 'in force');
      const [planned, inForce] = (['planned', 'in force'] as const).map((status) =>
        historyOf([...before, { ...event, status, earlier: [] }], charts),
      ) as [History, History];

      const first = mint(planned);
      const [then, later] = [named(planned, first), named(inForce, first)];
      expect([later.lost, later.aliases.size, later.missing]).toEqual([[], 0, []]);
      const after = new Map(then.history.overlays[0]?.after);
      expect([...chartOn(later.history, event.date).units].sort()).toEqual([...after].sort());

      // While the plan has not come, the name belongs to the other unit.
      const directory = directoryOf(planned);
      const isFree = ({ path, sort, at = '' }: Anchor) =>
        at !== event.date || directory.find(path, at, 'on', sort) === null;
      const back = named(planned, mint(inForce).filter(isFree));
      expect([back.lost, back.aliases.size]).toEqual([[], 0]);
    },
  );

  const first: PublishedChart = published('2025-04-01', '企画部\n  企画課\n    企画係\n総務部\n  秘書課');
  const plan = on(
    '2026-04-01',
    [establish('（仮称）福祉部'), move('総務部/秘書課', '（仮称）福祉部/秘書課'), establish('企画部/調査課')],
    {
      id: 'plan',
      status: 'planned',
    },
  );
  const anchors: readonly Anchor[] = [
    { id: 'fukushi-bu', sort: 'unit', path: ['（仮称）福祉部'], planned: 'plan' },
    { id: 'chosa-ka', sort: 'unit', path: ['企画部', '調査課'], planned: 'plan' },
  ];

  it('is the same in a plan and in the event that carries it out, also under a decided name', () => {
    const done = on('2026-07-01', [establish('福祉部'), move('総務部/秘書課', '福祉部/秘書課')], {
      id: 'done',
      realises: 'plan',
    });
    const history = historyOf([plan, done], [first]);
    const { permanent, aliases, missing, lost } = identitiesOf(history, directoryOf(history), anchors);
    expect([tell(history), lost, aliases.size]).toEqual([[], [], 0]);
    const known = withPermanentIds(history, permanent);
    expect(pathAt(known, 'fukushi-bu', '2026-07-01')).toEqual(['福祉部']);
    expect([...known.planned.keys()]).toEqual(['chosa-ka']);
    expect(missing.map((id) => history.lives.get(id)?.began)).toEqual([null, null, null, null, null]);
  });

  it('is found by the day of an event that turns out to be only planned', () => {
    const anchor: Anchor = { id: 'chosa-ka', sort: 'unit', path: ['企画部', '調査課'], at: '2026-04-01' };
    const history = historyOf([plan], [first]);
    expect(identitiesOf(history, directoryOf(history), [anchor]).lost).toEqual([]);
  });
});

describe('a plan', () => {
  const first = published('2025-04-01', '企画部\n  企画課\n    企画係\n総務部');
  const changes = [
    rename('企画部/企画課', '政策課'),
    rename('企画部/企画課/企画係', '政策係'),
    establish('企画部/政策課/調査係'),
  ];
  const after = '企画部\n  政策課\n    政策係\n    調査係\n総務部';
  const next: PublishedChart = { ...published('2027-04-01', after), id: '2027-04-01', isPlan: true };

  it('uses the names after it, and is proved by its chart before its day', () => {
    const history = historyOf(
      [on('2027-04-01', changes, { status: 'planned', isAwaited: true })],
      [first, next],
    );
    expect([...tell(history), ...disagreementsOf(history)]).toEqual([]);
    expect([...history.planned.values()].map(({ path }) => path.join('/'))).toEqual(['企画部/政策課/調査係']);
    expect(drawOn(history, '2027-04-01')).toBe('企画部\n  企画課\n    企画係\n総務部');
  });

  it('may disagree with its chart without changing the current chart', () => {
    const history = historyOf(
      [on('2027-04-01', changes.slice(1), { status: 'planned', isAwaited: true })],
      [first, next],
    );
    expect(tell(history)).toEqual(['#2 unit: no-such-unit 企画部/政策課 after']);
    expect(disagreementsOf(history)).toEqual([
      '2027-04-01 unexplained 企画部/政策課',
      '2027-04-01 missing 企画部/企画課',
    ]);
    expect(drawOn(history, '2028-04-01')).toBe('企画部\n  企画課\n    企画係\n総務部');
  });

  it('builds on earlier plans that are still to come', () => {
    const later = on('2028-04-01', [rename('企画部/政策課', '戦略課')], {
      status: 'planned',
      isAwaited: true,
    });
    const history = historyOf(
      [on('2027-04-01', changes, { status: 'decided', isAwaited: true }), later],
      [first],
    );
    expect(tell(history)).toEqual([]);
    const units = history.overlays.at(-1)?.after ?? new Map();
    expect(drawTree({ units, holders: new Map() })).toBe('企画部\n  戦略課\n    政策係\n    調査係\n総務部');
  });
});

describe('a stage that was passed', () => {
  const first: PublishedChart = published('2025-04-01', '企画部\n  企画課\n    企画係\n総務部\n  秘書課');
  const base = on('2027-04-01', [establish('企画部/観光課')], { status: 'decided', isAwaited: true });
  const next = (event: Omit<Partial<HistoryEvent>, 'accepted'>) =>
    on('2028-04-01', [rename('企画部/観光課', '観光振興課')], { id: 'next', ...event });
  const afterIn = ({ overlays }: History, stage: Status) =>
    drawTree({
      units: overlays.find(({ stages }) => stages.some((one) => one.stage === stage))?.after ?? new Map(),
      holders: new Map(),
    });

  it('builds on earlier plans that are still to come', () => {
    const history = historyOf(
      [base, next({ status: 'decided', earlier: ['planned'], isAwaited: true })],
      [first],
    );
    expect(tell(history)).toEqual([]);
    expect(afterIn(history, 'planned')).toBe('企画部\n  企画課\n    企画係\n  観光振興課\n総務部\n  秘書課');
    expect([...history.planned.values()].map(({ path }) => path.join('/'))).toEqual(['企画部/観光課']);
  });

  it('may name what another plan was to bring, after it was withdrawn', () => {
    for (const status of ['decided', 'withdrawn'] as const) {
      const stopped = { status: 'withdrawn', earlier: ['planned'], isAwaited: true } as const;
      const history = historyOf([{ ...base, status }, next(stopped)], [first]);
      expect(tell(history)).toEqual([]);
      const [id] = [...history.planned.keys()];
      const [plan] = history.overlays.filter(({ date }) => date === '2028-04-01');
      expect([plan?.before.get(id ?? '')?.name, plan?.after.get(id ?? '')?.name]).toEqual([
        '観光課',
        '観光振興課',
      ]);
      expect([history.planned.size, history.lives.size]).toEqual([1, 5]);
    }
  });

  const withdrawn = (changes: readonly WrittenChange[], since: string) =>
    on('2028-04-01', changes, { id: 'next', status: 'withdrawn', earlier: ['planned'], since });
  const meanwhile = on('2027-07-01', [rename('企画部', '政策部'), abolish('総務部/秘書課')], {
    id: 'meanwhile',
  });
  const both = [rename('企画部/企画課', '調整課'), move('総務部/秘書課', '企画部/秘書課')];

  it('may name what was renamed or ended since', () => {
    const history = historyOf([meanwhile, withdrawn(both, '2027-01-10')], [first]);
    expect(tell(history)).toEqual([]);
    expect(drawOn(history, '2028-04-01')).toBe('政策部\n  企画課\n    企画係\n総務部');
    expect([history.planned.size, history.lives.size]).toEqual([0, 5]);
  });

  it('may not name what had ended before it became known', () => {
    expect(tell(historyOf([meanwhile, withdrawn(both, '2027-08-10')], [first]))).toEqual([
      '#1 unit: no-such-unit 企画部/企画課 before',
      '#2 unit: no-such-unit 総務部/秘書課 before',
    ]);
  });
});

describe('the reached stages', () => {
  const anyStages = fc
    .subarray([...STATUSES], { minLength: 1 })
    .chain((statuses) =>
      fc.tuple(
        ...statuses.map((status) => fc.record({ status: fc.constant(status), on: fc.option(fc.nat(9)) })),
      ),
    )
    .map((stages) =>
      stages.map(({ status, on }): Stage => ({ status, on: on === null ? null : `2026-04-0${on + 1}` })),
    );

  law('only grow from day to day', [anyStages, fc.nat(7)], (stages, day) => {
    const [today, tomorrow] = [day, day + 1].map((one) => reached(stages, `2026-04-0${one + 1}`));
    if (stages[0]?.on === null || (stages[0]?.on ?? '') <= `2026-04-0${day + 1}`)
      expect(tomorrow?.slice(0, today?.length)).toEqual(today);
  });

  it('are those up to the day, including undated ones without an open stage before', () => {
    const stages: readonly Stage[] = [
      { status: 'planned', on: null },
      { status: 'decided', on: '2026-12-18' },
      { status: 'in force', on: null },
    ];
    expect(reached(stages, '2026-12-17')).toEqual(['planned']);
    expect(reached(stages, '2026-12-18')).toEqual(['planned', 'decided', 'in force']);
    expect(reached([{ status: 'in force', on: '2027-04-01' }], '2026-12-18')).toEqual(['planned']);
  });
});
