import type { Element, ElementContent, Root } from 'hast';
import { phrasesOf } from './phrases.ts';
import { eachElement, element, isHeading, textOf } from './tree.ts';

/** A heading with an address. */
export interface PlacedHeading {
  readonly id: string;
  readonly title: string;
  /** 2 for h2. */
  readonly depth: number;
}

/** So many characters of a small heading fit on a phone. */
const LINE = 18;

/** Headings break between phrases, and each that has an address may show it. Tells those that have one. */
export function finishHeadings(tree: Root, permalinks: boolean): readonly PlacedHeading[] {
  const placed: PlacedHeading[] = [];
  eachElement(tree, (heading) => {
    if (!isHeading(heading)) return;
    const title = textOf(heading);
    // A shorter one stands on one line of a phone.
    if (title.length > LINE) cut(heading);
    const { id } = heading.properties;
    if (typeof id !== 'string') return;
    placed.push({ id, title, depth: Number(heading.tagName.slice(1)) });
    if (!permalinks) return;
    heading.children.push(
      { type: 'text', value: ' ' },
      element('a', { className: ['permalink'], href: `#${id}`, ariaLabel: `「${title}」へのリンク` }, ['#']),
    );
  });
  return placed;
}

function cut(node: Element): void {
  node.children = node.children.flatMap((child): readonly ElementContent[] => {
    if (child.type === 'element' && child.tagName !== 'code') cut(child);
    if (child.type !== 'text') return [child];
    return phrasesOf(child.value).flatMap((value, index) => [
      ...(index > 0 ? [element('wbr', {})] : []),
      { type: 'text' as const, value },
    ]);
  });
}

/** Headings without an id take one from their words, as GitHub makes it, so that a guide reads alike on both. */
export function idsFromWords(tree: Root): void {
  const taken = new Set<string>();
  eachElement(tree, (heading) => {
    if (!isHeading(heading) || heading.properties.id !== undefined) return;
    const words = slugOf(textOf(heading));
    let id = words;
    for (let number = 1; taken.has(id); number++) id = `${words}-${number}`;
    taken.add(id);
    heading.properties.id = id;
  });
}

function slugOf(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
