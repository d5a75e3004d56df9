import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import type { Plugin } from 'vite';
import { beginAt, liveModulesFolder, withinSite } from '#archive/4-link/addresses/urls.ts';
import { type Imports, parts, type Styles } from '#site/compiled/parts.ts';

/**
 * Has Astro make a program of the pages, which makes each of them when asked, and the scripts and stylesheets that they
 * link to. Bundling takes longer than the pages of most cities, and what comes of it is the same for every content.
 */
export async function compilePages(engine: string, base: string, folder: string): Promise<void> {
  // Whatever else the environment says: the program is kept, and is one for everybody.
  process.env.NODE_ENV = 'production';
  // Astro would take these from there rather than from the bundler, and leave out of the pages what only a real site has.
  for (const name of ['DEV', 'MODE', 'PROD', 'SSR']) delete process.env[name];
  // The bundler writes into the program where the site begins.
  beginAt(base);
  // Astro takes a path from the engine, which is elsewhere where a city has it as a package.
  const work = resolve(`${folder}.next`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const assets = join(work, parts.assets);
  const imports = importsOfScripts();
  let pagesOfAstro: ReadonlyMap<string, { readonly styles: readonly unknown[] }> = new Map();
  await build({
    root: engine,
    outDir: assets,
    base,
    logLevel: 'warn',
    vite: { plugins: [imports.noted] },
    integrations: [
      {
        name: 'hensen-compiled',
        hooks: {
          'astro:build:setup': ({ pages }) => {
            pagesOfAstro = pages;
          },
          'astro:build:start': ({ setPrerenderer }) =>
            setPrerenderer((own) => ({
              ...own,
              // Astro would make the pages from it and throw it away.
              setup: async () => renameSync(join(assets, '.prerender'), join(work, parts.program)),
              getStaticPaths: async () => [],
            })),
        },
      },
    ],
  });
  const styles: Styles = [...pagesOfAstro].map(([page, { styles }]) => [page, styles]);
  writeFileSync(join(work, parts.styles), JSON.stringify(styles));
  writeFileSync(join(work, parts.imports), JSON.stringify(imports.found));
  rmSync(folder, { recursive: true, force: true });
  renameSync(work, folder);
}

/** What each script of a page imports, and what those do, as the bundler divides them; a script that no page names says so itself. */
function importsOfScripts(): { readonly noted: Plugin; readonly found: Imports } {
  const found: Record<string, readonly string[]> = {};
  const noted: Plugin = {
    name: 'hensen-imports',
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [one] : []));
      const importsOf = new Map(chunks.map(({ fileName, imports }) => [fileName, imports]));
      const live = withinSite(liveModulesFolder());
      for (const chunk of chunks) {
        const { isEntry, fileName, imports } = chunk;
        const all = new Set(isEntry ? imports : []);
        // What is added meanwhile is gone through too.
        for (const file of all) for (const further of importsOf.get(file) ?? []) all.add(further);
        const further = [...all].slice(imports.length).map((file) => `import"../${file}";`);
        if (fileName.startsWith(live)) chunk.code = further.join('') + chunk.code;
        else if (all.size > 0) found[fileName] = [...all];
      }
    },
  };
  return { noted, found };
}
