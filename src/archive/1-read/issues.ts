import type { z } from 'zod';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import type { CalendarProblem } from '#calendar/problem.ts';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic, Position } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { isRecord } from '../is-record.ts';
import { calendarReason, calendarRemedy } from './calendar-reason.ts';
import { kindsWithKey } from './key-elsewhere.ts';
import { choiceMeant, numberMeant, wordsMeant } from './meant.ts';
import type { Field, Fields } from './schema/field.ts';
import { fieldsAt, nameWrittenAt, saidAt } from './schema/field-at.ts';
import { keyInJapanese, wordInJapanese } from './schema/japanese.ts';
import { isTooLong, MOST_DIGITS } from './schema/scalar.ts';
import type { Keys, Tree } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found, told to an editor at the line and column where it stands. */
export function issueDiagnostics(
  issues: readonly Issue[],
  tree: Tree,
  schema: z.ZodType,
): readonly Diagnostic[] {
  const told = pairedKeys(issues.flatMap((issue) => tell(issue, issue.path as Keys, tree, schema)));
  // A key that is misspelt is not missing as well.
  const meant = new Set(told.flatMap(({ meansKey }) => meansKey ?? []));
  return told.flatMap(({ diagnostic, missesKey }) =>
    missesKey !== undefined && meant.has(missesKey) ? [] : [diagnostic],
  );
}

/** Where one key is missing and one is unknown in the same place, the one was written for the other. */
function pairedKeys(told: readonly Told[]): readonly Told[] {
  const missed = Map.groupBy(told, ({ missesKey }) => missesKey && parentKey(missesKey));
  const unknown = Map.groupBy(told, ({ unknownAs }) => unknownAs?.above);
  return told.map((one) => {
    if (one.unknownAs === undefined || one.meansKey !== undefined) return one;
    const { above, key, place, known, names } = one.unknownAs;
    const [only, another] = missed.get(above) ?? [];
    if (only?.missesKey === undefined || another !== undefined || unknown.get(above)?.length !== 1)
      return one;
    const near = String((JSON.parse(only.missesKey) as readonly string[]).at(-1));
    const facts = { key, nearest: near, called: called(near, names), known };
    return { diagnostic: diagnose('H101', place, facts), meansKey: only.missesKey };
  });
}

function parentKey(key: string): string {
  return placeKey((JSON.parse(key) as readonly string[]).slice(0, -1));
}

/** A diagnostic, and the place of the key that it misses or takes a misspelt one for. */
interface Told {
  readonly diagnostic: Diagnostic;
  readonly missesKey?: string;
  readonly meansKey?: string;
  /** A key that is not known, in the words of its diagnostic. */
  readonly unknownAs?: {
    readonly above: string;
    readonly key: string;
    readonly place: Position;
    readonly known: readonly string[];
    readonly names: Names;
  };
}

function just(...diagnostics: readonly Diagnostic[]): readonly Told[] {
  return diagnostics.map((diagnostic) => ({ diagnostic }));
}

function missing(path: Keys, place: Position, schema: z.ZodType, tree: Tree): readonly Told[] {
  const key = String(path.at(-1));
  const about = fieldMissing(schema, path, valueAt(tree.data, path.slice(0, -1)))?.description ?? null;
  const facts = { key, about, first: firstKeyAt(schema, path) };
  return [{ diagnostic: diagnose('H102', place, facts), missesKey: placeKey(path) }];
}

/** Of the shapes that a value may have, the one that it has says what it lacks. */
function fieldMissing(schema: z.ZodType, path: Keys, value: unknown): Field | undefined {
  const key = String(path.at(-1));
  const shapes = fieldsAt(schema, path.slice(0, -1)).flatMap(({ shape }) =>
    shape.kind === 'fields' && shape.fields.has(key) ? [shape.fields] : [],
  );
  const ofKind = shapes.find(
    (fields) => isRecord(value) && Object.hasOwn(value, fields.keys().next().value ?? ''),
  );
  return (ofKind ?? shapes[0])?.get(key);
}

/** The key to begin with, where a set of fields is wanted. */
function firstKeyAt(schema: z.ZodType, path: Keys): string | null {
  const [field, another] = fieldsAt(schema, path);
  if (another !== undefined || field?.shape.kind !== 'fields') return null;
  return [...field.shape.fields].find(([, { isOptional }]) => !isOptional)?.[0] ?? null;
}

function placeKey(path: Keys): string {
  return JSON.stringify(path.map(String));
}

