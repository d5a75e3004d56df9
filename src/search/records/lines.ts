export function lines(...parts: readonly (string | number | null | undefined | readonly string[])[]): string {
  return parts
    .flatMap((part) => (Array.isArray(part) ? part : [part]))
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join('\n');
}

/** A path as words: 総務部 秘書課 for 総務部/秘書課; an unknown parent (`?/`) is left out. */
export function pathWords(path: string): string {
  return path.replace(/^\?\//, '').replaceAll('/', ' ');
}
