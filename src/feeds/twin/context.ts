import type { Archive } from '#archive/4-link/types.ts';
import type { Line } from '#telling/inline.ts';
import { absolute, type SiteIdentity } from '../site.ts';
import { link, words } from './markdown.ts';

/** What the Markdown of a page needs besides the archive. */
export interface TwinContext {
  readonly site: SiteIdentity;
  /** Titles of themes and terms by id. */
  readonly themes: ReadonlyMap<string, string>;
  readonly terms: ReadonlyMap<string, string>;
  /** The address of the page, which is not linked to itself. */
  readonly page?: string;
}

/** The same with the archive of the municipality that the page belongs to. */
export interface Twin extends TwinContext {
  readonly archive: Archive;
}

export function siteLink({ site, page }: TwinContext, label: string, address: string): string {
  return address === page ? words(label) : link(label, absolute(site, address));
}

export function lineMarkdown(context: TwinContext, line: Line): string {
  return line
    .map((one) => {
      if (one.kind === 'note') return `（${lineMarkdown(context, one.inner)}）`;
      if (one.kind === 'name' && one.url !== null) return siteLink(context, one.text, one.url);
      if (one.kind === 'link') return siteLink(context, one.text, one.url);
      const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(one.text) ?? [];
      return before + words(inner) + after;
    })
    .join('');
}
