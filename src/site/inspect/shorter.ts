// The same page in fewer letters: a browser needs no quotes around most values, and few end tags of items, cells and paragraphs.
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** An end tag that may be left out: before which other elements, and before the end of which elements around it. */
interface Optional {
  readonly before: ReadonlySet<string>;
  readonly endOf: ReadonlySet<string>;
}

/** By the standard of HTML, without what a browser of some years ago does not know yet. */
const OPTIONAL: ReadonlyMap<string, Optional> = new Map(
  (
    [
      ['li', 'li', 'ul ol menu'],
      ['dt', 'dt dd', ''],
      ['dd', 'dt dd', 'dl'],
      [
        'p',
        'address article aside blockquote div dl fieldset footer form h1 h2 h3 h4 h5 h6 header hr nav ol p pre section table ul',
        'article aside blockquote dd details div figcaption footer header li main nav section td th',
      ],
      ['option', 'option optgroup', 'select optgroup'],
      ['thead', 'tbody tfoot', ''],
      ['tbody', 'tbody tfoot', 'table'],
      ['tfoot', '', 'table'],
      ['tr', 'tr', 'thead tbody tfoot'],
      ['td', 'td th', 'tr'],
      ['th', 'td th', 'tr'],
    ] as const
  ).map(([name, before, endOf]) => [name, { before: words(before), endOf: words(endOf) }]),
);

/** A value that holds no sign of its own meaning, and behind which another attribute or the end of the tag follows. */
const QUOTED = /="([^\s"'=<>`&]+)"(?=[ >])/g;

export interface Shortening {
  /** What is kept as it is: a comment, an element of text only. */
  readonly whole: (html: string) => void;
  readonly text: (html: string) => void;
  /** `tag`: as it is written. */
  readonly begin: (name: string, tag: string) => void;
  readonly end: (name: string) => void;
  readonly written: () => string;
}

/** Takes a page piece by piece. It has to be in order: every element that has an end tag is closed by it. */
export function shortening(): Shortening {
  let written = '';
  /** The end tag that comes next, if it may be left out. */
  let last: { readonly name: string; readonly rule: Optional } | null = null;
  /** What a browser with scripts takes for text stays the text that it is. */
  let isLiteral = false;

  const settle = (isSpared: boolean) => {
    if (last !== null && !isSpared) written += `</${last.name}>`;
    last = null;
  };
  return {
    whole(html) {
      settle(false);
      written += html;
    },
    text(html) {
      if (html === '') return;
      settle(false);
      written += isLiteral ? html : html.replaceAll('&quot;', '"').replaceAll('&gt;', '>');
    },
    begin(name, tag) {
      settle(last?.rule.before.has(name) ?? false);
      written += isLiteral || tag.includes("'") ? tag : tag.replace(QUOTED, '=$1');
      isLiteral ||= name === 'noscript';
    },
    end(name) {
      settle(last?.rule.endOf.has(name) ?? false);
      if (name === 'noscript') isLiteral = false;
      const rule = isLiteral ? undefined : OPTIONAL.get(name);
      if (rule === undefined) written += `</${name}>`;
      else last = { name, rule };
    },
    written() {
      settle(false);
      return written;
    },
  };
}
