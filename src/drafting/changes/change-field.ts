import type { Verb } from '#org/change.ts';
import type { FormField } from '../fields/form-field.ts';

export interface ChangeField extends Pick<FormField, 'key' | 'kind' | 'needed' | 'ways' | 'isList'> {
  readonly label: string;
  readonly help: string | null;
  /** The chart whose units are suggested. */
  readonly side: 'before' | 'after';
  readonly isLong: boolean;
  readonly isRare: boolean;
  /** For a choice, and for the stage of an `end`. The first option leaves the field out. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Fields in the order of the form; the first one holds the subject of the change. */
export type ChangeForms = Readonly<Record<Verb, readonly ChangeField[]>>;
