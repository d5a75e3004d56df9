import { absolute, type SiteIdentity } from './site.ts';

interface Property {
  readonly property: string;
  readonly content: string;
}

interface Card {
  readonly title: string;
  readonly type: 'website' | 'article';
  /** The path within the site. */
  readonly url: string;
  /** The preview picture, with its alternative text. */
  readonly picture: { readonly url: string; readonly alt: string };
}

/**
 * The Open Graph properties of a page; the description is in the head already. Title, type, image and url are
 * required by the protocol.
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

/** The size of the picture: without it, some networks do not show a picture they have not seen before. */
export function sizeOfPicture(size: {
  readonly width: number;
  readonly height: number;
}): readonly Property[] {
  return [
    { property: 'og:image:width', content: String(size.width) },
    { property: 'og:image:height', content: String(size.height) },
  ];
}
