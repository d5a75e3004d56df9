import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isPageId } from '#archive/page-ids.ts';

const SRC = join(import.meta.dirname, '../../../src');
const PAGES = {
  reorganization: ['pages/[municipality]/reorganizations/[id].astro'],
  edition: ['components/documents/EditionBody.astro'],
} as const;

/** The ids that a template writes out, and those of the sections of a page. */
function idsIn(file: string): readonly string[] {
  const template = readFileSync(join(SRC, file), 'utf8');
  return [...template.matchAll(/\sid(?:=|: )["']([^"']+)["']/g)].map(([, id]) => id ?? '');
}

const layouts = readdirSync(join(SRC, 'layouts'))
  .filter((name) => name.endsWith('.astro'))
  .map((name) => `layouts/${name}`);

test.each(['reorganization', 'edition'] as const)(
  'what a page of a %s calls its own is kept from its text',
  (kind) => {
    const ids = [...layouts, ...PAGES[kind]].flatMap(idsIn);
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id) => !isPageId(kind, id))).toEqual([]);
  },
);
