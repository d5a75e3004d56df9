import { describe, expect, it } from 'vitest';
import type { Chart } from '#org/chart.ts';
import type { HistoryEvent, StatedState } from '#org/history/history.ts';
import { historyOf } from '#org/history/history-of.ts';
import { anyHistory, chartsOf, eventsOf } from './arbitrary.ts';
import { nameIn } from './as-written.ts';
import { drawOn, published, text } from './draw.ts';
import { law } from './law.ts';
import { disagreementsOf, establish, named, on, tell } from './write.ts';

const stating = (event: HistoryEvent, ...states: readonly StatedState[]): HistoryEvent => ({
  ...event,
  states,
});
const has = (unit: string, names: StatedState['has']): StatedState => ({ unit: named(unit), has: names });

/** A state for every unit with units directly below it, by name. */
function statesOf({ units }: Chart): readonly StatedState[] {
  const below = Map.groupBy(
    [...units.values()].filter(({ sort }) => sort === 'unit'),
    ({ parent }) => parent,
  );
  return [...below].flatMap(([parent, children]): StatedState[] => {
    if (!units.has(parent)) return [];
    return [{ unit: nameIn(units, parent), has: children.map(({ name }) => name) }];
  });
}

describe('a state that agrees with the derived chart', () => {
  law('changes nothing', [anyHistory()], (truth) => {
    const first = chartsOf(truth).slice(0, 1);
    const events = eventsOf(truth);
    const stated = events.map((event, index) => {
      const step = truth.steps[index];
      return step ? stating(event, ...statesOf(step.after)) : event;
    });
    const [without, with_] = [historyOf(events, first), historyOf(stated, first)];
    expect(disagreementsOf(with_)).toEqual(disagreementsOf(without));
    expect(tell(with_)).toEqual([]);
    expect([...with_.lives.values()]).toEqual([...without.lives.values()]);
  });
});

describe('a state', () => {
  const chart = published(
    '2025-04-01',
    `
    総務部
      総務課
        庶務係
        文書係
  `,
  );

  it('adds units that nothing else names, since that day', () => {
    const history = historyOf([stating(on('2026-04-01', []), has('総務部', ['総務課', '人事課']))], [chart]);
    expect(disagreementsOf(history)).toEqual([]);
    expect(drawOn(history, '2026-03-31')).toBe(drawOn(history, '2025-04-01'));
    expect(drawOn(history, '2026-04-01')).toBe(
      text(`
        総務部
          人事課
          総務課
            庶務係
            文書係
      `),
    );
  });

  it('reports units that it does not name, and a unit that does not exist', () => {
    const history = historyOf(
      [stating(on('2026-04-01', []), has('総務部/総務課', ['庶務係']), has('総務部/人事課', ['給与係']))],
      [chart],
    );
    expect(disagreementsOf(history)).toEqual([
      '2026-04-01 unstated 総務部/総務課/文書係 (2026-04-01)',
      '2026-04-01 nowhere 総務部/人事課 (2026-04-01)',
    ]);
  });

  it('by number is compared if all units below are known', () => {
    const states = [
      has('総務部/総務課', { count: 3, kind: '係' }),
      has('企画部/企画課', { count: 2, kind: '係' }),
    ];
    const partly = published('2025-04-01', drawOn(historyOf([], [chart]), '2025-04-01'), ['総務部']);
    expect(disagreementsOf(historyOf([stating(on('2026-04-01', []), ...states)], [partly]))).toEqual([
      '2026-04-01 number 総務部/総務課 (2026-04-01)',
    ]);
  });

  it('is compared with the changes of the same day', () => {
    const event = on('2026-04-01', [establish('総務部/総務課/法制係')]);
    const names = ['庶務係', '文書係', '法制係'];
    expect(disagreementsOf(historyOf([stating(event, has('総務部/総務課', names))], [chart]))).toEqual([]);
    expect(
      disagreementsOf(historyOf([stating(event, has('総務部/総務課', names.slice(0, 2)))], [chart])),
    ).toEqual(['2026-04-01 unstated 総務部/総務課/法制係 (2026-04-01)']);
  });

  it('says nothing about units below the named ones', () => {
    const history = historyOf(
      [
        stating(on('2026-04-01', []), has('総務部', ['総務課'])),
        on('2027-04-01', [{ verb: 'abolish', unit: named('総務部/総務課/庶務係') }]),
      ],
      [],
    );
    expect(tell(history)).toEqual([]);
  });
});
