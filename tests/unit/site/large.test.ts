// A town hall so large that neither its measures, nor its units, nor one of its reorganizations fits on a page.
import { beforeAll, expect, test } from 'vitest';
import { openArchive } from '#archive/archive.ts';
import { compiledPages } from '#site/compiled/compiled.ts';
import { openPages } from '#site/compiled/pages.ts';
import { inspectPage, type PageFacts } from '#site/inspect/inspect-page.ts';
import { type OpenSite, siteOfOne } from '#site/open.ts';
import { takeForThisBuild } from '#site/this-build.ts';
import { compilePages } from '../../../scripts/build/compile.ts';
import { madeUpArchive } from '../../support/made-up-archive.ts';

const TOWN = 'mihon-0001';
const CHANGES = 120;
/** Another test may compile the pages at the same time. */
const OWN = '.astro/pages-of-large';
const MOST_BYTES = 100 * 1024;
/** Whatever the size of a town hall, these tell of one unit, duty or year. */
const SMALL = ['/units/[unit]', '/duties/[duty]', '/years/[year]', '/figures/[file]'];

/** A plan of some 60,000 letters, the last chapter of which is too long for a page itself. */
const PLAN = `content/${TOWN}/documents/plan/first.md`;
const LINE = '見本の取組を進める。';
const PARAGRAPHS = 60;
const longText = new TextEncoder().encode(
  `---\ntitle: 見本の長い計画\ntype: plan\nedition: 第1版\nissued: 2007-10-01\nsource: { title: 見本の資料 }\nfidelity: summary\n---\n\n${[
    1, 2, 3,
  ]
    .map(
      (chapter) =>
        `## 第${chapter}章 {#c${chapter}}\n\n[次の節](#c${chapter}-2)を見る。[^${chapter}]\n\n### ${chapter}の1 {#c${chapter}-1}\n\n### ${chapter}の2 {#c${chapter}-2}\n\n${Array.from({ length: chapter === 3 ? PARAGRAPHS - 20 : 10 }, () => LINE.repeat(100)).join('\n\n')}\n\n[^${chapter}]: 見本の注。\n`,
    )
    .join('\n')}`,
);

interface MadePage {
  readonly html: string;
  readonly facts: PageFacts;
}

let site: OpenSite;
const pages = new Map<string, MadePage>();

beforeAll(async () => {
  const made = madeUpArchive({
    seed: 2,
    municipalities: 1,
    years: 2,
    departments: 20,
    sections: 5,
    teams: 5,
    changes: CHANGES - 1,
    measures: 120,
  });
  const files = {
    entries: [...made.entries, { path: PLAN, bytes: longText.length, leaves: false }],
    read: (path: string) => (path === PLAN ? longText : made.read(path)),
  };
  ({ site } = siteOfOne(openArchive(files, '2026-04-01'), TOWN));
  takeForThisBuild(site);
  const compiled = await compiledPages('.', '/', OWN, (folder) => compilePages('.', '/', folder));
  const program = await openPages(compiled);
  const isWanted = (route: string) =>
    route.startsWith('/[municipality]') && !SMALL.some((end) => route.endsWith(end));
  for await (const { file, body } of program.render(isWanted)) {
    if (!file.endsWith('.html')) continue;
    const html = new TextDecoder().decode(body);
    const facts = inspectPage(html, file, new URL('https://example.invalid/'));
    pages.set(`/${file.replace(/index\.html$/, '')}`, { html, facts });
  }
}, 240_000);

test('no page is too long to be loaded on the way', () => {
  const sizes = [...pages].map(([url, { html }]) => [url, Buffer.byteLength(html)] as const);
  expect(sizes.filter(([, bytes]) => bytes > MOST_BYTES)).toEqual([]);
});

test('an address of a change or of a measure leads to it', () => {
  const { changes, measures } = site.archiveOf(TOWN);
  expect(changes).toHaveLength(CHANGES);
  const anchors = [...changes, ...measures].map(({ url }) => url.split('#') as [string, string]);
  expect(anchors.filter(([url, anchor]) => !pages.get(url)?.facts.ids.includes(`\n${anchor}\n`))).toEqual([]);
});

test.each([
  ['measures', `/${TOWN}/measures/`, 'data-standing=', 120],
  ['changes', `/${TOWN}/reorganizations/2007-04-01/changes/`, '<span class="badge', CHANGES],
])('%s are each on one of the pages of their list at least', (_, list, row, count) => {
  const found = [...pages].flatMap(([url, { html }]) =>
    url.startsWith(list) ? [...html.matchAll(new RegExp(row, 'g'))] : [],
  );
  expect(found.length).toBeGreaterThanOrEqual(count);
});

test('every unit is on the page of its department, and the page of the list counts them', () => {
  const list = `/${TOWN}/units/`;
  const rows = [...pages].flatMap(([url, { html }]) =>
    url.startsWith(`${list}of/`) ? [...html.matchAll(/data-state=/g)] : [],
  );
  const { units } = site.archiveOf(TOWN);
  expect(rows).toHaveLength(units.length);
  expect(pages.get(list)?.html).toContain(`<td>${units.length}</td>`);
});

test('a text that is too long stands on pages of its chapters, whole and once', () => {
  const edition = `/${TOWN}/documents/plan/first/`;
  const parts = [...pages].filter(([url]) => url.startsWith(`${edition}text/`));
  expect(parts.map(([url]) => url.slice(edition.length)).toSorted()).toEqual([
    'text/c1/',
    'text/c2/',
    'text/c3/',
    'text/c3/2/',
    'text/c3/3/',
  ]);
  const read = parts.map(([, { html }]) => html).join('');
  expect(read.split(LINE)).toHaveLength(PARAGRAPHS * 100 + 1);
  const whole = pages.get(edition)?.html ?? '';
  for (const id of ['c1', 'c1-1', 'c1-2', 'c2', 'c2-1', 'c2-2', 'c3', 'c3-1', 'c3-2']) {
    const at = parts.find(([, { facts }]) => facts.ids.includes(`\n${id}\n`))?.[0];
    expect(whole).toContain(`<p id="${id}"><a href="${at}#${id}">`);
  }
});

test('links within a text lead to where it stands', () => {
  const edition = `/${TOWN}/documents/plan/first/`;
  for (const [url, { html }] of pages)
    if (url.startsWith(edition))
      for (const [, page = '', id = ''] of html.matchAll(/ href="([^"#]*)#([^"]+)"/g))
        if (page === '' || page.startsWith(edition))
          expect(pages.get(page === '' ? url : page)?.facts.ids, `${url} ${page}#${id}`).toContain(
            `\n${id}\n`,
          );
});

test('what is on pages of its own is led to, and leads back', () => {
  for (const url of pages.keys()) {
    const [, list] =
      /^(.*\/(?:measures|of|changes|flows|charts|statements|differences|text)\/)[^/]+\/$/.exec(url) ?? [];
    if (list === undefined) continue;
    const above = [...pages].filter(([other, { html }]) => other !== url && html.includes(`href="${url}`));
    expect(above.length, url).toBeGreaterThan(0);
  }
});
