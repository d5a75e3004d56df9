import type { Code } from './codes.ts';

export type Severity = 'error' | 'warning';

/** A place in a file. Lines and columns are counted from 1, columns in characters as an editor shows them. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters the caret underlines. */
  readonly length: number;
  /** Whether exactly one key or value of YAML stands there: another can be written in its place. */
  readonly isWord?: boolean;
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
  /** What was probably meant instead of the text at the position, as it is to be written there. */
  readonly meant: string | null;
  /** The facts that message and hint are told with. */
  readonly facts: Readonly<Record<string, unknown>>;
}
