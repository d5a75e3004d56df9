import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textWidth } from '#diagrams/measure/text-width.ts';
import { config } from '#diagrams/mermaid/config.ts';
import { drawWithMermaid } from '#diagrams/mermaid/draw.ts';
import { type Kind, samples } from '../unit/diagrams/mermaid/samples.ts';
import { browser } from './page.ts';

/** Letters whose width shows whether the measured font is installed. */
const letters = '令和2026 mnh';

const compared: readonly Kind[] = [
  'flowchart',
  'gantt',
  'sequence',
  'mindmap',
  'pie',
  'timeline',
  'state',
  'class',
  'er',
  'quadrant',
  'journey',
  'kanban',
  'xychart',
];

const bundle = createRequire(import.meta.url)
  .resolve('mermaid')
  .replace('mermaid.core.mjs', 'mermaid.min.js');

let page: Page;
let hasFont = false;
beforeAll(async () => {
  page = await (await browser()).newPage({ viewport: { width: 1280, height: 900 } });
  await page.setContent(
    `<!doctype html><style>body { font: 16px ${config.fontFamily}; } text, tspan { font-family: ${config.fontFamily} !important; }</style><div id="theirs"></div><div id="ours"></div>`,
  );
  await page.addScriptTag({ path: bundle });
  await page.evaluate(toolsInPage);
  const width = await page.evaluate((text) => tools.widthOf(text), letters);
  hasFont = Math.abs(width - textWidth(letters, 100)) < 1;
});
afterAll(() => page.close());

