export interface Newest<Question extends readonly unknown[], Answer> {
  /** The answer or, if `ask` or `forget` was called meanwhile, null, even if the question failed. */
  readonly ask: (...question: Question) => Promise<Answer | null>;
  /** Ignores the answer to the last question. */
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
