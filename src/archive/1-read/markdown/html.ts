// Which HTML an editor may write within Markdown: words that Markdown has no sign for, and nothing that acts.

/** Whatever else is written as a tag is left out, and the words inside it stay. */
export const htmlTags: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn dl dt em hr i ins kbd li ' +
    'mark ol p pre q rp rt ruby s samp small strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

/** By tag; `*` is for each of them. */
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

/** These act or paint and say nothing: what stands between them goes with them. */
export const htmlWithoutWords = ['script', 'style'] as const;

interface DroppedHtml {
  /** As an editor would recognise it: `<div>`, or `<b onclick>`. */
  readonly shown: string;
  /** Where it begins in the text. */
  readonly at: number;
  readonly length: number;
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s[^<>]*)?)\/?>/gi;
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

/** Each tag and each attribute of a piece of HTML that will not be on the page. */
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

/** These hold nothing. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Nobody has to close these: the next one does. */
const CLOSED_BY_NEXT: ReadonlySet<string> = new Set(
  'p li dt dd tr td th thead tbody tfoot colgroup caption'.split(' '),
);
const DRAWN_IN: ReadonlySet<string> = new Set(['svg', 'g', 'defs']);
const BEGINNING = /<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])/gi;

/** Follows what is opened and not closed in one piece of HTML after another: where that is more than so many, of a piece. */
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

/** Of a shape of a drawing; of HTML the sign says nothing. */
function isClosedAtOnce(html: string, from: number): boolean {
  return /^[^<>]*\/>/.test(html.slice(from + 1, from + 1000));
}

/** The words of a piece of HTML, which are what is searched and counted. */
export function wordsOfHtml(html: string): string {
  return withoutComments(html)
    .replace(/<(script|style)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
}

function isAllowed(tag: string, attribute: string): boolean {
  return [htmlAttributes['*'], htmlAttributes[tag]].some((list) => list?.includes(attribute));
}

/** Where a comment begins that never ends: all that follows it would be hidden. */
export function unclosedComment(html: string): number | null {
  for (let end = 0; ; ) {
    const at = html.indexOf('<!--', end);
    if (at < 0) return null;
    const closed = html.indexOf('-->', at + 4);
    if (closed < 0) return at;
    end = closed + 3;
  }
}

/** Comments are an editor's notes to other editors; what stands around them keeps its place. */
function withoutComments(html: string): string {
  return html.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
}
