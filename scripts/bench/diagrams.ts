import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { renderMermaidSVGAsync } from 'beautiful-mermaid';
import Elk from 'elkjs';
import { drawingCache } from '#diagrams/cache.ts';
import type { Figure } from '#diagrams/figure.ts';
import { type FlowDb, graphOf } from '#diagrams/flowchart.ts';
import { labelOf, labelWidth } from '#diagrams/label.ts';
import { layoutLayered } from '#diagrams/layout/layered.ts';
import { layoutTree } from '#diagrams/layout/tree.ts';
import { drawWithMermaid } from '#diagrams/mermaid/draw.ts';
import { parseMermaid } from '#diagrams/mermaid/parse.ts';
import { render } from '#diagrams/render.ts';
import { findChrome, launch } from '../../tests/support/chrome.ts';
import { city } from '../../tests/support/city.ts';

/** How a chart becomes an SVG; null where only a layout is made. */
type Way = (figure: Figure) => Promise<string | null>;

/** 34 charts of 10, 33 of 30 and 33 of 80 units, each drawn in every way, in one run. */
export async function bench(): Promise<void> {
  const sizes = [
    { units: 10, charts: many(34, (n) => city(1, 3, 2, `a${n}`)) },
    { units: 30, charts: many(33, (n) => city(2, 2, 6, `b${n}`)) },
    { units: 80, charts: many(33, (n) => city(5, 3, 4, `c${n}`)) },
  ];
  const browser = await launch(await findChrome());
  const page = await browser.newPage();
  const bundle = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');
  await page.addScriptTag({ content: readFileSync(bundle, 'utf8') });
  await page.evaluate('mermaid.initialize({ startOnLoad: false, htmlLabels: false })');

  const elk = new Elk();
  const graphs = new Map<Figure, NonNullable<ReturnType<typeof graphOf>>>();
  for (const { charts } of sizes) {
    for (const figure of charts) {
      const parsed = await parseMermaid(figure.mermaid);
      const graph = parsed.ok ? graphOf(parsed.db as FlowDb, figure.mermaid) : null;
      if (graph) graphs.set(figure, graph);
    }
  }
  const graphFor = (figure: Figure) => {
    const graph = graphs.get(figure);
    if (!graph) throw new Error(`no graph for ${figure.id}`);
    return graph;
  };
  const ways: readonly { readonly name: string; readonly way: Way }[] = [
    {
      name: 'Hensen, flowcharts',
      way: async (figure) => {
        const rendered = await render(figure);
        return rendered.ok ? rendered.svg : null;
      },
    },
    { name: 'Hensen, Mermaid in jsdom', way: drawWithMermaid },
    {
      name: 'Mermaid in Chromium, one page',
      way: (figure) =>
        page.evaluate(
          async ([id, text]) => {
            const { mermaid } = globalThis as unknown as {
              mermaid: { render: (id: string, text: string) => Promise<{ svg: string }> };
            };
            return (await mermaid.render(id, text)).svg;
          },
          [figure.id, figure.mermaid] as const,
        ),
    },
    { name: 'beautiful-mermaid', way: (figure) => renderMermaidSVGAsync(figure.mermaid) },
    { name: 'layout only: own tree', way: async (figure) => nothing(layoutTree(graphFor(figure))) },
    { name: 'layout only: dagre', way: async (figure) => nothing(layoutLayered(graphFor(figure))) },
    {
      name: 'layout only: elkjs mrtree',
      way: async (figure) => {
        const { nodes, edges } = graphFor(figure);
        await elk.layout({
          id: 'root',
          layoutOptions: { 'elk.algorithm': 'mrtree', 'elk.direction': 'RIGHT' },
          children: nodes.map(({ id, lines }) => ({ id, width: labelWidth(labelOf(lines)), height: 24 })),
          edges: edges.map(({ from, to }, index) => ({ id: `e${index}`, sources: [from], targets: [to] })),
        });
        return null;
      },
    },
  ];

  console.log(
    `${'ms per chart, bytes of its SVG (gzip)'.padEnd(34)}${sizes.map(({ units }) => `${units} units`.padStart(24)).join('')}     all 100`,
  );
  for (const { name, way } of ways) {
    let all = 0;
    const cells: string[] = [];
    for (const { charts } of sizes) {
      const [warm] = charts;
      const svg = warm ? await way(warm) : null;
      const start = performance.now();
      for (const figure of charts) await way(figure);
      const spent = performance.now() - start;
      all += spent;
      const bytes = svg === null ? '' : `${svg.length} (${gzipSync(svg).length})`;
      cells.push(`${(spent / charts.length).toFixed(1).padStart(8)} ${bytes.padStart(15)}`);
    }
    console.log(`${name.padEnd(34)}${cells.join('')} ${(all / 1000).toFixed(2).padStart(8)} s`);
  }
  await browser.close();

  const folder = mkdtempSync(join(tmpdir(), 'hensen-bench-'));
  const figures = sizes.flatMap(({ charts }) => charts);
  for (const name of ['first build', 'second build']) {
    const cache = drawingCache(folder, 'bench');
    const start = performance.now();
    for (const figure of figures) await cache.svgOf(figure);
    console.log(
      `${name}: ${cache.drawn()} of ${figures.length} drawn in ${(performance.now() - start).toFixed(0)} ms`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
}

function many(count: number, make: (index: number) => Figure): readonly Figure[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A layout alone makes no SVG. */
function nothing(_: unknown): null {
  return null;
}
