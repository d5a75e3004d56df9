import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTwo } from '#archive/4-link/documents/compare.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import type { LinkedEdition } from '#archive/4-link/types.ts';
import { parseDeadline } from '#calendar/schedule.ts';
import { comparedCounts, countWords } from '#telling/counts.ts';
import { movedWords } from '#telling/documents/comparison.ts';
import { archiveOf } from '../../support/content.ts';

/** A made-up measure: its stages are `for: when`, or `when` alone. */
interface Made {
  readonly title?: string;
  readonly stages?: readonly string[];
  readonly targets?: readonly string[];
  readonly owners?: readonly string[];
  readonly supporters?: readonly string[];
  /** Keys of parts of another document that the measure serves. */
  readonly serves?: readonly string[];
  readonly section?: string;
  readonly text?: string;
  readonly heading?: 'source' | 'editor';
  readonly isIllegible?: boolean;
  /**
   * `id`, or `id older stage=newer stage`: an empty side is a deadline without a stage, `-` is none, and `?`
   * means unsure.
   */
  readonly from?: readonly string[];
}

type Measures = Readonly<Record<string, Made>>;

interface About {
  readonly known?: string;
  readonly fidelity?: string;
}

const stageOf = (written: string) => {
  const [, name = null, when = ''] = /^(?:(.*): )?(.*)$/.exec(written) ?? [];
  const read = parseDeadline(when);
  if (!read.ok) throw new Error(`no deadline: ${when}`);
  return { for: name, text: when, ...read.value.interval };
};

function measuresOf(edition: string, measures: Measures): readonly LinkedMeasure[] {
  return Object.entries(measures).map(([id, made]) => {
    const from = (made.from ?? []).map((written) => {
      const [origin = '', said] = written.split(' ');
      const stages = (side: string) => (side === '' ? undefined : side === '-' ? [] : side.split('+'));
      const [was, is] = (said ?? '').replace('?', '').split('=').map(stages);
      const unsure = said?.endsWith('?') ?? false;
      return { edition: 'old', id: origin, ...(said ? { deadlines: [{ was, is, unsure }] } : {}) };
    });
    const isDated = made.isIllegible || (made.stages?.length ?? 0) > 0;
    return {
      key: `plan/${edition}#${id}`,
      id,
      edition,
      document: 'plan',
      text: made.text ?? null,
      data: {
        id,
        title: made.title ?? id,
        heading: made.heading ?? 'source',
        section: made.section,
        from,
      },
      indicators: (made.targets ?? []).map((written) => {
        const { for: name, text, start, end } = stageOf(written);
        const due = { text, interval: { start, end, precision: 'day' } };
        return { name, isMilestone: true, years: [], final: { due, year: null, target: null } };
      }),
      owners: (made.owners ?? []).map((printed) => ({ printed, unit: null })),
      supporters: (made.supporters ?? []).map((printed) => ({ printed, unit: null })),
      serves: made.serves ?? [],
      schedule: isDated
        ? { text: made.isIllegible ? { illegible: true } : '見本', stages: (made.stages ?? []).map(stageOf) }
        : null,
      from: from.map((origin) => `plan/old#${origin.id}`),
      to: [],
    } as unknown as LinkedMeasure;
  });
}

function editionOf(id: string, measures: readonly LinkedMeasure[], about: About): LinkedEdition {
  return {
    id,
    document: 'plan',
    data: { known: 'full', fidelity: 'full', ...about },
    measures: measures.map(({ key }) => key),
    sections: [],
    body: { passages: [] },
  } as unknown as LinkedEdition;
}

function compared(before: Measures, after: Measures, about: { old?: About; new?: About } = {}) {
  const [older, newer] = [measuresOf('old', before), measuresOf('new', after)];
  const all = new Map([...older, ...newer].map((measure) => [measure.key, measure]));
  return compareTwo(editionOf('old', older, about.old ?? {}), editionOf('new', newer, about.new ?? {}), all);
}

/** Each deadline with its change. */
const moved = (...args: Parameters<typeof compared>) =>
  compared(...args).items.flatMap(({ deadlines }) =>
    deadlines.map((one) => `${one.change}: ${movedWords(one)}`),
  );

