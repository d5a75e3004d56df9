import { absolute, type SiteIdentity } from './site.ts';

export interface MetaProperty {
  readonly property: string;
  readonly content: string;
}

/**
 * What a page is called where somebody shares it, for `<meta property content>`, beside its description, which the head
 * says anyhow. A title, a kind, a picture and an address are what the protocol asks of every page.
 */
export function openGraph(
  site: SiteIdentity,
  page: {
    readonly title: string;
    readonly type: 'website' | 'article';
    /** Within the site. */
    readonly url: string;
    /** What is shown beside it, with what that says and how large it is, which decides how it is shown the first time. */
    readonly picture: {
      readonly url: string;
      readonly alt: string;
      readonly width: number;
      readonly height: number;
    };
  },
): readonly MetaProperty[] {
  return [
    { property: 'og:title', content: page.title },
    { property: 'og:type', content: page.type },
    { property: 'og:url', content: absolute(site, page.url) },
    { property: 'og:image', content: absolute(site, page.picture.url) },
    { property: 'og:image:width', content: String(page.picture.width) },
    { property: 'og:image:height', content: String(page.picture.height) },
    { property: 'og:image:alt', content: page.picture.alt },
    { property: 'og:site_name', content: site.name },
  ];
}
