// Converts between the YAML of a change and the values of its form.
import { recordOf } from '#archive/is-record.ts';
import type { Verb } from '#org/change.ts';
import { subjectOf } from './acts.ts';
import type { ChangeField, ChangeForms } from './change-field.ts';
import { NO_UNIT, namedUnit, type UnitValue, unitValueOf, writtenUnit } from './unit-value.ts';

/** Values by field key. */
export type Values = Readonly<Record<string, FieldValue>>;

export type FieldValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'units'; readonly units: readonly UnitValue[] }
  /** `unnamed`: the source describes the duty but gives no name. `area`: an area of responsibility. */
  | { readonly kind: 'duty'; readonly name: string; readonly sort: 'named' | 'unnamed' | 'area' }
  | {
      readonly kind: 'end';
      readonly date: string;
      /** The earlier dates, separated by commas. */
      readonly was: string;
      readonly words: string;
      readonly stage: string;
    }
  /** A value that the form cannot show; kept as written. */
  | { readonly kind: 'odd'; readonly odd: unknown };

type Fields = readonly ChangeField[];

export type Written = Readonly<Record<string, unknown>>;

export function verbOf(written: unknown): Verb | null {
  const keys = typeof written === 'object' && written !== null ? Object.keys(written) : [];
  return (keys.find((key) => Object.hasOwn(subjectOf, key)) as Verb | undefined) ?? null;
}

export function valuesOf(fields: Fields, written: Written): Values {
  return Object.fromEntries(fields.map((field) => [field.key, fieldValue(field, written[field.key])]));
}

/** The empty form of a verb, with the given units as its subject. */
export function valuesFor(forms: ChangeForms, verb: Verb, units: readonly UnitValue[]): Values {
  const key = subjectOf[verb];
  const field = forms[verb].find((one) => one.key === key);
  const own = field?.kind === 'unit' ? units.slice(0, 1) : [...units, NO_UNIT];
  return { ...valuesOf(forms[verb], {}), [key]: { kind: 'units', units: own } };
}

/** The form for establishing a unit below `path`. */
export function valuesBelow(forms: ChangeForms, path: string): Values {
  return { ...valuesOf(forms.establish, {}), establish: { kind: 'units', units: [namedUnit(`${path}/`)] } };
}

type Reader = (written: unknown, field: ChangeField) => FieldValue;

const text: Reader = (written) =>
  typeof written === 'string'
    ? { kind: 'text', text: written }
    : oddUnless(written, { kind: 'text', text: '' });
const texts: Reader = (written) => {
  const list = listOf(written);
  return list.every((one) => typeof one === 'string')
    ? { kind: 'texts', texts: [...list, ''] }
    : { kind: 'odd', odd: written };
};
const units: Reader = (written, { ways, isList }) => {
  const list = listOf(written).map((one) => unitValueOf(one, ways));
  return { kind: 'units', units: [...list, ...(isList || list.length === 0 ? [NO_UNIT] : [])] };
};
const several: Reader = (written, { ways }) => ({
  kind: 'units',
  units: [...listOf(written).map((one) => unitValueOf(one, ways)), NO_UNIT],
});
const destinations: Reader = (written, { ways }) => ({
  kind: 'units',
  units: [...listOf(written).map((one) => destinationOf(one, ways)), { ...NO_UNIT, extent: '' }],
});
const duty: Reader = (written) => {
  if (typeof written === 'string') return { kind: 'duty', name: written, sort: 'named' };
  const [[sort, name] = [], ...others] = Object.entries(recordOf(written));
  return (sort === 'unnamed' || sort === 'area') && typeof name === 'string' && others.length === 0
    ? { kind: 'duty', name, sort }
    : oddUnless(written, { kind: 'duty', name: '', sort: 'named' });
};
const end: Reader = (written) => {
  const nothing = { kind: 'end', date: '', was: '', words: '', stage: '' } as const;
  if (typeof written === 'string') return { ...nothing, stage: written };
  const { date = '', was = [], words = '', stage = '', ...others } = recordOf(written);
  const terms: readonly unknown[] = Array.isArray(was) ? was : [was];
  const texts = [date, ...terms, words, stage];
  return texts.every((one) => typeof one === 'string') && Object.keys(others).length === 0
    ? { kind: 'end', date: String(date), was: terms.join(', '), words: String(words), stage: String(stage) }
    : { kind: 'odd', odd: written };
};