describe('deadlines of two editions', () => {
  test('are compared by the name of their stage, in any order', () => {
    expect(
      moved(
        { desk: { stages: ['検討: 令和7年度第1四半期', '実施: 令和8年3月'] } },
        { desk: { stages: ['実施: 令和8年6月', '検討: 令和7年4月'], from: ['desk'] } },
      ),
    ).toEqual([
      'earlier: 検討: 令和7年度第1四半期 → 検討: 令和7年4月（2か月）',
      'later: 実施: 令和8年3月 → 実施: 令和8年6月（3か月）',
    ]);
  });

  test('without a stage are compared with the last stage of the newer edition', () => {
    expect(
      moved(
        { desk: { stages: ['令和7年度第1四半期'] } },
        { desk: { stages: ['調査: 令和7年4月', '手引き: 令和7年10月から'], from: ['desk'] } },
      ),
    ).toEqual(['later: 令和7年度第1四半期 → 調査: 令和7年4月、手引き: 令和7年10月から（4か月）']);
  });

  test('whose stages cannot be matched are shown as unclear', () => {
    expect(
      moved(
        { desk: { stages: ['検討: 令和7年9月', '実行: 令和8年度'] } },
        { desk: { stages: ['計画: 令和7年度末まで', '廃止: 令和9年度末まで'], from: ['desk'] } },
      ),
    ).toEqual(['unclear: 検討: 令和7年9月、実行: 令和8年度 → 計画: 令和7年度末まで、廃止: 令和9年度末まで']);
  });

  test('are matched as the editor says', () => {
    expect(
      moved(
        { desk: { stages: ['検討: 令和7年9月', '実行: 令和8年度'] } },
        {
          desk: {
            stages: ['計画: 令和7年度末まで', '廃止: 令和9年度末まで'],
            from: ['desk 実行=廃止'],
          },
        },
      ),
    ).toEqual([
      'unclear: 検討: 令和7年9月 → 計画: 令和7年度末まで',
      'later: 実行: 令和8年度 → 廃止: 令和9年度末まで（12か月）',
    ]);
  });

  test('of stages with different names end or begin if the editor says that they do not match', () => {
    const before = { desk: { stages: ['検討: 令和7年9月'] } };
    const stages = ['実施: 令和8年4月'];
    expect(moved(before, { desk: { stages, from: ['desk'] } })).toEqual([
      'unclear: 検討: 令和7年9月 → 実施: 令和8年4月',
    ]);
    expect(moved(before, { desk: { stages, from: ['desk 検討=-'] } })).toEqual([
      'dropped: 検討: 令和7年9月 → 記載なし',
      'added: 記載なし → 実施: 令和8年4月',
    ]);
    expect(moved(before, { desk: { stages, from: ['desk -=実施'] } })).toEqual([
      'dropped: 検討: 令和7年9月 → 記載なし',
      'added: 記載なし → 実施: 令和8年4月',
    ]);
    expect(moved(before, { desk: { stages, from: ['desk 検討=実施?'] } })).toEqual([
      'unclear: 検討: 令和7年9月 → 実施: 令和8年4月',
    ]);
  });

  test('at the end of a fiscal year and in the following April do not count as moved', () => {
    const from = (was: string, is: string) =>
      moved({ m: { stages: [was] } }, { m: { stages: [is], from: ['m'] } });
    for (const is of ['令和8年4月', '令和8年4月1日', '令和8年度当初', '令和8年4月から'])
      expect(from('令和7年度末', is)[0]).toMatch(/^unclear: .*[^）]$/);
    expect(from('令和8年4月', '令和7年度末')[0]).toMatch(/^unclear/);
    expect(from('令和7年度末', '令和8年5月')[0]).toMatch(/^later/);
    expect(from('令和7年度末', '令和8年度中')[0]).toMatch(/^later/);
    expect(from('令和8年3月', '令和8年4月')[0]).toMatch(/^later/);
  });

  test('of which only one has an end are compared by equally precise beginnings', () => {
    const from = (was: string, is: string) =>
      moved({ m: { stages: [was] } }, { m: { stages: [is], from: ['m'] } });
    expect(from('令和7年度から', '令和8年度')).toEqual(['later: 令和7年度から → 令和8年度（12か月）']);
    expect(from('令和7年度', '令和8年度から')).toEqual(['later: 令和7年度 → 令和8年度から（12か月）']);
    for (const [was, is] of [
      ['令和7年度', '令和7年度から'],
      ['令和7年度から', '令和7年度'],
    ] as const)
      expect(from(was, is)[0]).toMatch(/^unclear/);
  });

  test('of a merged measure are compared with those of each of its sources', () => {
    expect(
      moved(
        { guide: { stages: ['令和7年5月'] }, manual: { stages: ['令和7年度第1四半期'] } },
        { both: { stages: ['令和7年10月'], from: ['guide', 'manual'] } },
      ),
    ).toEqual([
      'later: 令和7年5月 → 令和7年10月（5か月）',
      'later: 令和7年度第1四半期 → 令和7年10月（4か月）',
    ]);
  });

  test('of a split measure are compared with those of each of its parts', () => {
    expect(
      moved(
        { papers: { stages: ['令和7年9月'] } },
        {
          folders: { stages: ['令和8年9月まで'], from: ['papers'] },
          archive: { stages: ['調査: 令和7年9月から', '方向: 令和8年9月まで'], from: ['papers'] },
        },
      ),
    ).toEqual([
      'later: 令和7年9月 → 令和8年9月まで（12か月）',
      'later: 令和7年9月 → 調査: 令和7年9月から、方向: 令和8年9月まで（12か月）',
    ]);
  });

  test('are compared across measures that were split and merged at once', () => {
    const { items } = compared(
      {
        house: { stages: ['組織: 令和7年度末', '手続き: 令和8年9月'] },
        double: { stages: ['令和7年9月'] },
      },
      {
        office: { stages: ['令和8年5月'], from: ['house 組織='] },
        desk: { stages: ['令和8年4月'], from: ['double', 'house 手続き='] },
      },
    );
    expect(
      items.map(({ fate, deadlines }) => [fate, ...deadlines.map((one) => [one.change, one.byMonths])]),
    ).toEqual([
      ['split', ['later', 2]],
      ['merged', ['later', 7], ['earlier', -5]],
    ]);
  });

  test('that are no longer written are dropped, and new ones are added', () => {
    expect(
      moved(
        { staff: { stages: ['令和8年3月'] }, desk: {}, other: { stages: ['令和8年3月'] } },
        {
          staff: { from: ['staff'] },
          desk: { stages: ['令和8年4月'], from: ['desk'] },
          other: { stages: ['令和8年3月'], from: ['other'] },
        },
      ),
    ).toEqual([
      'dropped: 令和8年3月 → 記載なし',
      'added: 記載なし → 令和8年4月',
      'same: 令和8年3月 → 令和8年3月',
    ]);
  });

  test.each([['随時'], ['毎年度'], ['未定']])('that only say %s are neither new nor dropped', (words) => {
    const other = { stages: ['令和7年度末'] };
    const before = { a: {}, b: other };
    const after = { a: { stages: [words], from: ['a'] }, b: { ...other, from: ['b'] } };
    const changes = (from: Measures, to: Measures) =>
      compared(from, to).items.flatMap(({ deadlines }) => deadlines.map(({ change }) => change));
    expect(changes(before, after).toSorted()).toEqual(['same', 'unclear']);
    const gone = { a: { from: ['a'] }, b: { ...other, from: ['b'] } };
    expect(changes({ ...before, a: { stages: [words] } }, gone).toSorted()).toEqual(['same', 'unclear']);
  });

  test('are unclear if an edition has none at all or is illegible', () => {
    const silent = { desk: { from: ['desk'] } };
    expect(moved({ desk: { stages: ['令和8年3月'] } }, silent)).toEqual(['unclear: 令和8年3月 → 不明']);
    expect(
      moved(
        { desk: { isIllegible: true }, other: { stages: ['令和8年3月'] } },
        { desk: { stages: ['令和8年4月'], from: ['desk'] } },
      ),
    ).toEqual(['unclear: 不明 → 令和8年4月']);
  });

  test('of targets are compared like those of stages', () => {
    expect(
      moved(
        { desk: { stages: ['方針の策定: 令和8年3月'] } },
        { desk: { targets: ['（仮称）方針の策定: 令和8年9月まで'], from: ['desk'] } },
      ),
    ).toEqual(['later: 方針の策定: 令和8年3月 → （仮称）方針の策定: 令和8年9月まで（6か月）']);
  });
});

