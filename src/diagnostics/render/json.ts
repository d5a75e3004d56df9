import type { Code } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Severity } from '../message.ts';
import { countOf } from '../severity.ts';

/** What `--format json` prints, for programs. Fields are added, never renamed or taken away. */
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
    /** What was probably meant in place of the text there, as it is to be written; null where nobody can say. */
    readonly meant: string | null;
  }[];
  readonly errors: number;
  readonly warnings: number;
}

/** In the order given. */
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
