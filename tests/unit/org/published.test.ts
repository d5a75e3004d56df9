import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#org/apply.ts';
import type { Change } from '#org/change.ts';
import type { Chart } from '#org/chart.ts';
import { historyOf } from '#org/history/history-of.ts';
import type { ChartTree, PublishedChart } from '#org/published-chart.ts';
import { chartOn } from '#org/query.ts';
import { ROOT } from '#org/unit.ts';
import { effectOf } from '#org/verbs/verbs.ts';
import { anyHistory, chartsOf, eventsOf, publish, type TrueHistory } from './arbitrary.ts';
import { drawOn, published, text } from './draw.ts';
import { law } from './law.ts';
import { abolish, disagreementsOf, establish, move, on, regrade, rename, tell } from './write.ts';

const anyNumber = fc.nat(0xffff);

/** The problems and disagreements of a history. */
function wrong(history: ReturnType<typeof historyOf>): readonly string[] {
  return [...tell(history), ...disagreementsOf(history)];
}

function shown(trees: readonly ChartTree[]): string {
  return `(${trees
    .map(({ name, children }) => name + shown(children))
    .sort()
    .join(' ')})`;
}

const shownIn = (chart: Chart) => shown(publish(chart, '').units);

/** The paths of all units that a chart shows. */
function pathsIn(trees: readonly ChartTree[], above: readonly string[] = []): readonly (readonly string[])[] {
  return trees.flatMap(({ name, children }) => [[...above, name], ...pathsIn(children, [...above, name])]);
}

function without(trees: readonly ChartTree[], path: readonly string[]): readonly ChartTree[] {
  return trees.flatMap((tree) => {
    if (tree.name !== path[0]) return [tree];
    return path.length === 1 ? [] : [{ ...tree, children: without(tree.children, path.slice(1)) }];
  });
}

function withChild(
  trees: readonly ChartTree[],
  path: readonly string[],
  child: ChartTree,
): readonly ChartTree[] {
  if (path.length === 0) return [...trees, child];
  return trees.map((tree) =>
    tree.name === path[0] ? { ...tree, children: withChild(tree.children, path.slice(1), child) } : tree,
  );
}

describe('published charts and the history', () => {
  law('agree if both are true', [anyHistory({ units: 120 })], (truth) => {
    expect(wrong(historyOf(eventsOf(truth), chartsOf(truth)))).toEqual([]);
  });

  law(
    'disagree if an event leaves out a change that the chart shows',
    [anyHistory({ isKnown: true }), anyNumber],
    (truth, number) => {
      const events = eventsOf(truth);
      const left = truth.steps.flatMap((step, at) =>
        step.changes.flatMap((_, index) => (isVisible(step, index) ? [{ step: at, index }] : [])),
      );
      const one = left[number % Math.max(1, left.length)];
      if (!one) return;
      const less = events.map((event, step) =>
        step === one.step ? { ...event, changes: event.changes.toSpliced(one.index, 1) } : event,
      );
      const history = historyOf(less, chartsOf(truth));
      if (wrong(history).length > 0) return;
      // Only a unit that takes the place and name of another is not noticed, because the chart looks the
      // same.
      const { changes, date, after } = truth.steps[one.step] as TrueHistory['steps'][number];
      expect(['merge', 'split']).toContain(changes[one.index]?.verb);
      expect(shownIn(chartOn(history, date))).toBe(shownIn(after));
    },
  );

  law(
    'disagree exactly about a unit that the chart lacks',
    [anyHistory(), anyNumber, anyNumber],
    (truth, which, what) => {
      const charts = chartsOf(truth);
      const at = 1 + (which % truth.steps.length);
      const chart = charts[at] as PublishedChart;
      const paths = pathsIn(chart.units);
      const path = paths[what % Math.max(1, paths.length)];
      if (!path) return;
      const hidden = charts.with(at, { ...chart, units: without(chart.units, path) });
      expect(wrong(historyOf(eventsOf(truth), hidden))).toEqual([`${chart.asOf} missing ${path.join('/')}`]);
    },
  );

  law(
    'disagree exactly about a unit that no event explains',
    [anyHistory({ isKnown: true }), anyNumber],
    (truth, what) => {
      const charts = chartsOf(truth);
      const last = charts.at(-1) as PublishedChart;
      const places = [[], ...pathsIn(last.units)];
      const path = places[what % places.length] ?? [];
      const extra = { name: '謎の課', children: [{ name: '謎の係', children: [] }] };
      const more = charts.with(-1, { ...last, units: withChild(last.units, path, extra) });
      expect(wrong(historyOf(eventsOf(truth), more))).toEqual([
        `${last.asOf} unexplained ${[...path, '謎の課'].join('/')}`,
      ]);
    },
  );

  law('do not disagree about units outside the coverage', [anyHistory(), anyNumber], (truth, salt) => {
    expect(wrong(historyOf(eventsOf(truth), partial(truth, salt)))).toEqual([]);
  });
});

