import type { Keys } from '../1-read/yaml/places.ts';
import { walk } from './walk.ts';

interface StringAt {
  readonly text: string;
  /** Those that lead to it. */
  readonly keys: Keys;
}

/** Every string in a value that is meant, in its order. What stands under `except` is passed over. */
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

/** Every address that a field of a file gives. The names in a chart are most of what is written, and none. */
export function addressesIn(data: unknown): readonly StringAt[] {
  return stringsIn(data, CHARTED, (_, key) => key === 'url' || key === 'website');
}

const CHARTED = new Set(['units']);
