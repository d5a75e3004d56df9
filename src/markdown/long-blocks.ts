import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { isPlain } from './tables.ts';
import { elementsIn, textOf } from './tree.ts';

/** The most bytes of HTML in one table, list or paragraph. */
const MOST_BYTES = 48_000;

/** Cuts tables, lists and paragraphs that are too long for one page into several. */
export function cutLongBlocks(tree: Root): void {
  tree.children = tree.children.flatMap((node): readonly RootContent[] =>
    isElement(node) ? cut(node) : [node],
  );
}

function cut(block: Element): readonly Element[] {
  // A cheap estimate, so that short blocks need not be serialized.
  if (3 * textOf(block).length + 100 * elementsIn(block).length < MOST_BYTES) return [block];
  const [head, body] = block.children.filter(isElement);
  const isTable = head !== undefined && body?.tagName === 'tbody' && isPlain(block);
  if (isTable) return tablesOf(block, head, body, partsOf(body.children.filter(isElement)));
  if (block.tagName === 'p') return partsOf(sentencesOf(block)).map((children) => ({ ...block, children }));
  if (!/^[uo]l$/.test(block.tagName)) return [block];
  return listsOf(block, partsOf(block.children.filter(isElement)));
}

/** The sentences of a paragraph that was pasted without blank lines. */
function sentencesOf({ children }: Element): readonly ElementContent[] {
  return children.flatMap((child): readonly ElementContent[] =>
    child.type === 'text'
      ? child.value.split(/(?<=[。\n])/).map((value) => ({ type: 'text', value }))
      : [child],
  );
}

/** Each part repeats the header row. */
function tablesOf(
  table: Element,
  head: Element,
  body: Element,
  parts: readonly ElementContent[][],
): readonly Element[] {
  if (parts.length === 1) return [table];
  const { ariaLabel } = table.properties;
  return parts.map((children, at) => ({
    ...table,
    properties: {
      ...table.properties,
      ...(ariaLabel && { ariaLabel: `${ariaLabel}（${parts.length}のうち${at + 1}）` }),
    },
    children: [at === 0 ? head : withoutIds(head), { ...body, children }],
  }));
}

/** The parts of a numbered list continue the numbering. */
function listsOf(list: Element, parts: readonly ElementContent[][]): readonly Element[] {
  if (parts.length === 1) return [list];
  let start = Number(list.properties.start ?? 1);
  return parts.map((children, at) => {
    const isCounted = at > 0 && list.tagName === 'ol';
    const part = { ...list, properties: { ...list.properties, ...(isCounted && { start }) }, children };
    start += children.length;
    return part;
  });
}

function partsOf(children: readonly ElementContent[]): readonly ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  let bytes = 0;
  for (const child of children) {
    const own = Buffer.byteLength(toHtml(child, { allowDangerousHtml: true }));
    if (bytes > 0 && bytes + own > MOST_BYTES) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(child);
    bytes += own;
  }
  return parts;
}

/** A copy without ids, which must be unique on a page. */
function withoutIds(part: Element): Element {
  const copy = structuredClone(part);
  for (const { properties } of elementsIn(copy)) delete properties.id;
  return copy;
}

function isElement(node: RootContent | ElementContent): node is Element {
  return node.type === 'element';
}
