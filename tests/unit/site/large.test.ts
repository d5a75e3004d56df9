// The pages of a municipality so large that hardly any list fits on one page.
import { beforeAll, expect, test } from 'vitest';
import { urls } from '#archive/4-link/addresses/urls.ts';
import { flat } from '#archive/4-link/charts/chart-units.ts';
import { checkAll, openArchive } from '#archive/archive.ts';
import { compiledPages } from '#site/compiled/compiled.ts';
import { openPages } from '#site/compiled/pages.ts';
import { inspectPage, type PageFacts } from '#site/inspect/inspect-page.ts';
import { type OpenSite, siteOfOne } from '#site/open.ts';
import { takeForThisBuild } from '#site/this-build.ts';
import { compilePages } from '../../../scripts/build/compile.ts';
import {
  CHANGES,
  LINE,
  largeTown,
  NOTES,
  PARAGRAPHS,
  PROMISES,
  ROWS,
  TOWN,
} from '../../support/large-town.ts';

/** A folder of its own, because another test may compile the pages at the same time. */
const OWN = '.astro/pages-of-large';
const MOST_BYTES = 100 * 1024;
/** Routes of one unit, duty or figure: they do not grow with the municipality. */
const SMALL = ['/units/[unit]', '/duties/[duty]', '/figures/[file]'];

interface MadePage {
  readonly html: string;
  readonly facts: PageFacts;
}

let site: OpenSite;
const pages = new Map<string, MadePage>();

