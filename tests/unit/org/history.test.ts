import { describe, expect, it } from 'vitest';
import type { Chart } from '#org/chart.ts';
import type { HistoryEvent } from '#org/history/history.ts';
import { historyOf } from '#org/history/history-of.ts';
import { chartOn, directoryOf, pathAt } from '#org/query.ts';
import { ROOT, UNKNOWN } from '#org/unit.ts';
import { anyHistory, chartsOf, dayBefore, eventsOf, type TrueHistory } from './arbitrary.ts';
import { nameIn } from './as-written.ts';
import { drawOn, drawTree, published, text } from './draw.ts';
import { law } from './law.ts';
import {
  abolish,
  absorb,
  assign,
  detach,
  disagreementsOf,
  establish,
  merge,
  move,
  on,
  regrade,
  rename,
  split,
  tell,
  transfer,
} from './write.ts';

const derived = (truth: TrueHistory) => historyOf(eventsOf(truth), chartsOf(truth).slice(0, 1));

/** Every chart of a history replayed step by step: on the day of each event and the day before. */
function replayed(truth: TrueHistory): readonly { readonly date: string; readonly chart: Chart }[] {
  return truth.steps.flatMap(({ date, before, after }) => [
    { date: dayBefore(date), chart: before },
    { date, chart: after },
  ]);
}

describe('a chart on a date', () => {
  law('equals a replay of the history up to it', [anyHistory()], (truth) => {
    const history = derived(truth);
    expect(history.problems).toEqual([]);
    for (const { date, chart } of replayed(truth)) expect(drawOn(history, date)).toBe(drawTree(chart));
  });

  law('finds units by path on the day of an event and before it', [anyHistory()], (truth) => {
    const history = derived(truth);
    const directory = directoryOf(history);
    const wrong: unknown[] = [];
    for (const { date, before, after } of truth.steps) {
      for (const [side, chart] of [
        ['before', before],
        ['on', after],
      ] as const) {
        const found = new Set<string | null>();
        for (const id of chart.units.keys()) {
          const { path, sort, parentUnknown } = nameIn(chart.units, id);
          const one = directory.find(path, date, side, sort, parentUnknown ? UNKNOWN : ROOT);
          const read = one === null ? null : pathAt(history, one, date, side);
          const named =
            side === 'on' && one !== null ? directory.named(path.at(-1) ?? '', date, sort) : [one];
          if (read?.join('/') !== path.join('/') || !named.some((id) => id === one))
            wrong.push({ date, side, path, read, named });
          found.add(one);
        }
        if (found.size !== chart.units.size) wrong.push({ date, side, found, units: chart.units });
      }
    }
    expect(wrong).toEqual([]);
  });

  law('the spans of a life follow each other without gap or overlap', [anyHistory()], (truth) => {
    const history = derived(truth);
    const broken = [...history.lives.values()].filter(({ spans, began, ended }) => {
      const isWhole =
        spans.length > 0 &&
        spans[0]?.from === (began?.date ?? null) &&
        spans.at(-1)?.to === (ended?.date ?? null) &&
        spans.every(({ from, to }, index) => {
          const next = spans[index + 1];
          const runsOn = from === null || to === null || from < to;
          return runsOn && (!next || (next.from !== null && next.from === to));
        });
      return !isWhole;
    });
    expect(broken).toEqual([]);
  });

  law(
    'holders of duties are in the chart, and tenures of one holder do not overlap',
    [anyHistory()],
    (truth) => {
      const history = derived(truth);
      for (const { date } of replayed(truth)) {
        const { units, holders } = chartOn(history, date);
        const all = [...holders.values()].flatMap((one) => [...one]);
        expect(all.filter((holder) => !units.has(holder))).toEqual([]);
      }
      for (const tenures of history.tenures.values()) {
        for (const [index, one] of tenures.entries()) {
          const next = tenures.slice(index + 1).find(({ holder }) => holder === one.holder);
          if (next) expect(one.to !== null && next.from !== null && one.to <= next.from).toBe(true);
        }
      }
    },
  );
});

