import type { z } from 'zod';
import type { KeyElsewhere } from '#diagnostics/messages/values.ts';
import { isRecord } from '../../is-record.ts';
import type { Fields } from '../schema/field.ts';
import { fieldsAt } from '../schema/field-at.ts';
import { keyInJapanese } from '../schema/japanese.ts';
import type { Keys } from '../yaml/places.ts';

/** Where the key belongs instead. `record`: what holds the unknown key; `known`: the keys that may stand there. */
export function keyElsewhere(
  key: string,
  schema: z.ZodType,
  path: Keys,
  record: unknown,
  known: readonly string[],
): KeyElsewhere | null {
  for (const holder of known) {
    if (!isRecord(record) || !Object.hasOwn(record, holder)) continue;
    const at = [...path, holder];
    const fields = fieldsWith(key, schema, at) ?? fieldsWith(key, schema, [...at, 0]);
    const isWord = typeof record[holder] === 'string';
    if (fields !== null)
      return { below: holder, example: isWord ? `${holder}: ${shown(fields, key)}` : null };
  }
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const around = path[depth];
    if (typeof around === 'string' && around !== key && fieldsWith(key, schema, path.slice(0, depth)))
      return { beside: around };
  }
  return null;
}

/** The fields at a path, if the key is one of them. */
function fieldsWith(key: string, schema: z.ZodType, path: Keys): Fields | null {
  const isCalled = ([one, field]: [string, Parameters<typeof keyInJapanese>[1]]) =>
    one === key || keyInJapanese(one, field) === key;
  const shapes = fieldsAt(schema, path).map(({ shape }) => shape);
  const found = shapes.find((shape) => shape.kind === 'fields' && [...shape.fields].some(isCalled));
  return found?.kind === 'fields' ? found.fields : null;
}

function shown(fields: Fields, key: string): string {
  const needed = [...fields].flatMap(([one, { isOptional }]) => (isOptional || one === key ? [] : [one]));
  return `{ ${[...needed, key].map((one) => `${one}: …`).join(', ')} }`;
}
