import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { nameApart } from '#archive/1-read/namesakes.ts';
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

test('a municipality that is called as a page of the site is told from it', () => {
  const { folder } = inject('site');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('index.html') && !municipalityIds.some((id) => file.startsWith(`${id}/`)),
  );
  const titles = pages.flatMap((file) => {
    const [, title = ''] = /<title>([^<]*)<\/title>/.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
    // Of the home page there is nothing but the name of the site.
    return title.includes(' | ') ? (title.split(' | ')[0] ?? '') : [];
  });
  expect(titles.length).toBeGreaterThan(30);
  const place = { id: 'mihon', prefecture: '架空県' };
  expect(titles.filter((title) => nameApart(title, place, new Map()) === title)).toEqual([]);
  expect(nameApart('青空市', place, new Map())).toBe('青空市');
});
