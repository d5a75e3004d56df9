import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Files } from '#archive/1-read/files.ts';
import { checkAll, openArchive } from '#archive/archive.ts';

const guide = readFileSync('docs/README.md', 'utf8');
// Whole files; other examples show a part of one.
const [municipality = '', chart = '', reorganization = '', policy = ''] = [
  ...guide.matchAll(/```yaml\n([\s\S]*?)```/g),
].flatMap(([, text = '']) => (/^(?:---|name:|asOf:)/.test(text) ? [text] : []));

function filesOf(texts: Readonly<Record<string, string>>): Files {
  const bytes = (path: string) => new TextEncoder().encode(texts[path] ?? '');
  const entries = Object.keys(texts).map((path) => ({ path, bytes: bytes(path).length, leaves: false }));
  return { entries, read: bytes };
}

test('an editor who copies the examples of the guide is told of nothing but ids that the next command gives', () => {
  const files = filesOf({
    'content/site.yaml': 'name: 見本\nurl: https://example.invalid\n',
    'content/mihon/municipality.yaml': municipality,
    'content/mihon/charts/2025-04-01.yaml': chart,
    // The guide shows one of the two charts.
    'content/mihon/reorganizations/2026-04-01.md': reorganization.replace('after: 2026-04-01\n', ''),
    'content/mihon/documents/policy/ver2.md': policy,
  });
  const told = checkAll(openArchive(files, '2026-11-21')).filter(({ code }) => !/^H30[123]$/.test(code));
  expect(told.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});
