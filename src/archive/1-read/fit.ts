import type { z } from 'zod';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
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
  const tree = readYaml(text, entry.path);
  diagnostics.push(...tree.diagnostics);
  return fitted(entry, tree, schema, diagnostics);
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
    const position = { file: entry.path, line: 1, column: 1, length: 1 };
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
  diagnostics.push(...tree.diagnostics, ...inBody);
  const sourced = fitted(entry, tree, schema, diagnostics);
  return sourced && body ? { ...sourced, body } : null;
}

function fitted<T>(
  entry: Entry,
  asWritten: Tree,
  schema: z.ZodType<T>,
  diagnostics: Diagnostic[],
): Sourced<T> | null {
  if (asWritten.data === undefined) return null;
  const written = withoutEmpty(asWritten, schema);
  // An empty file counts as an empty set of fields, which some kinds of file allow.
  const plain = schema.safeParse(written.data ?? {});
  const tree = plain.success ? written : withoutEmpty(inEnglish(written, schema), schema);
  diagnostics.push(...tree.diagnostics.slice(written.diagnostics.length));
  const read = tree === written ? plain : schema.safeParse(tree.data ?? {});
  const id = idOfFile(entry.path);
  if (read.success)
    return tree.diagnostics.length > 0 ? null : { file: entry.path, id, data: read.data, at: tree.at };
  if (tree.data === null) diagnostics.push(diagnose('H038', tree.at([]), { needed: neededIn(schema) }));
  else diagnostics.push(...issueDiagnostics(read.error.issues, tree, schema));
  return null;
}

/** The required fields of a kind of file, in English and Japanese. */
function neededIn(schema: z.ZodType): readonly string[] {
  const { shape } = fieldOf(schema);
  const fields = shape.kind === 'fields' ? [...shape.fields] : [];
  return fields
    .filter(([, { isOptional }]) => !isOptional)
    .map(([key, field]) => both(key, new Map([[key, keyInJapanese(key, field)]])));
}
