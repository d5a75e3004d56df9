import { type Code, messages } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Message } from './message.ts';

/** Whether one action or one decision mends all problems of this code that have the same hint. */
export function isMendedTogether({ code }: { readonly code: Code }): boolean {
  return (messages[code] as Message<never>).mendedTogether ?? false;
}

/** The name of the problems that are shown as one: the code; if they are mended together, also the hint. */
export function kindOf({ code, hint }: Pick<Diagnostic, 'code' | 'hint'>): string {
  return isMendedTogether({ code }) ? `${code} ${hint}` : code;
}
