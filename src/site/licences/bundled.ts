import type { Plugin } from 'vite';
import { fitsReaders } from './fit.ts';
import { noticesText } from './notices.ts';
import { folderOfPackage, type Package, readPackage } from './package.ts';

/** Where the notices stand in a site. */
const NOTICES = 'licences.txt';

/**
 * Writes the notices of the packages of which anything is in the scripts that a reader's browser gets, as the bundler put
 * them together; a package whose licence does not allow that stops the build. `inPages` goes with the scripts of pages, and
 * `inWorkers` with those that run beside a page, which are put together before. `own` is what the engine itself is.
 */
export function bundledPackages(own: Package): { readonly inPages: Plugin; readonly inWorkers: Plugin } {
  const found = new Map<string, Package>();
  const note = (
    bundle: Readonly<Record<string, { readonly type: string; readonly moduleIds?: readonly string[] }>>,
  ) => {
    for (const module of Object.values(bundle).flatMap(({ moduleIds }) => moduleIds ?? [])) {
      const folder = folderOfPackage(module);
      if (folder !== null && !found.has(folder)) found.set(folder, readPackage(folder));
    }
  };
  return {
    inWorkers: { name: 'hensen-packages-in-workers', generateBundle: (_, bundle) => note(bundle) },
    inPages: {
      name: 'hensen-packages-in-pages',
      generateBundle(_, bundle) {
        if (this.environment.name !== 'client') return;
        note(bundle);
        const packages = [own, ...[...found.values()].filter(({ name }) => name !== own.name)].toSorted(
          (a, b) => (a.name < b.name ? -1 : 1),
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
