/** Caches the answers of `ask`. A failed request is forgotten, so that it can be tried again. */
export function remembering<Of, T>(ask: (of: Of) => Promise<T>): (of: Of) => Promise<T> {
  const known = new Map<Of, Promise<T>>();
  return (of) => {
    const held = known.get(of);
    if (held) return held;
    const answer = ask(of);
    known.set(of, answer);
    answer.catch(() => known.delete(of));
    return answer;
  };
}

/** Caches the only answer of `ask`. */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  const answer = remembering(ask);
  return () => answer(undefined);
}
