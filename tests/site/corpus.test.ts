// Content that passes the check can be built, and its pages are harmless. The full corpus runs with
// HENSEN_RUNS=1000 or more.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'parse5';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { serveFolder } from '#site/serve.ts';
import { examine } from '../support/axe.ts';
import { corpus, diagnosticsOf, type Entry } from '../support/corpus/corpus.ts';
import { pathsOfPages, pathsOfSite } from '../support/corpus/payloads.ts';
import { treeOfFiles } from '../support/tree-of-files.ts';
import { browser } from './page.ts';

const RUNS = Number(process.env.HENSEN_RUNS ?? 0);
const A_QUARTER_OF_AN_HOUR = 15 * 60_000;

const root = mkdtempSync(join(tmpdir(), 'hensen-corpus-'));
const out = join(root, 'dist');
afterAll(() => rmSync(root, { recursive: true, force: true }));

let entries: readonly Entry[] = [];
let complaints = '';
let pages: readonly string[] = [];

beforeAll(async () => {
  entries = await corpus(RUNS);
  complaints = built(entries);
  if (existsSync(out))
    pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
}, A_QUARTER_OF_AN_HOUR);

/** The output of a failed build of these entries, or an empty string. */
function built(some: readonly Entry[]): string {
  rmSync(join(root, 'content'), { recursive: true, force: true });
  for (const { files } of some)
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  return builtOn(DAY, root, out);
}

const DAY = '2026-11-21';
/** A day with nothing dated between it and `DAY`. */
const BEFORE = '2026-11-16';

function builtOn(day: string, from: string, to: string): string {
  const words = ['tests/support/corpus/build.ts', from, to, day];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return status === 0 ? '' : stderr;
}

/**
 * The entries that the build reports, or, if the build stops without a place, the first entry it fails with.
 */
function blamed(some: readonly Entry[], told: string): readonly string[] {
  const places = [...told.matchAll(/^(?:content\/)?(\S+?\.(?:html|yaml|md)):\d+:\d+.*$|^\s*エラー.*$/gm)];
  const named = places.map(([line, path = '']) => {
    const entry = some.findLast(({ at }) => at !== '' && path.startsWith(at));
    return `${entry?.what ?? 'the site'}: ${line}`;
  });
  if (named.length > 0 || some.length < 2)
    return named.length > 0 ? named : [`${some[0]?.what}: ${told.slice(-1500)}`];
  const common = some.filter(({ what }) => /^(?:the site|a town)$/.test(what));
  let rest = some.filter((entry) => !common.includes(entry));
  let last = told;
  while (rest.length > 1) {
    const half = rest.slice(0, rest.length >> 1);
    const again = built([...common, ...half]);
    if (again !== '') last = again;
    rest = again === '' ? rest.slice(rest.length >> 1) : half;
  }
  return [`${rest[0]?.what} (${rest[0]?.at}): ${last.slice(-1500)}`];
}

test(
  'content that passes the check can be built',
  () => {
    expect(entries.length).toBeGreaterThan(300);
    expect(complaints === '' ? [] : blamed(entries, complaints).slice(0, 20)).toEqual([]);
    expect(pages.length).toBeGreaterThan(1500);
  },
  A_QUARTER_OF_AN_HOUR,
);

