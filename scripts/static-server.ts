import { createReadStream, type Stats, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

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
    response.writeHead(found ? 200 : 404, { 'content-type': type, 'x-content-type-options': 'nosniff' });
    createReadStream(served).pipe(response);
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
