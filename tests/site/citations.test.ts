import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const { folder } = inject('site');

test.each([
  'isesaki/reorganizations/2026-04-01/',
  'isesaki/years/2026/',
  'isesaki/units/kikaku-chosei-ka/',
  'isesaki/org/2026-04-01/',
  'isesaki/org/',
  'isesaki/org/compare/2025-04-01..2026-04-01/',
  'isesaki/documents/charter/2020-03/',
  'isesaki/documents/charter/compare/2015-03..2020-03/',
])('%s has a citation with its source', (path) => {
  const page = readFileSync(join(folder, path, 'index.html'), 'utf8');
  const citation = /data-citation[^>]*>(.*?)<\/p>/s.exec(page)?.[1]?.replace(/<[^>]*>/g, '');
  expect(citation).toMatch(/、出典: .+、変遷.*、https:\/\/hensen\.example\/isesaki\/.*現在/);
});
