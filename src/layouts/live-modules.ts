import type { Plugin } from 'vite';
import { changesData, liveModulesFolder, urls, withoutBasePath } from '../archive/4-link/addresses/urls.ts';

interface Live {
  readonly script: string;
  /** The style sheet for the elements that the script adds. */
  readonly styles?: string;
}

/** The scripts that make a part of a page interactive, by the value of its `data-live`. */
const modules: Readonly<Record<string, Live>> = {
  search: { script: 'src/components/search/box.ts', styles: 'src/components/search/suggestions.css' },
  filter: { script: 'src/components/table/live.ts' },
  csv: { script: 'src/components/table/shown-csv.ts' },
  finder: { script: 'src/components/changes/finder.ts' },
  charts: { script: 'src/components/org/choose.ts' },
  cite: { script: 'src/components/documents/cite.ts', styles: 'src/components/documents/citing.css' },
  figure: { script: 'src/components/figure/take.ts' },
  pair: { script: 'src/components/figure/draw-pairs.ts' },
  chart: { script: 'src/components/figure/draw-chart.ts' },
  'whole-chart': { script: 'src/components/org/whole-chart.ts' },
  way: { script: 'src/components/figure/draw-way.ts' },
  copy: { script: 'src/components/documents/copy.ts' },
};

// Injected as constants: a shared module of addresses would become one more file to fetch on every page.
const define = () => ({
  HENSEN_HOME: JSON.stringify(urls.home),
  'import.meta.env.LIVE_MODULES': JSON.stringify(liveModulesFolder()),
  'import.meta.env.CHANGES_DATA': JSON.stringify(changesData()),
});

const ENTRY = 'virtual:live/';

// The content security policy forbids inline styles, but not a constructed style sheet.
const ADOPT =
  'const sheet = new CSSStyleSheet(); sheet.replaceSync(styles); document.adoptedStyleSheets.push(sheet);';

/**
 * Emits one file per module for `loader.ts` to load. The file starts every part of the page that names the
 * module in `data-live`.
 */
export function liveModules(): Plugin {
  return {
    name: 'hensen-live-modules',
    config: () => ({ define: define() }),
    resolveId(id) {
      return id.startsWith(ENTRY) ? id : null;
    },
    load(id) {
      if (!id.startsWith(ENTRY)) return null;
      const name = id.slice(ENTRY.length);
      const { script, styles } = modules[name] ?? {};
      return [
        `import { start } from '/${script}';`,
        ...(styles ? [`import styles from '/${styles}?inline';`, ADOPT] : []),
        `for (const part of document.querySelectorAll('[data-live="${name}"]')) start(part);`,
      ].join('\n');
    },
    buildStart() {
      if (this.environment.name !== 'client' || this.environment.mode !== 'build') return;
      const folder = withoutBasePath(liveModulesFolder());
      for (const name of Object.keys(modules))
        this.emitFile({ type: 'chunk', id: ENTRY + name, fileName: `${folder}${name}.js` });
    },
    configureServer(server) {
      server.middlewares.use((request, _, next) => {
        const name = Object.keys(modules).find((one) =>
          request.url?.startsWith(`${liveModulesFolder()}${one}.js`),
        );
        if (name) request.url = `/@id/${ENTRY}${name}`;
        next();
      });
    },
  };
}