/** Whether the chart, by names only and without posts, would differ without the change. */
function isVisible({ changes, before, after }: TrueHistory['steps'][number], index: number): boolean {
  const { ends, begins, placed } = effectOf(changes[index] as Change);
  const touched = [...ends, ...[...begins, ...placed].map(({ id }) => id)];
  const isOfUnits = touched.some((id) => (before.units.get(id) ?? after.units.get(id))?.sort === 'unit');
  if (!isOfUnits) return false;
  const rest = apply(before, changes.toSpliced(index, 1));
  return !rest.ok || shownIn(rest.chart) !== shownIn(after);
}

/** True charts that cover some departments in full and show others in part. */
function partial(truth: TrueHistory, salt: number): readonly PublishedChart[] {
  const lot = (text: string) =>
    [...text].reduce((sum, one) => (sum * 31 + (one.codePointAt(0) ?? 0)) % 65_521, salt);
  const all = [{ date: truth.first.date, after: truth.first.chart }, ...truth.steps];
  return all.map(({ date, after }) => {
    const chart = publish(after, date);
    const covered = [...after.units.values()].filter(
      ({ id, parent, sort }) => parent === ROOT && sort === 'unit' && lot(id) % 2 === 0,
    );
    const names = new Set(covered.map(({ name }) => name));
    const thin = (trees: readonly ChartTree[], above: string): readonly ChartTree[] =>
      trees
        .filter(({ name }) => lot(`${above}${name}${date}`) % 3 !== 0)
        .map(({ name, children }) => ({ name, children: thin(children, above + name) }));
    return {
      ...chart,
      coverage: covered.map(({ name }) => [name]),
      units: chart.units.flatMap((tree) => (names.has(tree.name) ? [tree] : thin([tree], ''))),
    };
  });
}

