import { type Field, type Fields, fieldOf, type Schema } from '#archive/1-read/schema/field.ts';
import { keyInJapanese, wordInJapanese } from '#archive/1-read/schema/japanese.ts';
import { plainHelp } from './plain-help.ts';
import { type UnitWay, unitWaysOf } from './unit-ways.ts';

/** Which input a field gets. */
type FieldKind =
  /** A unit or post, picked from the existing ones or typed as a path; one or several. */
  | 'unit'
  | 'units'
  /** The last part of a path. */
  | 'name'
  /** The name of a duty, or the source's description of an unnamed duty. */
  | 'duty'
  /** The units that take over a duty, each with the extent. */
  | 'destinations'
  | 'text'
  | 'texts'
  | 'id'
  | 'ids'
  | 'refs'
  | 'day'
  | 'when'
  | 'deadline'
  /** The end of something temporary: a day, the source's words, or the stage that drops it. */
  | 'end'
  | 'number'
  | 'flag'
  | 'url'
  /** One of a fixed set of words. */
  | 'choice'
  | 'group'
  /** A list of records, each with fields of its own. */
  | 'rows'
  /** A mapping with keys chosen by the editor: a chart, years, counts. */
  | 'names'
  /** Too many ways to write it; edited as YAML. */
  | 'other';

export interface FormField {
  /** As in the file. */
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly kind: FieldKind;
  readonly needed: boolean;
  /** Whether the key is always written, as null while there is no value. */
  readonly isNullable: boolean;
  /** The default value of the schema, if any. */
  readonly initial: string | null;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** For `group` and `rows`. */
  readonly fields: readonly FormField[];
  /** For units and destinations. */
  readonly ways: readonly UnitWay[];
  /** Whether a single value must be written as a list too. */
  readonly isList: boolean;
}

/** Form fields in the order of the schema. */
export function formFields(fields: Fields): readonly FormField[] {
  return [...fields].map(([key, field]) => formField(key, field));
}

export function formFieldsOf(schema: Schema): readonly FormField[] {
  const inner = fieldsWithin(fieldOf(schema));
  return inner === null ? [] : formFields(inner);
}

function formField(key: string, field: Field): FormField {
  const kind = kindOf(field);
  return {
    key,
    label: keyInJapanese(key, field) ?? key,
    help: plainHelp(field.description ?? ''),
    kind,
    needed: !field.isOptional && !field.isNullable,
    isNullable: !field.isOptional && field.isNullable,
    initial: field.initial,
    choices: kind === 'choice' ? choicesOf(field) : [],
    fields: kind === 'group' || kind === 'rows' ? formFields(innerOf(field) ?? new Map()) : [],
    ways: UNITS.has(kind) ? unitWaysOf(field) : [],
    isList: isList(field),
  };
}

const UNITS: ReadonlySet<FieldKind> = new Set(['unit', 'units', 'destinations']);

/** Whether the schema does not accept a single item in place of a list. */
function isList({ shape }: Field): boolean {
  if (shape.kind === 'list') return true;
  if (shape.kind !== 'either') return false;
  const items = shape.ways.flatMap(({ shape }) => (shape.kind === 'list' ? [kindOf(shape.item)] : []));
  return items.length > 0 && !shape.ways.some((way) => items.includes(kindOf(way)));
}

const BY_WRITTEN: readonly (readonly [begins: RegExp, one: FieldKind, several: FieldKind])[] = [
  [/^組織の名前だけ/, 'name', 'texts'],
  [/^(?:組織（|部\/課\/係)/, 'unit', 'units'],
  [/^出典の箇所/, 'refs', 'refs'],
  [/^年月日/, 'day', 'other'],
  [/^日付か期間/, 'when', 'other'],
  [/^期限/, 'deadline', 'other'],
  [/^\{ date: /, 'end', 'other'],
  [/^(?:数|整数|年度（西暦)/, 'number', 'other'],
  [/^true か false/, 'flag', 'other'],
  [/^半角の英小文字/, 'id', 'ids'],
  [/^https/, 'url', 'other'],
  [/^(?:sources\/|6桁|メール)/, 'text', 'texts'],
];

function kindOf(field: Field): FieldKind {
  const { written, shape } = field;
  if (written !== null) return BY_WRITTEN.find(([begins]) => begins.test(written))?.[1] ?? 'other';
  if (shape.kind === 'words') return 'choice';
  if (shape.kind === 'plain') return shape.type === 'string' ? 'text' : 'other';
  if (shape.kind === 'fields') return 'group';
  if (shape.kind === 'names') return 'names';
  if (shape.kind === 'list') return severalOf(shape.item);
  return shape.kind === 'either' ? kindOfWays(shape.ways) : 'other';
}

function severalOf(item: Field): FieldKind {
  const one = kindOf(item);
  if (one === 'group') return 'rows';
  if (one === 'text') return 'texts';
  return BY_WRITTEN.find(([, single]) => single === one)?.[2] ?? (one === 'destinations' ? one : 'other');
}

function kindOfWays(ways: readonly Field[]): FieldKind {
  // If one way is a mapping with chosen keys, the field is one.
  if (ways.some(({ shape }) => shape.kind === 'names')) return 'names';
  const kinds = ways.map(kindOf);
  const keys = ways.flatMap(({ shape }) => (shape.kind === 'fields' ? [...shape.fields.keys()] : []));
  if (keys[0] === 'unnamed' && !keys.includes('kind')) return 'duty';
  if (keys.includes('extent') || kinds.includes('destinations')) return 'destinations';
  // The list kind covers a single item, and the list of units covers `every`.
  const several = kinds.find((kind) => kind === 'units' || kind === 'texts' || kind === 'ids');
  if (several !== undefined) return several;
  if (kinds.includes('unit')) return 'unit';
  // Numbers and dates are preferred to the source's words.
  return kinds.find((kind) => kind !== 'group' && kind !== 'other') ?? kinds[0] ?? 'other';
}

function innerOf({ shape }: Field): Fields | null {
  if (shape.kind === 'fields') return shape.fields;
  return shape.kind === 'list' ? innerOf(shape.item) : null;
}

function fieldsWithin({ shape }: Field): Fields | null {
  return shape.kind === 'fields' ? shape.fields : null;
}

function choicesOf(field: Field): FormField['choices'] {
  const words = wordsOf(field);
  return words.map((value) => ({ value, label: wordInJapanese(value, field) ?? value }));
}

function wordsOf({ shape }: Field): readonly string[] {
  if (shape.kind === 'words') return shape.words;
  return shape.kind === 'either' ? shape.ways.flatMap(wordsOf) : [];
}
