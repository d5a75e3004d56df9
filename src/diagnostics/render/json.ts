import type { Code } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Severity } from '../message.ts';
import { countOf } from '../severity.ts';

/** The output of `--format json`. Fields may be added, but are never renamed or removed. */
interface JsonReport {
  readonly diagnostics: readonly {
    readonly code: Code;
    readonly severity: Severity;
    readonly file: string;
    /** Line and column count from 1; column and length in UTF-16 code units. */
    readonly line: number;
    readonly column: number;
    readonly length: number;
    readonly message: string;
    readonly hint: string;
    /** The probable replacement for the text at the place; null if unknown. */
    readonly meant: string | null;
  }[];
  readonly errors: number;
  readonly warnings: number;
}

/** Diagnostics in the order given. */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  const report: JsonReport = {
    diagnostics: diagnostics.map(({ code, severity, position, message, hint, meant }) => ({
      code,
      severity,
      file: position.file,
      line: position.line,
      column: position.column,
      length: position.length,
      message,
      hint,
      meant,
    })),
    errors: countOf('error', diagnostics),
    warnings: countOf('warning', diagnostics),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
