/** Caches the `most` most recently added answers of `ask`. */
export function cachingLast<T>(ask: (name: string) => T, most: number): (name: string) => T {
  const held = new Map<string, T>();
  return (name) => {
    const answer = held.get(name) ?? ask(name);
    held.set(name, answer);
    const [oldest] = held.keys();
    if (held.size > most && oldest !== undefined) held.delete(oldest);
    return answer;
  };
}