function tell(issue: Issue, path: Keys, tree: Tree, schema: z.ZodType): readonly Told[] {
  const place = tree.at(path);
  const value = valueAt(tree.data, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, path, value);
      const names = namesAt(schema, path, value);
      return issue.keys.map((key) => unknownKey(key, known, names, path, tree));
    }
    case 'invalid_type': {
      if (value === undefined && typeof path.at(-1) === 'string') return missing(path, place, schema, tree);
      return just(misshapen(issue.expected, value, path, place, schema));
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (value === undefined) return missing(path, place, schema, tree);
      if (typeof value !== 'string') return just(misshapen('string', value, path, place, schema));
      const about = saidAt(schema, path, 'description');
      const names = wordsAt(schema, path, allowed);
      const meant = nearestOf(value, names) ?? choiceMeant(value, allowed, about);
      const facts = { found: shorten(value), allowed: allowed.map((word) => both(word, names)), about };
      return just(diagnose('H104', place, { ...facts, nearest: meant, called: called(meant, names) }));
    }
    case 'too_small':
      if (typeof value === 'string') {
        return just(misshapen('string', null, path, place, schema));
      }
      return just(
        diagnose('H110', place, {
          key: String(path.at(-1)),
          least: Number(issue.minimum),
          beside: keysOf(valueAt(tree.data, path.slice(0, -1))),
        }),
      );
    case 'invalid_union':
      return union(issue.errors, path, tree, schema, place);
    case 'invalid_key': {
      const written = nameWrittenAt(schema, path.slice(0, -1)) ?? UNSAID;
      return just(misspelt(path.at(-1), written, tree.at(path, 'key')));
    }
    case 'custom':
      return custom(issue, path, tree, place, schema);
    default:
      return just(misspelt(value, writtenAt(schema, path), place));
  }
}