test('no page has foreign scripts, frames, forms or pictures', () => {
  const found = pages
    .filter((file) => /^(?:bodies|[tf]\d+)\//.test(file))
    .flatMap((file) => foreignIn(readFileSync(join(out, file), 'utf8')).map((what) => `${file}: ${what}`));
  expect(found.slice(0, 20)).toEqual([]);
});

interface Node {
  readonly tagName?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/** Elements and attributes that run code or load something from another origin. */
function foreignIn(html: string): readonly string[] {
  const found: string[] = [];
  const open: Node[] = [parse(html) as unknown as Node];
  for (let node = open.pop(); node; node = open.pop()) {
    open.push(...(node.childNodes ?? []));
    const { tagName = '', attrs = [] } = node;
    if (/^(?:iframe|object|embed|base|applet|frame|video|audio|math|plaintext)$/.test(tagName))
      found.push(tagName);
    for (const { name, value } of attrs) {
      if (name.startsWith('on') || name === 'style') found.push(`${tagName} ${name}`);
      if (/^(?:src|srcset|action)$/.test(name) && /^(?:[a-z]+:|\/\/)/i.test(value))
        found.push(`${tagName} ${name}=${value}`);
      if (/^(?:href|src|action|xlink:href)$/.test(name) && /^\s*(?:javascript|data|vbscript):/i.test(value))
        found.push(`${tagName} ${name}=${value.slice(0, 40)}`);
    }
  }
  return found;
}

test('no cell of a CSV file is a formula', () => {
  const lists = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.csv'),
  );
  expect(lists.length).toBeGreaterThan(100);
  const found = lists.flatMap((file) => {
    const text = readFileSync(join(out, file), 'utf8').replace(/^\uFEFF/, '');
    const cells = text.matchAll(/(?<=^|,|\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r\n)/g);
    return [...cells].flatMap(([, quoted, plain = '']) =>
      /^(?:[=@＝＠＋\t]|\+(?!\d)).|^[+-]\d+[+-]/.test(quoted ?? plain) ? `${file}: ${quoted ?? plain}` : [],
    );
  });
  expect(found.slice(0, 20)).toEqual([]);
});

/**
 * The pages to open: the two largest of each municipality, up to 60 different kinds of page, and every body
 * text.
 */
function opened(): readonly string[] {
  const alike = Map.groupBy(
    pages.filter((file) => /^t\d+\//.test(file)),
    (file) => file.replace(/^t\d+\//, '').replace(/[^/]+\/index\.html$/, '*'),
  );
  const towns = Map.groupBy(
    pages.filter((file) => /^t\d+\/(?:reorganizations|documents)\/[^/]+\/index\.html$/.test(file)),
    (file) => file.split('/')[0],
  );
  const kinds = [...alike.values()].flatMap((files, at) => files[(at * 7) % files.length] ?? []);
  const largest = [...towns.values()].flatMap((files) =>
    files
      .toSorted((a, b) => readFileSync(join(out, b)).length - readFileSync(join(out, a)).length)
      .slice(0, 2),
  );
  const texts = pages.filter((file) => /^bodies\/documents\/b\d+\/index\.html$/.test(file));
  return [...new Set([...kinds.slice(0, 60), ...largest, ...texts])];
}

test(
  'in a browser no foreign code runs, no third party is contacted and no page is broken',
  async () => {
    const served = await serveFolder(out, 0);
    onTestFinished(served.close);
    const context = await (await browser()).newContext({ viewport: { width: 320, height: 640 } });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    let at = '';
    const found: string[] = [];
    const say = (what: string) => found.push(`${at}: ${what}`);
    page.on('dialog', (dialog) => {
      say(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') say(message.text());
    });
    page.on('pageerror', ({ message }) => say(message));
    page.on('request', (request) => {
      if (!request.url().startsWith(served.url)) say(`asks ${request.url()}`);
    });
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`refused by the policy: ${violatedDirective} ${blockedURI}`),
      ),
    );
    const files = opened();
    expect(files.length).toBeGreaterThan(150);
    for (const [index, file] of files.entries()) {
      at = file;
      await page.goto(
        served.url +
          file
            .split('/')
            .map(encodeURIComponent)
            .join('/')
            .replace(/index\.html$/, ''),
      );
      for (const what of await brokenOn(page)) say(what);
      if (index % 25 === 0)
        for (const { id, nodes } of (await examine(page)).violations) say(`${id}: ${nodes[0]?.html}`);
    }
    const told = found.map((line) => {
      const entry = entries.findLast((one) => one.at !== '' && line.startsWith(one.at));
      return `${entry?.what}: ${line.slice(0, 300)}`;
    });
    expect(told.slice(0, 30)).toEqual([]);
  },
  A_QUARTER_OF_AN_HOUR,
);

function brokenOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    const widest = () =>
      [...document.querySelectorAll('main *')]
        .filter((one) => one.getBoundingClientRect().right > 321)
        .at(-1)
        ?.outerHTML.slice(0, 120);
    for (const one of ['h1', 'main', 'body > header', 'body > footer'])
      if (document.querySelectorAll(one).length !== 1)
        broken.push(`${document.querySelectorAll(one).length} ${one}`);
    if (document.querySelector('main')?.parentElement !== document.body)
      broken.push('main is not of the body');
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    if (new Set(ids).size < ids.length) broken.push('an id twice');
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > 320) broken.push(`${scrollWidth} wide: ${widest()}`);
    if (document.title === 'ran') broken.push('a script ran');
    return broken;
  });
}

