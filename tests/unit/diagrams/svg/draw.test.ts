import { describe, expect, test } from 'vitest';
import type { Figure } from '#diagrams/figure.ts';
import { layoutOf } from '#diagrams/layout/layout.ts';
import type { PlacedGraph } from '#diagrams/layout/placed.ts';
import { drawWithMermaid } from '#diagrams/mermaid/draw.ts';
import { drawFigure, drawNarrow } from '#diagrams/svg/draw.ts';
import { standalone } from '#diagrams/svg/standalone.ts';
import { mermaidText } from '#diagrams/text/mermaid-text.ts';
import { light } from '#styles/palette.ts';
import { allFigures } from '../../../support/all-figures.ts';
import { city, compressed } from '../../../support/city.ts';
import { archiveOf, historyOf, municipalityIds } from '../../../support/content.ts';

const real = municipalityIds.flatMap((id) =>
  allFigures(archiveOf(id), historyOf(id)).map(({ figure }) => figure),
);

function placed({ picture }: Figure): PlacedGraph | null {
  return picture.kind === 'graph' ? layoutOf(picture) : null;
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

test('the parts of a figure have different accessible names', () => {
  const cut = real.map(drawNarrow).filter((svg) => (svg?.match(/<svg/g)?.length ?? 0) > 1);
  expect(cut.length).toBeGreaterThan(0);
  for (const svg of cut) {
    const names = [...(svg ?? '').matchAll(/<svg[^>]* aria-label="([^"]+)"/g)].map(([, name]) => name);
    expect(names.length).toBe(svg?.match(/<svg/g)?.length);
    expect(new Set(names).size).toBe(names.length);
  }
});

describe.each(real.map((figure) => [figure.id, figure] as const))('%s', (_, figure) => {
  test('has no style, no script and nothing from elsewhere', () => {
    const svg = drawFigure(figure);
    expect(svg).not.toMatch(/<style|style=|<script|<foreignObject|\son\w+=|javascript:|data:/i);
    expect(svg).not.toMatch(/(?:href|src)="(?!\/|#)/);
    expect(svg).toContain(`aria-labelledby="${figure.id}-desc"`);
    const ids = [...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith(figure.id))).toBe(true);
  });

  test('has no overlapping boxes or labels, and nothing outside the drawing', () => {
    const laid = placed(figure);
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
});

test.each([
  'chart-2026-04-01',
  'flows-2026-04-01',
  'schedule-reform-policy-ver2',
  'slip-reform-policy-ver1--ver2',
])('Mermaid can draw %s', async (id) => {
  const figure = real.find((one) => one.id === id);
  expect(figure).toBeDefined();
  const svg = figure ? await drawWithMermaid({ ...figure, mermaid: mermaidText(figure) }) : '';
  expect(svg.match(/<text/g)?.length).toBeGreaterThan(20);
});

test('a chart of 80 units is as compact as a printed one', () => {
  const laid = placed(city(5, 3, 4));
  expect(laid?.boxes).toHaveLength(80);
  expect(laid?.height).toBeLessThanOrEqual(1200);
});

test('a city of 40 部, 200 課 and 600 係 is set in columns that fit a page', () => {
  const laid = placed(city(40, 5, 3));
  expect(laid?.boxes).toHaveLength(840);
  expect(laid?.height).toBeLessThanOrEqual(1600);
});

test('a chart of 100 units weighs less than 8 KB on the wire', () => {
  const svg = drawFigure(city(4, 4, 5));
  expect(svg.match(/<a /g)).toHaveLength(100);
  expect(compressed(svg)).toBeLessThan(8 * 1024);
});

test('a flow of 31 changes weighs less than 6 KB on the wire, for page and phone together', () => {
  const figure = real.find(({ id }) => id === 'flows-2026-04-01');
  const svg = figure ? drawFigure(figure) + drawNarrow(figure) : '';
  expect(svg.match(/<a /g)?.length).toBeGreaterThan(80);
  expect(compressed(svg)).toBeLessThan(6 * 1024);
});

test('units are links in reading order', () => {
  const svg = drawFigure(city(2, 1, 1));
  expect([...svg.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(
    ['d1', 'd1s1', 'd1s1t1', 'd2', 'd2s1', 'd2s1t1'].map((id) => `/mihon/units/${id}/`),
  );
});

test('hostile words and links stay text', () => {
  const svg = drawFigure({
    id: 'hostile',
    title: '"><script>',
    description: '<b>',
    picture: {
      kind: 'graph',
      layout: 'layered',
      direction: 'LR',
      nodes: [
        {
          id: 'a',
          lines: ['"><script>alert(1)</script>'],
          badge: '<script>',
          shape: 'square',
          classes: ['" onload="'],
          link: 'javascript:alert(1)',
        },
      ],
      edges: [],
      groups: [],
    },
  });
  expect(svg).not.toMatch(/<script|javascript:/i);
  expect(svg).toContain('&lt;script&gt;');
});

test('a flow taken from the site has the colours of both sides', () => {
  const figure = real.find(({ id }) => id === 'flows-2026-04-01');
  const svg = figure ? standalone(drawFigure(figure)) : '';
  for (const use of ['paper-quiet', 'begins-tint', 'begins', 'ends', 'minor'] as const)
    expect(svg, use).toContain(`fill="${light(use)}"`);
  expect(svg).toContain(`stop-color="${light('ends')}"`);
  expect(svg.match(/<(?:rect|path)(?![^>]*(?:fill|stroke|d)=)/g)).toBeNull();
});

test('a drawing taken from the site has its colours', () => {
  const svg = standalone(drawFigure(city(1, 1, 1)));
  expect(svg).toContain(`fill="${light('tint')}"`);
  expect(svg).not.toContain('<style');
});