function misshapen(
  wanted: string,
  value: unknown,
  path: Keys,
  place: Position,
  schema: z.ZodType,
): Diagnostic {
  const first = wanted === 'object' && typeof value === 'string' ? firstKeyAt(schema, path) : null;
  const example =
    wanted === 'array' && typeof value === 'string'
      ? `[${listed(value)}]`
      : first && `{ ${first}: ${shorten(value)} }`;
  const isWhole = typeof value === 'string' && value.length <= LONGEST_SHOWN && !/[:#"'{}[\]]/.test(value);
  return diagnose('H103', place, { expected: expected(wanted), found: shape(value), example, isWhole });
}

/** Several in one, as a list has them. */
function listed(value: string): string {
  return shorten(
    value
      .split(/[、，,]/)
      .map((item) => item.trim())
      .join(', '),
  );
}

function misspelt(value: unknown, written: string, place: Position): Diagnostic {
  const meant = typeof value === 'string' ? wordsMeant(value, written) : null;
  const nearest = meant === value ? null : meant;
  return diagnose('H105', place, { found: shorten(value), written, nearest });
}

function keysOf(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

function unknownKey(key: string, known: readonly string[], names: Names, path: Keys, tree: Tree): Told {
  const place = tree.at([...path, key], 'key');
  const cut = numberCut(valueAt(tree.data, path), key);
  if (cut !== null) return { diagnostic: notANumber(cut, null, place) };
  const before = key.split('：')[0] ?? '';
  if (before !== key && known.includes(before)) {
    const colon: Position = { ...place, column: place.column + before.length, length: 1 };
    return {
      diagnostic: diagnose('H009', colon, { key: before, isBeforeSpace: false }),
      meansKey: placeKey([...path, before]),
    };
  }
  const near = nearestOf(key, new Map(known.map((one) => [one, names.get(one) ?? null])));
  const facts = { key: shorten(key), known: known.map((one) => both(one, names)) };
  if (near !== null)
    return {
      diagnostic: diagnose('H101', place, { ...facts, nearest: near, called: called(near, names) }),
      meansKey: placeKey([...path, near]),
    };
  const elsewhere = path.length === 0 ? kindsWithKey(key) : [];
  const instead =
    key === 'municipality' && path.includes('rename')
      ? '合併したほかの市区町村の組織は、この市区町村に移って名前が変わるので、改称（rename）ではなく移管（move）で書いてください（move: { unit: …, municipality: … } と、to: 新しい名前）。'
      : null;
  const isCut = isCutText(valueAt(tree.data, [...path, key]), key);
  return {
    diagnostic: diagnose('H101', place, { ...facts, nearest: null, elsewhere, isCut, instead }),
    unknownAs: { ...facts, names, above: placeKey(path), place },
  };
}

/** { note: 別に52,645平方メートルある。 } is cut at its comma, and what follows is read as a key of nothing. */
function isCutText(value: unknown, key: string): boolean {
  return value === null && /^\d|[。、]/.test(key);
}

/** { value: 1,200件 } is cut at its comma: the value before the key, and the key. */
function numberCut(value: unknown, key: string): string | null {
  if (!/^\d{3}(?!\d)/.test(key) || !isRecord(value)) return null;
  const keys = Object.keys(value);
  // A key that is a whole number comes first in an object.
  const before = keys
    .map((one) => value[one])
    .findLast((one) => typeof one === 'string' && /^\d{1,3}$/.test(one));
  return before === undefined ? null : `${before},${key}`;
}

/**
 * Of several ways to write a value, the one that was meant is the one that got furthest: its complaint is the
 * one to tell.
 */
function union(
  branches: readonly (readonly Issue[])[],
  path: Keys,
  tree: Tree,
  schema: z.ZodType,
  place: Position,
): readonly Told[] {
  const meant = branches
    .filter(
      (issues) =>
        issues.length > 0 &&
        !issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type'),
    )
    .toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
  const value = valueAt(tree.data, path);
  // Where none of the ways got further than its first word, the schema itself says which there are.
  const written = saidAt(schema, path, 'written');
  const isChoice = meant?.every((issue) => issue.code === 'invalid_value' && issue.path.length === 0);
  if (isChoice && written !== null && typeof value === 'string') {
    return just(misspelt(value, written, place));
  }
  if (value === undefined) return missing(path, place, schema, tree);
  if (meant) return meant.flatMap((issue) => tell(issue, [...path, ...(issue.path as Keys)], tree, schema));
  const wanted = branches.flatMap((issues) =>
    issues.flatMap((issue) =>
      issue.code === 'invalid_type' && issue.path.length === 0 ? [issue.expected] : [],
    ),
  );
  // One word is nearest to a list of one.
  if (typeof value === 'string' && wanted.includes('array'))
    return just(misshapen('array', value, path, place, schema));
  return just(
    diagnose('H103', place, {
      expected: [...new Set(wanted.map(expected))].join('か、') || (written ?? UNSAID),
      found: shape(value),
      example: null,
    }),
  );
}

function depth(issues: readonly Issue[]): number {
  return Math.max(...issues.map((issue) => issue.path.length));
}

function custom(
  issue: Issue & { code: 'custom' },
  path: Keys,
  tree: Tree,
  place: Position,
  schema: z.ZodType,
): readonly Told[] {
  const params = issue.params ?? {};
  const value = valueAt(tree.data, path);
  if (Array.isArray(params.oneKeyOf)) {
    const keys = params.oneKeyOf as readonly string[];
    const names = namesAt(schema, path, value);
    // In the order of the file: what is told is the one that came second.
    const present = keysOf(value).filter((key) => (params.present as readonly string[]).includes(key));
    if (present.length > 1)
      return just(
        diagnose('H109', tree.at([...path, present[1] ?? ''], 'key'), {
          present: present.map((key) => both(key, names)),
        }),
      );
    if (!isRecord(value)) return just(notAKind(value, keys, path, place, schema));
    const meant = Object.keys(value)
      .map((key) => ({
        key,
        near: nearestOf(key, new Map(keys.map((one) => [one, names.get(one) ?? null]))),
      }))
      .find(({ near }) => near !== null);
    const at = meant ? tree.at([...path, meant.key], 'key') : place;
    const near = meant?.near ?? null;
    const facts = { keys: keys.map((key) => both(key, names)), nearest: near, called: called(near, names) };
    return just(diagnose('H108', at, facts));
  }
  if (params.calendar) {
    const problem = params.calendar as CalendarProblem;
    const printed = String(value ?? '');
    const inside = problem.text && printed.startsWith(problem.text, problem.at) ? problem : null;
    // The caret goes under the part that could not be read, where the text stands on the line as printed.
    const position =
      inside && place.length >= printed.length
        ? {
            ...place,
            column: place.column + (place.length > printed.length ? 1 : 0) + inside.at,
            length: Math.max(1, inside.text.length),
          }
        : place;
    return just(
      diagnose('H107', position, {
        printed: shorten(printed),
        reason: calendarReason(problem),
        remedy: calendarRemedy(problem),
      }),
    );
  }
  if (params.expected === 'number') {
    const about = saidAt(schema, path, 'description');
    return just(notANumber(value, about, place));
  }
  if (params.expected === 'year') {
    const facts = { found: shorten(value), years: String(params.years) };
    return just(diagnose('H114', place, facts));
  }
  if (typeof params.meant === 'string') {
    return just(diagnose('H430', place, { found: shorten(value), meant: params.meant }));
  }
  if (params.expected === 'day' && typeof value === 'string') {
    const read = parsePrintedDate(value);
    if (!read.ok && NO_SUCH_DAY.has(read.reason.kind)) {
      return just(
        diagnose('H107', place, {
          printed: shorten(value),
          reason: calendarReason(read.reason),
          remedy: calendarRemedy(read.reason),
        }),
      );
    }
  }
  return just(misspelt(value, writtenAt(schema, path), place));
}

/** `- establish 危機管理課`: the colon is missing. */
function notAKind(
  value: unknown,
  keys: readonly string[],
  path: Keys,
  place: Position,
  schema: z.ZodType,
): Diagnostic {
  const [, word = '', rest] = /^(\S+?)[ 　]+(.+)$/.exec(typeof value === 'string' ? value : '') ?? [];
  const key = keys.find((one) => one === word) ?? nearest(word, keys);
  if (rest === undefined || key === null) return misshapen('object', value, path, place, schema);
  const example = shorten(`${key}: ${rest}`);
  return diagnose('H103', place, { expected: expected('object'), found: shape(value), example });
}

function notANumber(value: unknown, about: string | null, place: Position): Diagnostic {
  const found = shorten(value);
  return typeof value === 'string' && isTooLong(value.trim())
    ? diagnose('H115', place, { found, most: MOST_DIGITS })
    : diagnose('H106', place, { found, about, nearest: numberMeant(found) });
}

/** What keys or words are called in Japanese. */
type Names = ReadonlyMap<string, string | null>;

/** Of the kind that a value says it is, where it says so. */
function namesAt(schema: z.ZodType, path: Keys, value: unknown): Names {
  const sets = fieldsAt(schema, path).flatMap(({ shape }) => (shape.kind === 'fields' ? [shape.fields] : []));
  const isOfKind = (fields: Fields) =>
    isRecord(value) && Object.hasOwn(value, fields.keys().next().value ?? '');
  return new Map(
    [...sets.filter((fields) => !isOfKind(fields)), ...sets.filter(isOfKind)].flatMap((fields) =>
      [...fields].map(([key, field]) => [key, keyInJapanese(key, field)] as const),
    ),
  );
}

function wordsAt(schema: z.ZodType, path: Keys, words: readonly string[]): Names {
  const field = fieldsAt(schema, path).find(({ shape }) => shape.kind === 'words');
  return new Map(words.map((word) => [word, field ? wordInJapanese(word, field) : null]));
}

/** The one that was probably meant, by its name in either language. */
function nearestOf(found: string, names: Names): string | null {
  const all = [...names].flatMap(([key, japanese]) => (japanese === null ? [key] : [key, japanese]));
  const near = nearest(found, all);
  return (
    [...names].find(([key, japanese]) => near !== null && (key === near || japanese === near))?.[0] ?? null
  );
}

function both(key: string, names: Names): string {
  const japanese = names.get(key) ?? null;
  return japanese === null || japanese === key ? key : `${key}（${japanese}）`;
}

function called(key: string | null, names: Names): string | null {
  return key === null ? null : (names.get(key) ?? null);
}

function valueAt(data: unknown, path: Keys): unknown {
  let at = data;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string, unknown>)[String(key)];
  }
  return at;
}

