import { absolute, type SiteIdentity } from './site.ts';

interface Property {
  readonly property: string;
  readonly content: string;
}

interface Card {
  readonly title: string;
  readonly type: 'website' | 'article';
  /** Within the site. */
  readonly url: string;
  /** What is shown beside it, with what that says. */
  readonly picture: { readonly url: string; readonly alt: string };
}

/**
 * What a page is called where somebody shares it, for `<meta property content>`, beside its description, which the head
 * says anyhow. A title, a kind, a picture and an address are what the protocol asks of every page.
 */
export function openGraph(site: SiteIdentity, { title, type, url, picture }: Card): readonly Property[] {
  return [
    { property: 'og:title', content: title },
    { property: 'og:type', content: type },
    { property: 'og:url', content: absolute(site, url) },
    { property: 'og:image', content: absolute(site, picture.url) },
    { property: 'og:image:alt', content: picture.alt },
  ];
}

/**
 * How large the picture is: where this is not said, a network shows none that it has not seen on another page.
 */
export function sizeOfPicture(size: {
  readonly width: number;
  readonly height: number;
}): readonly Property[] {
  return [
    { property: 'og:image:width', content: String(size.width) },
    { property: 'og:image:height', content: String(size.height) },
  ];
}
