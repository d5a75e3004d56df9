// node tests/support/corpus/build.ts ROOT OUT [DAY]: a normal build, except that the pictures that pages are
// shared with are empty. Drawing thousands of them would take most of the time.
import { join } from 'node:path';
import { rasterise } from '#pictures/rasterise.ts';
import { buildSite } from '#site/build.ts';
import { compiledPages } from '#site/compiled/compiled.ts';
import { openPages } from '#site/compiled/pages.ts';
import { oneAtATime } from '#site/one-at-a-time.ts';
import { compilePages } from '../../../scripts/build/compile.ts';

const [root = '', out = '', asOf = '2026-11-21'] = process.argv.slice(2);
process.env.ASTRO_TELEMETRY_DISABLED = '1';
let empty: ReturnType<typeof rasterise> | undefined;

const isBuilt = await buildSite(
  { root, out, asOf, kept: join(root, 'kept') },
  {
    openPages: async (home) =>
      openPages(await compiledPages('.', home, '.astro/pages', (folder) => compilePages('.', home, folder))),
    helpers: null,
    pixels: () => {
      empty ??= rasterise('<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"/>');
      return empty;
    },
    origin: () => ({ engine: 'corpus', commit: null }),
    // Other tests also build from this checkout.
    takeTurn: () => oneAtATime('.astro/building.lock', () => {}),
    progress: () => {},
    say: console.log,
    complain: console.error,
    color: false,
  },
);
process.exitCode = isBuilt ? 0 : 1;
