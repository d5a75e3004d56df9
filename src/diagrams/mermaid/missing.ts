/**
 * The packages that a city installs when it first writes a diagram. They would be half the size of the
 * engine, and most cities write no diagram.
 */
export const NEEDED = ['mermaid@12.3.0', 'jsdom@29.1.1'] as const;

export const MISSING = `図（Mermaid）を読む部品が入っていません。「npm install --save-exact ${NEEDED.join(' ')}」で入れてください。`;

/** Whether the cause of a failure is that Mermaid or jsdom is not installed. */
export function isMissing(cause: unknown): boolean {
  const { code = '' } = (cause ?? {}) as { readonly code?: string };
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}
