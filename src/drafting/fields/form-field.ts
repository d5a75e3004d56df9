import { type Field, type Fields, fieldOf, type Schema } from '#archive/1-read/schema/field.ts';
import { keyInJapanese, wordInJapanese } from '#archive/1-read/schema/japanese.ts';
import { plainHelp } from './plain-help.ts';
import { type UnitWay, unitWaysOf } from './unit-ways.ts';

/** How a person fills in a field. */
type FieldKind =
  /** A unit or a post, chosen from those that there are or written as a path; one, or several. */
  | 'unit'
  | 'units'
  /** The last part of a path. */
  | 'name'
  /** A duty by its name, or by how the source speaks of it. */
  | 'duty'
  /** Where a duty goes, each with how much of it. */
  | 'destinations'
  | 'text'
  | 'texts'
  | 'id'
  | 'ids'
  | 'refs'
  | 'day'
  | 'when'
  | 'deadline'
  /** When it ends, where that is said in advance: a day, the source's words, or the stage that drops it. */
  | 'end'
  | 'number'
  | 'flag'
  | 'url'
  /** One of a few words. */
  | 'choice'
  | 'group'
  /** Rows, each with fields of its own. */
  | 'rows'
  /** Names that the person chooses, each with a value: a chart, years, counts. */
  | 'names'
  /** What has so many ways to be written that it is written as it stands in the file. */
  | 'other';

export interface FormField {
  /** As in the file. */
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly kind: FieldKind;
  readonly needed: boolean;
  /** What stands where nothing is written. */
  readonly initial: string | null;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Of a group, and of each row. */
  readonly fields: readonly FormField[];
  /** Of units and of where a duty goes. */
  readonly ways: readonly UnitWay[];
  /** Whether it is a list even of one. */
  readonly isList: boolean;
}

/** The fields of a set, in the order of the schema. */
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
    needed: !field.isOptional,
    initial: field.initial,
    choices: kind === 'choice' ? choicesOf(field) : [],
    fields: kind === 'group' || kind === 'rows' ? formFields(innerOf(field) ?? new Map()) : [],
    ways: UNITS.has(kind) ? unitWaysOf(field) : [],
    isList: isList(field),
  };
}

const UNITS: ReadonlySet<FieldKind> = new Set(['unit', 'units', 'destinations']);

/** One of those that a list holds may not stand for the list. */
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
  // What has names has them all the way down.
  if (ways.some(({ shape }) => shape.kind === 'names')) return 'names';
  const kinds = ways.map(kindOf);
  const keys = ways.flatMap(({ shape }) => (shape.kind === 'fields' ? [...shape.fields.keys()] : []));
  if (keys[0] === 'unnamed' && !keys.includes('kind')) return 'duty';
  if (keys.includes('extent') || kinds.includes('destinations')) return 'destinations';
  // One may stand for a list of one, and all of a kind for several.
  const several = kinds.find((kind) => kind === 'units' || kind === 'texts' || kind === 'ids');
  if (several !== undefined) return several;
  if (kinds.includes('unit')) return 'unit';
  // Beside numbers and dates there are words of the source.
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
