import { absolute, type SiteIdentity } from './site.ts';

export interface MetaProperty {
  readonly property: string;
  readonly content: string;
}

/** What a page is called where somebody shares it, for `<meta property content>`. */
export function openGraph(
  site: SiteIdentity,
  page: {
    readonly title: string;
    readonly description: string;
    /** Within the site. */
    readonly url: string;
    readonly type?: 'website' | 'article';
  },
): readonly MetaProperty[] {
  return [
    { property: 'og:title', content: page.title },
    { property: 'og:description', content: page.description },
    { property: 'og:type', content: page.type ?? 'article' },
    { property: 'og:url', content: absolute(site, page.url) },
    { property: 'og:site_name', content: site.name },
    { property: 'og:locale', content: 'ja_JP' },
  ];
}
