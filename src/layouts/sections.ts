// A page is a list of sections, from which its contents and its body are made.
import type { Section } from './frame.ts';

interface Inner {
  readonly id: string;
  readonly title: string;
}

export interface PageSection extends Inner {
  /** Beside the heading, in the body only. */
  readonly note?: string;
  /** What it holds, in a few words, where a page begins with a list of its sections. */
  readonly gist?: string;
  /** The headings within it that the contents name. */
  readonly below?: readonly Inner[];
  readonly Component: (props: never) => unknown;
  readonly props: object;
}

/** A section with what its component takes. Where a page has nothing to say in it, it is left out of the list. */
export function section<P extends object>(
  heading: Inner & Pick<PageSection, 'note' | 'gist' | 'below'>,
  Component: (props: P) => unknown,
  props: P,
): PageSection {
  return { ...heading, Component, props };
}

/** Those that a page has, in its order. */
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
