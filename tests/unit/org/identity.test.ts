import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenChange } from '#org/change.ts';
import type { History, HistoryEvent } from '#org/history/history.ts';
import { historyOf } from '#org/history/history-of.ts';
import { type Anchor, type Identities, identitiesOf } from '#org/identity.ts';
import { withPermanentIds } from '#org/permanent.ts';
import type { PublishedChart } from '#org/published-chart.ts';
import { directoryOf, type Instant, pathAt, unitAt } from '#org/query.ts';
import { type Parent, ROOT, UNKNOWN, type UnitId } from '#org/unit.ts';
import { anyHistory, chartsOf, eventsOf } from './arbitrary.ts';
import { drawOn, published } from './draw.ts';
import { law } from './law.ts';
import { abolish, disagreementsOf, establish, merge, move, on, rename, tell } from './write.ts';

/** Anchors an id for every unit that can be named, on the first day on which the unit is known. */
function mint(history: History): readonly Anchor[] {
  return [...history.lives.values()].flatMap((life, index): readonly Anchor[] => {
    const sort = life.spans[0]?.unit.sort ?? 'unit';
    const on = anchorAt(history, life.id, life.known, 'on');
    const before = anchorAt(history, life.id, life.known, 'before');
    if (on) return [{ id: `p${index}`, sort, ...on, at: life.known }];
    return before ? [{ id: `p${index}`, sort, ...before, before: life.known }] : [];
  });
}

function anchorAt(
  history: History,
  id: UnitId,
  date: string,
  side: Instant,
): Pick<Anchor, 'path' | 'parentUnknown'> | null {
  const path = pathAt(history, id, date, side);
  let top: Parent = id;
  while (top !== ROOT && top !== UNKNOWN) top = unitAt(history, top, date, side)?.parent ?? ROOT;
  return path && { path, ...(top === UNKNOWN ? { parentUnknown: true } : {}) };
}

function identify(history: History, anchors: readonly Anchor[]): Identities {
  return identitiesOf(history, directoryOf(history), anchors);
}

/** The path of each permanent id on a date. */
function placesOn(history: History, anchors: readonly Anchor[], date: string): ReadonlyMap<string, string> {
  return new Map(placesIn(history, identify(history, anchors), date));
}

function placesIn(
  history: History,
  { permanent }: Identities,
  date: string,
): readonly (readonly [string, string])[] {
  return [...permanent]
    .flatMap(([id, minted]): readonly (readonly [string, string])[] => {
      const path = pathAt(history, id, date);
      return path ? [[minted, path.join('/')]] : [];
    })
    .sort();
}