describe('a published chart', () => {
  const first = published(
    '2025-04-01',
    `
    総務部
      秘書課
    企画部
      企画課`,
  );

  it('proves units for all time before it if there is no earlier chart', () => {
    const history = historyOf([on('2020-04-01', [rename('総務部/庶務課', '秘書課')])], [first]);
    expect(wrong(history)).toEqual([]);
    expect(drawOn(history, '2019-04-01')).toBe(
      text(`
        企画部
          企画課
        総務部
          庶務課`),
    );
  });

  it('proves a section since the event that began its department', () => {
    const history = historyOf([on('2020-04-01', [establish('企画部')])], [first]);
    expect(wrong(history)).toEqual([]);
    expect(drawOn(history, '2019-04-01')).toBe('総務部\n  秘書課');
    expect(drawOn(history, '2020-04-01')).toBe('企画部\n  企画課\n総務部\n  秘書課');
  });

  it('disagrees about a rename without an event', () => {
    const later = published('2026-04-01', '総務部\n  秘書課\n企画部\n  政策課');
    const history = historyOf([], [first, later]);
    expect(wrong(history)).toEqual([
      '2026-04-01 unexplained 企画部/政策課',
      '2026-04-01 missing 企画部/企画課',
    ]);
    // An unexplained unit exists from the chart that shows it, not in earlier ones.
    expect(drawOn(history, '2025-04-01')).toBe('企画部\n  企画課\n総務部\n  秘書課');
  });

  it('may cover more departments than earlier charts', () => {
    const one = published('2025-04-01', '総務部\n  秘書課', ['総務部']);
    const more = published('2026-04-01', '総務部\n  秘書課\n福祉部\n  福祉課', ['総務部', '福祉部']);
    const history = historyOf([on('2027-04-01', [abolish('福祉部/国保課')])], [one, more]);
    expect(wrong(history)).toEqual(['#1 unit: no-such-unit 福祉部/国保課 before']);
    expect(drawOn(history, '2025-04-01')).toBe('福祉部\n  福祉課\n総務部\n  秘書課');
  });

  it('that covers a department without showing it proves its absence', () => {
    const none = published('2025-04-01', '総務部', ['総務部', '福祉部']);
    const some = published('2026-04-01', '総務部\n福祉部\n  福祉課', ['総務部', '福祉部']);
    expect(wrong(historyOf([], [none, some]))).toEqual(['2026-04-01 unexplained 福祉部']);
    expect(
      wrong(historyOf([on('2026-04-01', [establish('福祉部'), establish('福祉部/福祉課')])], [none, some])),
    ).toEqual([]);
    expect(wrong(historyOf([on('2026-04-01', [establish('福祉部')])], [none, some]))).toEqual([
      '2026-04-01 unexplained 福祉部/福祉課',
    ]);
    expect(wrong(historyOf([on('2025-10-01', [abolish('福祉部')])], [none]))).toEqual([
      '#1 unit: no-such-unit 福祉部 before',
    ]);
  });

  it('that covers a section and its department reports a missing unit once', () => {
    const later = published('2026-04-01', '総務部\n  秘書課', ['総務部', '企画部', '企画部/企画課']);
    expect(wrong(historyOf([], [first, later]))).toEqual(['2026-04-01 missing 企画部']);
  });

  it('is compared after the events of its day', () => {
    const events = [on('2026-04-01', [move('企画部/企画課', '総務部/企画課')])];
    const later = published('2026-04-01', '総務部\n  秘書課\n  企画課\n企画部');
    expect(wrong(historyOf(events, [later, first]))).toEqual([]);
  });

  it('disagrees about the grade of a post', () => {
    const posts = published('2025-04-01', '総務部\n  職:部長:部長級');
    const later = published('2026-04-01', '総務部\n  職:部長:課長級');
    expect(
      wrong(historyOf([on('2026-04-01', [regrade('職:総務部/部長', '部長級', '副部長級')])], [posts, later])),
    ).toEqual(['2026-04-01 grade 総務部/部長']);
    expect(
      wrong(historyOf([on('2026-04-01', [regrade('職:総務部/部長', '部長級', '課長級')])], [posts, later])),
    ).toEqual([]);
  });

  it('that lacks a unit named by an event is an error until the editor accepts it', () => {
    const changes = [abolish('総務部/資産活用推進係')];
    expect(wrong(historyOf([on('2026-04-01', changes)], [first]))).toEqual([
      '#1 unit: no-such-unit 総務部/資産活用推進係 before',
    ]);
    const accepted = historyOf([on('2026-04-01', changes, { accepted: ['総務部/資産活用推進係'] })], [first]);
    expect(wrong(accepted)).toEqual(['2025-04-01 missing 総務部/資産活用推進係 (2026-04-01)']);
    expect(drawOn(accepted, '2025-04-01')).toContain('資産活用推進係');
    expect(drawOn(accepted, '2026-04-01')).not.toContain('資産活用推進係');
  });

  it('is not affected by an acceptance that is not needed', () => {
    const history = historyOf(
      [on('2026-04-01', [abolish('総務部/秘書課')], { accepted: ['総務部/秘書課'] })],
      [first],
    );
    expect(wrong(history)).toEqual([]);
  });
});
