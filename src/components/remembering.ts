/** Asks for each thing once. What failed may work the next time. */
export function remembering<T>(ask: (of: string) => Promise<T>): (of: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (of) => {
    const answer = known.get(of) ?? ask(of);
    known.set(of, answer);
    answer.catch(() => known.delete(of));
    return answer;
  };
}