describe('a reorganization', () => {
  const chart = published(
    '2025-04-01',
    `
    総務部
      職:部長:部長級
      秘書課
        管理係
      管財課
        管理係
        車両係
    企画部
      企画課
        管理係
        行政改革係
        デジタル化推進係`,
  );
  const drawnAfter = (...changes: Parameters<typeof on>[1]) => {
    const history = historyOf([on('2026-04-01', changes)], [chart]);
    expect(tell(history)).toEqual([]);
    return drawOn(history, '2026-04-01');
  };

  it('can have all eleven verbs at one instant', () => {
    expect(
      drawnAfter(
        establish('市長戦略部'),
        move('総務部/秘書課', '市長戦略部/秘書広報課'),
        merge(
          ['企画部/企画課/行政改革係', '企画部/企画課/デジタル化推進係'],
          '政策部/企画課/イノベーション推進係',
        ),
        absorb('総務部/管財課', '総務部'),
        move('総務部/管財課/管理係', '総務部/管財係'),
        abolish('総務部/管財課/車両係'),
        split('企画部/企画課/管理係', ['政策部/企画課/庶務係', '市長戦略部/庶務係']),
        detach('市長戦略部/計画課', '企画部/企画課'),
        rename('企画部', '政策部'),
        regrade('職:総務部/部長', '部長級', '副部長級'),
        assign('基地対策', '市長戦略部'),
        transfer('行革', '企画部/企画課/行政改革係', { '市長戦略部/計画課': 'whole' }),
      ),
    ).toBe(
      text(`
        市長戦略部 {基地対策}
          庶務係
          秘書広報課
            管理係
          計画課 {行革}
        政策部
          企画課
            イノベーション推進係
            庶務係
        総務部
          管財係
          部長 [職 副部長級]`),
    );
  });

  it('can exchange the names of two siblings', () => {
    expect(
      drawnAfter(
        rename('総務部/秘書課', '管財課'),
        rename('総務部/管財課', '秘書課'),
        establish('総務部/秘書課/渉外係'),
      ),
    ).toBe(
      text(`
        企画部
          企画課
            デジタル化推進係
            管理係
            行政改革係
        総務部
          秘書課
            渉外係
            管理係
            車両係
          管財課
            管理係
          部長 [職 部長級]`),
    );
  });

  it('can move a department below its former section', () => {
    expect(drawnAfter(move('企画部/企画課', '企画課'), move('企画部', '企画課/企画部'))).toBe(
      text(`
        企画課
          デジタル化推進係
          企画部
          管理係
          行政改革係
        総務部
          秘書課
            管理係
          管財課
            管理係
            車両係
          部長 [職 部長級]`),
    );
  });

  it('can be written in two files of one day', () => {
    const history = historyOf(
      [
        on('2026-04-01', [move('総務部/秘書課', '市長戦略部/秘書課'), abolish('総務部/管財課/管理係')], {
          id: '2026-04-01-2',
        }),
        on('2026-04-01', [
          establish('市長戦略部'),
          absorb('総務部/管財課', '企画部/企画課'),
          move('総務部/管財課/車両係', '総務部/車両係'),
        ]),
      ],
      [chart],
    );
    expect(tell(history)).toEqual([]);
    expect(
      [...history.lives.values()].flatMap(({ ended }) => (ended ? `${ended.event} ${ended.verb}` : [])),
    ).toEqual(['2026-04-01 absorb', '2026-04-01-2 abolish']);
  });

  it('names the file of the other change in a problem across two files', () => {
    const history = historyOf(
      [
        on('2026-04-01', [establish('市長戦略部'), rename('企画部', '政策部')]),
        on('2026-04-01', [establish('福祉部'), rename('総務部', '管理部'), move('企画部', '福祉部/企画部')], {
          id: '2026-04-01-2',
        }),
      ],
      [chart],
    );
    expect(tell(history)).toEqual(['#3 unit: two-fates 企画部 2026-04-01#2']);
  });

  it('does not change the chart while it is planned or decided', () => {
    const plan = [
      establish('(仮称)福祉部'),
      establish('(仮称)福祉部/給付課'),
      move('企画部/企画課', '(仮称)福祉部/企画課'),
    ];
    const history = historyOf([on('2026-04-01', plan, { status: 'decided' })], [chart]);
    expect(tell(history)).toEqual([]);
    expect(drawOn(history, '2026-04-01')).toBe(drawOn(historyOf([], [chart]), '2026-04-01'));
    expect([...history.planned.values()].map(({ path, event }) => [path.join('/'), event])).toEqual([
      ['(仮称)福祉部', '2026-04-01'],
      ['(仮称)福祉部/給付課', '2026-04-01'],
    ]);
    expect(history.occurrences.map(({ status, changes }) => [status, changes.length])).toEqual([
      ['decided', 3],
    ]);
  });
});

