import { type DefaultTreeAdapterTypes, html, parse } from 'parse5';

/** A place in an HTML file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Named extends Place {
  readonly name: string;
}

/** What the check needs to know of a page; the tree itself is let go. */
export interface PageFacts {
  readonly language: string | null;
  readonly titles: readonly Named[];
  readonly headings: readonly Place[];
  readonly ids: readonly Named[];
  /** Addresses of links, pictures, scripts and style sheets, as written. */
  readonly addresses: readonly Named[];
  /** Ids of the same page that an attribute names: a label, a popover, a clip path. */
  readonly idReferences: readonly Named[];
  /** The code of each parse error. */
  readonly errors: readonly Named[];
  /** Elements that must be closed and are not, or that a stray end tag brought about. */
  readonly unclosed: readonly Named[];
  readonly canonical: string | null;
  /** It leads on to another page by itself. */
  readonly isRedirect: boolean;
  readonly isHidden: boolean;
}

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const ADDRESS_ATTRIBUTES: ReadonlySet<string> = new Set([
  'href',
  'src',
  'poster',
  'data',
  'action',
  'formaction',
  'cite',
]);
/** What a page names where it is shared. */
const PICTURES: ReadonlySet<string> = new Set(['og:image', 'og:image:url', 'og:image:secure_url']);
const ID_ATTRIBUTES: ReadonlySet<string> = new Set([
  'for',
  'form',
  'headers',
  'list',
  'popovertarget',
  'commandfor',
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-details',
  'aria-errormessage',
  'aria-flowto',
  'aria-labelledby',
  'aria-owns',
]);

export function readPage(text: string): PageFacts {
  const titles: Named[] = [];
  const headings: Place[] = [];
  const ids: Named[] = [];
  const addresses: Named[] = [];
  const idReferences: Named[] = [];
  const errors: Named[] = [];
  const unclosed: Named[] = [];
  let language: string | null = null;
  let canonical: string | null = null;
  let isRedirect = false;
  let isHidden = false;

  const document = parse(text, {
    sourceCodeLocationInfo: true,
    // What a reader without scripts sees is part of the page.
    scriptingEnabled: false,
    onParseError: ({ code, startLine, startCol }) =>
      errors.push({ name: code, line: startLine, column: startCol }),
  });
  for (const element of elementsOf(document)) {
    const place = placeOf(element);
    if (isUnclosed(element, text)) unclosed.push({ ...place, name: element.tagName });
    const value = (name: string) => element.attrs.find((one) => one.name === name)?.value;
    if (element.namespaceURI === html.NS.HTML) {
      switch (element.tagName) {
        case 'html':
          language = value('lang')?.trim() || null;
          break;
        case 'title':
          titles.push({ ...place, name: wordsOf(element) });
          break;
        case 'h1':
          headings.push(place);
          break;
        case 'link':
          if (value('rel')?.toLowerCase() === 'canonical') canonical = value('href') ?? null;
          break;
        case 'meta':
          if (value('http-equiv')?.toLowerCase() === 'refresh') {
            isRedirect = true;
            const address = /url\s*=\s*["']?([^"']*)/i.exec(value('content') ?? '')?.[1];
            if (address) addresses.push({ ...place, name: address.trim() });
          }
          if (PICTURES.has(value('property') ?? ''))
            addresses.push({ ...place, name: (value('content') ?? '').trim() });
          if (value('name') === 'robots') isHidden = /noindex/i.test(value('content') ?? '');
          break;
      }
    }
    for (const { name, value } of element.attrs) {
      if (name === 'id') ids.push({ ...place, name: value });
      else if (name === 'srcset' || name === 'imagesrcset') {
        for (const address of addressesOfSet(value)) addresses.push({ ...place, name: address });
      } else if (ADDRESS_ATTRIBUTES.has(name)) addresses.push({ ...place, name: value.trim() });
      else if (ID_ATTRIBUTES.has(name)) {
        for (const id of value.split(/\s+/)) if (id !== '') idReferences.push({ ...place, name: id });
      } else if (value.includes('url(#')) {
        for (const [, id = ''] of value.matchAll(/url\(#([^)]+)\)/g))
          idReferences.push({ ...place, name: id });
      }
    }
  }
  return {
    language,
    titles,
    headings,
    ids,
    addresses,
    idReferences,
    errors,
    unclosed,
    canonical,
    isRedirect,
    isHidden,
  };
}

/** Every element in the order of the text. What a template holds is no part of the page. */
function* elementsOf(root: Node): Iterable<Element> {
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('tagName' in node) yield node;
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
}

const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
/** These may go without an end tag, or without any tag at all. */
const OPTIONAL: ReadonlySet<string> = new Set(
  'html head body p li dt dd rt rp optgroup option colgroup caption thead tbody tfoot tr td th'.split(' '),
);
const IMPLIED: ReadonlySet<string> = new Set('html head body colgroup tbody tr'.split(' '));

function isUnclosed(element: Element, text: string): boolean {
  const { sourceCodeLocation: location, tagName, namespaceURI } = element;
  if (!location) return !IMPLIED.has(tagName);
  if (location.endTag) return false;
  if (namespaceURI === html.NS.HTML) return !VOID.has(tagName) && !OPTIONAL.has(tagName);
  return !text.startsWith('/>', (location.startTag?.endOffset ?? location.endOffset) - 2);
}

function wordsOf(element: Element): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function placeOf({ sourceCodeLocation }: Element): Place {
  return { line: sourceCodeLocation?.startLine ?? 1, column: sourceCodeLocation?.startCol ?? 1 };
}

function addressesOfSet(value: string): readonly string[] {
  return value
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((address) => address !== '');
}
