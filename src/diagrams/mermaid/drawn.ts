/** An element as plain data, so that matching, measuring and writing need no DOM and cost little. */
export interface Drawn {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly classes: ReadonlySet<string>;
  readonly parent: Drawn | null;
  readonly children: readonly (Drawn | string)[];
}

/** The element with all that is in it; of what it lies in, only the way up to the outermost `svg`. */
export function drawnFrom(element: Element): Drawn {
  // Where a part of a line stands, and how wide it is, the whole line decides.
  const text = element.localName === 'tspan' ? textAround(element) : element;
  const above: Element[] = [];
  let outer = text.parentElement;
  while (outer !== null && outer.namespaceURI === text.namespaceURI) {
    above.push(outer);
    outer = outer.parentElement;
  }
  const parent = above.reduceRight<Drawn | null>((up, one) => shell(one, up), null);
  const copies = new Map<Element, Drawn>();
  copy(text, parent, copies);
  return copies.get(element) as Drawn;
}

function copy(element: Element, parent: Drawn | null, copies: Map<Element, Drawn>): Drawn {
  const children: (Drawn | string)[] = [];
  const drawn: Drawn = { ...shell(element, parent), children };
  copies.set(element, drawn);
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1) children.push(copy(child as Element, drawn, copies));
    else if (child.nodeType === 3) children.push(decoded(child.nodeValue ?? ''));
  }
  return drawn;
}

/** `closest` would ask jsdom's selector engine. */
function textAround(element: Element): Element {
  let at: Element | null = element;
  while (at !== null && at.localName !== 'text') at = at.parentElement;
  return at ?? element;
}

function shell(element: Element, parent: Drawn | null): Drawn {
  const attributes = new Map<string, string>();
  for (const name of element.getAttributeNames()) attributes.set(name, element.getAttribute(name) ?? '');
  const classes = new Set((attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== ''));
  return { tag: element.localName, attributes, classes, parent, children: [] };
}

const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: '\u00a0',
};

/** Mermaid keeps `#quot;` and `#35;` in a code of its own until the drawing is written out. */
function decoded(text: string): string {
  if (!text.includes('ﬂ°')) return text;
  return text
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => character(Number(code)))
    .replace(/ﬂ°(\w+)¶ß/g, (_, name: string) => named[name] ?? `&${name};`);
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
