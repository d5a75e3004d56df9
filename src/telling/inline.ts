// A small model of formatted text. Pages turn it into HTML, Markdown twins into Markdown, search
// into plain text.

/** A piece of a line. URLs belong to the site. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** `name` distinguishes links with the same text in a list of links. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string; readonly name?: string }
  /** A unit or post; `tone` tells whether it begins or ends. */
  | { readonly kind: 'name'; readonly text: string; readonly url: string | null; readonly tone: Tone }
  /** Emphasis: a result, or a number from the source. */
  | { readonly kind: 'strong'; readonly text: string }
  /** Says that something has not been published yet. */
  | { readonly kind: 'missing'; readonly text: string }
  /** Stands for a value that the source does not have, that is not published yet, or that is illegible. */
  | { readonly kind: 'state'; readonly state: 'none' | 'unpublished' | 'illegible'; readonly text: string }
  /** An addition in brackets to the words of the source. */
  | { readonly kind: 'note'; readonly inner: Line };

export type Tone = 'begins' | 'ends' | 'none';

export type Line = readonly Inline[];

export function text(words: string): Inline {
  return { kind: 'text', text: words };
}

/** A link, or plain text without `url`. */
export function link(words: string, url: string | undefined): Inline {
  return url === undefined ? text(words) : { kind: 'link', text: words, url };
}

export function note(...inner: readonly (Inline | string)[]): Inline {
  return { kind: 'note', inner: inner.map((one) => (typeof one === 'string' ? text(one) : one)) };
}

/** Separates the items with 、. */
export function listed(items: readonly Inline[]): Line {
  return joined(items.map((item) => [item]));
}

/** Joins lines to one. */
export function joined(lines: readonly Line[], between = '、'): Line {
  return lines.flatMap((line, at) => (at === 0 ? line : [text(between), ...line]));
}

/** The plain text of a line. Without `notes`, only the words of the source. */
export function lineText(line: Line, { notes }: { readonly notes: boolean } = { notes: true }): string {
  return line
    .map((one) => {
      if (one.kind === 'note') return notes ? `（${lineText(one.inner)}）` : '';
      return one.kind === 'missing' && !notes ? '' : one.text;
    })
    .join('');
}
