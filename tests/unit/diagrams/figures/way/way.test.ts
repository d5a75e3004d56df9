import { describe, expect, test } from 'vitest';
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Line } from '#diagrams/figures/way/lines.ts';
import { type Way, wayOf } from '#diagrams/figures/way/way.ts';
import { wayFigure } from '../../../../support/way-figure.ts';
import { city, kakuu, type Opened } from '../archive.ts';
import { lives } from '../lives.ts';
import { unlinked } from '../told.ts';

const kakuuLater = city({
  ...kakuu,
  'reorganizations/2026-10-01.md': `---
title: 令和8年10月の改正
effective: 令和8年10月1日
status: in force
source: { title: 規則 }
fidelity: summary
changes:
  - rename: 企画部/企画課/情報係
    to: デジタル係
---
本文。
`,
});

/** Each cell as text: the line to it, its mark and lines across, and the line from it. */
function drawn({ rows }: Way): string {
  const fates = { ends: ['│', '┃'], begins: ['|', '‖'], stays: ['╎', '║'] } as const;
  const line = (one: Line | null) =>
    one === null ? ' ' : one.sort === 'known' ? fates[one.fate][one.isMain ? 1 : 0] : one.sort[0];
  const marks = { change: '●', end: '×', other: '·' } as const;
  const across = { left: '┘', right: '└', both: '─' } as const;
  return rows
    .map(({ event, cells }) =>
      [
        cells
          .map(
            ({ above, below, mark, across: to }) =>
              `${line(above)}${mark ? marks[mark] : ' '}${to ? across[to] : ' '}${line(below)}`,
          )
          .join(' '),
        event
          ? `${event.date} ${event.word} ${[event.from, event.to].map((side) => side.map(({ path }) => path).join('・')).join(' → ')}`
          : '基準日',
      ].join('  '),
    )
    .join('\n');
}

function way([{ archive, history, kin }, id]: readonly [Opened, string]): Way {
  const unit = lookupIn(archive).units.get(id);
  if (!unit) throw new Error(`no unit ${id}`);
  return wayOf(archive, history, kin, unit);
}

describe('the way of a unit', () => {
  test('leads from its sources to what it is today', () => {
    expect(drawn(way([kakuuLater, 'joho-kakari']))).toMatchInlineSnapshot(`
      "u●└┃ u ┘   2026-04-01 統合 企画部/企画課/統計係・企画部/企画課/DX係 → 企画部/企画課/情報係
      ┃· ┃       2026-04-01 事務移管 企画部/企画課/統計係 → 総務部/総務課/庶務係・企画部/企画課/情報係
      ┃● ‖       2026-10-01 改称 企画部/企画課/情報係 → 企画部/企画課/デジタル係"
    `);
  });

  test('can be taken as boxes and arrows', () => {
    const { archive, history, kin } = kakuuLater;
    expect(unlinked(wayFigure(archive, history, kin, 'joho-kakari'))).toMatchInlineSnapshot(`
      "flowchart LR
        u_tokei_kakari_1["統計係<br>企画部 企画課"]
        u_dx_kakari_1["DX係<br>企画部 企画課"]
        u_joho_kakari_1["情報係<br>企画部 企画課"]:::focus
        u_joho_kakari_2["デジタル係<br>企画部 企画課"]:::focus
        u_tokei_kakari_1 -->|"統合<br>令和8年4月1日"| u_joho_kakari_1
        u_dx_kakari_1 -->|"統合<br>令和8年4月1日"| u_joho_kakari_1
        u_joho_kakari_1 -->|"改称<br>令和8年10月1日"| u_joho_kakari_2
      "
    `);
  });

  test('lists a duty that a unit took over, without lines', () => {
    const told = way([kakuuLater, 'shomu-kakari']);
    expect(told.rows.map(({ event }) => event?.word)).toEqual(['事務移管']);
    expect(told.isDrawn).toBe(false);
  });

  test('tells once what only a change of a unit above it implies', () => {
    const merged = city({
      'ids.yaml': 'units:\n  ka: { path: 政策部/庶務課, at: 2026-04-01 }\n',
      'charts/2025-04-01.yaml':
        'asOf: 2025-04-01\nsource: { title: 組織図 }\ncoverage: all\nunits: { 企画部: [庶務課], 総務部: [庶務課] }\n',
      'reorganizations/2026-04-01.md': `---
title: 令和8年4月の改正
effective: 令和8年4月1日
status: in force
source: { title: 規則 }
fidelity: summary
changes:
  - merge: [企画部, 総務部]
    into: 政策部
    children: merge
---
本文。
`,
    });
    const told = way([merged, 'ka']).rows.flatMap(({ event }) =>
      event ? [[event.from, event.to].map((side) => side.map(({ path }) => path).join()).join(' → ')] : [],
    );
    expect(told).toEqual(['企画部/庶務課 → 政策部/庶務課', '総務部/庶務課 → 政策部/庶務課']);
  });

  test('has no lines if the unit only began, existed or ended', () => {
    for (const name of ['in one chart alone', 'to end', 'ended without an heir', 'lost'] as const)
      expect(way(lives[name]).isDrawn).toBe(false);
  });

  test.each(['merged twice', 'split', 'to be merged', 'planned', 'twenty years with ten events'] as const)(
    'of one that is %s',
    (name) => {
      expect(drawn(way(lives[name]))).toMatchSnapshot();
    },
  );
});
