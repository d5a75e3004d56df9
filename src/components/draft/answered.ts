import type { Desk } from './desk.ts';

/** The newest answer, and what was asked. */
interface Answered<Q, T> {
  readonly to: Q;
  readonly is: T;
}

/**
 * For a view that shows what is found out beside the page: what is asked for is asked once, and what was answered last
 * stands until the next answer comes. Null before the first.
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
