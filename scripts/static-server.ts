import { createReadStream, type Stats, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.mmd': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** A static file server on loopback. Port 0 takes any that is free. */
export async function serveFolder(
  folder: string,
  port: number,
): Promise<{ url: string; close: () => Promise<void> }> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const file = path === null ? null : resolve(join(root, path));
    const isInside = file !== null && (file === root || file.startsWith(root + sep));
    const found = isInside ? (fileAt(file) ?? fileAt(join(file, 'index.html'))) : null;
    const served = found ?? fileAt(join(root, '404.html'));
    if (!served) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('見つかりません。');
      return;
    }
    const type = types[extname(served)] ?? 'application/octet-stream';
    // As a host of static files would send them; what is not text is compressed already, if at all.
    const isText = /^text\/|json|xml/.test(type);
    const zips = isText && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'cache-control': served.includes(`${sep}_astro${sep}`)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      ...(isText ? { vary: 'accept-encoding' } : {}),
      ...(zips ? { 'content-encoding': 'gzip' } : {}),
    });
    const content = createReadStream(served);
    if (zips) pipeline(content, createGzip(), response, ignore);
    else pipeline(content, response, ignore);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** A reader who leaves before a file has come is no error. */
function ignore(): void {}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
  } catch {
    return null;
  }
}

function fileAt(path: string): string | null {
  const stat: Stats | undefined = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? path : null;
}
