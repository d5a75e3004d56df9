import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { allFigures } from '#components/figures.ts';
import { drawingCache } from '#diagrams/cache.ts';
import { type FlowDb, graphOf } from '#diagrams/flowchart.ts';
import type { LaidOut } from '#diagrams/laid-out.ts';
import { layoutOf } from '#diagrams/layout/layout.ts';
import { drawWithMermaid } from '#diagrams/mermaid/draw.ts';
import { parseMermaid } from '#diagrams/mermaid/parse.ts';
import { render } from '#diagrams/render.ts';
import { standalone } from '#diagrams/standalone.ts';
import { city, compressed } from '../../support/city.ts';
import { archiveOf, historyOf, municipalityIds } from '../../support/content.ts';

const real = municipalityIds.flatMap((id) =>
  allFigures(archiveOf(id), historyOf(id)).map(({ figure }) => figure),
);

async function drawn(figure: (typeof real)[number]): Promise<string> {
  const rendered = await render(figure);
  if (!rendered.ok) throw new Error(`${figure.id}: ${rendered.message}`);
  return rendered.svg;
}

async function laidOut(figure: (typeof real)[number]): Promise<LaidOut | null> {
  const parsed = await parseMermaid(figure.mermaid);
  const graph =
    parsed.ok && parsed.type.startsWith('flowchart') ? graphOf(parsed.db as FlowDb, figure.mermaid) : null;
  return graph && layoutOf(graph);
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe.each(real.map((figure) => [figure.id, figure] as const))('%s', (_, figure) => {
  test('is fit for a strict page: no style, no script, nothing from elsewhere', async () => {
    const svg = await drawn(figure);
    expect(svg).not.toMatch(/<style|style=|<script|<foreignObject|\son\w+=|javascript:|data:/i);
    expect(svg).not.toMatch(/(?:href|src)="(?!\/|#)/);
    expect(svg).toContain(`aria-labelledby="${figure.id}-title ${figure.id}-desc"`);
    const ids = [...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith(figure.id))).toBe(true);
  });

  test('no two boxes or labels overlap, and all of it lies within the drawing', async () => {
    const laid = await laidOut(figure);
    if (!laid) return;
    const areas: readonly Area[] = [...laid.boxes, ...laid.lines.flatMap(({ label }) => label ?? [])];
    const overlaps = areas.flatMap((a, index) =>
      areas
        .slice(index + 1)
        .filter((b) => overlap(a, b))
        .map((b) => [a, b]),
    );
    expect(overlaps).toEqual([]);
    for (const { x, y, width, height } of areas) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(laid.width);
      expect(y + height).toBeLessThanOrEqual(laid.height);
    }
  });

  test('the same text gives the same bytes', async () => {
    expect(await drawn(figure)).toBe(await drawn(figure));
  });
});

test.each(['chart-2026-04-01', 'flows-2026-04-01', 'schedule-reform-policy-ver2'])(
  'Mermaid itself can draw %s, so that it can be pasted elsewhere',
  async (id) => {
    const figure = real.find((one) => one.id === id);
    const svg = await drawWithMermaid(figure ?? city(1, 1, 1));
    expect(figure).toBeDefined();
    expect(svg.match(/<text/g)?.length).toBeGreaterThan(20);
  },
);

test('a chart of 80 units is as compact as a printed one', async () => {
  const laid = await laidOut(city(5, 3, 4));
  expect(laid?.boxes).toHaveLength(80);
  expect(laid?.height).toBeLessThanOrEqual(1200);
});

test('a city of 40 部, 200 課 and 600 係 is set in columns, none taller than a page can be', async () => {
  const laid = await laidOut(city(40, 5, 3));
  expect(laid?.boxes).toHaveLength(840);
  expect(laid?.height).toBeLessThanOrEqual(1600);
});

test('a chart of 100 units weighs less than 8 KB on the wire', async () => {
  const svg = await drawn(city(4, 4, 5));
  expect(svg.match(/<a /g)).toHaveLength(100);
  expect(compressed(svg)).toBeLessThan(8 * 1024);
});

test('units are links in reading order', async () => {
  const svg = await drawn(city(2, 1, 1));
  expect([...svg.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(
    ['d1', 'd1s1', 'd1s1t1', 'd2', 'd2s1', 'd2s1t1'].map((id) => `/mihon/units/${id}/`),
  );
});

test('hostile labels and links stay words', async () => {
  const svg = await drawn({
    id: 'hostile',
    title: '"><script>',
    description: '<b>',
    mermaid:
      'flowchart LR\n  a["#quot;#gt;#lt;script#gt;alert(1)#lt;/script#gt;"]\n  click a href "javascript:alert(1)"\n',
  });
  expect(svg).not.toMatch(/<script|javascript:/i);
  expect(svg).toContain('&lt;script&gt;');
});

test('a drawing that leaves the site carries its colours and its links', async () => {
  const svg = standalone(await drawn(city(1, 1, 1)), 'https://example.jp/');
  expect(svg).toContain('fill="#eef1f8"');
  expect(svg).toContain('href="https://example.jp/mihon/units/d1/"');
  expect(svg).not.toContain('<style');
});

describe('the cache', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hensen-drawings-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a second build draws nothing, a changed figure or renderer is drawn anew', async () => {
    const figures = [city(1, 1, 1), city(1, 2, 1)];
    const build = async (renderer: string, list: typeof figures) => {
      const cache = drawingCache(folder, renderer);
      for (const figure of list) await cache.svgOf(figure);
      return cache.drawn();
    };
    expect(await build('1', figures)).toBe(2);
    expect(await build('1', figures)).toBe(0);
    expect(await build('1', [...figures, city(2, 1, 1)])).toBe(1);
    expect(await build('2', figures)).toBe(2);
  });

  test('a figure that cannot be drawn is an error with its source, never an empty box', async () => {
    const broken = { id: 'broken', title: '壊れた図', description: '', mermaid: 'flowchart LR\n  a[' };
    await expect(drawingCache(folder, '1').svgOf(broken)).rejects.toThrow(/壊れた図[\s\S]*flowchart LR/);
  });
});
