// The fast reader gives the same result as the library: the same nodes with the same words at the same
// positions.
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Files } from '#archive/1-read/files.ts';
import { splitFrontmatter } from '#archive/1-read/frontmatter.ts';
import { positionsOnLines } from '#archive/1-read/yaml/lines.ts';
import type { Node } from '#archive/1-read/yaml/nodes.ts';
import { parsePlainYaml } from '#archive/1-read/yaml/plain-yaml.ts';
import { parseYamlWithLibrary } from '#archive/1-read/yaml/with-library.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { caseNames, filesOfCase } from '../cases.ts';
import { slipped, yaml } from './draw.ts';

const RUNS = { numRuns: Number(process.env.HENSEN_RUNS ?? 2000), seed: 20261126 } as const;

/** The YAML in the text files. */
function yamlIn(files: Files): readonly string[] {
  return files.entries.flatMap(({ path }) => {
    if (!/\.(?:md|yaml)$/.test(path)) return [];
    const text = Buffer.from(files.read(path)).toString('utf8');
    return (path.endsWith('.md') ? splitFrontmatter(text)?.yaml : text) ?? [];
  });
}

/** The end of a list or map is only used on the line on which it begins, so ends are reduced to that line. */
function asTold(node: Node | null, text: string): unknown {
  const at = positionsOnLines(text, '', 1);
  const told = (one: Node | null): unknown => {
    if (one?.kind === 'list')
      return { ...one, ...at(one.from, one.to), to: null, items: one.items.map(told) };
    if (one?.kind !== 'fields') return one;
    const pairs = one.pairs.map(({ key, value }) => [told(key), told(value)]);
    return { ...one, ...at(one.from, one.to), to: null, pairs };
  };
  return told(node);
}

/** Whether the fast reader read the text. If so, it must agree with the library. */
function readsAlike(text: string): boolean {
  const plain = parsePlainYaml(text);
  if (plain === null) return false;
  const parsed = parseYamlWithLibrary(text);
  expect({ errors: parsed?.errors, root: asTold(parsed?.root ?? null, text) }, text).toEqual({
    errors: [],
    root: asTold(plain, text),
  });
  return true;
}

const cases = caseNames().flatMap((name) => yamlIn(filesOfCase(name)));
const content = yamlIn(filesOnDisk(join(import.meta.dirname, '../../../..')));

test('the fast reader reads all content', () => {
  expect(content.filter((text) => !readsAlike(text))).toEqual([]);
});

test('the fast reader and the library agree on all fixtures', () => {
  const texts = [...new Set(cases)];
  expect(texts.filter(readsAlike).length / texts.length).toBeGreaterThan(0.8);
});

test('the fast reader and the library agree on generated YAML', () => {
  let plain = 0;
  fc.assert(
    fc.property(yaml, (text) => {
      if (readsAlike(text)) plain++;
    }),
    RUNS,
  );
  expect(plain / RUNS.numRuns).toBeGreaterThan(0.2);
});

test('the fast reader and the library agree on YAML with mistakes', () => {
  const texts = [...content, ...new Set(cases)].filter((text) => text.length < 4000);
  let plain = 0;
  fc.assert(
    fc.property(slipped(texts), (text) => {
      if (readsAlike(text)) plain++;
    }),
    RUNS,
  );
  expect(plain / RUNS.numRuns).toBeGreaterThan(0.2);
});