describe('other comparisons of two editions', () => {
  test('an edition without owners does not change them', () => {
    const before = {
      desk: { owners: ['総務課'] },
      form: { owners: ['税務課'] },
      room: { owners: ['財政課'] },
    };
    const owners = (after: Measures) => compared(before, after).items.map((item) => item.owners);
    expect(owners({ desk: { from: ['desk'] } })).toEqual(['unsaid', 'unsaid', 'unsaid']);
    expect(
      owners({
        desk: { owners: ['総務課'], from: ['desk'] },
        form: { owners: ['市民課'], from: ['form'] },
        room: { from: ['room'] },
      }),
    ).toEqual(['same', 'changed', 'unsaid']);
  });

  test('supporters are compared separately from owners', () => {
    const before = { desk: { owners: ['総務課'], supporters: ['税務課'] } };
    const items = (made: Made) => compared(before, { desk: { ...made, from: ['desk'] } }).items;
    const [other] = items({ owners: ['総務課'], supporters: ['市民課'] });
    expect([other?.fate, other?.changed, other?.owners]).toEqual(['revised', ['supporters'], 'same']);
    const [silent] = items({ owners: ['総務課'] });
    expect([silent?.fate, silent?.supporters]).toEqual(['continued', 'unsaid']);
  });

  test('the parts that a measure serves are compared regardless of the edition of that document', () => {
    const before = { desk: { serves: ['charter/2020#people', 'charter/2020#money'] } };
    const items = (...serves: readonly string[]) =>
      compared(before, { desk: { serves, from: ['desk'] } }).items;
    expect(items('charter/2025#money', 'charter/2025#people')[0]?.fate).toBe('continued');
    const other = items('charter/2025#people');
    expect([other[0]?.fate, other[0]?.changed]).toEqual(['revised', ['serves']]);
    expect(countWords(comparedCounts(other))).toBe('改訂1件、もとの箇所の変更1件');
    expect(items()[0]).toMatchObject({ fate: 'continued', serves: 'unsaid' });
  });

  test('part of a split measure may keep some of the owners without a change of owners', () => {
    const { items } = compared(
      { desk: { owners: ['総務課', '市民課'] } },
      { a: { owners: ['総務課'], from: ['desk'] }, b: { owners: ['税務課'], from: ['desk'] } },
    );
    expect(items.map(({ owners }) => owners)).toEqual(['same', 'changed']);
  });

  test('summaries and headings by the editor do not count as changed', () => {
    const before = { desk: { title: '窓口', text: '決める。', heading: 'editor' } } as const;
    const after = { desk: { title: '受付', text: '考える。', heading: 'editor', from: ['desk'] } } as const;
    const item = (fidelity: string) =>
      compared(before, after, { old: { fidelity }, new: { fidelity } }).items[0];
    expect(item('summary')).toMatchObject({ fate: 'continued', changed: [] });
    expect(item('full')).toMatchObject({ fate: 'revised', changed: ['text'] });
  });
});

