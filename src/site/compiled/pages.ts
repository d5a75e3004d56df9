import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Read } from '#archive/once.ts';
import type { Noting } from '../reads.ts';
import { siteTaken } from '../this-build.ts';
import type { Compiled } from './compiled.ts';
import { type Imports, parts, type Styles } from './parts.ts';

/** A rendered file of the site. */
export interface Rendered {
  /** Its path in the folder of the site. */
  readonly file: string;
  readonly body: Uint8Array;
  /** What was read to render it; null if reads were not recorded. */
  readonly read: Read | null;
  readonly given?: Given;
}

/** The params and props that `getStaticPaths` gives a page, and what was read to compute them. */
export interface Given {
  readonly what: unknown;
  readonly read: Read;
}

/** The compiled pages. They show the current site of the process (`takeForThisBuild`). */
export interface Pages {
  /** Digest of the program. Pages of another program may differ. */
  readonly engine: string;
  /** The folder of scripts and stylesheets that every site has. */
  readonly assets: string;
  /**
   * Renders the files of the wanted routes for which `isOurs` answers true. A route is named by its file in `pages/`:
   * `/[municipality]/units`.
   */
  readonly render: (isWanted: IsWanted, isOurs?: IsOurs, noting?: Noting) => AsyncIterable<Rendered>;
}

type IsWanted = (route: string) => boolean;
type IsOurs = (path: string, file: string, given?: Given) => boolean;

const nothing: Read = new Set();
const notNoting: Noting = async (make) => [await make(), nothing];

/** Loads the program only when the first page is rendered, since a process may leave all rendering to workers. */
export function openPages({ folder, engine }: Compiled): Pages {
  const known: Known = { site: undefined, paths: new Map() };
  let app: Promise<App> | undefined;
  let preloads: readonly Preload[] | undefined;
  return {
    engine,
    assets: join(folder, parts.assets),
    async *render(...which) {
      app ??= openApp(folder);
      const { manifest } = await app;
      preloads ??= preloadsIn(folder, manifest.base);
      for await (const { body, ...made } of renderAll(await app, known, ...which))
        yield { ...made, body: made.file.endsWith('.html') ? withPreloads(body, preloads) : body };
    },
  };
}

