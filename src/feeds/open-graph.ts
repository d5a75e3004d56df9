import { absolute, type SiteIdentity } from './site.ts';

export interface MetaProperty {
  readonly property: string;
  readonly content: string;
}

/**
 * What a page is called where somebody shares it, for `<meta property content>`, beside its description and its canonical
 * address, which the head says anyhow.
 */
export function openGraph(
  site: SiteIdentity,
  page: {
    readonly title: string;
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
    { property: 'og:image', content: absolute(site, page.picture.url) },
    { property: 'og:image:width', content: String(page.picture.width) },
    { property: 'og:image:height', content: String(page.picture.height) },
    { property: 'og:image:alt', content: page.picture.alt },
    { property: 'og:site_name', content: site.name },
  ];
}
