// Which pages are made again follows from what they read: whatever they read is noted, also where it was found out for another page.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { movedDeadlines } from '#archive/4-link/moved.ts';
import { type Read, withReads } from '#archive/once.ts';
import { openContent } from '#site/made/workshop.ts';
import { siteOfOne } from '#site/open.ts';
import { notingReads } from '#site/reads.ts';
import { titleOf } from '#telling/titles.ts';

const root = mkdtempSync(join(tmpdir(), 'hensen-reads-'));
cpSync('scripts/init/city/content', join(root, 'content'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

const EDITION = 'aozora/documents/plan/ver2.md';
const written = readFileSync(join(root, 'content', EDITION), 'utf8');

/** The archive where that edition is written so, and what is known of it. */
function opened(text = written) {
  writeFileSync(join(root, 'content', EDITION), text);
  const { site } = siteOfOne(openContent({ root, asOf: '2026-11-21' }), 'aozora');
  const noted = notingReads(site, 'aozora', { files: text, shared: '' });
  return { ...noted, archive: noted.site.archiveOf('aozora') };
}

/** What is not the same after an edit, but for all files together. */
function changed(from: string, to: string) {
  const [one, other] = [opened(), opened(written.replace(from, to))];
  const names = [...other.reads.texts].flatMap(([name, text]) =>
    one.reads.texts.get(name) === text || name === 'files' ? [] : [name],
  );
  return { isFramed: one.reads.frame === other.reads.frame, names };
}

/** The names of what is read. */
async function readBy(ask: () => unknown): Promise<readonly string[]> {
  const [, read] = await withReads(async () => ask());
  const namesIn = (all: Read): readonly string[] =>
    [...all].flatMap((one) => (typeof one === 'string' ? [one] : namesIn(one)));
  return namesIn(read);
}

test('an edit of prose changes what depends on its words alone', () => {
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

test('what was found out for one page was read for every page that asks', async () => {
  const { archive } = opened();
  const [measure] = archive.measures;
  if (measure === undefined) throw new Error('nothing is promised');
  const first = await readBy(() => movedDeadlines(archive, measure, 'to'));
  expect(first).toContain('items of /aozora/documents/plan/compare/ver1..ver2/');
  expect(await readBy(() => movedDeadlines(archive, measure, 'from'))).toEqual(first);
});

test('a title is read, and not all that it is told apart from', async () => {
  const { archive } = opened();
  const url = '/aozora/documents/plan/ver2/';
  expect(await readBy(() => titleOf(archive, url))).toEqual([`title of ${url}`]);
});

test('whoever takes the files as they are has read all of them', async () => {
  const { site } = opened();
  expect(await readBy(() => site.textsOf('aozora'))).toEqual(['files']);
  expect(await readBy(() => site.keptCopies('aozora'))).toContain('files');
});
