// npm run dev [-- --port NUMBER] [--as-of DATE] [--root DIR]: serves the site and rebuilds it when content is
// saved.
import { dev } from 'astro';
import { urls } from '#archive/4-link/addresses/urls.ts';
import { renderTerminal } from '#diagnostics/render/terminal.ts';
import { liveContent } from '#layouts/live-content.ts';
import { buildSearchIndex } from '#search/index/build.ts';
import { type LookedAt, lookAtContent } from '#site/dev-content.ts';
import { searchOnDemand } from '#site/dev-search.ts';
import { argumentsOf } from './arguments.ts';
import { asOfOption } from './as-of.ts';
import { ENGINE } from './engine.ts';
import { portOption } from './port.ts';
import { isColored } from './terminal.ts';

const { values } = argumentsOf(
  `使い方: npm run dev -- [--port 番号] [--as-of 日付] [--root フォルダー] [--trace]
  --port      番号。ふさがっていれば、次の番号を使う（はじめは 4321）
  --as-of     「今日」とみなす日（例: 2026-04-01）
  --root      content/ のあるフォルダー
  --trace     プログラムの誤りの場所を、端末に示す（プログラムを直す人のため）
原稿を保存するたびにページが新しくなり、誤りがあればページの上に出ます。
できあがりとの違い: 共有のための画像と、ページごとの安全の設定（CSP）はありません。公開する前に npm start で確かめてください。`,
  {
    port: { type: 'string', default: '4321' },
    'as-of': { type: 'string' },
    root: { type: 'string', default: '.' },
    trace: { type: 'boolean', default: false },
  },
  0,
);
const port = portOption(values.port);
const asOf = () => asOfOption(values['as-of']);
const color = isColored(process.stderr);
const first = await lookAtContent(values.root, asOf());
tell(first);
// These would end the process without its `exit` event, on which the temporary folder of the search is removed.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.once(signal, () => process.exit());
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
const logLevel = values.trace ? 'error' : 'silent';
try {
  const { address } = await dev({
    root: ENGINE,
    base: urls.home,
    server: { host: '127.0.0.1', port },
    // Files such as JSON have no trailing slash, and pages generate them in development.
    trailingSlash: 'ignore',
    logLevel,
    vite: { logLevel, server: { hmr: { overlay: false } } },
    integrations: [
      liveContent({
        root: values.root,
        asOf,
        first,
        say: (looked) => {
          tell(looked);
          if (looked.site) console.log('新しくしました。');
        },
        search: searchOnDemand(buildSearchIndex),
      }),
    ],
  });
  console.log(
    `http://127.0.0.1:${address.port}${urls.home} で見られます。原稿を保存するたびに、ページが新しくなります（終えるには Ctrl+C）。`,
  );
} catch (cause) {
  if (values.trace) console.error(cause);
  console.error('サイトを見せ始められませんでした。--trace を付けると、理由の詳しい場所が出ます。');
  process.exit(1);
}

function tell({ diagnostics, source }: LookedAt): void {
  if (diagnostics.length > 0) console.error(renderTerminal(diagnostics, { source, color }));
}
