// Who says so: a source, and whom to ask.
import type { Edition } from '#archive/1-read/schema/edition.ts';
import { printedDate, type Voice } from './dates.ts';

/** What there is to say of a source besides its title: who made it, what it is, when it came out, where in it. */
export function sourceWords(voice: Voice, source: Edition['source']): string {
  return [
    source.publisher,
    source.kind,
    source.published && `${printedDate(voice, source.published)}公表`,
    source.place,
  ]
    .filter(Boolean)
    .join('、');
}

/** An office, a role and telephone numbers on one line. */
export function contactWords({ office, role, phone, extension }: NonNullable<Edition['contact']>): string {
  return [office, role, phone && `電話 ${phone}`, extension && `内線 ${extension}`].filter(Boolean).join(' ');
}
