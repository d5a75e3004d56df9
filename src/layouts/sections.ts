// A page is a list of sections. Its table of contents and its body are both made from that list.
import type { Section } from './frame.ts';

interface Inner {
  readonly id: string;
  readonly title: string;
}

export interface PageSection extends Inner {
  /** Shown beside the heading in the body, not in the table of contents. */
  readonly note?: string;
  /** Where the note leads. */
  readonly noteUrl?: string;
  /** A short summary, shown in the folded heading or in a list of sections. */
  readonly gist?: string;
  /** Headings inside the section that the table of contents lists. */
  readonly below?: readonly Inner[];
  readonly Component: (props: never) => unknown;
  readonly props: object;
}

/** Pairs a component with its props so that the compiler checks them. A page leaves out empty sections. */
export function section<P extends object>(
  heading: Inner & Pick<PageSection, 'note' | 'noteUrl' | 'gist' | 'below'>,
  Component: (props: P) => unknown,
  props: P,
): PageSection {
  return { ...heading, Component, props };
}

/** The sections that are not empty, in order. */
export function present(
  sections: readonly (PageSection | false | null | undefined)[],
): readonly PageSection[] {
  return sections.filter((one) => one !== false && one !== null && one !== undefined);
}

export function contentsOf(sections: readonly PageSection[]): readonly Section[] {
  return sections.flatMap(({ id, title, below = [] }) => [
    { id, title, depth: 2 },
    ...below.map((inner) => ({ id: inner.id, title: inner.title, depth: 3 })),
  ]);
}
