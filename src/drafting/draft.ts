/** The texts of files, by their path from the project's root. */
export type Texts = Readonly<Record<string, string>>;

/**
 * What somebody writes: the files of one municipality as they are published, and those that were written over them or
 * beside them. Everything that the workbench shows is read from these texts, and everything it does is an edit of one.
 */
export interface Draft {
  readonly municipality: string;
  readonly published: Texts;
  readonly written: Texts;
}

/** What would stand if it were taken over. */
export function textsOf({ published, written }: Draft): Texts {
  return { ...published, ...written };
}

/** The same with another text; what is written as it is published is no draft of anything. */
export function withText(draft: Draft, path: string, text: string): Draft {
  const { [path]: _, ...others } = draft.written;
  return { ...draft, written: draft.published[path] === text ? others : { ...others, [path]: text } };
}

export function withoutText(draft: Draft, path: string): Draft {
  const { [path]: _, ...written } = draft.written;
  return { ...draft, written };
}

export function isNew({ published }: Draft, path: string): boolean {
  return published[path] === undefined;
}
