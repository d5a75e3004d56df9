import type { z } from 'zod';
import { fieldsAt } from '../schema/field-at.ts';
import { keyInJapanese } from '../schema/japanese.ts';
import type { Keys } from '../yaml/places.ts';

/** Where in the same file a key belongs that is unknown where it is written: further in, or further out. */
export interface KeyElsewhere {
  /** The key below which it belongs, or beside which. */
  readonly of: string;
  readonly side: 'below' | 'beside';
}

/** `beside`: the known keys in the record that holds the unknown one. */
export function keyElsewhere(
  key: string,
  schema: z.ZodType,
  path: Keys,
  beside: readonly string[],
): KeyElsewhere | null {
  const isKnown = (at: Keys) => hasKey(schema, at, key);
  const holder = beside.find((one) => isKnown([...path, one]) || isKnown([...path, one, 0]));
  if (holder !== undefined) return { of: holder, side: 'below' };
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const around = path[depth];
    if (typeof around === 'string' && around !== key && isKnown(path.slice(0, depth)))
      return { of: around, side: 'beside' };
  }
  return null;
}

function hasKey(schema: z.ZodType, path: Keys, key: string): boolean {
  return fieldsAt(schema, path).some(
    ({ shape }) =>
      shape.kind === 'fields' &&
      [...shape.fields].some(([one, field]) => one === key || keyInJapanese(one, field) === key),
  );
}
