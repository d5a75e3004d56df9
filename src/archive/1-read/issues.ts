import type { z } from 'zod';
import type { CalendarProblem } from '#calendar/problem.ts';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic, Position } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { calendarReason } from './calendar-reason.ts';
import { fieldsAt, nameWrittenAt, saidAt } from './schema/field-at.ts';
import { verbNames } from './schema/verb-names.ts';
import type { Keys, Tree } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found, told to an editor at the line and column where it stands. */
export function issueDiagnostics(
  issues: readonly Issue[],
  tree: Tree,
  schema: z.ZodType,
): readonly Diagnostic[] {
  const told = issues.flatMap((issue) => tell(issue, issue.path as Keys, tree, schema));
  // A key that is misspelt is not missing as well.
  const meant = new Set(told.flatMap(({ meansKey }) => meansKey ?? []));
  return told.flatMap(({ diagnostic, missesKey }) =>
    missesKey !== undefined && meant.has(missesKey) ? [] : [diagnostic],
  );
}

/** A diagnostic, and the place of the key that it misses or takes a misspelt one for. */
interface Told {
  readonly diagnostic: Diagnostic;
  readonly missesKey?: string;
  readonly meansKey?: string;
}

function just(...diagnostics: readonly Diagnostic[]): readonly Told[] {
  return diagnostics.map((diagnostic) => ({ diagnostic }));
}

function missing(path: Keys, place: Position): readonly Told[] {
  return [{ diagnostic: diagnose('H102', place, { key: String(path.at(-1)) }), missesKey: placeKey(path) }];
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
      return issue.keys.map((key) => unknownKey(key, known, path, tree));
    }
    case 'invalid_type': {
      if (value === undefined && typeof path.at(-1) === 'string') return missing(path, place);
      return just(diagnose('H103', place, { expected: expected(issue.expected), found: shape(value) }));
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (value === undefined) return missing(path, place);
      if (typeof value !== 'string')
        return just(diagnose('H103', place, { expected: expected('string'), found: shape(value) }));
      const about = saidAt(schema, path, 'description');
      return just(
        diagnose('H104', place, { found: value, allowed, nearest: nearest(value, allowed), about }),
      );
    }
    case 'too_small':
      if (typeof value === 'string') {
        return just(diagnose('H103', place, { expected: expected('string'), found: shape(null) }));
      }
      return just(diagnose('H110', place, { key: String(path.at(-1)), least: Number(issue.minimum) }));
    case 'invalid_union':
      return union(issue.errors, path, tree, schema, place);
    case 'invalid_key': {
      const written = nameWrittenAt(schema, path.slice(0, -1)) ?? UNSAID;
      return just(diagnose('H105', tree.at(path, 'key'), { found: shorten(path.at(-1)), written }));
    }
    case 'custom':
      return custom(issue, path, tree, place, schema);
    default:
      return just(diagnose('H105', place, { found: shorten(value), written: writtenAt(schema, path) }));
  }
}

function unknownKey(key: string, known: readonly string[], path: Keys, tree: Tree): Told {
  const place = tree.at([...path, key], 'key');
  const before = key.split('：')[0] ?? '';
  if (before !== key && known.includes(before)) {
    const colon: Position = { ...place, column: place.column + before.length, length: 1 };
    return { diagnostic: diagnose('H009', colon, { key: before }), meansKey: placeKey([...path, before]) };
  }
  const near = nearest(key, known);
  return {
    diagnostic: diagnose('H101', place, { key: shorten(key), nearest: near, known }),
    meansKey: near === null ? undefined : placeKey([...path, near]),
  };
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
    return just(diagnose('H105', place, { found: shorten(value), written }));
  }
  if (meant) return meant.flatMap((issue) => tell(issue, [...path, ...(issue.path as Keys)], tree, schema));
  if (value === undefined) return missing(path, place);
  const kinds = branches.flatMap((issues) =>
    issues.flatMap((issue) =>
      issue.code === 'invalid_type' && issue.path.length === 0 ? [expected(issue.expected)] : [],
    ),
  );
  return just(
    diagnose('H103', place, {
      expected: [...new Set(kinds)].join('か、') || (written ?? UNSAID),
      found: shape(value),
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
    const present = params.present as readonly string[];
    if (present.length > 1)
      return just(diagnose('H109', tree.at([...path, present[1] ?? ''], 'key'), { present }));
    if (!isRecord(value))
      return just(diagnose('H103', place, { expected: expected('object'), found: shape(value) }));
    const meant = Object.keys(value)
      .map((key) => ({ key, near: verbMeant(key, keys) ?? nearest(key, keys) }))
      .find(({ near }) => near !== null);
    const at = meant ? tree.at([...path, meant.key], 'key') : place;
    return just(diagnose('H108', at, { keys, nearest: meant?.near ?? null }));
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
    return just(diagnose('H107', position, { printed, part: problem.text, reason: calendarReason(problem) }));
  }
  if (params.expected === 'number') {
    return just(
      diagnose('H106', place, { found: shorten(value), about: saidAt(schema, path, 'description') }),
    );
  }
  return just(diagnose('H105', place, { found: shorten(value), written: writtenAt(schema, path) }));
}

/** The verb that a Japanese word stands for: an editor thinks 廃止 and writes it. */
function verbMeant(word: string, keys: readonly string[]): string | null {
  return (
    Object.entries(verbNames).find(([verb, japanese]) => japanese === word && keys.includes(verb))?.[0] ??
    null
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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

function shorten(value: unknown): string {
  const words = typeof value === 'string' ? value.replaceAll('\n', ' ') : shape(value);
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}

/** Of several shapes that a value may have, the one that it comes nearest to says which keys there are. */
function knownKeys(schema: z.ZodType, path: Keys, value: unknown): readonly string[] {
  const shapes = fieldsAt(schema, path).flatMap(({ shape }) =>
    shape.kind === 'fields' ? [[...shape.fields.keys()]] : [],
  );
  const shared = (keys: readonly string[]) =>
    isRecord(value) ? keys.filter((key) => Object.hasOwn(value, key)).length : 0;
  const most = Math.max(0, ...shapes.map(shared));
  return [...new Set(shapes.filter((keys) => shared(keys) === most).flat())];
}

const UNSAID = '決まった書き方';

function writtenAt(schema: z.ZodType, path: Keys): string {
  return saidAt(schema, path, 'written') ?? UNSAID;
}