async function openApp(folder: string): Promise<App> {
  process.env.NODE_ENV = 'production';
  const program = resolve(folder, parts.program);
  const entry = readdirSync(program).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error(`no compiled pages in ${program}`);
  const { app } = (await import(pathToFileURL(join(program, entry)).href)) as { readonly app: App };
  const styles = JSON.parse(readFileSync(join(folder, parts.styles), 'utf8')) as Styles;
  app.setInternals({ pagesByKeys: new Map(styles.map(([page, styles]) => [page, { styles }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { level: 'warn', destination } } });
  // Astro imports a route's module again for each of its pages, and Node resolves it each time: cache the promise.
  const { pageMap } = app.manifest;
  for (const [component, load] of pageMap) {
    let loaded: Promise<unknown> | undefined;
    pageMap.set(component, () => {
      loaded ??= load();
      return loaded;
    });
  }
  return app;
}

/** The tag that loads a script, and `modulepreload` links for its imports. */
type Preload = readonly [script: string, links: string];

function preloadsIn(folder: string, base: string): readonly Preload[] {
  const imports = JSON.parse(readFileSync(join(folder, parts.imports), 'utf8')) as Imports;
  const address = (file: string) => `${base.replace(/\/?$/, '/')}${file}`;
  return Object.entries(imports).map(([script, all]) => [
    `<script type="module" src="${address(script)}"`,
    all.map((one) => `<link rel="modulepreload" href="${address(one)}">`).join(''),
  ]);
}

/** Adds preload links, so that a browser need not load a script before it learns what the script imports. */
function withPreloads(body: Uint8Array, preloads: readonly Preload[]): Uint8Array {
  const page = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  for (const [script, links] of preloads) {
    const at = page.indexOf(script);
    if (at >= 0) return Buffer.concat([page.subarray(0, at), Buffer.from(links), page.subarray(at)]);
  }
  return body;
}

/** The paths of each route, computed once per site although pages are rendered in several calls. */
interface Known {
  site: object | undefined;
  /** Each with what was read to compute its paths and props. */
  readonly paths: Map<Route, readonly [paths: ReadonlyMap<string, StaticPath>, read: Read]>;
}

/** Astro's warnings about pages go to stderr. */
const destination = {
  write: ({ message }: { readonly message: string }) => {
    console.error(message);
    return true;
  },
};

/** The parts of Astro's prerender program that are used here. */
interface App {
  readonly manifest: {
    readonly base: string;
    readonly routes: readonly { readonly routeData: Route }[];
    readonly pageMap: Map<string, () => Promise<unknown>>;
  };
  readonly routeCache: {
    readonly clearAll: () => void;
    readonly set: (route: Route, entry: { readonly mod: Module; readonly staticPaths: StaticPaths }) => void;
  };
  readonly getComponentByRoute: (route: Route) => Promise<Module>;
  readonly render: (request: Request, options: { readonly routeData: Route }) => Promise<Response>;
  readonly setInternals: (internals: { readonly pagesByKeys: ReadonlyMap<string, object> }) => void;
  readonly setOptions: (options: object) => void;
}

interface Route {
  readonly route: string;
  readonly type: string;
  readonly prerender: boolean;
  /** Only for a route without parameters. */
  readonly pathname?: string;
  readonly segments: readonly (readonly { readonly content: string; readonly dynamic: boolean }[])[];
}

interface Module {
  readonly getStaticPaths?: (options: {
    readonly routePattern: string;
  }) => StaticPath[] | Promise<StaticPath[]>;
  /** Only in endpoints. */
  readonly GET?: (asked: Required<StaticPath>) => Response | Promise<Response>;
}

interface StaticPath {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props?: Readonly<Record<string, unknown>>;
}

type StaticPaths = readonly StaticPath[] & { readonly keyed: ReadonlyMap<string, StaticPath> };

async function* renderAll(
  app: App,
  known: Known,
  isWanted: IsWanted,
  isOurs: IsOurs = () => true,
  noting: Noting = notNoting,
): AsyncIterable<Rendered> {
  if (known.site !== siteTaken()) {
    app.routeCache.clearAll();
    known.paths.clear();
    known.site = siteTaken();
  }
  for (const { routeData: route } of app.manifest.routes)
    if (route.prerender && isWanted(route.route)) yield* renderRoute(app, known, route, isOurs, noting);
}

async function* renderRoute(
  app: App,
  known: Known,
  route: Route,
  isOurs: IsOurs,
  noting: Noting,
): AsyncIterable<Rendered> {
  const held = known.paths.get(route) ?? (await noting(() => pathsOf(app, route)));
  known.paths.set(route, held);
  const [paths, readForAll] = held;
  for (const [path, one] of paths) {
    const file = fileOf(route, path);
    const given = { what: one, read: readForAll };
    if (!isOurs(path, file, given)) continue;
    const [body, read] = await noting(() => bodyOf(app, route, path, one));
    yield { file, body, read, given };
  }
}

async function bodyOf(app: App, route: Route, path: string, one: StaticPath): Promise<Uint8Array> {
  const response = await (route.type === 'endpoint' ? written(app, route, one) : rendered(app, route, path));
  if (!response.ok && path !== '/404/') throw new Error(`${path} was answered with ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function rendered(app: App, route: Route, path: string): Promise<Response> {
  const address = new URL(`${app.manifest.base.replace(/\/$/, '')}${path}`, 'http://localhost');
  return app.render(new Request(address), { routeData: route });
}

/** Calls an endpoint directly. There are more of them than pages, and they need nothing that Astro derives from a request. */
async function written(app: App, route: Route, { params, props = {} }: StaticPath): Promise<Response> {
  const { GET } = await app.getComponentByRoute(route);
  if (GET === undefined) throw new Error(`${route.route} writes nothing`);
  return GET({ params, props });
}

/** The paths of a route in Astro's form: with a trailing slash, except endpoints whose name ends like a file's. */
async function pathsOf(app: App, route: Route): Promise<ReadonlyMap<string, StaticPath>> {
  const end = route.type === 'endpoint' && /\.\w+$/.test(route.route) ? '' : '/';
  if (route.pathname !== undefined)
    return new Map([[`${route.pathname.replace(/\/$/, '')}${end}`, { params: {} }]]);
  const mod = await app.getComponentByRoute(route);
  const paths = (await mod.getStaticPaths?.({ routePattern: route.route })) ?? [];
  const keyed = new Map(paths.map((one) => [`${pathOf(route, one)}${end}`, one]));
  // Otherwise Astro would call `getStaticPaths` again for each page.
  app.routeCache.set(route, { mod, staticPaths: Object.assign(paths, { keyed }) });
  return keyed;
}

function pathOf({ segments }: Route, { params }: StaticPath): string {
  const part = ({ content, dynamic }: Route['segments'][number][number]) =>
    dynamic ? (params[content.replace(/^\.\.\./, '')] ?? '') : content;
  // A rest parameter may be empty.
  const parts = segments.map((segment) => segment.map(part).join('')).filter((one) => one !== '');
  return parts.map((one) => `/${one}`).join('');
}

function fileOf({ type }: Route, path: string): string {
  const within = path.slice(1).replace(/\/$/, '');
  if (type === 'endpoint') return within;
  return within === '404' ? '404.html' : `${within}${within === '' ? '' : '/'}index.html`;
}
