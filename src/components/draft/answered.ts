import type { Desk } from './desk.ts';

/** The latest answer and its question. */
interface Answered<Q, T> {
  readonly to: Q;
  readonly is: T;
}

/**
 * For a view that shows answers from the worker: asks each question once and keeps the last answer until the
 * next one arrives. Null before the first answer.
 */
export function answering<Q, T>(): (desk: Desk, question: Q, ask: () => Promise<T>) => Answered<Q, T> | null {
  let asked: { readonly question: Q } | null = null;
  let answered: Answered<Q, T> | null = null;
  return (desk, question, ask) => {
    if (asked?.question === question) return answered;
    const mine = { question };
    asked = mine;
    ask().then(
      (found) => {
        if (asked !== mine) return;
        answered = { to: question, is: found };
        desk.set({});
      },
      (problem) => asked === mine && desk.set({ fault: String(problem) }),
    );
    return answered;
  };
}
