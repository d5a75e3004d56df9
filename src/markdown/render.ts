import type { Root as HtmlRoot } from 'hast';
import type { Heading, Root } from 'mdast';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Processor, unified } from 'unified';
import { type Draw, putDrawings } from './drawings.ts';
import { finishHeadings, idsFromWords, type PlacedHeading } from './headings.ts';
import { type LinkedWords, linkWords } from './link-words.ts';
import { linksOf } from './links.ts';
import { allowedHtml } from './raw-html.ts';
import { finishTables } from './tables.ts';
import { eachElement } from './tree.ts';

export type { Draw } from './drawings.ts';

/** What a step is handed with the text. */
interface Given {
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a page asks for besides the words: glossary terms and units that are linked where they are named. */
export interface Prose extends LinkedWords {
  /** Headings that have an id show a link to themselves. */
  readonly permalinks?: boolean;
  /** Headings without an id take one from their words. For text that is no content: content says its ids. */
  readonly idsFromWords?: boolean;
  /** Is told the headings that have an id, in their order. */
  readonly onHeadings?: (headings: readonly PlacedHeading[]) => void;
  /** Is told which elements the text is made of, drawings included. */
  readonly onElements?: (tags: ReadonlySet<string>) => void;
  /** Where a link of the text leads on the site. */
  readonly address?: (url: string) => string;
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(cjkFriendly)
  .use(() => headingIds)
  .use(() => (tree: Root, file: Given) => linksOf(tree, proseOf(file).address))
  .use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: '脚注',
    footnoteBackLabel: '本文に戻る',
  })
  .use(() => allowedHtml)
  .use(() => finish)
  .use(rehypeStringify, { allowDangerousHtml: true });

/**
 * Markdown of the content as HTML. Content is not code: HTML in it is reduced to what is allowed, and the only
 * markup that is not made from Markdown is that of the drawings.
 */
export async function renderMarkdown(source: string, draw: Draw, prose: Prose = {}): Promise<string> {
  return String(await processor.process({ value: source, data: { draw, prose } }));
}

/** What is added after the allowlist, which would take it away again. */
async function finish(tree: HtmlRoot, file: Given): Promise<void> {
  const prose = proseOf(file);
  tree.children = tree.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  finishTables(tree);
  finishCode(tree);
  if (prose.idsFromWords) idsFromWords(tree);
  linkWords(tree, prose);
  const headings = finishHeadings(tree, prose.permalinks ?? false);
  prose.onHeadings?.(headings);
  await putDrawings(tree, file.data.draw as Draw);
  prose.onElements?.(tagsIn(tree));
}

function tagsIn(tree: HtmlRoot): ReadonlySet<string> {
  const tags = new Set<string>();
  eachElement(tree, ({ tagName }) => tags.add(tagName));
  return tags;
}

/** A block of code may be wider than a phone: whoever has no mouse scrolls it with the keys. */
function finishCode(tree: HtmlRoot): void {
  eachElement(tree, ({ tagName, properties }) => {
    if (tagName === 'pre') properties.tabIndex = 0;
  });
}

function proseOf({ data }: Given): Prose {
  return data.prose as Prose;
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
