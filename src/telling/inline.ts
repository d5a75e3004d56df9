// A small model of told words, from which pages write HTML, Markdown twins Markdown, and search and comparison words.

/** A piece of a line. Addresses are those of the site. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** With what it is called in a list of links, where several have the same words. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string; readonly name?: string }
  /** A unit or a post, and whether it begins or ends by what is told. */
  | { readonly kind: 'name'; readonly text: string; readonly url: string | null; readonly tone: Tone }
  /** What the source's own words are weighed with: a result, a number that it gives. */
  | { readonly kind: 'strong'; readonly text: string }
  /** What is not told yet. */
  | { readonly kind: 'missing'; readonly text: string }
  /** Where a value would stand: the source has none, nobody has told it yet, or nobody can read it. */
  | { readonly kind: 'state'; readonly state: 'none' | 'unpublished' | 'illegible'; readonly text: string }
  /** What is added to the words of the source, in brackets. */
  | { readonly kind: 'note'; readonly inner: Line };

export type Tone = 'begins' | 'ends' | 'none';

export type Line = readonly Inline[];

export function text(words: string): Inline {
  return { kind: 'text', text: words };
}

/** A link; words alone where there is no page. */
export function link(words: string, url: string | undefined): Inline {
  return url === undefined ? text(words) : { kind: 'link', text: words, url };
}

export function note(...inner: readonly (Inline | string)[]): Inline {
  return { kind: 'note', inner: inner.map((one) => (typeof one === 'string' ? text(one) : one)) };
}

/** With 、 between them. */
export function listed(items: readonly Inline[]): Line {
  return items.flatMap((item, at) => (at === 0 ? [item] : [text('、'), item]));
}

/** The words of a line, or only those that the source says itself. */
export function lineText(line: Line, { notes }: { readonly notes: boolean } = { notes: true }): string {
  return line
    .map((one) => {
      if (one.kind === 'note') return notes ? `（${lineText(one.inner)}）` : '';
      return one.kind === 'missing' && !notes ? '' : one.text;
    })
    .join('');
}
