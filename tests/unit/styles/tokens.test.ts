import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const declarations = (css: string) =>
  new Map([...css.matchAll(/^\s*(--color-[\w-]+): ([^;]+);/gm)].map(([, name, value]) => [name, value]));

test('every primitive colour is that of the design tokens', () => {
  const theirs = declarations(
    readFileSync(
      createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens-simple.css'),
      'utf8',
    ),
  );
  const ours = declarations(readFileSync('src/styles/tokens.css', 'utf8'));
  expect(ours.size).toBeGreaterThan(20);
  for (const [name, value] of ours) expect(`${name}: ${value}`).toBe(`${name}: ${theirs.get(name)}`);
});

test('no colour is written anywhere but among the tokens and figures', () => {
  for (const file of ['base', 'layout', 'components', 'print']) {
    const css = readFileSync(`src/styles/${file}.css`, 'utf8').replace(/#0+\d?\b|#0006|#0008/g, '');
    expect(css.match(/#[0-9a-f]{3,8}\b/gi) ?? [], file).toEqual([]);
  }
});
