import { type Code, type Facts, messages } from './codes.ts';
import type { Meant, Message, Severity } from './message.ts';
import { type Words, wordsText } from './words.ts';

/** A place in a file. Lines and columns count from 1; columns and lengths are in UTF-16 code units. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The number of characters that the caret underlines. */
  readonly length: number;
  /** Whether the place is exactly one YAML key or value, which can be replaced as a whole. */
  readonly isWord?: boolean;
}

/** The place of a problem of a file, or of a folder, as a whole. */
export function topOf(file: string): Position {
  return { file, line: 1, column: 1, length: 1 };
}

/** One problem, described to the editor who can fix it. `archive/` collects diagnostics and never throws. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly position: Position;
  /** One Japanese sentence that says what is wrong. */
  readonly message: string;
  /** One Japanese sentence that says what to do. */
  readonly hint: string;
  /** The probable replacement for the text at the position, quoted as YAML needs; null if unknown. */
  readonly meant: string | null;
  /** The arguments of `message` and `hint`. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Builds the diagnostic of a code at a place. */
export function diagnose<C extends Code>(code: C, position: Position, facts: Facts<C>): Diagnostic {
  const { severity, message, hint, meant } = messages[code] as unknown as Message<Facts<C>>;
  return {
    code,
    severity,
    position,
    message: wordsText(message(facts)),
    hint: wordsText(hint(facts)),
    meant: asWritten(meant?.(facts) ?? null, position),
    facts: facts as Readonly<Record<string, unknown>>,
  };
}

/**
 * The message and hint of a diagnostic with their terms unrendered, for callers that name fields differently.
 */
export function wordsOf({ code, facts }: Pick<Diagnostic, 'code' | 'facts'>): {
  readonly message: Words;
  readonly hint: Words;
} {
  const { message, hint } = messages[code] as unknown as Message<typeof facts>;
  return { message: message(facts), hint: hint(facts) };
}

/** Text that YAML reads as a plain scalar everywhere, also within brackets. */
const PLAIN = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_\-./・（）()「」『』～〜― ]*[\p{L}\p{M}\p{N}_）)」』])?$/u;

function asWritten(meant: Meant, { isWord = false }: Position): string | null {
  if (meant === null) return null;
  if (typeof meant !== 'string') return meant.letters;
  if (!isWord) return null;
  return PLAIN.test(meant) ? meant : JSON.stringify(meant);
}
