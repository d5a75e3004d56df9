import { absolute, type SiteIdentity } from '../site.ts';
import { link, words } from './markdown.ts';

/** What a page's Markdown needs to know besides its archive. */
export interface TwinContext {
  readonly site: SiteIdentity;
  /** Titles of themes and terms by id. */
  readonly themes: ReadonlyMap<string, string>;
  readonly terms: ReadonlyMap<string, string>;
  /** The address of the page, to which none of its names leads. */
  readonly page?: string;
}

export function siteLink({ site, page }: TwinContext, label: string, address: string): string {
  return address === page ? words(label) : link(label, absolute(site, address));
}
