export interface Newest<Question extends readonly unknown[], Answer> {
  /** The answer, or null where another question was asked in the meantime. A failure that nobody waits for is null too. */
  readonly ask: (...question: Question) => Promise<Answer | null>;
  /** Nobody waits for the last question any more. */
  readonly forget: () => void;
}

export function newest<Question extends readonly unknown[], Answer>(
  answer: (...question: Question) => Promise<Answer>,
): Newest<Question, Answer> {
  let last = 0;
  return {
    ask: async (...question) => {
      const own = ++last;
      try {
        const answered = await answer(...question);
        return own === last ? answered : null;
      } catch (problem) {
        if (own !== last) return null;
        throw problem;
      }
    },
    forget: () => {
      last++;
    },
  };
}
