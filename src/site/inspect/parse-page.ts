import { type DefaultTreeAdapterTypes, html, parse } from 'parse5';
import { VOID } from './nesting.ts';
import { type Named, type Place, type WrittenPage, writingDown } from './written-page.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Parses a page completely, with the place of each element and every parse error. */
export function parsePage(text: string): WrittenPage {
  const errors: Named[] = [];
  const unclosed: Named[] = [];
  const document = parse(text, {
    sourceCodeLocationInfo: true,
    // Parses the contents of <noscript>, which readers without scripts see.
    scriptingEnabled: false,
    onParseError: ({ code, startLine, startCol }) =>
      errors.push({ name: code, line: startLine, column: startCol }),
  });
  const { page, note } = writingDown();
  for (const element of elementsOf(document)) {
    const { tagName, attrs, namespaceURI } = element;
    const place = placeOf(element);
    if (isUnclosed(element, text)) unclosed.push({ ...place, name: tagName });
    note({ tagName, isHtml: namespaceURI === html.NS.HTML, attrs, place, words: () => wordsOf(element) });
  }
  return { ...page, errors, unclosed };
}

/** Every element in document order, except the contents of <template>. */
function* elementsOf(root: Node): Iterable<Element> {
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('tagName' in node) yield node;
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
}

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
