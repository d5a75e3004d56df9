import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headers, headersFile, httpsOnly, kept } from '#site/headers.ts';

test('the file for hosts says of every file what is said of one', () => {
  const lines = headersFile(new URL('https://mihon.invalid/')).trimEnd().split('\n');
  const said = (all: Readonly<Record<string, string>>) =>
    Object.entries(all).map(([name, value]) => `  ${name}: ${value}`);
  const named = ['/_astro/*', '/search/:folder/*'].flatMap((path) => [path, ...said(kept)]);
  expect(lines).toEqual(['/*', ...said({ ...headers, ...httpsOnly }), ...named]);
});

test('a site that is a part of a host speaks for itself, and not of how the host is reached', () => {
  const text = headersFile(new URL('https://mihon.invalid/kaikaku/'));
  expect(text).toMatch(/^\/kaikaku\/\*\n/);
  expect(text).not.toContain('Strict-Transport-Security');
  expect(headersFile(new URL('http://mihon.invalid/'))).not.toContain('Strict-Transport-Security');
});

test('a line is no longer than a host takes', () => {
  for (const line of headersFile(new URL('https://mihon.invalid/')).split('\n'))
    expect(line.length).toBeLessThan(2000);
});

test('the samples for other hosts say the same', () => {
  const guide = readFileSync('docs/hosting.md', 'utf8');
  for (const [name, value] of Object.entries({ ...headers, ...httpsOnly })) {
    expect(guide).toContain(`add_header ${name} "${value}" always;`);
    expect(guide).toContain(`Header always set ${name} "${value}"`);
  }
  expect(guide.split(`"${kept['Cache-Control']}"`)).toHaveLength(3);
});
