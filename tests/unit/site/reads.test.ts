// Pages are rendered again according to what they read: every read is recorded, also of results computed for
// another page.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { movedDeadlines } from '#archive/4-link/documents/moved.ts';
import { type Read, withReads } from '#archive/once.ts';
import { filesOfMunicipality, twinContext } from '#feeds/files.ts';
import { digestsOf } from '#site/gist.ts';
import { givenDigest } from '#site/made/given.ts';
import { openContent } from '#site/made/workshop.ts';
import { siteOf, siteOfOne } from '#site/open.ts';
import { archivesReadIn, notingGists, notingReads } from '#site/reads.ts';
import { titleOf } from '#telling/titles.ts';
import { sharedFolder } from '../../support/folder.ts';

const root = sharedFolder();
cpSync('scripts/init/city/content', join(root, 'content'), { recursive: true });

const EDITION = 'aozora/documents/plan/ver2.md';
const written = readFileSync(join(root, 'content', EDITION), 'utf8');

/** Opens the archive with this text of the edition; the reads of the archive are recorded. */
function opened(text = written) {
  writeFileSync(join(root, 'content', EDITION), text);
  const { site } = siteOfOne(openContent({ root, asOf: '2026-11-21' }), 'aozora');
  const noted = notingReads(site, 'aozora', { files: text, engine: '' });
  return { ...noted, archive: noted.site.archiveOf('aozora') };
}

/** The names of the texts that an edit changes, without `files`, the digest of all files together. */
function changed(from: string, to: string) {
  const [one, other] = [opened(), opened(written.replace(from, to))];
  const names = [...other.reads.texts].flatMap(([name, text]) =>
    one.reads.texts.get(name) === text || name === 'files' ? [] : [name],
  );
  return { isFramed: one.reads.frame === other.reads.frame, names };
}

/** The names of the texts that `ask` reads. */
async function readBy(ask: () => unknown): Promise<readonly string[]> {
  const [, read] = await withReads(async () => ask());
  const namesIn = (all: Read): readonly string[] =>
    [...all].flatMap((one) => (typeof one === 'string' ? [one] : namesIn(one)));
  return namesIn(read);
}

test('an edit of prose changes only texts that contain it', () => {
  expect(changed('すべての手続き', '手続きのすべて')).toEqual({
    isFramed: true,
    names: ['body of /aozora/documents/plan/ver2/', 'text of plan/ver2#online'],
  });
  expect(changed('Ver2.0\nissued', 'Ver2.1\nissued').isFramed).toBe(true);
  expect(changed('Ver2.0\nissued', 'Ver2.1\nissued').names).toContain(
    'title of /aozora/documents/plan/ver2/',
  );
  expect(changed('owners: [戦略部/企画課]', 'owners: [総務部/総務課]').isFramed).toBe(false);
});

test('a result computed for one page counts as read by every page that uses it', async () => {
  const { archive } = opened();
  const [measure] = archive.measures;
  if (measure === undefined) throw new Error('nothing is promised');
  const first = await readBy(() => movedDeadlines(archive, measure, 'to'));
  expect(first).toContain('items of /aozora/documents/plan/compare/ver1..ver2/');
  expect(await readBy(() => movedDeadlines(archive, measure, 'from'))).toEqual(first);
});

test('reading a title does not read the titles it is distinguished from', async () => {
  const { archive } = opened();
  const url = '/aozora/documents/plan/ver2/';
  expect(await readBy(() => titleOf(archive, url))).toEqual([`title of ${url}`]);
});

test('reading source files counts as reading all files', async () => {
  const { site } = opened();
  expect(await readBy(() => site.textsOf('aozora'))).toEqual(['files']);
  expect(await readBy(() => site.keptCopies('aozora'))).toContain('files');
});

test('a shared register is read only by pages that refer to it', async () => {
  const { site, archive, reads } = opened();
  const context = twinContext(site.settings, site.shared);
  const readFor = (page: string) => {
    const file = filesOfMunicipality(context, archive).find(({ path }) => path === page);
    if (file === undefined) throw new Error(`${page} is no file`);
    return readBy(file.text);
  };
  expect(await readFor('aozora/documents/plan/ver2/index.md').then(String)).toContain('the register themes');
  expect(String(await readFor('aozora/feed.xml'))).not.toContain('the register');
  const file = join(root, 'content/themes.yaml');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('title: ', 'title: 新しい'));
  const after = opened().reads;
  writeFileSync(file, before);
  expect(after.frame).toBe(reads.frame);
  const changed = [...after.texts].flatMap(([name, text]) => (reads.texts.get(name) === text ? [] : [name]));
  expect(changed).toEqual(['the register themes']);
});

describe('pages across municipalities', () => {
  function openedAll(text = written) {
    writeFileSync(join(root, 'content', EDITION), text);
    const archive = openContent({ root, asOf: '2026-11-21' });
    const [gist] = siteOf(archive).gists();
    if (gist === undefined) throw new Error('there is no municipality');
    const told = new Map([['aozora', { key: text, digests: digestsOf(gist), gist }]]);
    return notingGists((gists) => siteOf(archive, gists), told, '');
  }

  test('record what they read of each municipality, the list of municipalities, and opened archives', async () => {
    const { site } = openedAll();
    expect(await readBy(() => site.gists().map(({ summary }) => summary))).toEqual([
      'municipalities',
      'summary of aozora',
    ]);
    expect(await readBy(() => site.municipalityIds)).toEqual(['municipalities']);
    const [, read] = await withReads(async () => site.archiveOf('aozora'));
    expect(archivesReadIn(read)).toEqual(['aozora']);
  });

  test('record the changes of all for every page that lists them', async () => {
    const { site } = openedAll();
    const read = ['municipalities', 'changes of aozora'];
    expect(await readBy(() => site.changeRows())).toEqual(read);
    expect(await readBy(() => site.changeRows())).toEqual(read);
  });

  test('an edit changes the texts that contain it, and the opened archive', () => {
    const [one, other] = [openedAll(), openedAll(written.replace('Ver2.0\nissued', 'Ver2.1\nissued'))];
    const changed = [...other.reads.texts].flatMap(([name, text]) =>
      one.reads.texts.get(name) === text ? [] : [name],
    );
    expect(changed).toContain('all of aozora');
    expect(changed).toContain('summary of aozora');
    expect(changed).not.toContain('changes of aozora');
  });
});

test('props have a digest only if they are plain data of moderate size', () => {
  const given = (what: unknown) => givenDigest({ what, read: new Set() });
  const rows = [{ a: 1, b: ['x'] }];
  expect(given({ props: { rows, first: rows[0] } })).toBe(given({ props: { rows, first: rows[0] } }));
  expect(given({ props: { rows } })).not.toBe(given({ props: { rows: [{ a: 1, b: ['y'] }] } }));
  for (const hidden of [() => 'x', new URL('https://mihon.invalid/'), new Map([['a', 1]])])
    expect(given({ props: { hidden } })).toBeNull();
  expect(given({ rows: Array.from({ length: 10_000 }, (_, at) => ({ at })) })).toBeNull();
});
