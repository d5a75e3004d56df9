// npm run build [-- --as-of DATE] [--root DIR] [--out DIR]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { urls } from '#archive/4-link/urls.ts';
import { buildPictures } from '#pictures/build.ts';
import { buildSearchIndex } from '#search/index/build.ts';
import { buildSite } from '#site/build.ts';
import { commitAsItLies } from '#site/files-in-git.ts';
import { oneAtATime } from '#site/one-at-a-time.ts';
import { takeForThisBuild } from '#site/this-build.ts';
import { argumentsOf } from './arguments.ts';
import { asOfOption } from './as-of.ts';
import { isColored } from './terminal.ts';

/** Where the pages are: beside the content, or in a package of it. */
const ENGINE = fileURLToPath(new URL('..', import.meta.url));

const { values } = argumentsOf(
  `使い方: npm run build -- [--as-of 日付] [--root フォルダー] [--out フォルダー]
  --as-of     「今日」とみなす日（例: 2026-04-01）
  --root      content/ のあるフォルダー
  --out       サイトを作るフォルダー（はじめは dist）`,
  {
    'as-of': { type: 'string' },
    root: { type: 'string', default: '.' },
    out: { type: 'string', default: 'dist' },
  },
);
// The bundler takes the path of a module for an address.
if (/[#?%]/.test(process.cwd())) {
  console.error(
    `このフォルダーの場所（${process.cwd()}）には「#」「?」「%」のどれかが入っていて、サイトを作れません。これらの記号のない場所に移してください。`,
  );
  process.exit(2);
}
const { name, version } = JSON.parse(readFileSync(join(ENGINE, 'package.json'), 'utf8'));
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const isBuilt = await buildSite(
  { root: values.root, out: values.out, asOf: asOfOption(values['as-of']) },
  {
    renderPages: async (site, folder) => {
      takeForThisBuild(site);
      await build({ root: ENGINE, outDir: folder, base: urls.home, logLevel: 'warn' });
    },
    drawPictures: (site, folder) => buildPictures(site, folder, '.astro/pictures'),
    makeSearchIndex: buildSearchIndex,
    origin: () => ({ engine: `${name} ${version}`, commit: commitAsItLies(values.root) }),
    takeTurn: () =>
      oneAtATime('.astro/building.lock', () => console.error('ほかのサイトの作成が終わるのを待っています。')),
    say: console.log,
    complain: console.error,
    color: isColored(process.stderr),
  },
);
process.exitCode = isBuilt ? 0 : 1;
