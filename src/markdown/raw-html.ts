// Sanitizes the HTML in content. Elements made from Markdown carry a seal through the sanitizer, so that only
// they keep ids and classes.
import { randomUUID } from 'node:crypto';
import type { Element, ElementContent, Properties, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { htmlAttributes, htmlTags, htmlWithoutWords } from '#archive/1-read/markdown/html.ts';
import { elementsIn } from './tree.ts';

/** A secret of this process: an editor cannot write it, and it is removed from the output. */
const SEAL = randomUUID();

/**
 * Elements that only Markdown may create: headings need ids, and editors should not place boxes and pictures.
 */
const MADE = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'img', 'input', 'section'];

/** The names of attributes in hast. */
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

/** Parses the raw HTML in a tree and keeps what is allowed. */
export function allowedHtml(tree: Root): Root {
  const isWritten = hasRaw(tree);
  // The output of Markdown alone is valid, except for a link within a link, which footnotes can create.
  if (!isWritten && !hasNestedLink(tree)) return tree;
  const kept = seal(tree);
  const taken = sanitize(raw(tree), schema) as Root;
  // Parsed again, because removed elements may leave invalid nesting, such as a table in a paragraph.
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

/** Replaces the properties of all elements by a numbered seal, and returns them. */
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
