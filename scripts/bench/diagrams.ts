import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { renderMermaidSVGAsync } from 'beautiful-mermaid';
import Elk from 'elkjs';
import type { Figure } from '#diagrams/figure.ts';
import type { Graph } from '#diagrams/graph.ts';
import { layoutLayered } from '#diagrams/layout/layered.ts';
import { layoutTree } from '#diagrams/layout/tree.ts';
import { labelWidth } from '#diagrams/measure/label.ts';
import { drawWithMermaid } from '#diagrams/mermaid/draw.ts';
import { drawFigure } from '#diagrams/svg/draw.ts';
import { mermaidText } from '#diagrams/text/mermaid-text.ts';
import { drawWritten } from '#diagrams/written/draw-written.ts';
import { findChrome, launch } from '../../tests/support/chrome.ts';
import { city } from '../../tests/support/city.ts';

/** Draws a chart as SVG; null if it only computes a layout. */
type Way = (figure: Figure) => Promise<string | null>;

/** Draws 34 charts of 10 units, 33 of 30 and 33 of 80 in every way. */
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
  const ways: readonly { readonly name: string; readonly way: Way }[] = [
    { name: 'Hensen', way: async (figure) => drawFigure(figure) },
    { name: 'Hensen, written as Mermaid', way: (figure) => drawWritten(written(figure)) },
    { name: 'Hensen, Mermaid in jsdom', way: (figure) => drawWithMermaid(written(figure)) },
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
          [figure.id, mermaidText(figure)] as const,
        ),
    },
    { name: 'beautiful-mermaid', way: (figure) => renderMermaidSVGAsync(mermaidText(figure)) },
    { name: 'layout only: own tree', way: async (figure) => nothing(layoutTree(graphOf(figure))) },
    { name: 'layout only: dagre', way: async (figure) => nothing(layoutLayered(graphOf(figure))) },
    {
      name: 'layout only: elkjs mrtree',
      way: async (figure) => {
        const { nodes, edges } = graphOf(figure);
        await elk.layout({
          id: 'root',
          layoutOptions: { 'elk.algorithm': 'mrtree', 'elk.direction': 'RIGHT' },
          children: nodes.map((node) => ({ id: node.id, width: labelWidth(node), height: 24 })),
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
}

function graphOf({ picture }: Figure): Graph {
  if (picture.kind !== 'graph') throw new Error('a city is a graph');
  return picture;
}

function written(figure: Figure) {
  return { ...figure, mermaid: mermaidText(figure) };
}

function many(count: number, make: (index: number) => Figure): readonly Figure[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function nothing(_: unknown): null {
  return null;
}
