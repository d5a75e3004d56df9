/** Rounds to a tenth. A finer difference is not visible and only makes the text longer. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
