// What the form of one measure, or of one result, asks; and who may be named in it.
import { headFields } from '#drafting/fields/fields-of.ts';
import type { FormField } from '#drafting/fields/form-field.ts';
import { ownersSaid } from '#drafting/plans/owners.ts';
import type { Value } from '#drafting/write/to-piece.ts';
import { knownPaths } from './known-units.ts';
import type { Looking } from './look.ts';
import { reportedItems } from './result-tables.ts';

export type ItemList = 'measures' | 'results';

export interface ItemForm {
  readonly fields: readonly FormField[];
  /** Units of the day, as they are named. */
  readonly units: readonly string[];
  /** What a result may be about. */
  readonly about: readonly { readonly id: string; readonly label: string }[];
}

export function itemForm(looking: Looking, list: ItemList): ItemForm {
  const fields = headFields.edition.find(({ key }) => key === list)?.fields ?? [];
  return {
    fields,
    units: list === 'measures' ? knownPaths(looking) : [],
    about: list === 'results' ? reportedItems(looking) : [],
  };
}

/** An owner as a file says it; null where nobody can take the words for one. */
export function ownerSaid(looking: Looking, words: string): Value {
  return ownersSaid(words, knownPaths(looking)).owners[0] ?? null;
}
