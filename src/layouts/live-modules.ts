import type { Plugin } from 'vite';

/** What can make a part of a page live, by the name that its `data-live` says. */
const modules: Readonly<Record<string, string>> = {
  search: 'src/components/search/box.ts',
  filter: 'src/components/table/live.ts',
  finder: 'src/components/changes/finder.ts',
  cite: 'src/components/documents/cite.ts',
  copy: 'src/components/documents/copy.ts',
};

const ENTRY = 'virtual:live/';

/** Builds /live/<name>.js of each: it starts every part of the page that names it. */
export function liveModules(): Plugin {
  return {
    name: 'hensen-live-modules',
    resolveId(id) {
      return id.startsWith(ENTRY) ? id : null;
    },
    load(id) {
      if (!id.startsWith(ENTRY)) return null;
      const name = id.slice(ENTRY.length);
      return [
        `import { start } from '/${modules[name]}';`,
        `import styles from '/src/styles/live.css?url';`,
        `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles }));`,
        `for (const part of document.querySelectorAll('[data-live="${name}"]')) start(part);`,
      ].join('\n');
    },
    buildStart() {
      if (this.environment.name !== 'client' || this.environment.mode !== 'build') return;
      for (const name of Object.keys(modules))
        this.emitFile({ type: 'chunk', id: ENTRY + name, fileName: `live/${name}.js` });
    },
    configureServer(server) {
      server.middlewares.use((request, _, next) => {
        const name = /^\/live\/([\w-]+)\.js/.exec(request.url ?? '')?.[1] ?? '';
        if (modules[name]) request.url = `/@id/${ENTRY}${name}`;
        next();
      });
    },
  };
}
