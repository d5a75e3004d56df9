import type { Code } from './codes.ts';

export type Severity = 'error' | 'warning';

/** A place in a file. Lines and columns are counted from 1, columns in characters as an editor shows them. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters the caret underlines. */
  readonly length: number;
}

/** One problem, told to the person who can mend it. `archive/` collects these and never throws. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly position: Position;
  /** One Japanese sentence that says what is wrong. */
  readonly message: string;
  /** One Japanese sentence that says what to do. */
  readonly hint: string;
}
