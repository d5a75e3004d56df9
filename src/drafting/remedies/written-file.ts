import { inEnglish } from '#archive/1-read/english.ts';
import { splitFrontmatter } from '#archive/1-read/frontmatter.ts';
import { schemaAt } from '#archive/1-read/schema-at.ts';
import type { Keys } from '#archive/1-read/yaml/places.ts';
import { readYaml, type Tree } from '#archive/1-read/yaml.ts';
import { recordOf } from '#archive/is-record.ts';
import type { Position } from '#diagnostics/diagnostic.ts';
import type { Value } from '../write/to-piece.ts';

/** The data of a file with English keys, and the position of each value. */
export interface WrittenFile {
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Tree['at'];
}

const last = new Map<string, { readonly text: string; readonly file: WrittenFile }>();

/** Cached until the text changes. */
export function writtenFile(path: string, text: string): WrittenFile {
  const known = last.get(path);
  const file = known?.text === text ? known.file : readWrittenFile(path, text);
  last.set(path, { text, file });
  return file;
}

function readWrittenFile(path: string, text: string): WrittenFile {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const parts = splitFrontmatter(plain);
  const tree = parts ? readYaml(parts.yaml, path, 2) : readYaml(plain, path);
  const schema = schemaAt(path);
  const { data, at } = schema === null || tree.data === undefined ? tree : inEnglish(tree, schema);
  return { path, data: recordOf(data), at };
}

/** The index of the list item that contains the position, or null. */
export function indexAt({ data, at }: WrittenFile, list: string, place: Position): number | null {
  const index = listOf(data[list]).findLastIndex((_, index) => {
    const start = at([list, index]);
    return start.line < place.line || (start.line === place.line && start.column <= place.column);
  });
  return index < 0 ? null : index;
}

/** The path among `keys` whose key or value is at the position. */
export function keyAt({ at }: WrittenFile, keys: readonly Keys[], place: Position): Keys | null {
  return (
    keys.find((one) =>
      (['value', 'key'] as const).some((part) => {
        const { line, column } = at(one, part);
        return line === place.line && column === place.column;
      }),
    ) ?? null
  );
}

/** The path of the value (or key) at the position. */
export function keysAt(file: WrittenFile, place: Position, part: 'value' | 'key' = 'value'): Keys | null {
  return keysBelow(file, place, part, file.data, []);
}

function keysBelow(
  file: WrittenFile,
  place: Position,
  part: 'value' | 'key',
  value: unknown,
  keys: Keys,
): Keys | null {
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((one, index) => [index, one] as const)
    : Object.entries(recordOf(value));
  for (const [key, inner] of entries) {
    const own = [...keys, key];
    const { line, column } = file.at(own, part);
    // A nested value can start at the same position; the outermost wins.
    if (line === place.line && column === place.column) return own;
    const found = keysBelow(file, place, part, inner, own);
    if (found !== null) return found;
  }
  return null;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Where the source states a change (`ref`, `basis`), copied to a change derived from it. */
export function carried(change: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    ['ref', 'basis'].flatMap((key) =>
      change[key] === undefined ? [] : [[key, change[key] as Value] as const],
    ),
  );
}
