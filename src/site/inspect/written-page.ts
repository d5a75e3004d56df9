/** A place in an HTML file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Named extends Place {
  readonly name: string;
}

/** The parts of a page that the inspection needs. */
export interface WrittenPage {
  readonly language: string | null;
  readonly titles: readonly Named[];
  readonly headings: readonly Place[];
  readonly ids: readonly Named[];
  /** Addresses of links, pictures, scripts and style sheets, as written. */
  readonly addresses: readonly Named[];
  /** Ids of the same page that an attribute names: a label, a popover, a clip path. */
  readonly idReferences: readonly Named[];
  /** The code of each parse error. */
  readonly errors: readonly Named[];
  /** Elements that lack their end tag, or that a stray end tag created. */
  readonly unclosed: readonly Named[];
  readonly canonical: string | null;
  /** Whether it redirects to another page by a <meta> refresh. */
  readonly isRedirect: boolean;
  readonly isHidden: boolean;
}
