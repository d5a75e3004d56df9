import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headers, headersFile, httpsOnly, kept } from '#site/headers.ts';

test('the headers file has the headers of the site for every path, and caching for hashed files', () => {
  const lines = headersFile(new URL('https://mihon.invalid/')).trimEnd().split('\n');
  const said = (all: Readonly<Record<string, string>>) =>
    Object.entries(all).map(([name, value]) => `  ${name}: ${value}`);
  const named = ['/_astro/*', '/search/:folder/*'].flatMap((path) => [path, ...said(kept)]);
  expect(lines).toEqual(['/*', ...said({ ...headers, ...httpsOnly }), ...named]);
});

test('a site below a path sets headers only there, and no Strict-Transport-Security', () => {
  const text = headersFile(new URL('https://mihon.invalid/kaikaku/'));
  expect(text).toMatch(/^\/kaikaku\/\*\n/);
  expect(text).not.toContain('Strict-Transport-Security');
  expect(headersFile(new URL('http://mihon.invalid/'))).not.toContain('Strict-Transport-Security');
});

test('no line is longer than hosts accept', () => {
  for (const line of headersFile(new URL('https://mihon.invalid/')).split('\n'))
    expect(line.length).toBeLessThan(2000);
});

test('the samples for nginx and Apache in the guide have the same headers', () => {
  const guide = readFileSync('docs/hosting.md', 'utf8');
  for (const [name, value] of Object.entries({ ...headers, ...httpsOnly })) {
    expect(guide).toContain(`add_header ${name} "${value}" always;`);
    expect(guide).toContain(`Header always set ${name} "${value}"`);
  }
  expect(guide.split(`"${kept['Cache-Control']}"`)).toHaveLength(3);
});