const stages = fc.array(
  fc.record({
    name: fc.constantFrom('', '説明: ', '実施: '),
    when: fc.constantFrom('令和7年4月', '令和7年9月まで', '令和8年2月から', '令和7年度末', '随時'),
  }),
  { maxLength: 3 },
);
const made = fc.record({
  stages: stages.map((list) => list.map(({ name, when }) => `${name}${when}`)),
  owners: fc.subarray(['総務課', '税務課']),
});
const ids = ['a', 'b', 'c', 'd'];
const old = fc.array(made, { minLength: 1, maxLength: 4 });
const later = fc.array(fc.record({ made, from: fc.subarray(ids) }), { minLength: 1, maxLength: 4 });
const named = <T>(list: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(list.map((one, at) => [ids[at] ?? '', one]));

describe('laws of the comparison', () => {
  test('an edition has no changes compared with itself', () => {
    fc.assert(
      fc.property(old, (list) => {
        const same = named(list.map((one, at) => ({ ...one, from: [ids[at] ?? ''] })));
        for (const item of compared(named(list), same).items) {
          expect(item).toMatchObject({ fate: 'continued', changed: [] });
          expect(item.owners).not.toBe('changed');
          for (const { change } of item.deadlines) expect(change).toBe('same');
        }
      }),
    );
  });

  const pair = fc.tuple(old, later).map(([before, after]) => ({
    before: named(before),
    after: named(
      after.map(({ made, from }) => ({
        ...made,
        from: from.filter((id) => ids.indexOf(id) < before.length),
      })),
    ),
  }));
  const turned = (measures: Measures): Measures =>
    Object.fromEntries(
      Object.entries(measures)
        .map(([id, one]) => [
          id,
          { ...one, stages: one.stages?.toReversed() ?? [], from: one.from?.toReversed() ?? [] },
        ])
        .toReversed(),
    );

  test('the written order does not matter', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const told = (a: Measures, b: Measures) =>
          compared(a, b)
            .items.map((item) => JSON.stringify(item))
            .toSorted();
        expect(told(turned(before), turned(after))).toEqual(told(before, after));
      }),
    );
  });

  test('every deadline of a continued measure is compared', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const { items } = compared(before, after);
        const kept = items.filter(({ older, newer }) => older.length > 0 && newer.length > 0);
        for (const side of ['older', 'newer'] as const) {
          const has = new Set(
            kept.flatMap((item) =>
              item.deadlines.flatMap((one) =>
                (side === 'older' ? one.from : one.to).map(
                  ({ for: of, text }) =>
                    `${side === 'older' ? one.older : item.newer[0]} ${of ?? ''} ${text}`,
                ),
              ),
            ),
          );
          for (const key of new Set(kept.flatMap((item) => item[side]))) {
            const id = key.split('#')[1] ?? '';
            for (const written of (side === 'older' ? before : after)[id]?.stages ?? []) {
              const { for: of, text } = stageOf(written);
              expect(has).toContain(`${key} ${of ?? ''} ${text}`);
            }
          }
        }
      }),
    );
  });
});

