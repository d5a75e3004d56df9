import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { grounds } from '#archive/3-check/rules/site-settings.ts';
import { palette } from '#styles/palette.ts';
import { mermaidClasses } from '../../support/mermaid-classes.ts';

const styles = (file: string) => readFileSync(`src/styles/${file}.css`, 'utf8');
const inFull = (colour: string) =>
  (colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour).toLowerCase();
const declaration =
  /--([a-z0-9-]+): light-dark\((#[0-9a-f]+)(?: \/\* ours \*\/)?, (#[0-9a-f]+)(?: \/\* ours \*\/)?\);/g;

test('every colour is a design token of the Digital Agency, or marked as ours', () => {
  const theirs = readFileSync(
    createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens-simple.css'),
    'utf8',
  );
  const known = new Set((theirs.match(/#[0-9a-f]{6}\b/gi) ?? []).map((colour) => colour.toLowerCase()));
  const ours = styles('tokens').replace(/#[0-9a-f]{6} \/\* ours \*\//g, '');
  const used = ours.match(/#[0-9a-f]{3,8}\b/gi) ?? [];
  expect(used.length).toBeGreaterThan(20);
  for (const colour of used) expect(known.has(inFull(colour)), colour).toBe(true);
});

test('the stylesheets declare exactly the colours of the palette', () => {
  const declared = ['tokens', 'figure', 'written'].flatMap((file) => [...styles(file).matchAll(declaration)]);
  expect(
    Object.fromEntries(
      declared.map(([, use = '', light = '', dark = '']) => [use, [light, dark].map(inFull)]),
    ),
  ).toEqual(palette);
});

test('the stylesheet has a rule for every Mermaid class with a palette colour', () => {
  const css = styles('written');
  for (const [name, property] of mermaidClasses) {
    const rule = new RegExp(`\\.${name}\\b[^{}]*\\{[^{}]*\\b${property}: var\\(`);
    expect(css, name).toMatch(rule);
  }
});

test('no stylesheet has a colour outside the palette', () => {
  for (const file of ['figure', 'written']) {
    const css = styles(file).replace(declaration, '');
    expect(css.match(/#[0-9a-f]{3,8}\b/gi) ?? [], file).toEqual([]);
  }
  for (const file of ['base', 'layout', 'components', 'print']) {
    const css = styles(file).replace(/#0+\d?\b|#0006|#0008/g, '');
    expect(css.match(/#[0-9a-f]{3,8}\b/gi) ?? [], file).toEqual([]);
  }
});

test('the contrast of site colours is checked against the real page backgrounds', () => {
  for (const [at, scheme] of (['light', 'dark'] as const).entries())
    expect(grounds[scheme]).toEqual([palette.paper[at], palette['paper-quiet'][at]]);
});
