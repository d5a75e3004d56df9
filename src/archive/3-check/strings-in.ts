import type { Keys } from '../1-read/yaml/places.ts';
import { walk } from './walk.ts';

export interface StringAt {
  readonly text: string;
  /** The keys that lead to it. */
  readonly keys: Keys;
}

/** Every string in a value for which `isMeant` is true, in order. Skips values below the keys in `except`. */
export function stringsIn(
  value: unknown,
  except: ReadonlySet<string>,
  isMeant: (text: string, key: string | number | undefined) => boolean = () => true,
): readonly StringAt[] {
  const found: StringAt[] = [];
  walk(value, (inner, key, way) => {
    if (typeof key === 'string' && except.has(key)) return false;
    if (typeof inner === 'string' && isMeant(inner, key)) found.push({ text: inner, keys: way() });
    return true;
  });
  return found;
}

/** Every URL in the fields of a file. Skips the units of charts, which are most of the text and have none. */
export function addressesIn(data: unknown): readonly StringAt[] {
  return stringsIn(data, CHARTED, (_, key) => key === 'url' || key === 'website');
}

const CHARTED = new Set(['units']);
