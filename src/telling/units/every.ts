/** How many units of an "all of a kind" are known by name. */
export function ofKindWords(named: number): string {
  return named === 0
    ? 'どの組織のことか、名前はこの記録では分からない'
    : `このうち、この記録で名前の分かるものは${named}組織`;
}