describe('薩摩川内市の市役所改革取組方針, 初版とVer2.0', () => {
  const [comparison] =
    archiveOf('satsumasendai').documents.find(({ id }) => id === 'reform-policy')?.comparisons ?? [];
  const deadlinesOf = (id: string) =>
    (comparison?.items ?? [])
      .filter(({ newer }) => newer[0]?.endsWith(`#${id}`))
      .flatMap(({ deadlines }) => deadlines.map(({ change, byMonths }) => [change, byMonths]));

  test('Ver2.0 names no owners, so no owners changed', () => {
    expect(comparison?.namesOwners).toEqual({ older: true, newer: false });
    expect(comparison?.items.filter(({ owners }) => owners !== 'unsaid')).toEqual([]);
  });

  test.each([
    ['f1-1', [['unclear', null]]],
    ['f1-4', [['added', null]]],
    [
      'f1-6',
      [
        ['dropped', null],
        ['same', 0],
        ['later', 1],
      ],
    ],
    ['f2-5', [['dropped', null]]],
    [
      'f2-9',
      [
        ['unclear', null],
        ['dropped', null],
      ],
    ],
    [
      'f3-1',
      [
        ['later', 5],
        ['later', 4],
      ],
    ],
    [
      'f4-1',
      [
        ['earlier', -6],
        ['unclear', null],
      ],
    ],
    [
      'f5-5',
      [
        ['dropped', null],
        ['unclear', null],
      ],
    ],
    ['f5-6', [['later', 4]]],
  ])('the deadlines of %s are compared as expected', (id, expected) => {
    expect(deadlinesOf(id)).toEqual(expected);
  });

  test('the five tables continue as the five sections', () => {
    const tables = (comparison?.sections ?? []).filter(({ older }) => older.length > 0);
    expect(tables.map(({ fate, older, newer }) => `${older[0]?.code} ${newer[0]?.code}: ${fate}`)).toEqual(
      ['表1 3(1)', '表2 3(2)', '表3 3(3)', '表4 3(4)', '表5 3(5)'].map((pair) => `${pair}: continued`),
    );
  });

  test("the editors' own summaries do not count as changes of text", () => {
    expect(comparison?.areWordsCompared).toBe(false);
    const parts = new Set(comparison?.items.flatMap(({ changed }) => changed));
    expect([...parts].toSorted()).toEqual(['deadlines', 'targets']);
    expect(countWords(comparedCounts(comparison?.items ?? []))).not.toContain('担当');
  });
});
