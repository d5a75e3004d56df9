/**
 * The number of insertions, deletions, substitutions and swaps of neighbours that turn one name into the
 * other. Returns Infinity without much work if it exceeds `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const from = [...a];
  const to = [...b];
  if (Math.abs(from.length - to.length) > limit) return Infinity;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = to.map((_, index) => index).concat(to.length);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, j - 2) + 1 : Infinity,
      );
    }
    if (Math.min(...row, ...last) > limit) return Infinity;
    [beforeLast, last] = [last, row];
  }
  const distance = at(last, to.length);
  return distance > limit ? Infinity : distance;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
