import type { z } from 'zod';
import type { CalendarProblem } from '#calendar/problem.ts';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic, Position } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { calendarReason } from './calendar-reason.ts';
import type { Keys, Tree } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found, told to an editor at the line and column where it stands. */
export function issueDiagnostics(
  issues: readonly Issue[],
  tree: Tree,
  schema: z.ZodType,
): readonly Diagnostic[] {
  return issues.flatMap((issue) => tell(issue, issue.path as Keys, tree, schema));
}

function tell(issue: Issue, path: Keys, tree: Tree, schema: z.ZodType): readonly Diagnostic[] {
  const place = tree.at(path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, path);
      return issue.keys.map((key) =>
        diagnose('H101', tree.at([...path, key], 'key'), { key, nearest: nearest(key, known), known }),
      );
    }
    case 'invalid_type': {
      const found = valueAt(tree.data, path);
      const last = path.at(-1);
      if (found === undefined && typeof last === 'string') return [diagnose('H102', place, { key: last })];
      return [diagnose('H103', place, { expected: expected(issue.expected), found: shape(found) })];
    }
    case 'invalid_value': {
      const value = valueAt(tree.data, path);
      const allowed = issue.values.map(String);
      if (value === undefined) return [diagnose('H102', place, { key: String(path.at(-1)) })];
      if (typeof value !== 'string')
        return [diagnose('H103', place, { expected: '言葉', found: shape(value) })];
      return [diagnose('H104', place, { found: value, allowed, nearest: nearest(value, allowed) })];
    }
    case 'invalid_format':
      return [
        diagnose('H105', place, {
          found: shorten(valueAt(tree.data, path)),
          written: writtenAt(schema, path),
        }),
      ];
    case 'too_small':
      return [diagnose('H110', place, { least: Number(issue.minimum) })];
    case 'invalid_union':
      return union(issue.errors, path, tree, schema, place);
    case 'invalid_key':
      return [
        diagnose('H105', tree.at(path, 'key'), {
          found: shorten(path.at(-1)),
          written: 'ID（半角の英小文字・数字・ハイフン）',
        }),
      ];
    case 'custom':
      return custom(issue, path, tree, place, schema);
    default:
      return [
        diagnose('H105', place, {
          found: shorten(valueAt(tree.data, path)),
          written: writtenAt(schema, path),
        }),
      ];
  }
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
): readonly Diagnostic[] {
  const meant = branches
    .filter(
      (issues) =>
        issues.length > 0 &&
        !issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type'),
    )
    .toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
  if (meant) return meant.flatMap((issue) => tell(issue, [...path, ...(issue.path as Keys)], tree, schema));
  const found = valueAt(tree.data, path);
  if (found === undefined) return [diagnose('H102', place, { key: String(path.at(-1)) })];
  const kinds = branches.flatMap((issues) =>
    issues.flatMap((issue) =>
      issue.code === 'invalid_type' && issue.path.length === 0 ? [expected(issue.expected)] : [],
    ),
  );
  return [
    diagnose('H103', place, {
      expected: [...new Set(kinds)].join('か') || writtenAt(schema, path),
      found: shape(found),
    }),
  ];
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
): readonly Diagnostic[] {
  const params = issue.params ?? {};
  const value = valueAt(tree.data, path);
  if (Array.isArray(params.oneKeyOf)) {
    const keys = params.oneKeyOf as readonly string[];
    const present = params.present as readonly string[];
    if (present.length > 1)
      return [diagnose('H109', tree.at([...path, present[1] ?? ''], 'key'), { present })];
    if (!isRecord(value)) return [diagnose('H103', place, { expected: '項目の組', found: shape(value) })];
    const written = Object.keys(value);
    const near = written.map((key) => nearest(key, keys)).find((key) => key !== null) ?? null;
    return [diagnose('H108', place, { keys, nearest: near })];
  }
  if (params.calendar) {
    const problem = params.calendar as CalendarProblem;
    const printed = String(value ?? '');
    const inside = problem.text && printed.indexOf(problem.text) === problem.at ? problem : null;
    // The caret goes under the part that could not be read, where the text stands on the line as printed.
    const position =
      inside && place.length >= printed.length
        ? {
            ...place,
            column: place.column + (place.length > printed.length ? 1 : 0) + inside.at,
            length: Math.max(1, inside.text.length),
          }
        : place;
    return [diagnose('H107', position, { printed, part: problem.text, reason: calendarReason(problem) })];
  }
  if (params.expected === 'number') return [diagnose('H106', place, { found: shorten(value) })];
  return [diagnose('H105', place, { found: shorten(value), written: writtenAt(schema, path) })];
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
    { string: '言葉', array: '一覧（- で始まる行）', object: '項目の組', record: '項目の組', null: '空' }[
      type
    ] ?? '別の形の値'
  );
}

function shape(value: unknown): string {
  if (value === null || value === undefined) return '空';
  if (Array.isArray(value)) return '一覧';
  return typeof value === 'object' ? '項目の組' : '言葉';
}

function shorten(value: unknown): string {
  const words = typeof value === 'string' ? value : shape(value);
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}

/** The schemas that a path leads to, through all the ways in which its values may be written. */
function schemasAt(schema: z.ZodType, path: Keys): readonly z.ZodType[] {
  let at: readonly z.ZodType[] = open(schema);
  for (const key of path) at = at.flatMap((one) => below(one, key)).flatMap(open);
  return at;
}

/** Looks through wrappers to the plain objects, lists and scalars inside. */
function open(schema: z.ZodType): readonly z.ZodType[] {
  const kinds = schema.meta()?.kinds;
  if (isRecord(kinds)) return Object.values(kinds) as z.ZodType[];
  const def = schema.def as unknown as Record<string, unknown> & { type: string };
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'nonoptional':
      return open(def.innerType as z.ZodType);
    case 'pipe':
      return schema.meta()?.written ? [schema] : open(def.in as z.ZodType);
    case 'union':
      return (def.options as z.ZodType[]).flatMap(open);
    default:
      return [schema];
  }
}

function below(schema: z.ZodType, key: string | number): readonly z.ZodType[] {
  const def = schema.def as unknown as Record<string, unknown> & { type: string };
  if (def.type === 'object') {
    const inner = (def.shape as Record<string, z.ZodType>)[String(key)];
    return inner ? [inner] : [];
  }
  if (def.type === 'array') return [def.element as z.ZodType];
  if (def.type === 'record') return [def.valueType as z.ZodType];
  return [];
}

function knownKeys(schema: z.ZodType, path: Keys): readonly string[] {
  return [
    ...new Set(
      schemasAt(schema, path).flatMap((one) => {
        const def = one.def as unknown as { type: string; shape?: Record<string, unknown> };
        return def.type === 'object' ? Object.keys(def.shape ?? {}) : [];
      }),
    ),
  ];
}

function writtenAt(schema: z.ZodType, path: Keys): string {
  for (const one of schemasAt(schema, path)) {
    const written = one.meta()?.written;
    if (typeof written === 'string') return written;
  }
  return '決まった書き方';
}
