/** Texts of files by their path from the project root. */
export type Texts = Readonly<Record<string, string>>;

/**
 * The files of one municipality as published, and the files that an editor changed or added. The workbench
 * reads everything from these texts, and every action in it edits one of them.
 */
export interface Draft {
  readonly municipality: string;
  readonly published: Texts;
  readonly written: Texts;
  /** The published text that each draft started from: the site may publish another text in the meantime. */
  readonly over: Texts;
}

export function emptyDraft(municipality: string, published: Texts): Draft {
  return { municipality, published, written: {}, over: {} };
}

/** The texts after the draft is published. */
export function textsOf({ published, written }: Pick<Draft, 'published' | 'written'>): Texts {
  return { ...published, ...written };
}

/** Sets the text of a file. A text equal to the published one is removed from the draft. */
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
