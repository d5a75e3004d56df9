import type { Problem } from './problem.ts';
import type { Named } from './read-page.ts';
import { targetOf } from './target.ts';

/** The search index is made from the pages, after they are checked. */
const MADE_LATER = 'search/';

/** The links of all pages, noted as one page after the other goes by. */
export interface Links {
  readonly note: (file: string, ids: ReadonlySet<string>, addresses: readonly Named[]) => void;
  /** Those that lead to nothing, once every page has gone by. */
  readonly problems: () => readonly Problem[];
}

export function linksWithin(files: ReadonlySet<string>, site: URL): Links {
  const idsOfPages = new Map<string, string>();
  const missing = new Map<string, Found>();
  const anchors = new Map<string, Found>();

  const noteOne = (file: string, ids: ReadonlySet<string>, { name, line, column }: Named) => {
    const target = targetOf(name, file, site);
    if (target === null) return;
    const { path, anchor } = target;
    const at = { file, line, column };
    if (!files.has(path)) {
      if (!path.startsWith(MADE_LATER) || path.endsWith('.html')) note(missing, name, path, at);
    } else if (anchor !== '' && (path === file ? !ids.has(anchor) : path.endsWith('.html'))) {
      note(anchors, name, `${path}#${anchor}`, at);
    }
  };

  return {
    note: (file, ids, addresses) => {
      // As text, for all pages are remembered at once.
      idsOfPages.set(file, `\n${[...ids].join('\n')}\n`);
      for (const address of addresses) noteOne(file, ids, address);
    },
    problems: () => [
      ...[...missing].map(([path, found]) => ({
        ...found.at,
        message: `リンク先「${found.written}」（${path}）がありません${others(found)}。`,
      })),
      ...[...anchors].flatMap(([target, found]) => {
        const [path = '', anchor = ''] = target.split('#');
        if (idsOfPages.get(path)?.includes(`\n${anchor}\n`)) return [];
        return {
          ...found.at,
          message: `リンク先「${found.written}」のページに、id「${anchor}」がありません${others(found)}。`,
        };
      }),
    ],
  };
}

/** Something that many pages may have wrong: the first place, and how many more. */
interface Found {
  readonly written: string;
  readonly at: Omit<Problem, 'message'>;
  count: number;
}

function note(found: Map<string, Found>, written: string, key: string, at: Found['at']): void {
  const known = found.get(key);
  if (known) known.count += 1;
  else found.set(key, { written, at, count: 1 });
}

function others({ count }: Found): string {
  return count > 1 ? `（ほかに ${count - 1} か所）` : '';
}
