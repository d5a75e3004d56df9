import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { containsCode } from './contains-code.ts';
import { phrasesOf } from './phrases.ts';
import { elementsIn, isHeading, textOf } from './tree.ts';

/** The characters of a small heading that fit on a line of a phone. */
const LINE = 18;

/** Allows line breaks between phrases of long headings, and adds permalinks to headings with an id. */
export function finishHeadings(tree: Root, hasPermalinks: boolean): void {
  const headings = elementsIn(tree).filter(isHeading);
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
 * The permalink stands beside the heading and not in it, so that screen readers list headings without it. Its
 * label is the text of the heading.
 */
function withPermalink(heading: Element, id: string): Element {
  const link = h('a', { className: ['permalink'], href: `#${id}`, ariaLabelledBy: id }, '#');
  return h('div', { className: ['titled', heading.tagName] }, heading, ' ', link);
}

/** Puts the codes of headings, by their ids, before those that do not contain them. */
export function addCodes(tree: Root, codes: ReadonlyMap<string, string>): void {
  for (const heading of elementsIn(tree).filter(isHeading)) {
    const code = codes.get(String(heading.properties.id));
    if (code === undefined || containsCode(code, textOf(heading))) continue;
    heading.children.unshift({ type: 'text', value: `${code} ` });
  }
}

/** The heading of an item that has no Markdown. */
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

/** The page title is the h1: if the text has an h1 too, all its headings move down one level. */
export function belowPageTitle(tree: Root): void {
  // Headings of the footnotes section are generated and stay.
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

/**
 * Gives headings without an id the id that GitHub would generate, so that links within a guide work on both.
 */
export function idsFromWords(tree: Root): void {
  const slugger = new GithubSlugger();
  for (const heading of elementsIn(tree))
    if (isHeading(heading)) heading.properties.id ??= slugger.slug(textOf(heading));
}
