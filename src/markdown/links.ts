import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

const SAFE = /^(?:https?:\/\/|mailto:|tel:|#|\/(?!\/)|\.{0,2}\/|[^:/?#]*(?:[/?#]|$))/i;
const ELSEWHERE = /^(?:https?:)?\/\//i;

/**
 * A link leads to a page, a mail or a telephone, and never runs anything: any other keeps its words alone. A
 * picture from elsewhere becomes a link to it, for a page asks nobody else for anything.
 */
export function finishLinks(tree: Root, address: (url: string) => string): void {
  visit(tree, 'element', (element) => {
    if (element.tagName === 'a') finishLink(element, address);
    if (element.tagName === 'img') finishPicture(element, address);
  });
}

function finishLink(link: Element, address: (url: string) => string): void {
  const url = String(link.properties.href ?? '').trim();
  if (SAFE.test(url)) link.properties.href = address(url);
  else Object.assign(link, { tagName: 'em', properties: {} });
}

function finishPicture(picture: Element, address: (url: string) => string): void {
  const { src, alt } = picture.properties;
  const url = String(src ?? '').trim();
  if (!SAFE.test(url)) Object.assign(picture, h('em', String(alt ?? '')));
  else if (ELSEWHERE.test(url)) Object.assign(picture, h('a', { href: url }, String(alt || url)));
  else picture.properties.src = address(url);
}
