import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { nameApart } from '#archive/1-read/namesakes.ts';
import { checkAll, openArchive } from '#archive/archive.ts';
import { municipalityIds } from '../support/content.ts';

const MUNICIPALITY =
  'name: 架空市\nreading: かくうし\ncode: "999997"\nprefecture: 架空県\nwebsite: https://city.example\n';

test('no municipality may have the id of a file or folder that the build writes beside it', () => {
  const own = readdirSync(inject('site').folder).filter((name) => !municipalityIds.includes(name));
  expect(own.length).toBeGreaterThan(15);
  const names = [...own, ...own.map((name) => name.replace(/\.[^.]*$/, ''))].filter((name) => name !== '');
  const allowed = names.filter((name) => {
    const files = filesInMemory({ [`content/${name}/municipality.yaml`]: MUNICIPALITY });
    const found = checkAll(openArchive(files, '2026-11-21'));
    // A folder whose name begins with a dot is not a municipality.
    return !name.startsWith('.') && found.every(({ severity }) => severity !== 'error');
  });
  // Names of files without their ending are allowed, because a folder can exist beside a file.
  expect(allowed.filter((name) => own.includes(name))).toEqual([]);
});

test('a municipality with the title of a site page is shown with its prefecture', () => {
  const { folder } = inject('site');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('index.html') && !municipalityIds.some((id) => file.startsWith(`${id}/`)),
  );
  const titles = pages.flatMap((file) => {
    const [, title = ''] = /<title>([^<]*)<\/title>/.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
    // The title of the home page is only the name of the site.
    return title.includes(' | ') ? (title.split(' | ')[0] ?? '') : [];
  });
  expect(titles.length).toBeGreaterThan(30);
  const place = { id: 'mihon', prefecture: '架空県' };
  expect(titles.filter((title) => nameApart(title, place, new Map()) === title)).toEqual([]);
  expect(nameApart('青空市', place, new Map())).toBe('青空市');
});
