/** A place in an HTML file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Named extends Place {
  readonly name: string;
}

/** The parts of a page that the inspection needs. */
export interface WrittenPage {
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
  /** Elements that lack their end tag, or that a stray end tag created. */
  readonly unclosed: readonly Named[];
  readonly canonical: string | null;
  /** Whether it redirects to another page by a <meta> refresh. */
  readonly isRedirect: boolean;
  readonly isHidden: boolean;
}

export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** An element's start tag. Names are in lower case. */
interface SeenElement {
  readonly tagName: string;
  /** False for SVG elements. */
  readonly isHtml: boolean;
  readonly attrs: readonly Attribute[];
  readonly place: Place;
  /** The text in the element. */
  readonly words: () => string;
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

type Writable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer One)[] ? One[] : T[Key] };

/** Collects a `WrittenPage` from elements noted in document order. */
export function writingDown(): { readonly page: WrittenPage; readonly note: (element: SeenElement) => void } {
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
  return {
    page,
    note: (element) => {
      if (element.isHtml) noteHtml(page, element);
      for (const attribute of element.attrs) noteAttribute(page, attribute, element.place);
    },
  };
}

function noteHtml(page: Writable<WrittenPage>, { tagName, attrs, place, words }: SeenElement): void {
  const value = (name: string) => attrs.find((one) => one.name === name)?.value;
  switch (tagName) {
    case 'html':
      page.language = value('lang')?.trim() || null;
      break;
    case 'title':
      page.titles.push({ ...place, name: words().replace(/\s+/g, ' ').trim() });
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

function noteAttribute(page: Writable<WrittenPage>, { name, value }: Attribute, place: Place): void {
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
