/** Negative, zero or positive, as `Array.sort` expects: the order of the letters' numbers, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
