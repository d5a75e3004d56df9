// The value at a path of a file, and what its schema says about that path.
import type { z } from 'zod';
import { isRecord } from '../../is-record.ts';
import { fieldsAt, schemaTextAt } from '../schema/field-at.ts';
import type { Keys } from '../yaml/places.ts';

export function valueAt(data: unknown, path: Keys): unknown {
  let at = data;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string, unknown>)[String(key)];
  }
  return at;
}

/** The unit of a number: the `unit` beside it or in an enclosing record, such as the indicator. */
export function unitAround(data: unknown, path: Keys): string | null {
  for (let depth = path.length - 1; depth > 0; depth--) {
    const around = valueAt(data, path.slice(0, depth));
    if (isRecord(around) && typeof around.unit === 'string') return around.unit;
  }
  return null;
}

/** The required keys of a set of fields, if the schema allows nothing else at this path. */
export function neededKeysAt(schema: z.ZodType, path: Keys): readonly string[] {
  return onlyFieldsAt(schema, path).flatMap(([key, { isOptional }]) => (isOptional ? [] : [key]));
}

/** Whether the schema allows only a set of fields at this path, with a beginning and an end. */
export function isPeriodAt(schema: z.ZodType, path: Keys): boolean {
  const keys = onlyFieldsAt(schema, path).map(([key]) => key);
  return keys.includes('from') && keys.includes('to');
}

function onlyFieldsAt(schema: z.ZodType, path: Keys) {
  const [field, another] = fieldsAt(schema, path);
  return another === undefined && field?.shape.kind === 'fields' ? [...field.shape.fields] : [];
}

export function keysOf(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

export const UNSPECIFIED_FORM = '決まった書き方';

export function formAt(schema: z.ZodType, path: Keys): string {
  return schemaTextAt(schema, path, 'written') ?? UNSPECIFIED_FORM;
}
