import { absolute, type SiteIdentity } from '../site.ts';
import { link } from './markdown.ts';

/** What a page's Markdown needs to know besides its archive. */
export interface TwinContext {
  readonly site: SiteIdentity;
  /** Titles of themes and terms by id. */
  readonly themes: ReadonlyMap<string, string>;
  readonly terms: ReadonlyMap<string, string>;
}

/** A link to a place on the site. */
export function siteLink({ site }: TwinContext, label: string, address: string): string {
  return link(label, absolute(site, address));
}
