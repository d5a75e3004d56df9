import { dirname } from 'node:path';
import type { Plugin } from 'vite';
import { fitsReaders } from './fit.ts';
import { noticesText } from './notices.ts';
import { folderOfPackage, type Package, pathOfModule, readPackage } from './package.ts';

/** The file of the notices in a site. */
const NOTICES = 'licences.txt';

/**
 * Two plugins that write the licence notices of every package bundled into the scripts that readers receive. A package whose licence
 * does not allow that fails the build. `inWorkers` collects packages from the bundles of web workers, which are made first; `inPages`
 * adds those of page scripts and writes the file. `own`: the engine itself.
 */
export function bundledPackages(own: Package): { readonly inPages: Plugin; readonly inWorkers: Plugin } {
  const found = new Map<string, Set<string>>();
  const note = (
    bundle: Readonly<Record<string, { readonly type: string; readonly moduleIds?: readonly string[] }>>,
  ) => {
    for (const module of Object.values(bundle).flatMap(({ moduleIds }) => moduleIds ?? [])) {
      const folder = folderOfPackage(module);
      if (folder === null) continue;
      const parts = found.get(folder) ?? new Set<string>();
      found.set(folder, parts.add(dirname(pathOfModule(module))));
    }
  };
  return {
    inWorkers: { name: 'hensen-packages-in-workers', generateBundle: (_, bundle) => note(bundle) },
    inPages: {
      name: 'hensen-packages-in-pages',
      generateBundle(_, bundle) {
        if (this.environment.name !== 'client') return;
        note(bundle);
        const others = [...found].map(([folder, parts]) => readPackage(folder, parts));
        const packages = [own, ...others.filter(({ name }) => name !== own.name)].toSorted((a, b) =>
          a.name < b.name ? -1 : 1,
        );
        const refused = packages.filter(({ licence }) => !fitsReaders(licence));
        if (refused.length > 0) this.error(whyRefused(refused));
        this.emitFile({ type: 'asset', fileName: NOTICES, source: noticesText(packages) });
      },
    },
  };
}

function whyRefused(packages: readonly Package[]): string {
  const names = packages.map(({ name, licence }) => `${name}（${licence ?? '許諾が分からない'}）`);
  return `読者に送るプログラムに、配ることのできない部品が入っています: ${names.join('、')}`;
}
