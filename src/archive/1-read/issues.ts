import type { z } from 'zod';
import { type Diagnostic, diagnose, type Position } from '#diagnostics/diagnostic.ts';
import { idMeant } from './id-meant.ts';
import { formAt, UNSPECIFIED_FORM, valueAt } from './issues/at.ts';
import { custom, tooFew } from './issues/custom.ts';
import { type KeyedDiagnostic, pairedKeys, withoutKeys } from './issues/keyed-diagnostic.ts';
import { both, called, namesAt, nearestOf, wordsAt } from './issues/names.ts';
import { splitItems } from './issues/split-items.ts';
import { knownKeys, missing, unknownKey } from './issues/wrong-key.ts';
import { expected, misshapen, misspelt, notAnId, shape, shorten } from './issues/wrong-value.ts';
import { choiceMeant } from './meant.ts';
import { leastAt, nameWrittenAt, schemaTextAt } from './schema/field-at.ts';
import type { Keys } from './yaml/places.ts';
import type { Tree } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Turns the issues of a schema into diagnostics for editors, each with its position. */
export function issueDiagnostics(
  issues: readonly Issue[],
  tree: Tree,
  schema: z.ZodType,
): readonly Diagnostic[] {
  // Zod also reports `too_small` for a value of the wrong type: the type is enough.
  const misshapen = new Set(issues.filter(({ code }) => code === 'invalid_type').map(placeOf));
  const own = issues.filter((issue) => issue.code !== 'too_small' || !misshapen.has(placeOf(issue)));
  const split = splitItems(own, tree);
  const found = pairedKeys(
    split.left.flatMap((issue) => diagnosticsOf(issue, issue.path as Keys, tree, schema)),
  );
  // If an unknown key was probably meant for a missing one, only the unknown key is reported.
  const meant = new Set(found.flatMap(({ meansKey }) => meansKey ?? []));
  return [
    ...split.diagnostics,
    ...found.flatMap(({ diagnostic, missesKey }) =>
      missesKey !== undefined && meant.has(missesKey) ? [] : [diagnostic],
    ),
  ];
}

function placeOf({ path }: Issue): string {
  return JSON.stringify(path);
}

function diagnosticsOf(issue: Issue, path: Keys, tree: Tree, schema: z.ZodType): readonly KeyedDiagnostic[] {
  const place = tree.at(path);
  const value = valueAt(tree.data, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, path, value);
      const names = namesAt(schema, path, value);
      return issue.keys.map((key) => unknownKey(key, known, names, path, schema, tree));
    }
    case 'invalid_type': {
      if (value === undefined && typeof path.at(-1) === 'string') return missing(path, place, schema, tree);
      return withoutKeys(notShaped(issue.expected, value, path, tree, schema));
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (value === undefined) return missing(path, place, schema, tree);
      if (typeof value !== 'string') return withoutKeys(misshapen('string', value, path, place, schema));
      const about = schemaTextAt(schema, path, 'description');
      const names = wordsAt(schema, path, allowed);
      const meant = nearestOf(value, names) ?? choiceMeant(value, allowed, about);
      const facts = { found: shorten(value), allowed: allowed.map((word) => both(word, names)), about };
      return withoutKeys(diagnose('H104', place, { ...facts, nearest: meant, called: called(meant, names) }));
    }
    case 'too_small':
      if (typeof value === 'string') {
        return withoutKeys(misshapen('string', null, path, place, schema));
      }
      return withoutKeys(tooFew(path, Number(issue.minimum), tree, place));
    case 'invalid_union':
      return union(issue.errors, path, tree, schema, place);
    case 'invalid_key': {
      const written = nameWrittenAt(schema, path.slice(0, -1)) ?? UNSPECIFIED_FORM;
      return withoutKeys(misspelt(path.at(-1), written, tree.at(path, 'key')));
    }
    case 'custom':
      return withoutKeys(custom(issue, path, tree, place, schema));
    default: {
      const written = formAt(schema, path);
      const id = WRITTEN_AS_ID.test(written) ? idMeant(value, path, tree.data) : null;
      return withoutKeys(id === null ? misspelt(value, written, place) : notAnId(value, written, place, id));
    }
  }
}

/**
 * Of several ways to write a value, the one that matched deepest was probably meant: its issues are reported.
 */
function union(
  branches: readonly (readonly Issue[])[],
  path: Keys,
  tree: Tree,
  schema: z.ZodType,
  place: Position,
): readonly KeyedDiagnostic[] {
  const meant = branches
    .filter(
      (issues) =>
        issues.length > 0 &&
        !issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type'),
    )
    .toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
  const value = valueAt(tree.data, path);
  // If every way fails at the value itself, the description in the schema lists the ways.
  const written = schemaTextAt(schema, path, 'written');
  const isChoice = meant?.every((issue) => issue.code === 'invalid_value' && issue.path.length === 0);
  if (isChoice && written !== null && typeof value === 'string') {
    return withoutKeys(misspelt(value, written, place));
  }
  if (value === undefined) return missing(path, place, schema, tree);
  if (meant)
    return meant.flatMap((issue) => diagnosticsOf(issue, [...path, ...(issue.path as Keys)], tree, schema));
  const wanted = branches.flatMap((issues) =>
    issues.flatMap((issue) =>
      issue.code === 'invalid_type' && issue.path.length === 0 ? [issue.expected] : [],
    ),
  );
  // A single word is closest to a list with one item.
  if (typeof value === 'string' && wanted.includes('array'))
    return withoutKeys(notShaped('array', value, path, tree, schema));
  return withoutKeys(
    diagnose('H103', place, {
      expected: [...new Set(wanted.map(expected))].join('か、') || (written ?? UNSPECIFIED_FORM),
      found: shape(value),
      example: null,
    }),
  );
}

/**
 * Reports `tooFew` for a single word where a list needs several items, since a list of that word would be too
 * short.
 */
function notShaped(wanted: string, value: unknown, path: Keys, tree: Tree, schema: z.ZodType): Diagnostic {
  const place = tree.at(path);
  const least = wanted === 'array' ? leastAt(schema, path) : 0;
  return least > 1 && typeof value === 'string' && !SEVERAL.test(value)
    ? tooFew(path, least, tree, place)
    : misshapen(wanted, value, path, place, schema);
}

const WRITTEN_AS_ID = /^半角の英小文字/;

const SEVERAL = /[、，,;；・\s]/;

function depth(issues: readonly Issue[]): number {
  return Math.max(...issues.map((issue) => issue.path.length));
}
