import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { lookup } from 'mrmime';
import sirv from 'sirv';
import { headers } from './headers.ts';
import { beginningOf } from './inspect/target.ts';

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Milliseconds that a connection waits for its next request. With Node's five seconds, a client on a busy machine
 * asks over a connection that is just being closed.
 */
const LONGEST_PAUSE = 120_000;

/**
 * Serves a built site on the loopback interface, with the headers that a host should send. A site whose address has a path is served
 * below that path. Port 0 picks a free one.
 */
export async function serveFolder(folder: string, port: number): Promise<Served> {
  const notFound = join(folder, '404.html');
  const path = pathOf(folder);
  const answer = sirv(folder, {
    // `dev`: reads files on each request, so that a rebuilt site is served at once.
    dev: true,
    etag: true,
    setHeaders: describe,
    onNoMatch: (_, response) => sendNotFound(response, notFound),
  });
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const asked = request.url ?? '/';
    // sirv answers bytes=-5 with the wrong bytes, and bytes=9-5 ends the process. No server has to know ranges.
    delete request.headers.range;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (asked.startsWith(path)) {
      request.url = asked.slice(path.length - 1);
      answer(request, response);
    } else if (asked === '/' || `${asked}/` === path) response.writeHead(302, { location: path }).end();
    else sendNotFound(response, notFound);
  });
  server.keepAliveTimeout = LONGEST_PAUSE;
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}${path}`,
    close: () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** The path at which the site in a folder begins, from the sitemap address in its robots.txt. */
function pathOf(folder: string): string {
  const robots = join(folder, 'robots.txt');
  return beginningOf(existsSync(robots) ? readFileSync(robots, 'utf8') : '').pathname;
}

/** Declares UTF-8 for all text. Without it browsers guess. */
function describe(response: ServerResponse, path: string): void {
  const type = lookup(path);
  if (type && /^text\/|json|xml/.test(type)) response.setHeader('content-type', `${type}; charset=utf-8`);
}

function sendNotFound(response: ServerResponse, page: string): void {
  if (!existsSync(page)) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('見つかりません。');
    return;
  }
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  createReadStream(page).pipe(response);
}
