import type { SearchRecord } from '../record.ts';
import type { Suggestion } from '../types.ts';

export interface SuggestedName extends Suggestion, Pick<SearchRecord, 'reading' | 'weight'> {}

/** The distinct names of every record that has names or a reading. */
export function namesOf(records: readonly SearchRecord[]): readonly SuggestedName[] {
  return records.flatMap((record): readonly SuggestedName[] => {
    const { type, municipality, url, weight, names, today } = record;
    if (record.reading === null && names.length === 0) return [];
    const shared = { type, municipality, url };
    const title = { ...shared, text: record.title, note: null, reading: record.reading, weight };
    if (names.length === 0) return [title];
    const last = names.at(-1);
    const byName = new Map(names.map((one) => [one.name, one]));
    return [...byName.values()].map(({ name, path, isOld, reading }) => ({
      ...shared,
      text: type === 'unit' ? path : name,
      note: isOld
        ? noteOn(
            name,
            today.map(({ title }) => title),
          )
        : name === last?.name
          ? null
          : record.title,
      reading,
      weight: isOld ? weight - 0.05 : weight,
    }));
  });
}

function noteOn(name: string, today: readonly string[]): string {
  const names = today.map((path) => path.split('/').at(-1) ?? path).filter((one) => one !== name);
  return names.length === 0 ? '廃止' : `現在は${names.join('、')}`;
}
