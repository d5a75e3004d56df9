import { describe, expect, it } from 'vitest';
import type { History } from '#org/history/history.ts';
import { historyOf } from '#org/history/history-of.ts';
import { holdersToday, kinOf, type Lineage, lineage } from '#org/lineage.ts';
import { directoryOf, pathAt } from '#org/query.ts';
import { anyHistory, chartsOf, eventsOf, type TrueHistory } from './arbitrary.ts';
import { published } from './draw.ts';
import { law } from './law.ts';
import { abolish, absorb, detach, merge, move, on, rename, split, tell } from './write.ts';

const derived = (truth: TrueHistory) => historyOf(eventsOf(truth), chartsOf(truth).slice(0, 1));

const keyOf = ({ unit, span }: Lineage['stages'][number]) => `${unit} ${span.from}`;

/** Every unit, cut on every day on which another unit joined or left it, and every step between stages. */
function allSteps(history: History): readonly (readonly [string, string])[] {
  const cuts = new Map<string, Set<string>>();
  for (const { from, to, date } of history.heirs) {
    for (const id of [from, to]) cuts.set(id, (cuts.get(id) ?? new Set()).add(date));
  }
  const stages = (id: string): readonly (string | null)[] => {
    const life = history.lives.get(id);
    const starts = new Set([...(life?.spans.map(({ from }) => from) ?? [])]);
    const [first, last] = [life?.spans[0]?.from ?? null, life?.spans.at(-1)?.to ?? null];
    for (const date of cuts.get(id) ?? []) {
      if ((first === null || date > first) && (last === null || date < last)) starts.add(date);
    }
    return [...starts].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  };
  const along = [...history.lives.keys()].flatMap((id) => {
    const starts = stages(id);
    return starts.slice(1).map((start, index) => [`${id} ${starts[index]}`, `${id} ${start}`] as const);
  });
  const across = history.heirs.map(({ from, to, date }) => {
    const source = stages(from).findLast((start) => start === null || start < date);
    const target = stages(to).findLast((start) => start === null || start <= date);
    return [`${from} ${source}`, `${to} ${target}`] as const;
  });
  return [...along, ...across];
}

/** All stages that can be reached along steps in one direction. */
function reach(from: readonly string[], steps: readonly (readonly [string, string])[]): Set<string> {
  const next = new Map<string, string[]>();
  for (const [one, other] of steps) next.set(one, [...(next.get(one) ?? []), other]);
  const found = new Set(from);
  for (const at of found) for (const other of next.get(at) ?? []) found.add(other);
  return found;
}

