import { urls } from '#archive/4-link/addresses/urls.ts';
import { type Rendered, renderMarkdown } from '#markdown/render.ts';

/** A rendered page of docs/. */
export interface Guide extends Rendered {
  readonly title: string;
}

/** Renders a file of docs/. `file`: its path there, against which its links are resolved. */
export async function renderGuide(markdown: string, file: string): Promise<Guide> {
  const [, title = ''] = /^# (.+)$/m.exec(markdown) ?? [];
  const rendered = await renderMarkdown(markdown.replace(/^# .+$/m, ''), noDrawings, {
    idsFromWords: true,
    hasPermalinks: true,
    address: (url) => guideAddress(url, file),
  });
  return { title, ...rendered };
}

/**
 * Translates a relative link between files of docs/, and a link to a page of the site (/draft/), to the site's address. Leaves URLs
 * of other sites and anchors unchanged.
 */
export function guideAddress(url: string, file: string): string {
  if (/^(?:[a-z]+:|\/\/|#)/i.test(url)) return url;
  if (url.startsWith('/')) return `${urls.home}${url.slice(1)}`;
  const { pathname, hash } = new URL(url, `https://docs.invalid/${file}`);
  const page = pathname
    .slice(1)
    .replace(/(?:^|(?<=\/))README\.md$/, '')
    .replace(/\.md$/, '/')
    .toLowerCase();
  return urls.guide(`${page}${hash}`);
}

async function noDrawings(mermaid: string): Promise<string> {
  throw new Error(`a guide draws nothing: ${mermaid.slice(0, 40)}`);
}
