import type { Definition, Heading, Image, Link, Nodes, Parents } from 'mdast';
import type { Body } from '#archive/1-read/markdown/body.ts';
import { idOf } from '#archive/1-read/markdown/parse.ts';
import { resolveLink } from '#archive/4-link/addresses/urls.ts';
import { linkDestination, words } from './markdown.ts';

/** A heading and the text below it, as Markdown that works outside the site. */
export interface Passage {
  readonly id: string | null;
  /** Empty for the text before the first heading. */
  readonly heading: string;
  readonly text: string;
}

/**
 * The body of a file as written, with four changes: links are absolute, unsafe links become text, HTML
 * becomes text, and headings are shifted below the page title and lose their `{#id}`.
 */
export function passagesOfBody(
  { source, tree }: Pick<Body, 'source' | 'tree'>,
  page: string,
): readonly Passage[] {
  const depths = tree.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  const written: Written = { source, page, shift: Math.max(0, 2 - Math.min(...depths, 2)) };
  let last: PassageUnderWay = { id: null, heading: '', text: [] };
  const passages = [last];
  for (const node of tree.children) {
    if (node.type === 'heading') {
      last = { id: idOf(node), heading: headingOf(node, written), text: [] };
      passages.push(last);
    } else last.text.push(rewritten(node, written));
  }
  return passages
    .map((passage) => ({ ...passage, text: passage.text.filter((text) => text.trim() !== '').join('\n\n') }))
    .filter(({ heading, text }) => heading !== '' || text !== '');
}

interface PassageUnderWay extends Omit<Passage, 'text'> {
  readonly text: string[];
}

interface Written {
  readonly source: string;
  readonly page: string;
  readonly shift: number;
}

function headingOf(node: Heading, written: Written): string {
  const inner = innerOf(node, written).replace(/(?<!\s)\s*\n\s*/g, ' ');
  return `${'#'.repeat(Math.min(6, node.depth + written.shift))} ${inner}`;
}

function rewritten(node: Nodes, written: Written): string {
  switch (node.type) {
    case 'html':
      return words(node.value);
    case 'heading':
      return headingOf(node, written);
    case 'link':
      return linkOf(node, written);
    case 'image':
      return imageOf(node, written);
    case 'definition':
      return definitionOf(node, written);
    default:
      return 'children' in node && node.children.length > 0
        ? outerOf(node, written)
        : sourceOf(node, written);
  }
}

/** The source of a node, with its children rewritten. */
function outerOf(node: Parents, written: Written): string {
  const [from, to] = placeOf(node);
  return between(node, written, from, to);
}

/** The same, without the marks around the children. */
function innerOf(node: Parents, written: Written): string {
  const placed = node.children.filter(({ position }) => position !== undefined);
  const [first, last] = [placed[0], placed.at(-1)];
  return first && last ? between(node, written, placeOf(first)[0], placeOf(last)[1]) : '';
}

function between(node: Parents, written: Written, from: number, to: number): string {
  let text = '';
  let at = from;
  for (const child of node.children) {
    // Nodes that the parser adds itself have no position.
    if (!child.position) continue;
    const [start, end] = placeOf(child);
    text += written.source.slice(at, start) + rewritten(child, written);
    at = end;
  }
  return text + written.source.slice(at, to);
}

function linkOf(node: Link, written: Written): string {
  const source = sourceOf(node, written);
  const destination = linkDestination(resolved(node.url, written));
  if (!source.startsWith('[')) return destination === null ? words(node.url) : source;
  const label = innerOf(node, written);
  return destination === null ? label : `[${label}](${destination}${titleOf(node)})`;
}

function imageOf(node: Image, written: Written): string {
  const destination = linkDestination(resolved(node.url, written));
  const alt = words(node.alt ?? '');
  return destination === null ? alt : `![${alt}](${destination}${titleOf(node)})`;
}

function definitionOf(node: Definition, written: Written): string {
  const destination = linkDestination(resolved(node.url, written));
  return destination === null ? '' : `[${node.label}]: ${destination}${titleOf(node)}`;
}

function titleOf({ title }: { readonly title?: string | null }): string {
  return title ? ` "${words(title).replaceAll('"', '\\"')}"` : '';
}

/** The absolute address; empty if it is invalid. */
function resolved(url: string, { page }: Written): string {
  return URL.parse(resolveLink(url), page)?.href ?? '';
}

function sourceOf(node: Nodes, { source }: Written): string {
  const [from, to] = placeOf(node);
  return source.slice(from, to);
}

function placeOf({ position }: Nodes): readonly [number, number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
