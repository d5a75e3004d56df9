import { readdirSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { checkAll, openArchive } from '#archive/archive.ts';
import { municipalityIds } from '../support/content.ts';

const MUNICIPALITY =
  'name: 架空市\nreading: かくうし\ncode: "999997"\nprefecture: 架空県\nwebsite: https://city.example\n';

test('no municipality may have the name of anything that the build writes beside the municipalities', () => {
  const own = readdirSync(inject('site').folder).filter((name) => !municipalityIds.includes(name));
  expect(own.length).toBeGreaterThan(15);
  const names = [...own, ...own.map((name) => name.replace(/\.[^.]*$/, ''))].filter((name) => name !== '');
  const allowed = names.filter((name) => {
    const files = filesInMemory({ [`content/${name}/municipality.yaml`]: MUNICIPALITY });
    const found = checkAll(openArchive(files, '2026-11-21'));
    // What begins with a dot is no municipality at all.
    return !name.startsWith('.') && found.every(({ severity }) => severity !== 'error');
  });
  // Files at the top, without their ending: the folder of a municipality stands beside them.
  expect(allowed.filter((name) => own.includes(name))).toEqual([]);
});
