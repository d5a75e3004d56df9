import { municipalityRecords, sharedRecords } from '#archive/1-read/records.ts';
import type { Schema } from '#archive/1-read/schema/field.ts';
import { keyNamed } from '#archive/1-read/schema/japanese.ts';
import { fieldSets, waysOfFile } from '#archive/1-read/schema/walk.ts';

const schemas = [...municipalityRecords, ...sharedRecords].flatMap(({ schema }) => schema ?? []);

export function schemaWith(keys: readonly string[]): Schema | null {
  const counted = schemas.map((schema) => {
    const [fields] = fieldSets(waysOfFile(schema), []);
    return { schema, known: keys.filter((key) => fields && keyNamed(key, fields) !== null).length };
  });
  const [first] = counted.toSorted((a, b) => b.known - a.known);
  return first !== undefined && first.known > 0 ? first.schema : null;
}