describe('unknown facts', () => {
  const west = published('2025-04-01', '福祉部\n  福祉課\n    給付係', ['福祉部']);

  it('a unit outside the coverage is known from the event that names it', () => {
    const history = historyOf([on('2026-04-01', [move('総務部/秘書課', '福祉部/秘書課')])], [west]);
    expect(tell(history)).toEqual([]);
    expect(drawOn(history, '2025-04-01')).toBe(
      text(`
        福祉部
          福祉課
            給付係
        総務部
          秘書課`),
    );
  });

  it('a unit inside the coverage must be in the chart', () => {
    const history = historyOf([on('2026-04-01', [abolish('福祉部/福祉課/窓口係')])], [west]);
    expect(tell(history)).toEqual(['#1 unit: no-such-unit 福祉部/福祉課/窓口係 before']);
  });

  it('a unit that left its place is not found there, also outside the coverage', () => {
    const history = historyOf(
      [on('2026-04-01', [abolish('総務部/秘書課')]), on('2027-04-01', [rename('総務部/秘書課', '広報課')])],
      [west],
    );
    expect(tell(history)).toEqual(['#1 unit: no-such-unit 総務部/秘書課 before']);
  });

  it('a former name is not taken for an unknown unit if the change has just emptied its place', () => {
    const history = historyOf(
      [on('2026-04-01', [rename('総務部/秘書課', '広報課'), assign('広報', '総務部/秘書課')])],
      [west],
    );
    expect(tell(history)).toEqual([]);
    expect(drawOn(history, '2026-04-01')).not.toContain('秘書課');
  });

  it('sections of a unit that came from outside the coverage stay unknown', () => {
    const events = [on('2026-04-01', [move('総務部/秘書課', '福祉部/秘書課')])];
    const later = published('2026-04-01', '福祉部\n  福祉課\n    給付係\n  秘書課\n    秘書係', ['福祉部']);
    const history = historyOf(events, [west, later]);
    expect([...tell(history), ...disagreementsOf(history)]).toEqual([]);
    expect(drawOn(history, '2025-06-01')).toContain('  秘書課\n    秘書係');
  });

  it('sections of the heirs of such a unit stay unknown', () => {
    const events = [
      on('2026-04-01', [split('総務部', ['福祉部/秘書課', '企画部'])]),
      on('2027-04-01', [abolish('福祉部/秘書課/秘書係'), move('企画部/企画課', '福祉部/企画課')]),
    ];
    expect(tell(historyOf(events, [west]))).toEqual([]);
  });

  it('sections of the heirs of a known unit are known, wherever they are', () => {
    const events = [
      on('2026-04-01', [
        absorb('福祉部/福祉課/給付係', '福祉部/福祉課'),
        move('福祉部/福祉課', '総務部/福祉課'),
      ]),
      on('2027-04-01', [split('総務部/福祉課', ['総務部/国保課', '総務部/給付課'])]),
      on('2028-04-01', [abolish('総務部/国保課/窓口係')]),
    ];
    expect(tell(historyOf(events, [west]))).toEqual(['#1 unit: no-such-unit 総務部/国保課/窓口係 before']);
  });

  it('sections become known when a chart covers them', () => {
    const events = [
      on('2026-04-01', [move('総務部/秘書課', '福祉部/秘書課')]),
      on('2027-04-01', [abolish('福祉部/秘書課/渉外係')]),
    ];
    const later = published('2026-10-01', '福祉部\n  福祉課\n    給付係\n  秘書課\n    秘書係', ['福祉部']);
    expect(tell(historyOf(events, [west]))).toEqual([]);
    expect(tell(historyOf(events, [west, later]))).toEqual([
      '#1 unit: no-such-unit 福祉部/秘書課/渉外係 before',
    ]);
  });

  it('a unit is not assumed below a unit that stood below it', () => {
    const history = historyOf(
      [
        on('2024-04-01', [move('?/総務課/管理課', '?/企画課')]),
        on('2025-04-01', [abolish('?/企画課/総務課')]),
      ],
      [],
    );
    expect(tell(history)).toEqual([]);
    expect(drawOn(history, '2023-04-01')).toBe('?\n  総務課\n    管理課');
    expect(drawOn(history, '2024-04-01')).toBe('?\n  企画課\n    総務課');
    expect(drawOn(history, '2025-04-01')).toBe('?\n  企画課');
  });

  it('a unit can get an unknown parent and return from there', () => {
    const history = historyOf(
      [
        on('2026-04-01', [
          {
            verb: 'move',
            unit: { sort: 'unit', path: ['福祉部', '福祉課'] },
            to: { sort: 'unit', path: ['福祉課'], parentUnknown: true },
          },
        ]),
        on('2027-04-01', [move('?/福祉課', '福祉部/福祉課'), rename('福祉部', '健康部')]),
      ],
      [west],
    );
    expect(tell(history)).toEqual([]);
    expect(drawOn(history, '2027-04-01')).toContain('健康部\n  福祉課');
    expect(drawOn(history, '2026-04-01')).toBe(
      text(`
        福祉部
        ?
          福祉課
            給付係`),
    );
  });

  it('a unit that gives a duty away held it before, but not before the unit began', () => {
    const history = historyOf(
      [
        on('2026-04-01', [establish('福祉部/国保課')]),
        on('2027-04-01', [
          transfer('国保', '福祉部/国保課', { '福祉部/福祉課': 'whole' }),
          transfer('給付', '福祉部/福祉課', { '福祉部/国保課': 'part' }),
        ]),
      ],
      [west],
    );
    expect(drawOn(history, '2025-04-01')).toContain('福祉課 {給付}');
    expect(chartOn(history, '2025-04-01').holders.has('国保')).toBe(false);
    expect(drawOn(history, '2026-04-01')).toContain('国保課 {国保}');
    expect(drawOn(history, '2027-04-01')).toContain('国保課 {給付}');
    expect(drawOn(history, '2027-04-01')).toContain('福祉課 {国保 給付}');
  });

  it('a unit that gives a duty away twice got it back in between', () => {
    const history = historyOf(
      [
        on('2026-04-01', [transfer('給付', '福祉部/福祉課', { 福祉部: 'whole' })]),
        on('2028-04-01', [transfer('給付', '福祉部/福祉課', { '福祉部/福祉課/給付係': 'whole' })]),
      ],
      [west],
    );
    const tenures = history.tenures.get('給付')?.map(({ holder, from, to }) => {
      return `${pathAt(history, holder, '2025-04-01')?.at(-1)} ${from ?? ''}–${to ?? ''}`;
    });
    expect(tenures).toEqual([
      '福祉課 –2026-04-01',
      '福祉部 2026-04-01–',
      '福祉課 2026-04-01–2028-04-01',
      '給付係 2028-04-01–',
    ]);
  });

  describe('a unit that gives away an unknown part of a duty', () => {
    const given = on('2026-04-01', [transfer('給付', '福祉部/福祉課', { 福祉部: 'unknown' })]);
    const tenures = (...events: readonly HistoryEvent[]) => {
      const history = historyOf([given, ...events], [west]);
      return history.tenures.get('給付')?.map(({ holder, from, to, unsureFrom }) => {
        const name = history.lives.get(holder)?.spans[0]?.unit.name;
        return `${name} ${from ?? ''}–${to ?? ''}${unsureFrom ? ` unsure from ${unsureFrom}` : ''}`;
      });
    };

    it('may have the rest or not, while the other unit has it', () => {
      expect(tenures()).toEqual(['福祉課 – unsure from 2026-04-01', '福祉部 2026-04-01–']);
    });

    it('had the rest if it gives that away later', () => {
      expect(
        tenures(on('2028-04-01', [transfer('給付', '福祉部/福祉課', { '福祉部/福祉課/給付係': 'whole' })])),
      ).toEqual(['福祉課 –2028-04-01', '福祉部 2026-04-01–', '給付係 2028-04-01–']);
    });

    it('has it if it takes it back', () => {
      expect(tenures(on('2028-04-01', [transfer('給付', '福祉部', { '福祉部/福祉課': 'whole' })]))).toEqual([
        '福祉課 –',
        '福祉部 2026-04-01–2028-04-01',
      ]);
    });

    it('leaves the doubt to the unit that continues it', () => {
      const merged = [merge(['福祉部/福祉課', '総務部'], '福祉部/生活課'), abolish('福祉部/福祉課/給付係')];
      expect(tenures(on('2028-04-01', merged))).toEqual([
        '福祉課 –2028-04-01 unsure from 2026-04-01',
        '福祉部 2026-04-01–',
        '生活課 2028-04-01– unsure from 2028-04-01',
      ]);
    });
  });

  it('a grade that is first mentioned later is assumed for the time before', () => {
    const posts = published('2025-04-01', '福祉部\n  職:部長');
    const history = historyOf([on('2026-04-01', [regrade('職:福祉部/部長', '部長級', '副部長級')])], [posts]);
    expect(drawOn(history, '2025-04-01')).toContain('部長 [職 部長級]');
    expect(drawOn(history, '2026-04-01')).toContain('部長 [職 副部長級]');
  });
});

describe('a municipality that was merged', () => {
  law('ends all its units on that day and changes nothing before it', [anyHistory()], (truth) => {
    const last = truth.steps.at(-1);
    if (!last) return;
    const open = derived(truth);
    const day = '2999-01-01';
    const history = historyOf(eventsOf(truth), chartsOf(truth).slice(0, 1), day);
    expect(drawOn(history, last.date)).toBe(drawOn(open, last.date));
    expect(chartOn(history, day).units.size).toBe(0);
    const tenures = [...history.tenures.values()].flat();
    expect(tenures.filter(({ to }) => to === null)).toEqual([]);
    for (const [id, { ended }] of open.lives)
      expect(history.lives.get(id)?.ended?.date).toBe(ended?.date ?? day);
  });
});
