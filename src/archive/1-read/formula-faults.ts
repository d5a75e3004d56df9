/** What a spreadsheet shows in a cell whose formula failed. */
const FAULT = /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/g;

export function formulaFaultsIn(text: string): readonly { readonly index: number; readonly shown: string }[] {
  if (!text.includes('#')) return [];
  return [...text.matchAll(FAULT)].map(({ index, 0: shown }) => ({ index, shown }));
}
