// A town hall so large that hardly anything of it fits on a page.
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

/** Another test may compile the pages at the same time. */
const OWN = '.astro/pages-of-large';
const MOST_BYTES = 100 * 1024;
/** Whatever the size of a town hall, these tell of one unit or duty. */
const SMALL = ['/units/[unit]', '/duties/[duty]', '/figures/[file]'];

interface MadePage {
  readonly html: string;
  readonly facts: PageFacts;
}

let site: OpenSite;
const pages = new Map<string, MadePage>();

beforeAll(async () => {
  const archive = openArchive(largeTown(), '2012-04-01');
  // The build would tell them too.
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

test('no page is too long to be loaded on the way', () => {
  const sizes = [...pages].map(([url, { html }]) => [url, Buffer.byteLength(html)] as const);
  expect(sizes.filter(([, bytes]) => bytes > MOST_BYTES)).toEqual([]);
});

test('pages say what they may load, whatever the environment said when they were compiled', () => {
  const isSilent = ({ html }: MadePage) => !html.includes('http-equiv="content-security-policy"');
  expect([...pages].filter(([, page]) => isSilent(page)).map(([url]) => url)).toEqual([]);
});

test('no page is amiss by itself', () => {
  expect(
    [...pages].flatMap(([url, { facts }]) => facts.problems.map(({ message }) => [url, message])),
  ).toEqual([]);
});

test('no two pages are called alike', () => {
  const titles = Map.groupBy([...pages.values()], ({ facts }) => facts.title);
  expect(
    [...titles].filter(([title, alike]) => title !== null && alike.length > 1).map(([title]) => title),
  ).toEqual([]);
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
  expect(pages.get(list)?.html).toContain(`>${units.length}</td>`);
});

test('a text that is too long stands on pages of its chapters, whole and once', () => {
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

test('links within a text lead to where it stands', () => {
  const documents = `/${TOWN}/documents/`;
  for (const [url, { html }] of pages)
    if (url.startsWith(documents))
      for (const [, page = '', id = ''] of html.matchAll(/ href="([^"#]*)#([^"]+)"/g)) {
        const { pathname } = new URL(page, `https://example.invalid${url}`);
        if (!pathname.startsWith(documents)) continue;
        expect(pages.get(pathname)?.facts.ids, `${url} ${page}#${id}`).toContain(`\n${id}\n`);
      }
});

test('a long table is told row by row, once, each part with the headings', () => {
  const parts = [...pages].filter(([url]) => url.startsWith(`/${TOWN}/documents/table/first/text/`));
  const html = parts.map(([, page]) => page.html).join('');
  expect([...html.matchAll(/見本の施設(\d+)</g)].map(([, row]) => Number(row))).toEqual(
    Array.from({ length: ROWS }, (_, at) => at + 1),
  );
  expect(html.split('<thead>').length).toBe(html.split('<table').length);
});

test('notes, promises, results and reasons are each told once', () => {
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

test('every result and every item compared is found at the address that it had when all were on one page', () => {
  const ids = Array.from({ length: PROMISES }, (_, at) => `p${at + 1}`);
  const results = pages.get(`/${TOWN}/documents/report/2010/`)?.facts.ids ?? '';
  expect(ids.filter((id) => !results.includes(`\nresult-${id}\n`))).toEqual([]);
  const compared = pages.get(`/${TOWN}/documents/plan/compare/ver1..ver2/`)?.facts.ids ?? '';
  expect(ids.filter((id) => !compared.includes(`\n${id}\n`))).toEqual([]);
});

test('every unit of a chart is on the page of its department, whose changes the whole chart has too', () => {
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

test('what is on pages of its own is led to from another page', () => {
  const led = new Set<string>();
  for (const [url, { html }] of pages)
    for (const [, href = ''] of html.matchAll(/<a [^>]*?href="([^"#]+)/g)) {
      const { pathname } = new URL(href, `https://example.invalid${url}`);
      if (pathname !== url) led.add(pathname);
    }
  expect([...pages.keys()].filter((url) => !led.has(url))).toEqual([]);
});
