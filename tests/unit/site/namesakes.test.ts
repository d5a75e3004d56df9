import { expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { openArchive } from '#archive/archive.ts';
import { newsOf } from '#feeds/news.ts';
import { siteOf } from '#site/open.ts';
import { editionTitle, inPrefecture, mayorsOffice } from '#telling/names.ts';
import { titleOf } from '#telling/titles.ts';
import { town } from '../../support/town.ts';
import { filesOfCase } from '../archive/cases.ts';

const municipality = (name: string, prefecture: string, code: string) =>
  `name: ${name}\nreading: みほん\ncode: "${code}"\nprefecture: ${prefecture}\nwebsite: https://city.example/\n`;
const edition = (day: string) =>
  `---\ntitle: 見本の計画\ntype: plan\nedition: 初版\nissued: ${day}\nsource: { title: 見本の資料 }\nfidelity: summary\n---\n見本。\n`;

const site = siteOf(
  openArchive(
    filesInMemory({
      'content/site.yaml': 'name: 見本\nurl: https://mihon.invalid/\n',
      'content/aozora-east/municipality.yaml': municipality('青空市', '架空県', '999997'),
      'content/aozora-west/municipality.yaml': municipality('青空市', '見本県', '999989'),
      'content/midori-a/municipality.yaml': municipality('みどり村', '架空県', '999971'),
      'content/midori-b/municipality.yaml': municipality('みどり村', '架空県', '999962'),
      'content/wakaba/municipality.yaml': municipality('わかば町', '架空県', '999954'),
      'content/wakaba/documents/plan/first.md': edition('2025-04-01'),
      'content/wakaba/documents/plan/again.md': edition('2026-04-01'),
      'content/wakaba/documents/policy/first.md': edition('2025-06-01'),
    }),
    '2026-11-21',
  ),
);

test('municipalities of the same name show their prefecture, and their id if it is the same too', () => {
  const named = site.gists().map(({ summary: { id, name } }) => [id, name]);
  expect(Object.fromEntries(named)).toEqual({
    'aozora-east': '青空市（架空県）',
    'aozora-west': '青空市（見本県）',
    'midori-a': 'みどり村（架空県・midori-a）',
    'midori-b': 'みどり村（架空県・midori-b）',
    wakaba: 'わかば町',
  });
  const [east, town] = [site.archiveOf('aozora-east'), site.archiveOf('wakaba')];
  expect([inPrefecture(east), inPrefecture(town)]).toEqual(['青空市（架空県）', '架空県わかば町']);
  expect(mayorsOffice(site.archiveOf('midori-a').name)).toBe('村長部局');
});

test('municipalities stand in the order of their codes everywhere, not of their folders', () => {
  const inOrder = ['wakaba', 'midori-b', 'midori-a', 'aozora-west', 'aozora-east'];
  expect(site.municipalityIds).toEqual(inOrder);
  expect(site.gists().map(({ summary }) => summary.id)).toEqual(inOrder);
});

test('documents of the same title and editions of the same name show their id', () => {
  const archive = site.archiveOf('wakaba');
  expect(archive.documents.map(({ title }) => title)).toEqual(['見本の計画（plan）', '見本の計画（policy）']);
  const titles = archive.documents.flatMap(({ editions }) =>
    editions.map((one) => editionTitle(archive, one)),
  );
  expect(new Set(titles).size).toBe(3);
  expect(new Set(newsOf(site.settings, archive).map(({ title }) => title)).size).toBe(3);
});

test('a duty with the name of another page shows its id in its page title', () => {
  const files = filesOfCase('base');
  const texts = Object.fromEntries(
    files.entries.map(({ path }) => [path, Buffer.from(files.read(path)).toString('utf8')]),
  );
  const called = (name: string) =>
    siteOf(
      openArchive(
        filesInMemory(
          Object.fromEntries(
            Object.entries(texts).map(([path, text]) => [path, text.replaceAll('統計事務', name)]),
          ),
        ),
        '2026-11-21',
      ),
    ).archiveOf('kakuu');
  const titles = (name: string) => {
    const archive = called(name);
    return [...archive.duties, ...archive.reorganizations].map(({ url }) => titleOf(archive, url));
  };
  const [{ id = '' } = {}] = called('統計事務').duties;
  expect(titles('統計事務')).toEqual(['統計事務', '令和8年度行政組織機構改正']);
  expect(titles('組織の一覧')[0]).toBe(`組織の一覧（duties/${id}）`);
  expect(titles('令和8年度行政組織機構改正')).toEqual([
    `令和8年度行政組織機構改正（duties/${id}）`,
    '令和8年度行政組織機構改正（reorganizations/2026-04-01）',
  ]);
});

test.each([
  [['見本の計画 令和6年度実績', '見本の計画 令和7年度実績'], '見本の計画 実績'],
  [['令和7年度上半期実績報告', '2025年度実績報告'], '実績報告'],
  [['見本の計画', '見本の計画（改訂）'], '見本の計画（改訂）'],
  [['見本の計画', '見本の計画（改訂）', '見本の計画'], '見本の計画'],
  [['令和7年度計画'], '令和7年度計画'],
])('a document whose editions are called %j is called %s', (titles, title) => {
  const archive = town({
    events: [],
    documents: Object.fromEntries(
      titles.map((one, at) => [
        `papers/${at}.md`,
        `---\ntitle: ${one}\ntype: policy\nedition: 第${at}版\nissued: 202${at}-05\nsource: { title: 資料 }\nfidelity: summary\n---\n本文。\n`,
      ]),
    ),
  });
  expect(archive.documents.map((document) => document.title)).toEqual([title]);
});
