// Content is not code. What an editor wrote as HTML is reduced to the words that are allowed; what was made from
// Markdown carries a seal through that, so that an id or a class is ours or is not there.
import { randomUUID } from 'node:crypto';
import type { Element, ElementContent, Properties, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import { htmlAttributes, htmlTags, htmlWithoutWords } from '#archive/1-read/html.ts';
import { eachElement, replaceChildren } from './tree.ts';

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

const raw = rehypeRaw();
const sanitize = rehypeSanitize(schema);

/** Takes the raw HTML of a page in, as far as it is allowed. */
export function allowedHtml(tree: Root, file: Parameters<typeof raw>[1]): Root {
  const kept = seal(tree);
  const clean = sanitize(raw(tree, file));
  unseal(clean, kept);
  return clean;
}

/** The properties of what Markdown made, set aside under a number. */
function seal(tree: Root): readonly Properties[] {
  const kept: Properties[] = [];
  eachElement(tree, (element) => {
    kept.push(element.properties);
    element.properties = { dataSeal: `${SEAL} ${kept.length - 1}` };
  });
  return kept;
}

function unseal(tree: Root, kept: readonly Properties[]): void {
  replaceChildren(tree, (child): readonly ElementContent[] => {
    if (child.type !== 'element') return [child];
    const own = propertiesOf(child, kept);
    if (own === null && MADE.includes(child.tagName)) return child.children;
    const { dataSeal: _, ...written } = child.properties;
    child.properties = own ?? written;
    return [child];
  });
}

function propertiesOf({ properties }: Element, kept: readonly Properties[]): Properties | null {
  const [seal, number] = String(properties.dataSeal ?? '').split(' ');
  return seal === SEAL ? (kept[Number(number)] ?? null) : null;
}
