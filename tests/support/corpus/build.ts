// node tests/support/corpus/build.ts ROOT OUT: a build like any other, but that it makes pixels of one picture only.
// Letters are set for each, and the pixels of thousands would be most of the time.
import { join } from 'node:path';
import { build } from 'astro';
import { urls } from '#archive/4-link/urls.ts';
import { buildPictures } from '#pictures/build.ts';
import { rasterise } from '#pictures/rasterise.ts';
import { buildSearchIndex } from '#search/index/build.ts';
import { buildSite } from '#site/build.ts';
import { takeForThisBuild } from '#site/this-build.ts';

const [root = '', out = ''] = process.argv.slice(2);
process.env.ASTRO_TELEMETRY_DISABLED = '1';
let first: ReturnType<typeof rasterise> | undefined;

const isBuilt = await buildSite(
  { root, out, asOf: '2026-11-21' },
  {
    renderPages: async (site, folder) => {
      takeForThisBuild(site);
      await build({ root: '.', outDir: folder, base: urls.home, logLevel: 'warn' });
    },
    drawPictures: (site, folder) =>
      buildPictures(site, folder, join(root, 'pictures'), (drawing) => {
        first ??= rasterise(drawing);
        return first;
      }),
    makeSearchIndex: buildSearchIndex,
    origin: () => ({ engine: 'corpus', commit: null }),
    takeTurn: async () => {},
    say: console.log,
    complain: console.error,
    color: false,
  },
);
process.exitCode = isBuilt ? 0 : 1;
