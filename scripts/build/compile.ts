import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import type { Plugin } from 'vite';
import { liveModulesFolder, setBasePath, withoutBasePath } from '#archive/4-link/addresses/urls.ts';
import { type Imports, parts, type Styles } from '#site/compiled/parts.ts';

/**
 * Has Astro compile the pages into a program that renders any of them on request, and the scripts and
 * stylesheets that they link to. Bundling takes longer than rendering the pages of most cities, and its
 * result is the same for every content.
 */
export async function compilePages(engine: string, base: string, folder: string): Promise<void> {
  // The program is cached and shared, so it must not depend on the environment.
  process.env.NODE_ENV = 'production';
  // Astro would prefer these variables to the values of the bundler, and leave out what only a production
  // site has.
  for (const name of ['DEV', 'MODE', 'PROD', 'SSR']) delete process.env[name];
  // The bundler writes the base address of the site into the program.
  setBasePath(base);
  // Astro resolves a relative path from the engine, which may be a package in node_modules.
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
              // Keeps the compiled program, which Astro would use to render the pages and then delete.
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

/**
 * Notes all direct and indirect imports of each page script, as the bundler splits them. Scripts of the live
 * folder import them themselves, because no page names them.
 */
function importsOfScripts(): { readonly noted: Plugin; readonly found: Imports } {
  const found: Record<string, readonly string[]> = {};
  const noted: Plugin = {
    name: 'hensen-imports',
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [one] : []));
      const importsOf = new Map(chunks.map(({ fileName, imports }) => [fileName, imports]));
      const live = withoutBasePath(liveModulesFolder());
      for (const chunk of chunks) {
        const { isEntry, fileName, imports } = chunk;
        const all = new Set(isEntry ? imports : []);
        // The set grows during the loop, and the loop visits the added files too.
        for (const file of all) for (const further of importsOf.get(file) ?? []) all.add(further);
        const further = [...all].slice(imports.length).map((file) => `import"../${file}";`);
        if (fileName.startsWith(live)) chunk.code = further.join('') + chunk.code;
        else if (all.size > 0) found[fileName] = [...all];
      }
    },
  };
  return { noted, found };
}
