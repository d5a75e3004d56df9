import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What only a municipality's folder has. */
const OF_MUNICIPALITY: ReadonlySet<string> = new Set([
  'municipality.yaml',
  'ids.yaml',
  'units.yaml',
  'published.yaml',
  'charts',
  'reorganizations',
]);
/** What stands directly in `content/`. */
const OF_CONTENT: ReadonlySet<string> = new Set(['site.yaml', 'glossary.yaml', 'themes.yaml', 'search.yaml']);

/** Paths beside `content/` that look like content: nothing reads them there. */
export function outsideContent(root: string): readonly string[] {
  return itemsIn(root)
    .filter(({ name }) => name !== 'content' && name !== 'node_modules' && !name.startsWith('.'))
    .filter(
      (item) => OF_CONTENT.has(item.name) || OF_MUNICIPALITY.has(item.name) || isMunicipality(root, item),
    )
    .map((item) => (item.isDirectory() ? `${item.name}/` : item.name));
}

function isMunicipality(root: string, item: Dirent): boolean {
  return item.isDirectory() && itemsIn(join(root, item.name)).some(({ name }) => OF_MUNICIPALITY.has(name));
}

function itemsIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
