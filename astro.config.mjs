import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { liveModules } from './src/layouts/live-modules.ts';
import { compiledGuides } from './src/site/guide/compiled.ts';
import { bundledPackages } from './src/site/licences/bundled.ts';
import { readPackage } from './src/site/licences/package.ts';

const packages = bundledPackages(readPackage(import.meta.dirname));

/** What the search shares with other scripts: days, addresses, packed files, what was fetched, and what kinds of changes are called. */
const COMMON =
  /\/src\/(?:calendar\/(?:date|era|era-table|fiscal|numeral)|telling\/verbs|archive\/4-link\/addresses\/urls|diagnostics\/fold|feeds\/unpacked|search\/remembering)\.ts$/;

export default defineConfig({
  output: 'static',
  // For the site's own pages. Content is Markdown, and is not code.
  integrations: [mdx()],
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Shiki writes style attributes, which the Content-Security-Policy forbids.
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [liveModules(), compiledGuides(), packages.inPages],
    build: {
      modulePreload: false,
      // The loader is fetched once for all pages.
      assetsInlineLimit: 0,
    },
    worker: { format: 'es', plugins: () => [packages.inWorkers] },
    // What reads Markdown runs beside the page of the workbench too, where there is no document.
    environments: {
      client: {
        resolve: { conditions: ['worker', 'module', 'browser', 'production'] },
        build: {
          rolldownOptions: {
            output: {
              // The name of the one that every page names is written some thousand times.
              entryFileNames: '_astro/[hash].js',
              // One file each would be more than a browser asks an old host for at once: whoever opens the search would wait twice.
              codeSplitting: { groups: [{ name: 'common', test: COMMON, minShareCount: 2 }] },
            },
          },
        },
      },
    },
    logLevel: 'error',
  },
  server: { host: '127.0.0.1' },
});
