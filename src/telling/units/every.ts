/** Of how many of "all of a kind" the record has the name. */
export function ofKindWords(named: number): string {
  return named === 0
    ? 'どの組織のことか、名前はこの記録では分からない'
    : `このうち、この記録で名前の分かるものは${named}組織`;
}
