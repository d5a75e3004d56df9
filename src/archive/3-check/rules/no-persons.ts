import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Sourced } from '../../1-read/source.ts';
import { ownersIn } from '../owners-in.ts';
import { personIn } from '../person.ts';
import type { Context } from '../rule.ts';
import { stringsIn } from '../strings-in.ts';

/** Checks that contacts and owners do not name persons. */
export function* noPersons({ source }: Context): Iterable<Diagnostic> {
  for (const file of [...source.reorganizations, ...source.editions])
    yield* personsAmong(file, file.data.contact, ['contact']);
  for (const file of source.editions)
    for (const { owner, keys } of ownersIn(file)) yield* personsAmong(file, owner, keys);
}

function* personsAmong(
  file: Sourced<unknown>,
  value: unknown,
  above: readonly (string | number)[],
): Iterable<Diagnostic> {
  for (const { text, keys } of stringsIn(value, NO_NAMES)) {
    const person = personIn(text);
    if (person !== null) yield diagnose('H113', file.at([...above, ...keys]), { person });
  }
}

const NO_NAMES = new Set(['kindKey', 'parent', 'phone', 'extension', 'kind']);
