// Content is not code. What an editor wrote as HTML is reduced to the words that are allowed; what was made from
// Markdown carries a seal through that, so that an id or a class is ours or is not there.
import { randomUUID } from 'node:crypto';
import type { Element, Properties, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import { htmlAttributes, htmlTags, htmlWithoutWords } from '#archive/1-read/markdown/html.ts';

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
  const kept = seal(tree);
  const isWritten = hasRaw(tree);
  const taken = sanitize(raw(tree), schema) as Root;
  // What is left stands elsewhere than it stood: a table is in a paragraph when what was between them is gone.
  const clean = isWritten ? (raw(taken) as Root) : taken;
  unseal(clean, kept);
  return clean;
}

function hasRaw(tree: Root): boolean {
  let has = false;
  visit(tree, 'raw', () => {
    has = true;
    return EXIT;
  });
  return has;
}

/** The properties of what Markdown made, set aside under a number. */
function seal(tree: Root): readonly Properties[] {
  const kept: Properties[] = [];
  visit(tree, 'element', (element) => {
    kept.push(element.properties);
    element.properties = { dataSeal: `${SEAL} ${kept.length - 1}` };
  });
  return kept;
}

function unseal(tree: Root, kept: readonly Properties[]): void {
  visit(tree, 'element', (element, index, parent) => {
    const own = propertiesOf(element, kept);
    if (own === null && MADE.includes(element.tagName)) {
      parent?.children.splice(index ?? 0, 1, ...element.children);
      return index;
    }
    const { dataSeal: _, ...written } = element.properties;
    element.properties = own ?? written;
    return CONTINUE;
  });
}

function propertiesOf({ properties }: Element, kept: readonly Properties[]): Properties | null {
  const [seal, number] = String(properties.dataSeal ?? '').split(' ');
  return seal === SEAL ? (kept[Number(number)] ?? null) : null;
}
