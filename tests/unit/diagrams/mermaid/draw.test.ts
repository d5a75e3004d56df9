import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { drawWithMermaid } from '#diagrams/mermaid/draw.ts';
import { mermaidClasses } from '../../../support/mermaid-classes.ts';
import { type Kind, samples } from './samples.ts';

const kinds = Object.keys(samples) as readonly Kind[];

const draw = (mermaid: string, id = 'figure-1') =>
  drawWithMermaid({ id, title: '図 <1>', description: '「"」を含む説明', mermaid });

function elementsOf(svg: string): readonly Element[] {
  const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
  return [...document.querySelectorAll('*')];
}

const tags = new Set(
  'svg title desc g a rect circle ellipse line polyline polygon path text tspan defs marker clipPath mask pattern linearGradient radialGradient stop use symbol textPath'.split(
    ' ',
  ),
);
const classes = new Set(['figure', 'hensen-mermaid', ...mermaidClasses.map(([name]) => name)]);

function expectHarmless(svg: string, id = 'figure-1'): void {
  const elements = elementsOf(svg);
  for (const element of elements) {
    expect(tags).toContain(element.localName);
    for (const name of (element.getAttribute('class') ?? '').split(' ').filter((one) => one !== '')) {
      expect(classes).toContain(name);
    }
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^(?:on|style$|xlink:|src$|font-family$)/);
      if (name === 'href') expect(value).toMatch(/^(?:\/(?!\/)|#|https?:)/);
      else expect(value).not.toMatch(/javascript:|url\((?!#figure)/i);
      if (name === 'id') expect(value.startsWith(id)).toBe(true);
      if (name === 'fill' || name === 'stroke') expect(value).toMatch(/^(?:none|url\(#figure-[\w-]+\))$/);
      expect(value).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
  const ids = elements.map((element) => element.id).filter((one) => one !== '');
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target = ''] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(target);
}

describe.each(kinds)('%s', (kind) => {
  test('is drawn without anything that a page must not have', async () => {
    const svg = await draw(samples[kind]);
    expectHarmless(svg);
    const [root, title, description] = elementsOf(svg);
    expect(root?.getAttribute('role')).toBe(svg.includes('<a ') ? 'group' : 'img');
    expect(root?.getAttribute('aria-labelledby')).toBe('figure-1-title figure-1-desc');
    expect(title?.textContent).toBe('図 <1>');
    expect(description?.textContent).toBe('「"」を含む説明');
    const [, , width, height] = (root?.getAttribute('viewBox') ?? '').split(' ');
    expect(root?.getAttribute('width')).toBe(width);
    expect(root?.getAttribute('height')).toBe(height);
    expect(Number(width)).toBeGreaterThan(40);
    expect(Number(width)).toBeLessThan(2_000);
  });

  test('shows every word of the editor', async () => {
    const shown = (await draw(samples[kind])).replace(/<[^>]+>|\s/g, '');
    const words = samples[kind].match(/[\p{Script=Han}\p{Script=Katakana}]{2,}/gu) ?? [];
    for (const word of words) expect(shown).toContain(word);
  });
});

describe('two drawings', () => {
  test('of the same text have the same bytes, whatever was drawn in between', async () => {
    const first = new Map<Kind, string>();
    for (const kind of kinds) first.set(kind, await draw(samples[kind]));
    for (const kind of kinds.toReversed()) expect(await draw(samples[kind])).toBe(first.get(kind));
  });

  test('can be requested at once', async () => {
    const alone = await draw(samples.flowchart);
    const [one, two, three] = await Promise.all([
      draw(samples.flowchart),
      draw(samples.sequence),
      draw(samples.flowchart),
    ]);
    expect(one).toBe(alone);
    expect(three).toBe(alone);
    expect(two).not.toBe(alone);
  });

  test('have no id in common', async () => {
    const idsOf = (svg: string) =>
      elementsOf(svg)
        .map((element) => element.id)
        .filter((id) => id !== '');
    const one = idsOf(await draw(samples.sequence, 'figure-1'));
    const two = idsOf(await draw(samples.sequence, 'figure-2'));
    expect(one.length).toBeGreaterThan(3);
    expect(one.filter((id) => two.includes(id))).toEqual([]);
  });
});

test('leave no globals in the program', async () => {
  const before = Object.getOwnPropertyNames(globalThis);
  await draw(samples.pie);
  expect(Object.getOwnPropertyNames(globalThis)).toEqual(before);
});

test('do not depend on the clock', async () => {
  const chart = `gantt\n dateFormat YYYY-MM-DD\n section 組織\n 再編 :a1, 2025-04-01, 30d`;
  const svg = await draw(chart);
  const width = Number(elementsOf(svg)[0]?.getAttribute('width'));
  expect(width).toBeLessThan(1_100);
});

describe('hostile text', () => {
  test.each([
    ['a script in a label', 'flowchart TB\n  A["&quot;><script>alert(1)</script>企画課"] --> B'],
    ['a script in an entity', 'flowchart TB\n  A["#quot;#gt;#lt;script#gt;alert(1)#lt;/script#gt;"] --> B'],
    ['an image in a label', 'flowchart TB\n  A["<img src=x onerror=alert(1)>"] --> B'],
    ['a script for a link', 'flowchart TB\n  A --> B\n  click A "javascript:alert(1)"'],
    ['a disguised script for a link', 'flowchart TB\n  A --> B\n  click A "java&#10;script:alert(1)"'],
    ['data for a link', 'flowchart TB\n  A --> B\n  click A "data:text/html,<script>alert(1)</script>"'],
    ['a link without a protocol', 'flowchart TB\n  A --> B\n  click A "//evil.example/"'],
    ['a formula', 'flowchart TB\n  A["$$x^2$$"] --> B'],
    ['a call', 'flowchart TB\n  A --> B\n  click A call alert(1)'],
    [
      'a lower security level',
      '%%{init: {"securityLevel": "loose", "htmlLabels": true}}%%\nflowchart TB\n  A["<b onclick=alert(1)>企画課</b>"] --> B',
    ],
    ['a frame', '%%{init: {"securityLevel": "sandbox"}}%%\nflowchart TB\n  A["企画課"] --> B'],
    [
      'CSS of its own',
      '%%{init: {"themeCSS": "* { fill: url(https://evil.example) }"}}%%\nflowchart TB\n  A["企画課"] --> B',
    ],
    [
      'fonts and colours of its own',
      '%%{init: {"fontFamily": "Evil", "theme": "dark", "themeVariables": {"primaryColor": "#f00", "fontFamily": "Evil"}}}%%\nflowchart TB\n  A["企画課"] --> B',
    ],
    [
      'settings in frontmatter',
      '---\nconfig:\n  securityLevel: loose\n  theme: forest\n  flowchart:\n    htmlLabels: true\n---\nflowchart TB\n  A["企画課"] --> B',
    ],
    [
      'a script in a participant',
      'sequenceDiagram\n  participant A as <script>alert(1)</script>\n  A->>B: "><script>alert(1)</script>',
    ],
    [
      'a link of a participant',
      'sequenceDiagram\n  participant A\n  links A: {"x": "javascript:alert(1)"}\n  A->>B: 申請',
    ],
    [
      'a script in a task',
      'gantt\n  dateFormat YYYY-MM-DD\n  "><script>alert(1)</script> :a, 2025-01-01, 3d\n  click a href "javascript:alert(1)"',
    ],
    ['a script in a title', '---\ntitle: <script>alert(1)</script>\n---\npie\n  "<script>" : 1'],
    ['an accessible title of its own', 'flowchart TB\n  accTitle: <script>\n  accDescr: x\n  A --> B'],
  ])('%s does no harm', async (_, text) => {
    expectHarmless(await draw(text));
  });

  test.each([
    [
      'an address in a style',
      'flowchart TB\n  A --> B\n  style A fill:url(https://evil.example/x.svg#a),stroke:#f00',
    ],
    [
      'an address in a class',
      'flowchart TB\n  A --> B\n  classDef x fill:#f00,background:url(https://evil.example)\n  class A x',
    ],
    [
      'a picture from elsewhere',
      'flowchart TB\n  A@{ img: "https://evil.example/x.png", label: "企画課" } --> B',
    ],
  ])('%s is refused', async (_, text) => {
    await expect(draw(text)).rejects.toThrow();
  });

  test('cannot change the look of the site', async () => {
    const plain = await draw('flowchart TB\n  A["企画課"] --> B');
    const settings = [
      '"theme": "dark"',
      '"themeCSS": ".node rect { fill: red }"',
      '"look": "handDrawn"',
      '"htmlLabels": true',
      '"flowchart": {"htmlLabels": true}',
      '"themeVariables": {"fontSize": "40px"}',
    ];
    for (const setting of settings) {
      expect(await draw(`%%{init: {${setting}}}%%\nflowchart TB\n  A["企画課"] --> B`)).toBe(plain);
    }
  });
});

test('an invalid diagram is rejected and does not affect the next one', async () => {
  await expect(draw('flowchart TB\n  A[企画課')).rejects.toThrow();
  await expect(draw('')).rejects.toThrow();
  expectHarmless(await draw(samples.flowchart));
});

test('a time axis has only as many dates as fit', async () => {
  const svg = await draw(
    'gantt\n  dateFormat YYYY-MM-DD\n  tickInterval 1minute\n  inclusiveEndDates\n  見直し :2026-04-01, 1d',
  );
  expect(svg.length).toBeLessThan(20_000);
  expect(svg).not.toMatch(/NaN|Infinity/);
});
