import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { leadsTo } from '#archive/1-read/markdown/links.ts';
import { elementsIn } from './tree.ts';

/**
 * Rewrites links and pictures. A link with an unsafe address becomes emphasized text, and a picture on
 * another site becomes a link, because pages load nothing from other sites.
 */
export function finishLinks(tree: Root, address: (url: string) => string): void {
  for (const element of elementsIn(tree)) {
    if (element.tagName === 'a') finishLink(element, address);
    if (element.tagName === 'img') finishPicture(element, address);
  }
}

function finishLink(link: Element, address: (url: string) => string): void {
  const url = String(link.properties.href ?? '').trim();
  if (leadsTo(url) === 'nowhere') Object.assign(link, { tagName: 'em', properties: {} });
  else link.properties.href = address(url);
}

function finishPicture(picture: Element, address: (url: string) => string): void {
  const { src, alt } = picture.properties;
  const url = String(src ?? '').trim();
  const leads = leadsTo(url);
  if (leads === 'nowhere') Object.assign(picture, h('em', String(alt ?? '')));
  else if (leads === 'elsewhere') Object.assign(picture, h('a', { href: url }, String(alt || url)));
  else picture.properties.src = address(url);
}
