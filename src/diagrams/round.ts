/** To a tenth: no eye sees less, and whatever is longer is only written down. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
