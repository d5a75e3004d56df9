/**
 * Parses test situations, separated by empty lines: the name, the changes as an editor writes them and, after
 * `>`, the expected sentences.
 */
export function situations(
  written: string,
): readonly (readonly [name: string, changes: readonly string[], said: readonly string[]])[] {
  return written
    .trim()
    .split(/\n\s*\n/)
    .map((one) => {
      const [name = '', ...lines] = one.split('\n').map((line) => line.trim());
      const [changes, said] = [false, true].map((isSaid) =>
        lines.filter((line) => line.startsWith('> ') === isSaid).map((line) => line.replace(/^> /, '')),
      );
      return [name, changes ?? [], said ?? []] as const;
    });
}
