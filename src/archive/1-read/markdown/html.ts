// The HTML that editors may use in Markdown: elements that Markdown has no syntax for, none with behaviour.

/** Other tags are removed, and their content stays. */
export const htmlTags: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn dl dt em hr i ins kbd li ' +
    'mark ol p pre q rp rt ruby s samp small strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

/** By tag; `*` applies to every tag. */
export const htmlAttributes: Readonly<Record<string, readonly string[]>> = {
  '*': ['lang', 'dir', 'title'],
  a: ['href'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope', 'abbr'],
  col: ['span'],
  colgroup: ['span'],
  ol: ['start', 'reversed'],
  time: ['datetime'],
  details: ['open'],
};

/** These are removed together with their content. */
export const htmlWithoutWords = ['script', 'style'] as const;

interface DroppedHtml {
  /** The tag or attribute as the editor wrote it: `<div>`, or `<b onclick>`. */
  readonly shown: string;
  /** Its offset in the text. */
  readonly at: number;
  readonly length: number;
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s[^<>]*)?)\/?>/gi;
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

/** The tags and attributes in a piece of HTML that the page leaves out. */
export function droppedHtml(html: string): readonly DroppedHtml[] {
  const found: DroppedHtml[] = [];
  for (const match of withoutComments(html).matchAll(TAG)) {
    const [whole, written = '', rest = ''] = match;
    const tag = written.toLowerCase();
    const place = { at: match.index, length: whole.length };
    if (!htmlTags.has(tag)) found.push({ shown: `<${written}>`, ...place });
    else
      for (const [, name = ''] of rest.matchAll(ATTRIBUTE))
        if (!isAllowed(tag, name.toLowerCase())) found.push({ shown: `<${written} ${name}>`, ...place });
  }
  return found;
}

// Elements without content.
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
// Elements whose end tag may be omitted.
const CLOSED_BY_NEXT: ReadonlySet<string> = new Set(
  'p li dt dd tr td th thead tbody tfoot colgroup caption'.split(' '),
);
const DRAWN_IN: ReadonlySet<string> = new Set(['svg', 'g', 'defs']);
const BEGINNING = /<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])/gi;

/**
 * Returns a function that tracks open elements across pieces of HTML. It returns the offset at which more
 * than `most` are open, otherwise null.
 */
export function tooDeepHtml(most: number): (html: string) => number | null {
  const open: string[] = [];
  return (html) => {
    const plain = withoutComments(html);
    for (const { index, 1: slash, 2: written = '' } of plain.matchAll(BEGINNING)) {
      const tag = written.toLowerCase();
      if (slash) {
        const at = open.lastIndexOf(tag);
        if (at >= 0) open.length = at;
        continue;
      }
      if (VOID.has(tag) || (DRAWN_IN.has(open.at(-1) ?? '') && isClosedAtOnce(plain, index))) continue;
      if (CLOSED_BY_NEXT.has(tag)) while (CLOSED_BY_NEXT.has(open.at(-1) ?? '')) open.pop();
      open.push(tag);
      if (open.length > most) return index;
    }
    return null;
  };
}

/** Whether an SVG shape is self-closing. On HTML elements, `/>` has no meaning. */
function isClosedAtOnce(html: string, from: number): boolean {
  return /^[^<>]*\/>/.test(html.slice(from + 1, from + 1000));
}

/** The text of a piece of HTML, for search and counting. */
export function wordsOfHtml(html: string): string {
  return withoutComments(html)
    .replace(/<(script|style)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
}

function isAllowed(tag: string, attribute: string): boolean {
  return [htmlAttributes['*'], htmlAttributes[tag]].some((list) => list?.includes(attribute));
}

/** The offset of a comment that is not closed; null if there is none. */
export function unclosedComment(html: string): number | null {
  for (let end = 0; ; ) {
    const at = html.indexOf('<!--', end);
    if (at < 0) return null;
    const closed = html.indexOf('-->', at + 4);
    if (closed < 0) return at;
    end = closed + 3;
  }
}

// Comments are notes among editors. Spaces in their place keep all offsets.
function withoutComments(html: string): string {
  return html.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
}
