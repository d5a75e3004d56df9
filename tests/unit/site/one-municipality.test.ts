import { describe, expect, test } from 'vitest';
import { openArchive } from '#archive/archive.ts';
import { checkContent } from '#site/check-content.ts';
import { municipalityCalled, onlyMunicipality } from '#site/one-municipality.ts';
import { filesOfCase } from '../archive/cases.ts';

const archive = openArchive(filesOfCase('owner-ended-where-no-chart-is'), '2026-11-21');

describe('a municipality', () => {
  test.each(['mizu', '水都町', 'content/mizu/'])('is found as %s', (called) => {
    expect(municipalityCalled(archive, called)).toEqual({ id: 'mizu', name: '水都町' });
  });

  test('whose name is misspelt is answered with the nearest name', () => {
    expect(municipalityCalled(archive, 'kakku')).toEqual({ nearest: 'kakuu', known: ['mizu', 'kakuu'] });
  });

  test('is checked without the others', async () => {
    const filesWithTold = async (id: string) =>
      (await checkContent(onlyMunicipality(archive, id))).diagnostics
        .map(({ position }) => position.file)
        .filter((file) => file.startsWith(`content/${id}/`));
    expect(await filesWithTold('mizu')).toHaveLength(1);
    expect(await filesWithTold('kakuu')).toEqual([]);
  });
});
