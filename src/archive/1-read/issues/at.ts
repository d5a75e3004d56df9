// What stands at a place of a file, and what its schema says of that place.
import type { z } from 'zod';
import { isRecord } from '#archive/is-record.ts';
import { fieldsAt, saidAt } from '../schema/field-at.ts';
import type { Keys } from '../yaml/places.ts';

export function valueAt(data: unknown, path: Keys): unknown {
  let at = data;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string, unknown>)[String(key)];
  }
  return at;
}

/** The unit that a number at a place is in, where the file says it: beside it, or above it as an indicator does. */
export function unitAround(data: unknown, path: Keys): string | null {
  for (let depth = path.length - 1; depth > 0; depth--) {
    const around = valueAt(data, path.slice(0, depth));
    if (isRecord(around) && typeof around.unit === 'string') return around.unit;
  }
  return null;
}

/** The key to begin with, where a set of fields is wanted. */
export function firstKeyAt(schema: z.ZodType, path: Keys): string | null {
  const [field, another] = fieldsAt(schema, path);
  if (another !== undefined || field?.shape.kind !== 'fields') return null;
  return [...field.shape.fields].find(([, { isOptional }]) => !isOptional)?.[0] ?? null;
}

export function keysOf(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

export const UNSAID = '決まった書き方';

export function writtenAt(schema: z.ZodType, path: Keys): string {
  return saidAt(schema, path, 'written') ?? UNSAID;
}
