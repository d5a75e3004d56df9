import type { Root as HtmlRoot, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { nodesIn } from '#archive/1-read/markdown/nodes.ts';
import { parseMarkdown } from '#archive/1-read/markdown/parse.ts';
import { addressWritten } from '#archive/4-link/addresses/urls.ts';
import { type Draw, putDrawings } from './drawings.ts';
import { finishFootnotes, footnotes, notePrefix } from './footnotes.ts';
import { belowPageTitle, depthOf, finishHeadings, idsFromWords } from './headings.ts';
import { type LinkedWords, linkWords } from './link-words.ts';
import { finishLinks } from './links.ts';
import { cutLongBlocks } from './long-blocks.ts';
import { allowedHtml } from './raw-html.ts';
import { cutAtHeadings } from './sections.ts';
import { finishTables } from './tables.ts';
import { elementsIn, textOf } from './tree.ts';

export type { Draw } from './drawings.ts';

/** What a page asks for besides the words: glossary terms and units that are linked where they are named. */
export interface Prose extends LinkedWords {
  /** Headings that have an id show a link to themselves, which says this of a title. */
  readonly hasPermalinks?: boolean;
  /** Headings without an id take one from their words. For text that is no content: content says its ids. */
  readonly idsFromWords?: boolean;
  /** Where a link of the text leads on the site. */
  readonly address?: (url: string) => string;
}

/** A heading that has an address, with what stands below it, or what stands before the first of them. */
export interface RenderedSection {
  /** Empty before the first heading. */
  readonly id: string;
  readonly title: string;
  /** 2 for h2. */
  readonly depth: number;
  /** The heading and all below it. */
  readonly html: string;
  /** The same, one after the other: the heading, a paragraph, a table. */
  readonly blocks: readonly string[];
}

export interface Rendered {
  readonly sections: readonly RenderedSection[];
  /** The notes of the whole text with their heading, for the end of the page; empty where there are none. */
  readonly footnotes: string;
  /** The same, one after the other: the heading, the notes. */
  readonly notes: readonly string[];
}

/**
 * Markdown of the content as HTML. Content is not code: HTML in it is reduced to what is allowed, and the only
 * markup that is not made from Markdown is that of the drawings.
 */
export async function render(tree: Root, draw: Draw, prose: Prose = {}): Promise<Rendered> {
  const whole = hastOf(tree);
  finishFootnotes(whole);
  finishLinks(whole, prose.address ?? addressWritten);
  belowPageTitle(whole);
  if (prose.idsFromWords) idsFromWords(whole);
  const { sections, notes } = cutAtHeadings(whole);
  let drawn = 0;
  const finished = async (nodes: readonly RootContent[], title: string): Promise<readonly RootContent[]> => {
    const part = finish(nodes, title, prose);
    drawn = await putDrawings(part, draw, drawn);
    return part.children;
  };
  const rendered: RenderedSection[] = [];
  for (const { heading, nodes } of sections) {
    const place = heading
      ? { id: String(heading.properties.id), title: textOf(heading), depth: depthOf(heading) }
      : { id: '', title: '', depth: 0 };
    const blocks = (await finished(nodes, place.title)).map(written);
    const html = blocks.join('');
    if (html !== '') rendered.push({ ...place, html, blocks });
  }
  const end = await finished(notes, footnotes.title);
  const within: HtmlRoot = {
    type: 'root',
    children: end.flatMap((one) => ('children' in one ? one.children : [])),
  };
  cutLongBlocks(within);
  return { sections: rendered, footnotes: end.map(written).join(''), notes: within.children.map(written) };
}

function written(node: RootContent): string {
  return toHtml(node, { allowDangerousHtml: true });
}

/** A text as one piece, where nothing stands between its sections. */
export function wholeHtml({ sections, footnotes }: Rendered): string {
  return [...sections.map(({ html }) => html), footnotes].join('');
}

/** Markdown that is no content, such as the guides. */
export function renderMarkdown(source: string, draw: Draw, prose: Prose = {}): Promise<Rendered> {
  return render(parseMarkdown(source), draw, prose);
}

function hastOf(tree: Root): HtmlRoot {
  // All that is referred to is found before anything is made, in a walk that is slow: it is shown these alone.
  const definitions = nodesIn(tree).filter(isDefinition);
  return toHast({ type: 'root', children: definitions } satisfies Root, {
    handlers: { root: (state) => state.wrap(state.all(tree)) },
    allowDangerousHtml: true,
    clobberPrefix: notePrefix,
    footnoteLabel: footnotes.title,
    footnoteLabelProperties: {},
    footnoteBackLabel: '本文に戻る',
  }) as HtmlRoot;
}

function isDefinition(node: Nodes): node is Definition | FootnoteDefinition {
  return node.type === 'definition' || node.type === 'footnoteDefinition';
}

/** What an editor left open ends with its section; what is added comes after the allowlist, which would take it away. */
function finish(nodes: readonly RootContent[], title: string, prose: Prose): HtmlRoot {
  const part = allowedHtml({ type: 'root', children: [...nodes] });
  part.children = part.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  finishTables(part, title);
  finishCode(part);
  linkWords(part, prose);
  finishHeadings(part, prose.hasPermalinks ?? false);
  cutLongBlocks(part);
  return part;
}

/** A block of code may be wider than a phone: whoever has no mouse scrolls it with the keys. */
function finishCode(tree: HtmlRoot): void {
  for (const { tagName, properties } of elementsIn(tree)) if (tagName === 'pre') properties.tabIndex = 0;
}
