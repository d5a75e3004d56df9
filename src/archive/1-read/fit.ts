import type { z } from 'zod';
import { type Diagnostic, diagnose, topOf } from '#diagnostics/diagnostic.ts';
import { idOfFile } from '../content-paths.ts';
import { decode } from './decode.ts';
import { inEnglish } from './english.ts';
import type { Entry, Files } from './files.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { both } from './issues/names.ts';
import { issueDiagnostics } from './issues.ts';
import { readBody } from './markdown/body.ts';
import { fieldOf } from './schema/field.ts';
import { keyInJapanese } from './schema/japanese.ts';
import type { Sourced, Written } from './source.ts';
import { withoutEmpty } from './without-empty.ts';
import { readYaml, type Tree } from './yaml.ts';

/** Reads a YAML file and parses it by its schema. Null if it has errors, which are added to `diagnostics`. */
export function readRegister<T>(
  files: Files,
  entry: Entry,
  schema: z.ZodType<T>,
  diagnostics: Diagnostic[],
): Sourced<T> | null {
  const { text, diagnostics: found } = decode(files, entry);
  diagnostics.push(...found);
  if (text === null) return null;
  return fitted(entry, readYaml(text, entry.path), schema, diagnostics);
}

/** Reads a Markdown file with frontmatter and parses its fields by the schema. Null if it has errors. */
export function readWritten<T>(
  files: Files,
  entry: Entry,
  schema: z.ZodType<T>,
  diagnostics: Diagnostic[],
): Written<T> | null {
  const { text, diagnostics: found } = decode(files, entry);
  diagnostics.push(...found);
  if (text === null) return null;
  const parts = splitFrontmatter(text);
  if (!parts) {
    const position = topOf(entry.path);
    const [above = ''] = /^\s*\n(?=---[ \t]*\n)/.exec(text) ?? [];
    diagnostics.push(
      text.trim() === ''
        ? diagnose('H038', position, { needed: neededIn(schema) })
        : diagnose('H007', position, { closed: !/^---[ \t]*\n/.test(text), isBelowBlank: above !== '' }),
    );
    return null;
  }
  const tree = readYaml(parts.yaml, entry.path, 2);
  const { body, diagnostics: inBody } = readBody(parts.body, entry.path, parts.bodyLine);
  diagnostics.push(...inBody);
  const sourced = fitted(entry, tree, schema, diagnostics);
  return sourced && body ? { ...sourced, body } : null;
}

function fitted<T>(
  entry: Entry,
  asWritten: Tree,
  schema: z.ZodType<T>,
  diagnostics: Diagnostic[],
): Sourced<T> | null {
  if (asWritten.data === undefined) {
    diagnostics.push(...asWritten.diagnostics);
    return null;
  }
  const written = withoutEmpty(asWritten, schema);
  // An empty file counts as an empty set of fields, which some kinds of file allow.
  const plain = schema.safeParse(written.data ?? {});
  const tree = plain.success ? written : withoutEmpty(inEnglish(written, schema), schema);
  const read = tree === written ? plain : schema.safeParse(tree.data ?? {});
  const found = read.success ? [] : unfitting(read.error.issues, tree, schema);
  const joined = found.filter(({ code }) => code === 'H109').map(({ position }) => position.line);
  const own = tree.diagnostics.filter((one) => !isOfJoinedItems(one, joined));
  diagnostics.push(...own, ...found);
  if (!read.success || own.length > 0) return null;
  return { file: entry.path, id: idOfFile(entry.path), data: read.data, at: tree.at };
}

function unfitting(
  issues: readonly z.core.$ZodIssue[],
  tree: Tree,
  schema: z.ZodType,
): readonly Diagnostic[] {
  return tree.data === null
    ? [diagnose('H038', tree.at([]), { needed: neededIn(schema) })]
    : issueDiagnostics(issues, tree, schema);
}

/**
 * Whether a repeated key is the key of another item: two items without a dash between them. `joined`: the lines of
 * the keys that begin such an item.
 */
function isOfJoinedItems({ code, facts, position }: Diagnostic, joined: readonly number[]): boolean {
  return code === 'H012' && joined.some((line) => Number(facts.first) < line && line < position.line);
}

/** The required fields of a kind of file, in English and Japanese. */
function neededIn(schema: z.ZodType): readonly string[] {
  const { shape } = fieldOf(schema);
  const fields = shape.kind === 'fields' ? [...shape.fields] : [];
  return fields
    .filter(([, { isOptional }]) => !isOptional)
    .map(([key, field]) => both(key, new Map([[key, keyInJapanese(key, field)]])));
}
