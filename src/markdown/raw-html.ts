// Content is not code. What an editor wrote as HTML is reduced to the words that are allowed; what was made from
// Markdown carries a seal through that, so that an id or a class is ours or is not there.
import { randomUUID } from 'node:crypto';
import type { Element, ElementContent, Properties, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { htmlAttributes, htmlTags, htmlWithoutWords } from '#archive/1-read/markdown/html.ts';
import { elementsIn } from './tree.ts';

/** Nobody can write it, and it never leaves this file. */
const SEAL = randomUUID();

/** Made by Markdown alone: headings need ids, and boxes and pictures are not for an editor to place. */
const MADE = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'img', 'input', 'section'];

/** As they are written in a tree: `colspan` is `colSpan`. */
const SPELLED: Readonly<Record<string, string>> = {
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  datetime: 'dateTime',
};

const TABLE_PARTS = ['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];

const schema: Schema = {
  tagNames: [...htmlTags, ...MADE],
  attributes: Object.fromEntries(
    Object.entries({ ...htmlAttributes, '*': [...(htmlAttributes['*'] ?? []), 'dataSeal'] }).map(
      ([tag, names]) => [tag, names.map((name) => SPELLED[name] ?? name)],
    ),
  ),
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  ancestors: {
    ...Object.fromEntries(TABLE_PARTS.map((tag) => [tag, ['table']])),
    li: ['ol', 'ul'],
    dt: ['dl'],
    dd: ['dl'],
    summary: ['details'],
    rt: ['ruby'],
    rp: ['ruby'],
  },
  strip: [...htmlWithoutWords],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};

/** Takes the raw HTML of a text in, as far as it is allowed. */
export function allowedHtml(tree: Root): Root {
  const isWritten = hasRaw(tree);
  // What Markdown alone makes is in order, but for a note within a link.
  if (!isWritten && !hasNestedLink(tree)) return tree;
  const kept = seal(tree);
  const taken = sanitize(raw(tree), schema) as Root;
  // What is left stands elsewhere than it stood: a table is in a paragraph when what was between them is gone.
  const clean = isWritten ? (raw(taken) as Root) : taken;
  unseal(clean, kept);
  return clean;
}

function hasRaw({ children }: Root | Element): boolean {
  return children.some((node) => node.type === 'raw' || (node.type === 'element' && hasRaw(node)));
}

function hasNestedLink(tree: Root): boolean {
  return elementsIn(tree).some(
    (link) =>
      link.tagName === 'a' && elementsIn(link).some((other) => other !== link && other.tagName === 'a'),
  );
}

/** The properties of what Markdown made, set aside under a number. */
function seal(tree: Root): readonly Properties[] {
  return elementsIn(tree).map((element, number) => {
    const { properties } = element;
    element.properties = { dataSeal: `${SEAL} ${number}` };
    return properties;
  });
}

function unseal(tree: Root | Element, kept: readonly Properties[]): void {
  tree.children = (tree.children as ElementContent[]).flatMap((node): readonly ElementContent[] => {
    if (node.type !== 'element') return [node];
    unseal(node, kept);
    const own = propertiesOf(node, kept);
    if (own === null && MADE.includes(node.tagName)) return node.children;
    const { dataSeal: _, ...written } = node.properties;
    node.properties = own ?? written;
    return [node];
  });
}

function propertiesOf({ properties }: Element, kept: readonly Properties[]): Properties | null {
  const [seal, number] = String(properties.dataSeal ?? '').split(' ');
  return seal === SEAL ? (kept[Number(number)] ?? null) : null;
}
