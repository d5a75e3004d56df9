import type { Heading, Html, Root } from 'mdast';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Processor, unified } from 'unified';

/** Draws the Mermaid text of a block; the number tells the blocks of a page apart. */
export type Draw = (mermaid: string, number: number) => Promise<string>;

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(cjkFriendly)
  .use(() => headingIds)
  .use(() => rawHtmlAsText)
  .use(() => safeLinks)
  .use(() => drawings)
  .use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: '脚注',
    footnoteBackLabel: '本文に戻る',
  })
  .use(rehypeStringify, { allowDangerousHtml: true });

/**
 * Markdown of the content as HTML. Content is not code: what looks like HTML is shown as it was written, and the
 * only markup that is not made from Markdown is that of the drawings.
 */
export async function renderMarkdown(source: string, draw: Draw): Promise<string> {
  return String(await processor.process({ value: source, data: { draw } }));
}

/** A ```mermaid block becomes its drawing, with its text below. */
async function drawings(
  tree: Root,
  file: { readonly data: Readonly<Record<string, unknown>> },
): Promise<void> {
  const draw = file.data.draw as Draw;
  let number = 0;
  for (const [index, node] of tree.children.entries()) {
    if (node.type !== 'code' || node.lang !== 'mermaid') continue;
    const svg = await draw(node.value, ++number);
    const canvas = `<section class="canvas" aria-label="図" tabindex="0">${svg}</section>`;
    const open: Html = {
      type: 'html',
      value: `<figure class="drawing">${canvas}<details><summary>図のもとの文字</summary>`,
    };
    const close: Html = { type: 'html', value: '</details></figure>' };
    tree.children.splice(index, 1, {
      type: 'root',
      children: [open, { ...node, lang: null }, close],
    } as unknown as Html);
  }
}

/** `これは**「強調」**です` is bold, as its writer meant. */
function cjkFriendly(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), cjkFriendlyExtension()];
}

/** `## ねらい {#aim}` becomes a heading with that id. */
function headingIds(tree: Root): void {
  for (const node of tree.children) if (node.type === 'heading') takeId(node);
}

function takeId(heading: Heading): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return;
  const match = /\s*\{#([a-z0-9]+(?:[.-][a-z0-9]+)*)\}\s*$/.exec(last.value);
  if (!match) return;
  last.value = last.value.slice(0, match.index);
  heading.data = { ...heading.data, hProperties: { id: match[1] } };
}

const SAFE = /^(?:https?:\/\/|mailto:|tel:|#|\/(?!\/)|\.{0,2}\/|[^:/?#]*(?:[/?#]|$))/i;

/** A link leads to a page, a mail or a telephone, and never runs anything: any other keeps its words alone. */
function safeLinks(tree: Root): void {
  eachNode(tree, (node) => {
    const { type, url } = node as { type: string; url?: unknown };
    if (typeof url !== 'string' || SAFE.test(url.trim())) return;
    if (type === 'link') Object.assign(node, { type: 'emphasis', url: undefined });
    else if (type === 'image' || type === 'definition') Object.assign(node, { url: '' });
  });
}

function rawHtmlAsText(tree: Root): void {
  eachNode(tree, (node) => {
    if (node.type === 'html') Object.assign(node, { type: 'text' });
  });
}

interface Visited {
  type: string;
  children?: Visited[];
}

function eachNode(node: Visited, visit: (node: Visited) => void): void {
  visit(node);
  for (const child of node.children ?? []) eachNode(child, visit);
}
