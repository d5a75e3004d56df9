// The fixtures without errors, combined into as few sites as possible so that all of them can be built.
import { caseNames, diagnosticsOf, filesOfCase } from '../unit/archive/cases.ts';
import { madeUpCode } from './made-up-archive.ts';

/** Contents by path. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** The cases of one site have the same shared files. A case without shared files goes into the first site. */
export function soundSites(): readonly SiteFiles[] {
  const sites = new Map<string, Map<string, Uint8Array>>();
  let count = 0;
  for (const name of caseNames()) {
    const files = filesOfCase(name);
    if (diagnosticsOf(files).some(({ severity }) => severity === 'error')) continue;
    const shared = files.entries.map(({ path }) => path).filter((path) => folderOf(path) === null);
    const digest = shared.sort().map((path) => `${path}\n${textOf(files.read(path))}`);
    const key = digest.length > 0 ? digest.join('\n') : ([...sites.keys()][0] ?? '');
    const site = sites.get(key) ?? new Map<string, Uint8Array>();
    sites.set(key, site);
    const municipalities = new Set(files.entries.flatMap(({ path }) => folderOf(path) ?? []));
    const moved = new Map(
      [...municipalities].map((id) => [id, municipalities.size > 1 ? `${name}-${id}` : name]),
    );
    const numbers = new Map([...municipalities].map((id) => [id, ++count]));
    for (const { path } of files.entries) {
      const [id = '', ...rest] = [folderOf(path) ?? '', ...path.split('/').slice(2)];
      const target = id === '' ? path : ['content', moved.get(id), ...rest].join('/');
      if (site.has(target)) continue;
      site.set(target, contentOf(target, files.read(path), moved, numbers.get(id) ?? 0));
    }
  }
  return [...sites.values()];
}

function folderOf(path: string): string | null {
  return /^content\/([^/]+)\//.exec(path)?.[1] ?? null;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * The content with the folder names of the combined site, and with a unique name and code of the
 * municipality.
 */
function contentOf(
  path: string,
  bytes: Uint8Array,
  moved: ReadonlyMap<string, string>,
  number: number,
): Uint8Array {
  if (!/\.(?:md|yaml)$/.test(path)) return bytes;
  const ids = new RegExp(`(?<![\\w-])(?:${[...moved.keys()].join('|')})(?![\\w-])`, 'g');
  const text = textOf(bytes).replaceAll(ids, (id) => moved.get(id) ?? id);
  return new TextEncoder().encode(
    path.endsWith('/municipality.yaml')
      ? text
          .replace(/^name: (.+)(?=.)/m, (named) => `${named}第${number}`)
          .replace(/^code:.*/m, `code: "${madeUpCode(number)}"`)
      : text,
  );
}
