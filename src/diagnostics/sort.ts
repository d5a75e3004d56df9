import type { Diagnostic } from './diagnostic.ts';

/**
 * Sorts by file, line, column, code and message, in code-unit order on every machine, and removes exact
 * duplicates.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(compare).filter((each, index, all) => {
    const before = all[index - 1];
    return before === undefined || compare(before, each) !== 0;
  });
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    order(a.position.file, b.position.file) ||
    a.position.line - b.position.line ||
    a.position.column - b.position.column ||
    order(a.code, b.code) ||
    order(a.message, b.message) ||
    // The remaining fields only bring exact duplicates together.
    a.position.length - b.position.length ||
    order(a.severity, b.severity) ||
    order(a.hint, b.hint)
  );
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
