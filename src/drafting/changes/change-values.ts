// Between what a change says in the text and what stands in its form.
import type { Verb } from '#org/change.ts';
import { type Field, formFields, subjectOf } from './form-fields.ts';

/** What stands in the form, by key: an input each. Of takers the extent stands beside. */
export type Values = Readonly<Record<string, string | readonly string[] | readonly Taker[] | Odd>>;

export interface Taker {
  readonly unit: string;
  readonly extent: string;
}

/** What a form has no input for: kept as it is written. */
export interface Odd {
  readonly odd: unknown;
}

export type Written = Readonly<Record<string, unknown>>;

export function verbOf(written: unknown): Verb | null {
  const keys = typeof written === 'object' && written !== null ? Object.keys(written) : [];
  return (keys.find((key) => Object.hasOwn(formFields, key)) as Verb | undefined) ?? null;
}

export function valuesOf(verb: Verb, written: Written): Values {
  return Object.fromEntries(
    formFields[verb].map((field) => [field.key, formValue(field, written[field.key])]),
  );
}

/** A form for what is done to one unit. */
export function valuesFor(verb: Verb, unit: string): Values {
  const key = subjectOf[verb];
  const field = formFields[verb].find((one) => one.key === key);
  const start = field?.kind === 'units' ? [unit, ''] : unit;
  return { ...valuesOf(verb, {}), [key]: start };
}

function formValue(field: Field, written: unknown): Values[string] {
  if (field.kind === 'units' || field.kind === 'refs') {
    const list =
      written === undefined || written === null ? [] : Array.isArray(written) ? written : [written];
    return list.every((one) => typeof one === 'string') ? [...list, ''] : { odd: written };
  }
  if (field.kind === 'takers') {
    const list =
      written === undefined || written === null ? [] : Array.isArray(written) ? written : [written];
    const takers = list.flatMap(takerOf);
    return takers.length === list.length ? [...takers, { unit: '', extent: '' }] : { odd: written };
  }
  if (written === undefined || written === null) return '';
  return typeof written === 'string' ? written : { odd: written };
}

function takerOf(written: unknown): readonly Taker[] {
  if (typeof written === 'string') return [{ unit: written, extent: '' }];
  const { unit, extent = '', ...others } = (written ?? {}) as Record<string, unknown>;
  const isPlain = typeof unit === 'string' && typeof extent === 'string' && Object.keys(others).length === 0;
  return isPlain ? [{ unit, extent }] : [];
}

/** What the form says, as it is written; fields that the form does not have stay as they are. */
export function writtenOf(verb: Verb, values: Values, before: Written = {}): Written {
  const own = formFields[verb].flatMap((field) => {
    const value = writtenValue(field, values[field.key]);
    return value === undefined ? [] : [[field.key, value] as const];
  });
  const asked = new Set(formFields[verb].map(({ key }) => key));
  const others = Object.entries(before).filter(([key]) => !asked.has(key));
  return Object.fromEntries([...own, ...others]);
}

/** The keys of what is still to be filled in. */
export function missingIn(verb: Verb, values: Values): readonly string[] {
  return formFields[verb].flatMap((field) =>
    field.isNeeded && writtenValue(field, values[field.key]) === undefined ? [field.key] : [],
  );
}

function writtenValue(field: Field, value: Values[string] | undefined): unknown {
  if (value === undefined) return undefined;
  if (isOdd(value)) return value.odd;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (field.kind === 'takers') {
    const takers = (value as readonly Taker[]).filter(({ unit }) => unit.trim() !== '');
    const list = takers.map(({ unit, extent }) =>
      extent === '' ? unit.trim() : { unit: unit.trim(), extent },
    );
    return one(list);
  }
  const list = (value as readonly string[]).map((text) => text.trim()).filter((text) => text !== '');
  // Where several are asked for, a list it stays; places and givers are written plainly where there is one.
  return list.length === 0 ? undefined : MANY.has(field.key) ? list : one(list);
}

/** Keys whose value is a list even of one. */
const MANY: ReadonlySet<string> = new Set(['merge']);

function one(list: readonly unknown[]): unknown {
  return list.length > 1 ? list : list[0];
}

export function isOdd(value: Values[string] | undefined): value is Odd {
  return typeof value === 'object' && value !== null && 'odd' in value;
}