function expected(type: string): string {
  return (
    {
      string: '文や言葉',
      array: '「- 」で始まる行の一覧',
      object: '「項目: 値」の組',
      record: '「項目: 値」の組',
      null: '空',
    }[type] ?? '別の形の値'
  );
}

function shape(value: unknown): string {
  if (value === null || value === undefined) return '空';
  if (Array.isArray(value)) return '一覧';
  return typeof value === 'object' ? '「項目: 値」の組' : '一つの文';
}

const LONGEST_SHOWN = 40;

function shorten(value: unknown): string {
  const words = typeof value === 'string' ? value.replaceAll('\n', ' ') : shape(value);
  return words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
}

/** Of several shapes that a value may have, the one that it comes nearest to says which keys there are. */
function knownKeys(schema: z.ZodType, path: Keys, value: unknown): readonly string[] {
  const shapes = fieldsAt(schema, path).flatMap(({ shape }) =>
    shape.kind === 'fields' ? [[...shape.fields.keys()]] : [],
  );
  const shared = (keys: readonly string[]) =>
    isRecord(value) ? keys.filter((key) => Object.hasOwn(value, key)).length : 0;
  const most = Math.max(0, ...shapes.map(shared));
  const nearestShapes = shapes.filter((keys) => shared(keys) === most);
  // What says the kind of a thing is its first key.
  const ofKind = nearestShapes.filter(([first = '']) => isRecord(value) && Object.hasOwn(value, first));
  return [...new Set((ofKind.length > 0 ? ofKind : nearestShapes).flat())];
}

const UNSAID = '決まった書き方';

/** Why a day in the right form is none. */
const NO_SUCH_DAY: ReadonlySet<CalendarProblem['kind']> = new Set([
  'no-such-date',
  'before-calendar',
  'too-far',
]);

function writtenAt(schema: z.ZodType, path: Keys): string {
  return saidAt(schema, path, 'written') ?? UNSAID;
}
