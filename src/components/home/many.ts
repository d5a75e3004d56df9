/** More than these are listed by prefecture, by their names alone. */
const FEW = 30;

export function areMany(summaries: readonly unknown[]): boolean {
  return summaries.length > FEW;
}
