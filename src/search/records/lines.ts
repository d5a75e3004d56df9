/** Lines of what is there. */
export function lines(...parts: readonly (string | number | null | undefined | readonly string[])[]): string {
  return parts
    .flatMap((part) => (Array.isArray(part) ? part : [part]))
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join('\n');
}
