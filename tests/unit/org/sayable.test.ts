import { expect, it } from 'vitest';
import type { History } from '#org/history/history.ts';
import { historyOf } from '#org/history/history-of.ts';
import { drawOn, published, text } from './draw.ts';
import {
  abolish,
  absorb,
  establish,
  lose,
  merge,
  move,
  named,
  on,
  rename,
  reorganize,
  split,
  tell,
} from './write.ts';

const chart = published(
  '2025-04-01',
  `
  総務部
    総務課
      庶務班
      文書班
    企画課
  福祉部
    福祉課
      給付係`,
);

function after(...changes: Parameters<typeof on>[1]): History {
  return historyOf([on('2026-04-01', changes)], [chart]);
}

function drawn(history: History): string {
  expect(tell(history)).toEqual([]);
  return drawOn(history, '2026-04-01');
}

it('a part of a split with the name and place of the unit is the unit itself', () => {
  const history = after(split('福祉部/福祉課', ['福祉課', '障害福祉課']));
  expect(drawn(history)).toContain('  福祉課\n    給付係\n  障害福祉課');
  const lives = [...history.lives.values()].filter(({ spans }) => spans.at(-1)?.unit.name === '福祉課');
  expect(lives.map(({ ended, spans }) => [ended, spans.length])).toEqual([[null, 1]]);
});

it('a unit goes on in its split even if its parent is renamed at the same instant', () => {
  const history = after(
    rename('福祉部', '健康福祉部'),
    split('福祉部/福祉課', ['健康福祉部/福祉課', '障害福祉課']),
  );
  expect(drawn(history)).toContain('健康福祉部\n  福祉課\n    給付係\n  障害福祉課');
});

it('a bare name stands beside its sources, wherever their parent moves', () => {
  const history = after(
    move('福祉部', '総務部/福祉部'),
    reorganize(['総務部/総務課/庶務班', '総務部/総務課/文書班'], ['庶務班', '管理班']),
    { ...split('福祉部/福祉課', ['高齢課', '児童課']), children: 'unknown' } as never,
  );
  expect(drawn(history)).toContain('  総務課\n    庶務班\n    管理班');
});

it('a bare name is ambiguous if its sources have different parents', () => {
  expect(tell(after(merge(['総務部/企画課', '総務部/総務課/庶務班'], '企画班')))).toEqual([
    '#1 into: beside-whom 企画班',
  ]);
});

it('units below move to the only heir with `children: follow`', () => {
  const history = after({
    ...merge(['総務部/総務課', '総務部/企画課'], '総務企画課'),
    children: 'follow',
  } as never);
  expect(drawn(history)).toContain('  総務企画課\n    庶務班\n    文書班');
});

it('units below with the same name become one with `children: merge`', () => {
  const history = historyOf(
    [
      on('2026-04-01', [
        merge(['中区', '東区'], '中央区'),
        { ...merge(['中区/中区役所', '東区/東区役所'], '中央区/中央区役所'), children: 'merge' } as never,
      ]),
    ],
    [
      published(
        '2025-04-01',
        `
        中区
          中区役所
            総務課
              庶務係
            区民課
        東区
          東区役所
            総務課
              庶務係
              管財係
            保険課
        `,
      ),
    ],
  );
  expect(tell(history)).toEqual([]);
  expect(drawOn(history, '2026-04-01')).toBe(
    text(`
      中央区
        中央区役所
          保険課
          区民課
          総務課
            庶務係
            管財係
    `),
  );
  const merged = [...history.lives.values()].filter(({ began }) => began?.verb === 'merge');
  expect(merged.map(({ spans }) => spans[0]?.unit.name)).toEqual([
    '中央区',
    '中央区役所',
    '総務課',
    '庶務係',
  ]);
  const heirs = history.heirs.filter(({ to }) => to === merged[2]?.id);
  expect(heirs.length).toBe(2);
});

it('one change renames all units of a kind, except excluded ones', () => {
  const history = after(
    {
      verb: 'rename',
      unit: { every: '班', in: named('総務部'), except: [named('総務部/総務課/文書班')] },
      to: '係',
    },
    abolish('福祉部/福祉課/給付係'),
  );
  expect(drawn(history)).toContain('  総務課\n    庶務係\n    文書班');
});

it('a unit with an unknown parent is placed by the first path that names it', () => {
  const history = historyOf(
    [
      on('2020-04-01', [establish('?/広報課')]),
      on('2021-04-01', [rename('企画部/広報課', '広報広聴課')]),
      on('2022-04-01', [lose('企画部/広報広聴課')]),
    ],
    [],
  );
  expect(tell(history)).toEqual([]);
  expect(drawOn(history, '2020-04-01')).toBe('企画部\n  広報課');
});

it('an unknown absorbing unit with a bare name stands beside the absorbed units', () => {
  const history = historyOf([on('2026-04-01', [absorb('市民部/総合課', '窓口課')])], []);
  expect(tell(history)).toEqual([]);
  expect(drawOn(history, '2026-04-01')).toBe('市民部\n  窓口課');
});

it('a "before" name means the unit that has it before, even if a change gives it to another', () => {
  const history = historyOf(
    [
      on('2026-04-01', [
        move('新総務部/管理課', '新総務部/統計課'),
        abolish('新総務部'),
        rename('総務部', '新総務部'),
        rename('総務部/管理課/庶務係', '文書係'),
      ]),
    ],
    [],
  );
  expect(tell(history)).toEqual([]);
  expect(drawOn(history, '2026-04-01')).toBe('新総務部\n  管理課\n    文書係\n  統計課');
});

it('a unit whose place becomes known is placed there under its current name only', () => {
  const nowhere = { ...named('庶務課'), parentUnknown: true };
  const history = historyOf(
    [
      on('2024-04-01', [{ verb: 'rename', unit: nowhere, to: '管理課' }]),
      on('2025-04-01', [abolish('庶務課')]),
      on('2026-04-01', [abolish('管理課')]),
    ],
    [],
  );
  expect(tell(history)).toEqual([]);
  const lives = [...history.lives.values()].map(({ spans }) =>
    spans.map(({ unit }) => `${unit.parent}${unit.name}`).join(' '),
  );
  expect(lives.toSorted()).toEqual(['/庶務課', '?庶務課 /管理課']);
});
