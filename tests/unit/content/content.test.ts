// The content of the project has no errors, and every change in it is necessary.

import { describe, expect, test } from 'vitest';
import { parseDocument, type YAMLSeq } from 'yaml';
import type { Files } from '#archive/1-read/files.ts';
import { checkAll, checkOne, openArchive } from '#archive/archive.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';

const asOf = '2026-11-21';
const disk = filesOnDisk('.');

test('the content has no error', () => {
  const errors = checkAll(openArchive(disk, asOf)).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
});

describe('伊勢崎市, 令和8年度', () => {
  const path = 'content/isesaki/reorganizations/2026-04-01.md';
  const text = new TextDecoder().decode(disk.read(path));
  const [, frontmatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const changes = (parseDocument(frontmatter).get('changes') as YAMLSeq).items.length;

  const without = (list: string, index: number): Files => {
    const document = parseDocument(frontmatter);
    (document.get(list) as YAMLSeq).delete(index);
    const edited = new TextEncoder().encode(`---\n${document.toString({ lineWidth: 0 })}---\n${body}`);
    return { ...disk, read: (file) => (file === path ? edited : disk.read(file)) };
  };
  const errorsOf = (files: Files) =>
    checkOne(openArchive(files, asOf), 'isesaki').diagnostics.filter(({ severity }) => severity === 'error');

  test.each(Array.from({ length: changes }, (_, index) => index))(
    'change %i is necessary: without it the check fails',
    (index) => {
      const errors = errorsOf(without('changes', index)).filter(
        ({ code }) => code !== 'H304' && code !== 'H305',
      );
      expect(errors.length).toBeGreaterThan(0);
      for (const { position } of errors) {
        expect(position.file).toMatch(/^content\/isesaki\//);
        expect(position.line).toBeGreaterThan(0);
      }
    },
  );

  test('the accepted disagreements are real: without them the check fails', () => {
    expect(errorsOf(without('accepted', 0)).length).toBeGreaterThan(0);
  });

  test('the replay leaves only the explained disagreement', () => {
    const { derived } = checkOne(openArchive(disk, asOf), 'isesaki');
    expect(derived.history.problems).toEqual([]);
    expect(
      derived.history.disagreements.map(({ kind, chart, path }) => `${kind} ${chart} ${path.join('/')}`),
    ).toEqual(['missing 2025-04-01 総務部/管財課/資産活用推進係']);
  });
});
