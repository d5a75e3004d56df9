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
  /** What was published where a file was first written over: it may be published anew meanwhile. */
  readonly over: Texts;
}

export function emptyDraft(municipality: string, published: Texts): Draft {
  return { municipality, published, written: {}, over: {} };
}

/** What would stand if it were taken over. */
export function textsOf({ published, written }: Pick<Draft, 'published' | 'written'>): Texts {
  return { ...published, ...written };
}

/** The same with another text; what is written as it is published is no draft of anything. */
export function withText(draft: Draft, path: string, text: string): Draft {
  const left = withoutText(draft, path);
  const { published, written, over } = draft;
  if (published[path] === text) return left;
  const under = written[path] === undefined ? published[path] : over[path];
  return {
    ...left,
    written: { ...left.written, [path]: text },
    over: under === undefined ? left.over : { ...left.over, [path]: under },
  };
}

export function withoutText(draft: Draft, path: string): Draft {
  return { ...draft, written: without(draft.written, path), over: without(draft.over, path) };
}

function without(texts: Texts, path: string): Texts {
  const { [path]: _, ...others } = texts;
  return others;
}

export function isNew({ published }: Draft, path: string): boolean {
  return published[path] === undefined;
}
