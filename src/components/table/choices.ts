/** The options of a select, each with its number of rows, in the order of `labels`, then by value. */
export function optionsOf(
  values: readonly (readonly string[])[],
  labels: ReadonlyMap<string, string> = new Map(),
): readonly { readonly value: string; readonly label: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const one of values) for (const value of new Set(one)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rank = new Map([...labels.keys()].map((value, at) => [value, at]));
  return [...counts]
    .map(([value, count]) => ({ value, label: labels.get(value) ?? value, count }))
    .toSorted(
      (a, b) =>
        (rank.get(a.value) ?? labels.size) - (rank.get(b.value) ?? labels.size) ||
        a.value.localeCompare(b.value, 'ja', { numeric: true }),
    );
}
