import { inEnglish } from '#archive/1-read/english.ts';
import { splitFrontmatter } from '#archive/1-read/frontmatter.ts';
import { schemaAt } from '#archive/1-read/schema-at.ts';
import type { Keys } from '#archive/1-read/yaml/places.ts';
import { readYaml, type Tree } from '#archive/1-read/yaml.ts';
import { recordOf } from '#archive/is-record.ts';
import type { Position } from '#diagnostics/diagnostic.ts';
import type { Value } from '../write/to-piece.ts';

/** A file as remedies look at it: what is written where, by the keys of the schema. */
export interface WrittenFile {
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Tree['at'];
}

const last = new Map<string, { readonly text: string; readonly file: WrittenFile }>();

/** Read once as long as its text stays the same. */
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

/** Which item of a list a place is in, or null. */
export function indexAt({ data, at }: WrittenFile, list: string, place: Position): number | null {
  const index = listOf(data[list]).findLastIndex((_, index) => {
    const start = at([list, index]);
    return start.line < place.line || (start.line === place.line && start.column <= place.column);
  });
  return index < 0 ? null : index;
}

/** Which of these keys stands at a place. */
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

/** What stands at a place, by the keys that lead there. */
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
    // What stands deeper begins at the same place: the first is the whole of it.
    if (line === place.line && column === place.column) return own;
    const found = keysBelow(file, place, part, inner, own);
    if (found !== null) return found;
  }
  return null;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Where a change is said, which is written once more with another. */
export function carried(change: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    ['ref', 'basis'].flatMap((key) =>
      change[key] === undefined ? [] : [[key, change[key] as Value] as const],
    ),
  );
}
