// A municipality is checked again only if something it depends on changed, and the result is always that of a
// first check.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { checkContent } from '#site/check-content.ts';
import { checkEveryone, findingsIn } from '#site/check-everyone.ts';
import { openContent } from '#site/made/workshop.ts';
import { emptyFolder, putIn } from '../../support/folder.ts';
import { madeUpArchive } from '../../support/made-up-archive.ts';

/** Few enough to be checked in this process; `MANY` are handed to other processes. */
const FEW = 3;
const MANY = 13;
const small = { seed: 1, years: 2, departments: 1, sections: 2, teams: 2, changes: 1, measures: 1 };

const root = emptyFolder();
const put = putIn(root);

beforeEach(() => {
  write(FEW);
});
function write(municipalities: number): void {
  const { entries, read } = madeUpArchive({ ...small, municipalities });
  for (const { path } of entries) put(path, Buffer.from(read(path)).toString('utf8'));
}

const kept = () => join(root, 'checked');

/**
 * All diagnostics, and the names of the municipalities checked: each check replaces the municipality's kept
 * file.
 */
async function check({ asOf = '2026-11-21', engine = 'one', folder = kept() } = {}) {
  const places = () =>
    new Map(
      readdirSync(folder, { withFileTypes: true }).map(({ name }) => [
        name,
        statSync(join(folder, name)).ino,
      ]),
    );
  mkdirSync(folder, { recursive: true });
  const before = places();
  const keeping = { folder, engine };
  let askedElsewhere = 0;
  const told = await checkEveryone(openContent({ root, asOf }), keeping, async (ids) => {
    askedElsewhere = ids.length;
    const { anew } = findingsIn(openContent({ root, asOf }), keeping);
    for (const id of ids) await anew(id);
  });
  const looked = [...places()].filter(([name, ino]) => before.get(name) !== ino).map(([name]) => name);
  return { told, looked: looked.sort(), askedElsewhere };
}

const name = (number: number) => `mihon-${String(number).padStart(4, '0')}`;
const everybody = (many: number) => Array.from({ length: many }, (_, at) => name(at + 1));

test('a second check checks no municipality and reports the same', async () => {
  write(MANY);
  put(`content/${name(3)}/units.yaml`, 'unknown: 1\n');
  const first = await check();
  expect(first.looked).toEqual(everybody(MANY));
  expect(first.askedElsewhere).toBe(MANY);
  expect(first.told.length).toBeGreaterThan(0);
  expect(await check()).toEqual({ told: first.told, looked: [], askedElsewhere: 0 });
});

test.each<[string, () => unknown, readonly string[]]>([
  ['a file of one', () => put(`content/${name(2)}/units.yaml`, 'unknown: 1\n'), [name(2)]],
  ['a file that is gone', () => rmSync(join(root, `content/${name(3)}/ids.yaml`)), [name(3)]],
  ['what was kept, which is cut', () => writeFileSync(join(kept(), name(1)), 'x'), [name(1)]],
  ['a file of all', () => put('content/glossary.yaml', 'unknown: 1\n'), everybody(FEW)],
  ['the day', () => ({ asOf: '2001-01-01' }), everybody(FEW)],
  ['the program', () => ({ engine: 'another' }), everybody(FEW)],
])(
  'after a change of %s the municipalities that depend on it are checked, with the result of a first check',
  async (_, change, who) => {
    await check();
    const how = (change() ?? {}) as Parameters<typeof check>[0];
    const { told, looked } = await check(how);
    expect(looked).toEqual(who);
    expect(told).toEqual((await check({ ...how, folder: join(root, 'anew') })).told);
  },
);

test('a problem between two municipalities is reported even if neither is checked again', async () => {
  await check();
  const { read } = madeUpArchive({ ...small, municipalities: 1 });
  const first = Buffer.from(read(`content/${name(1)}/municipality.yaml`)).toString('utf8');
  put(`content/${name(2)}/municipality.yaml`, first.replace('見本市第1', '見本市第2'));
  const edited = await check();
  expect(edited.looked).toEqual([name(2)]);
  const alike = edited.told.filter(({ message }) => message.includes('団体コード'));
  expect(alike.length).toBeGreaterThan(0);
  expect(await check()).toEqual({ told: edited.told, looked: [], askedElsewhere: 0 });
});

test('diagnostics of a file with Japanese keys use those keys', async () => {
  put(`content/${name(2)}/municipality.yaml`, '名前: 見本市\n');
  const { told } = await check();
  expect(told.map(({ message }) => message).join()).toContain('「公式サイト」');
  const alone = await checkContent(openContent({ root, asOf: '2026-11-21' }));
  expect(told).toEqual(alone.diagnostics);
});