test(
  'the check accepts a link exactly if its page exists',
  async () => {
    const links = (addresses: readonly string[]) =>
      addresses.map((address, index) => `[先${index}](<${address}>)`).join('\n\n');
    const refusedOf = async (addresses: readonly string[]) => {
      const { files = {} } =
        entries.find(({ what, at }) => what === 'a ruler' && at.includes('/documents/')) ?? {};
      const [[path = '', text = ''] = []] = Object.entries(files);
      const all = Object.assign({}, ...entries.map((one) => one.files), {
        [path]: `${text}\n${links(addresses)}\n`,
      });
      const told = (await diagnosticsOf(all)).filter(({ code }) => code === 'H031');
      return addresses.filter((address) => told.some(({ message }) => message.includes(`「${address}」`)));
    };
    const town = entries.find(({ at }) => /^t\d/.test(at))?.at ?? '';
    // Later pages of a list depend on its length, so links to them are not accepted.
    const isLater = (file: string) => /^(?:data|years|changes)\/.*\/\d{1,3}\/index\.html$/.test(file);
    const isWithout = (file: string) =>
      /^(?:404|contribute\/(?:diagnostics\/h|fields\/[a-z])|[tf]\d)/.test(file) ||
      /\/charts\/index\.html$/.test(file) ||
      isLater(file);
    const standing = pages
      .filter((file) => file.startsWith(town) || !isWithout(file))
      .filter((file) => !/\/charts\/index|^404/.test(file));
    const there = standing.map((file) => `/${file.replace(/index\.html$/, '')}`);
    const asked = [
      ...pathsOfPages.map((path) => `/${town}${path}`),
      ...pathsOfSite.map((path) => `/${path}`),
    ];
    const refused = await refusedOf([...new Set([...there, ...asked])]);
    expect(refused.filter((address) => there.includes(address))).toEqual([]);
    const nowhere = asked.filter((address) => {
      if (refused.includes(address)) return false;
      const [path = '', anchor] = address.replace(/\?[^#]*/, '').split('#');
      const file = join(out, path, path.endsWith('/') ? 'index.html' : '');
      return (
        !existsSync(file) || (anchor !== undefined && !readFileSync(file, 'utf8').includes(`id="${anchor}"`))
      );
    });
    expect(nowhere).toEqual([]);
  },
  A_QUARTER_OF_AN_HOUR,
);

test(
  'a site updated to another day is the same as one built for that day',
  () => {
    const anew = mkdtempSync(join(tmpdir(), 'hensen-corpus-anew-'));
    onTestFinished(() => rmSync(anew, { recursive: true, force: true }));
    cpSync(join(root, 'content'), join(anew, 'content'), { recursive: true });
    expect(builtOn(BEFORE, root, out) + builtOn(BEFORE, anew, join(anew, 'dist'))).toBe('');
    const [turned, made] = [treeOfFiles(out), treeOfFiles(join(anew, 'dist'))];
    expect([...made.keys()].filter((file) => turned.get(file) !== made.get(file))).toEqual([]);
    expect(turned.size).toBe(made.size);
  },
  A_QUARTER_OF_AN_HOUR,
);
