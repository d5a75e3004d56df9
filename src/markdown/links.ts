import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { leadsTo } from '#archive/1-read/markdown/links.ts';
import { elementsIn } from './tree.ts';

/**
 * A link leads to a page, a mail or a telephone, and never runs anything: any other keeps its words alone. A
 * picture from elsewhere becomes a link to it, for a page asks nobody else for anything.
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
