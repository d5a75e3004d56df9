import type { Diagnostic, Position } from './diagnostic.ts';
import type { Meant, Message } from './message.ts';
import { documents } from './messages/documents.ts';
import { evidence } from './messages/evidence.ts';
import { files } from './messages/files.ts';
import { identity } from './messages/identity.ts';
import { indicators } from './messages/indicators.ts';
import { organization } from './messages/organization.ts';
import { references } from './messages/references.ts';
import { reports } from './messages/reports.ts';
import { site } from './messages/site.ts';
import { stages } from './messages/stages.ts';
import { twice } from './messages/twice.ts';
import { values } from './messages/values.ts';
import { type Words, wordsText } from './words.ts';

/** Every message by its code. A code is permanent: it is never reused for something else. */
export const messages = {
  ...files,
  ...values,
  ...organization,
  ...stages,
  ...identity,
  ...documents,
  ...indicators,
  ...reports,
  ...references,
  ...evidence,
  ...twice,
  ...site,
} as const;

export type Code = keyof typeof messages;

export type Facts<C extends Code> = (typeof messages)[C] extends Message<infer P> ? P : never;

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
