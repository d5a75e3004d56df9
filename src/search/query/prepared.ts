import type { RecordName, SearchRecord } from '../record.ts';
import { type FoundDate, findDates } from '../text/dates.ts';
import type { Fold } from '../text/fold.ts';
import type { Mapped } from '../text/mapped.ts';
import { normalize } from '../text/normalize.ts';
import { readingKey } from '../text/reading.ts';

/** A text of a record in its original, normal and folded forms. */
export interface Field {
  readonly original: string;
  readonly normal: Mapped;
  readonly folded: Mapped;
  readonly dates: readonly FoundDate[];
}

interface PreparedName extends RecordName {
  readonly field: Field;
  readonly pathField: Field;
  readonly readings: readonly Reading[];
}

/** A reading, with the keys of the whole and of each rest that starts at a later morpheme. */
export interface Reading {
  readonly kana: string;
  readonly keys: readonly string[];
}

/** A record prepared for comparison with queries. */
export interface Prepared {
  readonly record: SearchRecord;
  readonly title: Field;
  readonly context: Field | null;
  readonly code: string | null;
  readonly text: Field;
  readonly date: Field | null;
  readonly names: readonly PreparedName[];
  readonly readings: readonly Reading[];
  readonly former: readonly Field[];
}

export function prepare(record: SearchRecord, fold: Fold): Prepared {
  const field = (original: string): Field => {
    const normal = normalize(original);
    return { original, normal, folded: fold(normal), dates: findDates(normal.text) };
  };
  return {
    record,
    title: field(record.title),
    context: record.context === null ? null : field(record.context),
    code: record.code === null ? null : codeKey(record.code),
    text: field(record.text),
    date: record.date === null ? null : field(record.date),
    names: record.names.map((name) => ({
      ...name,
      field: field(name.name),
      pathField: field(name.path),
      readings: readingOf(name.reading),
    })),
    readings: readingOf(record.reading),
    former: record.former.map(field),
  };
}

/** The key by which numbers are compared, without spaces and marks: 表4no.3 for 表4 No.3, 部局目標1 for ◎部局目標1. */
export function codeKey(code: string): string {
  return normalize(code).text.replace(/[\s◎○●・]/g, '');
}

function readingOf(reading: string | null): readonly Reading[] {
  if (reading === null) return [];
  const morphemes = reading.split('|');
  // Each rest has a key of its own: a vowel repeated across morphemes is contracted in the key of the whole.
  const keys = morphemes.map((_, at) => readingKey(morphemes.slice(at).join('')));
  const known = keys.filter((key) => key !== null);
  return known.length < keys.length
    ? []
    : [{ kana: reading.replaceAll('|', /[a-z]/.test(reading) ? ' ' : ''), keys: known }];
}
