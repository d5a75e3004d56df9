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
    /** What is shown beside it, with what that says and how large it is. */
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
    { property: 'og:description', content: page.description },
    { property: 'og:type', content: page.type ?? 'article' },
    { property: 'og:url', content: absolute(site, page.url) },
    { property: 'og:image', content: absolute(site, page.picture.url) },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: String(page.picture.width) },
    { property: 'og:image:height', content: String(page.picture.height) },
    { property: 'og:image:alt', content: page.picture.alt },
    { property: 'og:site_name', content: site.name },
    { property: 'og:locale', content: 'ja_JP' },
  ];
}
