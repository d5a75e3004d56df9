/** Data as a file says it: a line for each member, so that two versions can be compared. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