describe('lineage', () => {
  law('has no cycle, and time moves forward along every step', [anyHistory({ units: 30 })], (truth) => {
    const history = derived(truth);
    const kin = kinOf(history);
    for (const id of history.lives.keys()) {
      const wrong = lineage(history, kin, id).steps.filter(
        ({ from: { span: from }, to: { span: to } }) =>
          (from.from ?? '') >= (to.from ?? '') || from.to === null || to.from === null || from.to > to.from,
      );
      expect(wrong).toEqual([]);
    }
  });

  law('has exactly the ancestors and descendants of a unit', [anyHistory({ units: 30 })], (truth) => {
    const history = derived(truth);
    const kin = kinOf(history);
    const steps = allSteps(history);
    const back = steps.map(([one, other]) => [other, one] as const);
    for (const id of [...history.lives.keys()].slice(0, 12)) {
      const { stages } = lineage(history, kin, id);
      const own = stages.filter(({ unit }) => unit === id).map(keyOf);
      const kindred = new Set([...reach(own, steps), ...reach(own, back)]);
      expect(new Set(stages.map(keyOf))).toEqual(kindred);
    }
  });

  law(
    'continues an ended unit in its heirs of the day of its end, and in no unit that left it before',
    [anyHistory({ units: 30 })],
    (truth) => {
      const history = derived(truth);
      const kin = kinOf(history);
      const held = (id: string) => new Set(holdersToday(history, kin, id, '9999-12-31'));
      for (const { id, ended } of history.lives.values()) {
        const heirs = history.heirs.filter(({ from, date }) => from === id && date === ended?.date);
        const expected = ended === null ? [id] : heirs.flatMap(({ to }) => [...held(to)]);
        expect(held(id)).toEqual(new Set(expected));
      }
    },
  );

  const chart = published(
    '2020-04-01',
    `
    企画部
      企画課
      情報課
    総務部
      総務課
      人事課`,
  );

  /** The lineage of the unit with a name on a date, one line per step. */
  function drawn(history: History, path: string, date: string): readonly string[] {
    const id = directoryOf(history).find(path.split('/'), date) ?? '';
    const name = ({ unit, span }: Lineage['stages'][number]) =>
      `${pathAt(history, unit, span.to ?? '9999-12-31', span.to ? 'before' : 'on')?.at(-1)} (${span.from?.slice(0, 4) ?? ''}–${span.to?.slice(0, 4) ?? ''})`;
    return lineage(history, kinOf(history), id)
      .steps.map(({ from, to, cause }) => `${name(from)} → ${name(to)}${cause ? `: ${cause.verb}` : ''}`)
      .sort();
  }

  it('of a unit that leaves another and returns to it moves forward', () => {
    const history = historyOf(
      [
        on('2022-04-01', [detach('企画部/広報課', '企画部/企画課')]),
        on('2024-04-01', [absorb('企画部/広報課', '企画部/企画課')]),
      ],
      [chart],
    );
    const steps = [
      '企画課 (2022–2024) → 企画課 (2024–)',
      '企画課 (–2022) → 企画課 (2022–2024)',
      '企画課 (–2022) → 広報課 (2022–2024): detach',
      '広報課 (2022–2024) → 企画課 (2024–): absorb',
    ].sort();
    expect(drawn(history, '企画部/企画課', '2025-04-01')).toEqual(steps);
  });

  it('has no ancestor that joins on the day on which the unit leaves', () => {
    const history = historyOf(
      [
        on('2022-04-01', [
          absorb('企画部/情報課', '企画部/企画課'),
          detach('企画部/広報課', '企画部/企画課'),
        ]),
      ],
      [chart],
    );
    expect(drawn(history, '企画部/広報課', '2022-04-01')).toEqual([
      '企画課 (–2022) → 広報課 (2022–): detach',
    ]);
  });

  it('ignores duties and names that another unit takes over', () => {
    const history = historyOf(
      [on('2022-04-01', [abolish('総務部/総務課'), rename('総務部/人事課', '総務課')])],
      [chart],
    );
    expect(drawn(history, '総務部/総務課', '2022-04-01')).toEqual(['人事課 (–2022) → 総務課 (2022–)']);
  });

  it('names the units that continue a unit on a date', () => {
    const history = historyOf(
      [
        on('2021-04-01', [merge(['企画部/企画課', '企画部/情報課'], '企画部/政策課')]),
        on('2022-04-01', [split('企画部/政策課', ['企画部/政策企画課', '総務部/デジタル課'])]),
        on('2023-04-01', [abolish('企画部/政策企画課'), move('総務部/デジタル課', '企画部/DX課')]),
        on('2024-04-01', [detach('企画部/データ係', '企画部/DX課'), abolish('総務部/人事課')]),
      ],
      [chart],
    );
    expect(tell(history)).toEqual([]);
    const directory = directoryOf(history);
    const kin = kinOf(history);
    const today = (path: string, date: string) =>
      holdersToday(history, kin, directory.find(path.split('/'), '2020-04-01') ?? '', date).map((id) =>
        pathAt(history, id, date)?.join('/'),
      );
    expect(today('企画部/情報課', '2020-04-01')).toEqual(['企画部/情報課']);
    expect(today('企画部/情報課', '2021-04-01')).toEqual(['企画部/政策課']);
    expect(today('企画部/情報課', '2022-04-01')).toEqual(['企画部/政策企画課', '総務部/デジタル課']);
    expect(today('企画部/情報課', '2024-04-01')).toEqual(['企画部/DX課']);
    expect(today('総務部/人事課', '2024-04-01')).toEqual([]);
  });
});
