import { fits } from './places.ts';
import { municipalityRecords, sharedRecords } from './records.ts';
import type { Schema } from './schema/field.ts';

/** The schema of a file, by its path below `content/`. */
export function schemaAt(path: string): Schema | null {
  const parts = path.replace(/^.*?content\//, '').split('/');
  const shared = sharedRecords.find(({ pattern }) => fits(pattern, parts));
  const own = municipalityRecords.find(({ pattern }) => fits(pattern, parts.slice(1)));
  return (shared ?? own)?.schema ?? null;
}
