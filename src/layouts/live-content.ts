// Live content for `npm run dev`: watches `content/`, checks it, and reloads the open pages.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { searchPage, urls } from '../archive/4-link/addresses/urls.ts';
import type { ISODate } from '../calendar/date.ts';
import { type LookedAt, lookAtContent, type ShownProblem } from '../site/dev-content.ts';
import type { OpenSite } from '../site/open.ts';
import { takeForThisBuild } from '../site/this-build.ts';

interface LiveContent {
  readonly root: string;
  readonly asOf: () => ISODate;
  /** The content as first read and checked. */
  readonly first: LookedAt;
  /** Called with the result of every later check. */
  readonly say: (looked: LookedAt) => void;
  /** Answers a request for a file of the search index. */
  readonly search: (site: OpenSite, path: string, response: ServerResponse) => Promise<void>;
}

/** Adds the content watcher to the dev server and the problem overlay to every page. */
export function liveContent(live: LiveContent): AstroIntegration {
  return {
    name: 'hensen-live-content',
    hooks: {
      'astro:config:setup': ({ injectScript, updateConfig }) => {
        injectScript('page', `import '${OVERLAY}';`);
        updateConfig({ vite: { plugins: [watching(live)] } });
      },
    },
  };
}

const OVERLAY = '/src/components/dev/problems.ts';

/** The last valid site, and the problems found since. */
interface State {
  problems: readonly ShownProblem[];
  site: OpenSite | null;
}

function watching(live: LiveContent): Plugin {
  const state: State = { problems: [], site: null };
  const take = ({ problems, site }: LookedAt) => {
    state.problems = problems;
    if (site === null) return;
    state.site = site;
    takeForThisBuild(site);
  };
  take(live.first);
  return {
    name: 'hensen-live-content',
    configureServer(server) {
      const folder = resolve(live.root, 'content');
      const look = async () => {
        const looked = await lookAgain(live);
        take(looked);
        live.say(looked);
        if (looked.site) reload(server);
        else server.environments.client.hot.send('hensen:problems', looked.problems);
      };
      server.watcher.add(folder);
      server.watcher.on('all', inTurn(look, folder));
      server.middlewares.use((request, response, next) => answer(live, state, request, response, next));
    },
  };
}

function answer(
  live: LiveContent,
  { problems, site }: State,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): void {
  const path = (request.url ?? '').replace(/[?#].*$/, '');
  if (path === `${urls.home}@hensen/problems`) {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(problems));
  } else if (site !== null && path.startsWith(searchPage()) && /\.\w+$/.test(path)) {
    void live.search(site, path.slice(searchPage().length), response);
  } else if (request.headers.accept?.includes('text/html')) {
    // Before the first valid site there is no page to show the problems on.
    if (site === null) sendInstead(response, '');
    else {
      instead(response);
      next();
    }
  } else next();
}

const FAULT =
  'このページを作れませんでした。原稿ではなく、プログラムの誤りと思われます。ほかのページは見られます。どのページで起きたかを、このサイトのプログラムを預かる人に知らせてください（「npm run dev -- --trace」で、誤りの場所が端末に出ます）。';

/** Replaces a response with status 500 by a short explanation: a stack trace does not help an editor. */
function instead(response: ServerResponse): void {
  const { writeHead } = response;
  response.writeHead = ((status: number, ...rest: []) => {
    if (status !== 500) return writeHead.call(response, status, ...rest);
    response.writeHead = writeHead;
    const { end } = response;
    response.write = () => true;
    response.end = (() => {
      response.end = end;
      sendInstead(response, FAULT);
      return response;
    }) as typeof response.end;
    return response;
  }) as typeof response.writeHead;
}

function sendInstead(response: ServerResponse, words: string): void {
  response.statusCode = words === '' ? 200 : 500;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>${words === '' ? '原稿の誤り' : 'ページを作れませんでした'}</title></head>
<body><p>${words}</p><script type="module" src="${urls.home}@vite/client"></script>
<script type="module" src="${urls.home}${OVERLAY.slice(1)}"></script></body></html>
`);
}

/** Retries: a file may vanish or be half written while it is read. */
async function lookAgain({ root, asOf }: LiveContent): Promise<LookedAt> {
  for (let tries = 1; ; tries++)
    try {
      return await lookAtContent(root, asOf());
    } catch (cause) {
      if (tries === 5) return unreadable(cause);
      await new Promise((done) => setTimeout(done, 50));
    }
}

function unreadable(cause: unknown): LookedAt {
  const problem: ShownProblem = {
    file: 'content',
    line: 1,
    text: cause instanceof Error ? cause.message : String(cause),
    message: '原稿を読み取っている途中で、続けられなくなりました。',
    hint: '直前に変えたファイルをもう一度保存してください。続くときは、「npm run check」の知らせを見てください。',
  };
  return { diagnostics: [], source: () => null, problems: [problem], site: null };
}

/** Milliseconds to wait after a change: saving takes several steps, and an editor may save several files. */
const SETTLED = 40;

/** Runs one `look` at a time, and another one if files changed meanwhile. */
function inTurn(look: () => Promise<void>, folder: string): (event: string, path: string) => void {
  const turn = { isOn: false, isDue: false };
  const take = async () => {
    if (turn.isOn) return;
    turn.isOn = true;
    while (turn.isDue) {
      await new Promise((done) => setTimeout(done, SETTLED));
      turn.isDue = false;
      await look();
    }
    turn.isOn = false;
  };
  return (_, path) => {
    if (!path.startsWith(folder + sep)) return;
    turn.isDue = true;
    void take();
  };
}

function reload(server: ViteDevServer): void {
  // The content decides which pages exist, so Astro must ask every route for its paths again.
  for (const [name, environment] of Object.entries(server.environments))
    if (name !== 'client') environment.hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload' });
}
