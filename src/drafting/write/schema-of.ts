import { fits } from '#archive/1-read/places.ts';
import { municipalityRecords, sharedRecords } from '#archive/1-read/records.ts';
import type { Schema } from '#archive/1-read/schema/field.ts';
import { keyNamed } from '#archive/1-read/schema/japanese.ts';
import { fieldSets, waysOfFile } from '#archive/1-read/schema/walk.ts';

/** What may stand in a file, by its place below content/. */
export function schemaAt(path: string): Schema | null {
  const parts = path.replace(/^.*?content\//, '').split('/');
  const shared = sharedRecords.find(({ pattern }) => fits(pattern, parts));
  const own = municipalityRecords.find(({ pattern }) => fits(pattern, parts.slice(1)));
  return (shared ?? own)?.schema ?? null;
}

const schemas = [...municipalityRecords, ...sharedRecords].flatMap(({ schema }) => schema ?? []);

/** What may stand in a file with these keys. */
export function schemaWith(keys: readonly string[]): Schema | null {
  const counted = schemas.map((schema) => {
    const [fields] = fieldSets(waysOfFile(schema), []);
    return { schema, known: keys.filter((key) => fields && keyNamed(key, fields) !== null).length };
  });
  const [first] = counted.toSorted((a, b) => b.known - a.known);
  return first !== undefined && first.known > 0 ? first.schema : null;
}
