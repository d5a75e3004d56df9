import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

test('every colour is one of the design tokens, or marked as ours', () => {
  const theirs = readFileSync(
    createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens-simple.css'),
    'utf8',
  );
  const known = new Set((theirs.match(/#[0-9a-f]{6}\b/gi) ?? []).map((colour) => colour.toLowerCase()));
  const ours = readFileSync('src/styles/tokens.css', 'utf8').replace(/#[0-9a-f]{6} \/\* ours \*\//g, '');
  const used = ours.match(/#[0-9a-f]{3,8}\b/gi) ?? [];
  expect(used.length).toBeGreaterThan(20);
  for (const colour of used) {
    const long = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
    expect(known.has(long.toLowerCase()), colour).toBe(true);
  }
});

test('no colour is written anywhere but among the tokens and figures', () => {
  for (const file of ['base', 'layout', 'components', 'print']) {
    const css = readFileSync(`src/styles/${file}.css`, 'utf8').replace(/#0+\d?\b|#0006|#0008/g, '');
    expect(css.match(/#[0-9a-f]{3,8}\b/gi) ?? [], file).toEqual([]);
  }
});
