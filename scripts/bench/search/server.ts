import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lookup } from 'mrmime';

/** The size of a response as sent, without headers. */
interface Sent {
  readonly path: string;
  readonly bytes: number;
}

export interface Site {
  readonly url: string;
  /** In the order of the requests; cleared before a measurement. */
  readonly sent: Sent[];
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site as static hosts do, with text compressed. Also serves an empty page at /bench/ and the
 * modules of the engine below /src/.
 */
export async function serveCompressed(folder: string): Promise<Site> {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const send = (bytes: Uint8Array | string, name: string) => {
      const type = lookup(name) ?? 'application/octet-stream';
      const isText = /^text\/|javascript|json|xml/.test(type);
      response.setHeader('content-type', isText ? `${type}; charset=utf-8` : type);
      if (isText) response.setHeader('content-encoding', 'gzip');
      const body = isText ? gzipSync(bytes) : bytes;
      sent.push({ path, bytes: body.length });
      response.end(body);
    };
    if (path === '/bench/')
      return send('<!doctype html><html lang="ja"><title>bench</title></html>', 'page.html');
    if (path.startsWith('/src/')) return send(moduleAt(path), 'module.js');
    const plain = join(folder, path);
    const file = existsSync(plain) && statSync(plain).isFile() ? plain : join(plain, 'index.html');
    if (existsSync(file)) return send(readFileSync(file), file);
    response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    sent,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function moduleAt(path: string): string {
  const source = readFileSync(join('.', path), 'utf8');
  return stripTypeScriptTypes(source).replace(/from '#/g, "from '/src/");
}
