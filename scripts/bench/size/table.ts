/** Prints aligned columns, numbers to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const width = Math.max(...[head, ...rows].map(([name = '']) => String(name).length)) + 2;
  for (const [name = '', ...cells] of [head, ...rows])
    console.log(String(name).padEnd(width) + cells.map((cell) => String(cell).padStart(12)).join(''));
}
