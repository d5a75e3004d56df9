import { urls } from '#archive/4-link/urls.ts';
import type { PlacedHeading } from '#markdown/headings.ts';
import { renderMarkdown } from '#markdown/render.ts';

/** A page of docs/, as the site shows it. */
export interface Guide {
  readonly title: string;
  readonly html: string;
  readonly sections: readonly PlacedHeading[];
  /** The elements that it is made of. */
  readonly tags: ReadonlySet<string>;
}

/** Renders a file of docs/; `file` is its place there, from which its links lead on. */
export async function renderGuide(markdown: string, file: string): Promise<Guide> {
  const [, title = ''] = /^# (.+)$/m.exec(markdown) ?? [];
  let sections: readonly PlacedHeading[] = [];
  let tags: ReadonlySet<string> = new Set();
  const html = await renderMarkdown(markdown.replace(/^# .+$/m, ''), noDrawings, {
    idsFromWords: true,
    permalinks: true,
    onHeadings: (headings) => {
      sections = headings;
    },
    onElements: (found) => {
      tags = found;
    },
    address: (url) => guideAddress(url, file),
  });
  return { title, html, sections, tags };
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
