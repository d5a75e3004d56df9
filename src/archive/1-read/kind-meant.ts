import type { z } from 'zod';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import { once } from '../once.ts';
import { decode } from './decode.ts';
import type { Entry, Files } from './files.ts';
import { isWords } from './places.ts';
import type { RecordKind } from './records.ts';
import { fieldsAt } from './schema/field-at.ts';
import { keyInJapanese } from './schema/japanese.ts';

/** The kind of file that the field names suggest, wherever the file lies; null if they do not decide it. */
export function kindMeant<Source>(
  files: Files,
  entry: Entry,
  kinds: readonly RecordKind<Source>[],
): RecordKind<Source> | null {
  const keys = keysOf(files, entry);
  const named = kinds.filter(({ pattern }) => pattern.includes('<'));
  const counted = named
    .map((kind) => {
      const others = named.filter((one) => one !== kind).flatMap(namesOf);
      const own = namesOf(kind).filter((key) => !others.includes(key));
      return { kind, count: own.filter((key) => keys.has(key)).length };
    })
    .toSorted((a, b) => b.count - a.count);
  const [first, second] = counted;
  return first && first.count > 1 && first.count > (second?.count ?? 0) ? first.kind : null;
}

/** Whether most field names of a file belong to the kind that its path indicates. */
export function isOfKind<Source>(files: Files, entry: Entry, kind: RecordKind<Source>): boolean {
  if (kind.schema === null || !kind.pattern.includes('<')) return true;
  const keys = keysOf(files, entry);
  return keys.size === 0 || namesOf(kind).filter((key) => keys.has(key)).length * 2 > keys.size;
}

/** The date that a file is about, by its `effective`, `asOf` or `issued` field; null if it is not a day. */
export function dayOf(files: Files, entry: Entry): string | null {
  const printed = /^(?:effective|asOf|issued|施行期日|時点|発行日): *(.+?) *$/m.exec(
    textOf(files, entry),
  )?.[1];
  const read = printed === undefined ? null : parsePrintedDate(printed);
  return read?.ok && read.value.precision === 'day' ? read.value.start : null;
}

function namesOf<Source>({ schema }: RecordKind<Source>): readonly string[] {
  return schema === null ? [] : namesIn(schema);
}

const namesIn = once((schema: z.ZodType): readonly string[] =>
  fieldsAt(schema, []).flatMap(({ shape }) =>
    shape.kind === 'fields'
      ? [...shape.fields].flatMap(([key, field]) => [key, keyInJapanese(key, field) ?? key])
      : [],
  ),
);

const KEY = /\p{L}+(?=[:：](?:\s|$))/uy;

// Scans only the beginnings of lines: this runs for every file.
function keysOf(files: Files, entry: Entry): ReadonlySet<string> {
  const text = textOf(files, entry);
  const keys = new Set<string>();
  for (let line = 0; line < text.length; ) {
    KEY.lastIndex = line;
    const key = KEY.exec(text)?.[0];
    if (key !== undefined) keys.add(key);
    const end = text.indexOf('\n', line);
    line = end < 0 ? text.length : end + 1;
  }
  return keys;
}

/** The frontmatter of a file, or its whole text if it has none. Empty for a file that is not text. */
function textOf(files: Files, entry: Entry): string {
  if (!isWords(entry)) return '';
  const text = decode(files, entry).text ?? '';
  return text.includes('---') ? (/^---\n[\s\S]*?^---$/m.exec(text)?.[0] ?? text) : text;
}
