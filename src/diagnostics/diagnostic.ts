import { type Code, type Facts, messages } from './codes.ts';
import type { Meant, Message, Severity } from './message.ts';
import { type Words, wordsText } from './words.ts';

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

/** The diagnostic for a code at a place, told with the facts of the case. */
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

/** What a diagnostic says, with its terms, to be told in the words of other surroundings. */
export function wordsOf({ code, facts }: Pick<Diagnostic, 'code' | 'facts'>): {
  readonly message: Words;
  readonly hint: Words;
} {
  const { message, hint } = messages[code] as unknown as Message<typeof facts>;
  return { message: message(facts), hint: hint(facts) };
}

/** What can be read without quotes wherever a word stands, between brackets too. */
const PLAIN = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_\-./・（）()「」『』～〜― ]*[\p{L}\p{M}\p{N}_）)」』])?$/u;

function asWritten(meant: Meant, { isWord = false }: Position): string | null {
  if (meant === null) return null;
  if (typeof meant !== 'string') return meant.letters;
  if (!isWord) return null;
  return PLAIN.test(meant) ? meant : JSON.stringify(meant);
}
