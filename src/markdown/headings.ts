import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { phrasesOf } from './phrases.ts';
import { elementsIn, isHeading, textOf } from './tree.ts';

/** So many characters of a small heading fit on a phone. */
const LINE = 18;

/** Headings break between phrases, and each that has an address may show it beside itself. */
export function finishHeadings(tree: Root, hasPermalinks: boolean): void {
  const headings = elementsIn(tree).filter(isHeading);
  // A shorter one stands on one line of a phone.
  for (const heading of headings) if (textOf(heading).length > LINE) cut(heading);
  if (hasPermalinks) addPermalinks(tree);
}

function addPermalinks(node: Root | Element): void {
  for (const child of node.children) if (child.type === 'element' && !isHeading(child)) addPermalinks(child);
  node.children = node.children.map((child) => {
    if (child.type !== 'element' || !isHeading(child)) return child;
    const { id } = child.properties;
    return typeof id === 'string' ? withPermalink(child, id) : child;
  }) as typeof node.children;
}

/**
 * The link stands beside the heading, not in it: whoever goes through the headings of a page by ear hears their words
 * alone. It is called what the heading is.
 */
function withPermalink(heading: Element, id: string): Element {
  const link = h('a', { className: ['permalink'], href: `#${id}`, ariaLabelledBy: id }, '#');
  return h('div', { className: ['titled', heading.tagName] }, heading, ' ', link);
}

/** For the heading of an item that no Markdown has made. */
export function titledHtml(id: string, title: string): string {
  return toHtml(withPermalink(h('h3', { id }, title), id));
}

function cut(node: Element): void {
  node.children = node.children.flatMap((child): readonly ElementContent[] => {
    if (child.type === 'element' && child.tagName !== 'code') cut(child);
    if (child.type !== 'text') return [child];
    return phrasesOf(child.value).flatMap((value, index) => [
      ...(index > 0 ? [h('wbr')] : []),
      { type: 'text' as const, value },
    ]);
  });
}

/** The page has the first heading: where a text has one of that level too, all of its headings go a level down. */
export function belowPageTitle(tree: Root): void {
  // Those of the footnotes are ours.
  const ours = new Set(
    elementsIn(tree).flatMap((element) => (element.tagName === 'section' ? elementsIn(element) : [])),
  );
  const headings = elementsIn(tree).filter((element) => isHeading(element) && !ours.has(element));
  if (!headings.some(({ tagName }) => tagName === 'h1')) return;
  for (const heading of headings) heading.tagName = `h${Math.min(6, depthOf(heading) + 1)}`;
}

export function depthOf({ tagName }: Element): number {
  return Number(tagName.slice(1));
}

/** Headings without an id take one from their words, as GitHub makes it, so that a guide reads alike on both. */
export function idsFromWords(tree: Root): void {
  const slugger = new GithubSlugger();
  for (const heading of elementsIn(tree))
    if (isHeading(heading)) heading.properties.id ??= slugger.slug(textOf(heading));
}
