import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import type { OpenSite } from './open.ts';

type MakeIndex = (site: OpenSite, folder: string) => Promise<void>;

/** Serves the search index of a site in development. Makes it on the first request, in a temporary folder removed on exit. */
export function searchOnDemand(
  makeIndex: MakeIndex,
): (site: OpenSite, path: string, response: ServerResponse) => Promise<void> {
  const made = new WeakMap<OpenSite, Promise<string>>();
  const folder = mkdtempSync(join(tmpdir(), 'hensen-search-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  const make = async (site: OpenSite) => {
    const own = join(folder, String(++count));
    await makeIndex(site, own);
    return own;
  };
  return async (site, path, response) => {
    const index = made.get(site) ?? make(site);
    made.set(site, index);
    const none = () => {
      response.writeHead(404).end();
    };
    try {
      const serve = sirv(join(await index, 'search'), { dev: true });
      serve(
        Object.assign(Object.create(null), { url: `/${path}`, method: 'GET', headers: {} }),
        response,
        none,
      );
    } catch {
      none();
    }
  };
}
