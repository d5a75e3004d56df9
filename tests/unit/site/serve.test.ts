import { mkdirSync, writeFileSync } from 'node:fs';
import { type OutgoingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { headers } from '#site/headers.ts';
import { type Served, serveFolder } from '#site/serve.ts';
import { putIn, sharedFolder } from '../../support/folder.ts';

const folder = sharedFolder();
const root = join(folder, 'dist');
const files: Readonly<Record<string, string>> = {
  'index.html': '見本',
  '404.html': '見つかりません',
  'mihon/compare/2020..2021.x/index.html': '比較',
  'data/表.csv': '表',
  'data/index.json': '{}',
  'feed.xml': '<feed/>',
  'twin.md': '見本',
  'chart.svg': '<svg/>',
};

let served: Served;
beforeAll(async () => {
  const put = putIn(root);
  for (const [path, text] of Object.entries(files)) put(path, text);
  writeFileSync(join(folder, 'secret.txt'), '秘密');
  served = await serveFolder(root, 0);
});
afterAll(() => served.close());

/** Requests the path unchanged, because `URL` would resolve its dots. */
function get(
  path: string,
  asked: OutgoingHttpHeaders = {},
): Promise<{ status?: number; type?: string; text: string }> {
  return new Promise((done, fail) => {
    request({ port: new URL(served.url).port, host: '127.0.0.1', path, headers: asked }, async (response) => {
      let text = '';
      for await (const part of response.setEncoding('utf8')) text += part;
      done({ status: response.statusCode, type: response.headers['content-type'], text });
    })
      .on('error', fail)
      .end();
  });
}

test.each([
  ['/', 'text/html;charset=utf-8'],
  ['/mihon/compare/2020..2021.x/', 'text/html;charset=utf-8'],
  [`/data/${encodeURIComponent('表')}.csv`, 'text/csv; charset=utf-8'],
  ['/data/index.json?a=b', 'application/json; charset=utf-8'],
  ['/feed.xml', 'text/xml; charset=utf-8'],
  ['/twin.md', 'text/markdown; charset=utf-8'],
  ['/chart.svg', 'image/svg+xml; charset=utf-8'],
])('%s is served as %s', async (path, type) => {
  expect(await get(path)).toMatchObject({ status: 200, type });
});

test.each(['bytes=0-1', 'bytes=-5', 'bytes=9-5', 'bytes=99-', 'bytes=0-1,3-4', 'lines=1-2'])(
  'a part of a file is answered with the whole: %s',
  async (range) => {
    expect(await get('/data/index.json', { range })).toMatchObject({ status: 200, text: '{}' });
  },
);

test('a missing page is answered with the 404 page of the site', async () => {
  expect(await get('/mihon/none/')).toEqual({
    status: 404,
    type: 'text/html; charset=utf-8',
    text: '見つかりません',
  });
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%'])(
  'nothing outside the folder is served: %s',
  async (path) => {
    const { status, text } = await get(path);
    expect({ status, told: text.includes('秘密') }).toEqual({ status: 404, told: false });
  },
);

test('every answer has the headers of the site', async () => {
  for (const path of ['', 'chart.svg', 'none/']) {
    const { headers: sent } = await fetch(new URL(path, served.url));
    for (const [name, value] of Object.entries(headers))
      expect(sent.get(name), `${path} ${name}`).toBe(value);
  }
});

test('a file written while serving is served', async () => {
  writeFileSync(join(root, 'twin.md'), '別の見本');
  expect((await get('/twin.md')).text).toBe('別の見本');
});

test('a site for a path is served below this path', async () => {
  const below = join(folder, 'below');
  mkdirSync(below);
  writeFileSync(join(below, 'index.html'), '見本');
  writeFileSync(join(below, '404.html'), '見つかりません');
  writeFileSync(join(below, 'robots.txt'), 'Sitemap: https://example.jp/kaikaku/sitemap.xml\n');
  const { url, close } = await serveFolder(below, 0);
  onTestFinished(close);
  expect(new URL(url).pathname).toBe('/kaikaku/');
  expect(await (await fetch(url)).text()).toBe('見本');
  for (const path of ['/', '/kaikaku']) expect((await fetch(new URL(path, url))).url).toBe(url);
  for (const path of ['/index.html', '/kaikakusho/'])
    expect((await fetch(new URL(path, url))).status, path).toBe(404);
});