interface Box {
  readonly tag: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

declare const tools: {
  readonly widthOf: (text: string) => number;
  readonly boxes: (id: string) => readonly (Box & { readonly month: string | null })[];
  readonly widen: (by: number) => void;
  readonly strays: () => readonly string[];
  readonly outside: () => readonly string[];
  readonly collisions: () => readonly string[];
  readonly draw: (id: string, text: string, config: object) => Promise<void>;
};

/** The functions called in the page. */
function toolsInPage(): void {
  const unseen = 'defs, marker, symbol, clipPath, mask, pattern';
  const svgIn = (id: string) => document.querySelector<SVGSVGElement>(`#${id} svg`) as SVGSVGElement;
  const boxOf = (svg: SVGSVGElement, element: SVGGraphicsElement) => {
    const { x, y, width, height } = element.getBBox();
    const matrix = (svg.getScreenCTM() as DOMMatrix).inverse().multiply(element.getScreenCTM() as DOMMatrix);
    const corners = [
      [x, y],
      [x + width, y],
      [x, y + height],
      [x + width, y + height],
    ].map(([px, py]) => new DOMPoint(px, py).matrixTransform(matrix));
    const xs = corners.map((corner) => corner.x);
    const ys = corners.map((corner) => corner.y);
    return {
      tag: element.localName,
      x: Math.min(...xs),
      y: Math.min(...ys),
      width: Math.max(...xs) - Math.min(...xs),
      height: Math.max(...ys) - Math.min(...ys),
    };
  };
  const shapes = (svg: SVGSVGElement, selector: string) =>
    [...svg.querySelectorAll<SVGGraphicsElement>(selector)].filter(
      (element) => !element.closest(unseen) && getComputedStyle(element).display !== 'none',
    );
  const api = {
    widthOf(text: string) {
      const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
      context.font = "100px 'Noto Sans CJK JP'";
      return context.measureText(text).width;
    },
    boxes(id: string) {
      const svg = svgIn(id);
      return shapes(svg, 'rect, polygon, circle, ellipse, text')
        .map((element) => ({
          ...boxOf(svg, element),
          month: element.closest('.tick') ? element.textContent : null,
        }))
        .filter(({ width }) => width > 0);
    },
    widen(by: number) {
      for (const element of svgIn('ours').querySelectorAll<SVGTextContentElement>('text, tspan')) {
        if (element.querySelector('tspan')) continue;
        element.style.letterSpacing = `${(element.getComputedTextLength() * by) / Math.max(1, [...(element.textContent ?? '')].length)}px`;
      }
    },
    strays() {
      const svg = svgIn('ours');
      const view = svg.viewBox.baseVal;
      const all = shapes(svg, 'rect, polygon, circle, ellipse, path').filter(
        (element) => element.getAttribute('fill') !== 'none',
      );
      return shapes(svg, 'text').flatMap((text) => {
        const { x, y, width, height } = boxOf(svg, text);
        if (width === 0) return [];
        const [cx, cy] = [x + width / 2, y + height / 2];
        // The box of a text is the last shape drawn under its middle that is not a mere line or bar.
        const own = all
          .filter((shape) => shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)
          .map((shape) => boxOf(svg, shape))
          .filter((box) => box.width > 24 && box.height > 12)
          .filter((box) => cx > box.x && cx < box.x + box.width && cy > box.y && cy < box.y + box.height)
          .at(-1) ?? { x: view.x, y: view.y, width: view.width, height: view.height };
        const out = Math.max(own.x - x, x + width - own.x - own.width);
        return out > 0.5 ? [`${text.textContent} leaves its box by ${out.toFixed(1)} px`] : [];
      });
    },
    outside() {
      const svg = svgIn('ours');
      const view = svg.viewBox.baseVal;
      return shapes(svg, 'rect, polygon, circle, ellipse, path, line, text')
        .map((element) => ({ ...boxOf(svg, element), shown: element.outerHTML.slice(0, 90) }))
        .filter(
          ({ x, y, width, height }) =>
            Math.min(x - view.x, y - view.y) < -1 ||
            Math.max(x + width - view.x - view.width, y + height - view.y - view.height) > 1,
        )
        .map(({ shown }) => shown);
    },
    collisions() {
      const svg = svgIn('ours');
      const texts = shapes(svg, 'text').map((element) => ({
        ...boxOf(svg, element),
        words: element.textContent,
      }));
      return texts.flatMap((one, index) =>
        texts
          .slice(index + 1)
          .filter(
            (other) =>
              Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 2 &&
              Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 8,
          )
          .map((other) => `${one.words} / ${other.words}`),
      );
    },
    async draw(id: string, text: string, settings: object) {
      const { mermaid } = window as unknown as {
        mermaid: {
          initialize: (config: object) => void;
          render: (id: string, text: string) => Promise<{ svg: string }>;
        };
      };
      mermaid.initialize(settings);
      const { svg } = await mermaid.render(id, text);
      (document.querySelector('#theirs') as Element).innerHTML = svg;
    },
  };
  (window as unknown as { tools: typeof api }).tools = api;
}

async function show(kind: Kind): Promise<void> {
  const svg = await drawWithMermaid({
    id: `figure-${kind}`,
    title: kind,
    description: '',
    mermaid: samples[kind],
  });
  await page.locator('#ours').evaluate((place, markup) => {
    place.innerHTML = markup;
  }, svg);
}

describe.each(compared)('%s, drawn without a browser', (kind) => {
  test('has its boxes within 2 px of those of Mermaid in Chromium', async ({ skip }) => {
    expect(await page.evaluate(() => document.compatMode)).toBe('CSS1Compat');
    if (!hasFont) skip('Noto Sans CJK JP is not installed, and text in another font has other widths');
    await show(kind);
    await page.evaluate(([text, settings]) => tools.draw('theirs-svg', text, settings), [
      samples[kind],
      config,
    ] as const);
    const ours = await page.evaluate(() => tools.boxes('ours'));
    // We leave out month labels that have no room on the axis.
    const words = await page.locator('#ours text').allTextContents();
    const theirs = (await page.evaluate(() => tools.boxes('theirs'))).filter(
      ({ month }) => month === null || words.includes(month),
    );
    expect(ours.length).toBe(theirs.length);
    const far = ours.flatMap((box, index) => {
      const other = theirs[index] as Box;
      const off = (['x', 'y', 'width', 'height'] as const).map((side) => Math.abs(box[side] - other[side]));
      return Math.max(...off) > 2 ? [{ ours: box, theirs: other }] : [];
    });
    expect(far).toEqual([]);
  });

  test.each([
    ['measured', 0],
    ['8% wider', 0.08],
  ])('keeps every text in its box in a font as wide as %s', async (_, by) => {
    await show(kind);
    await page.evaluate((wider) => tools.widen(wider), by);
    expect(await page.evaluate(() => tools.strays())).toEqual([]);
  });
});

test.each(Object.keys(samples) as readonly Kind[])(
  '%s stays within its picture, without overlapping texts',
  async (kind) => {
    await show(kind);
    expect(await page.evaluate(() => tools.outside())).toEqual([]);
    expect(await page.evaluate(() => tools.collisions())).toEqual([]);
  },
);
