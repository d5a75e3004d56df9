/**
 * An id as a graph has it, of that of a unit or a measure. Theirs hold hyphens and dots, of which Mermaid makes
 * arrows; none has two in a row, so no two get the same.
 */
export function nodeId(prefix: string, id: string): string {
  return `${prefix}_${id.replaceAll('-', '_').replaceAll('.', '__')}`;
}
