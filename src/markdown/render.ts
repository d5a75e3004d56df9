import type { Heading, Html, Root } from 'mdast';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Processor, unified } from 'unified';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(cjkFriendly)
  .use(() => headingIds)
  .use(() => rawHtmlAsText)
  .use(remarkRehype, { clobberPrefix: '', footnoteLabel: '脚注', footnoteBackLabel: '本文に戻る' })
  .use(rehypeStringify);

/** Markdown of the content as HTML. Content is not code: what looks like HTML is shown as it was written. */
export function renderMarkdown(source: string): string {
  return String(processor.processSync(source));
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

function rawHtmlAsText(tree: Root): void {
  const visit = (node: { type: string; children?: unknown[] }) => {
    node.children?.forEach((child) => {
      const one = child as { type: string; children?: unknown[] };
      if (one.type === 'html') Object.assign(one as unknown as Html, { type: 'text' });
      else visit(one);
    });
  };
  visit(tree);
}
