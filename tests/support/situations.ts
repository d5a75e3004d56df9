/**
 * Situations as they are told, with an empty line between them: what one is called, the changes that make it, each as an
 * editor writes it, and behind > what is to be said of it.
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
