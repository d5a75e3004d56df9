import type { Keys } from '../1-read/yaml.ts';

export interface StringAt {
  readonly text: string;
  /** Those that lead to it. */
  readonly keys: Keys;
}

/** Every string in a value that is meant, in its order. What stands under `except` is passed over. */
export function stringsIn(
  value: unknown,
  except: ReadonlySet<string> = new Set(),
  isMeant: (text: string, key: string | number | undefined) => boolean = () => true,
): readonly StringAt[] {
  const found: StringAt[] = [];
  // One list for the whole way: a copy of it is made where something is found.
  const way: (string | number)[] = [];
  const gather = (inner: unknown): void => {
    if (typeof inner === 'string') {
      if (isMeant(inner, way.at(-1))) found.push({ text: inner, keys: [...way] });
    } else if (Array.isArray(inner)) {
      for (let index = 0; index < inner.length; index++) below(index, inner[index]);
    } else if (typeof inner === 'object' && inner !== null) {
      // All the content is walked like this, several times: a list of its pairs would be made for each piece.
      for (const key in inner) if (!except.has(key)) below(key, inner[key as keyof typeof inner]);
    }
  };
  const below = (key: string | number, item: unknown): void => {
    way.push(key);
    gather(item);
    way.pop();
  };
  gather(value);
  return found;
}

/** Every address that a field of a file gives. The names in a chart are most of what is written, and none. */
export function addressesIn(data: unknown): readonly StringAt[] {
  return stringsIn(data, CHARTED, (_, key) => key === 'url' || key === 'website');
}

const CHARTED = new Set(['units']);
