// The form of a list item, and the names that it offers.
import { filesInMemory } from '#archive/1-read/files.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { fiscalYearIn, fiscalYearOf } from '#calendar/fiscal.ts';
import { draftKindOf } from '#drafting/draft-kind.ts';
import { headFields } from '#drafting/fields/fields-of.ts';
import type { FormField } from '#drafting/fields/form-field.ts';
import { differencesBetween } from '#drafting/meaning/differences.ts';
import { parseOwners } from '#drafting/plans/owners.ts';
import { writtenFile } from '#drafting/remedies/written-file.ts';
import type { Value } from '#drafting/write/to-piece.ts';
import { knownPaths } from './known-units.ts';
import type { Looking } from './look.ts';
import { type DifferenceParts, differenceParts } from './report/difference-words.ts';
import { reportedItems } from './result-tables.ts';

/** The lists whose items have a form. */
export type ItemList = 'measures' | 'results' | 'stages' | 'corrections';

export interface ItemForm {
  readonly fields: readonly FormField[];
  /** Paths of the units on the day of the file. */
  readonly units: readonly string[];
  readonly about: readonly { readonly id: string; readonly label: string }[];
  /** The year of the first row of a list of years. */
  readonly year: number;
}

export function itemForm(looking: Looking, list: ItemList): ItemForm {
  const { open, texts } = looking;
  const kind = draftKindOf(open, texts[open] ?? '');
  const fields = kind === 'register' ? [] : headFields[kind === 'report' ? 'edition' : kind];
  return {
    fields: fields.find(({ key }) => key === list)?.fields ?? [],
    units: list === 'measures' ? knownPaths(looking) : [],
    about: list === 'results' ? reportedItems(looking) : [],
    year: yearOf(looking),
  };
}

/** The fiscal year of the day, or the nearest of the period of the open file. */
function yearOf({ municipality, texts, open, asOf }: Looking): number {
  const year = fiscalYearOf(asOf);
  const { source } = checkOne(openArchive(filesInMemory(texts), asOf), municipality);
  const period = source.editions.find(({ file }) => file === open)?.data.period;
  const [from, to] = [period?.from, period?.to].map(
    (one) => (one ? fiscalYearIn(one.interval) : null) ?? year,
  );
  return Math.max(from ?? year, Math.min(to ?? year, year));
}

/** The differences between two versions of a file, for an entry in `corrections`. */
export function corrected(path: string, was: string, is: string): readonly DifferenceParts[] {
  const [before, after] = [was, is].map((text) => {
    const { corrections: _, ...rest } = writtenFile(path, text).data;
    return rest;
  });
  return differencesBetween(before, after).flatMap((one) =>
    one.isOrder ? [] : [differenceParts(one, path)],
  );
}

/** Owners in the form of the file; empty if any part of the words cannot be an owner. */
export function ownersNamed(looking: Looking, words: string): readonly Value[] {
  const { owners, faults } = parseOwners(words, knownPaths(looking));
  return faults.length > 0 ? [] : owners;
}
