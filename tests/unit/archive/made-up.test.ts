import { describe, expect, test } from 'vitest';
import { link } from '#archive/4-link/link.ts';
import { checkAll, openArchive } from '#archive/archive.ts';
import { madeUpArchive } from '../../support/made-up-archive.ts';

describe.each([1, 2, 3])('a made-up archive (seed %i)', (seed) => {
  const files = madeUpArchive({ seed, municipalities: 2, years: 6 });

  test('is valid: its history replays, and all charts agree with it', () => {
    const archive = openArchive(files, '2026-11-21');
    const diagnostics = checkAll(archive, ({ source, derived }) => {
      const linked = link(source, archive.shared, derived, archive.asOf);
      expect(linked.changes.length).toBeGreaterThan(60);
      expect(linked.charts).toHaveLength(6);
    });
    expect(diagnostics).toEqual([]);
  });

  test('is the same for the same seed', () => {
    const again = madeUpArchive({ seed, municipalities: 2, years: 6 });
    expect(again.entries).toEqual(files.entries);
    const path = files.entries.at(-1)?.path ?? '';
    expect(again.read(path)).toEqual(files.read(path));
  });

  test('is invalid without any one of its changes, and the message names the file', () => {
    const path = 'content/mihon-0001/reorganizations/2008-04-01.md';
    const text = new TextDecoder().decode(files.read(path));
    // Splits the text before each change.
    const changes = text.split(/(?=^ {2}- )/m);
    for (let index = 1; index < changes.length; index++) {
      const cut = `${changes.filter((_, at) => at !== index).join('')}${index === changes.length - 1 ? text.slice(text.indexOf('\n---\n')) : ''}`;
      const edited = {
        ...files,
        read: (file: string) => (file === path ? new TextEncoder().encode(cut) : files.read(file)),
      };
      const errors = checkAll(openArchive(edited, '2026-11-21')).filter(
        ({ severity }) => severity === 'error',
      );
      expect(errors.length, changes[index]).toBeGreaterThan(0);
      expect(errors.every(({ position }) => position.file.startsWith('content/mihon-0001/'))).toBe(true);
    }
  });
});