beforeAll(async () => {
  const archive = openArchive(largeTown(), '2012-04-01');
  // The build would report these diagnostics too.
  expect([...new Set(checkAll(archive).map(({ code }) => code))]).toEqual(['H036']);
  ({ site } = siteOfOne(archive, TOWN));
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

test('no page is larger than 100 KB', () => {
  const sizes = [...pages].map(([url, { html }]) => [url, Buffer.byteLength(html)] as const);
  expect(sizes.filter(([, bytes]) => bytes > MOST_BYTES)).toEqual([]);
});

test('every page has a content security policy, whatever the environment at compile time', () => {
  const isSilent = ({ html }: MadePage) => !html.includes('http-equiv="content-security-policy"');
  expect([...pages].filter(([, page]) => isSilent(page)).map(([url]) => url)).toEqual([]);
});

test('no page has a problem of its own', () => {
  expect(
    [...pages].flatMap(([url, { facts }]) => facts.problems.map(({ message }) => [url, message])),
  ).toEqual([]);
});

test('no two pages have the same title', () => {
  const titles = Map.groupBy([...pages.values()], ({ facts }) => facts.title);
  expect(
    [...titles].filter(([title, alike]) => title !== null && alike.length > 1).map(([title]) => title),
  ).toEqual([]);
});

test('the URL of every change and measure leads to its anchor', () => {
  const { changes, measures } = site.archiveOf(TOWN);
  expect(changes).toHaveLength(CHANGES);
  const anchors = [...changes, ...measures].map(({ url }) => url.split('#') as [string, string]);
  expect(anchors.filter(([url, anchor]) => !pages.get(url)?.facts.ids.includes(`\n${anchor}\n`))).toEqual([]);
});

test.each([
  ['measures', `/${TOWN}/measures/`, 'data-standing=', 120],
  ['changes', `/${TOWN}/reorganizations/2007-04-01/changes/`, '<span class="badge', CHANGES],
])('%s are all on the pages of their list', (_, list, row, count) => {
  const found = [...pages].flatMap(([url, { html }]) =>
    url.startsWith(list) ? [...html.matchAll(new RegExp(row, 'g'))] : [],
  );
  expect(found.length).toBeGreaterThanOrEqual(count);
});

test('every unit is on the page of its department, and the list shows their number', () => {
  const list = `/${TOWN}/units/`;
  const rows = [...pages].flatMap(([url, { html }]) =>
    url.startsWith(`${list}of/`) ? [...html.matchAll(/data-state=/g)] : [],
  );
  const { units } = site.archiveOf(TOWN);
  expect(rows).toHaveLength(units.length);
  expect(pages.get(list)?.html).toContain(`>${units.length}</td>`);
});

test('a long text is split into pages by chapter, complete and without repetition', () => {
  const edition = `/${TOWN}/documents/long/first/`;
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
    expect(whole).toContain(`<p id="${id}"><a href="${at?.slice(edition.length)}#${id}">`);
  }
});

test('links within a split text lead to the page with the anchor', () => {
  const documents = `/${TOWN}/documents/`;
  for (const [url, { html }] of pages)
    if (url.startsWith(documents))
      for (const [, page = '', id = ''] of html.matchAll(/ href="([^"#]*)#([^"]+)"/g)) {
        const { pathname } = new URL(page, `https://example.invalid${url}`);
        if (!pathname.startsWith(documents)) continue;
        expect(pages.get(pathname)?.facts.ids, `${url} ${page}#${id}`).toContain(`\n${id}\n`);
      }
});

test('a long table is split by rows, each part with the headings', () => {
  const parts = [...pages].filter(([url]) => url.startsWith(`/${TOWN}/documents/table/first/text/`));
  const html = parts.map(([, page]) => page.html).join('');
  expect([...html.matchAll(/見本の施設(\d+)</g)].map(([, row]) => Number(row))).toEqual(
    Array.from({ length: ROWS }, (_, at) => at + 1),
  );
  expect(html.split('<thead>').length).toBe(html.split('<table').length);
});

test('notes, promises, results and reasons appear once each', () => {
  const told = (below: string, words: RegExp) =>
    [...pages].flatMap(([url, { html }]) =>
      url.startsWith(`/${TOWN}/${below}`) ? [...html.matchAll(words)].map(([all]) => all) : [],
    );
  expect(new Set(told('documents/notes/first/text/', / id="note_fn-\d+"/g)).size).toBe(NOTES);
  expect(told('documents/plan/ver1/measures/', /<h3 id="p\d+"/g)).toHaveLength(PROMISES);
  expect(told('documents/report/2010/results/', /<tr id="result-p\d+"/g)).toHaveLength(PROMISES);
  expect(told('reorganizations/2007-04-01/text/more/', new RegExp(LINE, 'g'))).toHaveLength(4000);
  expect(told('units/u2/measures/plan/ver1/', /documents\/plan\/ver1\/#p\d+/g)).toHaveLength(PROMISES);
});

test('the main page of a split list has the anchors of all results and compared items', () => {
  const ids = Array.from({ length: PROMISES }, (_, at) => `p${at + 1}`);
  const results = pages.get(`/${TOWN}/documents/report/2010/`)?.facts.ids ?? '';
  expect(ids.filter((id) => !results.includes(`\nresult-${id}\n`))).toEqual([]);
  const compared = pages.get(`/${TOWN}/documents/plan/compare/ver1..ver2/`)?.facts.ids ?? '';
  expect(ids.filter((id) => !compared.includes(`\n${id}\n`))).toEqual([]);
});

test('every unit of a chart is on the page of its department, and the whole chart links to these pages', () => {
  const { charts, id } = site.archiveOf(TOWN);
  for (const { url, units } of charts) {
    const whole = pages.get(url)?.html ?? '';
    const parts = [...pages].filter(([page]) => page.startsWith(url) && page !== url);
    const named = parts.flatMap(([, { html }]) =>
      [
        ...html.matchAll(
          /<li><a(?! class="box ends")[^>]*href="([^"]*\/units\/[^"]+)"|class="head"><a[^>]*href="([^"]*)"/g,
        ),
      ].map(([, below, head]) => below ?? head),
    );
    const wanted = flat(units).map((unit) => urls.unit(id, unit.id));
    expect(new Set(named)).toEqual(new Set(wanted));
    for (const [page] of parts) expect(whole).toContain(`href="${page}"`);
    for (const unit of units) expect(whole).toContain(`href="${urls.unit(id, unit.id)}"`);
  }
  expect(charts).toHaveLength(2);
});

test('every page is linked from another page', () => {
  const led = new Set<string>();
  for (const [url, { html }] of pages)
    for (const [, href = ''] of html.matchAll(/<a [^>]*?href="([^"#]+)/g)) {
      const { pathname } = new URL(href, `https://example.invalid${url}`);
      if (pathname !== url) led.add(pathname);
    }
  expect([...pages.keys()].filter((url) => !led.has(url))).toEqual([]);
});
