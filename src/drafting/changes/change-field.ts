import type { Verb } from '#org/change.ts';
import type { FormField } from '../fields/form-field.ts';

export interface ChangeField extends Pick<FormField, 'key' | 'kind' | 'needed' | 'ways' | 'isList'> {
  readonly label: string;
  readonly help: string | null;
  /** The chart that names are chosen from. */
  readonly side: 'before' | 'after';
  readonly isLong: boolean;
  readonly isRare: boolean;
  /** Of a choice, and of an end by a stage; the first is that nothing is said. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Each in the order in which a form asks; the first names what the change is about. */
export type ChangeForms = Readonly<Record<Verb, readonly ChangeField[]>>;
