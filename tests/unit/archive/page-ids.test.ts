import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isPageId } from '#archive/page-ids.ts';

const SRC = join(import.meta.dirname, '../../../src');
const PAGES = {
  reorganization: ['pages/[municipality]/reorganizations/[id].astro'],
  edition: ['components/documents/EditionBody.astro'],
} as const;

/** The ids that a template contains, including those of page sections. */
function idsIn(file: string): readonly string[] {
  const template = readFileSync(join(SRC, file), 'utf8');
  return [...template.matchAll(/\sid(?:=|: )["']([^"']+)["']/g)].map(([, id]) => id ?? '');
}

const layouts = readdirSync(join(SRC, 'layouts'))
  .filter((name) => name.endsWith('.astro'))
  .map((name) => `layouts/${name}`);

test.each(['reorganization', 'edition'] as const)('texts may not use the ids of the page of a %s', (kind) => {
  const ids = [...layouts, ...PAGES[kind]].flatMap(idsIn);
  expect(ids.length).toBeGreaterThan(5);
  expect(ids.filter((id) => !isPageId(kind, id))).toEqual([]);
});
