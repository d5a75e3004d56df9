// What a person has begun at a file and not put into it yet: it is a value of the draft, kept with it, and taken out of
// it only by the person's act.
import type { Values } from '#drafting/changes/change-values.ts';
import type { Verb } from '#org/change.ts';
import { type KeptTable, keptTable, type Pasted } from './pasted.ts';

/** A change that is being written. */
export interface Form {
  /** Which change of the file; null for one that is not there yet. */
  readonly index: number | null;
  readonly verb: Verb;
  readonly values: Values;
  /** The change as it was written, and what stood in the form, when it was opened. */
  readonly was: unknown;
  readonly first: Values;
  /** Whether somebody wanted to put it in while something was missing. */
  readonly wasRefused: boolean;
}

/** A form as it is opened: of a change that is to be added, or of one of the file. */
export function formOf(
  verb: Verb,
  values: Values,
  { index, written }: { readonly index: number | null; readonly written?: unknown } = { index: null },
): Form {
  return { index, verb, values, was: written, first: values, wasRefused: false };
}

/** Of the file that is open. */
export interface Begun {
  /** The change that is being written. */
  readonly form: Form | null;
  /** Changes that were begun before it and not finished. */
  readonly aside: readonly Form[];
  /** What stands in the field where a table is pasted. */
  readonly table: string;
  readonly pasted: Pasted | null;
  /** A table that is to be read again, with what was said about it. */
  readonly waiting: KeptTable | null;
  /** What stands in other fields, by their names. */
  readonly typed: Typed;
}

export type Typed = Readonly<Record<string, string>>;

/** As it is kept: what can be found again is left out. */
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

export function begunAgain(kept: KeptBegun | undefined): Begun {
  if (kept === undefined) return NOTHING_BEGUN;
  const { pasted, ...begun } = kept;
  return { ...NOTHING_BEGUN, ...begun, waiting: pasted };
}

export function isNothing({ form, aside, table, pasted, typed }: KeptBegun): boolean {
  const isTouched = [...aside, ...(form ? [form] : [])].some(isSaid);
  return !isTouched && table === '' && pasted === null && Object.keys(typed).length === 0;
}

/** Whether anything was said in it since it was opened. */
export function isSaid({ values, first }: Form): boolean {
  return JSON.stringify(values) !== JSON.stringify(first);
}

/** The form laid beside the others where something was said in it. */
export function laidAside({ form, aside }: Pick<Begun, 'form' | 'aside'>): readonly Form[] {
  return form !== null && isSaid(form) ? [...aside, form] : aside;
}

/** With what stands in a field; nothing where it is empty. */
export function typedIn(typed: Typed, name: string, text: string): Typed {
  const { [name]: _, ...others } = typed;
  return text === '' ? others : { ...others, [name]: text };
}

/** Stands for a field that was emptied, and not yet left. */
export const EMPTIED = ' ';

/** What is shown in a field in which something was typed. */
export function typedText(typed: string | undefined): string | undefined {
  return typed === EMPTIED ? '' : typed;
}
