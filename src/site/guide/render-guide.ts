import { urls } from '#archive/4-link/addresses/urls.ts';
import { type Rendered, renderMarkdown } from '#markdown/render.ts';

/** A page of docs/, as the site shows it. */
export interface Guide extends Rendered {
  readonly title: string;
}

/** Renders a file of docs/; `file` is its place there, from which its links lead on. */
export async function renderGuide(markdown: string, file: string): Promise<Guide> {
  const [, title = ''] = /^# (.+)$/m.exec(markdown) ?? [];
  const rendered = await renderMarkdown(markdown.replace(/^# .+$/m, ''), noDrawings, {
    idsFromWords: true,
    hasPermalinks: true,
    address: (url) => guideAddress(url, file),
  });
  return { title, ...rendered };
}

/** Where a link within docs/ leads on the site; what is not there is left as it is. */
export function guideAddress(url: string, file: string): string {
  if (/^(?:[a-z]+:|\/|#)/i.test(url)) return url;
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
