import type { PublishedChart } from '../1-read/schema/chart.ts';
import type { Edition } from '../1-read/schema/edition.ts';
import {
  type Printed,
  type PrintedFields,
  printedAt,
  printedInCharts,
  printedInEditions,
  printedInReorganizations,
} from '../1-read/schema/printed.ts';
import type { Reorganization } from '../1-read/schema/reorganization.ts';
import { once } from '../once.ts';
import { NORMAL_DATE, NORMAL_NUMBER, normalForm } from './normal-form.ts';

type Keys = readonly (string | number)[];

type ClaimKind = Exclude<Printed, 'prose' | 'ours' | 'year'>;

/** Separates parts of a form that must occur in the same paragraph, but not next to each other. */
export const APART = '\n';

/** Something that a file claims its source prints. */
export interface Claim {
  readonly kind: ClaimKind;
  /** As the editor wrote it, for messages. */
  readonly words: string;
  /** The forms in which the source may print it, each as returned by `normalForm`. */
  readonly forms: readonly string[];
  readonly keys: Keys;
  /** The places in the source that the file names for it. */
  readonly places: readonly string[];
}

export function claimsOfReorganization(data: Reorganization): readonly Claim[] {
  return [...claimsIn(data, printedInReorganizations)];
}

export function claimsOfChart(data: PublishedChart): readonly Claim[] {
  return [...claimsIn(data, printedInCharts)];
}

export function claimsOfEdition(data: Edition): readonly Claim[] {
  return [...claimsIn(data, printedInEditions)];
}

/** What an item says about the fields below it. */
interface Around {
  /** Its `ref`, otherwise its printed code, otherwise the places of the item above. */
  readonly places: readonly string[];
  readonly refs: readonly string[];
  readonly unit: string | null;
}

const NOTHING: Around = { places: [], refs: [], unit: null };

interface Walk {
  readonly fields: PrintedFields;
  readonly known: Map<string, Printed | null>;
}

function claimsIn(data: object, fields: PrintedFields): Iterable<Claim> {
  return walk({ fields, known: new Map() }, data, [], [], NOTHING);
}

function* walk(
  context: Walk,
  value: unknown,
  keys: Keys,
  path: readonly string[],
  around: Around,
): Iterable<Claim> {
  if (value === null || value === undefined) return;
  const as = path.length === 0 ? null : fieldPrintedAt(context, path);
  if (as === 'ours' && !hasParts(context.fields, path)) return;
  if (as !== null && as !== 'ours') {
    yield* read(as, value, keys, around);
    if (!hasParts(context.fields, path)) return;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(context, item, [...keys, index], path, around);
  } else if (typeof value === 'object') {
    const record = value as Readonly<Record<string, unknown>>;
    const below = aroundOf(record, around);
    const isOurs = record.heading === 'editor';
    for (const [key, item] of Object.entries(record)) {
      if (isOurs && key === 'title') yield* read('prose', item, [...keys, key], NOTHING);
      else if (path.slice(-2).includes('years') && /^\d{4}$/.test(key)) {
        yield* read('year', Number(key), [...keys, key], below);
        yield* walk(context, item, [...keys, key], [...path, key], below);
      } else yield* walk(context, item, [...keys, key], [...path, key], below);
    }
  }
}

function fieldPrintedAt({ fields, known }: Walk, path: readonly string[]): Printed | null {
  const key = path.join('/');
  const before = known.get(key);
  if (before !== undefined) return before;
  const claims = printedAt(fields, path);
  known.set(key, claims);
  return claims;
}

const parted = once(
  (fields: PrintedFields) => new Set(Object.keys(fields).flatMap((one) => one.match(/^.*(?=\/)/)?.[0] ?? [])),
);

/** Whether the table has entries for fields below this one. */
function hasParts(fields: PrintedFields, path: readonly string[]): boolean {
  const above = parted(fields);
  return above.has(path.slice(-2).join('/')) || above.has(path.at(-1) ?? '');
}

function aroundOf(record: Readonly<Record<string, unknown>>, { places }: Around): Around {
  const { ref, unit } = record;
  const refs = (Array.isArray(ref) ? ref : [ref]).filter((one) => typeof one === 'string');
  return {
    places: refs.length > 0 ? refs : (placesOfCode(record.code) ?? places),
    refs,
    unit: typeof unit === 'string' ? unit : null,
  };
}

