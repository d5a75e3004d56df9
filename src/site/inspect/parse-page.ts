import { type DefaultTreeAdapterTypes, html, parse } from 'parse5';
import type { Place, WrittenPage } from './written-page.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;
type Writable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer One)[] ? One[] : T[Key] };

/** Parses a page completely, with the place of each element and every parse error. */
export function parsePage(text: string): WrittenPage {
  const page: Writable<WrittenPage> = {
    language: null,
    titles: [],
    headings: [],
    ids: [],
    addresses: [],
    idReferences: [],
    errors: [],
    unclosed: [],
    canonical: null,
    isRedirect: false,
    isHidden: false,
  };
  const document = parse(text, {
    sourceCodeLocationInfo: true,
    // Parses the contents of <noscript>, which readers without scripts see.
    scriptingEnabled: false,
    onParseError: ({ code, startLine, startCol }) =>
      page.errors.push({ name: code, line: startLine, column: startCol }),
  });
  for (const element of elementsOf(document)) {
    const place = placeOf(element);
    if (isUnclosed(element, text)) page.unclosed.push({ ...place, name: element.tagName });
    if (element.namespaceURI === html.NS.HTML) noteHtml(page, element, place);
    for (const attribute of element.attrs) noteAttribute(page, attribute, place);
  }
  return page;
}

/** Every element in document order, except the contents of <template>. */
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
/** Elements whose end tag may be omitted. */
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
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function placeOf({ sourceCodeLocation }: Element): Place {
  return { line: sourceCodeLocation?.startLine ?? 1, column: sourceCodeLocation?.startCol ?? 1 };
}

const ADDRESS_ATTRIBUTES: ReadonlySet<string> = new Set([
  'href',
  'src',
  'poster',
  'data',
  'action',
  'formaction',
  'cite',
]);
/** Properties that name the picture shown when a page is shared. */
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

function noteHtml(page: Writable<WrittenPage>, element: Element, place: Place): void {
  const { tagName, attrs } = element;
  const value = (name: string) => attrs.find((one) => one.name === name)?.value;
  switch (tagName) {
    case 'html':
      page.language = value('lang')?.trim() || null;
      break;
    case 'title':
      page.titles.push({ ...place, name: wordsOf(element).replace(/\s+/g, ' ').trim() });
      break;
    case 'h1':
      page.headings.push(place);
      break;
    case 'link':
      if (value('rel')?.toLowerCase() === 'canonical') page.canonical = value('href') ?? null;
      break;
    case 'meta':
      if (value('http-equiv')?.toLowerCase() === 'refresh') {
        page.isRedirect = true;
        const address = /url\s*=\s*["']?([^"']*)/i.exec(value('content') ?? '')?.[1];
        if (address) page.addresses.push({ ...place, name: address.trim() });
      }
      if (PICTURES.has(value('property') ?? ''))
        page.addresses.push({ ...place, name: (value('content') ?? '').trim() });
      if (value('name') === 'robots') page.isHidden = /noindex/i.test(value('content') ?? '');
      break;
  }
}

function noteAttribute(
  page: Writable<WrittenPage>,
  { name, value }: Element['attrs'][number],
  place: Place,
): void {
  if (name === 'id') page.ids.push({ ...place, name: value });
  else if (name === 'srcset' || name === 'imagesrcset') {
    for (const address of addressesOfSet(value)) page.addresses.push({ ...place, name: address });
  } else if (ADDRESS_ATTRIBUTES.has(name)) page.addresses.push({ ...place, name: value.trim() });
  else if (ID_ATTRIBUTES.has(name)) {
    for (const id of value.split(/\s+/)) if (id !== '') page.idReferences.push({ ...place, name: id });
  } else if (value.includes('url(#')) {
    for (const [, id = ''] of value.matchAll(/url\(#([^)]+)\)/g))
      page.idReferences.push({ ...place, name: id });
  }
}

function addressesOfSet(value: string): readonly string[] {
  return value
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((address) => address !== '');
}
