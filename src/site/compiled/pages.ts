import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Read } from '#archive/once.ts';
import type { Noting } from '../reads.ts';
import { siteTaken } from '../this-build.ts';
import type { Compiled } from './compiled.ts';
import { type Imports, parts, type Styles } from './parts.ts';

/** A file of the site, as its page makes it. */
export interface Rendered {
  /** Within the folder of the site. */
  readonly file: string;
  readonly body: Uint8Array;
  /** What was read for it; null where nobody noted that. */
  readonly read: Read | null;
  readonly given?: Given;
}

/** What its route gives a page where it gives anything, and what was read to find that out. */
export interface Given {
  readonly what: unknown;
  readonly read: Read;
}

/** The pages as a program. They show the site of the process, whichever that is when they are asked. */
export interface Pages {
  /** Which program it is: another one makes other pages. */
  readonly engine: string;
  /** The folder of scripts and stylesheets, which every site has. */
  readonly assets: string;
  /**
   * The files of the routes that are wanted, where `isOurs` does not leave them to others. A route is called as its file in
   * `pages/` is: `/[municipality]/units`.
   */
  readonly render: (isWanted: IsWanted, isOurs?: IsOurs, noting?: Noting) => AsyncIterable<Rendered>;
}

type IsWanted = (route: string) => boolean;
type IsOurs = (path: string, file: string, given?: Given) => boolean;

const nothing: Read = new Set();
const notNoting: Noting = async (make) => [await make(), nothing];

/** The program is loaded when the first page is asked for: who has others make them need not wait for it. */
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
  // Astro imports the module of a page for each of its pages, and Node looks for it anew each time.
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

/** A script, as a page names it, and links to what it imports. */
type Preload = readonly [script: string, links: string];

function preloadsIn(folder: string, base: string): readonly Preload[] {
  const imports = JSON.parse(readFileSync(join(folder, parts.imports), 'utf8')) as Imports;
  const address = (file: string) => `${base.replace(/\/?$/, '/')}${file}`;
  return Object.entries(imports).map(([script, all]) => [
    `<script type="module" src="${address(script)}"`,
    all.map((one) => `<link rel="modulepreload" href="${address(one)}">`).join(''),
  ]);
}

/** What a script imports comes together with it; else it would be asked for once the script is there. */
function withPreloads(body: Uint8Array, preloads: readonly Preload[]): Uint8Array {
  const page = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  for (const [script, links] of preloads) {
    const at = page.indexOf(script);
    if (at >= 0) return Buffer.concat([page.subarray(0, at), Buffer.from(links), page.subarray(at)]);
  }
  return body;
}

/** Which pages there are follows from the site: asked once, though the pages be made a few at a time. */
interface Known {
  site: object | undefined;
  /** With what was read for them: what a page is given says more than its path. */
  readonly paths: Map<Route, readonly [paths: ReadonlyMap<string, StaticPath>, read: Read]>;
}

/** What Astro has to say of a page while it is made is for whoever writes pages. */
const destination = {
  write: ({ message }: { readonly message: string }) => {
    console.error(message);
    return true;
  },
};

/** The program that Astro makes, as far as it is used. */
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
  /** Where it has no parameters. */
  readonly pathname?: string;
  readonly segments: readonly (readonly { readonly content: string; readonly dynamic: boolean }[])[];
}

interface Module {
  readonly getStaticPaths?: (options: {
    readonly routePattern: string;
  }) => StaticPath[] | Promise<StaticPath[]>;
  /** Of a route that writes files. */
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

/** Files are more than pages, and ask nothing of all that Astro makes of a request. */
async function written(app: App, route: Route, { params, props = {} }: StaticPath): Promise<Response> {
  const { GET } = await app.getComponentByRoute(route);
  if (GET === undefined) throw new Error(`${route.route} writes nothing`);
  return GET({ params, props });
}

/** As Astro asks for them: with a slash at the end, but for the routes whose own name ends like that of a file. */
async function pathsOf(app: App, route: Route): Promise<ReadonlyMap<string, StaticPath>> {
  const end = route.type === 'endpoint' && /\.\w+$/.test(route.route) ? '' : '/';
  if (route.pathname !== undefined)
    return new Map([[`${route.pathname.replace(/\/$/, '')}${end}`, { params: {} }]]);
  const mod = await app.getComponentByRoute(route);
  const paths = (await mod.getStaticPaths?.({ routePattern: route.route })) ?? [];
  const keyed = new Map(paths.map((one) => [`${pathOf(route, one)}${end}`, one]));
  // Else Astro would ask for them again to find what belongs to a page.
  app.routeCache.set(route, { mod, staticPaths: Object.assign(paths, { keyed }) });
  return keyed;
}

function pathOf({ segments }: Route, { params }: StaticPath): string {
  const part = ({ content, dynamic }: Route['segments'][number][number]) =>
    dynamic ? (params[content.replace(/^\.\.\./, '')] ?? '') : content;
  // What takes the rest of an address may take nothing.
  const parts = segments.map((segment) => segment.map(part).join('')).filter((one) => one !== '');
  return parts.map((one) => `/${one}`).join('');
}

function fileOf({ type }: Route, path: string): string {
  const within = path.slice(1).replace(/\/$/, '');
  if (type === 'endpoint') return within;
  return within === '404' ? '404.html' : `${within}${within === '' ? '' : '/'}index.html`;
}