/** The code as a place. Null for codes such as (1) or I, which occur in many places. */
function placesOfCode(code: unknown): readonly string[] | null {
  return typeof code === 'string' && /^\D*\d.*\(|[No.]\d|[^()\d]\d|①/.test(code) ? [code] : null;
}

function* read(as: Printed, value: unknown, keys: Keys, around: Around): Iterable<Claim> {
  if (as === 'ours') return;
  const { places, refs, unit } = around;
  if (as === 'prose') {
    for (const { words, at } of stringsOf(value)) yield* claimsInProse(words, [...keys, ...at], refs);
  } else if (as === 'name') {
    // The units above it may be printed elsewhere.
    for (const { words, at, isAbove } of namesOf(value))
      yield claim('name', words, [...keys, ...at], isAbove ? [] : places);
  } else if (as === 'number') {
    const number = numberOf(value);
    if (number === null) yield* read('words', value, keys, around);
    else yield { kind: 'number', words: number, forms: formsOfNumber(number, unit), keys, places };
  } else if (as === 'year') {
    const words = `${value}年度`;
    yield { kind: 'date', words, forms: [normalForm(words), normalForm(`${value}年`)], keys, places: [] };
  } else {
    for (const { words, at } of stringsOf(value)) {
      const kind = as === 'date' ? 'date' : as;
      if (kind === 'date') yield* datesIn(words, [...keys, ...at], places);
      else yield claim(kind, words, [...keys, ...at], []);
    }
  }
}

function claim(kind: ClaimKind, words: string, keys: Keys, places: readonly string[]): Claim {
  return { kind, words, forms: [normalForm(words)], keys, places };
}

/** The dates in a deadline. Words around them, such as まで and から, may be ours. */
function* datesIn(words: string, keys: Keys, places: readonly string[]): Iterable<Claim> {
  const normal = normalForm(words);
  const quarter = /第⟦\d⟧四半期/.exec(normal)?.[0] ?? '';
  const end = /度末|度中/.exec(normal)?.[0]?.slice(1) ?? '';
  const dates = normal.match(NORMAL_DATE) ?? [];
  for (const date of dates) {
    const whole = `${date}${date.endsWith('度') ? quarter || end : ''}`;
    yield {
      kind: 'date',
      words: wordsOf(words, dates),
      forms: [whole, ...withoutItsYear(date)],
      keys,
      places,
    };
  }
}

/** 令和7年4月から6月まで: the year is printed only with the first month. */
function withoutItsYear(date: string): readonly string[] {
  const [, year, month, day] = /^(\d{4}年)(\d{1,2})月(?:(\d{1,2})日)?$/.exec(date) ?? [];
  if (month === undefined) return [];
  return [`${year}${APART}⟦${month}⟧月${day === undefined ? '' : `⟦${day}⟧日`}`];
}

function wordsOf(words: string, dates: readonly string[]): string {
  return dates.length === 1 ? words : dates.join('、');
}

/** In the editor's prose, only dates and numbers of at least two digits are claims about the source. */
export function* claimsInProse(words: string, keys: Keys, places: readonly string[]): Iterable<Claim> {
  const normal = normalForm(words);
  for (const date of normal.match(NORMAL_DATE) ?? [])
    yield { kind: 'date', words: date, forms: [date], keys, places };
  for (const [, number = ''] of normal.matchAll(NORMAL_NUMBER))
    if (number.length > 1)
      yield { kind: 'number', words: number, forms: formsOfNumber(number), keys, places };
}

/**
 * The printed forms of a number: 18000 may be printed as 1.8万 or 18千. The first character of its unit keeps
 * it from matching the number of an item.
 */
function formsOfNumber(number: string, unit: string | null = null): readonly string[] {
  const value = Number(number);
  const units = [
    [10_000, '万'],
    [1000, '千'],
    [100_000_000, '億'],
  ] as const;
  const short = units.flatMap(([size, unit]) =>
    value >= size && (value * 10) % size === 0 ? [`⟦${value / size}⟧${unit}`] : [],
  );
  // か所, カ所 and 箇所 are the same unit, so their first character is not used.
  const first = /^[^かカヵヶケ箇個]/u.exec(normalForm(unit ?? ''))?.[0] ?? '';
  return [`⟦${number}⟧${first}`, ...short];
}

/** The number in a field, with its printed decimals; null if there is none. */
function numberOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || !('value' in value)) return null;
  const { value: number, decimals } = value as { value: number; decimals?: number };
  return typeof number === 'number' ? number.toFixed(decimals ?? 0) : null;
}

interface At {
  readonly words: string;
  readonly at: Keys;
  readonly isAbove?: boolean;
}

/** Every text in a value. Parsed dates and words keep the printed text in `text` or `words`. */
function stringsOf(value: unknown): readonly At[] {
  if (typeof value === 'string') return [{ words: value, at: [] }];
  if (Array.isArray(value))
    return value.flatMap((item, index) =>
      stringsOf(item).map(({ words, at }) => ({ words, at: [index, ...at] })),
    );
  if (typeof value !== 'object' || value === null) return [];
  const { text, words, name, unnamed } = value as Readonly<Record<string, unknown>>;
  return [text, words, name, unnamed].flatMap((one) =>
    typeof one === 'string' ? [{ words: one, at: [] }] : [],
  );
}

const NAMES = ['unit', 'post', 'in', 'body', 'except', 'name', 'children'];

/** Every name in a path, in a reference to a unit, or in the units of a chart. */
function namesOf(value: unknown): readonly At[] {
  if (typeof value === 'string')
    return value
      .split('/')
      .map((part, index, all) => ({ words: part.trim(), at: [], isAbove: index < all.length - 1 }));
  if (Array.isArray(value))
    return value.flatMap((item, index) =>
      namesOf(item).map((name) => ({ ...name, at: isNode(item) ? name.at : [index, ...name.at] })),
    );
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Readonly<Record<string, unknown>>;
  if (isNode(value)) return [...nodeNames(value)];
  // The source does not name these units, so their words are ours.
  if (record.kindKey === 'unnamed' || 'count' in record)
    return record.in === undefined ? [] : namesOf(record.in);
  return NAMES.flatMap((key) => namesOf(record[key]));
}

interface Node {
  readonly name: string;
  readonly at: Keys;
  readonly children: readonly Node[];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'children' in value && 'at' in value;
}

function* nodeNames({ name, at, children }: Node): Iterable<At> {
  // The keys of a node start at the top of the file, whereas these start at its field.
  yield { words: name, at: at.slice(1) };
  for (const child of children) yield* nodeNames(child);
}