const readers: Partial<Readonly<Record<ChangeField['kind'], Reader>>> = {
  text,
  name: text,
  choice: text,
  texts,
  refs: texts,
  unit: units,
  units: several,
  destinations,
  duty,
  end,
};

function fieldValue(field: ChangeField, written: unknown): FieldValue {
  const read = readers[field.kind];
  return read === undefined ? { kind: 'odd', odd: written } : read(written, field);
}

function destinationOf(written: unknown, ways: ChangeField['ways']): UnitValue {
  const { unit, extent, ...others } = recordOf(written);
  // `unit` with `extent` is a destination; `unit` with other keys (`parent`, `municipality`) describes the
  // unit itself.
  const isDestination =
    unit !== undefined &&
    Object.keys(others).length === 0 &&
    (extent !== undefined || typeof unit !== 'string');
  return isDestination
    ? { ...unitValueOf(unit, ways), extent: typeof extent === 'string' ? extent : '' }
    : { ...unitValueOf(written, ways), extent: '' };
}

/** The YAML of the form. Keys of `before` that the form does not have are kept. */
export function writtenOf(fields: Fields, values: Values, before: Written = {}): Written {
  const own = fields.flatMap((field) => {
    const value = writtenValue(field, values[field.key]);
    return value === undefined ? [] : [[field.key, value] as const];
  });
  const asked = new Set(fields.map(({ key }) => key));
  const others = Object.entries(before).filter(([key]) => !asked.has(key));
  return Object.fromEntries([...own, ...others]);
}

/** Keys of the required fields that are still empty. */
export function missingIn(fields: Fields, values: Values): readonly string[] {
  return fields.flatMap((field) =>
    field.needed && writtenValue(field, values[field.key]) === undefined ? [field.key] : [],
  );
}

/** Whether the field has a value. */
export function hasValue(field: ChangeField, value: FieldValue | undefined): boolean {
  return writtenValue(field, value) !== undefined;
}

function writtenValue(field: ChangeField, value: FieldValue | undefined): unknown {
  if (value === undefined) return undefined;
  switch (value.kind) {
    case 'odd':
      return value.odd;
    case 'text':
      return value.text.trim() || undefined;
    case 'texts':
      return listed(
        value.texts.flatMap((one) => one.trim() || []),
        field,
      );
    case 'units':
      return writtenUnits(field, value.units);
    case 'duty':
      if (value.name.trim() === '') return undefined;
      return value.sort === 'named' ? value.name.trim() : { [value.sort]: value.name.trim() };
    case 'end':
      return writtenEnd(value);
  }
}

function writtenUnits(field: ChangeField, units: readonly UnitValue[]): unknown {
  // `every` replaces the whole list.
  const all = units.find(({ way }) => way === 'every');
  if (all) return writtenUnit(all);
  const list = units.flatMap((one) => {
    const unit = writtenUnit(one);
    if (unit === undefined) return [];
    return one.extent === undefined || one.extent === '' ? [unit] : [{ unit, extent: one.extent }];
  });
  return listed(list, field);
}

function writtenEnd({ date, was, words, stage }: Extract<FieldValue, { readonly kind: 'end' }>): unknown {
  const [first, ...others] = was.split(/[、，,\s]+/).filter((one) => one !== '');
  const terms = others.length > 0 ? [first, ...others] : (first ?? '');
  const filled = Object.entries({ date, was: terms, words, stage }).flatMap(([key, one]) => {
    const value = typeof one === 'string' ? one.trim() : one;
    return value === '' ? [] : [[key, value] as const];
  });
  if (filled.length === 0) return undefined;
  return filled.length === 1 && stage !== '' ? stage : Object.fromEntries(filled);
}

function listed(list: readonly unknown[], { isList }: ChangeField): unknown {
  if (list.length === 0) return undefined;
  return list.length > 1 || isList ? list : list[0];
}

function listOf(written: unknown): readonly unknown[] {
  if (written === undefined || written === null) return [];
  return Array.isArray(written) ? written : [written];
}

function oddUnless(written: unknown, nothing: FieldValue): FieldValue {
  return written === undefined || written === null ? nothing : { kind: 'odd', odd: written };
}
