import type { Root as HtmlRoot, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { nodesIn } from '#archive/1-read/markdown/nodes.ts';
import { parseMarkdown } from '#archive/1-read/markdown/parse.ts';
import { resolveLink } from '#archive/4-link/addresses/urls.ts';
import { type Draw, putDrawings } from './drawings.ts';
import { finishFootnotes, footnotes, notePrefix } from './footnotes.ts';
import { addCodes, belowPageTitle, depthOf, finishHeadings, idsFromWords } from './headings.ts';
import { type LinkedWords, linkWords } from './link-words.ts';
import { finishLinks } from './links.ts';
import { cutLongBlocks } from './long-blocks.ts';
import { allowedHtml } from './raw-html.ts';
import { cutAtHeadings } from './sections.ts';
import { finishTables } from './tables.ts';
import { elementsIn, textOf } from './tree.ts';

export type { Draw } from './drawings.ts';

/** Options for a page: the terms and units that are linked where they are mentioned, and more. */
export interface Prose extends LinkedWords {
  /** Whether headings with an id get a link to themselves. */
  readonly hasPermalinks?: boolean;
  /**
   * Whether headings without an id get one from their text; for guides only, because content writes its ids.
   */
  readonly idsFromWords?: boolean;
  /** Numbers in the source by the ids of headings, which need not contain them. */
  readonly codes?: ReadonlyMap<string, string>;
  /** Maps the address of a link in the text to an address on the site. */
  readonly address?: (url: string) => string;
}

/** A heading with an id and what follows it, or what precedes the first such heading. */
export interface RenderedSection {
  /** Empty for the text before the first heading. */
  readonly id: string;
  readonly title: string;
  /** 2 for h2; 0 before the first heading. */
  readonly depth: number;
  /** The heading and everything below it. */
  readonly html: string;
  /** `html` in its blocks: the heading, a paragraph, a table. */
  readonly blocks: readonly string[];
}

export interface Rendered {
  readonly sections: readonly RenderedSection[];
  /** The footnotes of the whole text with their heading; empty if there are none. */
  readonly footnotes: string;
  /** `footnotes` in its blocks: the heading, the list of notes. */
  readonly notes: readonly string[];
}

/**
 * Renders Markdown of the content to HTML. HTML in it is sanitized; the only other markup is that of the
 * drawings.
 */
export async function render(tree: Root, draw: Draw, prose: Prose = {}): Promise<Rendered> {
  const whole = hastOf(tree);
  finishFootnotes(whole);
  finishLinks(whole, prose.address ?? resolveLink);
  belowPageTitle(whole);
  if (prose.codes) addCodes(whole, prose.codes);
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

/** All sections and footnotes in one string. */
export function wholeHtml({ sections, footnotes }: Rendered): string {
  return [...sections.map(({ html }) => html), footnotes].join('');
}

/** Renders Markdown that is not content, such as guides. */
export function renderMarkdown(source: string, draw: Draw, prose: Prose = {}): Promise<Rendered> {
  return render(parseMarkdown(source), draw, prose);
}

function hastOf(tree: Root): HtmlRoot {
  // toHast first collects definitions in a slow walk over the tree it gets, so it gets the definitions alone.
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

/**
 * Each section is sanitized alone, so that an unclosed element ends with its section. Links and permalinks
 * are added afterwards, because the sanitizer would remove them.
 */
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

/** Makes code blocks focusable, so that a wide one can be scrolled with the keyboard. */
function finishCode(tree: HtmlRoot): void {
  for (const { tagName, properties } of elementsIn(tree)) if (tagName === 'pre') properties.tabIndex = 0;
}
