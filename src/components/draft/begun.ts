// What a person has begun in a file and not yet written into it. It belongs to the draft, is kept with it,
// and is removed only by the person.
import type { Values } from '#drafting/changes/change-values.ts';
import type { Verb } from '#org/change.ts';
import { type KeptTable, keptTable, type Pasted } from './pasted.ts';

/** A change that is being edited in a form. */
export interface Form {
  /** The index of the change in the file. Null for a new change. */
  readonly index: number | null;
  readonly verb: Verb;
  readonly values: Values;
  /** The change as written in the file, and the values of the form, when the form was opened. */
  readonly was: unknown;
  readonly first: Values;
  /** Whether the person tried to submit the form while something was missing. */
  readonly wasRefused: boolean;
}

/** A newly opened form, for a new change or, with `index`, for a change of the file. */
export function formOf(
  verb: Verb,
  values: Values,
  { index, written }: { readonly index: number | null; readonly written?: unknown } = { index: null },
): Form {
  return { index, verb, values, was: written, first: values, wasRefused: false };
}

/** What was begun in the open file. */
export interface Begun {
  /** The open form. */
  readonly form: Form | null;
  /** Forms that were opened earlier and not finished. */
  readonly aside: readonly Form[];
  /** The text in the field for pasting a table. */
  readonly table: string;
  readonly pasted: Pasted | null;
  /** A kept table that must be read again, with the answers given about it. */
  readonly waiting: KeptTable | null;
  /** The text in other fields, by their names. */
  readonly typed: Typed;
}

export type Typed = Readonly<Record<string, string>>;

/** As stored, without what can be computed again. */
export interface KeptBegun extends Pick<Begun, 'form' | 'aside' | 'table' | 'typed'> {
  readonly pasted: KeptTable | null;
}

export const NOTHING_BEGUN: Begun = {
  form: null,
  aside: [],
  table: '',
  pasted: null,
  waiting: null,
  typed: {},
};

export function keptBegun({ form, aside, table, pasted, waiting, typed }: Begun): KeptBegun {
  return { form, aside, table, typed, pasted: pasted === null ? waiting : keptTable(pasted) };
}

export function restoredBegun(kept: KeptBegun | undefined): Begun {
  if (kept === undefined) return NOTHING_BEGUN;
  const { pasted, ...begun } = kept;
  return { ...NOTHING_BEGUN, ...begun, waiting: pasted };
}

export function isNothing({ form, aside, table, pasted, typed }: KeptBegun): boolean {
  const hasTouchedForm = [...aside, ...(form ? [form] : [])].some(isTouched);
  return !hasTouchedForm && table === '' && pasted === null && Object.keys(typed).length === 0;
}

/** Whether the person has changed anything in the form. */
export function isTouched({ values, first }: Form): boolean {
  return JSON.stringify(values) !== JSON.stringify(first);
}

/** The forms laid aside, including the open form if it was changed. */
export function laidAside({ form, aside }: Pick<Begun, 'form' | 'aside'>): readonly Form[] {
  return form !== null && isTouched(form) ? [...aside, form] : aside;
}

/** `typed` with the text of a field. An empty text removes the field. */
export function typedIn(typed: Typed, name: string, text: string): Typed {
  const { [name]: _, ...others } = typed;
  return text === '' ? others : { ...others, [name]: text };
}

/** The text of a field that was emptied and has not been left yet. */
export const EMPTIED = ' ';

/** The text to show in a field. Undefined if nothing was typed. */
export function typedText(typed: string | undefined): string | undefined {
  return typed === EMPTIED ? '' : typed;
}
