import type { RecordName, SearchRecord } from '../record.ts';
import { type FoundDate, findDates } from '../text/dates.ts';
import type { Fold } from '../text/fold.ts';
import type { Mapped } from '../text/mapped.ts';
import { normalize } from '../text/normalize.ts';
import { readingKey } from '../text/reading.ts';

/** A text of a record in both of its forms. */
export interface Field {
  readonly original: string;
  readonly normal: Mapped;
  readonly folded: Mapped;
  readonly dates: readonly FoundDate[];
}

export interface PreparedName extends RecordName {
  readonly field: Field;
  readonly pathField: Field;
  readonly readings: readonly Reading[];
}

/** A reading with the places at which a morpheme begins. */
export interface Reading {
  readonly kana: string;
  readonly key: string;
  readonly starts: readonly number[];
}

/** A record as it is compared with a query. */
export interface Prepared {
  readonly record: SearchRecord;
  readonly title: Field;
  readonly context: Field | null;
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

function readingOf(reading: string | null): readonly Reading[] {
  if (reading === null) return [];
  const starts: number[] = [];
  let before = '';
  for (const morpheme of reading.split('|')) {
    starts.push((readingKey(before) ?? '').length);
    before += morpheme;
  }
  const key = readingKey(before);
  return key === null
    ? []
    : [{ kana: reading.replaceAll('|', /[a-z]/.test(reading) ? ' ' : ''), key, starts }];
}
