import type { Field } from '../1-read/schema/field.ts';
import { wordInJapanese } from '../1-read/schema/japanese.ts';
import type { JsonSchema } from './schema.ts';

/** The schema of a field that holds a single value. */
export function valueSchema(field: Field): JsonSchema {
  const { shape } = field;
  if (shape.kind === 'words') return { enum: shape.words.flatMap((word) => waysToWrite(word, field)) };
  return shape.kind === 'plain' ? plainSchema(shape.type) : {};
}

function waysToWrite(word: string, field: Field): readonly (string | boolean)[] {
  const japanese = wordInJapanese(word, field);
  const read = word === 'true' ? [true] : word === 'false' ? [false] : [];
  return [...read, word, ...(japanese === null ? [] : [japanese])];
}

function plainSchema(type: string): JsonSchema {
  if (type === 'null') return { type: 'null' };
  // Our reader keeps `2.0` as text; a text editor parses it as a number.
  return type === 'string' ? { type: ['string', 'number'] } : {};
}