describe('a permanent id', () => {
  law('stays with its unit when later events are added', [anyHistory(), fc.nat(9)], (truth, number) => {
    const events = eventsOf(truth);
    const [first] = chartsOf(truth) as [PublishedChart];
    const known = events.slice(0, number % (events.length + 1));
    const before = historyOf(known, [first]);
    const after = historyOf(events, [first]);
    const anchors = mint(before);
    const [less, more] = [identify(before, anchors), identify(after, anchors)];
    expect(more.lost).toEqual([]);
    expect(more.aliases.size).toBe(0);
    for (const { date } of [{ date: first.asOf }, ...known]) {
      expect(placesIn(after, more, date)).toEqual(placesIn(before, less, date));
    }
  });

  law(
    'stays with its unit when earlier events are added, before the first chart',
    [anyHistory(), fc.nat(9)],
    (truth, number) => {
      const at = number % truth.steps.length;
      const [events, charts] = [eventsOf(truth), chartsOf(truth)];
      // The chart after the first events, and everything later.
      const shown = charts.slice(at + 1);
      const before = historyOf(events.slice(at + 1), shown);
      const after = historyOf(events, shown);
      expect([...tell(after), ...disagreementsOf(after)]).toEqual([]);
      const anchors = mint(before);
      const [less, more] = [identify(before, anchors), identify(after, anchors)];
      expect(more.lost).toEqual([]);
      expect(more.aliases.size).toBe(0);
      for (const { asOf } of shown) expect(placesIn(after, more, asOf)).toEqual(placesIn(before, less, asOf));
    },
  );

  law('gives the same history as the temporary id', [anyHistory()], (truth) => {
    const history = historyOf(eventsOf(truth), chartsOf(truth).slice(0, 1));
    const { permanent } = identify(history, mint(history));
    const same = withPermanentIds(history, permanent);
    expect(same.lives.size).toBe(history.lives.size);
    for (const { date } of truth.steps) expect(drawOn(same, date)).toBe(drawOn(history, date));
  });

  const first = published('2020-04-01', '総務部\n  秘書課\n    管理係\n  管財課\n    管理係');
  const second = published('2024-04-01', '総務部\n  広報課\n    管理係\n  管財課\n    管理係');
  const base: readonly HistoryEvent[] = [on('2022-04-01', [rename('総務部/秘書課', '広報課')])];
  const anchors: readonly Anchor[] = [
    { id: 'somu', sort: 'unit', path: ['総務部'], at: '2020-04-01' },
    { id: 'koho', sort: 'unit', path: ['総務部', '広報課'], at: '2024-04-01' },
    { id: 'koho-kanri', sort: 'unit', path: ['総務部', '広報課', '管理係'], at: '2024-04-01' },
    { id: 'kanzai', sort: 'unit', path: ['総務部', '管財課'], at: '2020-04-01' },
    { id: 'kanzai-kanri', sort: 'unit', path: ['総務部', '管財課', '管理係'], at: '2020-04-01' },
  ];
  const additions: Readonly<Record<string, HistoryEvent>> = {
    before: on('2018-04-01', [rename('総務部/文書課', '秘書課'), abolish('総務部/統計課')]),
    between: on('2021-04-01', [establish('市長室'), move('総務部/秘書課', '市長室/秘書課')]),
    'between, and back': on('2021-10-01', [move('市長室/秘書課', '総務部/秘書課'), abolish('市長室')]),
    after: on('2025-04-01', [merge(['総務部/広報課/管理係', '総務部/管財課/管理係'], '総務部/管理係')]),
  };

  it('keeps its unit when events are added before, between and after', () => {
    const known = historyOf(base, [first, second]);
    const learnt = historyOf([...base, ...Object.values(additions)], [first, second]);
    expect([...tell(learnt), ...disagreementsOf(learnt)]).toEqual([]);
    const places = [
      ['kanzai', '総務部/管財課'],
      ['kanzai-kanri', '総務部/管財課/管理係'],
      ['koho', '総務部/広報課'],
      ['koho-kanri', '総務部/広報課/管理係'],
      ['somu', '総務部'],
    ];
    expect([...placesOn(known, anchors, '2024-04-01')]).toEqual(places);
    expect([...placesOn(learnt, anchors, '2024-04-01')]).toEqual(places);
    expect(placesOn(learnt, anchors, '2021-04-01').get('koho-kanri')).toBe('市長室/秘書課/管理係');
    expect(placesOn(learnt, anchors, '2017-04-01').get('koho')).toBe('総務部/文書課');
    expect(identify(learnt, anchors).lost).toEqual([]);
    // Units that only the additions created have no id yet.
    const names = identify(learnt, anchors).missing.map((id) => learnt.lives.get(id)?.spans[0]?.unit.name);
    expect(names.sort()).toEqual(['市長室', '管理係', '統計課']);
  });

  it('finds a unit known only from the event that ended it', () => {
    const history = historyOf([additions.before as HistoryEvent, ...base], [first, second]);
    const old: Anchor = { id: 'tokei', sort: 'unit', path: ['総務部', '統計課'], before: '2018-04-01' };
    const { permanent, lost } = identify(history, [...anchors, old]);
    expect(lost).toEqual([]);
    expect([...permanent.values()]).toContain('tokei');
  });

  it('becomes an alias if two names turn out to be one unit', () => {
    const apart: readonly Anchor[] = [
      { id: 'old', sort: 'unit', path: ['福祉部', '老人係'], at: '2020-04-01' },
      { id: 'new', sort: 'unit', path: ['福祉部', '高齢係'], at: '2024-04-01' },
      { id: 'newer', sort: 'unit', path: ['福祉部', '長寿係'], at: '2026-04-01' },
    ];
    const charts = [
      published('2020-04-01', '福祉部\n  老人係', []),
      published('2024-04-01', '福祉部\n  高齢係', []),
      published('2026-04-01', '福祉部\n  長寿係', []),
    ];
    expect(identify(historyOf([], charts), apart).aliases.size).toBe(0);
    const told = historyOf(
      [
        on('2022-04-01', [rename('福祉部/老人係', '高齢係')]),
        on('2025-04-01', [rename('福祉部/高齢係', '長寿係')]),
      ],
      charts,
    );
    const { permanent, aliases, lost } = identify(told, apart);
    expect(lost).toEqual([]);
    expect([...permanent.values()]).toEqual(['old']);
    expect([...aliases]).toEqual([['old', ['new', 'newer']]]);
  });

  it('of a planned unit stays if there are two of the name, and when the plan comes into force', () => {
    const plan = [establish('総務部/秘書課/(仮称)支援係'), establish('総務部/管財課/(仮称)支援係')];
    const planned: readonly Anchor[] = [
      { id: 'kanzai-shien', sort: 'unit', path: ['総務部', '管財課', '(仮称)支援係'], planned: '2021-04-01' },
      { id: 'hisho-shien', sort: 'unit', path: ['総務部', '秘書課', '(仮称)支援係'], planned: '2021-04-01' },
    ];
    const decided = historyOf([on('2021-04-01', plan, { status: 'decided' })], [first]);
    const paths = [...identify(decided, planned).permanent].map(([id, minted]) => [
      minted,
      decided.planned.get(id)?.path.join('/'),
    ]);
    expect(paths).toEqual([
      ['kanzai-shien', '総務部/管財課/(仮称)支援係'],
      ['hisho-shien', '総務部/秘書課/(仮称)支援係'],
    ]);
    const inForce = historyOf([on('2021-04-01', plan)], [first]);
    expect([...placesOn(inForce, planned, '2021-04-01')]).toEqual([
      ['hisho-shien', '総務部/秘書課/(仮称)支援係'],
      ['kanzai-shien', '総務部/管財課/(仮称)支援係'],
    ]);
  });

  it('finds a unit with an unknown parent, also beside a unit of that name at the top', () => {
    const there: WrittenChange = {
      verb: 'establish',
      unit: { sort: 'unit', path: ['支援室'], parentUnknown: true },
    };
    const nowhere: Anchor = { id: 'shien', sort: 'unit', path: ['支援室'], at: '2021-04-01' };
    const alone = historyOf([on('2021-04-01', [there])], [first]);
    expect(identify(alone, [nowhere]).lost).toEqual([]);
    const both = historyOf([on('2021-04-01', [there, establish('支援室')])], [first]);
    const told = identify(both, [nowhere, { ...nowhere, id: 'shien-2', parentUnknown: true }]);
    expect([told.lost, [...told.aliases]]).toEqual([[], []]);
    expect([...told.permanent.values()]).toEqual(['shien', 'shien-2']);
  });

  it('is reported as lost if no unit matches', () => {
    const stray: Anchor = { id: 'x', sort: 'unit', path: ['総務部', '統計課'], at: '2020-04-01' };
    expect(identify(historyOf(base, [first]), [stray]).lost).toEqual([stray]);
    expect(identify(historyOf(base, [first]), [{ id: 'y', sort: 'unit', path: [] }]).lost).toHaveLength(1);
  });
});
